import ContactSimulation
import Measures
import OutputAnalysis
import ScenarioModel

/// Several lists together, as means: intervals of sums over lists are not kept.
struct ListSums {
  /// People who entered.
  let entered: Double
  /// People reached.
  let reached: Double
  /// Attempts.
  let attempts: Double
  /// Agent time on attempts, in hours.
  let agentHours: Double
  /// People reached at the first attempt.
  let reachedAtFirst: Double
  /// The share reached within D; nil unless every list has a target with the same D.
  let shareWithin: Double?
  /// Attempts for each agent-day of the groups that serve any of the lists; nil where their hours are not known.
  let callsPerAgentDay: Double?
  /// Idle share of these groups.
  let idleShare: Estimate?

  /// The sums of several lists; nil for one list, or where nobody entered.
  ///
  /// - Parameters:
  ///   - lists: The lists.
  ///   - groups: Hours and occupancy of every group over the run; without them, or in other cells, what concerns agents is known
  ///     only where the same groups serve all lists.
  ///   - cell: The run, a week, a weekday or a day.
  init?(_ lists: [OutboundMeasures], groups: [CentreContent.Figures] = [], in cell: OutboundCell = .run) {
    func sum(_ measure: OutboundMeasure) -> Double { lists.reduce(0) { $0 + ($1.estimate(measure, cell)?.mean ?? 0) } }
    guard lists.count > 1, sum(.entered) > 0 else { return nil }
    entered = sum(.entered)
    reached = sum(.reached)
    attempts = sum(.attempts)
    agentHours = sum(.agentHours)
    reachedAtFirst = sum(.reachedAtFirstAttempt)
    shareWithin = Self.shareWithin(lists, cell)
    let pool = Set(lists.flatMap(\.groups)).sorted()
    if Set(lists.map(\.groups)).count == 1 {
      callsPerAgentDay = sum(.callsPerAgentDay)
      idleShare = lists.first?.estimate(.idleShare, cell)
    } else if cell == .run, let last = pool.last, groups.indices.contains(last), let day = lists.first?.agentDaySeconds
    {
      let hours = pool.reduce(0) { $0 + groups[$1].mean(.agentHours) }
      let busy = pool.reduce(0) { $0 + groups[$1].mean(.busyHours) }
      callsPerAgentDay = hours > 0 ? sum(.attempts) / (hours / (day / 3600)) : nil
      idleShare = lists.first?.estimate(.idleShare).map {
        Estimate(
          mean: hours > 0 ? max(0, 1 - busy / hours) : 0, halfWidth: nil, confidence: $0.confidence,
          replications: $0.replications)
      }
    } else {
      (callsPerAgentDay, idleShare) = (nil, nil)
    }
  }

  private static func shareWithin(_ lists: [OutboundMeasures], _ cell: OutboundCell) -> Double? {
    guard Set(lists.map { $0.campaign.target?.within }).count == 1, lists.first?.campaign.target != nil else {
      return nil
    }
    var (within, eligible) = (0.0, 0.0)
    for list in lists {
      guard let share = list.estimate(.shareWithin, cell), let entered = list.estimate(.entered, cell) else { continue }
      let people = entered.mean - (list.estimate(.enteredLate, cell)?.mean ?? 0)
      within += share.mean * people
      eligible += people
    }
    return eligible > 0 ? within / eligible : nil
  }
}
