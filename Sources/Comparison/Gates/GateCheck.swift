public import ContactDemand
internal import ContactSimulation
public import Measures
internal import OutputAnalysis
internal import ScenarioModel
internal import StaffingPlans

/// What a result says of one condition.
public struct GateResult: Sendable, Hashable {
  /// The condition.
  public let condition: Condition
  /// Whether it holds: by the whole interval, else it fails or stays undecided.
  public let outcome: ConditionOutcome
  /// What the estimates say without their intervals, in every cell; nil where nothing was offered, and of a verdict.
  public let byEstimate: Bool?
  /// What decided, such as `2024-03: 0.861 (0.857 to 0.865)`; of several cells the first of those that decide.
  public let found: String
}

/// Why a condition cannot be evaluated on a result.
public struct GateFault: Error, Sendable, Hashable, CustomStringConvertible {
  /// What was wanted, and what was found.
  public let description: String
}

/// Evaluates conditions on a result: values pass on the lower end of their interval and fail on the upper, else nothing is decided.
///
/// Over several cells a condition fails where one cell fails and holds where all hold; each cell is looked at by its own interval.
public struct GateCheck: Sendable {
  private let run: ComparedRun
  private let figures: ScenarioFigures

  /// A check of a result.
  ///
  /// - Parameters:
  ///   - run: the result.
  ///   - forecast: its expected contacts.
  public init(_ run: ComparedRun, forecast: ContactForecast) {
    self.run = run
    figures = ScenarioFigures(run.scenario, forecast: forecast, cost: run.cost)
  }

  /// What the result says of a condition.
  ///
  /// - Throws: `GateFault` where the result has no such value.
  public func result(of condition: Condition) throws(GateFault) -> GateResult {
    switch condition {
    case .verdict(let wanted): try verdict(wanted, condition)
    case .value(let value): try self.value(value, condition)
    case .probability(let value, let comparison, let quantity):
      try probability(value, comparison, quantity, condition)
    }
  }

  private func verdict(_ wanted: VerdictWord, _ condition: Condition) throws(GateFault) -> GateResult {
    guard let found = run.plan?.outcome else {
      throw GateFault(description: "expected a plan to have a verdict on, found given agents")
    }
    let isWanted = found.rawValue == wanted.rawValue
    let outcome: ConditionOutcome = isWanted ? .holds : found == .undecided || found == .unchecked ? .undecided : .fails
    return GateResult(condition: condition, outcome: outcome, byEstimate: nil, found: found.rawValue)
  }

  private func value(_ value: ValueCondition, _ condition: Condition) throws(GateFault) -> GateResult {
    if case .figure(let figure) = value.reference.name {
      let found = try figures.values(of: figure, subject: value.reference.subject, in: value.cell)
      let wrong = found.first { !value.holdsUpToRounding($0.value) }
      let told = (wrong ?? found.first).map { (found.count > 1 ? "\($0.cell): " : "") + GateCheck.figure($0.value) }
      return GateResult(
        condition: condition, outcome: wrong == nil ? .holds : .fails, byEstimate: wrong == nil, found: told ?? "")
    }
    guard let readings = run.study.readings(of: value.reference, in: value.cell, run.scenario) else {
      throw GateFault(description: "expected a value that this result has, found '\(value.reference)' in \(value.cell)")
    }
    let cells = readings.compactMap { reading in
      reading.estimate.map { (cell: reading.cell, estimate: $0, outcome: value.outcome($0)) }
    }
    let outcome = ConditionOutcome.all(cells.map(\.outcome))
    let decisive = cells.first { $0.outcome == outcome }
    return GateResult(
      condition: condition, outcome: outcome,
      byEstimate: cells.isEmpty ? nil : cells.allSatisfy { value.holds($0.estimate.mean) },
      found: decisive.map { $0.cell + ": " + GateCheck.text($0.estimate) } ?? "nothing was offered")
  }

  // MARK: probabilities

