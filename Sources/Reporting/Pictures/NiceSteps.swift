/// Round numbers for an axis.
enum NiceSteps {
  /// Ticks from 0 to at least `largest` at steps of 1, 2, 2.5 or 5 times a power of ten.
  ///
  /// - Parameters:
  ///   - largest: The largest value to show; values that are not positive and finite count as 1.
  ///   - most: Most steps wanted, at least 1.
  ///   - wholeNumbers: Whether steps must be whole.
  static func ticks(upTo largest: Double, most: Int = 5, wholeNumbers: Bool = false) -> [Double] {
    let top = largest.isFinite && largest > 0 ? min(largest, 1e15) : 1
    let step = self.step(for: top / Double(max(1, most)), wholeNumbers: wholeNumbers)
    var ticks = [0.0]
    while let last = ticks.last, last < top, ticks.count <= 2 * max(1, most) {
      ticks.append(Double(ticks.count) * step)
    }
    return ticks
  }

  /// Decimals that tell the ticks apart, 0...3.
  static func decimals(of ticks: [Double]) -> Int {
    guard ticks.count > 1 else { return 0 }
    let step = ticks[1] - ticks[0]
    if isWhole(step) { return 0 }
    return isWhole(step * 10) ? 1 : isWhole(step * 100) ? 2 : 3
  }

  private static func isWhole(_ value: Double) -> Bool { abs(value - value.rounded()) < 1e-6 * max(1, abs(value)) }

  private static func step(for least: Double, wholeNumbers: Bool) -> Double {
    var power = 1.0
    while power > least, power > 1e-12 { power /= 10 }
    while power * 10 <= least { power *= 10 }
    for factor in [1.0, 2, 2.5, 5, 10] where power * factor >= least {
      let step = power * factor
      if !wholeNumbers || (step >= 1 && step == step.rounded()) { return step }
    }
    return wholeNumbers ? max(1, power * 10) : power * 10
  }
}
