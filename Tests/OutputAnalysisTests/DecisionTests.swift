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

  @Test func `common random numbers narrow the interval of a difference`() throws {
    var (paired, first, second) = (PairedDifference(), RunningMoments(), RunningMoments())
    var stream = RandomStream(seed: 4, purpose: .search, entity: 0, day: 0, replication: 0)
    for _ in 0..<100 {
      let common = stream.standardNormal()
      let (a, b) = (10 + common, 10.3 + common + 0.05 * stream.standardNormal())
      paired.add(first: a, second: b)
      first.add(a)
      second.add(b)
    }
    let estimate = try #require(paired.estimate())
    #expect(abs(estimate.mean - (second.mean - first.mean)) < 1e-12)
    #expect(try #require(estimate.lower) > 0.2)
    #expect(try #require(estimate.halfWidth) < 0.1 * (try #require(first.estimate()?.halfWidth)))
  }

  @Test func `a difference of ratios is that of the two ratios`() throws {
    var (paired, first, second) = (PairedRatioDifference(), RatioTally(), RatioTally())
    var stream = RandomStream(seed: 4, purpose: .search, entity: 1, day: 0, replication: 0)
    for _ in 0..<60 {
      let calls = (100 + 50 * stream.uniform()).rounded()
      let (a, b) = (0.7 * calls + stream.uniform(), 0.8 * calls - stream.uniform())
      paired.add(first: .init(numerator: a, denominator: calls), second: .init(numerator: b, denominator: calls))
      first.add(numerator: a, denominator: calls)
      second.add(numerator: b, denominator: calls)
    }
    let estimate = try #require(paired.estimate())
    #expect(abs(estimate.mean - (try #require(second.ratio) - (try #require(first.ratio)))) < 1e-14)
    #expect(try #require(estimate.halfWidth) < 0.01)
    #expect(PairedRatioDifference().estimate() == nil)
  }

  @Test func `a first system of no variance leaves the second's interval`() throws {
    var (paired, single) = (PairedRatioDifference(), RatioTally())
    for index in 0..<40 {
      let (numerator, denominator) = (Double(50 + index % 9), Double(90 + index % 4))
      paired.add(
        first: .init(numerator: 45, denominator: 90), second: .init(numerator: numerator, denominator: denominator))
      single.add(numerator: numerator, denominator: denominator)
    }
    let (found, wanted) = (try #require(paired.estimate()?.halfWidth), try #require(single.estimate()?.halfWidth))
    #expect(abs(found / wanted - 1) < 1e-10)
  }
}
