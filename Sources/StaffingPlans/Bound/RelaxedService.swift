import ContactDemand
import ContactSimulation
import ScenarioModel

/// Some call types on their own, served by one group that has all skills and the pace of the fastest.
struct RelaxedService {
  /// The service that is simulated; call types keep their places.
  let scenario: Scenario
  /// The call types that call.
  let types: [Int]
  /// Expected contacts by call type and interval; none of the other types.
  let expected: [[Double]]
  /// What every interval has to reach.
  let cells: [RelaxedCell]
  /// Offered load in Erlang by interval.
  let load: [Double]

  /// The relaxed service of a set of call types with targets.
  init(_ types: [Int], of scenario: Scenario, forecast: ContactForecast) {
    self.types = types
    let callTypes = scenario.callTypes.map(RelaxedService.plain)
    let grid = scenario.grid
    self.scenario = Scenario(
      name: scenario.name, title: scenario.title, calendar: scenario.calendar, callTypes: callTypes,
      agentGroups: [RelaxedService.everyone(in: scenario)], lines: scenario.lines, closing: scenario.closing,
      commonFactors: scenario.commonFactors, simulation: scenario.simulation)
    let none = Array(repeating: 0.0, count: grid.intervals.count)
    expected = scenario.callTypes.indices.map { types.contains($0) ? forecast.callTypes[$0].byInterval : none }
    load = grid.intervals.indices.map { interval in
      types.reduce(0.0) {
        $0 + forecast.callTypes[$1].byInterval[interval] * scenario.callTypes[$1].meanHandling(interval)
          / Double(grid.intervals[interval].length)
      }
    }
    let targets = TargetCell.all(of: self.scenario, forecast: forecast).filter { types.contains($0.callType) }
    cells = RelaxedCell.cells(of: targets, types: types, forecast: forecast)
  }

  /// A call type without what sends its callers elsewhere or back.
  private static func plain(_ type: CallType) -> CallType {
    CallType(
      name: type.name, demand: type.demand, handling: type.handling, variation: type.variation,
      patience: type.patience, balking: type.balking, priority: type.priority, queueLimit: type.queueLimit,
      target: type.target, waitWeight: type.waitWeight,
      voiceMenuShare: type.voiceMenuShare, announcement: type.announcement, sharesFactorsOf: type.sharesFactorsOf,
      factorsName: type.factorsName)
  }

  /// One group with all skills, each at the pace of the fastest group that has it.
  private static func everyone(in scenario: Scenario) -> AgentGroup {
    var pace: [Int: GroupHandling] = [:]
    for (type, callType) in scenario.callTypes.enumerated() {
      let factors = scenario.agentGroups.filter { $0.callTypes.contains(type) }.map { group in
        switch group.handling[type] {
        case nil: 1.0
        case .factor(let factor): factor
        case .own(let time): time.mean / max(callType.handling.mean, 1e-9)
        }
      }
      if let fastest = factors.min(), fastest < 1, fastest > 0 { pace[type] = .factor(fastest) }
    }
    return AgentGroup(
      name: "everyone", callTypes: Array(scenario.callTypes.indices), handling: pace, staffing: .planned,
      limits: StaffingLimits(minimum: Array(repeating: 0, count: scenario.grid.intervals.count)))
  }
}

/// What an interval of a relaxed service has to reach: one criterion of a call type, or the levels of several together.
struct RelaxedCell: Sendable {
  /// The interval.
  let interval: Int
  /// The cells added up.
  let parts: [TargetCell]
  /// The ratio of sums to reach, or not to exceed; tolerances given away.
  let required: Double
  /// Whether larger values are better.
  let wantsLarge: Bool
  /// The known mean of the denominator, if known.
  let expectedOffered: Double?

  /// Cells of interval targets.
  ///
  /// Several types are added up only where the levels of all count offered contacts: then no plan can
  /// meet each of them and miss their weighted mean.
  static func cells(of targets: [TargetCell], types: [Int], forecast: ContactForecast) -> [RelaxedCell] {
    let single = targets.filter { $0.intervals.count == 1 && $0.criterion != .occupancy }
    if types.count == 1 {
      return single.map {
        RelaxedCell(
          interval: $0.intervals.lowerBound, parts: [$0],
          required: $0.criterion.wantsLarge ? $0.bound - $0.tolerance : $0.bound + $0.tolerance,
          wantsLarge: $0.criterion.wantsLarge, expectedOffered: $0.expectedOffered)
      }
    }
    let levels = single.filter { $0.criterion.wantsLarge && $0.criterion.countsOffered }
    return Dictionary(grouping: levels, by: \.intervals.lowerBound).sorted { $0.key < $1.key }.compactMap {
      interval, parts in
      let volumes = parts.map { forecast.callTypes[$0.callType].byInterval[interval] }
      let total = volumes.reduce(0, +)
      guard parts.count == types.count, parts.allSatisfy({ $0.expectedOffered != nil }), total > 0 else { return nil }
      let needed = zip(parts, volumes).reduce(0.0) { $0 + ($1.0.bound - $1.0.tolerance) * $1.1 }
      return RelaxedCell(
        interval: interval, parts: parts, required: needed / total, wantsLarge: true, expectedOffered: total)
    }
  }

  /// Numerator and denominator in one replication.
  func sums(in tally: ReplicationTally) -> (numerator: Double, denominator: Double) {
    parts.reduce((0.0, 0.0)) { sum, part in
      let pair = part.sums(in: tally)
      return (sum.0 + pair.numerator, sum.1 + pair.denominator)
    }
  }
}
