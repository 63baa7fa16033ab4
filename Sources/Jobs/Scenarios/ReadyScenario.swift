public import Comparison
public import ContactDemand
internal import ContactSimulation
internal import Contracts
public import ScenarioFiles
public import ScenarioModel

/// A scenario that is ready to run.
public struct ReadyScenario: Sendable {
  /// The file with the places of its keys.
  public let loaded: LoadedScenario
  /// Its demand curves: fresh calls, also where offered ones are stated.
  public let forecast: ContactForecast
  /// What the scenario itself says of published facts; those that only results can tell are open.
  public let facts: [FactResult]

  /// The forecast held against what came, for each that the scenario tells.
  public var reviews: [ForecastReview] {
    loaded.scenario.actuals.map { ForecastReview($0, of: loaded.scenario, forecast: forecast) }
  }

  /// Facts of the file and of its curves that disagree, each once, by the keys of the file.
  public var warnings: [ScenarioWarning] {
    var seen: Set<ScenarioWarning> = []
    let all = loaded.scenario.warnings + forecast.warnings.map(loaded.shown)
    return all.filter { seen.insert($0).inserted }
  }

  /// Whether the file states the volume of a call type as contacts per hour, so that its profile has that unit.
  public func statesRates(of callType: Int) -> Bool {
    let path = loaded.shown("call_types[\(callType)].demand.rates")
    return loaded.scenario.statedValues.contains { $0.keyPath == path || $0.keyPath.hasPrefix(path + ".") }
  }

  /// Reads a scenario and draws its curves; fresh calls behind offered ones are solved for, and stay the same whatever is asked of them.
  ///
  /// This is the job of `explain`: what is understood of the file.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - reading: what is changed while it is read.
  ///   - watch: hears how far solving for fresh calls is, and may stop it.
  /// - Throws: `ScenarioFault` with every problem and its place; `CancellationError` where the watch asked to stop.
  public init(path: String, reading: ReadingOptions = ReadingOptions(), watch: JobWatch = JobWatch()) throws {
    try self.init(path: path, reading, watch, ProgressMeter(watch.observer), rest: 0)
  }

  /// The same as the first part of a job.
  ///
  /// - Parameter rest: Replications that the job will run afterwards, about.
  init(path: String, _ reading: ReadingOptions, _ watch: JobWatch, _ meter: ProgressMeter, rest: Int) throws {
    let loaded = try ScenarioReader.read(path: path, options: reading)
    self.loaded = loaded
    try loaded.checkContract()
    let solver = FreshCallSolver(loaded.scenario, pool: watch.pool) { finished, atMost in
      if finished == 0 { meter.begin(Double(atMost) / Double(max(1, atMost + rest))) }
      meter.report(Double(finished) / Double(max(1, atMost)), .counting)
    }
    let forecast = try loaded.located { try solver.forecast() }
    try loaded.located {
      try SimulationModel.check(loaded.scenario, expected: forecast.callTypes.map(\.byInterval))
    }
    self.forecast = forecast
    facts = try loaded.facts(forecast)
  }

  /// Reads the scenario of a stored run; the fresh calls behind offered ones are those that were solved for then.
  ///
  /// - Throws: `ScenarioFault` with every problem and its place.
  public init(sources: [SourceFile], overrides: [String] = [], counted: [CountedOffered?]) throws {
    let loaded = try ScenarioReader.read(sources: sources, overrides: overrides)
    self.loaded = loaded
    forecast = try loaded.located { try ContactForecast(loaded.scenario).withFresh(counted, in: loaded.scenario) }
    facts = try loaded.facts(forecast)
  }

  /// A scenario that was read, with its curves.
  ///
  /// - Throws: `ScenarioFault` where it is too large to simulate.
  init(_ loaded: LoadedScenario, _ forecast: ContactForecast) throws {
    (self.loaded, self.forecast) = (loaded, forecast)
    facts = try loaded.facts(forecast)
    try loaded.located {
      try SimulationModel.check(loaded.scenario, expected: forecast.callTypes.map(\.byInterval))
    }
  }

  /// What `explain` warns of: the facts above, and what the commands that simulate would find for themselves.
  public var expectedWarnings: [ScenarioWarning] {
    let scenario = loaded.scenario
    let lists = OutboundForecast(scenario, forecast: forecast).uncalledHours(of: scenario)
    let warmUp =
      scenario.simulation.warmUp > 0 && scenario.givenStaffing == nil
      ? [ScenarioWarning(keyPath: "simulation.warm_up", WarmUpInPlan(scenario).text)] : []
    return warnings + lists.map(loaded.shown) + warmUp
  }

  /// Refuses what no plan can be made of: agents given for every group, and a warm-up, in which nobody would be needed.
  ///
  /// - Throws: `ScenarioFault` with every problem and its place.
  public func checkPlan(file: String) throws {
    let scenario = loaded.scenario
    var problems: [Problem] = []
    if scenario.givenStaffing != nil {
      problems.append(
        loaded.problem(
          at: "agents[0].staffing",
          message:
            "expected 'planned' for at least one group, found agents given for every group. To see what these agents "
            + "achieve: busyhour simulate \(file). To find agents: write 'staffing: planned' here, and 'minimum' and "
            + "'maximum' where there are limits"))
    } else if scenario.simulation.warmUp > 0 {
      problems.append(loaded.problem(at: "simulation.warm_up", message: WarmUpInPlan(scenario).message))
    }
    if !problems.isEmpty { throw ScenarioFault.problems(problems) }
  }

  /// The staffing of a plan file, or else of the scenario.
  ///
  /// - Throws: `ScenarioFault` where the plan is faulty, or where neither gives agents for every group.
  public func staffing(plan path: String?) throws -> StaffingByInterval {
    if let path { return try StaffingReader.read(path: path, scenario: loaded.scenario) }
    if let given = loaded.scenario.givenStaffing { return given }
    let group = loaded.scenario.agentGroups.firstIndex { $0.staffing == .planned } ?? 0
    throw ScenarioFault.problems([
      loaded.problem(
        at: "agents[\(group)].staffing",
        message: "expected agents to simulate with, found 'planned'; give a number of agents here, "
          + "name a plan with '--staffing plan.csv', or find one with 'busyhour plan'")
    ])
  }
}
