import ContactSimulation
import RandomStreams
import ScenarioModel
import Testing

/// A hotline that is open from Friday to Saturday for two hours a day, closed on Sunday, and open again on Monday.
///
/// Two call types, the first passing calls on to the second, two groups, and a mailbox.
enum CentreScenario {
  static let days = 4
  static let intervals = 6
  static let shape = TallyShape(
    callTypes: 3, groups: 2, intervals: intervals, days: days, partTypes: [1], deferredTypes: [2], hours: 24 * days,
    keepsServers: true)

  static func scenario(
    replications: Int, target: DelayTarget? = nil, backlogAtStart: Int = 0, contacts: Double = 10
  ) throws -> Scenario {
    let (opens, closes) = (try #require(TimeOfDay("08:00")), try #require(TimeOfDay("10:00")))
    let hours = try #require(OpenPeriod(opens: opens, closes: closes))
    let open: [Weekday] = [.monday, .friday, .saturday]
    let calendar = ServiceCalendar(
      timeZone: "Europe/Luxembourg", firstDay: try #require(CivilDate("2020-05-29")), dayCount: days,
      intervalLength: 3600, weeklyHours: Dictionary(uniqueKeysWithValues: open.map { ($0, [hours]) }))
    return Scenario(
      name: "centre", title: LocalizedText("centre"), calendar: calendar,
      callTypes: try callTypes(target: target, backlogAtStart: backlogAtStart, contacts: contacts),
      agentGroups: ["first", "second"].map {
        AgentGroup(
          name: $0, callTypes: [0, 1, 2], staffing: .given(Array(repeating: 2, count: intervals)),
          limits: StaffingLimits(minimum: Array(repeating: 0, count: intervals)))
      },
      simulation: SimulationSettings(seed: 3, replications: .fixed(replications)))
  }

  private static var evening: OpenPeriod {
    get throws {
      let (opens, closes) = (try #require(TimeOfDay("20:00")), try #require(TimeOfDay("24:00")))
      return try #require(OpenPeriod(opens: opens, closes: closes))
    }
  }

  private static func callTypes(target: DelayTarget?, backlogAtStart: Int, contacts: Double) throws -> [CallType] {
    let handling = HandlingTime(talk: try .exponential(mean: 180))
    let demand = DemandModel(volume: .total(contacts: contacts, per: .day))
    return [
      CallType(
        name: "health", demand: demand, handling: handling, patience: try .exponential(mean: 120), voiceMenuShare: 0.1,
        retries: RetryRule(afterAbandonment: 0.5, delay: try .exponential(mean: 600), mostAttempts: 3),
        transfers: [TransferRule(probability: 0.2, destination: 1)],
        callback: CallbackOffer(
          announcedWaitOver: 0, acceptance: 0.5, target: DelayTarget(level: 0.5, within: 7200)),
        spillOver: SpillOver(service: LocalizedText("112"), whenClosed: 0.4, afterAbandonment: 0.3),
        closedHours: ClosedHoursDemand(perHour: [ProfileStep(period: try evening, weight: 6)])),
      CallType(name: "business", demand: demand, handling: handling),
      CallType(
        name: "mailbox", channel: .deferred, demand: demand, handling: handling, priority: -5,
        deferred: DeferredWork(backlogAtStart: backlogAtStart, target: target)),
    ]
  }

  static func study(
    replications: Int = 8, threads: Int = 1, target: DelayTarget? = nil, backlogAtStart: Int = 0,
    _ fill: @escaping @Sendable (Int, inout ReplicationTally) -> Void
  ) throws -> StudyResult {
    let scenario = try scenario(replications: replications, target: target, backlogAtStart: backlogAtStart)
    return try SimulationStudy(HandMadeCentre(tallyShape: shape, fill: fill), of: scenario, threads: threads).run()
  }
}
