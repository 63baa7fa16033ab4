internal import ContactSimulation

/// An estimate in the digits it is worth: the half-width with two significant ones, the mean with the same decimals.
public struct RoundedEstimate: Sendable, Hashable {
  /// The mean in plain decimals.
  public let mean: String
  /// The half-width in plain decimals; nil where there is none.
  public let halfWidth: String?

  /// A mean and its half-width, rounded.
  ///
  /// A mean is never rounded coarser than to a whole number. Without a half-width (one replication, or no variance) it keeps
  /// six significant digits, and all of those before the point.
  public init(mean: Double, halfWidth: Double?) {
    if let halfWidth, halfWidth > 0, halfWidth.isFinite {
      let decimals = RoundedEstimate.decimals(of: halfWidth, digits: 2)
      self.mean = FixedDecimal.text(mean, decimals: decimals)
      self.halfWidth = FixedDecimal.text(halfWidth, decimals: decimals)
    } else {
      self.mean = RoundedEstimate.plain(mean)
      self.halfWidth = nil
    }
  }

  /// A number without an interval: six significant digits, no trailing zeros.
  public static func plain(_ value: Double) -> String {
    FixedDecimal.short(value, decimals: decimals(of: value, digits: 6))
  }

  /// Decimals that leave a number its significant digits, 0...9; rounding up to the next power of ten is seen.
  static func decimals(of value: Double, digits: Int) -> Int {
    var decimals = 0
    var scaled = abs(value)
    let wanted = (1..<digits).reduce(1.0) { product, _ in product * 10 }
    while decimals < 9, scaled > 0, (scaled * 2).rounded() < 2 * wanted, scaled + 0.5 < wanted {
      scaled *= 10
      decimals += 1
    }
    return decimals
  }
}
