public import Measures
internal import OutputAnalysis
internal import ScenarioModel
internal import StaffingPlans

/// What the agents of two results cost.
public struct CostDifference: Sendable, Hashable {
  /// Agent-hours on duty of the first.
  public let firstHours: Double
  /// Agent-hours on duty of the second.
  public let secondHours: Double
  /// Cost of the first, in its currency; nil where no group states what an hour costs.
  public let first: Double?
  /// Cost of the second.
  public let second: Double?
  /// Currency of both; nil where they differ or nothing is stated.
  public let currency: String?
  /// What the difference of the costs, or of the hours where nothing is stated, comes to.
  public let verdict: DifferenceVerdict
}

/// One result against the first.
public struct RunComparison: Sendable {
  /// The first result.
  public let first: ComparedRun
  /// The result that is compared with it.
  public let second: ComparedRun
  /// Whether they share their random numbers.
  public let pairing: RunPairing
  /// When a difference is one.
  public let rules: ComparisonRules
  /// Confidence of each interval, so that all hold together.
  public let confidence: Double
  /// Every measure that both have.
  public let measures: [MeasureDifference]
  /// What the agents cost.
  public let cost: CostDifference
  /// Intervals with other agents.
  public let agents: [AgentDifference]
  /// The level by day or interval, with pointwise intervals.
  public let levels: [LevelPoint]

  /// Every result against the first; the error is that of all of them together.
  ///
  /// - Parameters:
  ///   - runs: the results, the first one the base.
  ///   - rules: when a difference is one.
  ///   - lists: measures of lists; share reached in time and in all where nil.
  public static func all(
    _ runs: [ComparedRun], rules: ComparisonRules = ComparisonRules(), lists: [OutboundMeasure]? = nil
  ) -> [RunComparison] {
    guard let first = runs.first else { return [] }
    let found = runs.dropFirst().map {
      ($0, DifferenceMaker(first: first, second: $0, dialled: lists ?? DifferenceMaker.dialled).measures)
    }
    let statements = max(1, found.reduce(0) { $0 + $1.1.count })
    return found.map { second, measures in
      RunComparison(first, second, measures, rules, confidence: 1 - rules.error / Double(statements))
    }
  }

  private init(
    _ first: ComparedRun, _ second: ComparedRun, _ compared: [ComparedMeasure], _ rules: ComparisonRules,
    confidence: Double
  ) {
    let pairing = RunPairing(first, second)
    (self.first, self.second, self.rules, self.confidence) = (first, second, rules, confidence)
    self.pairing = pairing
    measures = compared.map { $0.difference(confidence, isPaired: pairing == .paired, rules: rules) }
    cost = RunComparison.cost(first, second, rules)
    agents = AgentDifference.all(first, second)
    levels = LevelPoint.all(first, second)
  }

  private static func cost(_ first: ComparedRun, _ second: ComparedRun, _ rules: ComparisonRules) -> CostDifference {
    let (a, b) = (first.cost, second.cost)
    let isMoney = a != nil && b != nil && first.scenario.currency == second.scenario.currency
    let (one, other) = isMoney ? (a ?? 0, b ?? 0) : (first.hours, second.hours)
    // Agents are no chance: two equal numbers are the difference itself.
    let exact = Estimate(mean: other - one, halfWidth: nil, confidence: 1, replications: .max)
    return CostDifference(
      firstHours: first.hours, secondHours: second.hours, first: a, second: b,
      currency: isMoney ? first.scenario.currency : nil,
      verdict: DifferenceVerdict(DifferenceDecision(exact, margin: rules.relativeMargin * abs(one)), .less))
  }
}
