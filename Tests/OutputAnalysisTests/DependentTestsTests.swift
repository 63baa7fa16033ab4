import OutputAnalysis
import RandomStreams
import Testing

/// Thresholds of tests that rest on the same replications.
@Suite struct DependentTestsTests {
  typealias Fraction = PairedRatioDifference.Fraction

  /// Standard exponential values of independent measures.
  private static func measures(_ count: Int, replications: Int = 200) -> [[Fraction]] {
    var stream = RandomStream(
      state: (0x8A5C_3F19_D2E7_4B06, 0x1F83_D9AB_FB41_BD6B, 0x5BE0_CD19_137E_2179, 0xCBBB_9D5D_C105_9ED8))
    return (0..<count).map { _ in
      (0..<replications).map { _ in Fraction(numerator: -Portable.log(stream.openUniform()), denominator: 1) }
    }
  }

  @Test func `one measure many times is one test`() {
    let measure = Self.measures(1)[0]
    let found = DependentTests([.init(Array(repeating: measure, count: 40), others: 0)]).thresholds(error: 0.05)[0]
    // 2,000 draws: four standard errors of a share of 5 %.
    #expect((found - 0.05).magnitude < 0.02)
  }

  @Test func `independent measures share the error`() {
    let found = DependentTests([.init(Self.measures(10), others: 0)]).thresholds(error: 0.05)[0]
    let exact = 1 - Portable.exp(Portable.log(0.95) / 10)
    #expect((found / exact - 1).magnitude < 0.4)
  }

  @Test func `families of the same measures may each have the whole error, and of others half of it`() {
    let measures = Self.measures(2)
    let same = DependentTests([.init([measures[0]], others: 0), .init([measures[0]], others: 0)])
    let apart = DependentTests([.init([measures[0]], others: 0), .init([measures[1]], others: 0)])
    #expect(same.thresholds(error: 0.05).allSatisfy { ($0 - 0.05).magnitude < 0.02 })
    #expect(apart.thresholds(error: 0.05).allSatisfy { ($0 - 0.0253).magnitude < 0.014 })
  }

  @Test func `what is not known, and small errors, are shared evenly`() {
    let measure = Self.measures(1)
    #expect(DependentTests([.init([], others: 50)]).thresholds(error: 0.05) == [0.05 / 50])
    #expect(
      DependentTests([.init(measure, others: 3), .init([], others: 5)]).thresholds(error: 0.001) == [
        0.0005 / 4, 0.0005 / 5,
      ])
    let mixed = DependentTests([.init(Array(repeating: measure[0], count: 46), others: 4)]).thresholds(error: 0.05)[0]
    #expect(mixed > 0.05 / 50 && mixed < 0.05 / 4)
  }

  @Test func `a measure that never varies is no known test`() {
    let constant = Array(repeating: Fraction(numerator: 2, denominator: 1), count: 50)
    let empty = Array(repeating: Fraction(numerator: 0, denominator: 0), count: 50)
    #expect(DependentTests([.init([constant, empty], others: 0)]).thresholds(error: 0.04) == [0.02])
  }
}
