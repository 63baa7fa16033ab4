import ContactDemand
import ScenarioModel

/// Checks a staffing on fresh streams and repairs it: a stretch that fails gets an agent at each weak cell and is checked
/// again on other streams, each check spending half of what is left of the error rate.
///
/// A cell once shown to be met needs no second proof unless an agent was added in it or up to ``reach`` intervals before it:
/// one more agent helps what comes earlier, and has no effect left on what comes later.
struct PlanRepairs {
  private let planner: StaffingPlanner
  private let stretches: [Range<Int>]
  private let space: SearchSpace
  private let checker: PlanChecker
  private let cellCount: Int
  /// Replications of a first look at least, by stretch: several groups have many cells near the line, and each that a short look takes
  /// for weak gets an agent.
  private let firstLooks: [Range<Int>: Int]
  private var verdicts = StretchVerdicts()
  private var shown: [Range<Int>: [Int: CellVerdict]] = [:]
  private var checks = 0
  private var errorRate: Double
  /// Positions to which a check added agents.
  private var added: [Position] = []
  /// Those of the last check.
  private var addedLast: [Position] = []

  /// Checks before a plan that still fails is reported as not met.
  static let mostChecks = 8
  /// Checks of one queue that strengthen hopeless cells alone; later ones strengthen doubtful cells too, so that checks come to an end.
  static let patientChecks = 3
  /// Intervals over which one agent more or less is felt.
  static let reach = 4

  /// Repairs of a plan.
  /// - Parameter isLimited: whether the scenario's upper limits bind.
  init(planner: StaffingPlanner, stretches: [Range<Int>], isLimited: Bool) {
    self.planner = planner
    self.stretches = stretches
    space = SearchSpace(
      scenario: planner.scenario, forecast: planner.forecast, stretches: stretches, limited: isLimited)
    checker = PlanChecker(scenario: planner.scenario, forecast: planner.forecast, work: planner.work)
    cellCount = TargetCell.all(of: planner.scenario, forecast: planner.forecast).count
    errorRate = 1 - planner.scenario.simulation.confidence
    let least = space.isJoint ? JointPlan.check.replications(of: space, forecast: planner.forecast) : []
    firstLooks = Dictionary(uniqueKeysWithValues: zip(stretches, least))
  }

  /// Checks and repairs until every stretch is met or nothing more can be added, then tries the added agents again.
  ///
  /// - Parameter trim: takes agents away on the search's streams within the stretches given, but for the positions given; without it
  ///   the added agents stay.
  mutating func run(
    _ staffing: StaffingByInterval,
    trim: ((StaffingByInterval, [Bool], Set<Position>) throws -> StaffingByInterval)?
  ) throws -> (staffing: StaffingByInterval, verdict: PlanVerdict) {
    var current = staffing
    var open = stretches
    while !open.isEmpty, checks < Self.mostChecks {
      verdicts.merge(try check(current, open))
      addedLast = []
      let days = space.equalDays(in: current)
      let strengthened = verdicts.failingStretches.filter { strengthen(&current, in: $0) }
      open = equalise(&current, by: days, after: strengthened)
      for stretch in open { remember(stretch) }
    }
    if let trim { current = try retried(current, trim: trim) }
    return (current, verdicts.verdict(confidence: planner.scenario.simulation.confidence, checks: checks))
  }

  /// One check on streams of its own.
  ///
  /// - Parameter isTrial: whether a stretch is given up at the first hopeless cell, even where nothing can be added.
  private mutating func check(
    _ staffing: StaffingByInterval, _ open: [Range<Int>], isTrial: Bool = false
  ) throws -> StretchVerdicts {
    checks += 1
    errorRate /= 2
    let isLast = checks == Self.mostChecks
    let repairs = self
    let order = PlanChecker.Order(
      stretches: open, errorRate: errorRate, cellCount: cellCount,
      seed: PlanStream.check(checks).seed(from: planner.scenario.simulation.seed),
      anticipates: space.isJoint || checks > Self.patientChecks,
      canStrengthen: { isTrial || !isLast && repairs.position(strengthening: $0, in: staffing) != nil },
      firstLooks: firstLooks, shown: shown)
    return try checker.check(staffing, order)
  }

