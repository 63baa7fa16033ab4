import EventEngine
import ScenarioModel

/// When the service is open: its spans on the engine's clock, and time measured in opening hours.
struct OpenHours: Sendable {
  /// Start of each span, in seconds.
  private let opens: ConstantTable<Double>
  /// End of each span, in seconds.
  private let closes: ConstantTable<Double>
  /// Open seconds before each span.
  private let before: ConstantTable<Double>
  /// Closing of the span of each interval.
  let closing: ConstantTable<Double>
  /// The end of the period.
  let end: Double
  /// Open seconds of the whole period.
  let total: Double

  init(_ grid: ServiceGrid) {
    var (opens, closes, before, closing): ([Double], [Double], [Double], [Double]) = ([], [], [], [])
    var sum = 0.0
    for span in grid.openSpans {
      let (from, to) = (Double(grid.intervals[span.lowerBound].start), Double(grid.intervals[span.upperBound - 1].end))
      opens.append(from)
      closes.append(to)
      before.append(sum)
      sum += to - from
      closing += Array(repeating: to, count: span.count)
    }
    self.opens = ConstantTable(opens)
    self.closes = ConstantTable(closes)
    self.before = ConstantTable(before)
    self.closing = ConstantTable(closing)
    end = Double(grid.end)
    total = sum
  }

  /// Whether the service is open at a time.
  func isOpen(at time: Double) -> Bool {
    let span = lastSpan(from: time)
    return span >= 0 && time < closes[span]
  }

  /// Open seconds from the start of the period to a time.
  func openSeconds(until time: Double) -> Double {
    let span = lastSpan(from: time)
    return span < 0 ? 0 : before[span] + min(time, closes[span]) - opens[span]
  }

  /// Seconds from one time to another, of the calendar or of opening hours; time before the period is calendar time in both.
  func seconds(from start: Double, to end: Double, inOpenHours: Bool) -> Double {
    guard inOpenHours else { return end - start }
    return openSeconds(until: end) - openSeconds(until: start) + max(0, -start)
  }

  /// The last span that began at or before a time; -1 when none has.
  private func lastSpan(from time: Double) -> Int {
    var (low, high) = (0, opens.count)
    while low < high {
      let middle = (low + high) / 2
      if opens[middle] <= time { low = middle + 1 } else { high = middle }
    }
    return low - 1
  }
}
