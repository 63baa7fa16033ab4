/// Observed values and how often each occurs; only the observed values are ever drawn.
public struct EmpiricalDistribution: Sendable, Hashable {
  /// The distinct values of positive weight, ascending.
  public let values: [Double]
  /// The probability of each value; they sum to 1.
  public let probabilities: [Double]
  /// The probability of more than each value.
  private let tails: [Double]

  /// The greatest number of values.
  public static var mostValues: Int { 1_000_000 }

  /// The distribution of observed values.
  ///
  /// - Parameters:
  ///   - values: At least one and at most a million, each 0...1e15, in any order; equal values are merged.
  ///   - weights: One for each value, each 0...1e15, one of them positive; `nil` for equal weights.
  /// - Throws: ``DistributionError``. Cost: sorting.
  public init(values: [Double], weights: [Double]? = nil) throws(DistributionError) {
    let weights = weights ?? [Double](repeating: 1, count: values.count)
    try EmpiricalDistribution.check(values, weights)
    let order = values.indices.filter { weights[$0] > 0 }.sorted { values[$0] < values[$1] }
    var merged: [(value: Double, weight: Double)] = []
    for index in order {
      if let last = merged.last, last.value == values[index] {
        merged[merged.count - 1].weight += weights[index]
      } else {
        merged.append((values[index] + 0, weights[index]))
      }
    }
    let total = merged.reduce(0) { $0 + $1.weight }
    guard total > 0 else { throw .noWeight }
    self.values = merged.map(\.value)
    probabilities = merged.map { $0.weight / total }
    var above = [Double](repeating: 0, count: merged.count)
    for index in merged.indices.reversed().dropFirst() {
      above[index] = above[index + 1] + merged[index + 1].weight / total
    }
    tails = above
  }

  private static func check(_ values: [Double], _ weights: [Double]) throws(DistributionError) {
    guard !values.isEmpty else { throw .noValues }
    guard values.count <= mostValues else { throw .tooManyValues(count: values.count, most: mostValues) }
    guard values.count == weights.count else {
      throw .weightsDoNotMatch(values: values.count, weights: weights.count)
    }
    for (index, value) in values.enumerated() {
      try DistributionError.requireRange(value, "values[\(index)]", 0, Distribution.largestValue)
    }
    for (index, weight) in weights.enumerated() {
      try DistributionError.requireRange(weight, "weights[\(index)]", 0, Distribution.largestValue)
    }
  }
}

extension EmpiricalDistribution: Law {
  /// Only a scaled distribution can fail: its values may leave the range.
  func check() throws(DistributionError) {
    for value in values.suffix(1) { try DistributionError.requireRange(value, "values", 0, Distribution.largestValue) }
  }

  /// The expected value.
  public var mean: Double {
    zip(values, probabilities).reduce(0) { $0 + $1.0 * $1.1 }
  }

  /// The variance of the drawn value: squared distances weighted by probability.
  public var variance: Double {
    let mean = mean
    return zip(values, probabilities).reduce(0) { $0 + ($1.0 - mean) * ($1.0 - mean) * $1.1 }
  }

  func survival(_ x: Double) -> Double {
    // The number of values at or below x.
    var (low, high) = (0, values.count)
    while low < high {
      let middle = (low + high) / 2
      if values[middle] <= x { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? 1 : tails[low - 1]
  }

  func quantile(_ p: Double) -> Double {
    var (low, high) = (0, values.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if tails[middle] <= 1 - p { high = middle } else { low = middle + 1 }
    }
    return values[low]
  }

  var breakpoints: [Double] { values.filter { $0 > 0 } }

  func scaled(by factor: Double) -> Distribution.Family {
    // A scaled value can leave the range; the distribution made of it then says so.
    .empirical(EmpiricalDistribution(scaling: self, by: factor))
  }

  private init(scaling original: EmpiricalDistribution, by factor: Double) {
    values = original.values.map { $0 * factor }
    probabilities = original.probabilities
    tails = original.tails
  }

  var sampler: Sampler {
    let table = AliasTable.shared(of: self)
    return Sampler(kind: .empirical(entries: table.entries, count: UInt64(truncatingIfNeeded: values.count)))
  }
}
