public import ScenarioModel

/// The hours of the engine's clock as days and hours of the wall clock.
public struct HourClock: Sendable, Hashable {
  /// One hour of the engine's clock.
  public struct Hour: Sendable, Hashable {
    /// Index of the day of the period.
    public let day: Int
    /// Hour of the wall clock, 0...23; an hour that a change of the clock repeats comes twice.
    public let hour: Int
  }

  /// The hours of the period from its first midnight on.
  public let hours: [Hour]
  /// Number of days of the period.
  public let dayCount: Int

  /// The clock of a scenario without days.
  static let none = HourClock(hours: [], dayCount: 0)

  private init(hours: [Hour], dayCount: Int) {
    self.hours = hours
    self.dayCount = dayCount
  }

  /// The clock of a scenario.
  public init(_ calendar: ServiceCalendar) {
    let grid = ServiceGrid(calendar.aroundTheClock)
    var hours: [Hour] = []
    for interval in grid.intervals where interval.start / 3600 >= hours.count {
      hours.append(Hour(day: interval.day, hour: min(23, max(0, interval.wallStart / 3600))))
    }
    self.hours = hours
    dayCount = grid.days.count
  }
}
