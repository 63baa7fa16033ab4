/// A date of the proleptic Gregorian calendar, without time or zone, in integer arithmetic only.
public struct CivilDate: Sendable, Hashable, Comparable, Codable, CustomStringConvertible {
  /// Days since 1970-01-01; negative before it.
  public let daysSinceEpoch: Int

  /// The date that lies `daysSinceEpoch` days after 1970-01-01.
  public init(daysSinceEpoch: Int) {
    self.daysSinceEpoch = daysSinceEpoch
  }

  /// A date from year (1...9999), month (1...12) and day of the month, or nil if there is no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      day >= 1, day <= CivilDate.daysIn(month: month, year: year)
    else { return nil }
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = shiftedYear / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    daysSinceEpoch = era * 146_097 + dayOfEra - 719_468
  }

  /// A date from its ISO 8601 form `2020-03-14`, or nil if the text is not exactly that.
  public init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == 45, bytes[7] == 45 else { return nil }
    func number(_ range: Range<Int>) -> Int? {
      var value = 0
      for byte in bytes[range] {
        guard byte >= 48, byte <= 57 else { return nil }
        value = value * 10 + Int(byte - 48)
      }
      return value
    }
    guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10) else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// Year, month (1...12) and day of the month (1...31).
  public var components: (year: Int, month: Int, day: Int) {
    let shifted = daysSinceEpoch + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
  }

  /// The day of the week.
  public var weekday: Weekday {
    let remainder = ((daysSinceEpoch + 3) % 7 + 7) % 7
    return Weekday.allCases[remainder]
  }

  /// The month that holds this date.
  public var month: CivilMonth {
    let parts = components
    return CivilMonth(year: parts.year, month: parts.month)
  }

  /// The Monday on or before this date; it names the week.
  public var weekStart: CivilDate { self + (1 - weekday.rawValue) }

  /// ISO 8601, such as `2020-03-14`.
  public var description: String {
    let parts = components
    return "\(padded(parts.year, 4))-\(padded(parts.month, 2))-\(padded(parts.day, 2))"
  }

  /// Earlier dates are smaller.
  public static func < (left: CivilDate, right: CivilDate) -> Bool { left.daysSinceEpoch < right.daysSinceEpoch }

  /// The date `days` days later.
  public static func + (date: CivilDate, days: Int) -> CivilDate {
    CivilDate(daysSinceEpoch: date.daysSinceEpoch + days)
  }

  /// The number of days from `right` to `left`.
  public static func - (left: CivilDate, right: CivilDate) -> Int { left.daysSinceEpoch - right.daysSinceEpoch }

  /// The number of days in a month of a year.
  static func daysIn(month: Int, year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

/// A month of a year, such as February 2021.
public struct CivilMonth: Sendable, Hashable, Comparable, Codable, CustomStringConvertible {
  /// The year, 1...9999.
  public let year: Int
  /// The month of the year, 1...12.
  public let month: Int

  /// A month from its numbers; they are not checked here.
  public init(year: Int, month: Int) {
    self.year = year
    self.month = month
  }

  /// A month from its ISO 8601 form `2021-02`, or nil if the text is not exactly that.
  public init?(_ text: some StringProtocol) {
    guard let first = CivilDate(String(text) + "-01") else { return nil }
    self = first.month
  }

  /// The number of days in the month.
  public var dayCount: Int { CivilDate.daysIn(month: month, year: year) }

  /// The first day of the month.
  public var firstDay: CivilDate {
    CivilDate(year: year, month: month, day: 1) ?? CivilDate(daysSinceEpoch: 0)
  }

  /// ISO 8601, such as `2021-02`.
  public var description: String { "\(padded(year, 4))-\(padded(month, 2))" }

  /// Earlier months are smaller.
  public static func < (left: CivilMonth, right: CivilMonth) -> Bool {
    (left.year, left.month) < (right.year, right.month)
  }
}

/// `number` in decimal with leading zeros up to `width` digits.
func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
