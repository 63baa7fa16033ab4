public import ContactDemand
internal import ContactSimulation
internal import Comparison
internal import Contracts
internal import Measures
internal import OutputAnalysis
internal import Reporting
public import ScenarioFiles
public import ScenarioModel
internal import StaffingPlans

/// A run as it is stored: the scenario's files, the settings, the plan, and every number of its studies.
///
/// The scenario is read from its files again and the forecast drawn again, with the fresh calls that were solved for; nothing is
/// simulated again.
public struct StoredRun: Sendable, Codable {
  /// What was found with one staffing.
  struct Outcome: Sendable, Codable {
    let name: String
    let staffing: StaffingByInterval
    let study: StudyValues
  }

  /// Version of the program that made the run.
  public let programVersion: String
  /// The digest of the scenario.
  public let digest: String
  /// The files that the scenario was read from.
  public let sources: [SourceFile]
  /// What was set beside the files; nil for nothing.
  public let overrides: [String]?
  /// The settings of the run.
  public let settings: SimulationSettings
  /// Language of the report.
  public let language: ReportLanguage
  /// By call type, the fresh calls behind offered ones.
  public let counted: [CountedOffered?]
  /// The plan; nil where given agents were simulated.
  let plan: StaffingPlan?
  /// Cells of the tables; nil for a plan.
  let scope: Scope?
  let outcomes: [Outcome]
  /// What a few agents more or fewer come to; nil where nobody simulated them.
  let frontier: ContractFrontier?
  /// The volume at which nothing is left; nil where nobody looked for it.
  let breakEven: BreakEven?
  /// What explains the levels that came; nil where the scenario tells nothing of them.
  let levels: [LevelReview?]?
  /// What gaming would do to the contract; nil where nobody simulated it.
  let gaming: [GamingResult]?
  /// What the check says of piles that have to be cleared; nil where none has, or by a program that did not look.
  let piles: DelayVerdict?

  /// A run to store.
  init(_ run: RunResult, language: ReportLanguage) throws {
    programVersion = run.programVersion
    digest = run.scenario.digest
    sources = run.sources
    overrides = run.overrides.isEmpty ? nil : run.overrides
    settings = run.scenario.simulation
    self.language = language
    counted = run.forecast.callTypes.map(\.counted)
    plan = run.plan
    if case .simulation(let scope) = run.work { self.scope = scope } else { scope = nil }
    frontier = run.contract?.frontier
    breakEven = run.contract?.breakEven
    levels = run.actuals.isEmpty ? nil : run.actuals.map(\.level)
    gaming = run.contract.flatMap { $0.gaming.isEmpty ? nil : $0.gaming }
    piles = run.piles
    outcomes = try run.outcomes.map {
      Outcome(name: $0.name, staffing: $0.staffing, study: try $0.evidence.values)
    }
  }

  /// The run.
  ///
  /// - Parameters:
  ///   - scenario: the scenario read from `sources`, with `settings`.
  ///   - ready: the same with its forecast, with the fresh calls of `counted`.
  /// - Throws: `ValueFileFault` where the values are not of that scenario, or of a program that read it otherwise.
  public func result(
    of scenario: Scenario, _ ready: ReadyScenario
  ) throws(ValueFileFault) -> RunResult {
    guard scenario.digest == digest else {
      throw .damaged("this program reads their scenario otherwise than the one that stored them (\(programVersion))")
    }
    for result in gaming ?? [] {
      guard let fault = result.fault(in: scenario) else { continue }
      throw .damaged(fault)
    }
    var found: [StaffingOutcome] = []
    for outcome in outcomes {
      let study: StudyResult
      do {
        study = try StudyResult(outcome.study, of: scenario)
      } catch {
        throw .damaged("\(error)")
      }
      found.append(try restored(outcome, study, scenario))
    }
    return RunResult(
      programVersion: programVersion, ready: ready, overrides: overrides ?? [], scenario: scenario, language: language,
      work: plan.map { .plan($0) } ?? .simulation(by: scope ?? .day), outcomes: found,
      levels: levels ?? [],
      trials: ContractTrials(frontier: frontier, breakEven: breakEven, gaming: gaming ?? []), piles: piles)
  }

  private func restored(
    _ outcome: Outcome, _ study: StudyResult, _ scenario: Scenario
  ) throws(ValueFileFault) -> StaffingOutcome {
    let intervals = scenario.grid.intervals.count
    guard outcome.staffing.agents.count == scenario.agentGroups.count,
      outcome.staffing.agents.allSatisfy({ $0.count == intervals })
    else { throw .damaged("agents of \(outcome.name) are not of the scenario's groups and intervals") }
    if outcome.name == StaffingOutcome.givenName { return StaffingOutcome(given: outcome.staffing, evidence: study) }
    guard let alternative = scenario.alternatives.first(where: { $0.name == outcome.name }) else {
      throw .damaged("the scenario has no alternative '\(outcome.name)'")
    }
    return StaffingOutcome(alternative, evidence: study)
  }
}
