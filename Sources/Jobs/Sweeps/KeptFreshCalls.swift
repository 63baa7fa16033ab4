internal import ContactDemand
internal import ContactSimulation
internal import ScenarioFiles
internal import ScenarioModel

/// The fresh calls behind offered ones, solved for once with the scenario as its file says it, and kept for variants of it.
///
/// Callers do not become fewer because a variant loses more of them: day by day the share of fresh calls among the stated ones is that of the
/// file's own scenario, whatever the variant's agents, patience or volume.
struct KeptFreshCalls {
  private let base: Scenario
  private let counted: [CountedOffered?]

  /// The fresh calls of a scenario.
  init(_ base: ReadyScenario) {
    self.base = base.loaded.scenario
    counted = base.forecast.callTypes.map(\.counted)
  }

  /// The curves of a variant; types that count offered calls only there are solved for.
  ///
  /// - Throws: `ScenarioFault` where the variant has other days, so that no share is known.
  func forecast(of loaded: LoadedScenario, _ pool: ReplicationPool) throws -> ContactForecast {
    let scenario = loaded.scenario
    let offered = scenario.callTypes.indices.filter {
      scenario.callTypes[$0].channel == .inbound && scenario.callTypes[$0].demand.basis == .offered
    }
    let own = offered.map { type in
      base.callTypes.firstIndex { $0.name == scenario.callTypes[type].name }.flatMap { known in
        counted[known].map { (days: base.arrivalGrid(of: base.callTypes[known]).days.map(\.date), answer: $0) }
      }
    }
    guard !offered.isEmpty, own.allSatisfy({ $0 != nil }) else {
      return try loaded.located { try FreshCallSolver(scenario, pool: pool).forecast() }
    }
    return try loaded.located {
      let stated = try ContactForecast(scenario, appliesMultipliers: false)
      var answers: [CountedOffered?] = Array(repeating: nil, count: scenario.callTypes.count)
      for (type, known) in zip(offered, own.compactMap(\.self)) {
        let days = scenario.arrivalGrid(of: scenario.callTypes[type]).days.map(\.date)
        guard days == known.days else {
          throw ScenarioFault.problems([
            loaded.problem(
              at: "period",
              message:
                "expected the days of the scenario as its file says it, since the fresh calls behind its offered ones are kept by day, found others"
            )
          ])
        }
        let byDay = stated.callTypes[type].byDay
        answers[type] = CountedOffered(
          offeredByDay: byDay, freshByDay: zip(byDay, known.answer.shares).map { $0 * $1 }, check: known.answer.check)
      }
      return try ContactForecast(scenario).withFresh(answers, in: scenario)
    }
  }
}
