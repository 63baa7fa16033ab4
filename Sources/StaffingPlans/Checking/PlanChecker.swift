import ContactDemand
import ContactSimulation
import OutputAnalysis
import RandomStreams
import ScenarioModel

/// Decides, on streams that the search never used, whether a plan is *met*.
///
/// Every constrained cell has to show a one-sided lower bound of at least target - tolerance, all cells at once with the
/// stated confidence (Bonferroni over cells, looks and checks). Each independent stretch of days is looked at after fixed, doubling
/// numbers of replications until all its cells are met, or until one that an agent could help is hopeless: certainly not
/// met, or so close to the edge that the effort left could not show it. Where nothing can be added, looking goes on until
/// every cell is met, certainly short, or the effort is spent. What is not shown to be met counts as not met.
struct PlanChecker: Sendable {
  /// Looks at most; each look doubles the replications of the one before.
  static let lookCount = 5
  /// Expected contacts of a stretch at its first look, within `firstLookLimits`.
  static let firstLook = 500_000.0
  /// Fewest and most replications of a first look.
  static let firstLookLimits = 500...4000
  /// Expected contacts that the check of one stretch may simulate, beyond its first two looks.
  static let effort = 5e6
  /// The same of all stretches of several groups together, whose many cells lie near the line: agents cost more than contacts.
  static let jointEffort = 4e7

  private let scenario: Scenario
  private let forecast: ContactForecast
  private let work: PlanWork

  /// A checker for plans of a scenario.
  /// - Parameter work: runs the replications.
  init(scenario: Scenario, forecast: ContactForecast, work: PlanWork) {
    self.scenario = scenario
    self.forecast = forecast
    self.work = work
  }

  /// One check: what is checked, and how sure it has to be.
  struct Order {
    /// Independent ranges of days to check.
    let stretches: [Range<Int>]
    /// Probability, over all cells and looks, of calling a plan met that is not; between 0 and 1.
    let errorRate: Double
    /// Constrained cells of the whole plan, among which the error rate is shared.
    let cellCount: Int
    /// Seed of streams that nothing else has used.
    let seed: UInt64
    /// Whether a stretch that is given up names the cells that would not be shown without luck either; they are strengthened too.
    var anticipates = false
    /// Whether an agent more is possible for a cell that fails; then its stretch is given up as soon as it is hopeless.
    let canStrengthen: (CellVerdict) -> Bool
    /// Cells of a stretch that earlier checks have shown, by index among its promises.
    var shown: [Range<Int>: [Int: CellVerdict]] = [:]
  }

  /// Checks a staffing.
  ///
  /// - Parameters:
  ///   - staffing: agents by group and interval.
  ///   - order: what is checked and how.
  func check(_ staffing: StaffingByInterval, _ order: Order) throws -> StretchVerdicts {
    let tail = order.errorRate / Double(max(1, order.cellCount * Self.lookCount))
    let scale = CheckScale(tail: tail)
    var seeded = scenario
    seeded.simulation.seed = order.seed
    let model = try SimulationModel(
      scenario: seeded, expected: forecast.callTypes.map(\.byInterval), staffing: staffing)
    var verdicts = StretchVerdicts()
    var open = order.stretches.map {
      OpenStretch(
        days: $0, shown: order.shown[$0] ?? [:], scenario: scenario, forecast: forecast,
        effort: max(Self.effort, (order.anticipates ? Self.jointEffort : 0) / Double(order.stretches.count)))
    }
    for look in 0..<Self.lookCount where !open.isEmpty {
      try simulate(&open, model, look: look)
      open = open.filter { stretch in
        let verdict = stretch.verdict(scale, anticipates: order.anticipates, canStrengthen: order.canStrengthen)
        if let verdict { verdicts.add(stretch: stretch.days, verdict) }
        return verdict == nil
      }
    }
    return verdicts
  }

  /// Runs the replications of every open stretch up to a look.
  private func simulate(_ open: inout [OpenStretch], _ model: SimulationModel, look: Int) throws {
    let jobs = open.map {
      ReplicationJob(
        model.restricted(to: $0.days), replications: $0.done..<$0.looks[min(look, $0.looks.count - 1)])
    }
    var listeners = open.map(\.listener)
    try work.run(jobs, into: &listeners, .check)
    for index in open.indices {
      open[index].listener = listeners[index]
      open[index].done = jobs[index].replications.upperBound
    }
  }
}

/// How wide the bounds of a check are.
struct CheckScale: Sendable {
  /// One-sided error rate of one cell at one look.
  let tail: Double
  /// The normal quantile of `tail`.
  let critical: Double

  init(tail: Double) {
    self.tail = tail
    critical = Portable.upperNormalQuantile(tail)
  }
}
