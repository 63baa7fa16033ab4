import RandomStreams
import ScenarioModel
import Testing

/// A list of people who enter at once and are called, beside a telephone line if wanted.
struct CampaignService {
  var days = 5
  var people = 2000
  var reach = 1.0
  var mostAttempts = 1
  var shape = PlanShape.constant
  var target = ReachTarget(level: 0.95, within: 58 * 3600)
  /// Calls of every day; 0 for no telephone.
  var calls = 0.0
  var maximum: Int?
  var minimum = 0
  var isKept: Bool?
  /// Seconds of a conversation.
  static let talk = 300.0

  /// The scenario of these choices; open 08:00 to 18:00 every day; the list enters at 08:00 of the first day.
  var scenario: Scenario {
    get throws {
      let opens = try #require(TimeOfDay("08:00"))
      let closes = try #require(TimeOfDay("18:00"))
      let hours = try [#require(OpenPeriod(opens: opens, closes: closes))]
      let calendar = ServiceCalendar(
        timeZone: "Europe/Paris", firstDay: try #require(CivilDate("2021-03-01")), dayCount: days, intervalLength: 3600,
        weeklyHours: Dictionary(uniqueKeysWithValues: Weekday.allCases.map { ($0, hours) }))
      let intervals = ServiceGrid(calendar).intervals.count
      let ladder = RecallLadder(
        attemptsPerDay: 2, smallestGap: 7200, mostAttempts: mostAttempts, reach: ReachProbability(reach))
      var callTypes = [
        CallType(
          name: "list", channel: .outbound, demand: DemandModel(volume: .dailyVolumes([])),
          handling: HandlingTime(talk: try .exponential(mean: Self.talk)), priority: -5,
          outbound: OutboundCampaign(
            batches: [ListBatch(time: 8 * 3600, people: people)],
            steps: [ProtocolStep(name: "call", reference: .entry, ladder: ladder)],
            dialling: Dialling(mode: .progressive, ringUnanswered: try .exponential(mean: 30)), target: target))
      ]
      if calls > 0 {
        callTypes.append(
          CallType(
            name: "calls", demand: DemandModel(volume: .total(contacts: calls, per: .day)),
            handling: HandlingTime(talk: try .exponential(mean: 240)), patience: try .exponential(mean: 180),
            target: ServiceTarget(level: 0.8, acceptableWait: 20, scope: .day)))
      }
      let group = AgentGroup(
        name: "callers", callTypes: Array(callTypes.indices), staffing: .planned,
        limits: StaffingLimits(
          minimum: Array(repeating: minimum, count: intervals),
          maximum: maximum.map { Array(repeating: $0, count: intervals) }),
        planShape: shape, isKept: isKept, hourlyCost: 32)
      return Scenario(
        name: "campaign", title: LocalizedText("campaign"), calendar: calendar, callTypes: callTypes,
        agentGroups: [group])
    }
  }
}
