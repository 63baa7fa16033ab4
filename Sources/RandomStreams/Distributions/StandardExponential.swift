extension RandomStream {
  /// A draw from the exponential distribution with mean 1, greater than or equal to 0 and finite.
  ///
  /// Ziggurat with 256 layers; 98.9 % of draws take one number from the stream and one multiplication. Cost: 2 ns.
  @inlinable @inline(__always)
  public mutating func standardExponential() -> Double {
    let bits = next()
    let index = Int(truncatingIfNeeded: bits & 0xFF)
    let position = bits &>> 11
    let layer = tables.layers[index]
    let x = Double(Int64(truncatingIfNeeded: position)) * layer.width
    if position < layer.threshold { return x }
    return exponentialOutsideLayer(index, x)
  }

  /// The wedges and the tail of the exponential ziggurat.
  @usableFromInline @inline(never)
  mutating func exponentialOutsideLayer(_ firstIndex: Int, _ firstX: Double) -> Double {
    var (index, x, shift) = (firstIndex, firstX, 0.0)
    while true {
      if index == 0 {
        // Beyond the tail's edge the exponential begins anew.
        shift += ZigguratTables.exponentialTail
      } else {
        let low = Portable.exp(-tables.layers[index].width * 0x1p53)
        let high = index == 255 ? 1 : Portable.exp(-tables.layers[index + 1].width * 0x1p53)
        if low + uniform() * (high - low) < Portable.exp(-x) { return shift + x }
      }
      let bits = next()
      let position = bits &>> 11
      index = Int(truncatingIfNeeded: bits & 0xFF)
      x = Double(Int64(truncatingIfNeeded: position)) * tables.layers[index].width
      if position < tables.layers[index].threshold { return shift + x }
    }
  }
}
