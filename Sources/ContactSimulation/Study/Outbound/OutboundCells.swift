internal import OutputAnalysis
public import ScenarioModel

/// Days over which what happened to an outbound type is totalled.
public enum OutboundCell: Sendable, Hashable {
  /// The whole period.
  case run
  /// A week by its index in `OutboundMeasures.weeks`.
  case week(Int)
  /// All Mondays, all Tuesdays, ...
  case weekday(Weekday)
  /// A day of the period by its index, closed days included.
  case day(Int)
}

/// A week from Monday to Sunday, cut by the period; unlike a `ScopeCell` it has closed days too.
public struct OutboundWeek: Sendable, Hashable {
  /// Its Monday, even where the period begins later.
  public let monday: CivilDate
  /// Its days of the period.
  public let days: Range<Int>
}

/// Where the cells lie in flat storage: the run, the weeks, the weekdays, the days.
struct OutboundCells: Sendable, Hashable {
  /// Number of days.
  let dayCount: Int
  /// The weeks.
  let weeks: [OutboundWeek]
  private let firstDay: CivilDate

  /// The cells of a period.
  init(firstDay: CivilDate, dayCount: Int) {
    self.firstDay = firstDay
    self.dayCount = dayCount
    var weeks: [OutboundWeek] = []
    for day in 0..<max(0, dayCount) {
      let monday = (firstDay + day).weekStart
      if let last = weeks.last, last.monday == monday {
        weeks[weeks.count - 1] = OutboundWeek(monday: monday, days: last.days.lowerBound..<day + 1)
      } else {
        weeks.append(OutboundWeek(monday: monday, days: day..<day + 1))
      }
    }
    self.weeks = weeks
  }

  /// Number of cells.
  var count: Int { 1 + weeks.count + 7 + dayCount }

  /// Index of a cell; nil for one outside the period.
  func index(_ cell: OutboundCell) -> Int? {
    switch cell {
    case .run: 0
    case .week(let week): weeks.indices.contains(week) ? 1 + week : nil
    case .weekday(let weekday): weeks.count + weekday.rawValue
    case .day(let day): 0..<dayCount ~= day ? row(ofDay: day) : nil
    }
  }

  /// The cell of a day of the period.
  func row(ofDay day: Int) -> Int { 8 + weeks.count + day }

  /// Days join in the run, their week and their weekday.
  var rollUp: RollUp {
    var steps: [RollUp.Step] = []
    for (place, week) in weeks.enumerated() {
      for day in week.days {
        let row = row(ofDay: day)
        steps += [0, 1 + place, weeks.count + (firstDay + day).weekday.rawValue].map {
          RollUp.Step(row..<row + 1, into: $0)
        }
      }
    }
    return RollUp(steps)
  }
}
