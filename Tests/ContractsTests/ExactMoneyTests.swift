import ScenarioModel
import Testing

@Suite struct ExactMoneyTests {
  @Test(arguments: [
    (12_034_000_000, 3_950_000, 4_753_430), (1_500_000, 10_000, 2), (-1_500_000, 10_000, -2), (1_000_000, 4_999, 0),
    (1_000_000, 5_000, 1), (0, 1_000_000, 0), (9_000_000_000_000, 1_000_000_000, 900_000_000_000),
  ])
  func `a quantity at a price is rounded once to the cent, halves away from zero`(
    quantity: Int, price: Int, cents: Int
  ) {
    #expect(Money(DecimalNumber(millionths: quantity), at: DecimalNumber(millionths: price)) == Money(cents: cents))
  }

  @Test(arguments: [(20_000, 4_753_430, 95_069), (5_000, 100, 1), (4_999, 100, 0), (1_000_000, -7, -7)])
  func `a share of an amount is rounded once to the cent`(share: Int, amount: Int, cents: Int) {
    #expect(Money(DecimalNumber(millionths: share), of: Money(cents: amount)) == Money(cents: cents))
  }

  @Test(arguments: [(3.95, 6, 3_950_000), (0.1 + 0.2, 6, 300_000), (2.0049, 2, 2_000_000), (-1.5, 0, -2_000_000)])
  func `a double becomes the nearest decimal number`(value: Double, decimals: Int, millionths: Int) {
    #expect(DecimalNumber(rounding: value, decimals: decimals).millionths == millionths)
  }
}
