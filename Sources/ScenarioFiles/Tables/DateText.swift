import ScenarioModel

/// A date of a table, as far as its own text says which day it is.
///
/// `03/04/2024` is one day with the day first and another with the month first: both are kept, and the column decides.
struct DateText {
  /// The day if the day stands first; nil if there is no such day, or a weekday beside it says otherwise.
  let dayFirst: CivilDate?
  /// The day if the month stands first.
  let monthFirst: CivilDate?
  /// Seconds after midnight that a serial number of a spreadsheet holds; nil for other forms.
  var time: Int?
  /// Whether the text is a serial number.
  var isSerial: Bool { time != nil }
  /// Whether the order of day and month plays a part.
  let hasOrder: Bool

  /// Reads `2024-03-14`, `20240314`, `14/03/2024`, `14.3.2024`, `14 mars 2024` or `lun. 14/03/2024`; nil for anything else.
  init?(_ text: String) {
    if let date = CivilDate(text) {
      (dayFirst, monthFirst, hasOrder) = (date, date, false)
      return
    }
    let (weekdays, rest) = CalendarWords.leadingWeekday(TextForms.normalised(text))
    guard let numbers = DateText.numbers(rest) else { return nil }
    let orders = DateText.orders(numbers)
    let fits = { (date: CivilDate?) in date.flatMap { weekdays.isEmpty || weekdays.contains($0.weekday) ? $0 : nil } }
    (dayFirst, monthFirst) = (fits(orders.dayFirst), fits(orders.monthFirst))
    hasOrder = numbers.hasOrder
    if dayFirst == nil, monthFirst == nil, !hasOrder { return nil }
  }

  /// What is wanted of a text that looks like a date and is none: its weekday, or a year of four digits; nil for other texts.
  static func contradiction(_ text: String) -> String? {
    let (weekdays, rest) = CalendarWords.leadingWeekday(TextForms.normalised(text))
    if let numbers = numbers(rest) {
      let orders = orders(numbers)
      guard !weekdays.isEmpty, let date = orders.dayFirst ?? orders.monthFirst else { return nil }
      let name = date.weekday.name
      return "a weekday that fits its date (\(date) is a \(name.prefix(1).uppercased() + name.dropFirst()))"
    }
    let parts = rest.split(omittingEmptySubsequences: false) { "/.-".contains($0) }
    let isShort = parts.count == 3 && parts.allSatisfy { (1...2).contains($0.count) && $0.allSatisfy(\.isNumber) }
    return isShort ? "a date with all four digits of its year, such as '2020-03-14' or '14/03/2020'" : nil
  }

  /// Reads a serial number of a spreadsheet, `45355` or `45355.333333`: days since 1899-12-30.
  ///
  /// Times are whole minutes: a fraction may be 5 s away from one, which four decimals are.
  init?(serial text: String) {
    let digits = TextForms.normalised(text).replacing(",", with: ".")
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), parts[0].utf8.count == 5, let days = Double(digits), days >= 20_000,
      parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } }),
      let minutes = DateText.minutes(days)
    else { return nil }
    let date = CivilDate(daysSinceEpoch: minutes / 1440 - 25_569)
    (dayFirst, monthFirst, hasOrder) = (date, date, false)
    time = minutes % 1440 * 60
  }

  /// Whole minutes of a number of days; nil if it is none.
  static func minutes(_ days: Double) -> Int? {
    let minutes = days * 1440
    guard minutes.isFinite, abs(minutes) < 1e9, abs(minutes - minutes.rounded()) * 60 <= 5 else { return nil }
    return Int(minutes.rounded())
  }

  /// The day in an order; nil without an order if the two differ.
  func date(_ order: DateOrder?) -> CivilDate? {
    switch order {
    case .dayFirst: dayFirst
    case .monthFirst: monthFirst
    case nil: dayFirst == monthFirst ? dayFirst : nil
    }
  }

  private struct Numbers {
    let first: Int
    let second: Int
    let year: Int
    /// False where the year stands first, or the month has a name: then `first` is the day and `second` the month.
    let hasOrder: Bool
  }

  private static func numbers(_ text: String) -> Numbers? {
    if text.utf8.count == 8, let number = Int(text), (19_000_000..<21_000_000).contains(number) {
      return Numbers(first: number % 100, second: number / 100 % 100, year: number / 10_000, hasOrder: false)
    }
    let signs = Set(text.filter { "/.-".contains($0) })
    let parts = text.split { "/.- ,".contains($0) }.map(String.init)
    guard parts.count == 3 else { return nil }
    let values = parts.map { part in part.utf8.allSatisfy { (48...57).contains($0) } ? Int(part) : nil }
    if let first = values[0], let second = values[1], let last = values[2] {
      guard signs.count == 1, !text.contains(" "), !text.contains(",") else { return nil }
      if parts[0].utf8.count == 4 { return Numbers(first: last, second: second, year: first, hasOrder: false) }
      return parts[2].utf8.count == 4 ? Numbers(first: first, second: second, year: last, hasOrder: true) : nil
    }
    guard let place = [1, 0].first(where: { values[$0] == nil }), let month = CalendarWords.month(parts[place]),
      let day = values[1 - place], let year = values[2], parts[2].utf8.count == 4
    else { return nil }
    return Numbers(first: day, second: month, year: year, hasOrder: false)
  }

  private static func orders(_ numbers: Numbers) -> (dayFirst: CivilDate?, monthFirst: CivilDate?) {
    let dayFirst = CivilDate(year: numbers.year, month: numbers.second, day: numbers.first)
    guard numbers.hasOrder else { return (dayFirst, dayFirst) }
    return (dayFirst, CivilDate(year: numbers.year, month: numbers.first, day: numbers.second))
  }
}

