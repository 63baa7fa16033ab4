internal import Contracts
internal import ContactSimulation
internal import Measures
internal import QueueingFormulas
internal import ScenarioModel

/// What a contract comes to, in sentences.
struct ContractSentences {
  let result: ContractResult
  let scenario: Scenario
  let words: Wording
  /// What hours and price are of: a requirement by interval, with or without cover.
  let basis: String

  private var numbers: NumberStyle { words.numbers }
  private var text: ContractWords { ContractWords(scenario: scenario, words: words) }

  /// How likely all commitments are kept, and which is weakest; nil without commitments.
  var headline: String? {
    guard let all = result.allKept else { return nil }
    let share = numbers.share(all)
    let weakest = result.weakest.flatMap { found in
      // Where all are kept in every run, none is weaker than another.
      found.allKept.flatMap { kept -> String? in
        guard kept.share < 1 else { return nil }
        let (title, part) = (found.term.commitment.title.text(in: words.language), numbers.share(kept))
        return words(" Weakest: \(title), \(part).", " Le plus fragile : « \(title) », \(part).")
      }
    }
    return words(
      "All commitments are kept in all periods in \(share) of runs.",
      "Tous les engagements sont tenus à toutes les périodes dans \(share) des simulations.") + (weakest ?? "")
  }

  /// What else is said of commitments: expected misses, the dearest, exclusions.
  var commitments: [String] {
    guard !result.commitments.isEmpty else { return [] }
    let missed = numbers.number(result.missed, decimals: 2)
    let margin = numbers.margin(result.missedHalfWidth, decimals: 2)
    let judged = result.commitments.flatMap(\.periods).filter { $0.judged > 0 }
    let count = judged.count
    let (most, auPlus) = judged.contains { $0.judged < 1 } ? ("at most ", "au plus ") : ("", "")
    var all = [
      words(
        "In one run \(missed)\(margin) of \(most)\(count) judged periods are expected to be missed.",
        "En moyenne, \(missed)\(margin) \(result.missed < 2 ? "période est manquée" : "périodes sont manquées") par simulation, sur \(auPlus)\(count) jugées."
      )
    ]
    if let dearest = result.dearest {
      let (title, mean) = (
        dearest.term.commitment.title.text(in: words.language), text.money(dearest.penalty.mean, decimals: 2)
      )
      all.append(
        words(
          "The commitment that costs most is \(title): \(mean) in the mean, before the caps of periods and contract.",
          "L’engagement qui coûte le plus est « \(title) » : \(mean) en moyenne, avant les plafonds de période et de contrat."
        ))
    }
    return [due].compactMap(\.self) + all + [exclusion, difference].compactMap(\.self)
  }

  /// In which share of runs any penalty is due, and the mean of all of them.
  private var due: String? {
    let totals = result.ledger.totals(.penalty)
    guard let mean = result.totals[.penalty]?.mean, !totals.isEmpty,
      result.commitments.contains(where: { !$0.term.commitment.penalties.isEmpty })
    else { return nil }
    let share = numbers.percent(Double(totals.count { $0 > .zero }) / Double(totals.count))
    let amount = text.money(mean, decimals: 2)
    return words(
      "Some penalty is due in \(share) of runs; \(amount) in the mean of all.",
      "Une pénalité est due dans \(share) des simulations ; \(amount) en moyenne sur l’ensemble.")
  }

  /// Why the probabilities of commitments are others than those of the targets; nil where they are the same or there is no level to compare.
  private var difference: String? {
    guard let contract = scenario.contract, scenario.callTypes.contains(where: { $0.target != nil }) else { return nil }
    let counting = contract.counting
    let ways = [
      contract.commitments.contains { $0.decimals != nil } ? words("it rounds", "il arrondit") : nil,
      contract.commitments.contains { $0.leastCount > 1 }
        ? words("it leaves out periods with few contacts", "il écarte les périodes de faible volume") : nil,
      contract.exclusion != nil ? words("it excludes days", "il exclut des jours") : nil,
      counting.countsEverything ? nil : words("its levels leave out calls", "ses niveaux écartent des appels"),
    ].compactMap(\.self)
    guard !ways.isEmpty else { return nil }
    let list = ways.joined(separator: ", ")
    return words(
      "The contract judges otherwise than the targets do (\(list)), so that the probabilities of a target and of the commitment like it may differ.",
      "Le contrat ne juge pas comme les objectifs (\(list)) : la probabilité d’un objectif et celle de l’engagement semblable peuvent donc différer."
    )
  }

