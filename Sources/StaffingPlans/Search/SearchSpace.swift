import ContactDemand
import ScenarioModel

/// One decision of a plan: the agents of a group in an interval.
struct Position: Sendable, Hashable {
  let group: Int
  let interval: Int
}

/// What the search may change and what it has to respect.
struct SearchSpace: Sendable {
  /// The scenario.
  let scenario: Scenario
  /// Constrained cells first, then probes: single intervals of day targets, which are watched but not constrained.
  let cells: [TargetCell]
  /// The first probe of every constrained cell, in `cells`; its probes follow in order of time.
  let firstProbe: [Int]
  /// How many of `cells` are constrained.
  let constrainedCount: Int
  /// Stretches of days that do not influence one another.
  let stretches: [Range<Int>]
  /// Index into `stretches` by interval of the grid.
  let stretchOfInterval: [Int]
  /// Offered load in Erlang by interval, of all call types together.
  let load: [Double]
  /// Expected load in Erlang by group, then interval: of the call types that it serves, parts transferred to them included.
  let groupLoad: [[Double]]
  /// What an agent-hour of each group counts in the objective.
  let prices: [Double]
  /// Whether several groups are planned, which are then searched jointly under the targets of intervals and of days.
  let isJoint: Bool
  /// By call type, the groups whose agents can answer within its target's acceptable wait.
  let promptGroups: [[Int]]
  /// Least agents by group and interval.
  let minimum: [[Int]]
  /// Most agents by group and interval.
  let maximum: [[Int]]
  /// Limits that bind several numbers at once; nil where none does, or limits are left out.
  let shared: SharedLimits?
  private let forecast: ContactForecast
  /// Cells by interval that they cover, constrained ones only.
  let cellsByInterval: [[Int]]

  /// By call type, the groups that influence it: those that serve it, or serve a type that one of these serves, and so on.
  let linkedGroups: [Set<Int>]

  /// A space over the planned groups of a scenario; given groups are fixed.
  /// - Parameter limited: whether the upper limits of the scenario bind.
  init(scenario: Scenario, forecast: ContactForecast, stretches: [Range<Int>], limited: Bool) {
    self.scenario = scenario
    let constrained = TargetCell.all(of: scenario, forecast: forecast)
    constrainedCount = constrained.count
    (firstProbe, cells) = SearchSpace.withProbes(constrained)
    self.stretches = stretches
    let grid = scenario.grid
    var stretchOfDay = Array(repeating: 0, count: grid.days.count)
    for (index, days) in stretches.enumerated() {
      for day in days { stretchOfDay[day] = index }
    }
    stretchOfInterval = grid.intervals.map { stretchOfDay[$0.day] }
    load = grid.intervals.indices.map { interval in
      scenario.inboundTypes.reduce(0.0) {
        $0 + forecast.callTypes[$1].byInterval[interval] * scenario.callTypes[$1].meanHandling(interval)
          / Double(grid.intervals[interval].length)
      }
    }
    groupLoad = SearchSpace.groupLoad(of: scenario, forecast: forecast)
    prices = scenario.agentPrices.perHour
    isJoint = scenario.agentGroups.count { $0.staffing == .planned } > 1
    promptGroups = scenario.callTypes.indices.map { scenario.promptGroups(of: $0) }
    linkedGroups = SearchSpace.linkedGroups(of: scenario)
    (minimum, maximum) = SearchSpace.bounds(of: scenario, limited: limited)
    let limits = SharedLimits(scenario)
    shared = limited && !limits.isEmpty ? limits : nil
    self.forecast = forecast
    var covering = Array(repeating: [Int](), count: grid.intervals.count)
    for (index, cell) in constrained.enumerated() {
      for interval in cell.intervals { covering[interval].append(index) }
    }
    cellsByInterval = covering
  }

  /// Every group in every interval.
  var positions: [Position] {
    scenario.agentGroups.indices.flatMap { group in load.indices.map { Position(group: group, interval: $0) } }
  }

  /// Groups in the order in which agents are tried without: the dearest first, of equal ones those with fewer skills.
  var dearestFirst: [Int] {
    let groups = scenario.agentGroups
    return groups.indices.sorted {
      (-prices[$0], groups[$0].callTypes.count, $0) < (-prices[$1], groups[$1].callTypes.count, $1)
    }
  }

  /// The most agents a search may ask for in one interval when the scenario sets no limit.
  static let unlimited = 2_000_000

  /// Groups linked to each call type by shared skills.
  static func linkedGroups(of scenario: Scenario) -> [Set<Int>] {
    scenario.callTypes.indices.map { type in
      var types: Set<Int> = [type]
      var groups = Set<Int>()
      while true {
        let more = scenario.agentGroups.indices.filter {
          !groups.contains($0) && !types.isDisjoint(with: scenario.agentGroups[$0].callTypes)
        }
        guard !more.isEmpty else { return groups }
        groups.formUnion(more)
        for group in more { types.formUnion(scenario.agentGroups[group].callTypes) }
      }
    }
  }

