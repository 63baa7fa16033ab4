import ScenarioModel

/// A stretch of time between two boundaries at which staffing, cells or rules change.
struct Segment: Sendable {
  /// Start on the engine's clock, in seconds.
  let start: Double
  /// The interval in which the time counts; after closing the last interval before it, of which the waiting counts there and the
  /// work on its day only.
  let interval: Int32
  /// True within opening hours.
  let isOpen: Bool
  /// True when the segment begins an interval (not where only the warm-up ends).
  let beginsInterval: Bool
  /// False before the warm-up has ended.
  let isCounted: Bool

  /// The segments of the whole period in order; a closed one follows the last interval of every span.
  static func all(of grid: ServiceGrid, warmUp: Double) -> [Segment] {
    var segments: [Segment] = []
    func add(_ start: Int, _ end: Int?, _ interval: Int, isOpen: Bool) {
      let from = Double(start)
      let splits = warmUp > from && warmUp < (end.map(Double.init) ?? .infinity)
      func piece(_ start: Double, begins: Bool) -> Segment {
        Segment(
          start: start, interval: Int32(clamping: interval), isOpen: isOpen, beginsInterval: begins,
          isCounted: start >= warmUp)
      }
      segments.append(piece(from, begins: isOpen))
      if splits { segments.append(piece(warmUp, begins: false)) }
    }
    for (index, interval) in grid.intervals.enumerated() {
      add(interval.start, interval.end, index, isOpen: true)
      let next = index + 1 < grid.intervals.count ? grid.intervals[index + 1] : nil
      if next?.opensService ?? true { add(interval.end, next?.start, index, isOpen: false) }
    }
    return segments
  }
}
