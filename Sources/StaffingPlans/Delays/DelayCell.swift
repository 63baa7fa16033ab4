import ContactSimulation
import Measures
import ScenarioModel

/// One constrained cell of a delay target: entries of some days, or the oldest item or the pile at a day's end.
struct DelayCell: Sendable, Hashable {
  /// Index of the call type.
  let callType: Int
  /// Whether people are reached (outbound) rather than items done (deferred).
  let isOutbound: Bool
  /// The type's place among those of its channel in a tally.
  let place: Int
  /// What is asked.
  let criterion: DelayCriterion
  /// The age that nothing may exceed, in seconds; 0 for shares.
  let oldest: Double
  /// Days of entry, or the day at whose end ages count.
  let days: Range<Int>
  /// Of a cleared pile, the days since the open evening before, whose entries may wait; and what was there before the first of them.
  var recent = 0..<0
  var before = 0.0
  /// The share to reach.
  let target: Double
  /// How far below the target the lower bound may lie.
  let tolerance: Double
  /// Days on which work helps the cell: from its first entry to its last deadline.
  let window: Range<Int>
  /// Hours of its work, in expectation; 0 where that is not known.
  var hours = 0.0

  /// Nothing older than allowed, in this share of the runs at least: in a random world "never" can only be approached.
  static let ageAssurance = 0.96
  /// How far below the assurance the lower bound may lie.
  static let ageTolerance = 0.01

  /// Numerator and denominator of the share in one replication.
  func sums(in tally: ReplicationTally) -> (numerator: Double, denominator: Double) {
    var sums = (numerator: 0.0, denominator: 0.0)
    for day in days {
      let index = place * tally.shape.days + day
      if isOutbound {
        guard tally.outbound.indices.contains(index) else { continue }
        let cell = tally.outbound[index]
        switch criterion {
        case .share:
          sums.numerator += Double(cell.reachedWithin) - Double(cell.reachedWithinOfLate)
          sums.denominator += Double(cell.entered) - Double(cell.enteredLate)
        case .age: break
        case .cleared:
          sums.numerator += Double(cell.waitingAtEnd) <= cameIn(tally) ? 1 : 0
          sums.denominator += 1
        }
      } else {
        guard tally.deferred.indices.contains(index) else { continue }
        let cell = tally.deferred[index]
        switch criterion {
        case .share:
          sums.numerator += Double(cell.doneWithin) - Double(cell.doneWithinOfLate)
          sums.denominator += Double(cell.entered) - Double(cell.enteredLate)
        case .age:
          sums.numerator += cell.oldestAtEnd <= oldest ? 1 : 0
          sums.denominator += 1
        case .cleared:
          sums.numerator += Double(cell.backlogAtEnd) <= cameIn(tally) ? 1 : 0
          sums.denominator += 1
        }
      }
    }
    return sums
  }

  /// What came in since the open evening before.
  private func cameIn(_ tally: ReplicationTally) -> Double {
    let first = place * tally.shape.days
    return recent.reduce(-before) { sum, day in
      sum + Double(isOutbound ? tally.outbound[first + day].entered : tally.deferred[first + day].entered)
    }
  }
}

extension DelayCell {
  /// Every cell of a scenario's delay targets: call types in order, shares before ages, in order of time.
  static func all(of scenario: Scenario) -> [DelayCell] {
    let windows = DelayWindows(scenario)
    var places = (deferred: 0, outbound: 0)
    var cells: [DelayCell] = []
    for (index, type) in scenario.callTypes.enumerated() {
      switch type.channel {
      case .inbound: continue
      case .deferred:
        if let target = type.deferred?.target {
          cells += self.cells(of: index, place: places.deferred, target: target, windows)
        }
        if let cleared = type.deferred?.cleared {
          let backlog = Double(type.deferred?.backlogAtStart ?? 0)
          cells += evenings(of: index, false, place: places.deferred, from: cleared.day, backlog: backlog, windows)
        }
        places.deferred += 1
      case .outbound:
        if let target = type.outbound?.target {
          cells += self.cells(of: index, place: places.outbound, target: target, windows)
        }
        if let cleared = type.outbound?.cleared {
          cells += evenings(of: index, true, place: places.outbound, from: cleared.day, backlog: 0, windows)
        }
        places.outbound += 1
      }
    }
    return cells
  }

  private static func cells(
    of type: Int, place: Int, target: DelayTarget, _ windows: DelayWindows
  ) -> [DelayCell] {
    let shares = windows.days.map { day in
      DelayCell(
        callType: type, isOutbound: false, place: place, criterion: .share, oldest: 0, days: day..<(day + 1),
        target: target.level, tolerance: target.tolerance,
        window: day..<(windows.lastDay(entered: day, within: target.within, clock: target.clock) + 1))
    }
    guard let oldest = target.oldest else { return shares }
    let reach = windows.daysBack(oldest, clock: target.clock)
    return shares
      + windows.days.map { day in
        DelayCell(
          callType: type, isOutbound: false, place: place, criterion: .age, oldest: oldest, days: day..<(day + 1),
          target: ageAssurance, tolerance: ageTolerance, window: max(0, day - reach)..<(day + 1))
      }
  }

  /// The evening by which a pile is cleared, and every open one after it.
  private static func evenings(
    of type: Int, _ isOutbound: Bool, place: Int, from first: Int, backlog: Double, _ windows: DelayWindows
  ) -> [DelayCell] {
    windows.days.filter { $0 == first || ($0 > first && windows.open[$0] > 0) }.map { day in
      let open = windows.days.last { $0 < day && windows.open[$0] > 0 }
      var cell = DelayCell(
        callType: type, isOutbound: isOutbound, place: place, criterion: .cleared, oldest: 0, days: day..<(day + 1),
        target: ageAssurance, tolerance: ageTolerance,
        window: (day == first ? 0 : max(first, day - 7))..<(day + 1))
      cell.recent = ((open ?? -1) + 1)..<(day + 1)
      cell.before = cell.recent.contains(0) ? backlog : 0
      return cell
    }
  }

  private static func cells(
    of type: Int, place: Int, target: ReachTarget, _ windows: DelayWindows
  ) -> [DelayCell] {
    windows.entries(target.scope).map { days in
      let last = windows.lastDay(entered: days.upperBound - 1, within: target.within, clock: .calendar)
      return DelayCell(
        callType: type, isOutbound: true, place: place, criterion: .share, oldest: 0, days: days,
        target: target.level, tolerance: target.tolerance,
        window: days.lowerBound..<(last + 1))
    }
  }
}
