/// What the event loop draws handling times and patience from: a plain value without references.
///
/// Made by ``Distribution/sampler``. Every draw is finite and at least 0. Equal streams give equal draws on every
/// machine. What a draw costs by family stands in the room's README.
public struct Sampler: Sendable {
  @usableFromInline
  enum Kind: @unchecked Sendable {
    case deterministic(value: Double)
    case exponential(mean: Double)
    case lognormal(mu: Double, sigma: Double)
    case gamma(GammaSampler)
    case weibull(inverseShape: Double, scale: Double)
    case rayleigh(scale: Double)
    case erlang(stages: Int, stageMean: Double)
    case hyperexponential(probability: Double, firstMean: Double, secondMean: Double)
    case uniform(low: Double, width: Double)
    case triangular(TriangularSampler)
    case empirical(entries: UnsafePointer<AliasEntry>, count: UInt64)
  }

  @usableFromInline let kind: Kind

  @usableFromInline
  init(kind: Kind) {
    self.kind = kind
  }

  /// A sampler of the exponential distribution.
  ///
  /// - Parameter mean: 0 or more and finite; the caller keeps to it.
  @inlinable
  public static func exponential(mean: Double) -> Sampler { Sampler(kind: .exponential(mean: mean)) }

  /// A sampler that always gives the same value and takes nothing from the stream.
  ///
  /// - Parameter value: 0 or more and finite; the caller keeps to it.
  @inlinable
  public static func deterministic(_ value: Double) -> Sampler { Sampler(kind: .deterministic(value: value)) }

  /// A draw.
  ///
  /// - Parameter stream: Where the random numbers come from.
  /// - Returns: A finite number, 0 or more.
  @inlinable
  public func draw(_ stream: inout RandomStream) -> Double {
    switch kind {
    case .exponential(let mean): return mean * stream.standardExponential()
    case .deterministic(let value): return value
    case .lognormal(let mu, let sigma): return Portable.exp(mu + sigma * stream.standardNormal())
    case .gamma(let gamma): return gamma.draw(&stream)
    case .weibull(let inverseShape, let scale):
      return scale * Portable.exp(inverseShape * Portable.log(stream.positiveExponential()))
    case .rayleigh(let scale): return scale * stream.standardExponential().squareRoot()
    case .erlang(let stages, let stageMean):
      var sum = 0.0
      for _ in 0..<stages { sum += stream.standardExponential() }
      return sum * stageMean
    case .hyperexponential(let probability, let firstMean, let secondMean):
      let mean = stream.happens(withProbability: probability) ? firstMean : secondMean
      return mean * stream.standardExponential()
    case .uniform(let low, let width): return low + width * stream.uniform()
    case .triangular(let triangular): return triangular.value(at: stream.uniform())
    case .empirical(let entries, let count):
      let product = count.multipliedFullWidth(by: stream.next())
      let entry = entries[Int(truncatingIfNeeded: product.high)]
      return product.low < entry.threshold ? entry.value : entry.alias
    }
  }
}

extension RandomStream {
  /// A standard exponential that is never 0, for taking logarithms.
  @inlinable @inline(__always)
  mutating func positiveExponential() -> Double {
    let value = standardExponential()
    return value > 0 ? value : 0x1p-60
  }
}
