extension Sampler {
  /// Many draws at once, the same as one after another.
  ///
  /// Exponentials, the most frequent family, are drawn with the state of the stream in registers.
  ///
  /// - Parameters:
  ///   - row: Where the draws go.
  ///   - count: How many, 0 or more.
  ///   - stream: Where the random numbers come from.
  @inlinable
  public func fill(_ row: UnsafeMutablePointer<Double>, count: Int, from stream: inout RandomStream) {
    if case .exponential(let mean) = kind {
      stream.fillExponentials(row, count: count, mean: mean)
    } else {
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
}
