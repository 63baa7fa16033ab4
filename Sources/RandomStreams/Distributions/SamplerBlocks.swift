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
