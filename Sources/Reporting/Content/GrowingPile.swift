package import ScenarioModel

/// Work that is left at the ends of days and grows from one week to the next, or through a period that is shorter.
package struct GrowingPile: Equatable {
  /// The day, by its index, from whose end it grows.
  package let first: Int
  /// The day to whose end it grows.
  package let last: Int
  /// What is left at the end of the first of these days.
  package let before: Double
  /// What is left at the end of the last.
  package let after: Double
  /// What comes in between them.
  package let entered: Double
  /// What is done between them.
  package let done: Double
  /// Open hours between them.
  package let openHours: Double

  /// The least growth that is said, as a share of what comes in: less is the chance of the last day.
  private static let noticeable = 0.02

  /// The pile; nil where it does not grow.
  ///
  /// The same weekday is compared, so that closed weekends do not pass for growth, and so is the week before where there is one: a pile
  /// that grew in one week alone is a peak.
  package init?(levels: [Double], entered: [Double], done: [Double], grid: ServiceGrid) {
    let open = grid.days.indices.filter { grid.openSeconds(day: $0) > 0 }
    guard let last = open.last else { return nil }
    let isWeekly = last >= 7 && open.contains(last - 7)
    guard let first = isWeekly ? last - 7 : open.first, first < last - 1, levels.indices.contains(last) else {
      return nil
    }
    let days = (first + 1)...last
    let inflow = entered[days].reduce(0, +)
    guard days.count(where: { entered[$0] > 0 }) * 3 >= open.count(where: { days.contains($0) }) else { return nil }
    let growth = levels[last] - levels[first]
    let least = max(1, Self.noticeable * inflow)
    guard growth > least else { return nil }
    if isWeekly, last >= 14, open.contains(last - 14), levels[first] - levels[first - 7] <= least / 2 { return nil }
    (self.first, self.last) = (first, last)
    (before, after) = (levels[first], levels[last])
    (self.entered, self.done) = (inflow, done[days].reduce(0, +))
    openHours = days.reduce(0.0) { $0 + Double(grid.openSeconds(day: $1)) / 3600 }
  }
}
