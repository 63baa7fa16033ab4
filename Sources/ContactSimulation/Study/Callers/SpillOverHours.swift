internal import Measures
public import OutputAnalysis

/// Attempts outside opening hours and callers who turned to another service, by hour: of one call type or of the whole service.
public struct SpillOverHours: Sendable, Hashable {
  /// Counts in one hour.
  public struct Hour: Sendable, Hashable {
    /// Attempts while the service was closed.
    public let closedAttempts: Double
    /// Callers who turned to the other service because this one was closed.
    public let closed: Double
    /// Callers who turned to it after abandoning.
    public let abandoned: Double
    /// Callers who turned to it after being blocked.
    public let blocked: Double

    /// Callers who turned to the other service.
    public var spilled: Double { closed + abandoned + blocked }
  }

  /// Means over replications for every hour of the period, in order; `clock` has their days and hours.
  public let period: [Hour]
  /// The days and hours of `period`.
  public let clock: HourClock
  /// Means per day for every hour of the wall clock, 0...23.
  public let ofDay: [Hour]
  /// Callers who turned to the other service, mean per day, with their intervals, for every hour of the wall clock.
  public let spilledOfDay: [Estimate]
  /// Attempts while closed, mean per day, with their intervals, for every hour of the wall clock.
  public let closedAttemptsOfDay: [Estimate]
  /// Of the callers who turned to the other service, those who found this one closed, in the same way.
  public let spilledClosedOfDay: [Estimate]
  /// Those who had abandoned.
  public let spilledAbandonedOfDay: [Estimate]
  /// Those who had been blocked.
  public let spilledBlockedOfDay: [Estimate]
}

extension StudyResult {
  /// What happened outside the service by hour; nil where nothing of the kind is counted.
  public func spillOver(_ subject: EvidenceSubject) -> SpillOverHours? {
    guard let centre = tally.centre, replications > 0, let found = outside(subject) else { return nil }
    let days = Double(max(1, centre.features.clock.dayCount))
    func perDay(_ column: OutsideColumn) -> [Estimate] {
      found.layout.hoursOfDay.map { row in
        var mean = estimate(found.moments.ratio(.mean([column]), row: row, replications: replications))
        mean.mean /= days
        mean.halfWidth = mean.halfWidth.map { $0 / days }
        return mean
      }
    }
    func mean(_ column: OutsideColumn, _ row: Int) -> Double {
      found.moments.sum(column, row: row) / Double(replications)
    }
    let (attempts, closed) = (perDay(.closedAttempts), perDay(.spilledClosed))
    let (abandoned, blocked) = (perDay(.spilledAbandoned), perDay(.spilledBlocked))
    return SpillOverHours(
      period: found.layout.hours.map { row in
        SpillOverHours.Hour(
          closedAttempts: mean(.closedAttempts, row), closed: mean(.spilledClosed, row),
          abandoned: mean(.spilledAbandoned, row), blocked: mean(.spilledBlocked, row))
      },
      clock: centre.features.clock,
      ofDay: (0..<24).map {
        SpillOverHours.Hour(
          closedAttempts: attempts[$0].mean, closed: closed[$0].mean, abandoned: abandoned[$0].mean,
          blocked: blocked[$0].mean)
      },
      spilledOfDay: perDay(.spilled), closedAttemptsOfDay: attempts, spilledClosedOfDay: closed,
      spilledAbandonedOfDay: abandoned, spilledBlockedOfDay: blocked)
  }

  /// An estimate from sums over the replications; 0 without a denominator.
  func estimate(_ sums: RatioSums) -> Estimate {
    Estimate(
      mean: sums.ratio ?? 0,
      halfWidth: sums.standardError(replications: replications).map { $0 * criticalValue }, confidence: confidence,
      replications: replications)
  }
}
