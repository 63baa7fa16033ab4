/// The days a service runs and the hours it is open, in wall-clock time.
public struct ServiceCalendar: Sendable, Hashable {
  /// IANA name of the time zone, such as `Europe/Luxembourg`.
  public let timeZone: String
  /// The first day of the period.
  public let firstDay: CivilDate
  /// The number of days of the period, at least 1.
  public let dayCount: Int
  /// The length of an interval in seconds: 300, 900, 1,800 or 3,600.
  public let intervalLength: Int
  /// Open periods by weekday, in order and without overlap; a weekday without an entry is closed.
  public let weeklyHours: [Weekday: [OpenPeriod]]
  /// Public holidays and their names.
  public let holidays: [CivilDate: String]
  /// Open periods on holidays; nil keeps the weekday's hours.
  public let holidayHours: [OpenPeriod]?
  /// Open periods of single dates; they win over weekday and holiday hours.
  public let exceptions: [CivilDate: [OpenPeriod]]
  /// Changes of the clock within the period, in order of date.
  public let clockChanges: [ClockChange]

  /// A calendar from its parts; ScenarioFiles has checked them.
  public init(
    timeZone: String, firstDay: CivilDate, dayCount: Int, intervalLength: Int,
    weeklyHours: [Weekday: [OpenPeriod]], holidays: [CivilDate: String] = [:],
    holidayHours: [OpenPeriod]? = nil, exceptions: [CivilDate: [OpenPeriod]] = [:],
    clockChanges: [ClockChange] = []
  ) {
    self.timeZone = timeZone
    self.firstDay = firstDay
    self.dayCount = dayCount
    self.intervalLength = intervalLength
    self.weeklyHours = weeklyHours
    self.holidays = holidays
    self.holidayHours = holidayHours
    self.exceptions = exceptions
    self.clockChanges = clockChanges
  }

  /// The same days, never closed, in intervals of an hour.
  public var aroundTheClock: ServiceCalendar {
    let always = Dictionary(uniqueKeysWithValues: Weekday.allCases.map { ($0, [OpenPeriod.wholeDay]) })
    return ServiceCalendar(
      timeZone: timeZone, firstDay: firstDay, dayCount: dayCount, intervalLength: 3600, weeklyHours: always,
      holidays: holidays, clockChanges: clockChanges)
  }

  /// The last day of the period.
  public var lastDay: CivilDate { firstDay + (dayCount - 1) }

  /// The open periods of a date, exceptions first, then holidays, then the weekday.
  public func openPeriods(on date: CivilDate) -> [OpenPeriod] {
    if let exception = exceptions[date] { return exception }
    if let holidayHours, holidays[date] != nil { return holidayHours }
    return weeklyHours[date.weekday] ?? []
  }
}

/// A change of the wall clock: at `wallTime` on `date` clocks move by `shift` seconds (3,600 in spring, -3,600 in autumn).
public struct ClockChange: Sendable, Hashable, Codable {
  /// The day of the change.
  public let date: CivilDate
  /// The wall-clock time, before the change, at which it happens; 02:00 in most of Europe in spring, 03:00 in autumn.
  public let wallTime: TimeOfDay
  /// How far the wall clock jumps ahead, in seconds; negative when it is put back.
  public let shift: Int

  /// A change of the clock.
  public init(date: CivilDate, wallTime: TimeOfDay, shift: Int) {
    self.date = date
    self.wallTime = wallTime
    self.shift = shift
  }
}

extension ClockChange {
  /// The seconds after midnight that the wall clock leaves out in spring; nil for other changes.
  public var skipped: Range<Int>? { shift > 0 ? wallTime.seconds..<wallTime.seconds + shift : nil }
  /// The seconds after midnight that the wall clock shows twice in autumn; nil for other changes.
  public var repeated: Range<Int>? { shift < 0 ? wallTime.seconds + shift..<wallTime.seconds : nil }
}
