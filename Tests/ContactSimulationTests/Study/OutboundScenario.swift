import ContactSimulation
import RandomStreams
import ScenarioModel
import Testing

/// Follow-up calls from Friday to Monday, two hours a day but not on Sunday, by one group of two agents beside one of other work.
enum OutboundScenario {
  static let days = 4
  static let intervals = 6
  static let shape = TallyShape(
    callTypes: 2, groups: 2, intervals: intervals, days: days,
    outboundTypes: [OutboundShape(callType: 1, steps: 2, outcomes: [2, 1], strata: 2)], hours: 24 * days,
    keepsServers: true)

  static func scenario(replications: Int, target: ReachTarget? = nil) throws -> Scenario {
    let (opens, closes) = (try #require(TimeOfDay("08:00")), try #require(TimeOfDay("10:00")))
    let hours = try #require(OpenPeriod(opens: opens, closes: closes))
    let calendar = ServiceCalendar(
      timeZone: "Europe/Paris", firstDay: try #require(CivilDate("2020-05-29")), dayCount: days, intervalLength: 3600,
      weeklyHours: [.monday: [hours], .friday: [hours], .saturday: [hours]])
    let handling = HandlingTime(talk: try .exponential(mean: 180))
    let ladder = RecallLadder(mostAttempts: 4, reach: ReachProbability(0.7))
    let campaign = OutboundCampaign(
      batches: [ListBatch(time: 0, people: 40)],
      strata: [Stratum(name: "mobile", share: 0.5), Stratum(name: "landline", share: 0.5, reachFactor: 0.8)],
      steps: [
        ProtocolStep(
          name: "first", ladder: ladder,
          outcomes: [
            StepOutcome(name: "away", share: 0.1, consequence: .declines),
            StepOutcome(name: "test", share: 0.1, consequence: .completes),
          ]),
        ProtocolStep(
          name: "closing", ladder: ladder,
          outcomes: [StepOutcome(name: "leaves", share: 0.1, consequence: .declines, retained: 0.5)]),
      ], target: target)
    return Scenario(
      name: "outbound", title: LocalizedText("outbound"), calendar: calendar,
      callTypes: [
        CallType(
          name: "line", demand: DemandModel(volume: .total(contacts: 10, per: .day)), handling: handling),
        CallType(
          name: "contacts", channel: .outbound, demand: DemandModel(volume: .dailyVolumes([])), handling: handling,
          outbound: campaign),
      ],
      agentGroups: [[1], [0]].map {
        AgentGroup(
          name: "group\($0)", callTypes: $0, staffing: .given(Array(repeating: 2, count: intervals)),
          limits: StaffingLimits(minimum: Array(repeating: 0, count: intervals)))
      },
      simulation: SimulationSettings(seed: 3, replications: .fixed(replications)))
  }

  static func study(
    replications: Int = 8, threads: Int = 1, target: ReachTarget? = nil,
    _ fill: @escaping @Sendable (Int, inout ReplicationTally) -> Void
  ) throws -> OutboundMeasures {
    let scenario = try scenario(replications: replications, target: target)
    let evidence = try SimulationStudy(
      HandMadeCentre(tallyShape: shape, fill: fill), of: scenario, threads: threads
    ).run()
    return try #require(evidence.outboundWork.first)
  }
}
