import ContactSimulation
import OutputAnalysis
import ScenarioModel

/// `service-level.csv`: how the calls of every interval fared, by call type, with the four definitions of service level.
public struct ServiceLevelTable {
  private let context: ReportContext

  /// A table of a plan.
  public init(_ content: ReportContent) {
    context = ReportContext(content, words: Wording(.english))
  }

  /// The bytes of the file; a scenario of several call types has a row for the whole service too, under the name `*`.
  public func csv() -> String {
    let levels = ServiceLevelDefinition.allCases.map { $0.rawValue.split(separator: "-").joined(separator: "_") }
    var table = CSVText(
      columns: ["date", "start", "end", "call_type"] + MeasureCells.countColumns
        + ["service_level", "service_level_half_width"] + levels + MeasureCells.waitColumns)
    let types = context.scenario.inboundTypes
    for (cell, interval) in context.grid.intervals.enumerated() {
      for index in types {
        let type = context.scenario.callTypes[index]
        let measures = context.content.evidence.callTypes[index].intervals[cell]
        table.add(row(interval, type.name, measures, type.target?.definition ?? .ofOffered))
      }
      if types.count > 1 {
        table.add(row(interval, "*", context.content.evidence.whole.intervals[cell], context.definition))
      }
    }
    return table.text
  }

  private func row(
    _ interval: ServiceInterval, _ name: String, _ measures: ContactMeasures, _ definition: ServiceLevelDefinition
  ) -> [CSVCell] {
    let level = measures.level(definition)
    return IntervalCells.cells(interval, context.grid) + [.words(name)] + MeasureCells.counts(measures)
      + [.number(level?.mean, decimals: 4), .number(level?.halfWidth, decimals: 4)]
      + ServiceLevelDefinition.allCases.map { .number(measures.level($0)?.mean, decimals: 4) }
      + MeasureCells.waits(measures)
  }
}

/// Columns that the tables by interval and by day share.
enum MeasureCells {
  /// Names of the columns of counts.
  static let countColumns = ["offered", "answered", "abandoned", "blocked_by_lines", "blocked_by_queue", "cleared"]
  /// Names of the columns of waits.
  static let waitColumns = [
    "average_speed_of_answer", "average_speed_of_answer_half_width", "mean_wait", "abandonment",
    "abandonment_half_width",
  ]

  /// Mean counts per replication.
  static func counts(_ measures: ContactMeasures) -> [CSVCell] {
    [
      measures.offered, measures.answered, measures.abandoned, measures.blockedByLines, measures.blockedByQueue,
      measures.cleared,
    ].map { .number($0, decimals: 3) }
  }

  /// Waits in seconds and abandonment as a fraction.
  static func waits(_ measures: ContactMeasures) -> [CSVCell] {
    [
      .number(measures.averageSpeedOfAnswer?.mean, decimals: 2),
      .number(measures.averageSpeedOfAnswer?.halfWidth, decimals: 2),
      .number(measures.meanWait?.mean, decimals: 2), .number(measures.abandonment?.mean, decimals: 4),
      .number(measures.abandonment?.halfWidth, decimals: 4),
    ]
  }
}
