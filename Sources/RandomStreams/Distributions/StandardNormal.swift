extension RandomStream {
  /// A draw from the normal distribution with mean 0 and variance 1, always finite.
  ///
  /// Ziggurat with 256 layers; 98.8 % of draws take one number from the stream and one multiplication. Cost: 2 ns.
  @inlinable @inline(__always)
  public mutating func standardNormal() -> Double {
    let bits = next()
    let index = Int(truncatingIfNeeded: bits & 0xFF)
    let position = bits &>> 11
    let layer = tables.layers[ZigguratTables.normalOffset &+ index]
    let x = Double(Int64(truncatingIfNeeded: position)) * layer.width
    let magnitude = position < layer.threshold ? x : normalOutsideLayer(index, x)
    return Double(bitPattern: magnitude.bitPattern | ((bits & 0x100) &<< 55))
  }

  /// The wedges and the tail of the half-normal ziggurat.
  @usableFromInline @inline(never)
  mutating func normalOutsideLayer(_ firstIndex: Int, _ firstX: Double) -> Double {
    let layers = tables.layers + ZigguratTables.normalOffset
    var (index, x) = (firstIndex, firstX)
    while true {
      if index == 0 { return normalTailDraw() }
      let low = RandomStream.halfNormalDensity(layers[index].width * 0x1p53)
      let high = index == 255 ? 1 : RandomStream.halfNormalDensity(layers[index + 1].width * 0x1p53)
      if low + uniform() * (high - low) < RandomStream.halfNormalDensity(x) { return x }
      let bits = next()
      let position = bits &>> 11
      index = Int(truncatingIfNeeded: bits & 0xFF)
      x = Double(Int64(truncatingIfNeeded: position)) * layers[index].width
      if position < layers[index].threshold { return x }
    }
  }

  /// A draw of the normal beyond the base layer (Marsaglia, Technometrics 6:101, 1964).
  private mutating func normalTailDraw() -> Double {
    let edge = ZigguratTables.normalTail
    while true {
      let excess = standardExponential() / edge
      if 2 * standardExponential() > excess * excess { return edge + excess }
    }
  }

  private static func halfNormalDensity(_ x: Double) -> Double {
    Portable.exp(-0.5 * x * x)
  }
}
