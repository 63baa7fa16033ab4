import ContactSimulation
import RandomStreams
import ScenarioModel
import TwinPrograms

/// The common job of the speed comparison: M/M/n+M, handling 300 s, patience 120 s, open round the clock.
struct CommonJob {
  let name: String
  let agents: Int
  let load: Double
  let days: Int
  /// Exact share answered within 20 s and share abandoned, of all calls.
  let exact: (within: Double, abandoned: Double)

  static let intervalLength = 3600

  static let all = [
    CommonJob(name: "S", agents: 10, load: 10, days: 300, exact: (0.6500, 0.1524)),
    CommonJob(name: "M", agents: 100, load: 105, days: 30, exact: (0.7577, 0.0762)),
    CommonJob(name: "L", agents: 1000, load: 1000, days: 4, exact: (0.9842, 0.0154)),
  ]

  /// Expected contacts of an hour.
  var contactsPerInterval: Double { load / 300 * Double(Self.intervalLength) }

  /// The job in C.
  func twin(replication: Int) -> twin_job {
    twin_job(
      agents: Int32(agents), days: Int32(days), intervals_per_day: 24, interval_length: Double(Self.intervalLength),
      contacts_per_interval: contactsPerInterval, handling_mean: 300, patience_mean: 120, acceptable_wait: 20, seed: 1,
      replication: UInt32(replication))
  }

  /// The job as a scenario.
  func model() throws -> SimulationModel {
    try model(handling: .exponential(mean: 300), patience: .exponential(mean: 120), factors: VolumeFactors())
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
    return try model(types: types, groups: groups)
  }

  private func model(
    handling: Distribution, patience: Distribution, factors: VolumeFactors
  ) throws -> SimulationModel {
    let callType = CallType(
      name: "calls", demand: DemandModel(volume: .dailyVolumes([]), factors: factors),
      handling: HandlingTime(talk: handling), patience: patience)
    let group = AgentGroup(name: "agents", callTypes: [0], staffing: .planned, limits: StaffingLimits(minimum: []))
    return try model(types: [callType], groups: [group])
  }

  private func model(types: [CallType], groups: [AgentGroup]) throws -> SimulationModel {
    let scenario = try CommonJob.scenario(
      name, hours: 0...24, days: days, intervalLength: Self.intervalLength, types: types, groups: groups)
    let count = scenario.grid.intervals.count
    let contacts = contactsPerInterval / Double(types.count)
    return try SimulationModel(
      scenario: scenario, expected: types.map { _ in Array(repeating: contacts, count: count) },
      staffing: StaffingByInterval(groups: groups.count, intervals: count, agents: agents / groups.count))
  }

  /// A scenario that is open at the same hours every day.
  static func scenario(
    _ name: String, hours: ClosedRange<Int>, days: Int, intervalLength: Int, types: [CallType], groups: [AgentGroup]
  ) throws -> Scenario {
    guard let opens = TimeOfDay(seconds: hours.lowerBound * 3600),
      let closes = TimeOfDay(seconds: hours.upperBound * 3600), let period = OpenPeriod(opens: opens, closes: closes),
      let monday = CivilDate(year: 2020, month: 3, day: 9)
    else { throw BenchmarkError.calendar }
    let calendar = ServiceCalendar(
      timeZone: "Etc/UTC", firstDay: monday, dayCount: days, intervalLength: intervalLength,
      weeklyHours: Dictionary(uniqueKeysWithValues: Weekday.allCases.map { ($0, [period]) }))
    return Scenario(
      name: name, title: LocalizedText(name), calendar: calendar, callTypes: types, agentGroups: groups,
      simulation: SimulationSettings(seed: 1))
  }
}

enum BenchmarkError: Error {
  case calendar
  case countsDiffer(String)
  case notExact(String)
}
