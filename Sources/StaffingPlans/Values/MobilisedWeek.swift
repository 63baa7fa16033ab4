public import ScenarioModel

/// The hours of the people mobilised in a calendar week: what they give, what the targets need, what the plan takes.
///
/// All hours are of the kind that the mobilisation counts: paid hours, or hours on duty. A week that the period cuts has the hours of a whole
/// one: people may give them on the days that are in it.
public struct MobilisedWeek: Sendable, Hashable {
  /// Index of the agent group.
  public let group: Int
  /// The week.
  public let week: StaffingHours.Week
  /// People and what each gives.
  public let people: Mobilisation
  /// Hours that the targets need without limits, by interval.
  public let needed: Double
  /// Hours of the staffing.
  public let taken: Double

  /// Hours that the people give.
  public var given: Double { people.weeklyHours }
  /// Whether the targets need more than they give.
  public var isShort: Bool { needed > given + 1e-9 }
  /// Hours that each would have to give for what the targets need.
  public var neededFromEach: Double { needed / Double(people.people) }
  /// People more, of the same hours each, who would give what is missing; 0 where nothing is.
  public var morePeople: Int { isShort ? Int(((needed - given) / people.hoursPerWeek - 1e-9).rounded(.up)) : 0 }

  /// The weeks of every group of people mobilised, groups in order, then weeks.
  ///
  /// - Parameters:
  ///   - requirement: agents by group and interval that the targets need without limits.
  ///   - staffing: agents of the plan.
  public static func all(
    requirement: StaffingByInterval, staffing: StaffingByInterval, of scenario: Scenario
  ) -> [MobilisedWeek] {
    let (needed, taken) = (StaffingHours(requirement, of: scenario), StaffingHours(staffing, of: scenario))
    return scenario.agentGroups.indices.flatMap { group -> [MobilisedWeek] in
      guard let people = scenario.agentGroups[group].mobilisation else { return [] }
      func hours(_ of: StaffingHours, _ week: StaffingHours.Week) -> Double {
        people.counted == .paid
          ? of.paid(of.cells(week.days), group: group) : of.onDuty(of.cells(week.days), group: group)
      }
      return taken.weeks.map {
        MobilisedWeek(group: group, week: $0, people: people, needed: hours(needed, $0), taken: hours(taken, $0))
      }
    }
  }
}
