public import ScenarioModel

/// How dates and times are written in a language.
public struct DateStyle: Sendable, Hashable {
  /// The language.
  public let language: ReportLanguage

  /// A style for a language.
  public init(_ language: ReportLanguage) {
    self.language = language
  }

  /// A full date, such as `20 March 2020` or `1er mars 2020`.
  public func full(_ date: CivilDate) -> String {
    "\(day(date)) \(monthName(date.components.month)) \(date.components.year)"
  }

  /// A full date with its weekday, such as `Friday 20 March 2020`.
  public func fullWithWeekday(_ date: CivilDate) -> String { "\(weekdayName(date.weekday)) \(full(date))" }

  /// Day and short month, such as `20 Mar` or `20 mars`.
  public func short(_ date: CivilDate) -> String { "\(day(date)) \(shortMonthName(date.components.month))" }

  /// A month with its year, such as `March 2020`.
  public func month(_ date: CivilDate) -> String { "\(monthName(date.components.month)) \(date.components.year)" }

  /// A time of day from seconds after midnight, such as `08:30`.
  public func time(_ seconds: Int) -> String { TimeOfDay(seconds: min(max(seconds, 0), 86_400))?.description ?? "" }

  /// The name of a month, 1...12.
  public func monthName(_ month: Int) -> String {
    name(month, in: language == .french ? Self.frenchMonths : Self.englishMonths)
  }

  /// The short name of a month, 1...12.
  public func shortMonthName(_ month: Int) -> String {
    name(month, in: language == .french ? Self.shortFrenchMonths : Self.shortEnglishMonths)
  }

  /// The name of a weekday, with a capital letter where the language has one.
  public func weekdayName(_ weekday: Weekday) -> String {
    name(weekday.rawValue, in: language == .french ? Self.frenchWeekdays : Self.englishWeekdays)
  }

  private func day(_ date: CivilDate) -> String {
    let day = date.components.day
    return language == .french && day == 1 ? "1er" : "\(day)"
  }

  private func name(_ number: Int, in names: [String]) -> String {
    names.indices.contains(number - 1) ? names[number - 1] : ""
  }

  private static let englishMonths = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]
  private static let shortEnglishMonths = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
  private static let frenchMonths = [
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
    "décembre",
  ]
  private static let shortFrenchMonths = [
    "janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc.",
  ]
  private static let englishWeekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
  private static let frenchWeekdays = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"]
}
