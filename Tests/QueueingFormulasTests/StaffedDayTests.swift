import QueueingFormulas
import Testing

/// Days whose agents change, and the fewest agents that any plan needs.
@Suite struct `A day that is staffed` {
  /// Numbers that look random, the same in every run.
  private struct Numbers {
    var state: UInt64

    /// A number from a range.
    mutating func next(_ range: ClosedRange<Double>) -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return range.lowerBound + (range.upperBound - range.lowerBound) * Double(state >> 11) / 9_007_199_254_740_992
    }
  }

  private static func day(_ rates: [Double], _ agents: [Int], length: Double = 1800) throws -> [DayStretch] {
    try zip(rates, agents).map { try DayStretch(length: length, rate: $0, agents: $1) }
      + [.closed(length: .infinity, agents: agents.last ?? 0, disconnects: false)]
  }

  private static let rates = [0.02, 0.05, 0.07, 0.03, 0.04, 0.02]

  @Test(arguments: [[], [0.2]], [120.0, nil])
  func `a change gives the numbers of a day passed afresh`(_ variations: [Double], _ patience: Double?) throws {
    let callers = try DayCallers(meanHandling: 240, meanPatience: patience, within: AcceptableWait(20))
    func staffed(_ agents: [Int]) throws -> StaffedDay {
      var day = try StaffedDay(
        callers, stretches: Self.day(Self.rates, agents), keepsAgents: true, variations: variations)
      day.complete()
      return day
    }
    var day = try staffed([8, 17, 22, 13, 14, 9])
    for (index, agents) in [(2, 20), (3, 11), (5, 7), (0, 9), (2, 21)] {
      let isPossible = day.change([(index, agents)])
      #expect(isPossible)
      let afresh = try staffed(day.agents)
      for (changed, fresh) in zip(day.outcomes, afresh.outcomes) {
        #expect(abs(changed.answeredWithin - fresh.answeredWithin) < 1e-6)
        #expect(abs(changed.abandoned - fresh.abandoned) < 1e-6)
        #expect(abs(changed.waitSeconds - fresh.waitSeconds) < 1e-3)
        #expect(abs(changed.busySeconds - fresh.busySeconds) < 1e-3)
      }
    }
  }

  @Test func `levels over few values of a factor are those of the exact period`() throws {
    let callers = try DayCallers(meanHandling: 240, meanPatience: 120, within: AcceptableWait(20))
    let stretches = try Self.day(Self.rates, [8, 17, 22, 13, 14, 9])
    for variation in [0.03, 0.15, 0.5] {
      var day = try StaffedDay(callers, stretches: stretches, keepsAgents: true, variations: [variation])
      day.complete()
      let exact = try ExactPeriod(
        callers, days: [ExactDay(week: 0, stretches: stretches)], factors: ExactFactors(day: [variation])
      ).outcomes()[0]
      for (coarse, fine) in zip(day.outcomes, exact) {
        let levels = try [#require(coarse.serviceLevel(.ofOffered)), #require(fine.serviceLevel(.ofOffered))]
        #expect(abs(levels[0] - levels[1]) < 1e-4)
      }
    }
  }

  /// Every plan of a small day, tried by the exact chain: 300 instances try to refute the bound.
  @Test(arguments: 0..<300) func `no plan that holds its levels has fewer agents than the bound`(_ number: Int) throws {
    var numbers = Numbers(state: UInt64(number) &* 977 &+ 13)
    for _ in 0..<4 { _ = numbers.next(0...1) }
    let intervals = number % 6 == 0 ? 3 : 2
    let most = intervals == 3 ? 4 : 6
    let handling = numbers.next(60...1500)
    let callers = try DayCallers(
      meanHandling: handling, meanPatience: handling * numbers.next(0.05...1),
      within: AcceptableWait(numbers.next(0...60)))
    let length = numbers.next(0...1) < 0.5 ? 900.0 : 1800
    let rates = (0..<intervals).map { _ in numbers.next(0.1...Double(most) * 0.6) / handling }
    let level = numbers.next(0.4...0.95)
    let variations = number % 25 == 0 ? [0.3] : []
    let load = (rates.max() ?? 0) * handling
    let bound = try #require(try DayBound(callers, variations: variations, load: load))
    let least = bound.fewest(
      stretches: try Self.day(rates, Array(repeating: 0, count: intervals), length: length),
      levels: Array(repeating: level, count: intervals), atLeast: Array(repeating: 0, count: intervals))
    var plans: [[Int]] = [[]]
    for _ in 0..<intervals { plans = plans.flatMap { plan in (0...most).map { plan + [$0] } } }
    for plan in plans where zip(plan, least).contains(where: { $0 < $1 }) {
      var day = try StaffedDay(
        callers, stretches: Self.day(rates, plan, length: length), keepsAgents: true, variations: variations)
      day.complete()
      #expect(!day.outcomes.allSatisfy { ($0.serviceLevel(.ofOffered) ?? 1) >= level }, "\(plan) against \(least)")
    }
  }

  @Test func `the bound of a steady interval is close to what it needs, and there is none without a proof`() throws {
    let callers = try DayCallers(meanHandling: 240, meanPatience: 120, within: AcceptableWait(20))
    let bound = try #require(try DayBound(callers, variations: [], load: 10))
    let rates = Array(repeating: 10 / 240.0, count: 6)
    let none = Array(repeating: 0, count: 6)
    let least = bound.fewest(
      stretches: try Self.day(rates, none), levels: Array(repeating: 0.8, count: 6), atLeast: none)
    let steady = try StationaryModel.patience(.exponential(mean: 120)).requiredAgents(
      OfferedTraffic(load: 10, meanHandling: 240), targets: [.serviceLevel(0.8, within: AcceptableWait(20))])
    #expect(least.dropFirst().allSatisfy { $0 <= steady && $0 >= steady - 1 })
    let patient = try DayCallers(meanHandling: 240, meanPatience: 241, within: AcceptableWait(20))
    let balking = try DayCallers(meanHandling: 240, meanPatience: 120, balking: 0.1, within: AcceptableWait(20))
    for callers in [patient, balking] { #expect(try DayBound(callers, variations: [], load: 10) == nil) }
  }
}
