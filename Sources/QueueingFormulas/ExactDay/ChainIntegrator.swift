/// Follows the rows of a chain over time, in steps as long as the wanted error allows.
struct ChainIntegrator {
  /// Largest estimated error of a step, as a sum over all states, relative to their total where that is more than 1.
  static let errorOfStep = 1e-11
  /// Largest probability that may pass the ends of the rows in a step; beyond it the rows are widened.
  static let stopped = 1e-14
  /// Largest probability that may be dropped at an end of a row after a step.
  static let dropped = 1e-15
  private static let leastMargin = 16
  private static let mostMargin = 1 << 22

  private var work = RowSystem()
  private var length = Double.infinity
  private var margin = leastMargin

  /// Begins anew after a change of the rates.
  mutating func ratesChanged() { length /= 8 }

  /// Moves the rows on by `duration` seconds.
  /// - Parameters:
  ///   - rows: the rows; moved on.
  ///   - rates: the rates, constant over the time.
  ///   - duration: seconds.
  ///   - stop: whether to end early, asked after every step.
  ///   - collect: gets the time integral of the rows over each step.
  mutating func advance(
    _ rows: inout [ChainRow], _ rates: ChainRates, by duration: Double,
    until stop: ([ChainRow]) -> Bool = { _ in false },
    collect: ([ChainRow]) -> Void
  ) {
    let total = max(1, rows.reduce(0) { $0 + $1.total })
    let fastest = rates.arrival + rates.service * Double(rates.agents + rows.count) + rates.patience + 1e-12
    if !length.isFinite { length = 1 / fastest }
    var left = duration
    while left > 0 {
      let isLast = length >= left
      let step = isLast ? left : length
      var tried = ChainStep(rows, rates, length: step, margin: margin, work: &work)
      if tried.stopped > Self.stopped * total, margin < Self.mostMargin {
        margin *= 2
        continue
      }
      let growth = 0.85 * Self.sixteenthRoot(Self.errorOfStep * total / max(tried.error, 1e-40))
      if tried.error > Self.errorOfStep * total, step * fastest > 1e-3 {
        length = step * max(0.1, growth)
        continue
      }
      collect(tried.integral)
      tried.trim(Self.dropped * total)
      rows = tried.rows
      if !isLast || growth * step > length { length = step * min(4, max(1, growth)) }
      left = isLast ? 0 : left - step
      margin = max(Self.leastMargin, margin - margin / 8)
      if stop(rows) { return }
    }
  }

  private static func sixteenthRoot(_ ratio: Double) -> Double {
    ratio.squareRoot().squareRoot().squareRoot().squareRoot()
  }
}
