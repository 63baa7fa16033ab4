extension RandomStream {
  /// A draw from the exponential distribution with mean 1, greater than or equal to 0 and finite.
  ///
  /// Ziggurat with 256 layers; 98.9 % of draws take one number from the stream and one multiplication.
  /// Cost: 2.6 times that of the bare generator.
  @inlinable @inline(__always)
  public mutating func standardExponential() -> Double {
    let bits = next()
    let index = Int(truncatingIfNeeded: bits & 0xFF)
    let position = bits &>> 12
    let layer = tables.layers[index]
    let x = (RandomStream.oneToTwo(bits) - 1) * layer.edge
    if position < layer.threshold { return x }
    // By value in and out, so that the state of the common path stays in registers.
    let outside = RandomStream.exponentialOutsideLayer(self, index, x)
    self = outside.stream
    return outside.value
  }

  /// Fills a block with draws, the same as that many calls of ``standardExponential()`` give.
  ///
  /// - Parameter block: Where the draws go. The state stays in registers for the whole block.
  @inlinable
  public mutating func fillStandardExponentials(_ block: UnsafeMutableBufferPointer<Double>) {
    var copy = self
    for index in block.indices { block[index] = copy.standardExponential() }
    self = copy
  }

  /// The wedges and the tail of the exponential ziggurat: the draw, and the stream after it.
  @usableFromInline @inline(never)
  static func exponentialOutsideLayer(
    _ stream: RandomStream, _ index: Int, _ x: Double
  ) -> (value: Double, stream: RandomStream) {
    var stream = stream
    let value = stream.exponentialOutsideLayer(index, x)
    return (value, stream)
  }

  private mutating func exponentialOutsideLayer(_ firstIndex: Int, _ firstX: Double) -> Double {
    var (index, x, shift) = (firstIndex, firstX, 0.0)
    while true {
      if index == 0 {
        // Beyond the tail's edge the exponential begins anew.
        shift += ZigguratTables.exponentialTail
      } else {
        let low = Portable.exp(-tables.layers[index].edge)
        let high = index == 255 ? 1 : Portable.exp(-tables.layers[index + 1].edge)
        if low + uniform() * (high - low) < Portable.exp(-x) { return shift + x }
      }
      let bits = next()
      index = Int(truncatingIfNeeded: bits & 0xFF)
      x = (RandomStream.oneToTwo(bits) - 1) * tables.layers[index].edge
      if bits &>> 12 < tables.layers[index].threshold { return shift + x }
    }
  }
}
