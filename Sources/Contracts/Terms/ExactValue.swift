internal import ScenarioModel

/// A value of one run in one period as a fraction of whole numbers, so that 90 of 100 is 90 % and nothing else.
///
/// It is in the unit in which limits are written: percent of shares, seconds of times. Numbers with more than six decimals, such as sums of
/// waits, are rounded to millionths first.
struct ExactValue: Hashable {
  private let numerator: Int128
  private let denominator: Int128
  /// How many units one is: 100 for shares.
  private let scale: Int128
  /// Numerator and denominator before the value was rounded, of which contacts are counted.
  private let raw: Raw

  private struct Raw: Hashable {
    let numerator: Int128
    let denominator: Int128
  }

  private static let million: Int128 = 1_000_000

  /// A ratio.
  ///
  /// - Parameters:
  ///   - numerator: at least 0 and below 9e12.
  ///   - denominator: above 0 and below 9e12.
  ///   - isShare: whether it is meant in percent.
  init(_ numerator: Double, over denominator: Double, isShare: Bool) {
    scale = isShare ? 100 : 1
    self.numerator = Int128((numerator * 1e6).rounded()) * scale
    self.denominator = Int128((denominator * 1e6).rounded())
    raw = Raw(numerator: self.numerator, denominator: self.denominator)
  }

  private init(numerator: Int128, denominator: Int128, of value: ExactValue) {
    (self.numerator, self.denominator, scale, raw) = (numerator, denominator, value.scale, value.raw)
  }

  /// The nearest double, in the unit of limits.
  var double: Double { Double(numerator) / Double(denominator) }

  /// The value with some digits after the point, halves away from zero.
  func rounded(decimals: Int?) -> ExactValue {
    guard let decimals else { return self }
    let power = (0..<decimals).reduce(Int128(1)) { product, _ in product * 10 }
    let units = (2 * numerator * power + denominator) / (2 * denominator)
    return ExactValue(numerator: units, denominator: power, of: self)
  }

  /// The value less a limit, times a positive number: its sign is what counts.
  private func excess(_ limit: DecimalNumber) -> Int128 {
    numerator * ExactValue.million - Int128(limit.millionths) * denominator
  }

  /// Whether the value is above, below or at a limit: 1, -1, 0.
  func sign(against limit: DecimalNumber) -> Int { Int(excess(limit).signum()) }

  /// Steps of a size between the value and a limit.
  func steps(from limit: DecimalNumber, size: DecimalNumber, _ count: ContractAmount.StepCount) -> DecimalNumber {
    let distance = abs(excess(limit))
    let unit = denominator * Int128(size.millionths)
    switch count {
    case .begun: return DecimalNumber(Int((distance + unit - 1) / unit))
    case .full: return DecimalNumber(Int(distance / unit))
    case .exact:
      return DecimalNumber(millionths: Int((2 * distance * ExactValue.million + unit) / (2 * unit)))
    }
  }

  /// Fewest contacts that would have had to be counted otherwise for the limit to hold, without any rounding of the value; 0 where it holds.
  ///
  /// - Parameters:
  ///   - limit: the limit.
  ///   - higherIsBetter: whether values below it miss.
  ///   - isStrict: whether the limit itself is not enough.
  func contacts(to limit: DecimalNumber, higherIsBetter: Bool, isStrict: Bool) -> DecimalNumber {
    let excess = raw.numerator * ExactValue.million - Int128(limit.millionths) * raw.denominator
    let distance = higherIsBetter ? -excess : excess
    // One contact moves the numerator by a million times the scale.
    let contact = ExactValue.million * scale * ExactValue.million
    if distance < 0 { return .zero }
    return DecimalNumber(Int(isStrict ? distance / contact + 1 : (distance + contact - 1) / contact))
  }
}
