public import ContactSimulation
public import Measures
internal import OutputAnalysis
public import ScenarioModel

/// Every measure of a study as comma-separated values: one row to each cell and call type or group.
///
/// A share is a fraction, a time is in seconds. Where there is one call type (one group), its rows are those of `whole` and are not
/// repeated. An empty cell is a measure without meaning there; an empty half-width is one that cannot be estimated.
public struct MeasureCSV: Sendable {
  private let scenario: Scenario
  private let evidence: SimulationEvidence
  private let scope: Scope

  /// A table of a study.
  ///
  /// - Parameters:
  ///   - scenario: the scenario that was simulated.
  ///   - evidence: what the study found.
  ///   - scope: the cells to show.
  public init(_ scenario: Scenario, evidence: SimulationEvidence, by scope: Scope) {
    self.scenario = scenario
    self.evidence = evidence
    self.scope = scope
  }

  private var measures: [Measure] { evidence.measures.filter { $0.isShown(by: scope) } }
  private var hasWaits: Bool { scope == .run || scope == .day }

  /// The bytes of the file.
  ///
  /// Cost: linear in cells.
  public var text: String {
    var text = CSVText(columns: columns).text
    for (name, subject) in subjects {
      for cell in evidence.evidence(subject, by: scope) {
        text += ([CSVCell.words(name).text, cell.cell.label] + figures(cell)).joined(separator: ",") + "\n"
      }
    }
    return text
  }

  private var subjects: [(String, EvidenceSubject)] {
    let types = scenario.inboundTypes.count > 1 ? scenario.inboundTypes : []
    let groups = scenario.agentGroups.count > 1 ? Array(scenario.agentGroups.enumerated()) : []
    return [("whole", .whole)] + types.map { (scenario.callTypes[$0].name, .callType($0)) }
      + groups.map { ($1.name, .group($0)) }
  }

  private var columns: [String] {
    let waits = SimulationEvidence.quantileProbabilities.map {
      "wait_" + FixedDecimal.short($0 * 100, decimals: 1)
    }
    return ["subject", scope.rawValue]
      + measures.flatMap { CSVText.columns($0.rawValue) }
      + ["longest_queue_maximum", "target_met", "target_met_lower", "target_met_upper"] + (hasWaits ? waits : [])
  }

  private func figures(_ cell: ScopeEvidence) -> [String] {
    var figures = measures.flatMap { measure -> [String] in
      guard let rounded = cell.estimate(measure).map({ RoundedEstimate($0) }) else { return ["", ""] }
      return [rounded.mean, rounded.halfWidth ?? ""]
    }
    figures.append(cell.longestQueueEver.map { FixedDecimal.text($0, decimals: 0) } ?? "")
    let met = cell.targetMet
    figures += [met?.share, met?.lower, met?.upper].map { value in
      met.flatMap { met in value.map { RoundedEstimate.share($0, of: met) } } ?? ""
    }
    guard hasWaits else { return figures }
    let waits = cell.waitQuantiles.map { RoundedEstimate.plain($0.seconds) }
    let none = Array(repeating: "", count: SimulationEvidence.quantileProbabilities.count)
    return figures + (waits.isEmpty ? none : waits)
  }
}
