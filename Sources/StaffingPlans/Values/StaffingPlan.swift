public import ScenarioModel

/// A finished plan: what each method asks for, the staffing chosen, whether it holds, and what is missing.
///
/// A value of its own, which can be stored: indexes of groups, call types and intervals are those of the scenario planned.
public struct StaffingPlan: Sendable, Hashable, Codable {
  /// Every method asked for, in the order of `PlanMethod.allCases`.
  public let methods: [MethodPlan]
  /// The method whose staffing is the plan.
  public let chosen: PlanMethod
  /// Agents by group and interval of the plan, within the limits.
  public let staffing: StaffingByInterval
  /// Agents by group and interval that the target needs, without upper limits.
  public let requirement: StaffingByInterval
  /// The checker's verdict on the plan; nil when no call type has a target.
  public let verdict: PlanVerdict?
  /// The simultaneous confidence of the verdict, 0...1.
  public let confidence: Double
  /// The largest tolerance of the targets that were judged, as a fraction of 1: 0.01 is one point.
  public let tolerance: Double
  /// Weighted agent-hours on duty: what the plan makes small.
  public let weightedHours: Double
  /// An estimate of the least cost; nil where the plan does not meet its targets, or costs less than the estimate.
  public let leastCost: CostEstimate?
  /// A cost below which no plan holds the targets; nil where none is proven, or the plan does not hold the targets themselves.
  public internal(set) var bound: CostBound?
  /// Intervals in which the limits leave fewer agents than the target needs.
  public internal(set) var shortfalls: [Shortfall]
  /// How the requirement moves with volume and handling time.
  public let sensitivity: [SensitivityRow]
  /// The checker's verdict on delay targets of deferred and outbound work; nil where there are none.
  public internal(set) var delays: DelayVerdict?
  /// What certainty costs: the price of expected levels, then of growing probabilities; empty where none is asked for.
  public internal(set) var certainty: [CertaintyPrice] = []
  /// What the plan costs; nil where callers alone were planned for by interval.
  public internal(set) var cost: PlanCost?
  /// What one agent fewer shows of a plan of one constant team; nil for others, and for plans that do not meet their targets.
  public internal(set) var certificate: TeamCertificate?

  /// Agents that the targets miss: none where the plan meets them, although a limit may bind within their tolerance.
  public var missing: [Shortfall] { isMet ? [] : shortfalls }

  /// Whether every target is met; false where nothing could be checked.
  public var isMet: Bool { outcome == .met }

  /// The remark of a plan of several groups that was made without HiGHS.
  static let withoutIntegerPrograms = "without-integer-programs"

  /// What a reader has to know of how the plan was made.
  public var warnings: [ScenarioWarning] {
    guard methods.contains(where: { $0.remarks.contains(Self.withoutIntegerPrograms) }) else { return [] }
    return [
      ScenarioWarning(
        keyPath: "plan",
        Bilingual(
          "HiGHS, which divides agents among several groups, was not found (Scripts/setup installs it): this plan may cost some per cent more than it need",
          "HiGHS, qui répartit les conseillers entre plusieurs groupes, est introuvable (Scripts/setup l’installe) : ce plan coûte peut-être quelques pour cent de trop"
        ))
    ]
  }

  /// The chosen method's plan.
  public var chosenMethod: MethodPlan? { methods.first { $0.method == chosen } }
}

/// What the planner is doing, for a progress line.
public enum PlanPhase: String, Sendable, CaseIterable {
  /// Searching the requirement by simulation.
  case search
  /// Checking the plan on fresh streams.
  case check
  /// Simulating every method's staffing.
  case comparison
  /// Estimating the least cost.
  case estimate
}

/// Why no plan can be made.
public enum PlanningError: Error, Sendable, CustomStringConvertible {
  /// No call type has a target, so nothing tells how many agents are enough.
  case noTarget
  /// Every group's agents are given, so nothing is left to plan.
  case nothingToPlan
  /// A call type's target has a probability, in a plan that delayed work, or a group of one number by day or throughout, decides.
  case probabilityBesideDelays(callType: Int)
  /// The delay of a call type's target ends after the period for everything that comes in, so that nothing is judged.
  case nothingJudged(callType: Int, within: Double)

  /// What is wrong and what to do.
  public var description: String {
    switch self {
    case .noTarget:
      "no call type has a target: add one, such as 'target: 80 % in 20 s', so that a plan can be found"
    case .nothingToPlan:
      "the agents of every group are given: set 'staffing: planned' for the groups to plan, or use 'busyhour simulate'"
    case .probabilityBesideDelays(let callType):
      "call type \(callType + 1): a target with a probability is not planned beside delayed work or groups of one number by day or throughout"
    case .nothingJudged(let callType, let within):
      "call type \(callType + 1): nothing that comes in is due before the period ends, as \(within / 3600) h are allowed"
    }
  }
}
