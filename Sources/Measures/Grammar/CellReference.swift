public import ScenarioModel

/// The cells for which a condition speaks: one of them, or every one of a kind.
public enum CellReference: Sendable, Hashable, CustomStringConvertible {
  /// The whole period.
  case period
  /// Every cell of a kind: the condition holds where it holds in each.
  case every(Kind)
  /// A month of the calendar.
  case month(CivilMonth)
  /// The week that begins on a Monday.
  case week(CivilDate)
  /// A date.
  case date(CivilDate)
  /// The interval of a date that begins at a time.
  case interval(CivilDate, TimeOfDay)
  /// All Mondays together, all Tuesdays, ...
  case weekday(Weekday)
  /// An hour of the clock over all days, 0...23.
  case hour(Int)

  /// Kinds of cells.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case month, week, day, interval, weekday, hour
  }

  /// A cell by one word, such as `month`, `2024-03`, `monday`; nil for anything else.
  init?(word: String) {
    if word == "period" {
      self = .period
    } else if let kind = Kind(rawValue: word) {
      self = .every(kind)
    } else if let weekday = Weekday(name: word) {
      self = .weekday(weekday)
    } else if let month = CivilMonth(word) {
      self = .month(month)
    } else if let date = CivilDate(word) {
      self = .date(date)
    } else {
      let parts = word.split(separator: "T", omittingEmptySubsequences: false)
      guard parts.count == 2, let date = CivilDate(parts[0]), let time = TimeOfDay(parts[1]), parts[1].count == 5 else {
        return nil
      }
      self = .interval(date, time)
    }
  }

  /// A cell by two words, such as `week 2024-03-04` and `hour 9`; nil for anything else.
  init?(_ kind: Kind, word: String) {
    switch kind {
    case .week:
      guard let monday = CivilDate(word), monday.weekday == .monday else { return nil }
      self = .week(monday)
    case .hour:
      guard let hour = Int(word), 0..<24 ~= hour, word == String(hour) else { return nil }
      self = .hour(hour)
    case .month, .day, .interval, .weekday: return nil
    }
  }

  /// The one form that is printed.
  public var description: String {
    switch self {
    case .period: "period"
    case .every(let kind): kind.rawValue
    case .month(let month): month.description
    case .week(let monday): "week \(monday)"
    case .date(let date): date.description
    case .interval(let date, let time): "\(date)T\(time)"
    case .weekday(let weekday): weekday.name
    case .hour(let hour): "hour \(hour)"
    }
  }

  /// Words that may follow `in`, for faults.
  static let words = ["period"] + Kind.allCases.map(\.rawValue) + Weekday.allCases.map(\.name)
}
