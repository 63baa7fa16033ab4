import ContactDemand
import ContactSimulation
import RandomStreams
import ScenarioModel
import Testing

/// Small scenarios for the laws of studies.
enum StudyScenarios {
  /// A hotline of some weeks with a day factor, too few agents in the middle of the day, and limits that bind now and then.
  static func hotline(
    days: Int = 8, callTypes: Int = 1, replications: ReplicationRule = .fixed(30), seed: UInt64 = 7
  ) throws -> Scenario {
    let hours = try #require(OpenPeriod(opens: try time("08:00"), closes: try time("12:00")))
    let weekdays: [Weekday] = [.monday, .tuesday, .wednesday, .thursday, .friday, .saturday]
    let calendar = ServiceCalendar(
      timeZone: "Europe/Luxembourg", firstDay: try #require(CivilDate("2020-03-26")), dayCount: days,
      intervalLength: 3600, weeklyHours: Dictionary(uniqueKeysWithValues: weekdays.map { ($0, [hours]) }))
    let intervals = ServiceGrid(calendar).intervals.count
    return Scenario(
      name: "hotline", title: LocalizedText([.english: "Hotline", .french: "Ligne"]), calendar: calendar,
      callTypes: try (0..<callTypes).map { try callType(index: $0, share: 1 / Double(callTypes)) },
      agentGroups: (0..<2).map { index in
        AgentGroup(
          name: "group\(index)", callTypes: Array(0..<callTypes),
          staffing: .given((0..<intervals).map { 1 + ($0 + index) % 2 }),
          limits: StaffingLimits(minimum: Array(repeating: 0, count: intervals)))
      },
      lines: 8, simulation: SimulationSettings(seed: seed, replications: replications), digest: "0123abcd")
  }

  private static func time(_ text: String) throws -> TimeOfDay { try #require(TimeOfDay(text)) }

  private static func callType(index: Int, share: Double) throws -> CallType {
    CallType(
      name: "type\(index)",
      demand: DemandModel(volume: .total(contacts: 120 * share, per: .day), factors: VolumeFactors(day: 0.2)),
      handling: HandlingTime(
        talk: try .lognormal(mean: 240, standardDeviation: 200), afterCall: try .exponential(mean: 60)),
      patience: try .exponential(mean: 150), balking: 0.05, queueLimit: 4,
      target: ServiceTarget(
        level: 0.75, acceptableWait: index == 0 ? 20 : 40,
        definition: index == 0 ? .ofOffered : .shortAbandonsExcluded, scope: .day))
  }

  /// The compiled model of a scenario with given staffing.
  static func model(_ scenario: Scenario) throws -> SimulationModel {
    try SimulationModel(
      scenario: scenario, expected: try ContactForecast(scenario).callTypes.map(\.byInterval),
      staffing: try #require(scenario.givenStaffing))
  }
}
