import OutputAnalysis
import Testing

@Suite struct IntervalTests {
  /// Roots of the incomplete beta function with 40 digits.
  static let quantiles: [(tail: Double, freedom: Double, value: Double)] = [
    (0.025, 1, 12.706204736174705), (0.025, 2, 4.302652729749464), (0.025, 5, 2.5705818356363155),
    (0.025, 31, 2.0395134463964086), (0.05, 9, 1.8331129326562372), (0.005, 63, 2.6561450250998617),
    (0.0001, 30, 4.233985957272021), (2e-05, 999, 4.125922550051248), (1e-07, 4, 73.9857580477689),
    (0.4, 3, 0.27667066233268983), (0.025, .infinity, 1.9599639845400543), (0.5, 7, 0),
  ]

  @Test(arguments: quantiles)
  func `Student quantiles match 40-digit values`(row: (tail: Double, freedom: Double, value: Double)) {
    let found = StudentDistribution.upperQuantile(tail: row.tail, degreesOfFreedom: row.freedom)
    #expect(abs(found - row.value) <= 1e-10 * row.value)
  }

  @Test func `Student quantiles invert the survival function at any tail and freedom`() {
    for freedom in [1.0, 1.5, 2, 3, 10, 100, 1e4, 1e6] {
      for tail in [0.499, 0.3, 0.05, 1e-3, 1e-6, 1e-12] {
        let t = StudentDistribution.upperQuantile(tail: tail, degreesOfFreedom: freedom)
        let found = StudentDistribution.survival(t, degreesOfFreedom: freedom)
        #expect(abs(found / tail - 1) < 1e-8, "\(freedom) \(tail)")
      }
    }
  }

  @Test func `quantiles outside their range are not numbers`() {
    for (tail, freedom) in [(0.0, 3.0), (-1, 3), (0.6, 3), (.nan, 3), (0.1, 0), (0.1, .nan)] {
      #expect(StudentDistribution.upperQuantile(tail: tail, degreesOfFreedom: freedom).isNaN)
    }
  }

  @Test func `the incomplete beta function has its closed forms`() {
    for x in [0.0, 0.1, 0.37, 0.9, 1] {
      #expect(abs(IncompleteBeta.value(x, a: 1, b: 1) - x) < 1e-14)
      #expect(abs(IncompleteBeta.value(x, a: 3, b: 1) - x * x * x) < 1e-13)
      #expect(abs(IncompleteBeta.value(x, a: 2, b: 5) + IncompleteBeta.value(1 - x, a: 5, b: 2) - 1) < 1e-13)
    }
    #expect(IncompleteBeta.value(1.1, a: 1, b: 1).isNaN)
    #expect(IncompleteBeta.value(0.5, a: 0, b: 1).isNaN)
  }

  @Test func `a half-width of zero is none`() {
    for halfWidth in [0, -1, Double.nan, .infinity] {
      let estimate = Estimate(mean: 1, halfWidth: halfWidth, confidence: 0.95, replications: 40)
      #expect(estimate.halfWidth == nil)
      #expect(estimate.lower == nil)
    }
    let estimate = Estimate(mean: 1, halfWidth: 0.25, confidence: 0.95, replications: 40)
    #expect(estimate.lower == 0.75)
    #expect(estimate.upper == 1.25)
  }
}
