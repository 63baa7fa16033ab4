internal import ContactSimulation
internal import OutputAnalysis

/// How many digits after the point a number is worth.
public struct DecimalPlaces: Sendable, Hashable {
  /// Digits after the point, 0...15.
  public let count: Int8
  /// Whether zeros at the end are left out.
  public let trims: Bool

  /// A fixed count of digits, brought into 0...15.
  public init(_ count: Int) {
    self.count = Int8(min(max(0, count), 15))
    trims = false
  }

  /// At most so many digits, brought into 0...9.
  public init(atMost count: Int) {
    self.count = Int8(min(max(0, count), 9))
    trims = true
  }

  /// The digits after the point of a number without an interval.
  static func significant(_ digits: Int = 6, of value: Double) -> DecimalPlaces {
    DecimalPlaces(atMost: digits - 1 - (value.decimalExponent ?? 0))
  }

  /// The digits that the interval of a share is worth.
  static func worth(of share: ShareEstimate) -> DecimalPlaces {
    let half = (share.upper - share.lower) / 2
    return DecimalPlaces(atMost: 1 - (half.roundedToSignificant(2).decimalExponent ?? 0))
  }

  /// A number in these digits.
  func text(_ value: Double) -> String {
    trims ? FixedDecimal.short(value, decimals: Int(count)) : DecimalText.text(value, decimals: Int(count))
  }
}

extension TypedTable.Cell {
  /// A number, or nothing.
  static func number(_ value: Double?) -> TypedTable.Cell { value.map { .number($0) } ?? .missing }

  /// A mean with its half-width as far as it has one, both in the decimals of the column; or nothing.
  static func estimate(_ estimate: Estimate?) -> TypedTable.Cell {
    guard let estimate else { return .missing }
    return estimate.halfWidth.map { .estimate(estimate.mean, halfWidth: $0) } ?? .number(estimate.mean)
  }

  /// A mean without its half-width; or nothing.
  static func mean(_ estimate: Estimate?) -> TypedTable.Cell { .number(estimate?.mean) }

  /// A whole number, or nothing.
  static func whole(_ value: Int?) -> TypedTable.Cell { value.map { .whole($0) } ?? .missing }

  /// A text, or nothing.
  static func text(_ value: String?) -> TypedTable.Cell { value.map { .text($0) } ?? .missing }

  /// A number without an interval, in six significant digits; or nothing.
  static func plain(_ value: Double?) -> TypedTable.Cell { value.map { .worth($0, .significant(of: $0)) } ?? .missing }

  /// The share of replications that met something, in the digits that its interval is worth; or nothing.
  static func share(_ share: ShareEstimate?) -> TypedTable.Cell {
    share.map { .worth($0.share, .worth(of: $0)) } ?? .missing
  }
}

extension [TypedTable.Cell] {
  /// Adds a mean and its half-width, each in the digits it is worth.
  mutating func append(_ estimate: Estimate?) {
    guard let estimate else {
      append(.missing)
      append(.missing)
      return
    }
    if let halfWidth = estimate.halfWidth, let decimals = estimate.decimals {
      let places = DecimalPlaces(decimals)
      append(.worth(estimate.mean, places))
      append(.worth(halfWidth, places))
    } else {
      append(.plain(estimate.mean))
      append(.missing)
    }
  }

  /// Adds a mean and its half-width, both in the decimals of their columns.
  mutating func append(fixed estimate: Estimate?) {
    append(.number(estimate?.mean))
    append(.number(estimate?.halfWidth))
  }

  /// A mean and its half-width, each in the digits it is worth.
  init(_ estimate: Estimate?) {
    self = []
    append(estimate)
  }
}