  /// Adds an agent at each weak cell of a stretch; false when none could be added or no check is left.
  ///
  /// A promised probability moves little with one agent of a whole day, so that a cell which fails again gets as many as it got before.
  private mutating func strengthen(_ staffing: inout StaffingByInterval, in stretch: Range<Int>) -> Bool {
    guard checks < Self.mostChecks else { return false }
    var hasAdded = false
    let failing = verdicts.byStretch[stretch]?.weak ?? []
    for weak in failing {
      if space.isJoint, addedLast.contains(where: { isHelped(weak, by: $0) }) { continue }
      let earlier = weak.measure == .probability ? added.count { isHelped(weak, by: $0) } : 0
      for _ in 0..<max(1, earlier) {
        guard let position = position(strengthening: weak, beside: failing, in: staffing) else { break }
        staffing.agents[position.group][position.interval] += 1
        added.append(position)
        addedLast.append(position)
        hasAdded = true
      }
    }
    return hasAdded
  }

  /// Gives ranges of days that were the same before some were strengthened what any of them got.
  ///
  /// - Returns: the ranges that have more agents than before.
  private mutating func equalise(
    _ staffing: inout StaffingByInterval, by days: EqualDays, after strengthened: [Range<Int>]
  ) -> [Range<Int>] {
    let grid = planner.scenario.grid
    let changed = days.groups.filter { $0.contains { strengthened.contains(stretches[$0]) } }
    for places in changed where places.count > 1 {
      let rows = places.map { stretches[$0].flatMap { grid.days[$0].intervals } }
      for place in rows[0].indices { level(&staffing, at: rows.map { $0[place] }) }
    }
    return changed.flatMap { $0.map { stretches[$0] } }.sorted { $0.lowerBound < $1.lowerBound }
  }

  /// Gives each of some intervals the most agents that one of them has.
  private mutating func level(_ staffing: inout StaffingByInterval, at intervals: [Int]) {
    for group in staffing.agents.indices {
      let most = intervals.map { staffing.agents[group][$0] }.max() ?? 0
      for interval in intervals where staffing.agents[group][interval] < most {
        let position = Position(group: group, interval: interval)
        added += Array(repeating: position, count: most - staffing.agents[group][interval])
        addedLast.append(position)
        staffing.agents[group][interval] = most
      }
    }
  }

  /// Keeps what is shown of a stretch and was not touched by the agents added last.
  private mutating func remember(_ stretch: Range<Int>) {
    let promises = CheckedCell.promises(of: planner.scenario, forecast: planner.forecast, days: stretch)
    var kept: [Int: CellVerdict] = [:]
    for (index, verdict) in (verdicts.byStretch[stretch]?.byPromise ?? []).enumerated() where index < promises.count {
      let near = (promises[index].intervals.lowerBound - Self.reach)..<promises[index].intervals.upperBound
      let isTouched = addedLast.contains { near.contains($0.interval) }
      if let verdict, verdict.isMet, !isTouched { kept[index] = verdict }
    }
    shown[stretch] = kept
  }

  /// Where one more agent helps a cell: the cheapest of its groups with room; of a day, the interval that has the fewest agents for its load.
  private func position(
    strengthening cell: CellVerdict, beside failing: [CellVerdict] = [], in staffing: StaffingByInterval
  ) -> Position? {
    let possible = possiblePositions(for: cell, in: staffing)
    if space.isJoint { return jointPosition(beside: failing, among: possible, in: staffing) }
    let least = possible.map { space.prices[$0.group] }.min()
    return possible.filter { space.prices[$0.group] == least }.max { isBefore($0, $1, staffing) }
  }

  /// Whether an agent added at a position helps a cell.
  private func isHelped(_ cell: CellVerdict, by position: Position) -> Bool {
    space.promptGroups[cell.callType].contains(position.group) && intervals(of: cell).contains(position.interval)
  }