  /// Load in Erlang by group and interval; transfers are taken at their probabilities, as if every contact were answered.
  private static func groupLoad(of scenario: Scenario, forecast: ContactForecast) -> [[Double]] {
    var contacts = forecast.callTypes.map(\.byInterval)
    for (source, type) in scenario.callTypes.enumerated() {
      for rule in type.transfers {
        for interval in contacts[source].indices {
          contacts[rule.destination][interval] += forecast.callTypes[source].byInterval[interval] * rule.probability
        }
      }
    }
    return scenario.agentGroups.map { group in
      scenario.grid.intervals.indices.map { interval in
        group.callTypes.filter { scenario.callTypes[$0].channel == .inbound }.reduce(0.0) {
          $0 + contacts[$1][interval] * scenario.callTypes[$1].meanHandling(interval)
            / Double(scenario.grid.intervals[interval].length)
        }
      }
    }
  }

  private static func bounds(of scenario: Scenario, limited: Bool) -> (minimum: [[Int]], maximum: [[Int]]) {
    var minimum: [[Int]] = []
    var maximum: [[Int]] = []
    for group in scenario.agentGroups {
      if case .given(let agents) = group.staffing {
        minimum.append(agents)
        maximum.append(agents)
      } else {
        let none = Array(repeating: unlimited, count: scenario.grid.intervals.count)
        minimum.append(group.limits.minimum)
        maximum.append(limited ? group.limits.most ?? none : none)
      }
    }
    return (minimum, maximum)
  }

  /// The cells followed by the single intervals of those that have several; and where each cell's intervals begin.
  private static func withProbes(_ constrained: [TargetCell]) -> (firstProbe: [Int], cells: [TargetCell]) {
    var cells = constrained
    var firstProbe: [Int] = []
    for cell in constrained {
      firstProbe.append(cells.count)
      guard cell.intervals.count > 1 else { continue }
      for interval in cell.intervals {
        cells.append(
          TargetCell(
            callType: cell.callType, groups: cell.groups, criterion: cell.criterion,
            intervals: interval..<(interval + 1), bound: cell.bound, tolerance: cell.tolerance,
            expectedOffered: nil))
      }
    }
    return (firstProbe, cells)
  }

  /// Probes of a constrained cell for `count` intervals from `interval` on, cut at the cell's end.
  func probes(of cell: Int, from interval: Int, count: Int) -> Range<Int> {
    let intervals = cells[cell].intervals
    guard intervals.count > 1, intervals.contains(interval) else { return 0..<0 }
    let first = firstProbe[cell] + interval - intervals.lowerBound
    return first..<min(first + count, firstProbe[cell] + intervals.count)
  }

  /// The staffing moved into the limits.
  func clamped(_ staffing: StaffingByInterval) -> StaffingByInterval {
    var result = staffing
    for group in result.agents.indices {
      for interval in result.agents[group].indices {
        result.agents[group][interval] =
          max(minimum[group][interval], min(maximum[group][interval], result.agents[group][interval]))
      }
    }
    guard let shared, !shared.isKept(by: result.agents) else { return result }
    result.agents = LimitTrim(self, limits: shared, forecast: forecast).kept(result.agents)
    return result
  }

  /// The stretches that are the same, with the same agents where a staffing is given.
  ///
  /// None are under limits of several numbers at once, which tie the days of a week together.
  func equalDays(in staffing: StaffingByInterval? = nil, among wanted: [Bool]? = nil) -> EqualDays {
    shared == nil
      ? EqualDays(stretches, of: scenario, forecast: forecast, among: wanted, staffing: staffing)
      : EqualDays(apart: stretches)
  }

  /// The stretch that a cell lies in.
  func stretch(of cell: TargetCell) -> Int { stretchOfInterval[cell.intervals.lowerBound] }

  /// Whether an agent can be added to, or taken from, a position.
  func canMove(_ position: Position, by change: Int, from staffing: StaffingByInterval) -> Bool {
    let agents = staffing.agents[position.group][position.interval] + change
    return agents >= minimum[position.group][position.interval]
      && agents <= maximum[position.group][position.interval]
      && (change <= 0 || change <= sharedRoom(position, in: staffing))
  }

  /// Agents that shared limits leave for a position; `Int.max` without any.
  func sharedRoom(_ position: Position, in staffing: StaffingByInterval) -> Int {
    shared?.room(group: position.group, interval: position.interval, in: staffing.agents) ?? Int.max
  }
}
