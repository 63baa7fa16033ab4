/// Why numbers do not make a distribution.
public enum DistributionError: Error, Sendable, Hashable, CustomStringConvertible {
  /// A parameter lies outside its range.
  ///
  /// - Parameters:
  ///   - parameter: The parameter's name.
  ///   - value: What was given.
  ///   - lowest: The least allowed value.
  ///   - highest: The greatest allowed value.
  case outOfRange(parameter: String, value: Double, lowest: Double, highest: Double)
  /// A parameter that must be greater than 0 is not, or is infinite or not a number.
  ///
  /// - Parameters:
  ///   - parameter: The parameter's name.
  ///   - value: What was given.
  case notPositive(parameter: String, value: Double)
  /// Two parameters are not in ascending order.
  ///
  /// - Parameters:
  ///   - lower: The name of the one that must be smaller.
  ///   - upper: The name of the one that must be larger.
  case wrongOrder(lower: String, upper: String)
  /// An empirical distribution has no values.
  case noValues
  /// An empirical distribution has too many values.
  ///
  /// - Parameters:
  ///   - count: How many there are.
  ///   - most: How many are allowed.
  case tooManyValues(count: Int, most: Int)
  /// An empirical distribution has weights, but not one for each value.
  ///
  /// - Parameters:
  ///   - values: How many values there are.
  ///   - weights: How many weights there are.
  case weightsDoNotMatch(values: Int, weights: Int)
  /// Every weight of an empirical distribution is 0.
  case noWeight

  /// What was wanted and what was found.
  public var description: String {
    switch self {
    case .outOfRange(let parameter, let value, let lowest, let highest):
      "\(parameter): expected a number from \(lowest) to \(highest), found \(value)"
    case .notPositive(let parameter, let value):
      "\(parameter): expected a finite number greater than 0, found \(value)"
    case .wrongOrder(let lower, let upper):
      "expected \(lower) to be less than \(upper)"
    case .noValues:
      "expected at least one value, found none"
    case .tooManyValues(let count, let most):
      "expected at most \(most) values, found \(count)"
    case .weightsDoNotMatch(let values, let weights):
      "expected as many weights as values (\(values)), found \(weights)"
    case .noWeight:
      "expected a weight greater than 0, found only zeros"
    }
  }

  static func requirePositive(_ value: Double, _ parameter: String) throws(DistributionError) {
    guard value > 0, value < .infinity else { throw .notPositive(parameter: parameter, value: value) }
    try requireRange(value, parameter, 1e-15, Distribution.largestValue)
  }

  static func requireRange(
    _ value: Double, _ parameter: String, _ lowest: Double, _ highest: Double
  ) throws(DistributionError) {
    guard value >= lowest, value <= highest else {
      throw .outOfRange(parameter: parameter, value: value, lowest: lowest, highest: highest)
    }
  }
}
