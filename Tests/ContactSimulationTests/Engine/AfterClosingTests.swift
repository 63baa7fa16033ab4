import ContactSimulation
import Measures
import OutputAnalysis
import RandomStreams
import ScenarioModel
import Testing

/// Work after closing: of the day and all above it, of no interval.
@Suite("Work after closing")
struct AfterClosingTests {
  /// Two hours a day, agents who are all taken by calls longer than the last half hour.
  static func days(_ count: Int = 2, warmUp: Double = 0) throws -> ScenarioBuilder {
    ScenarioBuilder(
      opens: 36_000, closes: 43_200, dayCount: count,
      streams: [.init(handling: try Distribution(.deterministic(value: 3600)), contacts: [0, 0, 0, 400])],
      teams: [.init(callTypes: [0], agents: [20]), .init(callTypes: [0], agents: [5])], warmUp: warmUp)
  }

  @Test("busy time is that within intervals and that after closing; no interval is busy for longer than it is staffed")
  func sums() throws {
    let model = try Self.days().model()
    replicate(model, 3) { tally in
      for interval in 0..<8 {
        for group in 0..<2 {
          let time = tally.agentTime[tally.cell(group, interval: interval)]
          #expect(time.overtimeSeconds == 0 && time.busySeconds <= time.scheduledSeconds)
        }
      }
      for day in 0..<2 {
        for group in 0..<2 { #expect(tally.workAfterClosing(group: group, day: day) > 0) }
        let answered = (day * 4..<day * 4 + 4).reduce(0) { $0 + Int(tally.cells[$1].answered) }
        let within = (0..<2).reduce(0.0) { sum, group in
          (day * 4..<day * 4 + 4).reduce(sum) { $0 + tally.agentTime[tally.cell(group, interval: $1)].busySeconds }
        }
        let after = (0..<2).reduce(0.0) { $0 + tally.workAfterClosing(group: $1, day: day) }
        #expect(abs(within + after - 3600 * Double(answered)) < 1e-6)
      }
    }
  }

  @Test("two spans a day: work after the first closing is of the same day")
  func spans() throws {
    let times = [(36_000, 39_600), (50_400, 54_000)].compactMap { from, to in
      TimeOfDay(seconds: from).flatMap { opens in
        TimeOfDay(seconds: to).flatMap { OpenPeriod(opens: opens, closes: $0) }
      }
    }
    var builder = try Self.days(1)
    builder.exceptions = [0: times]
    builder.streams[0].contacts = [100]
    builder.teams = [.init(callTypes: [0], agents: [300])]
    let model = try builder.model()
    replicate(model, 2) { tally in
      let answered = tally.cells.reduce(0) { $0 + Int($1.answered) }
      let within = tally.agentTime.reduce(0) { $0 + $1.busySeconds }
      #expect(model.intervalCount == 4 && answered > 300)
      #expect(abs(within + tally.workAfterClosing(group: 0, day: 0) - 3600 * Double(answered)) < 1e-6)
      #expect(tally.agentTime.allSatisfy { $0.overtimeSeconds == 0 })
    }
  }

  @Test("before the warm-up ends it is not counted")
  func warmUp() throws {
    let model = try Self.days(2, warmUp: 120_000).model()
    replicate(model, 2) { tally in
      #expect(tally.workAfterClosing(group: 0, day: 0) == 0 && tally.workAfterClosing(group: 0, day: 1) > 0)
    }
  }

  @Test("measures: day, week, month and run have it, intervals do not")
  func measures() throws {
    let builder = try Self.days()
    let (scenario, model) = (try builder.scenario(), try builder.model())
    var settings = scenario
    settings.simulation.replications = .fixed(40)
    let evidence = try SimulationStudy(model, of: settings, threads: 2).run()
    for subject in [EvidenceSubject.whole, .group(0), .group(1)] {
      func sum(_ measure: Measure, _ scope: Scope) -> Double {
        evidence.evidence(subject, by: scope).reduce(0) { $0 + ($1.estimate(measure)?.mean ?? 0) }
      }
      #expect(sum(.overtimeHours, .interval) == 0 && sum(.overtimeHours, .day) > 1)
      for scope in [Scope.run, .month, .week] {
        #expect(abs(sum(.overtimeHours, scope) - sum(.overtimeHours, .day)) < 1e-9)
        #expect(abs(sum(.busyHours, scope) - sum(.busyHours, .day)) < 1e-9)
      }
      #expect(abs(sum(.busyHours, .interval) + sum(.overtimeHours, .day) - sum(.busyHours, .day)) < 1e-9)
      for cell in evidence.evidence(subject, by: .interval) {
        #expect((cell.estimate(.occupancy)?.mean ?? 0) <= 1 && (cell.estimate(.loadRatio)?.mean ?? 0) <= 1)
      }
    }
  }
}
