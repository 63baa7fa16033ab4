internal import Comparison
internal import ContactDemand
internal import ContactSimulation
internal import ScenarioFiles
internal import ScenarioModel
internal import StaffingPlans

/// A scenario at one position of what is varied, with its agents.
struct LimitPoint {
  let loaded: LoadedScenario
  let forecast: ContactForecast
  /// The agents; nil where every position has a plan of its own.
  let staffing: StaffingByInterval?
}

/// Makes the scenario of any position.
struct LimitPoints {
  let options: LimitJob.Options
  let varied: VariedValue
  /// The file as it is.
  let base: ReadyScenario
  /// Agents that every position has, if the file does not give them.
  let kept: StaffingByInterval?
  let watch: JobWatch

  /// The scenario at a position.
  ///
  /// - Throws: `ScenarioFault` where there is no such value, or where the agents do not fit.
  func point(_ position: Double) throws -> LimitPoint {
    if varied.quantity == .handling {
      let loaded = try base.loaded.withHandling(times: position)
      return LimitPoint(loaded: loaded, forecast: base.forecast, staffing: try staffing(loaded, position))
    }
    guard let change = change(position) else {
      return LimitPoint(loaded: base.loaded, forecast: base.forecast, staffing: try staffing(base.loaded, position))
    }
    var reading = options.reading
    reading.overrides.append(change)
    let loaded = try ScenarioReader.read(path: options.file, options: reading)
    let forecast = try loaded.located { try self.forecast(loaded.scenario) }
    try loaded.located {
      try SimulationModel.check(loaded.scenario, expected: forecast.callTypes.map(\.byInterval))
    }
    return LimitPoint(loaded: loaded, forecast: forecast, staffing: try staffing(loaded, position))
  }

  /// Fresh calls stay those of the file as it is: what varies does not change who called when the calls were counted.
  private func forecast(_ scenario: Scenario) throws -> ContactForecast {
    let counted = base.forecast.callTypes.map(\.counted)
    let days = base.loaded.scenario.calendar.dayCount
    guard scenario.callTypes.count == counted.count, scenario.calendar.dayCount == days else {
      return try FreshCallSolver(scenario, pool: watch.pool).forecast()
    }
    return try ContactForecast(scenario).withFresh(counted, in: scenario)
  }

  /// What is set beside the file; nil where only agents move, or nothing.
  private func change(_ position: Double) -> String? {
    guard position != varied.scale.base else { return nil }
    let path = varied.path
    switch varied.quantity {
    case .volume, .number, .numbers: return "\(path)*=\(position)"
    case .whole: return position < 0 ? "\(path)-=\(Int(-position))" : "\(path)+=\(Int(position))"
    case .date(let date): return "\(path)=\(date + Int(position))"
    case .staffing, .absence, .handling: return nil
    }
  }

  private func staffing(_ loaded: LoadedScenario, _ position: Double) throws -> StaffingByInterval? {
    guard !options.replans else { return nil }
    let found: StaffingByInterval
    if let kept {
      guard loaded.scenario.grid.intervals.count == kept.agents.first?.count else {
        throw ScenarioFault.problems([
          loaded.problem(
            at: "opening_hours",
            message:
              "expected the intervals of the plan whose agents are kept, found others at a value of '\(varied.path)'")
        ])
      }
      found = kept
    } else if let given = loaded.scenario.givenStaffing {
      found = given
    } else {
      found = try base.staffing(plan: nil)
    }
    return moved(found, by: position, in: loaded.scenario)
  }

  /// The agents with some more or fewer, where the agents themselves are varied.
  private func moved(_ staffing: StaffingByInterval, by position: Double, in scenario: Scenario) -> StaffingByInterval {
    var staffing = staffing
    for (place, group) in scenario.agentGroups.enumerated() where isVaried(group.name) {
      staffing.agents[place] = staffing.agents[place].map { count in
        switch varied.quantity {
        case .staffing: count > 0 ? max(0, count + Int(position)) : 0
        case .absence: count - Int((Double(count) * position).rounded(.toNearestOrAwayFromZero))
        case .volume, .number, .numbers, .whole, .date, .handling: count
        }
      }
    }
    return staffing
  }

  private func isVaried(_ group: String) -> Bool {
    let parts = varied.path.split(separator: ".")
    return parts.count == 3 && (parts[1] == "*" || parts[1] == group)
  }
}
