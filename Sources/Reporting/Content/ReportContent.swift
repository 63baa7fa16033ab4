public import Comparison
public import Contracts
import ContactDemand
public import ScenarioModel
public import StaffingPlans

/// Everything that the report, its pictures and its tables show of a finished plan.
///
/// Plain values, so that a report can be made and tested without a simulation.
public struct ReportContent: Sendable {
  /// The scenario that was planned.
  public let scenario: Scenario
  /// Expected contacts by call type, then interval of the grid; 0 throughout for deferred types.
  public let expectedContacts: [[Double]]
  /// Offered load in Erlang by interval of the grid, all call types together.
  public let offeredLoad: [Double]
  /// Every method's plan; the chosen one among them.
  public let methods: [MethodPlan]
  /// Index of the chosen plan in `methods`.
  public let chosenIndex: Int
  /// Paid agents of the chosen plan after shrinkage, by group, then interval.
  public let paidAgents: [[Int]]
  /// The checker's verdict on the chosen plan; nil when nothing was asked.
  public let verdict: PlanVerdict?
  /// Intervals in which a limit keeps agents away that the target needs.
  public let shortfalls: [Shortfall]
  /// How the requirement moves with volume and handling time.
  public let sensitivity: [SensitivityRow]
  /// Facts of the scenario that disagree, with both numbers.
  public var warnings: [ScenarioWarning]
  /// What the results show that no target tells.
  public var resultWarnings: [ScenarioWarning] = []
  /// What the scenario and its results say of published facts.
  public var facts: [FactResult] = []
  /// All figures to look at.
  public var allWarnings: [ScenarioWarning] { warnings + resultWarnings }
  /// What simulation says of the chosen plan.
  public let evidence: ReportEvidence
  /// Version of the program that made the plan, such as `0.1.0`.
  public let programVersion: String
  /// Whether the agents were given, so that there is no plan to judge.
  public let isGiven: Bool
  /// An estimate of the plan's least cost; nil where nothing was planned or the estimate says nothing of the plan.
  public var leastCost: CostEstimate?
  /// A cost below which no plan holds the targets; nil where none is proven.
  public var bound: CostBound?
  /// The checker's verdict on delay targets; nil where there are none, or nothing was planned.
  public var delays: DelayVerdict?
  /// What one agent fewer shows of a plan of one constant team; nil for others.
  public var certificate: TeamCertificate?
  /// What certainty costs; empty where nobody asked.
  public var certainty: [CertaintyPrice] = []
  /// What the service has beyond plain calls; nil where nothing of it is shown.
  public var centre: CentreContent?
  /// Hours of the chosen staffing, and what follows from them.
  public let hours: StaffingHours
  /// What the agents cost; nil where no group states what an hour costs.
  var cost: CostFigures?
  /// What the contract, the price and the costs come to; nil where the scenario states none.
  public var contract: ContractResult?
  /// What came, held against the forecast and the result; empty where the scenario tells nothing of it.
  public var actuals: [ActualResult] = []
  /// By call type: what the recalls of a list may mean, and what they mean here; empty or nil where that is no question.
  var ladderReadings: [LadderReadings?] = []
  /// The given staffing and the others with which it is compared, in order; empty where there is nothing to compare.
  public var outcomes: [StaffingOutcome] = []

  /// Content from its parts.
  ///
  /// - Returns: nil unless every array matches the scenario's call types, groups, intervals and days.
  public init?(
    scenario: Scenario, expectedContacts: [[Double]], offeredLoad: [Double], methods: [MethodPlan], chosenIndex: Int,
    paidAgents: [[Int]], verdict: PlanVerdict?, shortfalls: [Shortfall], sensitivity: [SensitivityRow],
    warnings: [ScenarioWarning], evidence: ReportEvidence, programVersion: String, isGiven: Bool = false
  ) {
    let intervals = scenario.grid.intervals.count
    let series = [evidence.whole] + evidence.callTypes
    let groups = scenario.agentGroups.count
    guard
      methods.indices.contains(chosenIndex), offeredLoad.count == intervals,
      expectedContacts.count == scenario.callTypes.count, expectedContacts.allSatisfy({ $0.count == intervals }),
      evidence.callTypes.count == scenario.callTypes.count,
      series.allSatisfy({ $0.intervals.count == intervals && $0.days.count == scenario.grid.days.count }),
      methods.allSatisfy({ plan in
        [plan.staffing.agents, plan.requirement.agents, paidAgents].allSatisfy { agents in
          agents.count == groups && agents.allSatisfy { $0.count == intervals }
        }
      }),
      shortfalls.allSatisfy({ (0..<groups).contains($0.group) && (0..<intervals).contains($0.interval) })
    else { return nil }
    self.scenario = scenario
    self.expectedContacts = expectedContacts
    self.offeredLoad = offeredLoad
    self.methods = methods
    self.chosenIndex = chosenIndex
    self.paidAgents = paidAgents
    self.verdict = verdict
    self.shortfalls = shortfalls
    self.sensitivity = sensitivity
    self.warnings = warnings
    self.evidence = evidence
    self.programVersion = programVersion
    self.isGiven = isGiven
    hours = StaffingHours(methods[chosenIndex].staffing, of: scenario)
  }

  /// What the check says of the plan's targets together.
  var outcome: PlanOutcome { PlanOutcome(verdict, delays) }

  /// Agents that the targets miss: none where the plan meets them, although a limit may bind within their tolerance.
  var missingAgents: [Shortfall] { outcome == .met ? [] : shortfalls }

  /// The plan that the report is about.
  public var chosen: MethodPlan { methods[chosenIndex] }
}
