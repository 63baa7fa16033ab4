import ScenarioModel
import StaffingPlans

/// Sums over a report's content, made once: by interval over groups and types, and by day.
struct ReportFigures {
  /// Expected contacts by interval, all call types together.
  let contactsByInterval: [Double]
  /// Expected contacts by day.
  let contactsByDay: [Double]
  /// Agents on duty by interval, all groups together.
  let agentsByInterval: [Int]
  /// Agents that were searched for by interval, before limits: on duty plus those that a limit takes away.
  let requiredByInterval: [Int]
  /// Most agents allowed by interval, all groups together; nil where some group has no limit and they share no seats.
  let availableByInterval: [Int?]
  /// Missing agents by interval; none where the plan meets its targets.
  let missingByInterval: [Int]
  /// Most agents on duty in any interval of the day.
  let peakAgentsByDay: [Int]
  /// Most agents needed in any interval of the day.
  let peakRequiredByDay: [Int]
  /// Agents available in the interval of the day that needs most; nil where unlimited or closed.
  let availableByDay: [Int?]
  /// Agent-hours on duty by day.
  let agentHoursByDay: [Double]

  /// Sums the content up; cost is linear in intervals times groups and types.
  init(_ content: ReportContent) {
    let grid = content.scenario.grid
    let cells = grid.intervals.indices
    let contacts = cells.map { cell in content.expectedContacts.reduce(0) { $0 + $1[cell] } }
    let agents = cells.map { cell in content.chosen.staffing.agents.reduce(0) { $0 + $1[cell] } }
    let withheld = ReportFigures.sums(content.shortfalls, grid)
    let required = zip(agents, withheld).map { $0 + $1 }
    let available = cells.map { cell in ReportFigures.available(content.scenario, cell) }
    contactsByInterval = contacts
    agentsByInterval = agents
    missingByInterval = ReportFigures.sums(content.missingAgents, grid)
    requiredByInterval = required
    availableByInterval = available
    contactsByDay = grid.days.map { $0.intervals.reduce(0) { $0 + contacts[$1] } }
    peakAgentsByDay = grid.days.map { $0.intervals.map { agents[$0] }.max() ?? 0 }
    peakRequiredByDay = grid.days.map { $0.intervals.map { required[$0] }.max() ?? 0 }
    availableByDay = grid.days.map { day in day.intervals.compactMap { available[$0] }.max() }
    agentHoursByDay = grid.days.map { day in
      day.intervals.reduce(0) { $0 + Double(agents[$1]) * Double(grid.intervals[$1].length) / 3600 }
    }
  }

  /// The largest expected day and its contacts, or nil when there are no days.
  var peakDay: (index: Int, contacts: Double)? {
    guard let peak = contactsByDay.max(), let index = contactsByDay.firstIndex(of: peak) else { return nil }
    return (index, peak)
  }

  /// The first interval with most agents on duty, and their number.
  var peakAgents: (interval: Int, agents: Int)? {
    guard let peak = agentsByInterval.max(), let index = agentsByInterval.firstIndex(of: peak) else { return nil }
    return (index, peak)
  }

  /// Expected contacts over the whole period.
  var totalContacts: Double { contactsByDay.reduce(0, +) }

  /// Intervals with missing agents, the largest number missing, and the agent-hours missing in all.
  func shortfall(on grid: ServiceGrid) -> (intervals: Int, largest: Int, hours: Double) {
    let hours = zip(missingByInterval, grid.intervals).reduce(0.0) { $0 + Double($1.0 * $1.1.length) / 3600 }
    return (missingByInterval.filter { $0 > 0 }.count, missingByInterval.max() ?? 0, hours)
  }

  /// Agents that limits take away, by interval, all groups together.
  private static func sums(_ shortfalls: [Shortfall], _ grid: ServiceGrid) -> [Int] {
    shortfalls.reduce(into: Array(repeating: 0, count: grid.intervals.count)) { sums, shortfall in
      sums[shortfall.interval] += max(0, shortfall.required - shortfall.available)
    }
  }

  private static func available(_ scenario: Scenario, _ cell: Int) -> Int? {
    let shared = scenario.seats.map { $0[cell] }
    let groups = scenario.agentGroups.map { $0.limits.most(at: cell) }
    guard !groups.contains(nil) else { return shared }
    let total = groups.reduce(0) { $0 + ($1 ?? 0) }
    return min(total, shared ?? total)
  }
}
