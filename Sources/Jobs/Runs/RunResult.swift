public import Comparison
public import ContactDemand
internal import ContactSimulation
public import Contracts
public import Measures
public import Reporting
public import ScenarioFiles
public import ScenarioModel
public import StaffingPlans

/// What a run found, and what it was found from: everything that is written can be made from it, now or later, without simulating.
public struct RunResult: Sendable {
  /// What was run.
  public enum Work: Sendable, Hashable {
    /// A plan was made; the first outcome is its evidence.
    case plan(StaffingPlan)
    /// Given agents were simulated; tables have cells of this scope.
    case simulation(by: Scope)
  }

  /// Version of the program that made the run, such as `0.1.0`.
  public let programVersion: String
  /// The scenario as its file says it, with its curves.
  public let ready: ReadyScenario
  /// What was set beside the files, as it was written.
  public let overrides: [String]
  /// The scenario with the settings of the run.
  public let scenario: Scenario
  /// Language of the report.
  public let language: ReportLanguage
  /// What was run.
  public let work: Work
  /// What was found with the plan or the given agents, then with every alternative.
  public let outcomes: [StaffingOutcome]
  /// What the contract, the price and the costs come to with the first outcome; nil where the scenario states none.
  public let contract: ContractResult?
  /// What came, held against the forecast and the first outcome; empty where the scenario tells nothing of it.
  public let actuals: [ActualResult]
  /// Whether piles that have to be cleared are, with given agents; nil for a plan, and where no target asks for it.
  public let piles: DelayVerdict?
  /// Figures to look at that the results show and no target tells.
  public let foundWarnings: [ScenarioWarning]

  /// A result from its parts.
  public init(
    programVersion: String, ready: ReadyScenario, overrides: [String] = [], scenario: Scenario,
    language: ReportLanguage,
    work: Work, outcomes: [StaffingOutcome], levels: [LevelReview?] = [], trials: ContractTrials = ContractTrials(),
    piles: DelayVerdict? = nil
  ) {
    self.programVersion = programVersion
    self.ready = ready
    self.overrides = overrides
    self.scenario = scenario
    self.language = language
    self.work = work
    self.piles = piles
    self.outcomes = outcomes
    actuals = scenario.actuals.enumerated().map { place, actual in
      ActualResult(
        ForecastReview(actual, of: scenario, forecast: ready.forecast),
        level: levels.indices.contains(place) ? levels[place] : nil)
    }
    var found = outcomes.first.flatMap { try? $0.contract(of: scenario, ready.forecast) }
    found?.frontier = trials.frontier
    found?.breakEven = trials.breakEven
    found?.gaming = trials.gaming
    contract = found
    let ofResults =
      outcomes.first.map {
        ResultWarnings(scenario, staffing: $0.staffing, evidence: $0.evidence).all.map(ready.loaded.shown)
      } ?? []
    let unreckoned =
      found == nil && !outcomes.isEmpty && ContractReckoning.isAsked(by: scenario) ? [RunResult.unreckoned] : []
    if case .plan(let plan) = work {
      foundWarnings = ofResults + plan.warnings + unreckoned
    } else {
      foundWarnings = ofResults + unreckoned
    }
  }

  /// Money is reckoned run by run, from counts that a very large study does not keep.
  private static let unreckoned = ScenarioWarning(
    keyPath: "contract",
    Bilingual(
      "no commitment and no amount is reckoned: what each run counted is too much to keep (64 MB at most); fewer replications or a shorter period have it",
      "aucun engagement et aucun montant n’est calculé : les décomptes de chaque simulation sont trop volumineux pour être gardés (64 Mo au plus) ; moins de réplications ou une période plus courte le permettent"
    ))
}

extension RunResult {
  /// The files that the scenario was read from.
  public var sources: [SourceFile] { ready.loaded.sources }
  /// Its expected demand.
  public var forecast: ContactForecast { ready.forecast }
  /// Figures of the file and its curves to look at.
  public var warnings: [ScenarioWarning] { ready.warnings }

  /// The plan; nil where given agents were simulated.
  public var plan: StaffingPlan? {
    if case .plan(let plan) = work { plan } else { nil }
  }

  /// What the report shows; nil where intervals were left out of the study.
  public var content: ReportContent? {
    guard let first = outcomes.first else { return nil }
    var content =
      switch work {
      case .plan(let plan):
        ReportContent(
          plan: plan, scenario: scenario, forecast: forecast, evidence: first.evidence, programVersion: programVersion)
      case .simulation:
        ReportContent(
          given: first.staffing, scenario: scenario, forecast: forecast, evidence: first.evidence,
          programVersion: programVersion)
      }
    content?.warnings = warnings
    content?.contract = contract
    content?.actuals = actuals
    content?.resultWarnings = foundWarnings
    if case .simulation = work {
      content?.outcomes = outcomes
      content?.delays = piles
    }
    content?.facts = facts(first)
    return content
  }

  /// What the scenario and the first outcome say of published facts; a test that this result cannot evaluate stays open.
  private func facts(_ outcome: StaffingOutcome) -> [FactResult] {
    let run = ComparedRun(
      place: 0, name: scenario.name, scenario: scenario, staffing: outcome.staffing, study: outcome.evidence, plan: plan
    )
    let check = FactCheck(
      ScenarioFigures(scenario, forecast: forecast, cost: run.cost), gates: GateCheck(run, forecast: forecast))
    return scenario.facts.map { fact in
      let condition = fact.test.flatMap { try? Condition($0) }
      do {
        return try check.result(fact, condition)
      } catch {
        return FactResult(fact, condition, .open, found: "\(error)")
      }
    }
  }

  /// `summary.json`.
  public func summary(by scope: Scope = .day) -> String {
    guard let first = outcomes.first else { return "" }
    return SummaryDocument(
      scenario, evidence: first.evidence, engineVersion: programVersion, finest: scope,
      alternatives: Array(outcomes.dropFirst()), staffing: first.staffing, plan: plan, contract: contract,
      actuals: actuals,
      warnings: warnings + foundWarnings
    ).json.text
  }
}
