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

  /// The table; a scenario of several call types has a row for the whole service too, under the name `*`.
  public var table: TypedTable {
    var type = TypedTable.Column.callType(context.scenario)
    type.titles["*"] = LocalizedText([
      .english: TablePhrase.whole.words.english, .french: TablePhrase.whole.words.french,
    ])
    let levels = ServiceLevelDefinition.allCases.map {
      TypedTable.Column($0.rawValue.split(separator: "-").joined(separator: "_"), .share(decimals: 4))
    }
    var table = TypedTable(
      "service-level", Bilingual("Service level by interval", "Niveau de service par intervalle"),
      columns: .interval + [type] + .counts + .pair("service_level", .share(decimals: 4)) + levels + .waits
        + [few],
      frozenColumns: 4)
    let types = context.scenario.inboundTypes
    let states = CellStates(context)
    for (cell, interval) in context.grid.intervals.enumerated() {
      for index in types {
        let type = context.scenario.callTypes[index]
        let measures = context.content.evidence.callTypes[index].intervals[cell]
        table.add(row(interval, type.name, measures, type.target?.definition ?? .ofOffered))
        table.judge(states.interval(cell, callTypes: [index]), column: 10)
      }
      if types.count > 1 {
        table.add(row(interval, "*", context.content.evidence.whole.intervals[cell], context.definition))
      }
    }
    return table
  }

  /// Whether the row rests on few contacts.
  private var few: TypedTable.Column {
    var column = TypedTable.Column(
      "few_contacts", .text, label: Bilingual("Rests on few calls", "Repose sur peu d’appels"))
    column.titles["yes"] = LocalizedText([.english: "yes", .french: "oui"])
    return column
  }

  private func row(
    _ interval: ServiceInterval, _ name: String, _ measures: ContactMeasures, _ definition: ServiceLevelDefinition
  ) -> [TypedTable.Cell] {
    var row: [TypedTable.Cell] = []
    row.append(interval, context.grid)
    row.append(.text(name))
    row.append(counts: measures)
    row.append(fixed: measures.level(definition))
    for definition in ServiceLevelDefinition.allCases { row.append(.number(measures.level(definition)?.mean)) }
    row.append(waits: measures)
    row.append(FewContacts(context).holds(measures) ? .text("yes") : .missing)
    return row
  }
}

extension [TypedTable.Column] {
  /// Counts, as the tables by interval and by day share them.
  static var counts: [TypedTable.Column] {
    ["offered", "answered", "abandoned", "blocked_by_lines", "blocked_by_queue", "cleared"].map {
      TypedTable.Column($0, .number(decimals: 3))
    }
  }

  /// Waits and abandonment, as the same tables share them.
  static var waits: [TypedTable.Column] {
    .pair("average_speed_of_answer", .seconds(decimals: 2)) + [TypedTable.Column("mean_wait", .seconds(decimals: 2))]
      + .pair("abandonment", .share(decimals: 4))
  }
}

extension [TypedTable.Cell] {
  /// Adds mean counts per replication.
  mutating func append(counts measures: ContactMeasures) {
    for count in [
      measures.offered, measures.answered, measures.abandoned, measures.blockedByLines, measures.blockedByQueue,
      measures.cleared,
    ] { append(.number(count)) }
  }

  /// Adds waits in seconds and abandonment as a fraction.
  mutating func append(waits measures: ContactMeasures) {
    append(fixed: measures.averageSpeedOfAnswer)
    append(.number(measures.meanWait?.mean))
    append(fixed: measures.abandonment)
  }
}
