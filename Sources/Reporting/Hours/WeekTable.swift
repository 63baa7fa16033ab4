internal import ScenarioModel
internal import StaffingPlans

/// `weeks.csv`: hours on duty, paid hours and full-time equivalents by week and group; a week that the period cuts has hours only.
public struct WeekTable {
  private let scenario: Scenario
  private let hours: StaffingHours

  /// The table of a report.
  public init(_ content: ReportContent) {
    self.init(content.scenario, content.hours)
  }

  /// The table of a staffing's hours.
  init(_ scenario: Scenario, _ hours: StaffingHours) {
    self.scenario = scenario
    self.hours = hours
  }

  /// The table: a row for each week and group and, of several groups, one with `*` for all together.
  public var table: TypedTable {
    var table = TypedTable(
      "weeks", HeadingPhrase.hours.words,
      columns: [
        .init("week", .date), group, .init("days", .whole), isWhole, .init("agent_hours", .number(decimals: 2)),
        .init("paid_hours", .number(decimals: 2)),
      ] + .covered(hours) + [.init("full_time", .number(decimals: 1)), .init("fte", .number(decimals: 2))],
      frozenColumns: 2)
    for week in hours.weeks {
      for index in scenario.agentGroups.indices { table.add(row(week, index)) }
      if scenario.agentGroups.count > 1 { table.add(row(week, nil)) }
    }
    return table
  }

  private var group: TypedTable.Column {
    var column = TypedTable.Column.group(scenario)
    column.titles["*"] = LocalizedText([.english: "All groups", .french: "Tous les groupes"])
    return column
  }

  private var isWhole: TypedTable.Column {
    var column = TypedTable.Column("whole_week", .text, label: HoursPhrase.wholeWeek.words)
    column.titles["yes"] = LocalizedText([.english: "yes", .french: "oui"])
    column.titles["no"] = LocalizedText([.english: "no", .french: "non"])
    return column
  }

  /// - Parameter index: the group; nil for all together.
  private func row(_ week: StaffingHours.Week, _ index: Int?) -> [TypedTable.Cell] {
    let group = index.map { scenario.agentGroups[$0] }
    let cells = hours.cells(week.days)
    return [
      .date(week.monday), .text(group?.name ?? "*"), .whole(week.days.count), .text(week.isWhole ? "yes" : "no"),
      .number(hours.onDuty(cells, group: index)), .number(hours.paid(cells, group: index)),
    ] + .covered(hours, cells, group: index) + [
      .number(group?.weeklyHours), .number(hours.fullTime(week, group: index)),
    ]
  }
}

extension [TypedTable.Column] {
  /// The column of hours with cover; none where no group states a cover.
  static func covered(_ hours: StaffingHours) -> [TypedTable.Column] {
    hours.hasCover
      ? [TypedTable.Column("hours_with_cover", .number(decimals: 2), label: HoursPhrase.covered.words)] : []
  }
}

extension [TypedTable.Cell] {
  /// The cell of that column.
  static func covered(_ hours: StaffingHours, _ cells: Range<Int>, group: Int? = nil) -> [TypedTable.Cell] {
    hours.hasCover ? [.number(hours.covered(cells, group: group))] : []
  }
}
