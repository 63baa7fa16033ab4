import ContactSimulation
import Measures
import OutputAnalysis
import RandomStreams
import ScenarioModel
import Testing

@Suite struct StudyLawTests {
  /// Every number of a study as text with all its digits.
  private func transcript(_ evidence: StudyResult) -> [String] {
    let subjects: [EvidenceSubject] = [.whole, .callType(0), .callType(1), .group(0), .group(1)]
    return subjects.flatMap { subject in
      Scope.allCases.flatMap { scope in
        evidence.evidence(subject, by: scope).map { cell in
          let numbers = Measure.allCases.map { cell.estimate($0).map { "\($0.mean) \($0.halfWidth ?? -1)" } ?? "-" }
          return "\(cell.cell.label) \(numbers) \(cell.waitQuantiles) \(String(describing: cell.targetMet))"
        }
      }
    }
  }

  @Test(arguments: [2, 3, 7])
  func `evidence does not depend on the number of threads`(threads: Int) throws {
    let scenario = try StudyScenarios.hotline(callTypes: 2, replications: .fixed(37))
    let model = try StudyScenarios.model(scenario)
    let alone = try SimulationStudy(model, of: scenario, threads: 1).run()
    let together = try SimulationStudy(model, of: scenario, threads: threads).run()
    #expect(transcript(alone) == transcript(together))
  }

  @Test func `another seed gives other evidence`() throws {
    let first = try StudyScenarios.hotline(seed: 1)
    let second = try StudyScenarios.hotline(seed: 2)
    let evidence = try [first, second].map {
      try SimulationStudy(try StudyScenarios.model($0), of: $0).run().run(.whole)?.estimate(.serviceLevel)
    }
    #expect(evidence[0] != evidence[1])
  }

  @Test(arguments: [
    Measure.offered, .answered, .abandoned, .balked, .blockedByLines, .blockedByQueue, .agentHours,
  ])
  func `totals of intervals are those of days, weeks, months and the run`(measure: Measure) throws {
    let scenario = try StudyScenarios.hotline(callTypes: 2)
    let evidence = try SimulationStudy(try StudyScenarios.model(scenario), of: scenario, threads: 2).run()
    let total = try #require(evidence.run(.whole)?.estimate(measure)).mean
    for scope in Scope.allCases {
      let sum = evidence.evidence(.whole, by: scope).compactMap { $0.estimate(measure)?.mean }.reduce(0, +)
      #expect(abs(sum - total) <= 1e-9 * total, "\(scope)")
    }
    #expect(total > 0)
  }

