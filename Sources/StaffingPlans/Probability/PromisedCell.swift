import ContactDemand
import ContactSimulation
import Measures
import ScenarioModel

/// A day, week or month in which a call type has to reach its level in a share of the runs.
struct PromisedCell: Sendable {
  /// The cell with its level, as the search for expected levels sees it.
  let cell: TargetCell
  /// Its single intervals, in order.
  let parts: [TargetCell]
  /// Share of the runs in which the level has to be reached.
  let probability: Double

  /// Cells of every target over days, weeks, months or the period that promises a probability.
  ///
  /// - Parameter probability: asked of all targets over more than an interval, instead of what they promise themselves.
  static func all(of scenario: Scenario, forecast: ContactForecast, probability: Double? = nil) -> [PromisedCell] {
    TargetCell.all(of: scenario, forecast: forecast).compactMap { cell in
      guard case .serviceLevel = cell.criterion, let target = scenario.callTypes[cell.callType].target,
        target.scope != .interval, let asked = probability ?? target.promise?.probability
      else { return nil }
      let parts = cell.intervals.map { interval in
        TargetCell(
          callType: cell.callType, groups: cell.groups, criterion: cell.criterion, intervals: interval..<(interval + 1),
          bound: cell.bound, tolerance: 0, expectedOffered: nil)
      }
      return PromisedCell(cell: cell, parts: parts, probability: asked)
    }
  }
}

/// What the runs of one staffing say of a promised cell.
struct PromisedRuns: Sendable {
  /// Contacts by which each run with a level misses it: level x denominator - numerator, negative where it is reached with room to spare.
  private(set) var missing: [Double] = []
  /// By interval of the cell, denominator less numerator added up over the runs: what could still be won there.
  private(set) var lost: [Double]
  /// By interval, the denominator added up over the runs.
  private(set) var counted: [Double]
  /// Runs in which nothing was offered.
  private(set) var empty = 0

  init(intervals: Int) {
    lost = Array(repeating: 0, count: intervals)
    counted = lost
  }

  /// Adds one replication.
  mutating func add(_ cell: PromisedCell, in tally: ReplicationTally) {
    var (top, bottom) = (0.0, 0.0)
    for (place, part) in cell.parts.enumerated() {
      let pair = part.sums(in: tally)
      top += pair.numerator
      bottom += pair.denominator
      lost[place] += pair.denominator - pair.numerator
      counted[place] += pair.denominator
    }
    guard bottom > 0 else { return empty += 1 }
    // The same comparison as that of a check and of every report.
    let gap = cell.cell.bound * bottom - top
    missing.append(top / bottom >= cell.cell.bound ? min(0, gap) : max(1e-9, gap))
  }

  /// Adds later replications.
  mutating func merge(_ other: PromisedRuns) {
    missing += other.missing
    for place in lost.indices {
      lost[place] += other.lost[place]
      counted[place] += other.counted[place]
    }
    empty += other.empty
  }

  /// Share of the runs with a level that reach it; 1 where none has a level.
  var probability: Double { probability(losing: 0) }

  /// The same if every run lost some contacts more.
  func probability(losing contacts: Double) -> Double {
    missing.isEmpty ? 1 : Double(missing.count { $0 + contacts <= 0 }) / Double(missing.count)
  }

  /// Contacts that every run would have to win for a share of the runs to reach the level; 0 or less where it does.
  func toWin(for probability: Double) -> Double {
    let sorted = missing.sorted()
    guard !sorted.isEmpty else { return 0 }
    return sorted[min(sorted.count - 1, max(0, Int((probability * Double(sorted.count)).rounded(.up)) - 1))]
  }

  /// Contacts lost in a run in an interval of the cell.
  func lostInRun(_ place: Int) -> Double { lost[place] / Double(max(1, missing.count + empty)) }

  /// Contacts of a run in an interval of the cell.
  func countedInRun(_ place: Int) -> Double { counted[place] / Double(max(1, missing.count + empty)) }
}

/// Listens to replications for promised cells.
struct PromiseListener: ReplicationListener {
  let cells: [PromisedCell]
  private(set) var runs: [PromisedRuns]

  init(cells: [PromisedCell]) {
    self.cells = cells
    runs = cells.map { PromisedRuns(intervals: $0.parts.count) }
  }

  mutating func add(_ tally: ReplicationTally) {
    for index in cells.indices { runs[index].add(cells[index], in: tally) }
  }

  mutating func merge(_ other: PromiseListener) {
    for index in runs.indices { runs[index].merge(other.runs[index]) }
  }

  mutating func reset() { self = PromiseListener(cells: cells) }
}
