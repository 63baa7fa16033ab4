import Glibc
internal import NumericalMethods

/// The density of the logarithm of a product of independent gamma factors of mean 1, on an even grid.
///
/// The grid holds all but some 1e-9 of the contacts that the factors bring. Sums over it with an even stride are trapezoidal rules, which
/// converge geometrically for smooth functions that fade at both ends (Trefethen & Weideman 2014).
struct FactorDensity {
  /// The logarithm of the first factor of the grid.
  let start: Double
  /// The step of the grid.
  let step: Double
  /// The densities.
  let values: [Double]
  /// Points in a standard deviation of the product.
  let pointsPerDeviation: Int

  /// Points in a standard deviation of the narrowest factor.
  private static let fineness = 32.0
  /// Factors of less than this part of the widest one's coefficient of variation only widen it.
  private static let narrow = 0.02
  /// The least share of the contacts at the ends of the grid, per point.
  private static let least = 1e-10

  /// A product of factors.
  /// - Parameter variations: coefficients of variation above 0, at least one.
  init(_ variations: [Double]) throws(QueueingError) {
    let widest = variations.max() ?? 0
    var main = widest
    var others: [Double] = []
    var hasMain = false
    for variation in variations {
      if variation == widest, !hasMain {
        hasMain = true
      } else if variation < Self.narrow * widest {
        main = ((1 + main * main) * (1 + variation * variation) - 1).squareRoot()
      } else {
        others.append(variation)
      }
    }
    let step = min(main, others.min() ?? main, 1) / Self.fineness
    var (values, first) = try Self.gamma(main, step: step)
    for other in others {
      let (second, secondFirst) = try Self.gamma(other, step: step)
      values = Self.convolution(values, second, step)
      first += secondFirst
      let (low, high) = Self.range(values, first, step)
      values = Array(values[low..<high])
      first += low
    }
    self.step = step
    self.values = values
    start = Double(first) * step
    let variance = others.reduce(1 + main * main) { $0 * (1 + $1 * $1) } - 1
    pointsPerDeviation = max(1, Int(min(1, variance.squareRoot()) / step))
  }

  /// Factors with weights whose sum is right where what is asked changes over no less than some range of the factor's logarithm.
  func spread(by range: Double) -> [(weight: Double, factor: Double)] {
    let finest = min(Double(pointsPerDeviation) * step, range) / 1.1
    let stride = max(1, min(values.count, Int(finest / step)))
    return Swift.stride(from: 0, to: values.count, by: stride).map { index in
      (values[index] * step * Double(stride), exp(start + Double(index) * step))
    }
  }

  /// Factors with weights, close enough for a queue of a load in Erlang: its level falls over a range of some 1 / sqrt(load).
  ///
  /// Those that bring next to no contacts are left out.
  func nodes(load: Double) -> [(weight: Double, factor: Double)] {
    let all = spread(by: 1 / max(1, load).squareRoot())
    let contacts = all.reduce(0) { $0 + $1.weight * $1.factor }
    return all.filter { $0.weight * $0.factor > Self.leastOfNode * contacts }
  }

  /// The least share of the contacts that a node brings.
  private static let leastOfNode = 1e-7

  /// The density of the logarithm of a gamma variable of mean 1 on the multiples of a step.
  private static func gamma(_ variation: Double, step: Double) throws(QueueingError) -> (values: [Double], first: Int) {
    let shape = 1 / (variation * variation)
    let constant = try QueueingError.translating { shape * log(shape) - (try SpecialFunctions.logGamma(shape)) }
    func density(_ index: Int) -> Double {
      let y = Double(index) * step
      return exp(constant + shape * y - shape * exp(y))
    }
    var (low, high) = (0, 0)
    while density(low) * exp(Double(low) * step) * step > least, low > -4_000_000 { low -= 1 }
    while density(high) * exp(Double(high) * step) * step > least { high += 1 }
    return ((low...high).map(density), low)
  }

  private static func convolution(_ a: [Double], _ b: [Double], _ step: Double) -> [Double] {
    var result = [Double](repeating: 0, count: a.count + b.count - 1)
    for i in a.indices { for j in b.indices { result[i + j] += a[i] * b[j] * step } }
    return result
  }

  /// The indices whose share of the contacts is not negligible.
  private static func range(_ values: [Double], _ first: Int, _ step: Double) -> (low: Int, high: Int) {
    func share(_ index: Int) -> Double { values[index] * exp(Double(first + index) * step) * step }
    var (low, high) = (0, values.count)
    while low < high, share(low) < least { low += 1 }
    while high > low, share(high - 1) < least { high -= 1 }
    return (low, high)
  }
}
