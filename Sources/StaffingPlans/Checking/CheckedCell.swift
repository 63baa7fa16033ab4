import ContactDemand
import ContactSimulation
import Measures
import OutputAnalysis
import ScenarioModel

/// A promise of a plan in one cell, as the checker reads it from the scenario.
///
/// Cells, sums and estimates of the check are code of its own; with the search it shares the engine and nothing else.
struct CheckedCell: Sendable {
  /// Index of the call type.
  let callType: Int
  /// Index of the interval, or of the day on which the cell begins.
  let cell: Int
  /// The intervals counted.
  let intervals: Range<Int>
  /// What is promised.
  let promise: Promise
  /// The groups that serve the call type.
  let groups: [Int]
  /// The intervals whose arrivals matter to the cell: its own and an hour before them.
  let arrivalIntervals: Range<Int>
  /// What is known of volumes beforehand; nil where the demand curve does not tell.
  let known: KnownVolume?
  /// The days whose work after closing is part of an occupancy; none of a target by interval.
  let overtimeDays: Range<Int>

  /// A ratio, and the side of a limit on which it has to lie.
  enum Promise: Sendable {
    /// A service level of at least `level - tolerance`.
    case level(ServiceTarget)
    /// The level itself, by a run's own counts, in enough of the runs: one trial to a run and cell, runs without offered contacts none.
    case probability(ServiceTarget, ProbabilityPromise)
    /// At most this share abandoned.
    case abandonment(atMost: Double)
    /// At most these seconds to answer, on average.
    case speedOfAnswer(atMost: Double)
    /// At most this share of the groups' time busy.
    case occupancy(atMost: Double)
  }

  /// The limit, with the tolerance already given away.
  var required: Double {
    switch promise {
    case .level(let target): target.level - target.tolerance
    case .probability(_, let promise): promise.required
    case .abandonment(let limit), .speedOfAnswer(let limit), .occupancy(let limit): limit
    }
  }

  /// What is limited.
  var measure: LimitedMeasure {
    switch promise {
    case .level: .serviceLevel
    case .probability: .probability
    case .abandonment: .abandonment
    case .speedOfAnswer: .averageSpeedOfAnswer
    case .occupancy: .occupancy
    }
  }

  /// Whether the ratio has to be at least (true) or at most (false) the limit.
  var isFloor: Bool {
    switch promise {
    case .level, .probability: true
    case .abandonment, .speedOfAnswer, .occupancy: false
    }
  }

  /// Whether each replication is one trial that succeeds or fails.
  var isProbability: Bool {
    if case .probability = promise { true } else { false }
  }

  /// Adds one replication's counts to the sums.
  ///
  /// - Parameter attempts: first attempts of the replication; they matter where their volume is known.
  func observe(_ tally: ReplicationTally, _ attempts: FirstAttempts?, into sums: inout ControlledSums) {
    var top = 0.0
    var bottom = 0.0
    for interval in intervals {
      observe(tally.cells[tally.cell(callType, interval: interval)], &top, &bottom)
      // Contacts transferred to the type wait in its queue and have its target.
      if let parts = tally.shape.partRow(of: callType) {
        observe(tally.cells[tally.cell(parts, interval: interval)], &top, &bottom)
      }
    }
    if case .occupancy = promise { observeAgents(tally, &top, &bottom) }
    if case .probability(let target, _) = promise, bottom > 0 {
      (top, bottom) = (top / bottom >= target.level ? 1 : 0, 1)
    }
    let excess = known.flatMap { known in attempts.map { $0.count(in: arrivalIntervals) - known.arrivals } } ?? 0
    sums.add(numerator: top, denominator: bottom, excess: excess)
  }

  /// Busy time, and busy or ready time, of the groups.
  private func observeAgents(_ tally: ReplicationTally, _ top: inout Double, _ bottom: inout Double) {
    for group in groups {
      for interval in intervals {
        let time = tally.agentTime[tally.cell(group, interval: interval)]
        top += time.busySeconds
        bottom += time.scheduledSeconds + time.overtimeSeconds
      }
      let late = overtimeDays.reduce(0) { $0 + tally.workAfterClosing(group: group, day: $1) }
      top += late
      bottom += late
    }
  }

  private func observe(_ counts: CellTally, _ top: inout Double, _ bottom: inout Double) {
    switch promise {
    case .level(let target), .probability(let target, _): observe(counts, target.definition, &top, &bottom)
    case .abandonment:
      top += Double(counts.abandoned)
      bottom += Double(counts.offered)
    case .speedOfAnswer:
      top += counts.answeredWait
      bottom += Double(counts.answered)
    case .occupancy: break
    }
  }

  private func observe(
    _ counts: CellTally, _ definition: ServiceLevelDefinition, _ top: inout Double, _ bottom: inout Double
  ) {
    let quickly = Double(counts.answeredWithin)
    let briefly = Double(counts.abandonedWithin)
    top += definition == .shortAbandonsGood ? quickly + briefly : quickly
    switch definition {
    case .ofOffered, .shortAbandonsGood: bottom += Double(counts.offered)
    case .ofAnswered: bottom += Double(counts.answered)
    case .shortAbandonsExcluded: bottom += Double(counts.offered) - briefly
    }
  }

