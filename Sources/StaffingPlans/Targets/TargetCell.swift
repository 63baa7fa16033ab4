import ContactDemand
import ContactSimulation
import Measures
import ScenarioModel

/// What one constraint of a service target measures: a ratio of two sums over a cell.
enum Criterion: Sendable, Hashable {
  /// The service level under one of the four definitions; has to be at least the bound.
  case serviceLevel(ServiceLevelDefinition)
  /// Abandoned / offered; at most the bound.
  case abandonment
  /// Waits of answered contacts / answered, in seconds; at most the bound.
  case averageSpeedOfAnswer
  /// Busy / (busy + ready) of the groups that serve the call type; at most the bound.
  case occupancy

  /// Whether larger values are better.
  var wantsLarge: Bool {
    if case .serviceLevel = self { true } else { false }
  }

  /// Whether the denominator is the number of offered contacts.
  var countsOffered: Bool {
    switch self {
    case .serviceLevel(let definition): definition == .ofOffered || definition == .shortAbandonsGood
    case .abandonment: true
    case .averageSpeedOfAnswer, .occupancy: false
    }
  }

  /// The tolerance of a share; a wait's is the same share of its bound.
  func tolerance(_ tolerance: Double, bound: Double) -> Double {
    if case .averageSpeedOfAnswer = self { tolerance * bound } else { tolerance }
  }
}

/// One constrained cell of a plan: a criterion of a call type over an interval, a day, a week, a month or the period.
struct TargetCell: Sendable, Hashable {
  /// Index of the call type.
  let callType: Int
  /// The groups that serve the call type, in the scenario's order.
  let groups: [Int]
  /// What is measured.
  let criterion: Criterion
  /// The intervals of the cell.
  let intervals: Range<Int>
  /// The value to reach or not to exceed.
  let bound: Double
  /// How far beyond the bound a value may lie and still count as reaching it.
  let tolerance: Double
  /// Expected contacts of the cell where they are the denominator; nil elsewhere.
  let expectedOffered: Double?
  /// First attempts around the cell; nil where the demand curve does not tell.
  var arrivals: KnownArrivals?
  /// The days whose work after closing counts in the occupancy; none for an interval, to which none belongs.
  var closingDays: Range<Int> = 0..<0

  /// How far a value lies on the good side of the bound; negative when the cell fails.
  func slack(_ value: Double) -> Double { criterion.wantsLarge ? value - bound : bound - value }

  /// Numerator and denominator of the criterion in one replication.
  func sums(in tally: ReplicationTally) -> (numerator: Double, denominator: Double) {
    if case .occupancy = criterion { return agentSums(in: tally) }
    var sums = (numerator: 0.0, denominator: 0.0)
    add(row: callType, of: tally, to: &sums)
    // A target holds for all who wait in its type's queue, and so for the parts transferred to it.
    if let parts = tally.shape.partRow(of: callType) { add(row: parts, of: tally, to: &sums) }
    return sums
  }

  private func add(row: Int, of tally: ReplicationTally, to sums: inout (numerator: Double, denominator: Double)) {
    for interval in intervals {
      let pair = contactSums(of: tally.cells[tally.cell(row, interval: interval)])
      sums.numerator += pair.0
      sums.denominator += pair.1
    }
  }

  private func contactSums(of cell: CellTally) -> (Double, Double) {
    let offered = Double(cell.offered)
    switch criterion {
    case .serviceLevel(.ofOffered): return (Double(cell.answeredWithin), offered)
    case .serviceLevel(.ofAnswered): return (Double(cell.answeredWithin), Double(cell.answered))
    case .serviceLevel(.shortAbandonsExcluded):
      return (Double(cell.answeredWithin), offered - Double(cell.abandonedWithin))
    case .serviceLevel(.shortAbandonsGood):
      return (Double(cell.answeredWithin) + Double(cell.abandonedWithin), offered)
    case .abandonment: return (Double(cell.abandoned), offered)
    case .averageSpeedOfAnswer: return (cell.answeredWait, Double(cell.answered))
    case .occupancy: return (0, 0)
    }
  }

