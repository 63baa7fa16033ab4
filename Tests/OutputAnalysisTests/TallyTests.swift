import OutputAnalysis
import RandomStreams
import Testing

@Suite struct TallyTests {
  static func stream(_ replication: UInt32) -> RandomStream {
    RandomStream(seed: 31, purpose: .search, name: StreamName(bits: 0), date: 0, replication: replication)
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
  func `merging two tallies is one pass over both`(split: Int) {
    var stream = Self.stream(1)
    let values = (0..<1000).map { _ in 1e6 + stream.standardNormal() }
    var (all, first, second) = (RunningMoments(), RunningMoments(), RunningMoments())
    for (index, value) in values.enumerated() {
      all.add(value)
      if index < split { first.add(value) } else { second.add(value) }
    }
    first.merge(second)
    #expect(first.count == all.count)
    #expect(abs(first.mean / all.mean - 1) < 1e-15)
    #expect(abs(first.sumOfSquares / all.sumOfSquares - 1) < 1e-8)
  }

  @Test func `ratio sums of counts merge to the same bits in any order`() {
    var stream = Self.stream(3)
    let pairs = (0..<300).map { _ in (y: (900 * stream.uniform()).rounded(), x: (900 + stream.uniform()).rounded()) }
    var (all, odd, even) = (RatioSums(), RatioSums(), RatioSums())
    for (index, pair) in pairs.enumerated() {
      all.add(numerator: pair.y, denominator: pair.x)
      if index % 2 == 1 {
        odd.add(numerator: pair.y, denominator: pair.x)
      } else {
        even.add(numerator: pair.y, denominator: pair.x)
      }
    }
    odd.merge(even)
    #expect(odd == all)
  }

  @Test func `a ratio of totals is not the mean of ratios`() throws {
    var sums = RatioSums()
    #expect(sums.ratio == nil)
    sums.add(numerator: 1, denominator: 1)
    sums.add(numerator: 0, denominator: 3)
    sums.add(numerator: 0, denominator: 0)
    #expect(try #require(sums.ratio) == 0.25)
    // Residuals x - r y: 0.75, -0.75, 0; variance 0.5625, over n = 3 and the squared mean denominator 16/9.
    let wanted: Double = (0.5625 / 3 / (16.0 / 9)).squareRoot()
    #expect(abs(try #require(sums.standardError(replications: 3)) - wanted) < 1e-15)
    #expect(sums.standardError(replications: 1) == nil)
  }

  @Test func `replications that all agree have no standard error`() throws {
    var sums = RatioSums()
    for index in 1...50 { sums.add(numerator: 0.9 * Double(index * 37), denominator: Double(index * 37)) }
    #expect(abs(try #require(sums.ratio) - 0.9) < 1e-14)
    #expect(sums.standardError(replications: 50) == nil)
  }

  @Test func `a mean per replication is a ratio over equal units`() throws {
    let seconds = [7200.0, 3600, 10_800, 3600]
    let squared = seconds.reduce(0) { $0 + $1 * $1 }
    let hours = RatioSums(sum: seconds.reduce(0, +), squared: squared, replications: 4, unit: 3600)
    #expect(hours.ratio == 1.75)
    var moments = RunningMoments()
    for time in seconds { moments.add(time / 3600) }
    let wanted = try #require(moments.standardError)
    #expect(abs(try #require(hours.standardError(replications: 4)) / wanted - 1) < 1e-14)
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
}
