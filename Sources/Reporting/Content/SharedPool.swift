import ContactSimulation
import Measures
import OutputAnalysis
import ScenarioModel

/// One pool of agents for calls in both directions: the hours of work of each on every day.
struct SharedPool {
  /// Hours of work on lists, by day of the period.
  let outbound: [Double]
  /// Hours of all other work of the pool: callers, e-mails.
  let inbound: [Double]
  /// Hours on duty.
  let duty: [Double]
  /// Length of an agent-day in hours.
  let agentDay: Double

  /// The pool of the lists; nil unless the same groups serve all of them and somebody else.
  init?(_ scenario: Scenario, _ lists: [OutboundMeasures]) {
    guard let first = lists.first, Set(lists.map(\.groups)).count == 1 else { return nil }
    let served = Set(first.groups.flatMap { scenario.agentGroups[$0].callTypes })
    guard served.contains(where: { scenario.callTypes[$0].channel != .outbound }) else { return nil }
    let hours = first.agentDaySeconds / 3600
    let days = 0..<first.dayCount
    agentDay = hours
    outbound = days.map { day in lists.reduce(0) { $0 + ($1.estimate(.agentHours, .day(day))?.mean ?? 0) } }
    duty = days.map { (first.estimate(.agentDays, .day($0))?.mean ?? 0) * hours }
    var others: [Double] = []
    for day in days {
      let busy = duty[day] * (1 - (first.estimate(.idleShare, .day(day))?.mean ?? 1))
      others.append(max(0, busy - outbound[day]))
    }
    inbound = others
  }

  /// Work of both directions on each day.
  var together: [Double] { zip(outbound, inbound).map { $0 + $1 } }

  /// The day with most of something, and how much.
  static func busiest(_ hours: [Double]) -> (day: Int, hours: Double) {
    let most = hours.max() ?? 0
    return (hours.firstIndex(of: most) ?? 0, most)
  }
}
