import OutputAnalysis
import Testing

/// What an interval says of a difference.
@Suite struct DifferenceDecisionTests {
  private func decision(_ mean: Double, _ half: Double?, replications: Int = 100) -> DifferenceDecision {
    DifferenceDecision(
      Estimate(mean: mean, halfWidth: half, confidence: 0.95, replications: replications), margin: 1)
  }

  @Test func `an interval decides by where it lies`() {
    #expect(decision(0, nil) == .same)
    #expect(decision(0.2, 0.5) == .within && decision(0.8, 0.1) == .within)
    #expect(decision(2, 0.5) == .larger && decision(-2, 0.5) == .smaller && decision(1.2, 1) == .larger)
    #expect(decision(0.5, 1) == .open && decision(-0.5, 2) == .open)
    #expect(decision(3, nil) == .larger && decision(0.5, nil) == .within)
    #expect(decision(5, nil, replications: 1) == .open)
  }

  @Test func `independent studies of the same numbers differ by 0, with the chance of both`() throws {
    let fractions = (1...50).map {
      PairedRatioDifference.Fraction(numerator: Double($0 % 7), denominator: 10)
    }
    let found = try #require(IndependentRatioDifference(first: fractions, second: fractions).estimate())
    let paired = try #require(PairedRatioDifference(first: fractions, second: fractions).estimate())
    #expect(found.mean == 0 && (found.halfWidth ?? 0) > 0 && paired.mean == 0 && paired.halfWidth == nil)
  }
}
