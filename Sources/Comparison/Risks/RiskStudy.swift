public import ContactSimulation
internal import Measures
internal import OutputAnalysis
public import ScenarioModel

/// Simulates the agents of a plan when more calls come, calls take longer, people are absent or the service starts late.
///
/// Agents stay as they are. All variants meet the same random streams, so that they differ by their change alone. Cost: a simulation for each
/// variant.
public struct RiskStudy: Sendable {
  private let scenario: Scenario
  private let expected: [[Double]]
  private let staffing: StaffingByInterval
  private let pool: ReplicationPool
  private let keepsCounts: Bool

  /// A study.
  ///
  /// - Parameters:
  ///   - scenario: the scenario with the settings of the run.
  ///   - expected: its expected contacts by call type, then interval of the type's arrival grid.
  ///   - staffing: the agents.
  ///   - pool: the threads to use, and the wish to stop.
  ///   - keepsCounts: whether studies keep what every run counted.
  public init(
    scenario: Scenario, expected: [[Double]], staffing: StaffingByInterval, pool: ReplicationPool,
    keepsCounts: Bool = false
  ) {
    (self.scenario, self.expected, self.staffing, self.pool) = (scenario, expected, staffing, pool)
    self.keepsCounts = keepsCounts
  }

  /// The changes that are studied: volume +10, +20 and +30 %, handling +15 %, a fifth of each group absent, and a start a week late where the
  /// period is longer.
  public var changes: [RiskChange] {
    let volumes = [0.1, 0.2, 0.3].map(RiskChange.volume)
    let absent = scenario.agentGroups.indices.prefix(8).map { RiskChange.absence(group: $0, share: 0.2) }
    return volumes + [.handling(0.15)] + absent + (scenario.grid.days.count > 7 ? [.late(days: 7)] : [])
  }

  /// The outcomes as planned and with each change, in order.
  ///
  /// - Parameter observer: hears the share that is done, 0...1.
  /// - Throws: `StudyError.cancelled` where the pool was stopped; `SimulationError` for what cannot be simulated.
  public func outcomes(observer: (Double) -> Void = { _ in }) throws -> [RiskOutcome] {
    let all: [RiskChange?] = [nil] + changes
    return try all.enumerated().map { place, change in
      observer(Double(place) / Double(all.count))
      return try outcome(change)
    }
  }

  private func outcome(_ change: RiskChange?) throws -> RiskOutcome {
    var agents = staffing.agents
    switch change {
    case .absence(let group, let share): agents[group] = agents[group].map { RiskStudy.present($0, without: share) }
    case .late(let days):
      let first = scenario.grid.days.prefix(days).reduce(0) { $0 + $1.intervals.count }
      for group in agents.indices { for cell in 0..<min(first, agents[group].count) { agents[group][cell] = 0 } }
    case .volume, .handling, nil: break
    }
    let (all, left) = (hours(staffing.agents), hours(agents))
    let study = try study(change, StaffingByInterval(agents: agents))
    return RiskOutcome(change: change, study: study, absentShare: all > 0 ? (all - left) / all : 0)
  }

  /// Agents who are there when a share is absent.
  static func present(_ agents: Int, without share: Double) -> Int {
    agents - Int((Double(agents) * share).rounded(.toNearestOrAwayFromZero))
  }

  private func hours(_ agents: [[Int]]) -> Double {
    var seconds = 0
    for row in agents {
      for (count, interval) in zip(row, scenario.grid.intervals) { seconds += count * interval.length }
    }
    return Double(seconds) / 3600
  }

  private func study(_ change: RiskChange?, _ agents: StaffingByInterval) throws -> StudyResult {
    var scenario = scenario
    var expected = expected
    switch change {
    case .handling(let share): scenario = try scenario.withHandling(times: 1 + share)
    case .volume(let share):
      scenario = scenario.withLists(times: 1 + share)
      expected = expected.map { $0.map { $0 * (1 + share) } }
    case .absence, .late, nil: break
    }
    let model = try SimulationModel(scenario: scenario, expected: expected, staffing: agents)
    return try SimulationStudy(
      model, of: scenario, pool: pool, includesIntervals: false, includesDayWaits: false,
      mostCountBytes: keepsCounts ? ReplicationCounts.mostBytes : 0
    ).run()
  }
}
