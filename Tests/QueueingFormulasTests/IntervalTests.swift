import QueueingFormulas
import Testing
import Verification

@Suite struct `Staffing by interval` {
  static let day: [Double] = [120, 180, 260, 300, 280, 220, 150, 90].map { $0 / 1_800 }

  private func staffing(_ rates: [Double] = day, spans: [Range<Int>]? = nil, patience: Bool = true) throws
    -> IntervalStaffing
  {
    IntervalStaffing(
      demand: try IntervalDemand(rates: rates, intervalLength: 1_800, openSpans: spans),
      handling: try .exponential(mean: 240), patience: patience ? try .exponential(mean: 120) : nil)
  }

  private func target() throws -> StaffingTarget { .serviceLevel(0.8, within: try AcceptableWait(20)) }

  @Test(arguments: StaffingMethod.allCases)
  func `the agents required meet the target by the same method`(_ method: StaffingMethod) throws {
    let staffing = try staffing()
    let target = try target()
    let needs = try staffing.requirement(method, targets: [target])
    for need in needs { #expect(target.isMet(by: try #require(need.measures))) }
    let less = try staffing.prediction(
      method, agents: needs.map { Double($0.agents - 1) }, within: AcceptableWait(20))
    for prediction in less { #expect(!target.isMet(by: try #require(prediction.measures))) }
  }

  @Test func `Erlang C asks for at least as many agents as Erlang A`() throws {
    let staffing = try staffing()
    let patient = try staffing.requirement(.erlangC, targets: [target()])
    let leaving = try staffing.requirement(.erlangA, targets: [target()])
    for (first, second) in zip(patient, leaving) { #expect(first.agents >= second.agents) }
    #expect(patient.allSatisfy { $0.caveats.contains(.patienceIgnored) })
  }

  @Test(arguments: StaffingMethod.allCases)
  func `each opening starts anew and closed intervals need nobody`(_ method: StaffingMethod) throws {
    let twice = try staffing(Self.day + [0, 1] + Self.day, spans: [0..<8, 10..<18])
    let needs = try twice.requirement(method, targets: [target()]).map(\.agents)
    let once = try staffing().requirement(method, targets: [target()]).map(\.agents)
    #expect(Array(needs[..<8]) == once)
    #expect(needs[8..<10] == [0, 0])
    #expect(Array(needs[10...]) == once)
  }

  @Test func `a constant rate makes every method agree once the opening is past`() throws {
    let staffing = try staffing([Double](repeating: 0.1, count: 6))
    let steady = try staffing.requirement(.erlangA, targets: [target()])[4].agents
    for method in [StaffingMethod.sipp, .laggedSIPP, .modifiedOfferedLoad] {
      #expect(try staffing.requirement(method, targets: [target()])[4].agents == steady)
    }
  }

  @Test func `modified offered load sees an empty opening and a lag`() throws {
    let loads = try staffing().requirement(.modifiedOfferedLoad, targets: [target()]).map(\.load)
    let simple = try staffing().requirement(.erlangA, targets: [target()]).map(\.load)
    #expect(loads[0] < simple[0])
    #expect(loads[3] < simple[3])
    #expect(loads[7] > simple[7])
  }

  /// With patience equal to handling the number in system is Poisson, so the delay table is exact for each load.
  @Test(arguments: ReferenceTable.sinusoid.rows, ["0.1", "0.2", "0.3", "0.5", "0.7", "0.9"])
  func `the sinusoid's staffing is exact`(_ row: ReferenceTable.Row, _ share: String) throws {
    let traffic = try OfferedTraffic(load: try row.number("mean_in_system_m_t"), meanHandling: 1)
    let model = StationaryModel.patience(try .exponential(mean: 1))
    let agents = try model.requiredAgents(
      traffic, targets: [.probabilityOfWaiting(atMost: try #require(Double(share)))])
    #expect(Double(agents) == (try row.number("s_alpha\(share)")))
    let waiting = try model.measures(traffic, agents: Double(agents), within: .zero).probabilityOfWaiting
    #expect(abs(waiting - (try row.number("P_delay_alpha\(share)"))) < 1e-8)
  }

  /// 240 intervals a period; the line through midpoints differs from the sine by some 1e-4 of its swing.
  @Test func `the offered load follows the sinusoid`() throws {
    let rows = ReferenceTable.sinusoid.rows
    let step = 2 * Double.pi / 240
    let rates = (0..<2_400).map { index in 100 + 20 * Self.sine((Double(index) + 0.5) * step) }
    let demand = try IntervalDemand(rates: rates, intervalLength: step, shape: .linear)
    let staffing = IntervalStaffing(
      demand: demand, handling: try .exponential(mean: 1), patience: nil)
    let found = try staffing.prediction(
      .modifiedOfferedLoad, agents: [Double](repeating: 100, count: 2_400), within: .zero)
    for (index, row) in rows.enumerated() {
      let after = found[8 * 240 + index * 10].load
      let before = found[8 * 240 + index * 10 - 1].load
      expectClose((before + after) / 2, try row.number("mean_in_system_m_t"), within: 1e-4, "load at k = \(index)")
    }
  }

  private static func sine(_ x: Double) -> Double {
    var (term, sum, k) = (x.truncatingRemainder(dividingBy: 2 * Double.pi), 0.0, 1.0)
    let square = term * term
    while abs(term) > 1e-18 {
      sum += term
      term *= -square / ((k + 1) * (k + 2))
      k += 2
    }
    return sum
  }

  /// Case S1b, solved by forward equations: the error of each method over the day's 24 intervals, in points.
  @Test(arguments: [(StaffingMethod.modifiedOfferedLoad, 1.5), (.laggedSIPP, 5), (.erlangA, 8)])
  func `predictions of an exact day`(_ method: StaffingMethod, _ points: Double) throws {
    let rows = ReferenceTable.dayOfSteps.rows.filter { $0.text("interval") != "day" }
    let rates = try rows.map { try $0.number("offered") / 1_800 }
    let agents = try rows.map { try $0.number("agents") }
    let found = try staffing(rates).prediction(method, agents: agents, within: AcceptableWait(20))
    for (prediction, row) in zip(found, rows) {
      let level = try #require(prediction.measures).answeredWithin
      let exact = try row.number("SL20_of_offered")
      #expect(abs(level - exact) < points / 100, "interval \(row.text("interval")): \(level), exact \(exact)")
    }
  }

  @Test(arguments: HostileInputTests.times)
  func `no input gives a negative wait or a hang`(_ handling: Double) throws {
    for patience in [nil, -1, 1e-9, 60, 1e300] {
      for agents in [0, 0.5, 40] {
        do {
          let staffing = IntervalStaffing(
            demand: try IntervalDemand(rates: [0, 0.5, 1e-9, 40, 0], intervalLength: 1_800),
            handling: try .exponential(mean: handling), patience: try patience.map { try .exponential(mean: $0) })
          for method in StaffingMethod.allCases {
            let found = try staffing.prediction(
              method, agents: [Double](repeating: agents, count: 5), within: AcceptableWait(20))
            for measures in found.compactMap(\.measures) {
              #expect(measures.answeredWithin >= 0 && measures.answeredWithin <= 1)
              #expect((measures.meanWait ?? 0) >= 0 && (measures.averageSpeedOfAnswer ?? 0) >= 0)
            }
          }
        } catch let error { #expect(error is QueueingError) }
      }
    }
  }
}

extension HostileInputTests {
  static let times: [Double] = [.nan, .infinity, -1, 0, 1e-9, 60, 1e12]
}
