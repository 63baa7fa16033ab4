import QueueingFormulas
import ScenarioModel

/// A constrained cell of one queue, as the exact day tells it: a criterion over some of a day's intervals.
struct QueueCell: Sendable, Hashable {
  /// What is measured.
  let criterion: Criterion
  /// The open intervals, counted from the first of the days searched.
  let intervals: Range<Int>
  /// The value to reach or not to exceed: the target itself; the tolerance belongs to the evidence.
  let bound: Double
  /// Whether work after closing counts in an occupancy.
  let countsClosing: Bool

  /// How far the cell lies on the good side of its bound; nil where nothing is offered.
  /// - Parameters:
  ///   - outcomes: by open interval.
  ///   - meanHandling: seconds.
  func slack(_ outcomes: [DayOutcome], meanHandling: Double) -> Double? {
    var sum = DayOutcome()
    for index in intervals where index < outcomes.count { sum.add(outcomes[index]) }
    return value(of: sum, meanHandling: meanHandling).map { criterion.wantsLarge ? $0 - bound : bound - $0 }
  }

  private func value(of sum: DayOutcome, meanHandling: Double) -> Double? {
    switch criterion {
    case .serviceLevel(let definition):
      return QueueingFormulas.ServiceLevelDefinition(rawValue: definition.rawValue).flatMap(sum.serviceLevel)
    case .abandonment: return sum.abandonment
    case .averageSpeedOfAnswer: return sum.answered > 0 ? sum.waitSeconds / sum.answered : nil
    case .occupancy:
      // All work of the day is done in the end; what is not done in its intervals is done after closing.
      let late = countsClosing ? max(0, sum.answered * meanHandling - sum.busySeconds) : 0
      let time = sum.scheduledSeconds + sum.overtimeSeconds + late
      return time > 0 ? (sum.busySeconds + late) / time : nil
    }
  }

  /// Whether the value of an interval is final as soon as the interval is over.
  var isKnownAtOnce: Bool {
    switch criterion {
    case .serviceLevel(let definition): definition != .ofAnswered
    case .occupancy: !countsClosing
    case .abandonment, .averageSpeedOfAnswer: false
    }
  }
}
