/// A time of the wall clock as seconds after midnight, 0...86,400 (24:00 closes a day).
public struct TimeOfDay: Sendable, Hashable, Comparable, Codable, CustomStringConvertible {
  /// Seconds after midnight, 0...86,400.
  public let seconds: Int

  /// 00:00, when a day begins.
  public static let midnight = TimeOfDay(certain: 0)
  /// 24:00, when a day ends.
  public static let endOfDay = TimeOfDay(certain: 86_400)

  private init(certain seconds: Int) { self.seconds = seconds }

  /// A time from seconds after midnight; values outside 0...86,400 give nil.
  public init?(seconds: Int) {
    guard (0...86_400).contains(seconds) else { return nil }
    self.seconds = seconds
  }

  /// A time from its form `08:30` (or `24:00`), or nil if the text is not exactly that.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, (1...2).contains(parts[0].count), parts[1].count == 2,
      parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
      let hour = Int(parts[0]), let minute = Int(parts[1]), minute < 60
    else { return nil }
    self.init(seconds: hour * 3600 + minute * 60)
  }

  /// The form `08:30`.
  public var description: String { "\(padded(seconds / 3600, 2)):\(padded(seconds % 3600 / 60, 2))" }

  /// Earlier times are smaller.
  public static func < (left: TimeOfDay, right: TimeOfDay) -> Bool { left.seconds < right.seconds }
}

/// A stretch of wall-clock time within one day during which the service is open, half-open: [opens, closes).
public struct OpenPeriod: Sendable, Hashable, Codable, CustomStringConvertible {
  /// When it opens.
  public let opens: TimeOfDay
  /// When it closes; later than `opens`.
  public let closes: TimeOfDay

  /// From midnight to midnight.
  static let wholeDay = OpenPeriod(from: .midnight, to: .endOfDay)

  private init(from opens: TimeOfDay, to closes: TimeOfDay) {
    self.opens = opens
    self.closes = closes
  }

  /// A period, or nil unless `closes` is later than `opens`.
  public init?(opens: TimeOfDay, closes: TimeOfDay) {
    guard opens < closes else { return nil }
    self.opens = opens
    self.closes = closes
  }

  /// The periods of a day, in order, with those that touch made one.
  static func joined(_ periods: [OpenPeriod]) -> [OpenPeriod] {
    periods.reduce(into: []) { result, period in
      guard let last = result.last, last.closes == period.opens,
        let both = OpenPeriod(opens: last.opens, closes: period.closes)
      else { return result.append(period) }
      result[result.count - 1] = both
    }
  }

  /// The form `08:00-20:00`.
  public var description: String { "\(opens)-\(closes)" }
}
