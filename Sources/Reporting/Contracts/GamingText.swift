internal import Contracts
internal import Measures
internal import ScenarioModel

/// What gaming would do to a contract, in words and tables for people.
struct GamingText {
  let gaming: GamingResult
  let scenario: Scenario
  let words: Wording

  private var numbers: NumberStyle { words.numbers }

  /// What a way is called.
  static func name(of way: GamingResult.Way) -> Bilingual {
    switch way {
    case .cutShort: Bilingual("Gaming check: calls cut short", "Contrôle des contournements : appels écourtés")
    case .unmadeDials:
      Bilingual(
        "Gaming check: dials billed and not made", "Contrôle des contournements : appels facturés et non passés")
    }
  }

  /// What an effect is called.
  static func name(of effect: GamingResult.Effect, isPromise: Bool) -> Bilingual {
    switch effect {
    case .hides: isPromise ? Bilingual("met all the same", "tenu malgré tout") : Bilingual("no worse", "non dégradé")
    case .exposes: Bilingual("exposes it", "révélateur")
    case .open: Bilingual("says nothing", "sans enseignement")
    }
  }

  /// What was tried.
  var assumption: String {
    let runs = numbers.count(gaming.replications)
    let basis = words(
      " \(runs) fresh runs of each case, with the same agents and the same random numbers; chance sets the honest case apart from the plan's own runs.",
      " \(runs) nouvelles simulations de chaque cas, avec le même effectif et les mêmes tirages aléatoires ; le cas sans contournement s’écarte donc, par le seul hasard, des simulations du plan."
    )
    let check = scenario.contract?.gaming
    switch gaming.way {
    case .cutShort:
      let rule = check?.cutShort.map { words.cutShort($0) } ?? numbers.missing
      return words("Calls that agents would cut short: \(rule).", "Appels que les conseillers écourteraient : \(rule).")
        + basis
    case .unmadeDials:
      let share = check?.unmadeDials.map { words.share($0) } ?? numbers.missing
      return words(
        "Dials that would be billed and not made: \(share).", "Appels facturés qui ne seraient pas passés : \(share).")
        + basis
    }
  }

  /// What is met all the same, what looks no worse, and what exposes it.
  var findings: [String] {
    let kept = gaming.promises.filter { $0.effect == .hides }.map { title(of: $0) }
    let told = gaming.promises.filter { $0.effect == .exposes }.map { title(of: $0) }
    let calm = gaming.figures.filter { $0.effect == .hides }.map { label(of: $0) }
    let moved = gaming.figures.filter { $0.effect == .exposes }.map { "\(label(of: $0)) (\(course(of: $0)))" }
    func list(_ head: Bilingual, _ names: [String]) -> String? {
      names.isEmpty ? nil : words(head) + names.joined(separator: words("; ", " ; ")) + "."
    }
    return [
      list(Bilingual("Commitments met all the same: ", "Engagements tenus malgré tout : "), kept),
      list(Bilingual("Figures that look no worse: ", "Indicateurs qui ne se dégradent pas : "), calm),
      list(Bilingual("Commitments that expose it: ", "Engagements qui le révèlent : "), told),
      list(Bilingual("Figures that expose it: ", "Indicateurs qui le révèlent : "), moved),
    ].compactMap(\.self)
  }

  private func course(of figure: GamingResult.Figure) -> String {
    let unit = self.unit(of: figure)
    func text(_ value: Double?) -> String {
      guard case .text(let text) = words.value(value, unit) else { return numbers.missing }
      return text
    }
    return text(figure.honest) + " → " + text(figure.gamed) + (unit == .seconds ? numbers.space + "s" : "")
  }

  /// The commitments, honestly and gamed.
  var promises: TypedTable {
    var table = TypedTable(
      "gaming_commitments_\(gaming.way.rawValue)",
      Bilingual("Commitments, honestly and gamed", "Engagements, sans et avec contournement"),
      columns: [
        .words("commitment", Bilingual("Commitment", "Engagement")),
        .words("honest", Bilingual("Honest value", "Valeur sans contournement"), .figures),
        .words("gamed", Bilingual("Gamed value", "Valeur avec"), .figures),
        .percent("honest_kept", Bilingual("Kept honestly", "Tenu sans contournement")),
        .percent("gamed_kept", Bilingual("Kept when gamed", "Tenu avec")),
        .words("difference", Bilingual("Difference", "Écart"), .figures),
        .words("effect", Bilingual("Finding", "Constat")),
      ])
    for promise in gaming.promises {
      let unit = unit(of: promise)
      table.add([
        .text(title(of: promise) + sign(of: unit)), words.value(promise.honest, unit),
        words.value(promise.gamed, unit), .number(promise.honestKept), .number(promise.gamedKept),
        .text(words.change(promise.difference, halfWidth: promise.halfWidth, .share)),
        .text(words(GamingText.name(of: promise.effect, isPromise: true))),
      ])
    }
    return table
  }

