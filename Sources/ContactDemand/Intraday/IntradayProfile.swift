internal import ScenarioModel

/// Relative volume of every interval of the grid within its day: weight per hour times the time that it covers.
struct IntradayProfile {
  /// Weight by interval, at least 0; an even day weighs each interval by its length.
  let weights: [Double]

  /// The weights of a demand's profile.
  ///
  /// A repeated hour of a clock change counts twice, a skipped one not at all.
  init(_ demand: DemandModel, grid: ServiceGrid) {
    weights = grid.intervals.map { interval in
      let weekday = grid.days[interval.day].date.weekday
      let steps = demand.intradayByWeekday[weekday] ?? demand.intraday
      guard !steps.isEmpty else { return Double(interval.length) }
      let end = interval.wallStart + interval.length
      return steps.reduce(0) { sum, step in
        let overlap = min(end, step.period.closes.seconds) - max(interval.wallStart, step.period.opens.seconds)
        return overlap > 0 ? sum + Double(overlap) * step.weight : sum
      }
    }
  }

  /// Contacts of each day shared over its intervals; the sums by day are kept.
  func spread(_ byDay: [Double], on grid: ServiceGrid) -> [Double] {
    var result: [Double] = []
    result.reserveCapacity(weights.count)
    for (day, contacts) in zip(grid.days, byDay) {
      result += share(contacts, by: Array(weights[day.intervals]))
    }
    return result
  }

  /// The first day that expects contacts but whose open hours have no weight, if there is one.
  func dayWithoutWeight(for byDay: [Double], on grid: ServiceGrid) -> Int? {
    byDay.indices.first { day in
      byDay[day] > 0 && !weights[grid.days[day].intervals].contains { $0 > 0 }
    }
  }
}
