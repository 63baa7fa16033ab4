import OutputAnalysis
import RandomStreams
import Testing

@Suite struct TallyTests {
  static func stream(_ replication: UInt32) -> RandomStream {
    RandomStream(seed: 31, purpose: .search, entity: 0, day: 0, replication: replication)
  }

  @Test func `moments of a few numbers are those by hand`() throws {
    var moments = RunningMoments()
    #expect(moments.estimate() == nil)
    moments.add(2)
    #expect(moments.variance == nil)
    #expect(moments.estimate()?.halfWidth == nil)
    for value in [4.0, 4, 4, 5, 5, 7, 9] { moments.add(value) }
    #expect(moments.mean == 5)
    #expect(moments.sumOfSquares == 32)
    #expect(abs(try #require(moments.variance) - 32.0 / 7) < 1e-15)
    let estimate = try #require(moments.estimate())
    // t(0.975, 7) = 2.3646242515927849.
    #expect(abs(try #require(estimate.halfWidth) - 2.364624251592785 * (32.0 / 56).squareRoot()) < 1e-10)
  }

  @Test(arguments: [0, 1, 7, 500, 999])
  func `merging two tallies is one pass over both`(split: Int) throws {
    var stream = Self.stream(1)
    let values = (0..<1000).map { _ in 1e6 + stream.standardNormal() }
    var (all, first, second) = (RunningMoments(), RunningMoments(), RunningMoments())
    var (ratio, firstRatio, secondRatio) = (RatioTally(), RatioTally(), RatioTally())
    for (index, value) in values.enumerated() {
      let denominator = 2e6 + Double(index % 13)
      all.add(value)
      ratio.add(numerator: value, denominator: denominator)
      if index < split {
        first.add(value)
        firstRatio.add(numerator: value, denominator: denominator)
      } else {
        second.add(value)
        secondRatio.add(numerator: value, denominator: denominator)
      }
    }
    first.merge(second)
    firstRatio.merge(secondRatio)
    #expect(first.count == all.count)
    #expect(abs(first.mean / all.mean - 1) < 1e-15)
    #expect(abs(first.sumOfSquares / all.sumOfSquares - 1) < 1e-8)
    let (found, wanted) = (try #require(firstRatio.standardError), try #require(ratio.standardError))
    #expect(abs(found / wanted - 1) < 1e-8)
    #expect(abs(try #require(firstRatio.ratio) / (try #require(ratio.ratio)) - 1) < 1e-15)
  }

  @Test func `a ratio of totals is not the mean of ratios`() throws {
    var tally = RatioTally()
    #expect(tally.estimate() == nil)
    tally.add(numerator: 1, denominator: 1)
    tally.add(numerator: 0, denominator: 3)
    tally.add(numerator: 0, denominator: 0)
    #expect(tally.replications == 3)
    #expect(try #require(tally.ratio) == 0.25)
    // Residuals x - r y: 0.75, -0.75, 0; variance 0.5625, over n = 3 and the squared mean denominator 16/9.
    let wanted: Double = (0.5625 / 3 / (16.0 / 9)).squareRoot()
    let found: Double = try #require(tally.standardError)
    #expect(abs(found - wanted) < 1e-15)
    #expect(abs(tally.totalDenominator - 4) < 1e-14)
  }

  @Test func `replications that all agree have no half-width`() throws {
    var tally = RatioTally()
    for index in 1...50 { tally.add(numerator: 0.9 * Double(index * 37), denominator: Double(index * 37)) }
    let estimate = try #require(tally.estimate())
    #expect(abs(estimate.mean - 0.9) < 1e-14)
    #expect(estimate.halfWidth == nil)
  }

  @Test func `a share of one in every replication has the bound of as many trials`() throws {
    var tally = RatioTally()
    for _ in 0..<100 { tally.add(numerator: 40, denominator: 40) }
    let bound = try #require(tally.lowerBound(errorRate: 0.05))
    // The rule of three: about 1 - 3 / 100.
    #expect(abs(bound - 0.970486950) < 1e-8)
    #expect(RatioTally().lowerBound(errorRate: 0.05) == nil)
  }

  @Test func `the jackknife of equal denominators is the plain interval`() throws {
    var stream = Self.stream(2)
    let numerators = (0..<40).map { _ in 50 + 10 * stream.uniform() }
    let denominators = [Double](repeating: 80, count: 40)
    var tally = RatioTally()
    for numerator in numerators { tally.add(numerator: numerator, denominator: 80) }
    let delta = try #require(tally.estimate())
    let jackknife = try #require(RatioJackknife.estimate(numerators: numerators, denominators: denominators))
    #expect(abs(delta.mean - jackknife.mean) < 1e-13)
    #expect(abs(try #require(delta.halfWidth) / (try #require(jackknife.halfWidth)) - 1) < 1e-9)
    #expect(RatioJackknife.estimate(numerators: [1], denominators: [1, 2]) == nil)
    #expect(RatioJackknife.estimate(numerators: [1, 0], denominators: [1, 0]) == nil)
  }

  @Test func `score intervals and exact bounds match published values`() throws {
    let interval = try #require(SuccessTally(successes: 15, trials: 148).interval())
    // Newcombe (Statistics in Medicine 17:857, 1998), table I, method 3: 0.0624 to 0.1605.
    #expect(abs(interval.lowerBound - 0.0624) < 5e-5)
    #expect(abs(interval.upperBound - 0.1605) < 5e-5)
    let never = try #require(SuccessTally(successes: 0, trials: 20).interval())
    #expect(never.lowerBound == 0)
    #expect(abs(never.upperBound - 0.1611) < 5e-5)
    let always = try #require(SuccessTally(successes: 29, trials: 29).interval())
    #expect(always.upperBound == 1)
    #expect(abs(always.lowerBound - 0.8830) < 5e-5)
    #expect(SuccessTally().interval() == nil)
    #expect(
      abs(try #require(SuccessTally(successes: 100, trials: 100).lowerBound(errorRate: 0.05)) - 0.97048695) < 1e-8)
    #expect(SuccessTally(successes: 0, trials: 5).lowerBound(errorRate: 0.05) == 0)
    // Clopper and Pearson for 15 of 148 at 2.5 %: 0.0578.
    #expect(abs(try #require(SuccessTally(successes: 15, trials: 148).lowerBound(errorRate: 0.025)) - 0.0578) < 5e-5)
  }

  @Test func `time weighted means weigh by duration`() throws {
    var waiting = TimeWeightedMean(value: 0, at: 100)
    #expect(waiting.mean == nil)
    waiting.change(to: 4, at: 110)
    waiting.change(to: 1, at: 115)
    waiting.advance(to: 130)
    #expect(try #require(waiting.mean) == 35.0 / 30)
    #expect(waiting.maximum == 4)
    waiting.advance(to: 10)
    #expect(waiting.duration == 30)
    var other = TimeWeightedMean(value: 9, at: 0)
    other.advance(to: 30)
    waiting.merge(other)
    #expect(try #require(waiting.mean) == (35.0 + 270) / 60)
    #expect(waiting.maximum == 9)
  }
}