/// Which of day and month stands first in dates that end with the year.
enum DateOrder: String, CaseIterable {
  /// `14/03/2024`.
  case dayFirst = "day-first"
  /// `3/14/2024`.
  case monthFirst = "month-first"

  /// The same in what `explain` says.
  var form: FileRead.DateForm {
    switch self {
    case .dayFirst: .dayFirst
    case .monthFirst: .monthFirst
    }
  }
}

/// Names of weekdays and months as exports write them, in English, French and German.
enum CalendarWords {
  private static let weekdays: [[String]] = [
    ["monday", "mon", "mo", "lundi", "lun", "montag"],
    ["tuesday", "tue", "tues", "tu", "mardi", "mar", "dienstag", "di"],
    ["wednesday", "wed", "we", "mercredi", "mer", "mittwoch", "mi"],
    ["thursday", "thu", "thur", "thurs", "th", "jeudi", "jeu", "donnerstag", "do"],
    ["friday", "fri", "fr", "vendredi", "ven", "freitag"],
    ["saturday", "sat", "sa", "samedi", "sam", "samstag", "sonnabend"],
    ["sunday", "sun", "su", "dimanche", "dim", "di", "sonntag", "so"],
  ]

  private static let months: [[String]] = [
    ["january", "jan", "janvier", "janv", "januar", "jänner"],
    ["february", "feb", "février", "fevrier", "févr", "fév", "fev", "februar"],
    ["march", "mar", "mars", "märz", "mär", "mrz"], ["april", "apr", "avril", "avr"], ["may", "mai"],
    ["june", "jun", "juin", "juni"], ["july", "jul", "juillet", "juil", "juli"],
    ["august", "aug", "août", "aout"], ["september", "sep", "sept", "septembre"],
    ["october", "oct", "octobre", "oktober", "okt"], ["november", "nov", "novembre"],
    ["december", "dec", "décembre", "decembre", "déc", "dezember", "dez"],
  ]

  /// The weekdays that a text may begin with, none if it begins with no name of one, and what follows.
  static func leadingWeekday(_ text: String) -> (weekdays: [Weekday], rest: String) {
    guard text.first?.isLetter == true else { return ([], text) }
    let word = text.prefix { $0.isLetter }
    let named = zip(Weekday.allCases, weekdays).filter { $0.1.contains(word.lowercased()) }.map { $0.0 }
    guard !named.isEmpty else { return ([], text) }
    return (named, TextForms.trimmed(String(text[word.endIndex...].drop { $0 == "." || $0 == "," })))
  }

  /// The number of a month by its name, or nil.
  static func month(_ name: String) -> Int? {
    months.firstIndex { $0.contains(name.lowercased()) }.map { $0 + 1 }
  }
}
