internal import ContactDemand
internal import ContactSimulation
public import Measures
public import ScenarioModel

/// What a scenario says of a published fact.
public struct FactResult: Sendable, Hashable {
  /// What it comes to.
  public enum Outcome: String, Sendable, Hashable, CaseIterable {
    /// The scenario has it.
    case reproduced
    /// Nothing holds the scenario against it.
    case stated
    /// The scenario has something else.
    case contradicted
    /// Only a simulation can tell, and none was made, or it does not decide.
    case open
  }

  /// The fact.
  public let fact: PublishedFact
  /// Its test; nil where it has none.
  public let condition: Condition?
  /// What it comes to.
  public let outcome: Outcome
  /// The number that the scenario has; nil where nothing was tested.
  public let found: String?

  /// Whether it is contradicted and nobody said why.
  public var isUnacknowledged: Bool { outcome == .contradicted && fact.acknowledged == nil }
  /// Whether a contradiction is acknowledged that there is not.
  public var isNeedlesslyAcknowledged: Bool { outcome == .reproduced && fact.acknowledged != nil }

  /// A result from its parts.
  public init(_ fact: PublishedFact, _ condition: Condition?, _ outcome: Outcome, found: String? = nil) {
    (self.fact, self.condition, self.outcome, self.found) = (fact, condition, outcome, found)
  }
}

/// Holds a scenario, and its results where there are any, against published facts.
///
/// Figures of the scenario are compared up to a millionth, which is the rounding of curves; measures by their intervals.
public struct FactCheck: Sendable {
  private let figures: ScenarioFigures
  private let gates: GateCheck?

  /// A check.
  ///
  /// - Parameters:
  ///   - figures: of the scenario.
  ///   - gates: of its result; nil where nothing was simulated.
  public init(_ figures: ScenarioFigures, gates: GateCheck? = nil) { (self.figures, self.gates) = (figures, gates) }

  /// What the scenario says of a fact.
  ///
  /// - Throws: `GateFault` where the scenario has no such value.
  public func result(_ fact: PublishedFact, _ condition: Condition?) throws(GateFault) -> FactResult {
    guard let condition else { return FactResult(fact, nil, .stated) }
    if case .value(let value) = condition, case .figure(let figure) = value.reference.name {
      return try result(fact, condition, value, figure)
    }
    guard let gates else { return FactResult(fact, condition, .open) }
    let gate = try gates.result(of: condition)
    let outcome: FactResult.Outcome =
      switch gate.outcome {
      case .holds: .reproduced
      case .fails: .contradicted
      // Equal as far as the interval tells.
      case .undecided: if case .value(let value) = condition, value.comparison == .equal { .reproduced } else { .open }
      }
    return FactResult(fact, condition, outcome, found: gate.found)
  }

  private func result(
    _ fact: PublishedFact, _ condition: Condition, _ value: ValueCondition, _ figure: NamedFigure
  ) throws(GateFault) -> FactResult {
    let found = try figures.values(of: figure, subject: value.reference.subject, in: value.cell)
    let wrong = found.first { !value.holdsUpToRounding($0.value) }
    let told = (wrong ?? found.first).map { (found.count > 1 ? "\($0.cell): " : "") + GateCheck.figure($0.value) }
    return FactResult(fact, condition, wrong == nil ? .reproduced : .contradicted, found: told)
  }
}

extension ValueCondition {
  /// What a figure says whose last digits are rounding: within a millionth of the limit it is the limit.
  func holdsUpToRounding(_ value: Double) -> Bool {
    let isLimit = (value - limit).magnitude <= 1e-6 * max(1, limit.magnitude)
    switch comparison {
    case .atLeast, .atMost, .equal: return isLimit || holds(value)
    case .above, .below: return !isLimit && holds(value)
    }
  }
}
