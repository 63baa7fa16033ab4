import Glibc

/// The mean over random volume factors, with as many nodes as it takes.
struct FactorMean {
  private let density: FactorDensity?

  /// Largest change of any share that doubling the nodes once more is expected to make.
  ///
  /// The rule converges geometrically: every doubling squares its error, so that changes a, b foretell a next one of b b / a.
  static let largestChange = 1e-6

  /// - Parameter variations: coefficients of variation; none or zeros for a factor that is always 1.
  init(_ variations: [Double]) throws(QueueingError) {
    for variation in variations {
      guard variation == 0 || (variation >= 1e-6 && variation <= 10) else {
        throw .invalidArgument(
          name: "coefficient of variation", wanted: "0, or a number from 1e-6 to 10", found: variation)
      }
    }
    let positive = variations.filter { $0 > 0 }
    density = positive.isEmpty ? nil : try FactorDensity(positive)
  }

  /// The mixture of the passes that the factors give.
  func mixture(_ pass: (_ factor: Double) throws(QueueingError) -> DayPass) throws(QueueingError) -> DayPass {
    guard let density else { return try pass(1) }
    var stride = 1
    while 2 * stride <= density.pointsPerDeviation { stride *= 2 }
    var sum = WeightedPasses()
    try sum.add(density, from: stride / 2, by: stride, pass)
    var (last, before) = (sum.mean, 1.0)
    while stride > 1 {
      try sum.add(density, from: 0, by: stride, pass)
      stride /= 2
      let next = sum.mean
      let change = zip(last?.outcomes ?? [], next?.outcomes ?? []).map { $1.distance(to: $0) }.max() ?? 0
      last = next
      if change * min(1, change / before) < Self.largestChange { break }
      before = change
    }
    guard var mixture = last else { return try pass(1) }
    if sum.rest > 1e-12 { mixture.add(try pass(0), times: sum.rest) }
    return mixture
  }
}

/// Passes added up with the density of their factors.
private struct WeightedPasses {
  private var sum: DayPass?
  private var weight = 0.0
  private var contacts = 0.0

  /// The mean over the factors so far, scaled so that they have mean 1.
  var mean: DayPass? { sum?.scaled(by: 1 / contacts) }
  /// The probability of factors too small to bring contacts.
  var rest: Double { 1 - weight / contacts }

  mutating func add(
    _ density: FactorDensity, from first: Int, by stride: Int,
    _ pass: (_ factor: Double) throws(QueueingError) -> DayPass
  ) throws(QueueingError) {
    for index in Swift.stride(from: first, to: density.values.count, by: stride) {
      let factor = exp(density.start + Double(index) * density.step)
      let value = density.values[index]
      guard value * factor > 0 else { continue }
      let next = try pass(factor)
      if sum == nil { sum = next.scaled(by: value) } else { sum?.add(next, times: value) }
      weight += value
      contacts += value * factor
    }
  }
}
