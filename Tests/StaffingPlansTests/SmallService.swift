import RandomStreams
import ScenarioModel
import Testing

/// Two short days with a morning peak: the smallest service on which every part of a plan has something to do.
struct SmallService {
  var days = 2
  var target: ServiceTarget? = ServiceTarget(level: 0.8, acceptableWait: 20)
  var isGiven = false
  var maximum: Int?
  var calls = 600.0
  var people: Mobilisation?
  var plan = PlanSettings()

  /// The scenario of these choices.
  var scenario: Scenario {
    get throws {
      let opens = try #require(TimeOfDay("08:00"))
      let noon = try #require(TimeOfDay("10:00"))
      let closes = try #require(TimeOfDay("12:00"))
      let hours = try [#require(OpenPeriod(opens: opens, closes: closes))]
      let calendar = ServiceCalendar(
        timeZone: "Europe/Luxembourg", firstDay: try #require(CivilDate("2020-03-16")), dayCount: days,
        intervalLength: 1800,
        weeklyHours: Dictionary(uniqueKeysWithValues: Weekday.allCases.map { ($0, hours) }))
      let intervals = ServiceGrid(calendar).intervals.count
      let profile = [
        ProfileStep(period: try #require(OpenPeriod(opens: opens, closes: noon)), weight: 1.5),
        ProfileStep(period: try #require(OpenPeriod(opens: noon, closes: closes)), weight: 0.5),
      ]
      let callType = CallType(
        name: "questions",
        demand: DemandModel(
          volume: .total(contacts: calls, per: .day), intraday: profile, factors: VolumeFactors(day: 0.1)),
        handling: HandlingTime(talk: try .lognormal(mean: 240, standardDeviation: 200)),
        patience: try .exponential(mean: 150), target: target)
      let group = AgentGroup(
        name: "agents", callTypes: [0],
        staffing: isGiven ? .given(Array(repeating: 30, count: intervals)) : .planned,
        limits: StaffingLimits(
          minimum: Array(repeating: 0, count: intervals),
          maximum: maximum.map { Array(repeating: $0, count: intervals) }),
        mobilisation: people, shrinkage: 0.3)
      return Scenario(
        name: "small", title: LocalizedText("small"), calendar: calendar, callTypes: [callType], agentGroups: [group],
        plan: plan)
    }
  }
}
