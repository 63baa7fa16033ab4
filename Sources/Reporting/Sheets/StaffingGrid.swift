internal import ScenarioModel
internal import StaffingPlans

/// Agents on duty as planners read them: times down, days across, a block of rows to each group; and hours week by week.
struct StaffingGrid {
  /// A row of the grid: a time of day, and its turn where the clock is put back and an hour comes twice.
  private struct Slot: Hashable, Comparable {
    let start: Int
    let turn: Int
    static func < (left: Slot, right: Slot) -> Bool { (left.start, left.turn) < (right.start, right.turn) }
  }

  private let context: ReportContext
  private var grid: ServiceGrid { context.grid }

  /// The grid of a report.
  init(_ context: ReportContext) { self.context = context }

  /// Agents of each group, then of all together.
  var agents: TypedTable {
    let days = grid.days.map { day in
      var column = TypedTable.Column(day.date.description, .whole)
      column.date = day.date
      return column
    }
    var table = TypedTable(
      "agents", Bilingual("Agents on duty by time and day", "Conseillers présents par heure et par jour"),
      columns: [groupColumn, .init("start", .time)] + days, frozenColumns: 2)
    let states = CellStates(context)
    let slots = slots
    for (index, group) in context.scenario.agentGroups.enumerated() {
      let types = group.callTypes.filter { context.scenario.callTypes[$0].channel == .inbound }
      add(group.name, slots, to: &table) { cell in
        (context.content.chosen.staffing.agents[index][cell], states.interval(cell, callTypes: types))
      }
    }
    if context.scenario.agentGroups.count > 1 {
      let types = context.scenario.inboundTypes
      add("*", slots, to: &table) { cell in
        (context.figures.agentsByInterval[cell], states.interval(cell, callTypes: types))
      }
    }
    return table
  }

  private var groupColumn: TypedTable.Column {
    var column = TypedTable.Column.group(context.scenario)
    column.titles["*"] = LocalizedText([.english: "All groups", .french: "Tous les groupes"])
    return column
  }

  /// The interval of each day in each row.
  private var slots: [(start: Int, cells: [Int: Int])] {
    var cells: [Slot: [Int: Int]] = [:]
    for (index, interval) in grid.intervals.enumerated() {
      var slot = Slot(start: interval.wallStart, turn: 0)
      while cells[slot]?[interval.day] != nil { slot = Slot(start: slot.start, turn: slot.turn + 1) }
      cells[slot, default: [:]][interval.day] = index
    }
    return cells.sorted { $0.key < $1.key }.map { ($0.key.start, $0.value) }
  }

  private func add(
    _ name: String, _ slots: [(start: Int, cells: [Int: Int])], to table: inout TypedTable,
    _ value: (Int) -> (agents: Int, state: TypedTable.Verdict?)
  ) {
    for slot in slots {
      let found = grid.days.indices.map { day in slot.cells[day].map(value) }
      table.add([.text(name), .time(slot.start)] + found.map { .whole($0?.agents) })
      for (day, cell) in found.enumerated() { table.judge(cell?.state, column: 2 + day) }
    }
  }

  /// Hours and full-time equivalents by week and group; a week that the period cuts has hours only.
  var weeks: TypedTable {
    let hours = StaffingHours(context)
    var table = TypedTable(
      "weeks", Bilingual("Hours and full-time equivalents by week", "Heures et ETP par semaine"),
      columns: [
        .init("week", .date), groupColumn, .init("days", .whole), .init("agent_hours", .number(decimals: 2)),
        .init("paid_hours", .number(decimals: 2)), .init("full_time", .number(decimals: 1)),
        .init("fte", .number(decimals: 2)),
      ], frozenColumns: 2)
    let groups = context.scenario.agentGroups
    for week in hours.weeks {
      let cells = hours.cells(week.days)
      for (index, group) in groups.enumerated() {
        table.add([
          .date(week.monday), .text(group.name), .whole(week.days.count), .number(hours.onDuty(index, cells)),
          .number(hours.paid(index, cells)), .number(group.weeklyHours), .number(hours.fullTime(index, week)),
        ])
      }
      guard groups.count > 1 else { continue }
      table.add([
        .date(week.monday), .text("*"), .whole(week.days.count),
        .number(groups.indices.reduce(0) { $0 + hours.onDuty($1, cells) }), .number(hours.paid(cells)), .missing,
        .number(hours.fullTime(week)),
      ])
    }
    return table
  }
}
