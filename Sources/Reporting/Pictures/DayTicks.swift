import ScenarioModel

/// Chooses the dates that a scale of days labels: every day, Mondays, the 1st and 15th, months, or quarters.
struct DayTicks {
  /// The first day of the scale.
  let firstDay: CivilDate
  /// The number of days.
  let dayCount: Int
  /// How dates are written.
  let dates: DateStyle

  /// Ticks at the left edge of their days, day 0 at 0.
  ///
  /// - Parameters:
  ///   - most: Most labels that fit.
  ///   - labelsDayCentre: Whether labels stand under the middle of their day.
  func ticks(most: Int, labelsDayCentre: Bool) -> [AxisTick] {
    let kinds: [(CivilDate) -> Bool] = [
      { _ in true }, { $0.weekday == .monday }, { $0.components.day == 1 || $0.components.day == 15 },
      { $0.components.day == 1 }, { $0.components.day == 1 && $0.components.month % 3 == 1 },
      { $0.components.day == 1 && $0.components.month == 1 },
    ]
    let days = Array(0..<max(0, dayCount))
    let choices = kinds.map { kind in days.filter { kind(firstDay + $0) } }
    let chosen = choices.first { $0.count <= max(1, most) && !$0.isEmpty } ?? Array(days.prefix(1))
    return chosen.map { day in
      AxisTick(
        value: Double(day), labelValue: Double(day) + (labelsDayCentre ? 0.5 : 0), text: dates.short(firstDay + day))
    }
  }
}
