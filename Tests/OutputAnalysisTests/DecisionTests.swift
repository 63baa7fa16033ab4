import OutputAnalysis
import RandomStreams
import Testing

@Suite struct DecisionTests {
  static func estimate(_ halfWidth: Double?) -> Estimate {
    Estimate(mean: 0.8, halfWidth: halfWidth, confidence: 0.95, replications: 32)
  }

  /// The counts at which a rule looks while nothing is precise.
  static func looks(_ rule: SequentialStopping) -> [Int] {
    var looks = [rule.first]
    while looks.count < 100, case .runOn(let next) = rule.decision(after: looks[looks.count - 1], estimate: nil) {
      looks.append(next)
    }
    return looks
  }

  @Test func `looks come at fixed, doubling counts up to the cap`() {
    #expect(Self.looks(SequentialStopping(halfWidth: 0.005, cap: 500)) == [32, 64, 128, 256, 500])
    #expect(Self.looks(SequentialStopping(halfWidth: 0.005, cap: 128)) == [32, 64, 128])
    #expect(Self.looks(SequentialStopping(halfWidth: 0.005, cap: 20)) == [20])
    #expect(Self.looks(SequentialStopping(halfWidth: nil, cap: 1000)) == [1000])
    #expect(Self.looks(SequentialStopping(halfWidth: 0.1, firstLook: -4, cap: -1)) == [1])
    #expect(Self.looks(SequentialStopping(halfWidth: 0.1, cap: .max)).last == .max)
  }

  @Test func `a rule stops as soon as a look is precise, and says whether it was`() {
    let rule = SequentialStopping(halfWidth: 0.005, cap: 128)
    #expect(rule.decision(after: 32, estimate: Self.estimate(0.005)) == .stop(precise: true))
    #expect(rule.decision(after: 32, estimate: Self.estimate(0.006)) == .runOn(to: 64))
    #expect(rule.decision(after: 32, estimate: Self.estimate(nil)) == .runOn(to: 64))
    #expect(rule.decision(after: 128, estimate: Self.estimate(0.006)) == .stop(precise: false))
    #expect(rule.decision(after: 7, estimate: Self.estimate(0.001)) == .runOn(to: 32))
    #expect(SequentialStopping(halfWidth: nil, cap: 10).decision(after: 10, estimate: nil) == .stop(precise: true))
  }

  /// Two plans that meet the same calls, replication by replication.
  static func pairs(_ count: Int) -> [(first: PairedRatioDifference.Fraction, second: PairedRatioDifference.Fraction)] {
    var stream = RandomStream(seed: 4, purpose: .search, name: StreamName(bits: 1), date: 0, replication: 0)
    return (0..<count).map { _ in
      let calls = (100 + 50 * stream.uniform()).rounded()
      let share = 0.6 + 0.2 * stream.uniform()
      return (
        .init(numerator: share * calls + stream.uniform(), denominator: calls),
        .init(numerator: (share + 0.05) * calls - stream.uniform(), denominator: calls)
      )
    }
  }

  @Test func `common random numbers narrow the interval of a difference of ratios`() throws {
    var (paired, first, second) = (PairedRatioDifference(), RatioSums(), RatioSums())
    for pair in Self.pairs(60) {
      paired.add(first: pair.first, second: pair.second)
      first.add(numerator: pair.first.numerator, denominator: pair.first.denominator)
      second.add(numerator: pair.second.numerator, denominator: pair.second.denominator)
    }
    let estimate = try #require(paired.estimate())
    let (a, b) = (try #require(first.ratio), try #require(second.ratio))
    #expect(abs(estimate.mean - (b - a)) < 1e-14)
    #expect(try #require(estimate.halfWidth) < 0.1 * 1.96 * (try #require(first.standardError(replications: 60))))
    #expect(PairedRatioDifference().estimate() == nil)
  }

  @Test func `merging two paired differences is one pass over both`() throws {
    var (all, parts) = (PairedRatioDifference(), [PairedRatioDifference(), PairedRatioDifference()])
    for (index, pair) in Self.pairs(60).enumerated() {
      all.add(first: pair.first, second: pair.second)
      parts[index < 25 ? 0 : 1].add(first: pair.first, second: pair.second)
    }
    parts[0].merge(parts[1])
    #expect(parts[0] == all)
  }

  @Test func `a first system of no variance leaves the second's interval`() throws {
    var (paired, single) = (PairedRatioDifference(), RatioSums())
    for index in 0..<40 {
      let (numerator, denominator) = (Double(50 + index % 9), Double(90 + index % 4))
      paired.add(
        first: .init(numerator: 45, denominator: 90), second: .init(numerator: numerator, denominator: denominator))
      single.add(numerator: numerator, denominator: denominator)
    }
    let student = StudentDistribution.upperQuantile(tail: 0.025, degreesOfFreedom: 39)
    let wanted = student * (try #require(single.standardError(replications: 40)))
    #expect(abs(try #require(paired.estimate()?.halfWidth) / wanted - 1) < 1e-10)
  }
}