  /// The keys of a client's tables.
  var keys: [String] { [promises.key, figures.key] }

  /// Amounts in all, honestly and gamed; empty where none is stated.
  var amountTable: TypedTable {
    func money(_ key: String, _ label: Bilingual) -> TypedTable.Column {
      TypedTable.Column(key, .money(currency: scenario.currency, decimals: 0), label: label)
    }
    var table = TypedTable(
      "gaming_amounts_\(gaming.way.rawValue)",
      Bilingual("Amounts, honestly and gamed", "Montants, sans et avec contournement"),
      columns: [
        .words("account", Bilingual("Amount", "Montant")), money("honest", Bilingual("Honest", "Sans")),
        money("gamed", Bilingual("Gamed", "Avec")), money("difference", Bilingual("Difference", "Écart")),
      ])
    for amount in gaming.amounts ?? [] {
      table.add([
        .text(words(ContractWords.name(of: amount.account))), .number(amount.honest), .number(amount.gamed),
        amount.halfWidth.map { .estimate(amount.difference, halfWidth: $0) } ?? .number(amount.difference),
      ])
    }
    return table
  }

  /// The figures, honestly and gamed.
  var figures: TypedTable {
    var table = TypedTable(
      "gaming_figures_\(gaming.way.rawValue)",
      Bilingual("Figures, honestly and gamed", "Indicateurs, sans et avec contournement"),
      columns: [
        .words("figure", Bilingual("Figure", "Indicateur")),
        .words("honest", Bilingual("Honest", "Sans"), .figures), .words("gamed", Bilingual("Gamed", "Avec"), .figures),
        .words("difference", Bilingual("Difference", "Écart"), .figures),
        .words("effect", Bilingual("Finding", "Constat")),
      ])
    for figure in gaming.figures {
      let unit = unit(of: figure)
      table.add([
        .text(label(of: figure) + sign(of: unit)), words.value(figure.honest, unit), words.value(figure.gamed, unit),
        figure.difference.map { .text(words.change($0, halfWidth: figure.halfWidth, unit)) } ?? .missing,
        .text(words(GamingText.name(of: figure.effect, isPromise: false))),
      ])
    }
    return table
  }

  private func sign(of unit: MeasureUnit) -> String { unit == .seconds ? " (s)" : "" }

  private func title(of promise: GamingResult.Promise) -> String {
    scenario.contract?.commitments.first { $0.name == promise.name }?.title.text(in: words.language) ?? promise.name
  }

  /// The unit of a commitment's value; a commitment that the contract has not stops the program (`GamingResult.fault` tells before).
  func unit(of promise: GamingResult.Promise) -> MeasureUnit {
    let commitments = scenario.contract?.commitments ?? []
    guard let place = commitments.firstIndex(where: { $0.name == promise.name }),
      let term = try? ContractTerm(place, commitments[place], of: scenario)
    else { preconditionFailure("expected a commitment of \(commitments.map(\.name)), found '\(promise.name)'") }
    return switch term.limit.unit {
    case .percent: .share
    case .seconds: .seconds
    case .none: .count
    }
  }

  private func label(of figure: GamingResult.Figure) -> String {
    let label = words(measure(of: figure).label)
    guard let subject = figure.subject else { return label }
    let lists = scenario.callTypes.filter { $0.channel == .outbound }
    let title = lists.first { $0.name == subject }?.title.text(in: words.language) ?? subject
    return lists.count > 1 ? title + words(": ", " : ") + label : label
  }

  /// The unit of a figure.
  func unit(of figure: GamingResult.Figure) -> MeasureUnit { measure(of: figure).unit }

  /// A figure's measure; a key that the catalogue has not stops the program (`GamingResult.fault` tells before).
  private func measure(of figure: GamingResult.Figure) -> any CataloguedMeasure {
    guard let measure = figure.measure else {
      preconditionFailure("expected a measure of the catalogue, found '\(figure.key)'")
    }
    return measure
  }
}

extension ContractResult {
  /// The gaming check as tables and lists, each under its name; for pages, sheets and dossiers.
  func gamingTexts(_ scenario: Scenario, _ words: Wording) -> [GamingText] {
    gaming.map { GamingText(gaming: $0, scenario: scenario, words: words) }
  }
}
