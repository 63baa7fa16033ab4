internal import ScenarioModel
internal import StaffingPlans

/// Agents on duty as planners read them: times down, days across, a block of rows to each group.
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
}
