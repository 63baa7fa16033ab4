public import ContactSimulation
public import Measures
internal import OutputAnalysis
public import ScenarioModel

/// The few numbers of a study that matter, as aligned lines for a terminal.
public struct MeasureTable: Sendable {
  private let scenario: Scenario
  private let evidence: StudyResult
  private let scope: Scope
  private let staffing: StaffingByInterval?
  private let words = Wording(.english, space: " ")

  /// A table of a study.
  ///
  /// - Parameters:
  ///   - scenario: the scenario that was simulated.
  ///   - evidence: what the study found.
  ///   - scope: one row to each cell of this scope and call type.
  ///   - staffing: the agents simulated, from which hours and cost follow; nil where they are not shown.
  public init(
    _ scenario: Scenario, evidence: StudyResult, by scope: Scope, staffing: StaffingByInterval? = nil
  ) {
    self.staffing = staffing
    self.scenario = scenario
    self.evidence = evidence
    self.scope = scope
  }

  /// Heading, measures, and what the run as a whole says about targets and waits; ends with a line break.
  public var text: String {
    let calls = scenario.inboundTypes.isEmpty ? [] : [""] + measures
    let lists = OutboundLines(scenario, work: evidence.outboundWork, words: words).lines(by: scope)
    return (heading + calls + lists + closing).joined(separator: "\n") + "\n"
  }

  private var heading: [String] {
    let title = TerminalSummary.printable(scenario.title.text(in: .english))
    let level = FixedDecimal.short(evidence.confidence * 100, decimals: 3)
    let name = TerminalSummary.printable(scenario.name)
    var lines = [
      title == name ? name : "\(name): \(title)",
      evidence.replications == 1
        ? "1 replication, seed \(evidence.seed): too few for intervals"
        : "\(evidence.replications) replications, seed \(evidence.seed); ± is the half-width of a \(level)% interval",
    ]
    lines += scenario.inboundTypes.map(definition)
    if evidence.precisionReached == false {
      lines.append("the precision asked for was not reached within \(evidence.replications) replications")
    }
    return lines
  }

  private func definition(of index: Int) -> String {
    let name = TerminalSummary.printable(scenario.callTypes[index].name)
    let formula = evidence.definition(of: .callType(index)).formula
    guard let target = scenario.callTypes[index].target else {
      return "\(name): no target; level = \(formula), T = 20 s"
    }
    let level = FixedDecimal.short(target.level * 100, decimals: 3)
    let wait = FixedDecimal.short(target.acceptableWait, decimals: 3)
    let short = FixedDecimal.short(target.shortAbandonThreshold, decimals: 3)
    let threshold = formula.contains("S") ? ", S = \(short) s" : ""
    let limits = words.limits(of: target)
    return "\(name): target \(level)%\(limits); level = \(formula), T = \(wait) s\(threshold)"
  }

  private var subjects: [(name: String, subject: EvidenceSubject)] {
    let types = scenario.inboundTypes
    guard types.count > 1 else { return [("whole", .whole)] }
    return [("whole", .whole)]
      + types.map { (TerminalSummary.printable(scenario.callTypes[$0].name), .callType($0)) }
  }

  private var measures: [String] {
    var table = TextTable(numbers: Set(2...9))
    table.rows = [
      [
        scope.rawValue, subjects.count > 1 ? "calls" : "", "offered", "answered", "service level", "abandoned", "ASA",
        "occupancy", "longest queue", "target met",
      ]
    ]
    let columns = subjects.map { ($0.name, evidence.evidence($0.subject, by: scope)) }
    for place in evidence.scopes.cells(scope).indices {
      for (name, cells) in columns where cells.indices.contains(place) {
        table.rows.append(row(cells[place], name: columns.count > 1 ? name : ""))
      }
    }
    return table.lines()
  }

  private func row(_ cell: ScopeEvidence, name: String) -> [String] {
    let met = (cell.targetMet?.share).map { FixedDecimal.text($0 * 100, decimals: 1) + "%" }
    return [
      cell.cell.label, name, text(cell, .offered), text(cell, .answered), text(cell, .serviceLevel),
      text(cell, .abandonment), text(cell, .averageSpeedOfAnswer), text(cell, .occupancy), text(cell, .longestQueue),
      met ?? "-",
    ]
  }

  /// A measure with its half-width and unit; shares in percent.
  private func text(_ cell: ScopeEvidence, _ measure: Measure) -> String {
    guard var estimate = cell.estimate(measure) else { return "-" }
    let isShare = measure.unit == .share
    if isShare {
      estimate.mean *= 100
      estimate.halfWidth = estimate.halfWidth.map { $0 * 100 }
    }
    let rounded = RoundedEstimate(estimate, digitsWithoutHalfWidth: 4)
    let (percent, unit) = (isShare ? "%" : "", measure.unit == .seconds ? " s" : "")
    return rounded.mean + percent + (rounded.halfWidth.map { " ± \($0)" } ?? "") + unit
  }

  private var closing: [String] {
    guard let run = evidence.run(.whole) else { return ["", "the service is never open"] }
    var lines: [String] = []
    let shares: [(Measure, Scope)] = [
      (.intervalsMet, .interval), (.daysMet, .day), (.weeksMet, .week), (.monthsMet, .month),
    ]
    let met = shares.compactMap { measure, scope in
      evidence.scopes.cells(scope).count < 2 || run.estimate(measure) == nil
        ? nil : "\(text(run, measure)) of \(scope.rawValue)s"
    }
    if !met.isEmpty { lines.append("meeting the target: " + met.joined(separator: ", ")) }
    let waits = run.waitQuantiles.map {
      "\(FixedDecimal.short($0.probability * 100, decimals: 1))% in \(FixedDecimal.short($0.seconds, decimals: 0)) s"
    }
    if !waits.isEmpty { lines.append("answered calls are answered: " + waits.joined(separator: ", ")) }
    lines += staffing.map { HoursLines(scenario, staffing: $0, words: words).lines } ?? []
    let cost = staffing.flatMap { CostFigures(scenario, staffing: $0, evidence: evidence) }
    lines += CentreLines(scenario, centre: CentreContent(evidence, scenario: scenario), words: words, cost: cost).lines
    return lines.isEmpty ? [] : [""] + lines
  }
}
