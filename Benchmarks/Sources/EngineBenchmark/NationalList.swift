import ContactSimulation
import RandomStreams
import ScenarioModel

/// Tracing at the scale of a country: some 6 million attempts in 212 days by 11,000 agents, every day from 08:30 to 17:30.
///
/// 22,900 people a day enter around the clock, most of them by day. Preview of 20 s, two attempts a day at most two hours apart, six
/// in four days, reach by hour and weekday, talk of 10 minutes.
enum NationalList {
  static let agents = 11_000
  static let days = 212
  static let peoplePerDay = 22_900.0

  static func model() throws -> SimulationModel {
    let reach = ReachProbability(
      byHour: (0..<24).map { 0.3 + 0.01 * Double($0) }, weekdayFactors: [1, 1, 1, 1, 1, 0.9, 0.8])
    let ladder = RecallLadder(attemptsPerDay: 2, smallestGap: 7200, days: 4, mostAttempts: 6, reach: reach)
    let dialling = Dialling(
      preview: try .exponential(mean: 20), ringAnswered: try Distribution(.deterministic(value: 10)),
      ringUnanswered: try Distribution(.deterministic(value: 25)),
      failedWork: try Distribution(.deterministic(value: 10)))
    let callType = CallType(
      name: "contacts", channel: .outbound, demand: DemandModel(volume: .dailyVolumes([])),
      handling: HandlingTime(
        talk: try .lognormal(mean: 600, standardDeviation: 400), afterCall: try .exponential(mean: 120)),
      outbound: OutboundCampaign(
        steps: [ProtocolStep(name: "call", ladder: ladder)], dialling: dialling,
        target: ReachTarget(level: 0.8, within: 86_400)))
    let scenario = try Scenario.benchmark(
      from: 30_600, to: 63_000, days: days, intervalLength: 1800, types: [callType], groups: [.benchmark])
    let entries = scenario.arrivalGrid(of: callType).intervals.map { interval in
      peoplePerDay / 48 * ((25_200..<79_200).contains(interval.wallStart) ? 1.5 : 1.0 / 6)
    }
    return try SimulationModel(
      scenario: scenario, expected: [entries],
      staffing: StaffingByInterval(groups: 1, intervals: scenario.grid.intervals.count, agents: agents))
  }

  /// Attempts of a replication.
  static func attempts(_ tally: ReplicationTally) -> Int { tally.outbound.reduce(0) { $0 + Int($1.attempts) } }

  /// The engine on this job; what it counts as calls are attempts.
  static func contender(list: EndOfServiceList? = nil) throws -> Contender {
    let model = try model()
    let engine = ReplicationEngine(list: list)
    var tally = model.makeTally()
    return Contender(name: "national list") { replication in
      let time = processorNanoseconds { engine.run(model, replication: replication, into: &tally) }
      let within = tally.outbound.reduce(0) { $0 + Int($1.reachedWithin) }
      return RunOutcome(calls: attempts(tally), within: within, abandoned: 0, nanoseconds: time)
    }
  }

  /// The time of a replication, that of an attempt in calls of the textbook, and its resident memory in a process of its own.
  static func bars(rounds: Int) throws -> [Bar] {
    let (list, job) = (try contender(), Contender.textbook(CommonJob.medium))
    let runs = try (0..<rounds).map { (list: try list.run($0), job: try job.run($0)) }
    let seconds = median(runs.map { $0.list.nanoseconds / 1e9 })
    let ratio = median(runs.map { $0.list.nanosecondsPerCall / $0.job.nanosecondsPerCall })
    let memory = try MemoryProbe.finding("national", 1)
    return [
      .atMost(1, "a national list of \(shown(memory.calls)) attempts, seconds a replication", seconds),
      .atMost(0.8, "an attempt of it, times a call of the C textbook at M", ratio),
      .atMost(20, "its resident memory, MB", Double(memory.residentBytes) / 1e6, digits: 1),
    ]
  }
}
