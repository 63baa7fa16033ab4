/// Contacts per interval, and when the service is open.
public struct IntervalDemand: Sendable, Equatable {
  /// How the rate moves within an interval.
  public enum RateShape: String, Sendable, CaseIterable {
    /// Constant at the interval's mean.
    case constant
    /// Linear between interval midpoints, then scaled to keep each interval's total.
    case linear
  }

  /// Mean arrival rate of each interval, contacts per second.
  public let rates: [Double]
  /// Length of every interval in seconds.
  public let intervalLength: Double
  /// Runs of intervals in which the service is open; the queue is empty at the start of each.
  public let openSpans: [Range<Int>]
  /// How the rate moves within an interval.
  public let shape: RateShape

  /// Demand by interval.
  /// - Parameters:
  ///   - rates: contacts per second, at least 0.
  ///   - intervalLength: seconds, above 0.
  ///   - openSpans: ascending, not overlapping, within the indices of `rates`; nil for one span of all intervals.
  ///   - shape: how the rate moves within an interval.
  public init(
    rates: [Double], intervalLength: Double, openSpans: [Range<Int>]? = nil, shape: RateShape = .constant
  ) throws(QueueingError) {
    for rate in rates { try Checked.notNegative(rate, "arrival rate") }
    try Checked.time(intervalLength, "interval length")
    var end = 0
    for span in openSpans ?? [] {
      guard span.lowerBound >= end, span.upperBound <= rates.count else {
        throw .invalidArgument(
          name: "open span", wanted: "ascending spans within the intervals", found: Double(span.lowerBound))
      }
      end = span.upperBound
    }
    self.rates = rates
    self.intervalLength = intervalLength
    self.openSpans = openSpans ?? [0..<rates.count]
    self.shape = shape
  }
}

extension IntervalDemand {
  /// Rates per second from contacts per interval.
  /// - Parameters:
  ///   - contacts: in each interval, at least 0.
  ///   - intervalLength: seconds, above 0.
  public static func rates(contacts: [Double], intervalLength: Double) throws(QueueingError) -> [Double] {
    try Checked.time(intervalLength, "interval length")
    return contacts.map { $0 / intervalLength }
  }
}

/// The rate of one open span as a step function, time counted from the opening.
struct RateSteps {
  /// Seconds from the opening at which each step starts; equally long steps.
  let stepLength: Double
  /// Contacts per second in each step.
  let rates: [Double]
  /// Steps per interval.
  let stepsPerInterval: Int

  init(_ demand: IntervalDemand, span: Range<Int>) {
    stepsPerInterval = demand.shape == .constant ? 1 : 8
    stepLength = demand.intervalLength / Double(stepsPerInterval)
    let means = Array(demand.rates[span])
    rates = demand.shape == .constant ? means : Self.linear(means, steps: stepsPerInterval)
  }

  /// The mean rate over a stretch of time; outside the span the rate is 0.
  func mean(from start: Double, to end: Double) -> Double {
    guard end > start else { return 0 }
    var contacts = 0.0
    let first = max(0, Int(exactly: (start / stepLength).rounded(.down)) ?? 0)
    for index in first..<max(first, rates.count) {
      let left = Double(index) * stepLength
      if left >= end { break }
      contacts += rates[index] * max(0, min(end, left + stepLength) - max(start, left))
    }
    return contacts / (end - start)
  }

  /// Step means of the line through the midpoints, scaled interval by interval to keep the totals.
  private static func linear(_ means: [Double], steps: Int) -> [Double] {
    var result: [Double] = []
    for index in means.indices {
      let before = index > 0 ? means[index - 1] : means[index]
      let after = index + 1 < means.count ? means[index + 1] : means[index]
      let line = (0..<steps).map { step in
        let offset = (Double(step) + 0.5) / Double(steps) - 0.5
        return means[index] + (offset < 0 ? (means[index] - before) : (after - means[index])) * offset
      }
      let total = line.reduce(0, +)
      let factor = total > 0 ? means[index] * Double(steps) / total : 0
      result += line.map { $0 * factor }
    }
    return result
  }
}
