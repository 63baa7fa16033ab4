/// Attempts while closed and callers lost to another service, by hour: of one call type or of all.
struct OutsideEvidence: Sendable {
  /// Sums over replications by hour of the period.
  private(set) var hours: [SIMD4<Double>]
  /// Moments of a replication's totals by hour of the day.
  private(set) var hoursOfDay = Array(repeating: CallerMoments(), count: 24)

  /// Nothing heard yet.
  init(hours count: Int) {
    hours = Array(repeating: SIMD4(repeating: 0), count: count)
  }

  /// Hears the hours of one replication.
  mutating func hear(_ replication: [OutsideTally], clock: HourClock) {
    var totals = Array(repeating: CallerTotals(), count: 24)
    for (index, hour) in clock.hours.enumerated() where index < replication.count && index < hours.count {
      let tally = replication[index]
      guard tally != OutsideTally() else { continue }
      hours[index] += SIMD4(
        Double(tally.closedAttempts), Double(tally.spilledClosed), Double(tally.spilledAbandoned),
        Double(tally.spilledBlocked))
      totals[hour.hour].add(CallerTotals(tally))
    }
    for hour in hoursOfDay.indices { hoursOfDay[hour].add(totals[hour]) }
  }

  /// Adds other replications.
  mutating func merge(_ other: OutsideEvidence) {
    for index in hours.indices { hours[index] += other.hours[index] }
    for index in hoursOfDay.indices { hoursOfDay[index].merge(other.hoursOfDay[index]) }
  }
}
