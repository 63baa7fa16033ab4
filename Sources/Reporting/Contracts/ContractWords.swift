internal import ContactSimulation
internal import Contracts
internal import Measures
internal import ScenarioModel

/// The words about a contract, its price and costs.
struct ContractWords {
  let scenario: Scenario
  let words: Wording

  var numbers: NumberStyle { words.numbers }

  /// An amount with its currency, to the cent or to whole units.
  func money(_ value: Double, decimals: Int = 0) -> String {
    numbers.quantity(value, scenario.currency, decimals: decimals)
  }

  /// What has to hold, such as `Calls: Service level within 30 s ≥ 90 %`; without a subject where there is one call type.
  func condition(_ term: ContractTerm) -> String {
    let sign =
      switch term.comparison {
      case .atLeast: "≥"
      case .atMost: "≤"
      case .above: ">"
      case .below: "<"
      case .equal: "="
      }
    return subject(of: term.reference) + words(label(of: term.reference)) + delay(of: term.reference) + " \(sign) "
      + limit(term.limit)
  }

  /// The call type or group that is named, where there are several.
  private func subject(of reference: MeasureReference) -> String {
    let types = scenario.callTypes.map { ($0.name, $0.title) }
    let groups = scenario.agentGroups.map { ($0.name, $0.title) }
    for named in [types, groups] where named.count > 1 {
      if let found = named.first(where: { $0.0 == reference.subject }) {
        return found.1.text(in: words.language) + words(": ", " : ")
      }
    }
    return ""
  }

  /// The call type that is named, or all of them.
  private func types(of reference: MeasureReference) -> [CallType] {
    reference.subject.map { name in scenario.callTypes.filter { $0.name == name } } ?? scenario.callTypes
  }

  /// Within what a level or a share counts, such as ` within 30 s`; empty for other measures, and where call types differ.
  private func delay(of reference: MeasureReference) -> String {
    guard case .measure(let key) = reference.name else { return "" }
    let types = types(of: reference)
    let levels = [Measure.serviceLevel] + ServiceLevelDefinition.allCases.map { Measure($0) }
    let delays: [String]
    if levels.contains(where: { $0.rawValue == key }) {
      delays = types.filter { $0.channel == .inbound }.map { numbers.duration($0.target?.acceptableWait ?? 20) }
    } else if key == OutboundMeasure.shareWithin.rawValue {
      // Deferred work has a measure of the same name.
      delays = types.compactMap { ($0.outbound?.target?.within ?? $0.deferred?.target?.within).map(words.delay) }
    } else {
      return ""
    }
    guard let first = delays.first, delays.allSatisfy({ $0 == first }) else { return "" }
    return words(" within \(first)", " en \(first)")
  }

  /// A limit with its unit.
  func limit(_ limit: ContractLimit) -> String {
    switch limit.unit {
    case .percent: numbers.stated(limit.number.double / 100)
    case .seconds: numbers.duration(limit.number.double)
    case .none: plain(limit.number)
    }
  }

  /// A number with the decimals that it has.
  func plain(_ number: DecimalNumber) -> String {
    numbers.number(number.double, decimals: NumberStyle.decimals(of: number.double))
  }

  private func label(of reference: MeasureReference) -> Bilingual {
    guard case .measure(let key) = reference.name else { return Bilingual(reference.key) }
    // The delay stands behind it.
    if key == OutboundMeasure.shareWithin.rawValue, !delay(of: reference).isEmpty {
      return types(of: reference).contains { $0.deferred != nil }
        ? Bilingual("Share done", "Part traitée") : Bilingual("Share reached", "Part jointe")
    }
    let label =
      Measure(rawValue: key)?.label ?? OutboundMeasure(rawValue: key)?.label ?? DeferredMeasure(rawValue: key)?.label
    return label ?? Bilingual(key)
  }

  /// `every day`, `every month`.
  func period(_ scope: TargetScope) -> String {
    switch scope {
    case .interval: words("every interval", "chaque intervalle")
    case .day: words("every day", "chaque jour")
    case .week: words("every week", "chaque semaine")
    case .month: words("every month", "chaque mois")
    case .period: words("the whole period", "toute la période")
    }
  }

  /// A period by its name.
  func name(of span: ContractSpan) -> String {
    let first = scenario.grid.days[span.days.lowerBound].date
    switch span.scope {
    case .day, .interval: return words.dates.short(first)
    case .week: return words("week of ", "semaine du ") + words.dates.short(first.weekStart)
    case .month: return words.dates.month(first)
    case .period: return words("whole period", "toute la période")
    }
  }

  /// A penalty or bonus in words, such as `500 EUR for each point begun`.
  func amount(_ amount: ContractAmount) -> String {
    let base =
      switch amount.basis {
      case .money: price(amount.number.double)
      case .invoice:
        words(
          "\(numbers.stated(amount.number.double)) of the invoice",
          "\(numbers.stated(amount.number.double)) de la facture")
      }
    switch amount.unit {
    case .once: return base
    case .call: return base + words(" for each call too many or too few", " par appel en deçà ou au-delà du seuil")
    case .each(let size, let unit, let count):
      let one = size == DecimalNumber(1)
      let of = Bilingual(
        unit == .seconds ? (one ? "second" : "\(plain(size)) s") : (one ? "point" : "\(plain(size)) points"),
        unit == .seconds
          ? (one ? "seconde" : "de \(plain(size)) s")
          : (one ? "point" : "de \(plain(size)) \(size.double < 2 ? "point" : "points")"))
      let counted =
        switch count {
        case .begun: Bilingual("begun", unit == .seconds || !one ? "entamée" : "entamé")
        case .full: Bilingual("in full", unit == .seconds || !one ? "entière" : "entier")
        case .exact: Bilingual(", parts counted", ", parts comprises")
        }
      let step =
        count == .exact
        ? words(of.english + counted.english, (one ? "" : "tranche ") + of.french + counted.french)
        : words(
          "\(of.english) \(counted.english)",
          one ? "\(of.french) \(counted.french)" : "tranche \(counted.french) \(of.french)")
      return base + words(" for each \(step)", " par \(step)")
    }
  }

