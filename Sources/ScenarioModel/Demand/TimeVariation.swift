/// How handling times and patience of a call type move with the time of arrival and from run to run.
///
/// The laws keep their shape: only their means move. A run's factors are gamma with mean 1: what is not known of the means beforehand.
public struct TimeVariation: Sendable, Hashable {
  /// Factor on the mean handling time by interval of the type's arrival grid, each greater than 0; nil for 1 throughout.
  public let handlingByInterval: [Double]?
  /// Coefficient of variation of a run's factor on handling times, greater than 0; nil for none.
  public let handlingOfRun: Double?
  /// Coefficient of variation of a run's factor on patience, greater than 0; nil for none.
  public let patienceOfRun: Double?

  /// Variation from its parts; nil where nothing moves.
  public init?(handlingByInterval: [Double]? = nil, handlingOfRun: Double? = nil, patienceOfRun: Double? = nil) {
    guard handlingByInterval != nil || handlingOfRun != nil || patienceOfRun != nil else { return nil }
    self.handlingByInterval = handlingByInterval
    self.handlingOfRun = handlingOfRun
    self.patienceOfRun = patienceOfRun
  }
}

extension CallType {
  /// Factor on the mean handling time of contacts that arrive in an interval of the type's arrival grid; 1 where nothing is said.
  public func handlingFactor(_ interval: Int) -> Double {
    guard let factors = variation?.handlingByInterval, factors.indices.contains(interval) else { return 1 }
    return factors[interval]
  }

  /// Mean handling time in seconds of contacts that arrive in an interval of the type's arrival grid.
  public func meanHandling(_ interval: Int) -> Double { handling.mean * handlingFactor(interval) }

  /// The largest factor on handling times: of all intervals, and of all runs but about one in a million; 1 where nothing moves.
  public var largestHandlingFactor: Double {
    max(1, variation?.handlingByInterval?.max() ?? 1) * (1 + 6 * (variation?.handlingOfRun ?? 0))
  }
}
