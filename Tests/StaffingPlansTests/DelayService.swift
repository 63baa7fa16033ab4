import RandomStreams
import ScenarioModel
import Testing

/// Two weeks of mail, and calls if wanted: the smallest service on which a plan for delays has something to do.
struct DelayService {
  var days = 14
  var shape = PlanShape.byDay
  /// Items of every day, Sundays included.
  var items = 240.0
  var backlog = 0
  var target: DelayTarget? = DelayTarget(level: 0.8, within: 86_400)
  /// Calls of every open day; 0 for no telephone.
  var calls = 0.0
  var maximum: Int?
  var shrinkage = 0.0
  var people: Mobilisation?
  var hourlyCost: Double?

  /// The scenario of these choices; open 08:00 to 18:00 every day.
  var scenario: Scenario {
    get throws {
      let opens = try #require(TimeOfDay("08:00"))
      let closes = try #require(TimeOfDay("18:00"))
      let hours = try [#require(OpenPeriod(opens: opens, closes: closes))]
      let calendar = ServiceCalendar(
        timeZone: "Europe/Paris", firstDay: try #require(CivilDate("2021-03-01")), dayCount: days, intervalLength: 3600,
        weeklyHours: Dictionary(uniqueKeysWithValues: Weekday.allCases.map { ($0, hours) }))
      let intervals = ServiceGrid(calendar).intervals.count
      var callTypes = [
        CallType(
          name: "mail", channel: .deferred, demand: DemandModel(volume: .total(contacts: items, per: .day)),
          handling: HandlingTime(talk: try .exponential(mean: 300)), priority: -5,
          deferred: DeferredWork(backlogAtStart: backlog, target: target))
      ]
      if calls > 0 {
        callTypes.append(
          CallType(
            name: "calls", demand: DemandModel(volume: .total(contacts: calls, per: .day)),
            handling: HandlingTime(talk: try .exponential(mean: 240)), patience: try .exponential(mean: 180),
            target: ServiceTarget(level: 0.8, acceptableWait: 20, scope: .day)))
      }
      let group = AgentGroup(
        name: "agents", callTypes: Array(callTypes.indices), staffing: .planned,
        limits: StaffingLimits(
          minimum: Array(repeating: 0, count: intervals),
          maximum: maximum.map { Array(repeating: $0, count: intervals) }),
        mobilisation: people, shrinkage: shrinkage, planShape: shape, hourlyCost: hourlyCost)
      return Scenario(
        name: "delays", title: LocalizedText("delays"), calendar: calendar, callTypes: callTypes, agentGroups: [group])
    }
  }
}