  /// The share of replications in which a condition holds, cell by cell.
  private func probability(
    _ value: ValueCondition, _ comparison: Measures.Comparison, _ quantity: StatedQuantity, _ condition: Condition
  ) throws(GateFault) -> GateResult {
    let limit = quantity.value(as: .share) ?? .nan
    var cells: [(text: String, outcome: ConditionOutcome, holds: Bool)] = []
    for cell in try days(of: value.cell) {
      guard let fractions = try fractions(value.reference, days: cell.days) else {
        throw GateFault(
          description: "expected a measure of which every replication is kept, found '\(value.reference)'")
      }
      var tally = SuccessTally()
      for fraction in fractions where fraction.denominator > 0 {
        tally.add(value.holds(fraction.numerator / fraction.denominator))
      }
      guard let share = ShareEstimate(tally, confidence: run.study.confidence) else { continue }
      let (low, high) = (comparison.holds(share.lower, limit), comparison.holds(share.upper, limit))
      let text =
        "\(cell.label): \(GateCheck.text(share.share)) (\(GateCheck.text(share.lower)) to \(GateCheck.text(share.upper)))"
      cells.append(
        (
          text, low && high ? .holds : !low && !high ? .fails : .undecided, comparison.holds(share.share, limit)
        ))
    }
    let outcome = ConditionOutcome.all(cells.map(\.outcome))
    return GateResult(
      condition: condition, outcome: outcome, byEstimate: cells.isEmpty ? nil : cells.allSatisfy(\.holds),
      found: cells.first { $0.outcome == outcome }?.text ?? "nothing was offered")
  }

  private func fractions(
    _ reference: MeasureReference, days: Range<Int>
  ) throws(GateFault) -> [ReplicationFraction]? {
    guard case .measure(let key) = reference.name, let measure = Measure(rawValue: key) else { return nil }
    guard let name = reference.subject else { return run.study.fractions(measure, of: .whole, days: days) }
    if let type = run.scenario.callTypes.firstIndex(where: { $0.name == name }) {
      return run.study.fractions(measure, of: .callType(type), days: days)
    }
    guard let group = run.scenario.agentGroups.firstIndex(where: { $0.name == name }) else {
      throw GateFault(description: "expected a call type or agent group, found '\(name)'")
    }
    return run.study.fractions(measure, of: .group(group), days: days)
  }

  /// The cells that a condition names, with their open days.
  private func days(of cell: CellReference) throws(GateFault) -> [(label: String, days: Range<Int>)] {
    let scopes = run.study.scopes
    func all(_ scope: Scope, _ isMeant: (ScopeCell) -> Bool = { _ in true }) -> [(label: String, days: Range<Int>)] {
      scopes.cells(scope).filter(isMeant).map { cell in
        let first = scopes.days.firstIndex { $0.intervals.lowerBound >= cell.intervals.lowerBound } ?? 0
        let last = scopes.days.lastIndex { $0.intervals.upperBound <= cell.intervals.upperBound } ?? -1
        return (cell.label, first..<max(first, last + 1))
      }
    }
    let found: [(label: String, days: Range<Int>)]
    switch cell {
    case .period: found = all(.run)
    case .every(.month): found = all(.month)
    case .every(.week): found = all(.week)
    case .every(.day): found = all(.day)
    case .month(let month): found = all(.month) { $0.date.month == month }
    case .week(let monday): found = all(.week) { $0.date == monday }
    case .date(let date): found = all(.day) { $0.date == date }
    case .every(.interval), .every(.weekday), .every(.hour), .interval, .weekday, .hour:
      throw GateFault(description: "expected a probability of days, weeks, months or the period, found '\(cell)'")
    }
    guard !found.isEmpty else { throw GateFault(description: "expected a cell of the period, found '\(cell)'") }
    return found
  }

  /// A figure of a scenario: whole numbers without decimals.
  static func figure(_ value: Double) -> String {
    let whole = value.rounded()
    let isWhole = (value - whole).magnitude <= 1e-6 * max(1, whole.magnitude)
    return DecimalText.text(isWhole ? whole : value, decimals: isWhole ? 0 : 1)
  }

  private static func text(_ value: Double) -> String {
    DecimalText.text(value, decimals: value.magnitude < 10 ? 4 : 1)
  }

  private static func text(_ estimate: Estimate) -> String {
    guard let lower = estimate.lower, let upper = estimate.upper else { return text(estimate.mean) }
    return "\(text(estimate.mean)) (\(text(lower)) to \(text(upper)))"
  }
}
