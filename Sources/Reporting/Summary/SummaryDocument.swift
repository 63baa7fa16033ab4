public import Comparison
public import ContactSimulation
public import Contracts
public import Measures
public import ScenarioModel
public import StaffingPlans

/// The measures of a study as `summary.json` and `simulate --format json` show them; `schemas/summary-1.json` is its shape.
public struct SummaryDocument: Sendable {
  /// Version of the shape; it moves when a reader of the old shape would fail.
  public static let schemaVersion = 1

  private let scenario: Scenario
  private let evidence: StudyResult
  private let engineVersion: String
  private let scopes: [Scope]
  private let plan: StaffingPlan?
  private let alternatives: [StaffingOutcome]
  private let staffing: StaffingByInterval?
  private let warnings: [ScenarioWarning]
  private let contract: ContractResult?
  private let actuals: [ActualResult]

  /// A summary.
  ///
  /// - Parameters:
  ///   - scenario: the scenario that was simulated.
  ///   - evidence: what the study found.
  ///   - engineVersion: the program's version.
  ///   - finest: the finest scope to show; the coarser ones are always there.
  ///   - alternatives: other staffings of the same scenario, of which the run is shown.
  ///   - staffing: the agents simulated, from which hours and cost follow; nil where they are not shown.
  ///   - plan: the plan simulated, of which verdict and cost are shown; nil where nothing was planned.
  ///   - contract: what the contract, the price and the costs come to; nil where the scenario states none.
  ///   - actuals: what came, held against forecast and result.
  ///   - warnings: figures of the file and of the results to look at.
  public init(
    _ scenario: Scenario, evidence: StudyResult, engineVersion: String, finest: Scope = .day,
    alternatives: [StaffingOutcome] = [], staffing: StaffingByInterval? = nil,
    plan: StaffingPlan? = nil, contract: ContractResult? = nil, actuals: [ActualResult] = [],
    warnings: [ScenarioWarning] = []
  ) {
    (self.contract, self.actuals) = (contract, actuals)
    self.warnings = warnings
    self.staffing = staffing
    self.alternatives = alternatives
    self.plan = plan
    self.scenario = scenario
    self.evidence = evidence
    self.engineVersion = engineVersion
    let last = Scope.allCases.firstIndex(of: finest) ?? 0
    scopes = Array(Scope.allCases[...last])
  }

  /// The document.
  ///
  /// Cost: linear in the number of cells shown.
  public var json: JSONValue {
    .object(
      [
        .init("schemaVersion", .integer(SummaryDocument.schemaVersion)),
        .init("engineVersion", .string(engineVersion)),
        .init("scenario", scenarioValue),
        .init("seed", .integer(evidence.seed)),
        .init("replications", .integer(evidence.replications)),
        .init("confidence", .number(RoundedEstimate.plain(evidence.confidence))),
        .init("precisionReached", evidence.precisionReached.map(JSONValue.bool) ?? .null),
        .init("definitions", .object(evidence.measures.map { .init($0.rawValue, .string($0.formula)) })),
        .init("whole", whole),
        .init("callTypes", .array(scenario.inboundTypes.map { callType($0) })),
        .init("agentGroups", .array(scenario.agentGroups.indices.map { group($0) })),
      ] + workDefinitions + deferredTypes + outboundTypes + alternativeStaffings + agentCost + planned + contracted
        + came + warned)
  }

  /// What the measures of deferred and outbound work mean, where there are any.
  private var workDefinitions: [JSONValue.Member] {
    func texts(_ entries: [(String, String)]) -> JSONValue { .object(entries.map { .init($0.0, .string($0.1)) }) }
    var members: [JSONValue.Member] = []
    if !evidence.deferredWork.isEmpty {
      members.append(
        .init("deferredDefinitions", texts(DeferredMeasure.allCases.map { ($0.rawValue, $0.formula) })))
    }
    if !evidence.outboundWork.isEmpty {
      members += [
        .init("outboundDefinitions", texts(OutboundMeasure.allCases.map { ($0.rawValue, $0.formula) })),
        .init("stepDefinitions", texts(OutboundStepMeasure.allCases.map { ($0.rawValue, $0.formula) })),
        .init("outcomeDefinitions", texts(OutboundOutcomeMeasure.allCases.map { ($0.rawValue, $0.formula) })),
        .init("stratumDefinitions", texts(StratumMeasure.allCases.map { ($0.rawValue, $0.formula) })),
      ]
    }
    return members
  }

  /// The outbound call types, where there are any.
  private var outboundTypes: [JSONValue.Member] {
    let work = evidence.outboundWork
    guard !work.isEmpty else { return [] }
    return [
      .init(
        "outboundTypes", .array(work.map { OutboundSummary($0, scenario: scenario, byDay: scopes.contains(.day)).json })
      )
    ]
  }

  /// Figures to look at, where there are any.
  private var warned: [JSONValue.Member] {
    guard !warnings.isEmpty else { return [] }
    let texts = warnings.map { warning in
      JSONValue.object([
        .init("keyPath", .string(warning.keyPath)), .init("message", .string(warning.message)),
        .init("french", .string(warning.text.french)),
      ])
    }
    return [.init("warnings", .array(texts))]
  }

  /// The hours of the agents and, where a group states what an hour costs, their cost.
  private var agentCost: [JSONValue.Member] {
    guard let staffing else { return [] }
    let hours = HoursSummary(scenario, staffing: staffing, isGiven: plan == nil)
    let cost = CostFigures(scenario, staffing: staffing, evidence: evidence, missing: plan?.missing)
    return [.init("hours", hours.json)] + (cost.map { [.init("cost", $0.json)] } ?? [])
  }

