internal import Contracts
internal import ScenarioModel
internal import StaffingPlans

/// A few agents more and fewer, in words and a table for people.
struct FrontierText {
  let frontier: ContractFrontier
  let scenario: Scenario
  let words: Wording

  private var numbers: NumberStyle { words.numbers }

  /// Columns that concern the client: the bidder's own costs and margin stay out.
  static let ofClient: Set<String> = ["change", "agent_hours", "level", "kept_all", "targets", "broken", "penalty"]

  /// Staffings on either side that a client is shown: far below the plan, figures say what nobody offers.
  private static let mostNeighbours = 3

  /// Cost, level, probability, targets and margin; the staffings with the largest margin stand out.
  var table: TypedTable {
    let best = Set(frontier.nearTies)
    var table = TypedTable(
      "frontier", Bilingual("A few agents more or fewer", "Quelques conseillers de plus ou de moins"),
      columns: [
        .words("change", Bilingual("Agents in every interval", "Conseillers à chaque intervalle"), .figures),
        .count("agent_hours", MeasurePhrase.agentHours.words, decimals: 1),
        .percent("level", MeasurePhrase.serviceLevel.words),
        .percent("kept_all", Bilingual("All commitments kept", "Tous les engagements tenus")),
        .words("targets", Bilingual("Targets", "Objectifs"), .unbroken),
        .words("broken", Bilingual("Broken in most runs", "Manqués le plus souvent")),
        money("cost", ContractWords.name(of: .cost)), money("penalty", ContractWords.name(of: .penalty)),
        money("margin", ContractWords.name(of: .margin)),
        money("lag", Bilingual("Less than the best", "Écart à la meilleure")),
        money("half_width", Bilingual("Half-width", "Demi-largeur")),
      ])
    for point in frontier.points {
      table.add([
        .text(signed(point.change)), .number(point.agentHours), .number(point.level), .number(point.allKept),
        point.targets.map { .text(words(OutcomeWords.plural($0))) } ?? .missing,
        point.broken.isEmpty ? .missing : .text(titles(point.broken)),
        .number(point.cost.mean), .number(point.penalty.mean), .number(point.margin.mean), .number(point.lag),
        .number(point.lagHalfWidth),
      ])
      table.judge(point.targets.flatMap(OutcomeWords.tone), column: 4)
      if best.contains(point) { table.rank(.whole) }
    }
    return table.known
  }

  private func money(_ key: String, _ label: Bilingual) -> TypedTable.Column {
    TypedTable.Column(key, .money(currency: scenario.currency, decimals: 0), label: label)
  }

  /// What the client may read: levels, targets and penalties.
  var clientTable: TypedTable {
    let table = table.only(FrontierText.ofClient)
    var plain = TypedTable(table.key, table.title, columns: table.columns)
    let targets = table.column("targets")
    let points = frontier.points
    let middle = points.firstIndex { $0.change >= 0 } ?? points.count
    let shown = middle - FrontierText.mostNeighbours...middle + FrontierText.mostNeighbours
    for (place, point) in points.enumerated() where shown.contains(place) {
      plain.add(Array(table.row(place)))
      if let targets { plain.judge(point.targets.flatMap(OutcomeWords.tone), column: targets) }
    }
    return plain
  }

  /// On what the client's table rests: its runs, which are others than the plan's, and how targets were judged.
  var clientBasis: String {
    let runs = numbers.count(frontier.replications)
    let figures = words(
      "Each row is of \(runs) fresh runs, so that the row ±0 differs by chance from the figures of the plan above.",
      "Chaque ligne repose sur \(runs) nouvelles simulations : la ligne ±0 s’écarte donc, par le seul hasard, des chiffres du plan donnés plus haut."
    )
    return [figures, judged].compactMap(\.self).joined(separator: " ")
  }

  /// What the best staffing breaks, first; then which it is, which is best among those that meet every target, and what an agent-hour brings.
  var sentences: [String] {
    guard let best = frontier.best else { return [] }
    return [broken(best), missed(best), place(best), keeping(best), end, hour, judged].compactMap(\.self)
  }

  private func broken(_ best: ContractFrontier.Point) -> String? {
    guard !best.broken.isEmpty else { return nil }
    let names = titles(best.broken)
    return words(
      "With the agents of the largest margin these commitments are broken in most runs: \(names).",
      "Avec l’effectif de la plus forte marge, ces engagements sont manqués dans la plupart des simulations : \(names)."
    )
  }

