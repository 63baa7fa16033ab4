import RandomStreams

/// Attempts that are made while the service is closed: counted by hour, they meet nobody.
extension ContactCentre {
  /// Draws the attempts of the closed hours of a range of days, and who of the callers turns to another service.
  mutating func countClosedHours(_ days: Range<Int>) {
    for callType in 0..<typeCount {
      guard let samplers = service.closedAttempts[callType], let outside = storage.outside else { continue }
      let spill = callers[callType].spillOver?.whenClosed ?? 0
      for day in days {
        var stream = RandomStream(
          seed: service.seed, purpose: .closedHours, entity: UInt32(truncatingIfNeeded: callType),
          day: UInt32(truncatingIfNeeded: day), replication: replication)
        let today = service.days[day]
        for hour in Int(today.midnight / 3600)..<max(Int(today.midnight / 3600), Int(today.end / 3600)) {
          guard hour < samplers.count, let attempts = samplers[hour]?.draw(&stream) else { continue }
          var spilled: Int32 = 0
          for _ in 0..<attempts where spill > 0 && stream.happens(withProbability: spill) { spilled &+= 1 }
          guard Double(hour) * 3600 >= warmUp else { continue }
          outside[callType * hourCount + hour].closedAttempts &+= Int32(truncatingIfNeeded: attempts)
          outside[callType * hourCount + hour].spilledClosed &+= spilled
        }
      }
    }
  }
}