  /// A stated amount: without decimals, or with two and more.
  private func price(_ value: Double) -> String {
    let decimals = NumberStyle.decimals(of: value)
    return numbers.quantity(value, scenario.currency, decimals: decimals == 0 ? 0 : max(2, decimals))
  }

  /// The penalties or bonuses of a commitment in words.
  func steps(_ steps: [AmountStep], of term: ContractTerm, isPenalty: Bool) -> String {
    guard !steps.isEmpty else { return numbers.missing }
    return steps.map { step in
      guard let limit = step.limit else { return amount(step.amount) }
      let from =
        isPenalty
        ? (term.higherIsBetter ? words("below", "sous") : words("above", "au-delà de"))
        : words("from", "à partir de")
      return "\(from) \(self.limit(limit)) : ".replacing(" : ", with: words(": ", " : ")) + amount(step.amount)
    }.joined(separator: words("; ", " ; "))
  }

  /// The name of an account.
  static func name(of account: ContractResult.Account) -> Bilingual {
    switch account {
    case .invoice: Bilingual("Invoice before tax", "Facture hors taxes")
    case .bonus: Bilingual("Bonuses", "Bonus")
    case .penalty: Bilingual("Penalties", "Pénalités")
    case .cost: Bilingual("Cost", "Coût de revient")
    case .margin: Bilingual("Margin", "Marge")
    case .tax: Bilingual("Tax (in none of the others)", "TVA (en sus, non comprise dans les autres lignes)")
    }
  }

  /// The name of a line of the price or of the costs.
  func name(of line: LedgerLine) -> String {
    func group(_ index: Int) -> String { scenario.agentGroups[index].title.text(in: words.language) }
    return switch line.kind {
    case .price(let place): scenario.price[place].title.text(in: words.language)
    case .wages(let index): words("Wages: \(group(index))", "Salaires : \(group(index))")
    case .premium(let place, let index):
      words("Premium \(place + 1): \(group(index))", "Majoration \(place + 1) : \(group(index))")
    case .supervision: words("Supervisors", "Encadrement")
    case .recruiting: words("Recruiting", "Recrutement")
    case .training: words("Training", "Formation")
    case .seats: words("Seats", "Postes de travail")
    case .tools: words("Tools", "Outils")
    case .talk:
      words(
        "Telephony: agents' work, after-call and written work included",
        "Téléphonie : temps de travail, post-appel et écrits compris")
    case .wait: words("Telephony: waiting", "Téléphonie : attente")
    case .setUp: words("Set-up", "Mise en place")
    case .overhead: words("Overhead", "Frais généraux")
    }
  }

  /// What a quantity is of.
  func unit(of line: LedgerLine) -> String {
    switch line.quantity {
    case .calls: words("calls received", "appels reçus")
    case .contacts: words("contacts handled", "contacts traités")
    case .people: words("people reached", "personnes jointes")
    case .attempts: words("attempts", "tentatives d’appel")
    case .hours:
      if case .price = line.kind { words("hours on duty", "heures de présence") } else { paidHours }
    case .seatMonths: words("seats × months", "postes × mois")
    case .months: words("months", "mois")
    case .heads: words("heads", "personnes")
    case .minutes: words("minutes", "minutes")
    case .once: words("once", "forfait")
    case .amount: words("\(scenario.currency) of costs above", "\(scenario.currency) de coûts ci-dessus")
    }
  }

  private var paidHours: String {
    scenario.agentGroups.contains { $0.cover != nil }
      ? words("paid hours with cover", "heures payées avec majoration") : words("paid hours", "heures payées")
  }

  /// What a scenario does not state.
  func name(of missing: NotCovered) -> String {
    func group(_ index: Int) -> String { scenario.agentGroups[index].title.text(in: words.language) }
    return switch missing {
    case .price: words("price", "prix")
    case .wages(let index): words("wages (\(group(index)))", "salaires (\(group(index)))")
    case .cover(let index):
      words("cover for shifts and breaks (\(group(index)))", "majoration pour vacations et pauses (\(group(index)))")
    case .premiums:
      words("premiums for nights, Sundays and holidays", "majorations de nuit, de dimanche et de jour férié")
    case .supervision: words("supervisors", "encadrement")
    case .recruiting: words("recruiting", "recrutement")
    case .training: words("training", "formation")
    case .seats: words("seats", "postes de travail")
    case .tools: words("tools", "outils")
    case .talk: words("telephony while agents work with contacts", "téléphonie pendant le traitement")
    case .wait: words("telephony while callers wait", "téléphonie pendant l’attente")
    case .setUp: words("set-up", "mise en place")
    case .overhead: words("overhead", "frais généraux")
    case .margin: words("a margin aimed at", "marge visée")
    case .tax: words("tax", "TVA")
    case .overtime:
      words(
        "overtime (contacts in hand at the end of a shift)",
        "heures supplémentaires (contact en cours en fin de vacation)")
    }
  }
}