  private func missed(_ best: ContractFrontier.Point) -> String? {
    switch best.targets {
    case .missed:
      words(
        "With the agents of the largest margin the targets are missed.",
        "Avec l’effectif de la plus forte marge, les objectifs sont manqués.")
    case .undecided:
      words(
        "With the agents of the largest margin the runs do not show whether the targets are met.",
        "Avec l’effectif de la plus forte marge, les simulations ne montrent pas si les objectifs sont atteints.")
    case .met, .unchecked, nil: nil
    }
  }

  private func place(_ best: ContractFrontier.Point) -> String {
    let ties = frontier.nearTies
    var which = words("at ", "à ") + agents(best.change)
    if let first = ties.first, let last = ties.last, ties.count > 1 {
      which = words("between ", "entre ") + signed(first.change) + words(" and ", " et ") + agents(last.change)
    }
    let runs = numbers.count(frontier.replications)
    return words(
      "Of these staffings the margin is largest \(which) (\(runs) fresh runs of each).",
      "De ces effectifs, la marge est la plus forte \(which) (\(runs) nouvelles simulations pour chacun).")
  }

  /// The largest margin with every target met, where it is another one.
  private func keeping(_ best: ContractFrontier.Point) -> String? {
    guard best.targets != nil, best.targets != .met else { return nil }
    guard let kept = frontier.bestMet else {
      return words(
        "None of these staffings is shown to meet every target.",
        "Pour aucun de ces effectifs, il n’est démontré que tous les objectifs sont atteints.")
    }
    let (agents, margin) = (agents(kept.change), quantity(kept.margin.mean, decimals: 0))
    return words(
      "Of those that are shown to meet every target it is largest at \(agents): \(margin).",
      "Parmi ceux dont il est démontré qu’ils atteignent tous les objectifs, elle est la plus forte à \(agents) : \(margin)."
    )
  }

  private var end: String? {
    let isEnd = frontier.nearTies.contains { $0 == frontier.points.first || $0 == frontier.points.last }
    return isEnd
      ? words(
        "That is an end of what was tried: the largest margin may lie beyond.",
        "C’est une extrémité de ce qui a été essayé : la plus forte marge peut se trouver au-delà.") : nil
  }

  private var hour: String? {
    frontier.hourValue.map { value in
      let amount = quantity(value, decimals: 2) + numbers.margin(frontier.hourValueHalfWidth, decimals: 2)
      return words(
        "One agent-hour more brings \(amount) of invoice, bonus and penalties avoided, before its own cost.",
        "Une heure de conseiller de plus apporte \(amount) de facture, de bonus et de pénalités évitées, avant son propre coût."
      )
    }
  }

  /// How the targets were judged; nil without any.
  var judged: String? {
    guard frontier.points.contains(where: { $0.targets != nil }) else { return nil }
    guard let runs = frontier.judgedReplications.map({ numbers.count($0) }) else {
      return words(
        "Targets are judged by the exact day.", "Les objectifs sont jugés par le calcul exact de la journée.")
    }
    let confidence = numbers.stated(frontier.confidence)
    let source =
      frontier.isPlanChecked
      ? words(
        "Targets: at ±0 as the plan's check says, elsewhere by \(runs) fresh runs of each staffing.",
        "Objectifs : à ±0, d’après la vérification du plan ; ailleurs, d’après \(runs) nouvelles simulations de chaque effectif."
      )
      : words(
        "Targets: by \(runs) fresh runs of each staffing.",
        "Objectifs : d’après \(runs) nouvelles simulations de chaque effectif.")
    return source
      + words(
        " The verdict on a staffing holds for all targets together, at a confidence of \(confidence).",
        " Le verdict sur un effectif vaut pour l’ensemble des objectifs, au niveau de confiance de \(confidence).")
  }

  private func quantity(_ value: Double, decimals: Int) -> String {
    numbers.quantity(value, scenario.currency, decimals: decimals)
  }

  private func signed(_ change: Int) -> String {
    (change > 0 ? "+" : change < 0 ? "−" : "±") + numbers.count(abs(change))
  }

  private func agents(_ change: Int) -> String {
    let count = abs(change)
    return signed(change) + words(count == 1 ? " agent" : " agents", count < 2 ? " conseiller" : " conseillers")
  }

  private func titles(_ names: [String]) -> String {
    names.compactMap { name in
      scenario.contract?.commitments.first { $0.name == name }?.title.text(in: words.language)
    }.joined(separator: words("; ", " ; "))
  }
}
