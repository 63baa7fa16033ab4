/// A number with its unit as somebody wrote it: exact decimals, at most 15 digits.
public struct StatedQuantity: Sendable, Hashable, CustomStringConvertible {
  /// What follows the number.
  public enum Unit: Sendable, Hashable {
    /// Nothing: a count or a ratio.
    case none
    /// Hundredths.
    case percent
    /// A length of time.
    case time(TimeUnit)
    /// Three capital letters, such as EUR.
    case currency(String)
  }

  /// Units of time, by the words that are written.
  public enum TimeUnit: String, Sendable, Hashable, CaseIterable {
    /// A second.
    case seconds = "s"
    /// 60 seconds.
    case minutes = "min"
    /// 3600 seconds.
    case hours = "h"
    /// 86,400 seconds.
    case days = "days"

    /// Its length in seconds.
    public var length: Double {
      switch self {
      case .seconds: 1
      case .minutes: 60
      case .hours: 3600
      case .days: 86_400
      }
    }
  }

  /// The number without its point.
  public let digits: Int
  /// How many of the digits stand after the point; no zero is last.
  public let decimals: Int
  /// The unit.
  public let unit: Unit

  /// A quantity; zeros at the end of its decimals are left out.
  ///
  /// - Parameters:
  ///   - digits: the number without its point, at most 15 digits.
  ///   - decimals: how many digits stand after the point, 0...15.
  ///   - unit: its unit.
  public init(digits: Int, decimals: Int = 0, unit: Unit = .none) {
    var (digits, decimals) = (digits, decimals)
    while decimals > 0, digits % 10 == 0 {
      digits /= 10
      decimals -= 1
    }
    (self.digits, self.decimals, self.unit) = (digits, decimals, unit)
  }

  /// A number as it is written, such as `-12.50`; nil for anything else and for more than 15 digits.
  public init?(number text: some StringProtocol, unit: Unit = .none) {
    let isNegative = text.hasPrefix("-")
    let parts = text.dropFirst(isNegative ? 1 : 0).split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count),
      parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } })
    else { return nil }
    let all = parts.joined()
    guard all.count <= 15, let digits = Int(all) else { return nil }
    self.init(digits: isNegative ? -digits : digits, decimals: parts.count == 2 ? parts[1].count : 0, unit: unit)
  }

  /// The number as it is written.
  public var number: Double { Double(digits) / (0..<decimals).reduce(1.0) { scale, _ in scale * 10 } }

  /// The number in the unit of measures: a fraction of 1 for a share, seconds for a time, hours for hours.
  ///
  /// - Parameter meaning: what is compared with it.
  /// - Returns: nil where the unit does not fit.
  public func value(as meaning: ValueMeaning) -> Double? {
    switch (meaning, unit) {
    case (.share, .percent): number / 100
    case (.share, .none), (.count, .none), (.ratio, .none), (.money, .none): number
    case (.ratio, .percent): number / 100
    case (.seconds, .time(let unit)): number * unit.length
    case (.hours, .time(let unit)): number * unit.length / 3600
    case (.hours, .none): number
    case (.money, .currency): number
    case (.count, _), (.share, _), (.ratio, _), (.seconds, _), (.hours, _), (.money, _): nil
    }
  }

  /// The one form that is printed, such as `80 %` or `70000 EUR`.
  public var description: String {
    let text = String(digits.magnitude)
    let padded = String(repeating: "0", count: max(0, decimals + 1 - text.count)) + text
    let fraction = decimals > 0 ? "." + padded.suffix(decimals) : ""
    let number = (digits < 0 ? "-" : "") + padded.dropLast(decimals) + fraction
    return switch unit {
    case .none: number
    case .percent: number + " %"
    case .time(let unit): number + " " + unit.rawValue
    case .currency(let code): number + " " + code
    }
  }
}