  private func agentSums(in tally: ReplicationTally) -> (Double, Double) {
    var busy = 0.0
    var available = 0.0
    for group in groups {
      for interval in intervals {
        let time = tally.agentTime[tally.cell(group, interval: interval)]
        busy += time.busySeconds
        available += time.busySeconds + time.readySeconds
      }
      let overtime = closingDays.reduce(0) { $0 + tally.workAfterClosing(group: group, day: $1) }
      busy += overtime
      available += overtime
    }
    return (busy, available)
  }
}

extension TargetCell {
  /// Every constrained cell of a scenario: call types in order, their criteria, then cells in order of time.
  ///
  /// Cells in which hardly anybody is expected are left out (`Scenario.judgedStretches`).
  static func all(of scenario: Scenario, forecast: ContactForecast) -> [TargetCell] {
    scenario.inboundTypes.flatMap { type -> [TargetCell] in
      guard let target = scenario.callTypes[type].target else { return [] }
      let groups = scenario.agentGroups.indices.filter { scenario.agentGroups[$0].callTypes.contains(type) }
      let stretches = scenario.judgedStretches(of: type, target.scope, forecast: forecast)
      return target.criteria.flatMap { criterion, bound in
        stretches.map { intervals in
          TargetCell(
            callType: type, groups: groups, criterion: criterion, intervals: intervals, bound: bound,
            tolerance: criterion.tolerance(target.tolerance, bound: bound),
            expectedOffered: criterion.countsOffered && scenario.knowsOfferedContacts(of: type)
              ? intervals.reduce(0.0) { $0 + forecast.callTypes[type].byInterval[$1] } : nil,
            arrivals: KnownArrivals(around: intervals, scenario: scenario, forecast: forecast),
            closingDays: target.scope == .interval ? 0..<0 : scenario.grid.days(of: intervals))
        }
      }
    }
  }
}

extension Scenario {
  /// Whether the offered contacts of a call type have the mean of the demand curve, so that they can serve as a control.
  ///
  /// Not so where callers try again or are transferred to the type, a menu serves some, unanswered mail turns into calls, or a
  /// warm-up is left out.
  func knowsOfferedContacts(of type: Int) -> Bool {
    let given = callTypes[type]
    guard simulation.warmUp == 0, given.retries == nil, given.cutShort == nil, given.closedHours == nil,
      !receivesTransfers(type)
    else {
      return false
    }
    return given.voiceMenuShare == 0 && callTypes.allSatisfy { $0.deferred == nil && $0.outbound?.returnCalls == nil }
  }

  /// Whether parts of other types' contacts join the queue of a type.
  func receivesTransfers(_ type: Int) -> Bool {
    callTypes.contains { $0.transfers.contains { $0.destination == type && $0.probability > 0 } }
  }

  /// Groups whose agents can answer a type's callers within its target's acceptable wait; all that serve it where none can.
  func promptGroups(of type: Int) -> [Int] {
    let serving = agentGroups.indices.filter { agentGroups[$0].callTypes.contains(type) }
    guard let target = callTypes[type].target else { return serving }
    let late = Set(callTypes[type].tiers.filter { $0.after > target.acceptableWait }.flatMap(\.groups))
    let early = Set(callTypes[type].tiers.filter { $0.after <= target.acceptableWait }.flatMap(\.groups))
    let prompt = serving.filter { early.contains($0) || !late.contains($0) }
    return prompt.isEmpty ? serving : prompt
  }
}

extension ServiceTarget {
  /// The criteria that the target asks for, each with its bound.
  var criteria: [(Criterion, Double)] {
    var criteria: [(Criterion, Double)] = [(.serviceLevel(definition), level)]
    if let maximumAbandonment { criteria.append((.abandonment, maximumAbandonment)) }
    if let maximumAverageSpeedOfAnswer { criteria.append((.averageSpeedOfAnswer, maximumAverageSpeedOfAnswer)) }
    if let maximumOccupancy { criteria.append((.occupancy, maximumOccupancy)) }
    return criteria
  }
}