  @Test(arguments: [Measure.busyHours, .overtimeHours])
  func `totals of days are those of weeks, months and the run; work after closing is of no interval`(
    measure: Measure
  ) throws {
    let scenario = try StudyScenarios.hotline(callTypes: 2)
    let evidence = try SimulationStudy(try StudyScenarios.model(scenario), of: scenario, threads: 2).run()
    func sum(_ measure: Measure, _ scope: Scope) -> Double {
      evidence.evidence(.whole, by: scope).compactMap { $0.estimate(measure)?.mean }.reduce(0, +)
    }
    let total = sum(measure, .run)
    for scope in [Scope.day, .week, .month] { #expect(abs(sum(measure, scope) - total) <= 1e-9 * total, "\(scope)") }
    let after = total - sum(measure, .interval)
    #expect(after > 0 && abs(after - (sum(.overtimeHours, .run) - sum(.overtimeHours, .interval))) < 1e-9 * total)
  }

  @Test func `call types add up to the whole service and groups to all agents`() throws {
    let scenario = try StudyScenarios.hotline(callTypes: 2)
    let evidence = try SimulationStudy(try StudyScenarios.model(scenario), of: scenario).run()
    func mean(_ subject: EvidenceSubject, _ measure: Measure) throws -> Double {
      try #require(evidence.run(subject)?.estimate(measure)).mean
    }
    let offered = try mean(.callType(0), .offered) + mean(.callType(1), .offered)
    #expect(abs(offered - (try mean(.whole, .offered))) < 1e-9 * offered)
    let busy = try mean(.group(0), .busyHours) + mean(.group(1), .busyHours)
    #expect(abs(busy - (try mean(.whole, .busyHours))) < 1e-9 * busy)
  }

  @Test func `every attempt ends in exactly one way`() throws {
    let scenario = try StudyScenarios.hotline(callTypes: 2)
    let evidence = try SimulationStudy(try StudyScenarios.model(scenario), of: scenario).run()
    for cell in evidence.evidence(.whole, by: .interval) {
      let ends: [Measure] = [.answered, .abandoned, .blockedByLines, .blockedByQueue, .cleared, .unfinished]
      let sum = ends.compactMap { cell.estimate($0)?.mean }.reduce(0, +)
      let offered = try #require(cell.estimate(.offered)).mean
      #expect(abs(sum - offered) <= 1e-12 * offered)
    }
  }

  @Test func `weeks begin on Monday and closed days have no cell`() throws {
    let scopes = ScopeCells(try StudyScenarios.hotline(days: 12).grid)
    #expect(scopes.weeks.map(\.label) == ["2020-03-23", "2020-03-30", "2020-04-06"])
    #expect(scopes.months.map(\.label) == ["2020-03", "2020-04"])
    #expect(!scopes.days.contains { $0.date.weekday == .sunday })
    #expect(scopes.intervals.first?.label == "2020-03-26T08:00")
    for scope in [Scope.week, .month, .run, .interval] {
      #expect(scopes.cells(scope).flatMap { Array($0.intervals) } == scopes.days.flatMap { Array($0.intervals) })
    }
  }

  @Test(arguments: [1800.0, 5400])
  func `a mean queue is over the open time after the warm-up`(intoTheDay: Double) throws {
    // Nobody answers, and 10 callers wait from the first hour on; the days are open from 0:00 to 24:00 in intervals of an hour.
    var builder = try ScenarioBuilder.stationary(
      load: 5, handling: .exponential(mean: 300), patience: nil, agents: 0, warmUp: 0, window: 172_800)
    builder.streams[0].queueLimit = 10
    builder.warmUp = 86_400 + intoTheDay
    builder.closing = .cleared
    var scenario = try builder.scenario()
    scenario.simulation.replications = .fixed(2)
    let evidence = try SimulationStudy(builder.model(), of: scenario).run()
    for scope in Scope.allCases {
      for cell in evidence.evidence(.whole, by: scope) {
        let mean = cell.estimate(.meanQueueLength)?.mean
        guard cell.cell.countedSeconds > 0 else {
          #expect(mean == nil)
          continue
        }
        let callers = try #require(mean)
        #expect(abs(callers - 10) < 1e-6)
      }
    }
    #expect(evidence.scopes.run.map(\.countedSeconds) == [86_400 - intoTheDay])
    #expect(evidence.scopes.days.map(\.countedSeconds) == [0, 86_400 - intoTheDay])
    #expect(evidence.scopes.intervals.filter { $0.countedSeconds == 1800 }.count == 1)
  }

  @Test func `leaving intervals out changes nothing else`() throws {
    let scenario = try StudyScenarios.hotline()
    let model = try StudyScenarios.model(scenario)
    let all = try SimulationStudy(model, of: scenario).run()
    let some = try SimulationStudy(model, of: scenario, includesIntervals: false).run()
    #expect(some.evidence(.whole, by: .interval).isEmpty)
    let known = Set(transcript(all))
    #expect(transcript(some).allSatisfy(known.contains))
  }

  @Test func `an observer can stop a study, and then there is no evidence`() throws {
    let scenario = try StudyScenarios.hotline()
    let model = try StudyScenarios.model(scenario)
    #expect(throws: StudyError.cancelled) {
      try SimulationStudy(model, of: scenario, threads: 2).run { $0.finished < 8 }
    }
  }

  @Test(arguments: [
    ReplicationRule.fixed(0), .fixed(-3), .precision(halfWidth: 0, atMost: 10), .precision(halfWidth: 0.1, atMost: 0),
  ])
  func `a rule without replications is refused`(rule: ReplicationRule) throws {
    let scenario = try StudyScenarios.hotline(replications: rule)
    let model = try StudyScenarios.model(scenario)
    #expect(throws: StudyError.emptyRule) { try SimulationStudy(model, of: scenario).run() }
  }
}