  private var exclusion: String? {
    guard let runs = result.runsWithExclusion else { return nil }
    let (share, days) = (numbers.share(runs), numbers.percent(result.excludedDays, decimals: 2))
    return words(
      "Days are excluded by their own volume in \(share) of runs, \(days) of all days: they count in no level and stay in the invoice.",
      "Des jours sont exclus d’après leur propre volume dans \(share) des simulations, soit \(days) de tous les jours : ils ne comptent dans aucun niveau et restent facturés."
    )
  }

  /// Figures of one unit, the price that a margin asks for, the volume at which nothing is left.
  var figures: [String] {
    var all = [
      (result.costPerAnsweredCall, Bilingual("answered call", "appel décroché")),
      (result.costPerPersonReached, Bilingual("person reached", "personne jointe")),
      (
        result.costPerHandledContact,
        Bilingual(
          "contact handled, calls, people on lists and written work together",
          "contact traité, appels, personnes jointes et écrits confondus")
      ),
    ].compactMap { unitCost($0, per: $1) }
    if let price = result.priceForMargin, let margin = scenario.costs?.margin {
      let (amount, share) = (text.money(price, decimals: 2), numbers.stated(margin.double))
      all.append(
        words(
          "Cost and a margin of \(share) of the price ask for \(amount) in all, before tax.",
          "Le coût et une marge de \(share) du prix demandent \(amount) au total, hors taxes."))
    }
    return all + breakEven
  }

  private func unitCost(_ unit: UnitFigure?, per what: Bilingual) -> String? {
    guard let unit, let value = unit.value else { return nil }
    let cost = text.money(value, decimals: 2) + numbers.margin(unit.halfWidth, decimals: 2)
    return words(
      "Cost of all lines for each \(what.english): \(cost).", "Coût de revient par \(what.french) : \(cost).")
  }

  /// The volume at which nothing is left: reckoned line by line, and by simulation with penalties and bonuses.
  private var breakEven: [String] {
    let reckoned = result.breakEvenVolume.map { volume in
      let share = numbers.percent(volume)
      return words(
        "With these agents and prices the margin before penalties and bonuses is nil at \(share) of the simulated volume, if all that runs count moves with the volume.",
        "Avec cet effectif et ces prix, la marge avant pénalités et bonus est nulle à \(share) du volume simulé, si tout ce que décomptent les simulations suit le volume."
      )
    }
    return [reckoned, result.breakEven.map(simulated)].compactMap(\.self)
  }

  private func simulated(_ found: BreakEven) -> String {
    let runs = numbers.count(found.replications)
    guard let volume = found.volume else {
      let (low, high) = (numbers.percent(found.lowest), numbers.percent(found.highest))
      return words(
        "With penalties and bonuses the margin, by simulation, is nil at no volume tried between \(low) and \(high) of the simulated one (\(runs) fresh runs of each).",
        "Pénalités et bonus compris, la marge, par simulation, n’est nulle à aucun volume essayé entre \(low) et \(high) du volume simulé (\(runs) nouvelles simulations pour chacun)."
      )
    }
    // Half of the interval is in points of the simulated volume.
    let share = numbers.percent(volume)
    let half = found.halfWidth.map { numbers.number($0 * 100, decimals: $0 < 0.0005 ? 2 : 1) }
    let margin = half.map { words(", ± \($0) points,", ", ± \($0) point,") } ?? ""
    return words(
      "With penalties and bonuses the margin, by simulation, is nil at \(share)\(margin) of the simulated volume (\(runs) fresh runs at each volume tried).",
      "Pénalités et bonus compris, la marge, par simulation, est nulle à \(share)\(margin) du volume simulé (\(runs) nouvelles simulations à chaque volume essayé)."
    )
  }

  /// What is in no figure.
  var notCovered: String {
    let names = result.notCovered.map { text.name(of: $0) }.joined(separator: ", ")
    return words("Not covered: \(names).", "Non couverts : \(names).")
  }

  /// What hours, price and cost are of.
  var ofWhat: String {
    words("Hours and cost: \(basis).", "Heures et coût : \(basis).")
  }

