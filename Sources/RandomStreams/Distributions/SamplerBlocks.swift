extension Sampler {
  /// Many draws at once, the same as one after another.
  ///
  /// The frequent families are drawn with the state of the stream in registers, then transformed several at a time.
  ///
  /// - Parameters:
  ///   - row: Where the draws go.
  ///   - count: How many, 0 or more.
  ///   - stream: Where the random numbers come from.
  @inlinable
  public func fill(_ row: UnsafeMutablePointer<Double>, count: Int, from stream: inout RandomStream) {
    switch kind {
    case .deterministic(let value): row.update(repeating: value, count: count)
    case .exponential(let mean): stream.fillExponentials(row, count: count, mean: mean)
    case .lognormal(let mu, let sigma):
      stream.fillStandardNormals(row, count: count)
      Portable.replaceByExponentials(row, count: count, offset: mu, factor: sigma, scale: 1)
    case .weibull(let inverseShape, let scale):
      stream.fillPositiveExponentials(row, count: count)
      Portable.replaceByLogarithms(row, count: count)
      Portable.replaceByExponentials(row, count: count, offset: 0, factor: inverseShape, scale: scale)
    default:
      for index in 0..<count { row[index] = draw(&stream) }
    }
  }
}

/// Draws in two steps, for numbers that are drawn ahead but seldom needed: the step that costs most waits until then.
///
/// Weibull and lognormal draws take an exponential or a power, which is the second step; all other families have none.
extension Sampler {
  /// Whether a raw number differs from the draw that it becomes.
  public var hasRawDraws: Bool {
    switch kind {
    case .weibull, .lognormal: true
    default: false
    }
  }

  /// The first step of a draw: takes from the stream what a draw takes.
  ///
  /// - Parameter stream: Where the random numbers come from.
  @inlinable
  public func drawRaw(_ stream: inout RandomStream) -> Double {
    switch kind {
    case .weibull: stream.positiveExponential()
    case .lognormal: stream.standardNormal()
    default: draw(&stream)
    }
  }

  /// The second step: the draw, to its last bit the same as in one step.
  ///
  /// - Parameter raw: What ``drawRaw(_:)`` gave.
  @inlinable
  public func value(ofRaw raw: Double) -> Double {
    switch kind {
    case .weibull(let inverseShape, let scale): scale * Portable.exp(inverseShape * Portable.log(raw))
    case .lognormal(let mu, let sigma): Portable.exp(mu + sigma * raw)
    default: raw
    }
  }

  /// Many first steps at once.
  ///
  /// - Parameters:
  ///   - row: Where the raw numbers go.
  ///   - count: How many, 0 or more.
  ///   - stream: Where the random numbers come from.
  @inlinable
  public func fillRaw(_ row: UnsafeMutablePointer<Double>, count: Int, from stream: inout RandomStream) {
    switch kind {
    case .lognormal: stream.fillStandardNormals(row, count: count)
    case .weibull: stream.fillPositiveExponentials(row, count: count)
    default: fill(row, count: count, from: &stream)
    }
  }
}

extension RandomStream {
  /// Many exponential draws at once.
  ///
  /// - Parameters:
  ///   - row: Where the draws go.
  ///   - count: How many, 0 or more.
  ///   - mean: The mean of the draws.
  @inlinable
  public mutating func fillExponentials(_ row: UnsafeMutablePointer<Double>, count: Int, mean: Double) {
    var local = self
    for index in 0..<count { row[index] = mean * local.standardExponential() }
    self = local
  }

  /// Many standard normal draws at once.
  @inlinable
  mutating func fillStandardNormals(_ row: UnsafeMutablePointer<Double>, count: Int) {
    var local = self
    for index in 0..<count { row[index] = local.standardNormal() }
    self = local
  }

  /// Many standard exponential draws at once, none of them 0.
  @inlinable
  mutating func fillPositiveExponentials(_ row: UnsafeMutablePointer<Double>, count: Int) {
    var local = self
    for index in 0..<count { row[index] = local.positiveExponential() }
    self = local
  }
}
