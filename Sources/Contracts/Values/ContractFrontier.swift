public import ContactSimulation
internal import Measures
internal import OutputAnalysis
public import ScenarioModel
public import StaffingPlans

/// The contract of neighbouring staffings, all on the same fresh streams: cost against level, margin against agents, and what is said of the
/// targets with each.
public struct ContractFrontier: Sendable, Hashable, Codable {
  /// A staffing.
  public struct Point: Sendable, Hashable, Codable {
    /// Agents more than in the staffing in hand, in every interval in which a group has any and as far as limits allow; below 0 for fewer.
    public let change: Int
    /// Hours on duty.
    public let agentHours: Double
    /// The level of the whole service over the period; nil without calls.
    public let level: Double?
    /// Amounts in all.
    public let cost, penalty, margin: MoneyFigure
    /// Share of the runs in which every commitment held in every judged period; nil where none was judged.
    public let allKept: Double?
    /// What is said of all targets together, as a plan's check says it; nil where the scenario has none.
    public let targets: PlanOutcome?
    /// Names of the commitments that are expected to be broken: held in every period in fewer than half of the runs.
    public let broken: [String]
    /// The mean of its margin less that of the best, run by run.
    public let lag: Double
    /// Half of the interval of `lag`; nil where runs do not differ.
    public let lagHalfWidth: Double?
  }

  /// The staffings, from the fewest agents on.
  public let points: [Point]
  /// Runs of each.
  public let replications: Int
  /// Confidence of intervals, and of the verdict on the targets of each staffing.
  public let confidence: Double
  /// Runs on which targets were judged; nil where the exact day judged them, or there are none.
  public let judgedReplications: Int?
  /// Whether the plan's own check says of the targets of the staffing in hand.
  public let isPlanChecked: Bool
  /// What one agent-hour more brings beyond the staffing in hand, before its own cost; nil where limits leave no room for more.
  public let hourValue: Double?
  /// Half of its interval; nil where runs do not differ.
  public let hourValueHalfWidth: Double?

  /// The points whose margin cannot be told from the best one's, the best among them.
  public var nearTies: [Point] { points.filter { -$0.lag <= ($0.lagHalfWidth ?? 0) } }

  /// The point with the largest mean margin; of equal ones the one with the fewest agents.
  public var best: Point? { points.first { $0.lag == 0 && $0.lagHalfWidth == nil } ?? points.max { $0.lag < $1.lag } }

  /// On which side what was tried ends with the largest margin, which may lie beyond: −1 for fewer agents, 1 for more, 0 for neither.
  public var openSide: Int { best == points.first ? -1 : best == points.last ? 1 : 0 }

  /// The point with the largest mean margin among those that are shown to meet every target; nil where none is.
  public var bestMet: Point? {
    points.filter { $0.targets == .met }.reduce(nil) { found, point in
      guard let found, found.lag >= point.lag else { return point }
      return found
    }
  }

  /// A seed that no search, check or study of the scenario uses.
  public static func seed(from seed: UInt64) -> UInt64 { (seed &+ 0x9E37_79B9_7F4A_7C15) ^ 0x636F_6E74_7261_6374 }

  /// The frontier of staffings.
  ///
  /// - Parameters:
  ///   - trials: by change; each on the same streams, with as many runs.
  ///   - judgedReplications: runs on which their targets were judged; nil for none.
  ///   - isPlanChecked: whether a plan's check says of the targets of the staffing in hand.
  /// - Returns: nil for fewer than two, and where the scenario states no price or no costs.
  public init?(_ trials: [Trial], judgedReplications: Int? = nil, isPlanChecked: Bool = false) {
    self.judgedReplications = judgedReplications
    self.isPlanChecked = isPlanChecked
    let trials = trials.sorted { $0.change < $1.change }
    let margins = trials.map { $0.result.ledger.totals(.margin) }
    let sums = margins.map { $0.reduce(Money.zero, +) }
    // Of equal margins the first, which has the fewest agents.
    guard trials.count > 1, let first = trials.first,
      margins.allSatisfy({ !$0.isEmpty && $0.count == margins[0].count }),
      let best = sums.indices.max(by: { sums[$0] < sums[$1] || sums[$0] == sums[$1] && $0 > $1 })
    else { return nil }
    let confidence = first.result.confidence
    (replications, self.confidence) = (first.result.replications, confidence)
    points = trials.indices.compactMap { place -> Point? in
      let (trial, result) = (trials[place], trials[place].result)
      guard let cost = result.totals[.cost], let margin = result.totals[.margin] else { return nil }
      let lag = ContractFrontier.difference(margins[place], margins[best], confidence)
      return Point(
        change: trial.change, agentHours: trial.agentHours, level: trial.level, cost: cost,
        penalty: result.totals[.penalty] ?? MoneyFigure([], confidence: confidence), margin: margin,
        allKept: result.allKept?.share, targets: trial.targets,
        broken: result.commitments.filter { ($0.allKept?.share ?? 1) < 0.5 }.map(\.term.commitment.name),
        lag: lag.mean, lagHalfWidth: lag.half)
    }
    let base = trials.firstIndex { $0.change == 0 }
    let more = trials.firstIndex { $0.change > 0 }
    guard let base, let more, trials[more].agentHours > trials[base].agentHours else {
      (hourValue, hourValueHalfWidth) = (nil, nil)
      return
    }
    func income(_ place: Int) -> [Money] {
      zip(margins[place], trials[place].result.ledger.totals(.cost)).map { $0 + $1 }
    }
    let hours = trials[more].agentHours - trials[base].agentHours
    let gain = ContractFrontier.difference(income(more), income(base), confidence)
    hourValue = gain.mean / hours
    hourValueHalfWidth = gain.half.map { $0 / hours }
  }

  /// A simulated staffing.
  public struct Trial {
    let change: Int
    let agentHours: Double
    let level: Double?
    let targets: PlanOutcome?
    let result: ContractResult

    /// A trial.
    ///
    /// - Parameters:
    ///   - change: agents more in every interval that has any.
    ///   - staffing: the agents.
    ///   - study: what was found.
    ///   - targets: what is said of the targets; nil where there are none.
    ///   - result: its contract.
    ///   - scenario: the scenario.
    public init(
      change: Int, staffing: StaffingByInterval, study: StudyResult, targets: PlanOutcome?, result: ContractResult,
      of scenario: Scenario
    ) {
      self.change = change
      self.targets = targets
      agentHours = staffing.agentHours(on: scenario.grid)
      level =
        scenario.callTypes.contains { $0.channel == .inbound }
        ? study.run(.whole)?.estimate(.serviceLevel)?.mean : nil
      self.result = result
    }
  }

  private static func difference(
    _ left: [Money], _ right: [Money], _ confidence: Double
  ) -> (mean: Double, half: Double?) {
    var moments = RunningMoments()
    for (one, other) in zip(left, right) { moments.add((one - other).double) }
    return (moments.mean, moments.estimate(confidence: confidence)?.halfWidth)
  }
}
