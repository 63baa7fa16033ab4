/// The probabilities of a Poisson number, without those that together stay below 1e-15.
///
/// From the mode outwards by ratios, then scaled to sum 1 (Fox & Glynn 1988).
struct PoissonWeights {
  /// The number of the first probability.
  let first: Int
  /// The probabilities.
  let values: [Double]
  /// The number behind the last.
  var end: Int { first + values.count }

  /// - Parameter mean: at least 0.
  init(mean: Double) {
    let mode = Int(mean)
    let least = 1e-18
    var (below, above): ([Double], [Double]) = ([], [1])
    var (value, k) = (1.0, mode)
    while k > 0, value > least {
      value *= Double(k) / mean
      k -= 1
      below.append(value)
    }
    (value, k) = (1, mode)
    while value > least {
      k += 1
      value *= mean / Double(k)
      above.append(value)
    }
    let total = below.reduce(0, +) + above.reduce(0, +)
    first = mode - below.count
    values = (below.reversed() + above).map { $0 / total }
  }

  /// The probability of a number.
  subscript(number: Int) -> Double {
    number >= first && number < end ? values[number - first] : 0
  }
}
