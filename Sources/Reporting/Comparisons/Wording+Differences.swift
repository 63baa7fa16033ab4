internal import Measures

/// Values of several units in one column, and differences of them.
extension Wording {
  /// A value as text.
  func value(_ value: Double?, _ unit: MeasureUnit) -> TypedTable.Cell {
    guard let value else { return .missing }
    switch unit {
    case .share: return .text(numbers.percent(value, decimals: 2))
    case .count, .hours, .seconds: return .text(numbers.number(value, decimals: 1))
    case .ratio: return .text(numbers.number(value, decimals: 3))
    }
  }

  /// A difference with half of its interval, in points for shares.
  func change(_ mean: Double, halfWidth: Double?, _ unit: MeasureUnit) -> String {
    let scale = unit == .share ? 100.0 : 1
    let half = (halfWidth ?? 0) * scale
    var decimals = unit == .ratio ? 3 : unit == .share ? 2 : 1
    // As many decimals as the interval is worth two digits of, within reason.
    while half > 0, half < 0.5 * Wording.power(-decimals), decimals < 5 { decimals += 1 }
    let difference = mean * scale
    let sign = difference > 0 ? "+" : ""
    let text = sign + numbers.number(difference, decimals: difference == 0 && half == 0 ? 0 : decimals)
    let points = numbers.space + self("points", abs(difference) < 2 ? "point" : "points")
    return text + numbers.margin(half, decimals: decimals) + (unit == .share ? points : "")
  }

  private static func power(_ exponent: Int) -> Double {
    var value = 1.0
    for _ in 0..<abs(exponent) { value *= exponent < 0 ? 0.1 : 10 }
    return value
  }
}
