public import ScenarioModel

/// The expected arrivals of one call type over the grid, cut into pieces of linear rate for inversion.
public struct ArrivalRates: Sendable {
  /// The pieces in order of time: one per interval for constant rates, two for linear ones.
  public let pieces: [RatePiece]
  /// Pieces per interval.
  public let piecesPerInterval: Int

  /// Rates from expected contacts.
  ///
  /// With `RateShape.linear` the rate runs linearly between the midpoints of neighbouring intervals (flat beyond the first
  /// and last of a span) and each interval is then scaled to keep its total.
  ///
  /// - Parameters:
  ///   - expected: Expected contacts by interval of the grid, 0 or more; missing entries, NaN and negative ones count as 0.
  ///   - grid: The open intervals.
  ///   - shape: How the rate runs within and across intervals.
  public init(expected: [Double], grid: ServiceGrid, shape: RateShape) {
    let intervals = grid.intervals
    let contacts = intervals.indices.map { index -> Double in
      guard index < expected.count, expected[index] > 0, expected[index] < .infinity else { return 0 }
      return expected[index]
    }
    switch shape {
    case .constant:
      piecesPerInterval = 1
      pieces = zip(intervals, contacts).map {
        RatePiece(start: Double($0.start), length: Double($0.length), contacts: $1)
      }
    case .linear:
      piecesPerInterval = 2
      pieces = intervals.indices.flatMap { ArrivalRates.halves(of: $0, in: intervals, contacts: contacts) }
    }
  }

  /// The two linear halves of an interval.
  private static func halves(of index: Int, in intervals: [ServiceInterval], contacts: [Double]) -> [RatePiece] {
    let interval = intervals[index]
    let (start, half) = (Double(interval.start), Double(interval.length) / 2)
    func mean(_ other: Int) -> Double { contacts[other] / Double(intervals[other].length) }
    func edge(_ left: Int, _ right: Int) -> Double {
      guard intervals.indices.contains(left), intervals.indices.contains(right), !intervals[right].opensService
      else { return mean(index) }
      let (before, after) = (Double(intervals[left].length), Double(intervals[right].length))
      return (mean(left) * after + mean(right) * before) / (before + after)
    }
    let (low, middle, high) = (edge(index - 1, index), mean(index), edge(index, index + 1))
    let raw = half * (0.5 * (low + high) + middle)
    let scale = raw > 0 ? contacts[index] / raw : 0
    return [
      RatePiece(start: start, length: half, from: low, to: middle, scale: scale),
      RatePiece(start: start + half, length: half, from: middle, to: high, scale: scale),
    ]
  }
}
