import ContactDemand
import ContactSimulation
import OutputAnalysis
import ScenarioModel

/// Plans for delay targets, alone or beside those of callers, and for groups that are planned by day or as one team.
///
/// Formulas and a fluid give the start (`DelayStart`); simulation raises and cuts it (`DelaySearch`), first without limits, then
/// within them where they bind; fresh streams judge it (`DelayChecker`), and a failed check adds agents and draws new streams.
struct DelayPlanner {
  let planner: StaffingPlanner
  let delays: [DelayCell]
  let promises: [CheckedCell]
  /// The cells of delays, then those of callers' targets.
  let cells: [WatchedCell]
  /// Contacts that one replication has, about.
  let volume: Double
  /// How many people one of the search stands for: 1 but for long lists, of which a part behaves as the whole.
  let thinning: Int

  /// Contacts to simulate in one step of the search.
  static let effort = 1.2e6
  /// Contacts that an attempt to call somebody counts for: it takes that much longer to simulate.
  static let attemptWeight = 1.6
  /// Contacts of one replication of the search of which a part is left out where that is possible, and most contacts for one.
  static let thinVolume = 1.3e6
  static let mostThinning = 16.0
  /// Fewest and most replications of a step.
  static let replicationLimits = 2.0...100.0
  /// Replications of a step below which random volumes hardly show.
  static let fewRuns = 8.0
  /// Contacts to simulate in the whole search, and fewest and most steps.
  static let wholeEffort = 1.6e8
  static let stepLimits = 20.0...300.0
  /// Most checks.
  static let mostChecks = 7
  /// The same where one replication is long: nearly a first look's contacts.
  static let fewChecks = 5
  /// Replications of a first look below which one is long.
  static let fewInALook = 16.0

  init(_ planner: StaffingPlanner) {
    self.planner = planner
    let scenario = planner.scenario
    let forecast = planner.forecast
    let work = DelayedWork(scenario: scenario, forecast: forecast).all
    delays = DelayCell.all(of: scenario).map { cell in
      var cell = cell
      cell.hours = work.reduce(0.0) {
        $1.callType == cell.callType && cell.days.contains($1.entry) ? $0 + $1.hours : $0
      }
      return cell
    }
    promises = CheckedCell.promises(of: scenario, forecast: forecast, days: scenario.grid.days.indices)
    cells = delays.map { .delay($0) } + TargetCell.all(of: scenario, forecast: forecast).map { .service($0) }
    var volume = forecast.callTypes.reduce(0.0) { $0 + $1.total }
    for type in scenario.callTypes { volume += Double(type.deferred?.backlogAtStart ?? 0) }
    volume += Self.attemptWeight * OutboundForecast(scenario, forecast: forecast).attempts
    self.volume = max(1, volume)
    let parts = min(Self.mostThinning, volume / Self.thinVolume)
    thinning = parts >= 2 && scenario.canBeThinned ? Int(parts) : 1
  }

  /// Makes the plan.
  func plan() throws -> StaffingPlan {
    let tables = RequirementTables()
    let free = DelaySpace(planner: planner, limited: false)
    let start = free.shaped(DelayStart(planner: planner, space: free).agents(tables))
    let ample = try amplyStaffed(start, free)
    let goals = DelayGoals(cells: cells, ample: ample)
    var found = try search(free, from: start, required: goals.required, effort: 1)
    var requirement = found
    let limited = DelaySpace(planner: planner, limited: true)
    var required = goals.required
    let isBound = limited.shaped(found) != found
    if isBound { (found, required) = try searchWithinLimits(limited, from: found, required: required) }
    let space = isBound ? limited : free
    let repairs = DelayRepairs(self, space: space, goals: goals, required: required)
    let checked = try repairs.run(found)
    let hasShortfall = isBound && !checked.isMet
    requirement = hasShortfall ? zip(requirement, checked.agents).map { zip($0, $1).map(max) } : checked.agents
    var plan = try DelayPlanResult(self, checked: checked, requirement: requirement, ample: ample, tables: tables)
      .finished()
    plan.certificate = try repairs.certificate(of: checked)
    return plan
  }

  /// Whether few replications fill a look of a check, so that every further check costs as much as the search's steps together.
  var isLong: Bool { thinning > 1 || DelayRepairs.firstLook / volume < Self.fewInALook }

  /// Contacts that search and checks simulate, about: most of what they may, and one check.
  var expectedEffort: Double {
    let count = replications(times: 1)
    let fine = replications(times: 4)
    let steps = self.steps
    let searched = 0.7 * steps * Double(count) + (fine > count ? max(10, steps / 6) * Double(fine) : 0)
    return volume * (searched / Double(thinning) + 4 * max(8, min(400, DelayRepairs.firstLook / volume)))
  }

  /// Steps that a search may take.
  private var steps: Double {
    let limits = Self.stepLimits
    return max(
      limits.lowerBound,
      min(limits.upperBound, Self.wholeEffort * Double(thinning) / (volume * Double(replications(times: 1)))))
  }

