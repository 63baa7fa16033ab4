internal import ScenarioModel

/// The days of the period with their relative volumes; a closed day has weight 0.
struct DayWeights {
  /// The days of the grid.
  let days: [ServiceDay]
  /// Relative volume by day, 1 for an ordinary weekday.
  let weights: [Double]
  private let calendar: ServiceCalendar
  private let demand: DemandModel

  /// The weights of a demand on a grid.
  init(_ demand: DemandModel, calendar: ServiceCalendar, grid: ServiceGrid) {
    self.demand = demand
    self.calendar = calendar
    days = grid.days
    weights = grid.days.map { day in
      day.intervals.isEmpty ? 0 : DayWeights.relativeVolume(of: day.date, demand, calendar)
    }
  }

  /// The weight of any date, also outside the period, where the ordinary hours decide whether it is open.
  func weight(on date: CivilDate) -> Double {
    if let index = index(of: date) { return weights[index] }
    return calendar.openPeriods(on: date).isEmpty ? 0 : DayWeights.relativeVolume(of: date, demand, calendar)
  }

  /// The index of a date, or nil outside the period.
  func index(of date: CivilDate) -> Int? {
    let index = date - calendar.firstDay
    return days.indices.contains(index) ? index : nil
  }

  /// Weekday weight, or the holiday's where the file gives one.
  private static func relativeVolume(of date: CivilDate, _ demand: DemandModel, _ calendar: ServiceCalendar) -> Double {
    if let weight = demand.holidayWeight, calendar.holidays[date] != nil { return weight }
    return demand.weekdayWeights[date.weekday] ?? 1
  }
}
