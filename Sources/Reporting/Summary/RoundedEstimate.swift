internal import ContactSimulation
public import OutputAnalysis

/// An estimate in the digits it is worth: the half-width with two significant ones, the mean with the same decimals.
public struct RoundedEstimate: Sendable, Hashable {
  /// The mean in plain decimals.
  public let mean: String
  /// The half-width in plain decimals; nil where there is none.
  public let halfWidth: String?

  /// An estimate, rounded.
  ///
  /// A mean is never rounded coarser than to a whole number.
  ///
  /// - Parameters:
  ///   - estimate: the estimate.
  ///   - digits: significant digits of a mean without a half-width (one replication, or no variance); those before the point
  ///     are always kept.
  public init(_ estimate: Estimate, digitsWithoutHalfWidth digits: Int = 6) {
    if let halfWidth = estimate.halfWidth, let decimals = estimate.decimals {
      mean = DecimalText.text(estimate.mean, decimals: decimals)
      self.halfWidth = DecimalText.text(halfWidth, decimals: decimals)
    } else {
      mean = RoundedEstimate.plain(estimate.mean, digits: digits)
      halfWidth = nil
    }
  }

  /// A number without an interval: its significant digits, no trailing zeros.
  static func plain(_ value: Double, digits: Int = 6) -> String {
    DecimalPlaces.significant(digits, of: value).text(value)
  }

  /// A share, or an end of its interval, with the decimals that the interval is worth, and no trailing zeros.
  static func share(_ value: Double, of estimate: ShareEstimate) -> String {
    DecimalPlaces.worth(of: estimate).text(value)
  }
}
