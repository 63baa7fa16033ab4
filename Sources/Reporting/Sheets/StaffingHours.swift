internal import ScenarioModel
internal import StaffingPlans

/// Hours on duty and paid hours, exact: hours on duty / (1 - shrinkage), group by group, added and never rounded.
struct StaffingHours {
  /// A week of the period: its Monday, its days within the period, and whether these are all seven.
  struct Week {
    /// Its Monday.
    let monday: CivilDate
    /// Its days, by index.
    let days: Range<Int>
    /// Whether the period holds all of it.
    var isWhole: Bool { days.count == 7 }
  }

  private let groups: [AgentGroup]
  private let grid: ServiceGrid
  private let agents: [[Int]]

  /// Hours of the staffing that a report shows.
  init(_ context: ReportContext) {
    groups = context.scenario.agentGroups
    grid = context.grid
    agents = context.content.chosen.staffing.agents
  }

  /// The weeks of the period.
  var weeks: [Week] {
    var weeks: [Week] = []
    for (day, date) in grid.days.enumerated() {
      if let last = weeks.last, last.monday == date.date.weekStart {
        weeks[weeks.count - 1] = Week(monday: last.monday, days: last.days.lowerBound..<day + 1)
      } else {
        weeks.append(Week(monday: date.date.weekStart, days: day..<day + 1))
      }
    }
    return weeks
  }

  /// Hours on duty of a group in intervals.
  func onDuty(_ group: Int, _ cells: Range<Int>) -> Double {
    Double(cells.reduce(0) { $0 + agents[group][$1] * grid.intervals[$1].length }) / 3600
  }

  /// Paid hours of a group in intervals.
  func paid(_ group: Int, _ cells: Range<Int>) -> Double { onDuty(group, cells) / (1 - groups[group].shrinkage) }

  /// Paid hours of all groups in intervals.
  func paid(_ cells: Range<Int>) -> Double { groups.indices.reduce(0) { $0 + paid($1, cells) } }

  /// The intervals of days.
  func cells(_ days: Range<Int>) -> Range<Int> {
    guard let first = days.first, let last = days.last else { return 0..<0 }
    return grid.days[first].intervals.lowerBound..<grid.days[last].intervals.upperBound
  }

  /// Full-time equivalents of a group in a whole week; nil for a week that the period cuts.
  func fullTime(_ group: Int, _ week: Week) -> Double? {
    week.isWhole ? paid(group, cells(week.days)) / groups[group].weeklyHours : nil
  }

  /// Full-time equivalents of all groups in a whole week; nil for a week that the period cuts.
  func fullTime(_ week: Week) -> Double? {
    week.isWhole ? groups.indices.reduce(0) { $0 + (fullTime($1, week) ?? 0) } : nil
  }
}