  /// Every promise of a scenario within a range of days.
  static func promises(of scenario: Scenario, forecast: ContactForecast, days: Range<Int>) -> [CheckedCell] {
    var cells: [CheckedCell] = []
    for (type, callType) in scenario.callTypes.enumerated() {
      guard let target = callType.target else { continue }
      var promises: [Promise] = [target.promise.map { .probability(target, $0) } ?? .level(target)]
      if let limit = target.maximumAbandonment { promises.append(.abandonment(atMost: limit + target.tolerance)) }
      if let limit = target.maximumAverageSpeedOfAnswer {
        promises.append(.speedOfAnswer(atMost: limit * (1 + target.tolerance)))
      }
      if let limit = target.maximumOccupancy { promises.append(.occupancy(atMost: limit + target.tolerance)) }
      let groups = scenario.agentGroups.indices.filter { scenario.agentGroups[$0].callTypes.contains(type) }
      for promise in promises {
        func add(_ cell: Int, _ intervals: Range<Int>) {
          let before = arrivalIntervals(of: intervals, on: scenario.grid)
          let isKnown = promise.countsOffered && hasKnownVolumes(scenario) && !isDestination(type, in: scenario)
          let offered = isKnown ? intervals.reduce(0.0) { $0 + forecast.callTypes[type].byInterval[$1] } : nil
          cells.append(
            CheckedCell(
              callType: type, cell: cell, intervals: intervals, promise: promise, groups: groups,
              arrivalIntervals: before,
              known: KnownVolume(denominator: offered, arrivals: before, scenario, forecast),
              overtimeDays: target.scope == .interval ? 0..<0 : scenario.grid.days(of: intervals)))
        }
        for intervals in scenario.judgedStretches(of: type, target.scope, forecast: forecast) {
          guard days.contains(scenario.grid.intervals[intervals.lowerBound].day) else { continue }
          add(target.scope.cell(of: intervals, on: scenario.grid), intervals)
        }
      }
    }
    return cells
  }
}

extension CheckedCell {
  /// Whether the demand curve gives the expected numbers of first attempts: nobody is served by a menu or calls because of a
  /// mail, and nothing is left out as warm-up.
  static func hasKnownArrivals(_ scenario: Scenario) -> Bool {
    scenario.simulation.warmUp == 0
      && scenario.callTypes.allSatisfy {
        $0.voiceMenuShare == 0 && $0.deferred == nil && $0.outbound?.returnCalls == nil
      }
  }

  /// Whether it gives those of all attempts too: nobody calls again.
  static func hasKnownVolumes(_ scenario: Scenario) -> Bool {
    hasKnownArrivals(scenario)
      && scenario.callTypes.allSatisfy {
        $0.retries == nil && $0.cutShort == nil && $0.closedHours == nil
      }
  }

  /// Whether contacts of other types are transferred to a type.
  static func isDestination(_ type: Int, in scenario: Scenario) -> Bool {
    scenario.callTypes.contains { $0.transfers.contains { $0.destination == type && $0.probability > 0 } }
  }

  /// The intervals of a cell and those of the hour before, as far as the service is open without a break.
  static func arrivalIntervals(of intervals: Range<Int>, on grid: ServiceGrid) -> Range<Int> {
    var first = intervals.lowerBound
    var seconds = 0
    while first > 0, seconds < 3600, !grid.intervals[first].opensService {
      first -= 1
      seconds += grid.intervals[first].length
    }
    return first..<intervals.upperBound
  }
}

extension KnownVolume {
  /// What the demand curve says; nil where it does not give the mean and variance of first attempts.
  fileprivate init?(denominator: Double?, arrivals: Range<Int>, _ scenario: Scenario, _ forecast: ContactForecast) {
    guard CheckedCell.hasKnownArrivals(scenario) else { return nil }
    let variation = DemandVariation(scenario, forecast, intervals: arrivals)
    self.init(denominator: denominator, arrivals: variation.means.reduce(0, +), variance: variation.variance)
  }
}

extension CheckedCell.Promise {
  /// Whether the denominator of the promise's ratio is the number of offered contacts.
  var countsOffered: Bool {
    switch self {
    case .level(let target): target.definition == .ofOffered || target.definition == .shortAbandonsGood
    case .abandonment: true
    case .probability, .speedOfAnswer, .occupancy: false
    }
  }
}

/// Listens to replications for the checker.
struct CheckListener: ReplicationListener {
  /// The promises watched.
  let cells: [CheckedCell]
  /// Sums by promise.
  var sums: [ControlledSums]
  /// First attempts of a replication; nil where no cell knows their volume.
  private var attempts: FirstAttempts?

  init(cells: [CheckedCell]) {
    self.cells = cells
    sums = Array(repeating: ControlledSums(), count: cells.count)
    attempts = cells.firstAttempts
  }

  mutating func add(_ tally: ReplicationTally) {
    attempts?.read(tally)
    for index in cells.indices { cells[index].observe(tally, attempts, into: &sums[index]) }
  }

  mutating func merge(_ other: CheckListener) {
    for index in sums.indices { sums[index].merge(other.sums[index]) }
  }

  mutating func reset() {
    for index in sums.indices { sums[index] = ControlledSums() }
  }
}

extension [CheckedCell] {
  /// What reads first attempts for these cells; nil where none knows their volume.
  var firstAttempts: FirstAttempts? {
    let counted = filter { $0.known != nil && !$0.isProbability }.map(\.arrivalIntervals)
    guard let first = counted.map(\.lowerBound).min(), let last = counted.map(\.upperBound).max() else { return nil }
    return FirstAttempts(first..<last)
  }
}
