public import OutputAnalysis

/// How a value is compared.
public enum Comparison: String, Sendable, Hashable, CaseIterable {
  case atLeast = ">="
  case atMost = "<="
  case above = ">"
  case below = "<"
  case equal = "=="

  /// Whether a value holds against a limit.
  public func holds(_ value: Double, _ limit: Double) -> Bool {
    switch self {
    case .atLeast: value >= limit
    case .atMost: value <= limit
    case .above: value > limit
    case .below: value < limit
    case .equal: value == limit
    }
  }
}

/// What simulation says of a condition.
public enum ConditionOutcome: Sendable, Hashable, CaseIterable {
  /// The whole interval holds.
  case holds
  /// The whole interval fails.
  case fails
  /// The interval lies on both sides of the limit, or there is none to decide by.
  case undecided

  /// The outcome of a condition that has to hold in every cell: it fails where one fails, and is open where one is open or there is none.
  public static func all(_ outcomes: [ConditionOutcome]) -> ConditionOutcome {
    if outcomes.contains(.fails) { return .fails }
    return outcomes.isEmpty || outcomes.contains(.undecided) ? .undecided : .holds
  }
}

/// A value compared with a quantity: `calls.serviceLevel >= 80 % in month`.
public struct ValueCondition: Sendable, Hashable, CustomStringConvertible {
  /// The value.
  public let reference: MeasureReference
  /// How it is compared.
  public let comparison: Comparison
  /// With what; its unit fits the value.
  public let quantity: StatedQuantity
  /// Where.
  public let cell: CellReference

  /// A condition; nil where the quantity's unit does not fit the value.
  public init?(
    _ reference: MeasureReference, _ comparison: Comparison, _ quantity: StatedQuantity,
    in cell: CellReference = .period
  ) {
    guard quantity.value(as: reference.meaning) != nil else { return nil }
    self.reference = reference
    self.comparison = comparison
    self.quantity = quantity
    self.cell = cell
  }

  /// The limit in the unit of measures: a fraction of 1, seconds, hours, an amount.
  public var limit: Double { quantity.value(as: reference.meaning) ?? .nan }

  /// What an exact value says.
  public func holds(_ value: Double) -> Bool { comparison.holds(value, limit) }

  /// What an estimate says by its interval; one replication decides nothing, and where none differs the mean decides.
  public func outcome(_ estimate: Estimate) -> ConditionOutcome {
    guard estimate.replications > 1 else { return .undecided }
    guard let lower = estimate.lower, let upper = estimate.upper else { return holds(estimate.mean) ? .holds : .fails }
    switch (comparison, holds(lower), holds(upper)) {
    case (.equal, _, _): return lower <= limit && limit <= upper ? .undecided : .fails
    case (.atLeast, true, true), (.atMost, true, true), (.above, true, true), (.below, true, true): return .holds
    case (.atLeast, false, false), (.atMost, false, false), (.above, false, false), (.below, false, false):
      return .fails
    case (.atLeast, _, _), (.atMost, _, _), (.above, _, _), (.below, _, _): return .undecided
    }
  }

  /// The one form that is printed; the whole period is not said.
  public var description: String {
    "\(reference) \(comparison.rawValue) \(quantity)" + (cell == .period ? "" : " in \(cell)")
  }
}

/// What a condition may say of a plan as a whole.
public enum VerdictWord: String, Sendable, Hashable, CaseIterable {
  case met, missed, undecided
}

/// What a gate, a fact, a contract or a search may ask: true or not.
public enum Condition: Sendable, Hashable, CustomStringConvertible {
  /// Of a value.
  case value(ValueCondition)
  /// Of the probability that a condition holds in a run; the quantity is a share.
  case probability(ValueCondition, Comparison, StatedQuantity)
  /// Of the verdict on a plan.
  case verdict(VerdictWord)

  /// The one form that is printed; reading it gives the same condition.
  public var description: String {
    switch self {
    case .value(let condition): condition.description
    case .probability(let condition, let comparison, let quantity):
      "P(\(condition)) \(comparison.rawValue) \(quantity)"
    case .verdict(let verdict): "verdict: \(verdict.rawValue)"
    }
  }
}
