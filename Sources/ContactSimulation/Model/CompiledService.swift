import EventEngine
import ScenarioModel

/// Everything about a service but its staffing, compiled once and shared by all models and threads.
final class CompiledService: Sendable {
  /// An open day: its intervals and segments.
  struct Day: Sendable {
    let intervals: Range<Int>
    let segments: Range<Int>
    /// Number of Mondays since the one on or before the first day.
    let week: UInt32
  }

  let types: [CallTypeRules]
  let routing: RoutingTables
  let groupCount: Int
  let intervalCount: Int
  let days: [Day]
  let segments: ConstantTable<Segment>
  /// The day of each interval.
  let dayOfInterval: ConstantTable<Int32>
  /// The end of each interval on the engine's clock, in seconds.
  let endOfInterval: ConstantTable<Double>
  let lines: Int?
  let closing: ClosingRule
  let seed: UInt64
  /// True when a line is freed before the agent is: lines are limited and some type has after-call work.
  let freesLinesEarly: Bool

  init(scenario: Scenario, expected: [[Double]]) throws(SimulationError) {
    let grid = scenario.grid
    try CompiledService.check(scenario, expected)
    var types: [CallTypeRules] = []
    for (index, callType) in scenario.callTypes.enumerated() {
      types.append(try CallTypeRules(callType, index: index, expected: expected[index], scenario: scenario))
    }
    self.types = types
    routing = RoutingTables(scenario)
    groupCount = scenario.agentGroups.count
    intervalCount = grid.intervals.count
    let segments = Segment.all(of: grid, warmUp: scenario.simulation.warmUp)
    days = CompiledService.days(of: grid, segments)
    self.segments = ConstantTable(segments)
    dayOfInterval = ConstantTable(grid.intervals.map { Int32(clamping: $0.day) })
    endOfInterval = ConstantTable(grid.intervals.map { Double($0.end) })
    lines = scenario.lines.map { max(0, $0) }
    closing = scenario.closing
    seed = scenario.simulation.seed
    freesLinesEarly = scenario.lines != nil && types.contains { $0.afterCall != nil }
  }

  /// Refuses tables of the wrong shape and volumes that no run could finish.
  private static func check(_ scenario: Scenario, _ expected: [[Double]]) throws(SimulationError) {
    let (types, groups) = (scenario.callTypes.count, scenario.agentGroups.count)
    guard groups <= SimulationModel.mostGroups else {
      throw .tooMany(what: "agent groups", count: groups, most: SimulationModel.mostGroups)
    }
    guard expected.count == types else {
      throw .wrongShape(table: "expected contacts by call type", expected: types, found: expected.count)
    }
    var total = 0.0
    for (row, callType) in zip(expected, scenario.callTypes) {
      guard row.count == scenario.grid.intervals.count else {
        throw .wrongShape(
          table: "expected contacts of \(callType.name) by interval", expected: scenario.grid.intervals.count,
          found: row.count)
      }
      for value in row {
        guard value >= 0, value < .infinity else { throw .unusableVolume(callType: callType.name, value: value) }
        total += value
      }
    }
    guard total <= SimulationModel.mostContacts else {
      throw .tooManyContacts(expected: total, most: SimulationModel.mostContacts)
    }
  }

  /// The days with their segments; a day's segments end where the next open interval begins.
  private static func days(of grid: ServiceGrid, _ segments: [Segment]) -> [Day] {
    var next = 0
    let firstMonday = grid.days.first?.date.weekStart
    return grid.days.map { day in
      let first = next
      while next < segments.count, Int(segments[next].interval) < day.intervals.upperBound { next += 1 }
      let week = firstMonday.map { (day.date.weekStart - $0) / 7 } ?? 0
      return Day(intervals: day.intervals, segments: first..<next, week: UInt32(clamping: week))
    }
  }
}
