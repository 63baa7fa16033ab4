internal import Comparison
internal import Measures
internal import OutputAnalysis
internal import ScenarioModel

/// One result against the first, as sections.
struct ComparisonBlocks {
  private let comparison: RunComparison
  private let words: Wording

  init(_ comparison: RunComparison, words: Wording) { (self.comparison, self.words) = (comparison, words) }

  private var pair: String {
    words(
      "\(comparison.second.label) against \(comparison.first.label)",
      "\(comparison.second.label) par rapport à \(comparison.first.label)")
  }

  // MARK: measures

  /// Measures that are shown on a terminal whatever they do.
  private static let always: Set<String> = [
    Measure.offered.rawValue, Measure.serviceLevel.rawValue, Measure.abandonment.rawValue,
    Measure.averageSpeedOfAnswer.rawValue, Measure.occupancy.rawValue,
  ]

  /// Every measure with its difference; on a terminal those that moved and a few more.
  func differences(_ detail: ComparisonReport.Detail) -> Section {
    let all = comparison.measures
    let shown = detail == .full ? all : all.filter { isShown($0) }
    var table = TypedTable("differences", columns, [])
    for row in shown {
      table.add(cells(row))
      if let verdict = row.verdict { table.judge(DifferenceWords.tone(verdict), column: columns.count - 1) }
    }
    table.add(cost)
    table.judge(DifferenceWords.tone(comparison.cost.verdict), column: columns.count - 1)
    let further = all.count - shown.count
    let rest: [Block] =
      further == 0
      ? []
      : [
        .footnote(
          words(
            "\(further) further \(further == 1 ? "measure" : "measures"): no difference.",
            "\(further) autre\(further == 1 ? "" : "s") mesure\(further == 1 ? "" : "s") : pas d’écart."))
      ]
    return Section(
      Bilingual(pair), [.note(pairing, comparison.pairing == .paired ? nil : .undecided), .table(table)] + rest,
      key: "against-\(comparison.second.label)")
  }

  private func isShown(_ row: MeasureDifference) -> Bool {
    switch row.verdict {
    case .better, .worse, .larger, .smaller, .open: true
    case .same, .within, nil: row.subject == nil && ComparisonBlocks.always.contains(row.key)
    }
  }

  private var columns: [TypedTable.Column] {
    let of = comparison.measures.contains { $0.subject != nil }
    return (of ? [.words("subject", Bilingual("Of", "Objet"))] : [])
      + [
        .words("measure", Bilingual("Measure", "Mesure")),
        .words("first", Bilingual(comparison.first.label), .figures),
        .words("second", Bilingual(comparison.second.label), .figures),
        .words("difference", Bilingual("Difference", "Écart"), .figures), .words("verdict", Bilingual("")),
      ]
  }

  private func cells(_ row: MeasureDifference) -> [TypedTable.Cell] {
    let subject: [TypedTable.Cell] =
      columns.count > 5
      ? [.text(row.title?.text(in: words.language) ?? words("the service", "le service"))] : []
    return subject + [
      .text(words(row.label) + (row.unit == .seconds ? " (s)" : "")), words.value(row.first, row.unit),
      words.value(row.second, row.unit),
      row.difference.map { .text(words.change($0.mean, halfWidth: $0.halfWidth, row.unit)) } ?? .missing,
      row.verdict.map { .text(words(DifferenceWords.text($0))) } ?? .missing,
    ]
  }

  /// The last row: cost, or hours where no cost is stated.
  private var cost: [TypedTable.Cell] {
    let found = comparison.cost
    let amount = { (value: Double) -> String in
      found.currency.map { words.numbers.quantity(value, $0) } ?? words.numbers.number(value, decimals: 1)
    }
    let (first, second) =
      found.currency == nil
      ? (found.firstHours, found.secondHours) : (found.first ?? 0, found.second ?? 0)
    let name =
      found.currency == nil
      ? words("Agent-hours as staffed", "Heures d’effectif prévues")
      : words("Cost of the agents", "Coût des conseillers")
    return (columns.count > 5 ? [.text(words("the service", "le service"))] : []) + [
      .text(name), .text(amount(first)), .text(amount(second)),
      .text((second > first ? "+" : "") + amount(second - first)),
      .text(words(DifferenceWords.text(found.verdict))),
    ]
  }

  private var pairing: String {
    switch comparison.pairing {
    case .paired:
      words(
        "Paired: both meet the same callers, replication by replication.",
        "Apparié : les deux rencontrent les mêmes appelants, réplication par réplication.")
    case .otherSeed:
      words(
        "Unpaired: the results have different seeds, so that differences carry the chance of both.",
        "Non apparié : les graines diffèrent, l’écart porte l’aléa des deux résultats.")
    case .otherReplications:
      words(
        "Unpaired: the results have different numbers of replications, so that differences carry the chance of both.",
        "Non apparié : les nombres de réplications diffèrent, l’écart porte l’aléa des deux résultats.")
    case .notKept:
      words(
        "Not compared: what every replication counted was not kept.",
        "Non comparé : les comptes de chaque réplication n’ont pas été conservés.")
    }
  }

  // MARK: levels

  /// Both curves, and on a page what they show.
  func curve(_ detail: ComparisonReport.Detail) -> [Section] {
    guard detail == .full, comparison.levels.count > 1 else { return [] }
    let chart = LevelComparisonChart(comparison, words: words)
    let picture = Block.picture(
      "chart-levels-\(comparison.second.label)", chart.picture(.page), narrow: chart.picture(.phone),
      caption: chart.caption)
    return [
      Section(
        Bilingual(words("Service level: ", "Niveau de service : ") + pair), [picture],
        key: "levels-\(comparison.second.label)")
    ]
  }

  // MARK: agents

  private static let mostRows = 20

  /// The intervals with other agents; on a terminal the first of them.
  func agents(_ detail: ComparisonReport.Detail) -> [Section] {
    let all = comparison.agents
    guard !all.isEmpty else { return [] }
    let shown = detail == .full ? all[...] : all.prefix(ComparisonBlocks.mostRows)
    let table = ComparisonTables.agents(shown, comparison, words: words)
    let more = all.count - shown.count
    let rest: [Block] = more == 0 ? [] : [.footnote(words("and \(more) more", "et \(more) de plus"))]
    let blocks: [Block] = [.table(table)] + rest
    return [
      Section(
        Bilingual(words("Agents that differ: ", "Effectifs différents : ") + pair),
        detail == .full ? [.folded(words("By interval", "Par intervalle"), blocks)] : blocks,
        key: "agents-\(comparison.second.label)")
    ]
  }
}
