import ScenarioModel

/// Expected attempts of a call type by hour of the clock while the service is closed.
enum ClosedHoursCurve {
  /// The expected attempts by hour from the first midnight; nil for types without such demand.
  ///
  /// - Parameters:
  ///   - callType: The call type.
  ///   - expected: Its expected fresh contacts by interval of the grid.
  ///   - grid: The open intervals.
  ///   - hours: Clock hours of the period.
  static func byHour(_ callType: CallType, expected: [Double], grid: ServiceGrid, hours: Int) -> [Double]? {
    guard let demand = callType.closedHours, callType.channel == .inbound else { return nil }
    let factors = demand.followsVolume ? relativeVolumes(expected, grid) : []
    var attempts = [Double](repeating: 0, count: hours)
    for (index, day) in grid.days.enumerated() {
      let next = index + 1 < grid.days.count ? grid.days[index + 1].midnight : grid.end
      let factor = demand.followsVolume ? factors[index] : 1
      for hour in day.midnight / 3600..<max(day.midnight / 3600, (next + 3599) / 3600) where hour < hours {
        let rate = rate(demand.perHour, at: (hour * 3600 - day.midnight) % 86_400)
        let closed = 3600 - openSeconds(of: hour, in: day.intervals, grid)
        attempts[hour] += rate * factor * Double(max(0, closed)) / 3600
      }
    }
    return attempts
  }

  /// Each day's expected contacts over those of the mean open day.
  private static func relativeVolumes(_ expected: [Double], _ grid: ServiceGrid) -> [Double] {
    let byDay = grid.days.map { day in day.intervals.reduce(0.0) { $0 + expected[$1] } }
    let open = grid.days.count { !$0.intervals.isEmpty }
    let mean = byDay.reduce(0, +) / Double(max(1, open))
    guard mean > 0 else { return byDay.map { _ in 1 } }
    // A day without opening hours has no volume of its own: it takes that of the mean open day.
    return zip(grid.days, byDay).map { $0.intervals.isEmpty ? 1 : $1 / mean }
  }

  /// Attempts per hour at a wall-clock time in seconds after midnight, averaged over the hour that begins there.
  private static func rate(_ steps: [ProfileStep], at second: Int) -> Double {
    steps.reduce(0) { sum, step in
      let overlap = min(second + 3600, step.period.closes.seconds) - max(second, step.period.opens.seconds)
      return overlap > 0 && step.weight > 0 ? sum + step.weight * Double(overlap) / 3600 : sum
    }
  }

  private static func openSeconds(of hour: Int, in intervals: Range<Int>, _ grid: ServiceGrid) -> Int {
    intervals.reduce(0) { sum, index in
      let interval = grid.intervals[index]
      return sum + max(0, min(hour * 3600 + 3600, interval.end) - max(hour * 3600, interval.start))
    }
  }
}
