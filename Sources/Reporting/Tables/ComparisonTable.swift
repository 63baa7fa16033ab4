internal import ContactSimulation
internal import Measures
internal import OutputAnalysis
public import ScenarioModel

/// `alternatives.csv`: the run's measures under each staffing, one to a row; shares are fractions, times seconds.
public struct ComparisonTable: Sendable {
  private let scenario: Scenario
  private let outcomes: [StaffingOutcome]

  /// A table of several staffings.
  public init(_ scenario: Scenario, outcomes: [StaffingOutcome]) {
    self.scenario = scenario
    self.outcomes = outcomes
  }

  /// The table.
  public var table: TypedTable {
    var table = TypedTable(
      "alternatives", HeadingPhrase.comparison.words,
      columns: [.init("staffing", .text), .init("subject", .text), .init("measure", .text)]
        + [
          .init("value", .number(decimals: 3)),
          .init("half_width", .number(decimals: 3), label: TablePhrase.halfWidth.words),
        ],
      frozenColumns: 3)
    for outcome in outcomes {
      for row in contacts(outcome) + outcome.evidence.deferredWork.flatMap(deferred)
        + outcome.evidence.outboundWork.flatMap(outbound)
      {
        table.add([.text(outcome.name)] + row)
      }
    }
    return table
  }

  private func row(_ name: String, _ measure: some CataloguedMeasure, _ estimate: Estimate?) -> [TypedTable.Cell]? {
    estimate.map { [.text(name), .text(measure.column)] + .init($0) }
  }

  private func contacts(_ outcome: StaffingOutcome) -> [[TypedTable.Cell]] {
    let types = scenario.inboundTypes.map { (scenario.callTypes[$0].name, EvidenceSubject.callType($0)) }
    let groups = scenario.agentGroups.enumerated().map { ($1.name, EvidenceSubject.group($0)) }
    return ([("whole", .whole)] + types + groups).flatMap { name, subject in
      outcome.evidence.measures.compactMap { row(name, $0, outcome.evidence.run(subject)?.estimate($0)) }
    }
  }

  private func outbound(_ work: OutboundMeasures) -> [[TypedTable.Cell]] {
    let name = scenario.callTypes[work.callType].name
    return OutboundMeasure.allCases.compactMap { row(name, $0, work.estimate($0)) }
  }

  private func deferred(_ work: DeferredMeasures) -> [[TypedTable.Cell]] {
    let name = scenario.callTypes[work.callType].name
    var rows = DeferredMeasure.allCases.compactMap { row(name, $0, work.run($0)) }
    rows.append([.text(name), .text("largest_backlog")] + .init(work.largestBacklog))
    guard let cleared = work.clearedDay else { return rows }
    for (column, day) in [("earliest", cleared.earliest), ("median", cleared.median), ("latest", cleared.latest)] {
      let date = day.map { TypedTable.Cell.date(scenario.calendar.firstDay + $0) } ?? .missing
      rows.append([.text(name), .text("cleared_" + column), date, .missing])
    }
    return rows
  }
}
