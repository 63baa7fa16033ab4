import OutputAnalysis
import Testing

@Suite struct RoundingTests {
  static let significant: [(value: Double, digits: Int, rounded: Double)] = [
    (0.123456, 2, 0.12), (0.125, 2, 0.13), (-0.125, 2, -0.13), (99.96, 3, 100), (1234.5, 2, 1200), (0, 3, 0),
    (1e-10, 1, 1e-10), (9.99e22, 1, 1e23), (0.8883500192, 4, 0.8884), (0x1p-1074, 3, 0x1p-1074), (2.5, 1, 3), (1, 0, 1),
    (123456789, 17, 123456789), (0.1, 17, 0.1),
  ]

  @Test(arguments: significant)
  func `numbers round to significant digits, ties away from zero`(row: (value: Double, digits: Int, rounded: Double)) {
    #expect(row.value.roundedToSignificant(row.digits) == row.rounded)
  }

  @Test func `numbers that are not finite stay as they are`() {
    #expect(Double.infinity.roundedToSignificant(2) == .infinity)
    #expect(Double.nan.roundedToSignificant(2).isNaN)
    #expect(Double.nan.rounded(toDecimals: 2).isNaN)
    #expect(Double.greatestFiniteMagnitude.rounded(toDecimals: 300) == .greatestFiniteMagnitude)
    #expect((12.5).rounded(toDecimals: -400) == 0)
  }

  static let estimates: [(mean: Double, halfWidth: Double?, rounded: Double, roundedHalf: Double?, decimals: Int?)] = [
    (0.812345, 0.004567, 0.8123, 0.0046, 4), (85_123.4, 231.7, 85_120, 230, -1), (12.34567, 0.0996, 12.35, 0.1, 2),
    (240.123456789, nil, 240.123, nil, nil), (0.5, 0, 0.5, nil, nil), (7.6543, 1.234, 7.7, 1.2, 1),
  ]

  @Test(arguments: estimates)
  func `an estimate is rounded to two digits of its half-width`(
    row: (mean: Double, halfWidth: Double?, rounded: Double, roundedHalf: Double?, decimals: Int?)
  ) {
    let estimate = Estimate(mean: row.mean, halfWidth: row.halfWidth, confidence: 0.95, replications: 99)
    #expect(estimate.rounded().mean == row.rounded)
    #expect(estimate.rounded().halfWidth == row.roundedHalf)
    #expect(estimate.decimals == row.decimals)
  }

  static let texts: [(value: Double, decimals: Int, text: String)] = [
    (12.5, 2, "12.50"), (-0.004, 2, "0.00"), (-0.005, 2, "-0.01"), (0.05, 1, "0.1"), (1e6, 0, "1000000"),
    (0, 3, "0.000"),
    (-12.345, 1, "-12.3"), (.nan, 2, "nan"), (.infinity, 2, "inf"), (-.infinity, 0, "-inf"), (1e300, 2, "1e+300"),
    (7, -3, "7"), (0.1, 99, "0.100000000000000"),
  ]

  @Test(arguments: texts)
  func `text has a fixed count of decimals and no locale`(row: (value: Double, decimals: Int, text: String)) {
    #expect(DecimalText.text(row.value, decimals: row.decimals) == row.text)
  }

  @Test func `the separator may be a comma`() {
    #expect(DecimalText.text(80.25, decimals: 1, separator: ",") == "80,3")
  }

  @Test func `decimal exponents are exact at powers of ten`() {
    for exponent in -22...22 {
      let power =
        exponent >= 0
        ? (0..<exponent).reduce(1.0) { p, _ in p * 10 } : 1 / (0..<(-exponent)).reduce(1.0) { p, _ in p * 10 }
      #expect(power.decimalExponent == exponent)
      #expect(power.nextDown.decimalExponent == exponent - 1)
    }
    #expect((0.0).decimalExponent == nil)
  }
}
