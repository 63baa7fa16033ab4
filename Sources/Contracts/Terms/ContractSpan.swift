public import ScenarioModel

/// A period of a contract: a day, a week from Monday on, a month of the calendar, or the whole period, cut by the simulated days.
public struct ContractSpan: Sendable, Hashable {
  /// Its name: `2025-03`, the date of a day, that of a week's Monday, or `period`.
  public let label: String
  /// Its kind.
  public let scope: TargetScope
  /// Its days, by index in the grid, closed ones included.
  public let days: Range<Int>
  /// Days of it on which the service opens within the period, and those of the whole week or month.
  public let openDays: (held: Int, whole: Int)

  /// Whether the period holds all of it.
  public var isWhole: Bool { openDays.held == openDays.whole }

  /// The share of its open days that the period holds.
  var share: DecimalNumber {
    DecimalNumber(rounding: openDays.whole > 0 ? Double(openDays.held) / Double(openDays.whole) : 1)
  }

  /// Equal where the days are.
  public static func == (left: ContractSpan, right: ContractSpan) -> Bool {
    left.label == right.label && left.days == right.days
  }

  /// Hashes what is compared.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(label)
    hasher.combine(days)
  }

  /// The spans of a kind, in order; days on which the service never opens make none unless `includesClosed`.
  ///
  /// - Parameters:
  ///   - scope: day, week, month or period; `interval` gives days.
  ///   - scenario: gives the calendar.
  ///   - includesClosed: whether spans without an open day are there too, as invoices need them.
  public static func all(_ scope: TargetScope, of scenario: Scenario, includesClosed: Bool = false) -> [ContractSpan] {
    let (grid, calendar) = (scenario.grid, scenario.calendar)
    var spans: [ContractSpan] = []
    var first = grid.days.startIndex
    while first < grid.days.endIndex {
      let date = grid.days[first].date
      let (label, start, length) = bounds(scope, date, calendar)
      let next = grid.days[first...].firstIndex { $0.date - start >= length } ?? grid.days.endIndex
      let held = grid.days[first..<next].count { !$0.intervals.isEmpty }
      let outside = (0..<length).map { start + $0 }.filter { $0 < calendar.firstDay || $0 > calendar.lastDay }
      let missing = outside.count { !calendar.openPeriods(on: $0).isEmpty }
      if held > 0 || includesClosed {
        spans.append(
          ContractSpan(label: label, scope: scope, days: first..<next, openDays: (held, held + missing)))
      }
      first = next
    }
    return spans
  }

  /// The name, the first day and the length of the span that holds a date.
  private static func bounds(
    _ scope: TargetScope, _ date: CivilDate, _ calendar: ServiceCalendar
  ) -> (String, CivilDate, Int) {
    switch scope {
    case .interval, .day: (date.description, date, 1)
    case .week: (date.weekStart.description, date.weekStart, 7)
    case .month: (date.month.description, date.month.firstDay, date.month.dayCount)
    case .period: ("period", calendar.firstDay, calendar.dayCount)
    }
  }
}
