import ContactSimulation
import RandomStreams
import ScenarioModel

/// The common job and its relatives as scenarios.
extension CommonJob {
  /// The job itself.
  func model(days: Int? = nil) throws -> SimulationModel {
    try model(
      handling: .exponential(mean: 300), patience: .exponential(mean: 120), factors: VolumeFactors(), days: days)
  }

  /// A full scenario of the same size: lognormal handling, Weibull patience and a random factor of every day.
  func fullModel() throws -> SimulationModel {
    try model(
      handling: .lognormal(mean: 300, standardDeviation: 300), patience: .weibull(shape: 0.8, scale: 106),
      factors: VolumeFactors(day: 0.1))
  }

  /// Calls of the same number in six skills, served by twenty groups with two to four skills each.
  func skillsModel() throws -> SimulationModel {
    let law = try Distribution.exponential(mean: 300)
    let patience = try Distribution.exponential(mean: 120)
    let types = (0..<6).map { index in
      CallType(
        name: "skill\(index)", demand: DemandModel(volume: .dailyVolumes([])), handling: HandlingTime(talk: law),
        patience: patience)
    }
    let groups = (0..<20).map { index in
      AgentGroup(
        name: "group\(index)", callTypes: (0..<2 + index % 3).map { (index * 5 + $0 * (1 + index % 2)) % 6 },
        staffing: .planned, limits: StaffingLimits(minimum: []))
    }
    return try model(scenario(days: days, types: types, groups: groups))
  }

  /// The same load in thirty types, served by thirty groups of three agents with three skills each.
  static func manySkillsModel() throws -> SimulationModel {
    let job = CommonJob(
      name: "many skills", agents: 90, load: 94.5, days: medium.days, shortDays: 1, exact: medium.exact)
    let law = try Distribution.exponential(mean: 300)
    let patience = try Distribution.exponential(mean: 120)
    let types = (0..<30).map { index in
      CallType(
        name: "type\(index)", demand: DemandModel(volume: .dailyVolumes([])), handling: HandlingTime(talk: law),
        patience: patience)
    }
    let groups = (0..<30).map { index in
      AgentGroup(
        name: "group\(index)", callTypes: [index, (index + 1) % 30, (index + 7) % 30], staffing: .planned,
        limits: StaffingLimits(minimum: []))
    }
    return try job.model(job.scenario(days: job.days, types: types, groups: groups))
  }

  /// The job as a scenario, for a study of some replications.
  func scenario(replications: Int) throws -> Scenario {
    let callType = try callType(
      handling: .exponential(mean: 300), patience: .exponential(mean: 120), factors: VolumeFactors())
    var scenario = try scenario(days: days, types: [callType], groups: [.benchmark])
    scenario.simulation.replications = .fixed(replications)
    return scenario
  }

  /// A model of a scenario of this job's size.
  func model(_ scenario: Scenario) throws -> SimulationModel {
    let (types, groups) = (scenario.callTypes.count, scenario.agentGroups.count)
    let count = scenario.grid.intervals.count
    let contacts = contactsPerInterval / Double(types)
    return try SimulationModel(
      scenario: scenario, expected: Array(repeating: Array(repeating: contacts, count: count), count: types),
      staffing: StaffingByInterval(groups: groups, intervals: count, agents: agents / groups))
  }

  private func model(
    handling: Distribution, patience: Distribution, factors: VolumeFactors, days: Int? = nil
  ) throws -> SimulationModel {
    let callType = try callType(handling: handling, patience: patience, factors: factors)
    return try model(scenario(days: days ?? self.days, types: [callType], groups: [.benchmark]))
  }

  private func callType(
    handling: Distribution, patience: Distribution, factors: VolumeFactors
  ) throws -> CallType {
    CallType(
      name: Self.callTypeName, demand: DemandModel(volume: .dailyVolumes([]), factors: factors),
      handling: HandlingTime(talk: handling), patience: patience)
  }

  private func scenario(days: Int, types: [CallType], groups: [AgentGroup]) throws -> Scenario {
    try .benchmark(hours: 0...24, days: days, intervalLength: Self.intervalLength, types: types, groups: groups)
  }
}

extension AgentGroup {
  /// The one group of a job with one queue.
  static var benchmark: AgentGroup {
    AgentGroup(name: "agents", callTypes: [0], staffing: .planned, limits: StaffingLimits(minimum: []))
  }
}

extension Scenario {
  /// A scenario that is open at the same hours every day.
  static func benchmark(
    hours: ClosedRange<Int>, days: Int, intervalLength: Int, types: [CallType], groups: [AgentGroup]
  ) throws -> Scenario {
    try benchmark(
      from: hours.lowerBound * 3600, to: hours.upperBound * 3600, days: days, intervalLength: intervalLength,
      types: types,
      groups: groups)
  }

  /// A scenario that is open from one second of the day to another, every day.
  static func benchmark(
    from: Int, to: Int, days: Int, intervalLength: Int, types: [CallType], groups: [AgentGroup]
  ) throws -> Scenario {
    guard let opens = TimeOfDay(seconds: from), let closes = TimeOfDay(seconds: to),
      let period = OpenPeriod(opens: opens, closes: closes)
    else { throw BenchmarkError.calendar }
    let calendar = ServiceCalendar(
      timeZone: "Etc/UTC", firstDay: CivilDate(daysSinceEpoch: Int(CommonJob.firstDate)), dayCount: days,
      intervalLength: intervalLength,
      weeklyHours: Dictionary(uniqueKeysWithValues: Weekday.allCases.map { ($0, [period]) }))
    return Scenario(
      name: "benchmark", title: LocalizedText("benchmark"), calendar: calendar, callTypes: types, agentGroups: groups,
      simulation: SimulationSettings(seed: 1))
  }
}