  /// Replications of a step, several times as many for finer ones.
  func replications(times factor: Double) -> Int {
    let limits = Self.replicationLimits
    let volume = self.volume / Double(thinning)
    // Random volumes show in no single run.
    let least = planner.scenario.hasRandomVolumes && volume < 3e6 ? 2 * limits.lowerBound : limits.lowerBound
    // What fits some days' volumes well fits others badly: the polish has to see more of them.
    let finer = factor > 1 && planner.scenario.hasRandomVolumes ? 2 * least : least
    return Int(max(finer, min(limits.upperBound * factor, (Self.effort * factor / volume).rounded())))
  }

  func evaluator(_ stream: PlanStream, replications: Int) throws -> DelayEvaluator {
    let none = planner.scenario.agentGroups.map { _ in planner.scenario.grid.intervals.map { _ in 0 } }
    return DelayEvaluator(
      model: try planner.model(staffing: StaffingByInterval(agents: none), stream: stream, thinning: thinning),
      cells: cells, replications: replications, work: planner.work.thinned(by: thinning), thinning: thinning)
  }

  /// The best that every cell comes to with agents in plenty: the start and three times as many, since a list that is called all at
  /// once is called at one hour, which need not be the best one.
  private func amplyStaffed(_ start: [[Int]], _ space: DelaySpace) throws -> [ControlledSums] {
    let evaluator = try evaluator(.search, replications: replications(times: 1))
    var best = try evaluator.evaluate(start).sums
    var agents = start
    for block in space.blocks { space.move(block, by: 2 * (start[block.group].max() ?? 0) + 20, in: &agents) }
    for (index, sums) in try evaluator.evaluate(agents).sums.enumerated() {
      guard let value = sums.level, let other = best[index].level else { continue }
      if cells[index].slack(value) > cells[index].slack(other) { best[index] = sums }
    }
    return best
  }

  /// A search on rough streams, then finer ones.
  private func search(
    _ space: DelaySpace, from start: [[Int]], required: [Double?], effort: Double
  ) throws -> [[Int]] {
    let count = replications(times: 1)
    let steps = self.steps
    var rough = try DelaySearch(
      space: space, evaluator: try evaluator(.search, replications: count), required: required, start: start,
      budget: Int(steps * effort)
    )
    // Days that move as one are cut on streams that show more of random volumes.
    let isPolished = planner.scenario.hasRandomVolumes && space.partBlocks.isEmpty
    try rough.run(cuts: !isPolished)
    let fine = replications(times: 4)
    guard fine > count else { return rough.agents }
    var second = try DelaySearch(
      space: space, evaluator: try evaluator(.polish, replications: fine), required: required, start: rough.agents,
      budget: Int(max(isPolished ? 12 : 10, steps * effort / 6))
    )
    if planner.scenario.hasRandomVolumes { try second.scale(looks: DelaySearch.fewScalings) }
    _ = try second.raise()
    if thinning == 1 { try second.cutEverything(isFine: true) }
    return second.agents
  }

  /// The best within the limits: every cell keeps its target, or comes as near as all that the limits allow brings it.
  private func searchWithinLimits(
    _ space: DelaySpace, from found: [[Int]], required: [Double?]
  ) throws -> (agents: [[Int]], required: [Double?]) {
    var most = found
    for (index, group) in planner.scenario.agentGroups.enumerated()
    where group.staffing == .planned && group.limits.most != nil {
      most[index] = space.maximum[index]
    }
    let sums = try evaluator(.search, replications: replications(times: 1)).evaluate(space.shaped(most)).sums
    let reachable = zip(required, zip(cells, sums)).map { least, pair -> Double? in
      guard let least, let value = pair.1.level else { return least }
      return min(least, pair.0.slack(value) - 0.002)
    }
    return (try search(space, from: space.shaped(found), required: reachable, effort: 0.5), reachable)
  }
}

/// What a plan has to reach in each cell: the target where agents can do it, what agents in plenty reach where nothing can.
struct DelayGoals {
  /// Slack that the search keeps; nil where a cell is out of reach and not watched.
  var required: [Double?]
  /// The level with agents in plenty, of cells that miss their target even so.
  var unattainable: [Int: Double] = [:]

  init(cells: [WatchedCell], ample: [ControlledSums]) {
    required = []
    for (index, pair) in zip(cells, ample).enumerated() {
      guard let value = pair.1.level else {
        required.append(0)
        continue
      }
      let (slack, grace) = (pair.0.slack(value), pair.0.tolerance / 2)
      required.append(max(-grace, min(0, slack - pair.0.tolerance)))
      if case .delay = pair.0, slack < 0 {
        unattainable[index] = value
        required[index] = nil
      }
    }
    // Where no cell of a call type is in reach, the plan comes as near as two points to what agents in plenty reach.
    let reachable = Set(cells.indices.filter { required[$0] != nil }.map { cells[$0].callType })
    for (index, level) in unattainable where !reachable.contains(cells[index].callType) {
      required[index] = cells[index].slack(level) - 0.02
    }
  }
}
