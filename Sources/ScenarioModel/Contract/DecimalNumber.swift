/// A decimal number with six decimals, exactly: unit prices, quantities and shares of contracts.
///
/// Range: -9.2e12 to 9.2e12. Sums are exact; products of two are rounded once, halves away from zero.
public struct DecimalNumber: Sendable, Hashable, Comparable, Codable {
  /// The number in millionths.
  public let millionths: Int

  /// Zero.
  public static let zero = DecimalNumber(millionths: 0)

  /// A number from its millionths.
  public init(millionths: Int) { self.millionths = millionths }

  /// A whole number.
  ///
  /// - Parameter whole: at most 9e12 in size.
  public init(_ whole: Int) { millionths = whole * 1_000_000 }

  /// The decimal number nearest to a double, halves away from zero.
  ///
  /// - Parameters:
  ///   - value: finite, below 9e12 in size.
  ///   - decimals: digits kept after the point, 0...6.
  public init(rounding value: Double, decimals: Int = 6) {
    let scale = DecimalNumber.powers[min(max(decimals, 0), 6)]
    let units = (value * Double(scale)).rounded(.toNearestOrAwayFromZero)
    millionths = Int(units) * (1_000_000 / scale)
  }

  /// The nearest double.
  public var double: Double { Double(millionths) / 1_000_000 }

  /// Smaller numbers come first.
  public static func < (left: DecimalNumber, right: DecimalNumber) -> Bool { left.millionths < right.millionths }

  /// The exact sum.
  public static func + (left: DecimalNumber, right: DecimalNumber) -> DecimalNumber {
    DecimalNumber(millionths: left.millionths + right.millionths)
  }

  private static let powers = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000]
}

/// An amount of money in whole cents of the scenario's currency (hundredths), exactly.
///
/// Range: 9.2e16 units of the currency in size. Sums are exact.
public struct Money: Sendable, Hashable, Comparable, Codable, AdditiveArithmetic {
  /// The amount in cents; negative where money is owed.
  public let cents: Int

  /// Nothing.
  public static let zero = Money(cents: 0)

  /// An amount from its cents.
  public init(cents: Int) { self.cents = cents }

  /// A quantity at a unit price, rounded once to the cent, halves away from zero.
  public init(_ quantity: DecimalNumber, at price: DecimalNumber) {
    // Millionths times millionths are 1e12 in one unit, and 1e10 in a cent.
    cents = Money.divided(Int128(quantity.millionths) * Int128(price.millionths), by: 10_000_000_000)
  }

  /// A share of an amount, rounded once to the cent, halves away from zero.
  ///
  /// - Parameter share: 0.02 is 2 %.
  public init(_ share: DecimalNumber, of amount: Money) {
    cents = Money.divided(Int128(share.millionths) * Int128(amount.cents), by: 1_000_000)
  }

  /// The amount in units of the currency, as the nearest double.
  public var double: Double { Double(cents) / 100 }

  /// The exact sum.
  public static func + (left: Money, right: Money) -> Money { Money(cents: left.cents + right.cents) }
  /// The exact difference.
  public static func - (left: Money, right: Money) -> Money { Money(cents: left.cents - right.cents) }
  /// Smaller amounts come first.
  public static func < (left: Money, right: Money) -> Bool { left.cents < right.cents }

  private static func divided(_ number: Int128, by divisor: Int128) -> Int {
    let half = divisor / 2
    return Int((number < 0 ? number - half : number + half) / divisor)
  }
}
