import RandomStreams
import ScenarioModel
import Testing

/// Two call types of a short morning and groups with some of their skills: small enough to try every staffing.
struct SkillService {
  /// A group: which of the two call types it serves, and the weight of its hours.
  struct Group {
    let skills: [Int]
    var weight = 1.0
  }

  /// The groups, in the order in which they are asked.
  var groups: [Group]
  /// Calls of each type in half an hour.
  var calls = [45.0, 30.0]
  /// Half hours in which the service is open.
  var intervals = 1
  /// Days, all equal.
  var days = 1
  /// Places in the room for all groups together.
  var seats: Int?
  var target = ServiceTarget(level: 0.8, acceptableWait: 20)

  /// The scenario of these choices.
  var scenario: Scenario {
    get throws {
      let opens = try #require(TimeOfDay("08:00"))
      let closes = try #require(TimeOfDay(seconds: opens.seconds + 1800 * intervals))
      let hours = try [#require(OpenPeriod(opens: opens, closes: closes))]
      let calendar = ServiceCalendar(
        timeZone: "Europe/Luxembourg", firstDay: try #require(CivilDate("2020-03-16")), dayCount: days,
        intervalLength: 1800,
        weeklyHours: Dictionary(uniqueKeysWithValues: Weekday.allCases.map { ($0, hours) }))
      let callTypes = try calls.enumerated().map { index, count in
        CallType(
          name: "type\(index)",
          demand: DemandModel(volume: .total(contacts: count * Double(intervals), per: .day)),
          handling: HandlingTime(talk: try .exponential(mean: 180)), patience: try .exponential(mean: 150),
          target: target)
      }
      let agentGroups = groups.enumerated().map { index, group in
        AgentGroup(
          name: "group\(index)", callTypes: group.skills, staffing: .planned,
          limits: StaffingLimits(minimum: Array(repeating: 0, count: intervals * days)), weight: group.weight)
      }
      return Scenario(
        name: "skills", title: LocalizedText("skills"), calendar: calendar, callTypes: callTypes,
        agentGroups: agentGroups, seats: seats.map { Array(repeating: $0, count: intervals * days) })
    }
  }
}