  /// The verdict on a plan and its cost.
  private var planned: [JSONValue.Member] {
    plan.map { [.init("plan", PlanSummary(plan: $0, scenario: scenario).json)] } ?? []
  }

  /// The contract, the price and the costs.
  private var contracted: [JSONValue.Member] {
    contract.map { [.init("contract", ContractJSON(result: $0, scenario: scenario).json)] } ?? []
  }

  /// What came, where the scenario tells it.
  private var came: [JSONValue.Member] {
    actuals.isEmpty ? [] : [.init("actuals", .array(actuals.map { ActualJSON($0, scenario).json }))]
  }

  /// The run under every other staffing.
  private var alternativeStaffings: [JSONValue.Member] {
    guard !alternatives.isEmpty else { return [] }
    let values = alternatives.map { outcome -> JSONValue in
      let other = SummaryDocument(
        scenario, evidence: outcome.evidence, engineVersion: engineVersion, finest: .run,
        staffing: outcome.staffing)
      return .object(
        [
          .init("name", .string(outcome.name)), .init("title", CentreSummary.title(outcome.title)),
          .init("whole", other.whole), .init("callTypes", .array(scenario.inboundTypes.map { other.callType($0) })),
          .init("agentGroups", .array(scenario.agentGroups.indices.map { other.group($0) })),
        ] + other.deferredTypes + other.outboundTypes + other.agentCost)
    }
    return [.init("alternatives", .array(values))]
  }

  private var whole: JSONValue {
    .object(members(.whole, definition: evidence.wholeDefinition, measures: evidence.measures) + spillOver(.whole))
  }

  /// The deferred call types, where there are any.
  private var deferredTypes: [JSONValue.Member] {
    let work = evidence.deferredWork
    guard !work.isEmpty else { return [] }
    return [
      .init(
        "deferredTypes", .array(work.map { DeferredSummary($0, scenario: scenario, byDay: scopes.contains(.day)).json })
      )
    ]
  }

  /// What happens outside the service by hour of the day, where it is counted.
  private func spillOver(_ subject: EvidenceSubject) -> [JSONValue.Member] {
    guard let hours = evidence.spillOver(subject),
      hours.ofDay.contains(where: { $0.closedAttempts > 0 || $0.spilled > 0 })
    else { return [] }
    return [.init("byHourOfDay", .array((0..<24).map { CentreSummary.hour($0, hours) }))]
  }

  private var scenarioValue: JSONValue {
    .object(named + ChangedValues.members(scenario))
  }

  private var named: [JSONValue.Member] {
    [
      .init("name", .string(scenario.name)),
      .init("title", title(scenario.title)),
      .init("digest", .string(scenario.digest)),
      .init("timeZone", .string(scenario.calendar.timeZone)),
      .init("firstDay", .string(scenario.calendar.firstDay.description)),
      .init("lastDay", .string(scenario.calendar.lastDay.description)),
      .init("intervalSeconds", .integer(scenario.grid.intervalLength)),
    ]
  }

  private func title(_ text: LocalizedText) -> JSONValue { CentreSummary.title(text) }

  private func callType(_ index: Int) -> JSONValue {
    let type = scenario.callTypes[index]
    let subject = EvidenceSubject.callType(index)
    return .object(
      [
        .init("name", .string(type.name)), .init("title", title(type.title)),
        .init("target", type.target.map(target) ?? .null),
      ] + members(subject, definition: evidence.definition(of: subject), measures: evidence.measuresOfContacts)
        + LimitSummary.kept(of: index, scenario: scenario, evidence: evidence)
        + CentreSummary.servers(of: index, scenario: scenario, evidence: evidence) + spillOver(subject))
  }

  private func target(_ target: ServiceTarget) -> JSONValue {
    .object(
      [
        .init("level", .number(RoundedEstimate.plain(target.level))),
        .init("acceptableWait", .number(RoundedEstimate.plain(target.acceptableWait))),
        .init("shortAbandonThreshold", .number(RoundedEstimate.plain(target.shortAbandonThreshold))),
        .init("definition", .string(target.definition.rawValue)),
        .init("scope", .string(target.scope.rawValue)),
      ]
        + (target.promise.map {
          [
            .init("withProbability", .number(RoundedEstimate.plain($0.probability))),
            .init("probabilityTolerance", .number(RoundedEstimate.plain($0.tolerance))),
          ]
        } ?? []))
  }

  private func group(_ index: Int) -> JSONValue {
    let group = scenario.agentGroups[index]
    return .object(
      [.init("name", .string(group.name)), .init("title", title(group.title))]
        + scopeMembers(.group(index), measures: Measure.ofAgents))
  }

  private func members(
    _ subject: EvidenceSubject, definition: ServiceLevelDefinition, measures: [Measure]
  ) -> [JSONValue.Member] {
    [.init("serviceLevelDefinition", .string(definition.rawValue))] + scopeMembers(subject, measures: measures)
  }

  /// One member to a scope: `run` is an object, the others are lists.
  private func scopeMembers(_ subject: EvidenceSubject, measures: [Measure]) -> [JSONValue.Member] {
    scopes.map { scope in
      let shown = measures.filter { $0.isShown(by: scope) }
        .map { (measure: $0, reader: evidence.reader($0, of: subject, by: scope)) }
      let cells = evidence.evidence(subject, by: scope).map { SummaryCell($0, measures: shown).json }
      return scope == .run ? .init("run", cells.first ?? .null) : .init(scope.rawValue + "s", .array(cells))
    }
  }
}
