import OutputAnalysis

/// Conversations and attempts of an outbound type by weekday and hour of the dial over replications.
struct ReachHours: Sendable {
  /// The week's hours, then the hours of all weekdays together, then the weekdays.
  private(set) var sums = [RatioSums](repeating: RatioSums(), count: 168 + 24 + 7)

  /// Adds one replication of the outbound type at a place.
  mutating func add(_ tally: ReplicationTally, place: Int) {
    guard tally.attemptsByHour.count >= (place + 1) * 168, tally.conversationsByHour.count >= (place + 1) * 168 else {
      return
    }
    var hours = [SIMD2<Double>](repeating: SIMD2(repeating: 0), count: 24)
    for weekday in 0..<7 {
      var day = SIMD2<Double>(repeating: 0)
      for hour in 0..<24 {
        let index = weekday * 24 + hour
        let counts = SIMD2(
          Double(tally.conversationsByHour[place * 168 + index]), Double(tally.attemptsByHour[place * 168 + index]))
        sums[index].add(numerator: counts[0], denominator: counts[1])
        hours[hour] += counts
        day += counts
      }
      sums[192 + weekday].add(numerator: day[0], denominator: day[1])
    }
    for (hour, counts) in hours.enumerated() { sums[168 + hour].add(numerator: counts[0], denominator: counts[1]) }
  }

  /// Adds other replications.
  mutating func merge(_ other: ReachHours) {
    for index in sums.indices { sums[index].merge(other.sums[index]) }
  }

  /// Sums of a weekday's hour, an hour of all weekdays, or a weekday; nil for neither, or outside.
  func sums(weekday: Int?, hour: Int?) -> RatioSums? {
    guard 0..<7 ~= weekday ?? 0, 0..<24 ~= hour ?? 0 else { return nil }
    return switch (weekday, hour) {
    case (let weekday?, let hour?): sums[weekday * 24 + hour]
    case (nil, let hour?): sums[168 + hour]
    case (let weekday?, nil): sums[192 + weekday]
    case (nil, nil): nil
    }
  }
}

extension ReachHours {
  /// Exchanges what was counted with a store.
  mutating func exchange(_ store: inout StoredNumbers) throws(StoredNumbersFault) { try store.exchange(&sums, "hours") }
}
