public import ContactSimulation
public import Measures
internal import OutputAnalysis
public import ScenarioModel

/// `measures.csv`: every measure of a study, one row to each cell and call type or group.
///
/// A share is a fraction, a time is in seconds. Where there is one call type (one group), its rows are those of `whole` and are not
/// repeated. A missing cell is a measure without meaning there; a missing half-width is one that cannot be estimated.
public struct MeasureRecords: Sendable {
  private let scenario: Scenario
  private let evidence: StudyResult
  private let scope: Scope
  private let measures: [Measure]

  /// A table of a study.
  ///
  /// - Parameters:
  ///   - scenario: the scenario that was simulated.
  ///   - evidence: what the study found.
  ///   - scope: the cells to show.
  public init(_ scenario: Scenario, evidence: StudyResult, by scope: Scope) {
    self.scenario = scenario
    self.evidence = evidence
    self.scope = scope
    measures = evidence.measures.filter { $0.isShown(by: scope) }
  }

  private var hasWaits: Bool { scope == .run || scope == .day }

  /// The table.
  ///
  /// Cost: linear in cells.
  public var table: TypedTable {
    let met = ["target_met", "target_met_lower", "target_met_upper"].map { TypedTable.Column($0, .share(decimals: 3)) }
    var table = TypedTable(
      "measures", Bilingual("Measures", "Mesures"),
      columns: [.init("subject", .text), .init(scope.rawValue, kind)] + .pairs(measures)
        + [.init("longest_queue_maximum", .number(decimals: 0))] + met + (hasWaits ? .quantiles("wait") : []),
      frozenColumns: 2)
    for (name, subject) in subjects {
      let readers = measures.map { evidence.reader($0, of: subject, by: scope) }
      for cell in evidence.evidence(subject, by: scope) {
        table.add { row in
          row.append(.text(name))
          row.append(label(cell.cell))
          for reader in readers { row.append(reader?.estimate(cell.place)) }
          append(cell, to: &row)
        }
      }
    }
    return table
  }

  private var subjects: [(String, EvidenceSubject)] {
    let types = scenario.inboundTypes.count > 1 ? scenario.inboundTypes : []
    let groups = scenario.agentGroups.count > 1 ? Array(scenario.agentGroups.enumerated()) : []
    return [("whole", .whole)] + types.map { (scenario.callTypes[$0].name, .callType($0)) }
      + groups.map { ($1.name, .group($0)) }
  }

  private var kind: TypedTable.Kind {
    switch scope {
    case .run, .month: .text
    case .week, .day: .date
    case .interval: .moment
    }
  }

  private func label(_ cell: ScopeCell) -> TypedTable.Cell {
    switch scope {
    case .run, .month: .text(cell.label)
    case .week, .day: .date(cell.date)
    case .interval: .moment(cell.date.daysSinceEpoch * 86_400 + (cell.wallStart ?? 0))
    }
  }

  private func append(_ cell: ScopeEvidence, to row: inout [TypedTable.Cell]) {
    row.append(.number(cell.longestQueueEver))
    if let met = cell.targetMet {
      let places = DecimalPlaces.worth(of: met)
      row += [.worth(met.share, places), .worth(met.lower, places), .worth(met.upper, places)]
    } else {
      row += [.missing, .missing, .missing]
    }
    if hasWaits { row.append(quantiles: cell.waitQuantiles) }
  }
}
