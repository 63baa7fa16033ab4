internal import Comparison
internal import Measures
internal import OutputAnalysis
internal import ScenarioModel

/// The tables of a comparison at full precision: `comparison.csv`, the sheets of the workbook, the rows of the JSON.
enum ComparisonTables {
  /// Every measure of every comparison, one to a row; shares are fractions, times seconds.
  static func differences(_ comparisons: [RunComparison]) -> TypedTable {
    let number = TypedTable.Kind.number(decimals: 6)
    var table = TypedTable(
      "comparison", Bilingual("Differences", "Écarts"),
      columns: [
        .init("result", .text, label: Bilingual("Result", "Résultat")), .init("subject", .text),
        .init("measure", .text, label: Bilingual("Measure", "Mesure")),
        .init("unit", .text, label: Bilingual("Unit", "Unité")),
        .init("first", number, label: Bilingual("A")),
        .init("second", number, label: Bilingual("Result's", "du résultat")),
        .init("difference", number, label: Bilingual("Difference", "Écart")),
        .init("half_width", number, label: TablePhrase.halfWidth.words),
        .init("margin", number, label: Bilingual("Largest that does not matter", "Plus grand écart négligeable")),
        .init("verdict", .text, label: Bilingual("Verdict", "Verdict")),
      ], frozenColumns: 3)
    for comparison in comparisons {
      for row in comparison.measures {
        table.add(
          [.text(comparison.second.label), .text(row.subject ?? "whole"), .text(row.key), .text(row.unit.rawValue)]
            + numbers(row) + [row.verdict.map { .text($0.rawValue) } ?? .missing])
        if let verdict = row.verdict { table.judge(DifferenceWords.tone(verdict), column: 9) }
      }
      table.add(cost(comparison))
    }
    return table
  }

  private static func numbers(_ row: MeasureDifference) -> [TypedTable.Cell] {
    func cell(_ value: Double?) -> TypedTable.Cell { value.map { .number($0) } ?? .missing }
    return [
      cell(row.first), cell(row.second), cell(row.difference?.mean), cell(row.difference?.halfWidth),
      .number(row.margin),
    ]
  }

  private static func cost(_ comparison: RunComparison) -> [TypedTable.Cell] {
    let found = comparison.cost
    let (first, second) =
      found.currency == nil ? (found.firstHours, found.secondHours) : (found.first ?? 0, found.second ?? 0)
    return [
      .text(comparison.second.label), .text("whole"), .text(found.currency == nil ? "staffedHours" : "cost"),
      .text(found.currency ?? MeasureUnit.hours.rawValue), .number(first), .number(second), .number(second - first),
      .missing, .number(comparison.rules.relativeMargin * abs(first)), .text(found.verdict.rawValue),
    ]
  }

  /// Intervals with other agents.
  static func agents(_ rows: some Collection<AgentDifference>, _ comparison: RunComparison, words: Wording)
    -> TypedTable
  {
    var table = TypedTable(
      "agents", Bilingual(""),
      columns: [
        .init("group", .text), .dates(), .init("start", .time),
        .init("first", .whole, label: Bilingual(comparison.first.label)),
        .init("second", .whole, label: Bilingual(comparison.second.label)),
      ], frozenColumns: 1)
    for row in rows {
      table.add([
        .text(row.group), .date(row.date), .time(row.wallStart), row.first.map { .whole($0) } ?? .missing,
        row.second.map { .whole($0) } ?? .missing,
      ])
    }
    return table
  }

  /// The levels behind both curves.
  static func levels(_ comparison: RunComparison) -> TypedTable {
    let share = TypedTable.Kind.share(decimals: 4)
    var table = TypedTable(
      "levels", MeasurePhrase.serviceLevel.words,
      columns: [
        .dates(), .init("start", .time), .init("first", share, label: Bilingual(comparison.first.label)),
        .init("second", share, label: Bilingual(comparison.second.label)),
      ], frozenColumns: 1)
    func cell(_ estimate: Estimate?) -> TypedTable.Cell {
      estimate.map { value in value.halfWidth.map { .estimate(value.mean, halfWidth: $0) } ?? .number(value.mean) }
        ?? .missing
    }
    for point in comparison.levels {
      table.add([
        .date(point.date), point.wallStart.map { .time($0) } ?? .missing, cell(point.first), cell(point.second),
      ])
    }
    return table.known
  }
}
