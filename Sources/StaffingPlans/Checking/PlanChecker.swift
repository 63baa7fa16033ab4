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
/// met, or so close to the edge that the effort left could not show it. Ranges of days that are the same to callers and agents
/// (``EqualDays``) have one law: their samples are pooled, each replication number being used by one of them. Where nothing can be added, looking goes on until
/// every cell is met, certainly short, or the effort is spent. What is not shown to be met counts as not met.
package struct PlanChecker: Sendable {
  /// Looks at most; each look doubles the replications of the one before.
  package static let lookCount = 5
  /// Expected contacts of a stretch at its first look, within `firstLookLimits`.
  static let firstLook = 500_000.0
  /// Fewest and most replications of a first look.
  static let firstLookLimits = 128...4000
  /// Replications that a check may always make, whatever contacts they bring: a random factor is drawn once a replication.
  static let allowedReplications = 1024
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
    /// Replications that the first look at a stretch makes at least; none stated where its contacts alone decide.
    var firstLooks: [Range<Int>: Int] = [:]
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
    let model = try SimulationModel.judging(
      seeded, expected: forecast.callTypes.map(\.byInterval), staffing: staffing)
    var verdicts = StretchVerdicts()
    let equal =
      // A probability is that of one date.
      scenario.hasPromises
      ? EqualDays(apart: order.stretches)
      : EqualDays(order.stretches, of: scenario, forecast: forecast, staffing: staffing) {
        Set(order.shown[$0, default: [:]].keys)
      }
    let effort = max(Self.effort, (order.anticipates ? Self.jointEffort : 0) / Double(max(1, order.stretches.count)))
    var open = equal.groups.map { places in
      let ranges = places.map { order.stretches[$0] }
      return OpenStretch(
        ranges, shown: order.shown[ranges[0]] ?? [:], firstLook: order.firstLooks[ranges[0]] ?? 0, scenario: scenario,
        forecast: forecast, effort: effort)
    }
    for look in 0..<Self.lookCount where !open.isEmpty {
      try simulate(&open, model, look: look)
      open = open.filter { stretch in
        let verdict = stretch.verdict(scale, anticipates: order.anticipates, canStrengthen: order.canStrengthen)
        guard let verdict else { return true }
        for range in stretch.ranges {
          verdicts.add(
            stretch: range,
            verdict.moved(to: CheckedCell.promises(of: scenario, forecast: forecast, days: range)))
        }
        return false
      }
    }
    return verdicts
  }

  /// Runs the replications of every open stretch up to a look.
  private func simulate(_ open: inout [OpenStretch], _ model: SimulationModel, look: Int) throws {
    var (jobs, listeners, owners): ([ReplicationJob<ModelDays>], [CheckListener], [Int]) = ([], [], [])
    for (index, stretch) in open.enumerated() {
      for (range, replications) in stretch.shares(until: look) {
        jobs.append(ReplicationJob(model.restricted(to: range), replications: replications))
        listeners.append(CheckListener(cells: CheckedCell.promises(of: scenario, forecast: forecast, days: range)))
        owners.append(index)
      }
    }
    try work.run(jobs, into: &listeners, .check)
    for (index, listener) in zip(owners, listeners) { open[index].listener.merge(listener) }
    for index in open.indices { open[index].finish(look) }
  }
}

/// How wide the bounds of a check are.
struct CheckScale: Sendable {
  /// One-sided error rate of one cell at one look.
  let tail: Double

  /// Student's quantile of `tail` for estimates from some replications, of which four are spent on what is known of volumes.
  func critical(replications: Int) -> Double {
    StudentDistribution.upperQuantile(tail: tail, degreesOfFreedom: Double(max(1, replications - 4)))
  }
}
