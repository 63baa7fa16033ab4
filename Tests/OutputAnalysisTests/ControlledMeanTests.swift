import OutputAnalysis
import Testing

@Suite struct ControlledMeanTests {
  /// x = 1...10; y = 2 x + 3 and noise that is orthogonal to 1 and to x.
  static func sums(noise: Double = 1) -> RatioSums {
    var sums = RatioSums()
    for (index, part) in [1.0, -1, -1, 1, 0, 0, 1, -1, -1, 1].enumerated() {
      let x = Double(index + 1)
      sums.add(numerator: 2 * x + 3 + noise * part, denominator: x)
    }
    return sums
  }

  @Test func `a small example comes out as by hand`() throws {
    // Mean x 5.5, mean y 14, slope 2: at the known mean 6 the line is at 15. Residuals: sum of squares 8, 8 degrees of freedom.
    let found = try #require(ControlledMean(Self.sums(), replications: 10, expected: 6))
    #expect(abs(found.ratio - 15.0 / 6) < 1e-14)
    let wanted: Double = (8.0 / 8 / 10).squareRoot() / 6
    let error: Double = try #require(found.standardError)
    #expect(abs(error - wanted) < 1e-13)
  }

  @Test func `a known mean equal to the observed one leaves the ratio of totals`() throws {
    let found = try #require(ControlledMean(Self.sums(), replications: 10, expected: 5.5))
    #expect(abs(found.ratio - 14 / 5.5) < 1e-14)
  }

  @Test func `numerators on a line have no standard error`() throws {
    let found = try #require(ControlledMean(Self.sums(noise: 0), replications: 10, expected: 6))
    #expect(abs(found.ratio - 2.5) < 1e-14)
    #expect(found.standardError == nil)
  }

  @Test func `too few replications, or denominators that are all alike, give the plain ratio`() throws {
    var few = RatioSums()
    for index in 1...9 { few.add(numerator: Double(index % 4), denominator: Double(index)) }
    var alike = RatioSums()
    for index in 1...20 { alike.add(numerator: Double(index % 4), denominator: 7) }
    for (sums, count) in [(few, 9), (alike, 20)] {
      let found = try #require(ControlledMean(sums, replications: count, expected: 6))
      #expect(found.ratio == sums.ratio)
      #expect(found.standardError == sums.standardError(replications: count))
      #expect(found.standardError != nil)
    }
  }

  @Test(arguments: [0, -1, Double.nan, .infinity])
  func `a mean that is no number above 0 gives nothing`(expected: Double) {
    #expect(ControlledMean(Self.sums(), replications: 10, expected: expected) == nil)
    #expect(ControlledMean(RatioSums(), replications: 10, expected: 6) == nil)
  }
}
