extension Estimate {
  /// How many digits after the point the estimate is worth: to the second significant digit of its half-width.
  ///
  /// `nil` without a half-width. Negative where even whole numbers claim too much.
  public var decimals: Int? {
    guard let exponent = halfWidth?.roundedToSignificant(2).decimalExponent else { return nil }
    return 1 - exponent
  }

  /// The estimate rounded to what it is worth.
  ///
  /// - Parameter digits: The significant digits of the mean where there is no half-width; 1...17.
  /// - Returns: Half-width with two significant digits and the mean to the same place.
  public func rounded(digitsWithoutHalfWidth digits: Int = 6) -> Estimate {
    var copy = self
    if let decimals {
      copy.mean = mean.rounded(toDecimals: decimals)
      copy.halfWidth = halfWidth?.roundedToSignificant(2)
    } else {
      copy.mean = mean.roundedToSignificant(digits)
    }
    return copy
  }
}
