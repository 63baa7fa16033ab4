import ContactDemand
import ContactSimulation
import OutputAnalysis
import RandomStreams
import ScenarioModel
import Testing

/// What the scenario says beforehand of a run's first attempts, against runs.
///
/// 8 checks at 5 standard errors: one false alarm in 200,000 seeds.
@Suite struct FirstAttemptTests {
  enum Sharing: CaseIterable, Sendable {
    case own, shared, common, ownAndCommon
  }

  /// Two types on nine days of two weeks, whose callers try again.
  private func builder(_ sharing: Sharing) throws -> ScenarioBuilder {
    let handling = try Distribution.exponential(mean: 300)
    let retries = RetryRule(afterAbandonment: 0.8, delay: try .exponential(mean: 600), mostAttempts: 3)
    let factors = VolumeFactors(run: 0.1, week: 0.15, day: 0.2)
    let own = sharing == .common ? VolumeFactors() : factors
    var second = ScenarioBuilder.Stream(
      handling: handling, patience: try .exponential(mean: 120), factors: own, contacts: [15, 30, 10], retries: retries)
    if sharing == .shared { second.sharesFactorsOf = 0 }
    return ScenarioBuilder(
      opens: 8 * 3600, closes: 11 * 3600, dayCount: 9, intervalLength: 3600,
      streams: [
        .init(
          handling: handling, patience: try .exponential(mean: 60), factors: own, contacts: [20, 10, 25],
          retries: retries),
        second,
      ], teams: [.init(callTypes: [0, 1], agents: [3])],
      commonFactors: sharing == .common || sharing == .ownAndCommon ? factors : VolumeFactors())
  }

  @Test(arguments: Sharing.allCases)
  func `the mean excess of first attempts is 0, and the mean of its square the stated variance`(sharing: Sharing) throws
  {
    let builder = try builder(sharing)
    let (scenario, model) = (try builder.scenario(), try builder.model())
    // From the middle of Monday to the middle of the second Monday.
    let watched = 1..<23
    let expected = [[20.0, 10, 25], [15, 30, 10]].map { contacts in
      scenario.grid.days.map { day in
        day.intervals.clamped(to: watched).reduce(0) { $0 + contacts[$1 % 3] }
      }
    }
    let days = scenario.grid.days(of: watched)
    let variation = DemandVariation(
      scenario, types: [0, 1], days: days, means: expected.map { Array($0[days]) })
    var listener = ExcessListener(of: watched, scenario, mean: variation.means.reduce(0, +))
    ReplicationPool(threads: 2).run(
      model, replications: 0..<effort(4000), recordsWaits: false, into: &listener)
    #expect(listener.sawRetries)
    for (moments, truth) in [(listener.excess, 0), (listener.square, variation.variance)] {
      let error = try #require(moments.standardError)
      #expect(abs(moments.mean - truth) < 5 * error, "\(moments.mean) for \(truth), standard error \(error)")
    }
  }
}

/// The excess of first attempts and its square; counts of a part of the stretch are compared with a sum of cells.
private struct ExcessListener: ReplicationListener {
  let mean: Double
  let intervals: Range<Int>
  private(set) var excess = RunningMoments()
  private(set) var square = RunningMoments()
  private(set) var sawRetries = false
  private var attempts: FirstAttempts

  init(of intervals: Range<Int>, _ scenario: Scenario, mean: Double) {
    (self.intervals, self.mean) = (intervals, mean)
    attempts = FirstAttempts(0..<scenario.grid.intervals.count)
  }

  mutating func add(_ tally: ReplicationTally) {
    attempts.read(tally)
    var fresh = 0
    for type in 0..<tally.shape.callTypes {
      for interval in intervals {
        let cell = tally.cells[tally.cell(type, interval: interval)]
        fresh += Int(cell.offered - cell.retries)
        if cell.retries > 0 { sawRetries = true }
      }
    }
    #expect(attempts.count(in: intervals) == Double(fresh))
    let distance = attempts.count(in: intervals) - mean
    excess.add(distance)
    square.add(distance * distance)
  }

  mutating func merge(_ other: ExcessListener) {
    excess.merge(other.excess)
    square.merge(other.square)
    sawRetries = sawRetries || other.sawRetries
  }

  mutating func reset() { (excess, square, sawRetries) = (RunningMoments(), RunningMoments(), false) }
}
