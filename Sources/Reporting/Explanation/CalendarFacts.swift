internal import ScenarioModel

/// The period, its hours, and the days that differ.
struct CalendarFacts {
  /// What is explained.
  let explanation: Explanation

  private var words: Wording { explanation.words }
  private var calendar: ServiceCalendar { explanation.scenario.calendar }
  private var grid: ServiceGrid { explanation.scenario.grid }

  /// The section; programs get every day and interval too.
  func section(by detail: Explanation.Detail) -> Section {
    let facts = [period, open, weekly, holidayHours, exceptions, holidays, clockChanges].compactMap(\.self)
    return Section(
      Bilingual("Period and hours", "Période et horaires"),
      [.facts(facts)] + (detail == .everything ? [.table(days), .table(intervals)] : []), key: "period")
  }

  private var period: Fact? {
    let (first, last) = (calendar.firstDay, calendar.lastDay)
    let (from, to) = (words.dates.fullWithWeekday(first), words.dates.fullWithWeekday(last))
    let days = words.count(calendar.dayCount, "day", "jour")
    return .said(
      "dates", "Period", "Période",
      words(
        "\(from) to \(to): \(days), time zone \(calendar.timeZone)",
        "du \(from) au \(to) : \(days), fuseau horaire \(calendar.timeZone)"),
      [
        .date("first_day", first), .date("last_day", last), .whole("day_count", calendar.dayCount),
        .word("time_zone", calendar.timeZone),
      ])
  }

  private var open: Fact? {
    let hours = Double(grid.intervals.reduce(0) { $0 + $1.length }) / 3600
    let openDays = grid.days.count { !$0.intervals.isEmpty }
    let (count, length) = (words.numbers.count(grid.intervals.count), words.span(Double(grid.intervalLength)))
    return .said(
      "open", "Open", "Ouverture",
      words.count(openDays, "day", "jour") + ", \(words.plain(hours, atMost: 1)) h, "
        + words("\(count) intervals of \(length)", "\(count) intervalles de \(length)"),
      [
        .whole("days", openDays), .number("hours", hours), .whole("intervals", grid.intervals.count),
        .whole("interval_length", grid.intervalLength),
      ])
  }

  private var weekly: Fact? { .list("opening_hours", "Hours", "Horaires", CalendarFacts.runs(calendar, words)) }

  private var holidayHours: Fact? {
    .said(
      "holiday_hours", "On holidays", "Jours fériés", calendar.holidayHours.map { words.hours($0) },
      [.several("periods", (calendar.holidayHours ?? []).map { .word("", $0.description) })])
  }

  private var exceptions: Fact? {
    .list(
      "exceptions", "Exceptions", "Exceptions",
      calendar.exceptions.sorted { $0.key < $1.key }.map { date, periods in
        .member(
          words.hours(periods), named: words.dates.full(date),
          [.date("date", date), .several("periods", periods.map { .word("", $0.description) })])
      })
  }

  private var holidays: Fact? {
    let inPeriod = calendar.holidays.sorted { $0.key < $1.key }.filter { holiday in
      holiday.key >= calendar.firstDay && holiday.key <= calendar.lastDay
    }
    return .list(
      "holidays", "Public holidays", "Jours fériés de la période",
      inPeriod.map { .member($1, named: words.dates.full($0), [.date("date", $0), .word("name", $1)]) })
  }

  private var clockChanges: Fact? {
    .list(
      "clock_changes", "Clock changes", "Changements d’heure",
      calendar.clockChanges.map { change in
        let (length, time) = (words.span(Double(abs(change.shift))), "\(change.wallTime)")
        let (english, french) = change.shift > 0 ? ("forward", "avancent") : ("back", "reculent")
        return .member(
          words(
            "clocks go \(english) by \(length) at \(time); wall-clock hours are kept",
            "les horloges \(french) de \(length) à \(time) ; les horaires affichés restent"),
          named: words.dates.full(change.date),
          [.date("date", change.date), .word("wall_time", time), .whole("shift", change.shift)])
      })
  }

  private var days: TypedTable {
    var table = TypedTable(
      "days", Bilingual("Days", "Jours"),
      columns: [
        .init("date", .date), .init("weekday", .weekday), .init("holiday", .text),
        .init("open_hours", .number(decimals: 2)),
      ])
    for (index, day) in grid.days.enumerated() {
      let hours = Double(grid.openSeconds(day: index)) / 3600
      table.add([.date(day.date), .date(day.date), .text(day.holiday), .number(hours)])
    }
    return table
  }

  private var intervals: TypedTable {
    var table = TypedTable(
      "intervals", Bilingual("Open intervals", "Intervalles d’ouverture"),
      columns: [
        .init("date", .date), .init("start", .time),
        .init("length", .seconds(decimals: 0), label: Bilingual("Length (s)", "Durée (s)")),
      ])
    for interval in grid.intervals {
      table.add([.date(grid.days[interval.day].date), .time(interval.wallStart), .number(Double(interval.length))])
    }
    return table
  }

  /// Runs of weekdays with the same hours, and the hours of holidays last where a calendar within another has some.
  static func runs(_ calendar: ServiceCalendar, _ words: Wording) -> [Fact] {
    var runs: [(first: Weekday, last: Weekday, periods: [OpenPeriod])] = []
    for weekday in Weekday.allCases {
      let periods = calendar.weeklyHours[weekday] ?? []
      if let run = runs.last, run.periods == periods {
        runs[runs.count - 1].last = weekday
      } else {
        runs.append((weekday, weekday, periods))
      }
    }
    return runs.map { run in
      let names = [words.weekday(run.first), words.dates.weekdayName(run.last)]
      return .member(
        words.hours(run.periods),
        named: run.first == run.last ? names[0] : words("\(names[0]) to \(names[1])", "\(names[0]) à \(names[1])"),
        [
          .word("first", run.first.name), .word("last", run.last.name),
          .several("periods", run.periods.map { .word("", $0.description) }),
        ])
    }
  }
}
