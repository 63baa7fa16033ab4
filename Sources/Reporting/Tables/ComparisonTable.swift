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

  /// The bytes of the file.
  public var csv: String {
    var table = CSVText(columns: ["staffing", "subject", "measure", "value", "half_width"])
    for outcome in outcomes {
      for row in contacts(outcome) + outcome.evidence.deferredWork.flatMap(deferred)
        + outcome.evidence.outboundWork.flatMap(outbound)
      {
        table.add([.words(outcome.name)] + row)
      }
    }
    return table.text
  }

  private func contacts(_ outcome: StaffingOutcome) -> [[CSVCell]] {
    let types = scenario.inboundTypes.map { (scenario.callTypes[$0].name, EvidenceSubject.callType($0)) }
    let groups = scenario.agentGroups.enumerated().map { ($1.name, EvidenceSubject.group($0)) }
    return ([("whole", .whole)] + types + groups).flatMap { name, subject in
      outcome.evidence.measures.compactMap { measure in
        outcome.evidence.run(subject)?.estimate(measure).map {
          [.words(name), .words(CSVText.column(measure.rawValue))] + CentreTables.cells($0)
        }
      }
    }
  }

  private func outbound(_ work: OutboundMeasures) -> [[CSVCell]] {
    let name = CSVCell.words(scenario.callTypes[work.callType].name)
    return OutboundMeasure.allCases.compactMap { measure in
      work.estimate(measure).map { [name, .words(CSVText.column(measure.rawValue))] + CentreTables.cells($0) }
    }
  }

  private func deferred(_ work: DeferredMeasures) -> [[CSVCell]] {
    let name = CSVCell.words(scenario.callTypes[work.callType].name)
    var rows = DeferredMeasure.allCases.compactMap { measure in
      work.run(measure).map { [name, .words(CSVText.column(measure.rawValue))] + CentreTables.cells($0) }
    }
    rows.append([name, .words("largest_backlog")] + CentreTables.cells(work.largestBacklog))
    guard let cleared = work.clearedDay else { return rows }
    for (column, day) in [("earliest", cleared.earliest), ("median", cleared.median), ("latest", cleared.latest)] {
      let date = day.map { (scenario.calendar.firstDay + $0).description } ?? ""
      rows.append([name, .words("cleared_" + column), .words(date), .words("")])
    }
    return rows
  }
}