  private func intervals(of cell: CellVerdict) -> Range<Int> {
    planner.scenario.callTypes[cell.callType].target?.scope.intervals(ofCell: cell.cell, on: planner.scenario.grid)
      ?? 0..<0
  }

  /// Where a cell's groups have room.
  private func possiblePositions(for cell: CellVerdict, in staffing: StaffingByInterval) -> [Position] {
    space.promptGroups[cell.callType].flatMap { group in
      intervals(of: cell).map { Position(group: group, interval: $0) }
    }.filter { space.canMove($0, by: 1, from: staffing) }
  }

  /// Whether a position is less strained than another: more agents of the group for its load, a later group, a later interval.
  private func isBefore(_ one: Position, _ other: Position, _ staffing: StaffingByInterval) -> Bool {
    func strain(_ position: Position) -> Double {
      space.groupLoad[position.group][position.interval]
        / Double(staffing.agents[position.group][position.interval] + 1)
    }
    return (strain(one), other.group, other.interval) < (strain(other), one.group, one.interval)
  }

  /// The same among several groups: where an agent costs least for each failing cell that it helps.
  private func jointPosition(
    beside failing: [CellVerdict], among possible: [Position], in staffing: StaffingByInterval
  ) -> Position? {
    let costs = Dictionary(
      uniqueKeysWithValues: possible.map { position in
        (position, space.prices[position.group] / Double(max(1, failing.count { isHelped($0, by: position) })))
      })
    guard let least = costs.values.min() else { return nil }
    return possible.filter { costs[$0] ?? .infinity <= least }.max { isBefore($0, $1, staffing) }
  }

  /// Tries the stretches that checks made larger with fewer agents: what the search's streams can do without goes, and stays
  /// away where another check finds the stretch met.
  private mutating func retried(
    _ staffing: StaffingByInterval,
    trim: (StaffingByInterval, [Bool], Set<Position>) throws -> StaffingByInterval
  ) throws -> StaffingByInterval {
    let strengthened = Set(added.map { space.stretchOfInterval[$0.interval] })
    let searched = stretches.indices.map { strengthened.contains($0) && isMet(stretches[$0]) }
    guard searched.contains(true) else { return staffing }
    // An agent added on its own was needed by a check; of several side by side, one may do, or a neighbour may go.
    let near = Dictionary(
      grouping: added.flatMap { position in
        ((position.interval - Self.reach)...(position.interval + Self.reach)).map { ($0, position.interval) }
      }, by: \.0
    ).mapValues { Set($0.map(\.1)) }
    let pinned = space.positions.filter { near[$0.interval, default: []].subtracting([$0.interval]).isEmpty }
    let fewer = try trim(staffing, searched, Set(pinned))
    let changed = stretches.indices.filter { searched[$0] && differ(staffing, fewer, on: $0) }
    guard !changed.isEmpty else { return staffing }
    for index in changed { shown[stretches[index]] = nil }
    let again = try check(fewer, changed.map { stretches[$0] }, isTrial: true)
    var result = staffing
    for index in changed {
      guard let verdict = again.byStretch[stretches[index]], verdict.failing.isEmpty else { continue }
      verdicts.add(stretch: stretches[index], verdict)
      for interval in intervals(of: index) {
        for group in result.agents.indices { result.agents[group][interval] = fewer.agents[group][interval] }
      }
    }
    return result
  }

  private func isMet(_ stretch: Range<Int>) -> Bool {
    verdicts.byStretch[stretch]?.failing.isEmpty ?? false
  }

  private func intervals(of stretch: Int) -> [Int] {
    space.stretchOfInterval.indices.filter { space.stretchOfInterval[$0] == stretch }
  }

  private func differ(_ left: StaffingByInterval, _ right: StaffingByInterval, on stretch: Int) -> Bool {
    intervals(of: stretch).contains { interval in
      left.agents.indices.contains { left.agents[$0][interval] != right.agents[$0][interval] }
    }
  }
}