  /// The rules of the contract, and what else holds of each commitment, a sentence each.
  var terms: [String] {
    guard let contract = scenario.contract else { return [] }
    let ofEach = contract.commitments.compactMap { commitment -> String? in
      let rules = text.rules(of: commitment).joined(separator: words("; ", " ; "))
      let title = commitment.title.text(in: words.language)
      return rules.isEmpty ? nil : words("\(title): \(rules).", "\(title) : \(rules).")
    }
    return text.terms(of: contract) + ofEach
  }

  /// What a level of the contract counts; nil where nobody calls in.
  var counting: String? {
    guard let contract = scenario.contract, !scenario.inboundTypes.isEmpty else {
      return nil
    }
    let counting = contract.counting
    let out = [
      counting.blocked == .excluded ? words("refused calls", "les appels rejetés ou dissuadés") : nil,
      counting.cleared == .excluded ? words("calls cleared at closing", "les appels coupés à la fermeture") : nil,
      counting.callbacks == .excluded ? words("accepted callbacks", "les rappels acceptés") : nil,
    ].compactMap(\.self)
    let without =
      out.isEmpty
      ? words(
        "refused and cleared calls and accepted callbacks stay in the denominator, as not answered",
        "les appels rejetés, dissuadés ou coupés et les rappels acceptés restent au dénominateur, comme non décrochés")
      : words("not counted: ", "ne comptent pas : ") + out.joined(separator: ", ")
    return words(
      "What levels count: waits begin after the voice menu\(limits); every attempt counts, redials too; calls while the service is closed do not; \(without). A transferred call is a new one for the type that receives it, and counts once for the whole service.",
      "Ce que comptent les niveaux : l’attente commence après le serveur vocal\(limits) ; chaque tentative compte, réitérations comprises ; les appels hors horaires ne comptent pas ; \(without). Un appel transféré est un nouvel appel pour le motif qui le reçoit et ne compte qu’une fois pour l’ensemble du service."
    )
  }

  /// Within which wait a call counts in the levels that are promised: that of the call type's target; empty where none is promised.
  private var limits: String {
    let levels = [Measure.serviceLevel] + ServiceLevelDefinition.allCases.map { Measure($0) }
    let isPromised = result.commitments.contains { found in
      levels.contains { .measure($0.rawValue) == found.term.reference.name }
    }
    let inbound = scenario.callTypes.filter { $0.channel == .inbound }
    guard isPromised, let first = inbound.first else { return "" }
    func limit(_ type: CallType) -> String { numbers.duration(type.target?.acceptableWait ?? 20) }
    if Set(inbound.map(limit)).count == 1 {
      return words(
        "; an answer counts within \(limit(first))", " ; un appel compte s’il est décroché en \(limit(first))")
    }
    let all = inbound.map { $0.title.text(in: words.language) + words(": ", " : ") + limit($0) }.joined(separator: ", ")
    return words("; an answer counts within (\(all))", " ; un appel compte s’il est décroché en (\(all))")
  }

  /// How penalties are reckoned.
  var rules: String? {
    guard let contract = scenario.contract else { return nil }
    let partial =
      switch contract.partialPeriods {
      case .judged:
        words(
          "weeks and months that the period cuts are judged as whole ones",
          "les semaines et mois coupés par la période sont jugés comme entiers")
      case .proRata:
        words(
          "weeks and months that the period cuts are judged, with fixed amounts by their share of open days",
          "les semaines et mois coupés par la période sont jugés, les montants fixes étant réduits au prorata des jours ouverts"
        )
      case .leftOut:
        words(
          "weeks and months that the period cuts are not judged",
          "les semaines et mois coupés par la période ne sont pas jugés")
      }
    let joined =
      contract.combination == .largest
      ? words(
        "of each billing period only the commitment that costs most is due",
        "par période de facturation, seul l’engagement le plus coûteux est dû")
      : words("penalties add up", "les pénalités se cumulent")
    return words(
      "Penalties are reckoned in every run and period from its own counts, to the cent; means are taken afterwards; \(partial); \(joined).",
      "Les pénalités sont calculées dans chaque simulation et chaque période d’après ses propres décomptes, au centime près ; les moyennes sont prises ensuite ; \(partial) ; \(joined)."
    )
  }
}
