import ContactDemand
import ContactSimulation
import OutputAnalysis
import ScenarioModel

/// Simulates every method's staffing on the same streams, so that a planner sees what each would have given.
struct MethodComparison {
  let planner: StaffingPlanner

  /// Contacts simulated for each method in a cell on average, about, and over the whole period at least: what the table's shares of cells
  /// and its level need.
  static let effort = (cell: 2000.0, period: 100_000.0)
  /// Fewest and most replications of each method.
  static let replicationLimits = 30...2000
  /// Fewest where a target has a probability, of which every replication is one trial.
  static let fewestTrials = 200

  /// The plans of all proposals, in their order.
  ///
  /// - Parameter verdict: the checker's verdict on the last proposal; it knows better than a comparison which cells hold.
  func compare(_ proposals: [StaffingProposal], verdict: PlanVerdict?) throws -> [MethodPlan] {
    var plans: [MethodPlan] = []
    for proposal in proposals {
      plans.append(try simulate(proposal, verdict: plans.count + 1 == proposals.count ? verdict : nil))
    }
    return plans
  }

  /// Contacts that a comparison simulates.
  func expectedEffort(methods: Int) -> Double { Double(methods * replications) * planner.work.contacts }

  /// Replications of each method.
  private var replications: Int {
    let contacts = max(1, planner.forecast.callTypes.reduce(0.0) { $0 + $1.total })
    let cells = Set(TargetCell.all(of: planner.scenario, forecast: planner.forecast).map(\.intervals)).count
    let wanted = max(Self.effort.cell * Double(max(1, cells)), Self.effort.period) / contacts
    let limits = Self.replicationLimits
    let least = promises.isEmpty ? limits.lowerBound : Self.fewestTrials
    return Int(max(Double(least), min(Double(limits.upperBound), wanted.rounded(.up))))
  }

  /// What is promised, where a target has a probability: then runs are counted, not expected levels.
  private var promises: [CheckedCell] {
    guard planner.scenario.hasPromises else { return [] }
    return CheckedCell.promises(
      of: planner.scenario, forecast: planner.forecast, days: planner.scenario.grid.days.indices)
  }

  private func simulate(_ proposal: StaffingProposal, verdict: PlanVerdict?) throws -> MethodPlan {
    let scenario = planner.scenario
    let cells = TargetCell.all(of: scenario, forecast: planner.forecast)
    let count = replications
    var listener = ComparisonListener(cells: cells, promises: promises)
    let model = try planner.model(staffing: proposal.staffing)
    try planner.work.run(model, replications: 0..<count, into: &listener, .comparison)
    let found = listener.promises.isEmpty ? listener.levels : listener.promised
    let hours = StaffingHours(proposal.staffing, of: scenario)
    return MethodPlan(
      method: proposal.method, requirement: proposal.requirement, staffing: proposal.staffing,
      agentHours: hours.onDuty(hours.period), paidHours: hours.paid(hours.period),
      peakAgents: peakAgents(of: proposal.staffing),
      runLevel: runLevel(of: listener, replications: count),
      cellsReaching: verdict.map { $0.cellCount - $0.failing.count } ?? found.reaching,
      cellsConstrained: verdict?.cellCount ?? found.constrained,
      lowestLevel: verdict?.lowest?.level ?? found.lowest, remarks: proposal.remarks)
  }

  /// The level of the whole run at the scenario's confidence; the known number of contacts is a control where there is one.
  private func runLevel(of listener: ComparisonListener, replications: Int) -> SimulatedLevel {
    let levels = listener.cells.filter(\.criterion.wantsLarge)
    let known = levels.allSatisfy { $0.expectedOffered != nil }
    let expected = levels.reduce(0.0) { $0 + ($1.expectedOffered ?? 0) }
    let controlled = known ? ControlledMean(listener.run, replications: replications, expected: expected) : nil
    let error =
      controlled.map(\.standardError) ?? listener.run.standardError(replications: replications)
    let critical = StudentDistribution.upperQuantile(
      tail: (1 - planner.scenario.simulation.confidence) / 2, degreesOfFreedom: Double(max(1, replications - 2)))
    return SimulatedLevel(
      mean: controlled?.ratio ?? listener.run.ratio ?? 0, halfWidth: error.map { critical * $0 })
  }

  private func peakAgents(of staffing: StaffingByInterval) -> Int {
    planner.scenario.grid.intervals.indices.map { interval in
      staffing.agents.reduce(0) { $0 + $1[interval] }
    }.max() ?? 0
  }
}

/// Listens to the replications of one method's staffing.
struct ComparisonListener: ReplicationListener {
  /// The constrained cells.
  let cells: [TargetCell]
  /// Sums by cell.
  private(set) var sums: [ControlledSums]
  /// What is promised in each cell, where runs are counted.
  let promises: [CheckedCell]
  private var promiseSums: [ControlledSums]
  private var attempts: FirstAttempts?
  /// The level of the whole run: the service-level criteria of all call types together.
  private(set) var run = RatioSums()

  init(cells: [TargetCell], promises: [CheckedCell] = []) {
    (self.cells, self.promises) = (cells, promises)
    attempts = cells.firstAttempts
    sums = Array(repeating: ControlledSums(), count: cells.count)
    promiseSums = Array(repeating: ControlledSums(), count: promises.count)
  }

  /// Cells that reach what is asked of them, less its tolerance, cells that have a value, and the lowest level or probability.
  typealias Found = (reaching: Int, constrained: Int, lowest: Double?)

  /// By expected levels.
  var levels: Found {
    let values = cells.indices.map { sums[$0].value(of: cells[$0]) }
    let reaching = zip(values, cells).filter { value, cell in value.map { cell.slack($0) >= -cell.tolerance } ?? false }
    let lowest = zip(values, cells).filter { $0.1.criterion.wantsLarge }.compactMap(\.0).min()
    return (reaching.count, values.count { $0 != nil }, lowest)
  }

  /// By shares of runs where a target has a probability, by expectations elsewhere.
  var promised: Found {
    var found: Found = (0, 0, nil)
    for (cell, sums) in zip(promises, promiseSums) {
      let share = sums.trials > 0 ? Double(sums.successes) / Double(sums.trials) : nil
      guard let value = cell.isProbability ? share : sums.estimate(known: nil)?.value else { continue }
      found.constrained += 1
      if cell.isFloor ? value >= cell.required : value <= cell.required { found.reaching += 1 }
      if cell.isProbability { found.lowest = min(found.lowest ?? value, value) }
    }
    return found
  }

  mutating func add(_ tally: ReplicationTally) {
    var total = (numerator: 0.0, denominator: 0.0)
    attempts?.read(tally)
    for index in cells.indices {
      sums[index].add(cells[index], in: tally, attempts)
      if cells[index].criterion.wantsLarge {
        let pair = cells[index].sums(in: tally)
        total.numerator += pair.numerator
        total.denominator += pair.denominator
      }
    }
    run.add(numerator: total.numerator, denominator: total.denominator)
    for index in promises.indices { promises[index].observe(tally, nil, into: &promiseSums[index]) }
  }

  mutating func merge(_ other: ComparisonListener) {
    for index in sums.indices { sums[index].merge(other.sums[index]) }
    for index in promiseSums.indices { promiseSums[index].merge(other.promiseSums[index]) }
    run.merge(other.run)
  }

  mutating func reset() {
    self = ComparisonListener(cells: cells, promises: promises)
  }
}
