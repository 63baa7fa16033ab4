import ContactDemand
import RandomStreams

/// Attempts that are made while the service is closed: counted by hour, they meet nobody.
extension ContactCentre {
  /// Draws the attempts of the closed hours of a range of days.
  mutating func countClosedHours(_ days: Range<Int>) {
    for callType in 0..<typeCount {
      guard let curve = service.closedHours[callType] else { continue }
      for day in days where curve.piecesOfDay.indices.contains(day) { countClosedHours(curve, callType, day) }
    }
  }

  /// Draws the attempts of a day's closed hours, and who of the callers turns to another service.
  private mutating func countClosedHours(_ curve: ClosedHoursCurve, _ callType: Int, _ day: Int) {
    guard let outside = storage.outside else { return }
    let spill = callers[callType].spillOver?.whenClosed ?? 0
    let factor = curve.followsVolume ? types[callType].volumeFactor(day, of: service, replication: replication) : 1
    var stream = RandomStream(
      seed: service.seed, purpose: .closedHours, name: types[callType].rules.name, date: service.days[day].date,
      replication: replication)
    for piece in curve.pieces[curve.piecesOfDay[day]] {
      let attempts = (try? PoissonSampler(mean: piece.contacts * factor))?.draw(&stream) ?? 0
      var spilled: Int32 = 0
      for _ in 0..<attempts where spill > 0 && stream.happens(withProbability: spill) { spilled &+= 1 }
      let hour = Int(piece.start / 3600)
      guard piece.start >= warmUp, hour < hourCount else { continue }
      outside[callType * hourCount + hour].closedAttempts &+= Int32(truncatingIfNeeded: attempts)
      outside[callType * hourCount + hour].spilledClosed &+= spilled
    }
  }
}
