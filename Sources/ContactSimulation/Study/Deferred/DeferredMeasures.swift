public import Measures
public import OutputAnalysis

/// The backlog at the end of one hour over replications; the band is pointwise.
public struct BacklogHour: Sendable, Hashable {
  /// Mean items.
  public let mean: Estimate
  /// The 10 % quantile over replications.
  public let lower: Int
  /// The median over replications.
  public let median: Int
  /// The 90 % quantile over replications.
  public let upper: Int
}

/// On which day a pile of deferred work was gone, over replications.
public struct ClearedDay: Sendable, Hashable {
  /// Share of the replications with a pile in which it was still there at the end.
  public let never: ShareEstimate
  /// Replications in which there was nothing to clear; they are left out of everything else.
  public let withoutPile: Int
  /// Days of the period, 10 % quantile, median and 90 % quantile over the replications with a pile; nil for "not within the period".
  public let earliest: Int?
  /// The median.
  public let median: Int?
  /// The 90 % quantile.
  public let latest: Int?
}

/// The measures of one deferred call type.
public struct DeferredMeasures: Sendable {
  /// Index of the call type.
  public let callType: Int
  /// Number of days of the period.
  public var dayCount: Int { found.moments.rows - 1 }
  /// The hours of `backlog`.
  public var clock: HourClock { evidence.tally.centre?.features.clock ?? HourClock.none }
  private let evidence: StudyResult
  private let found: DeferredEvidence

  init(_ found: DeferredEvidence, evidence: StudyResult) {
    callType = found.callType
    self.found = found
    self.evidence = evidence
  }

  /// A measure of the run; nil where its denominator is zero.
  public func run(_ measure: DeferredMeasure) -> Estimate? { estimate(measure, row: 0) }

  /// A measure of a day of the period.
  public func day(_ day: Int, _ measure: DeferredMeasure) -> Estimate? {
    row(day).flatMap { estimate(measure, row: $0) }
  }

  /// The largest backlog at any hour's end: mean over replications.
  public var largestBacklog: Estimate {
    evidence.estimate(found.moments.ratio(.mean([.largestBacklog]), row: 0, replications: evidence.replications))
  }

  /// Quantiles of the time from entry to the end of work, of items that entered on a day, or of all.
  public func turnaroundQuantiles(day: Int? = nil) -> [WaitQuantile] {
    if let day, !found.turnarounds.days.indices.contains(day) { return [] }
    let distribution = day.map { found.turnarounds.days[$0] } ?? found.turnarounds.run
    return distribution.quantiles(
      StudyResult.quantileProbabilities, replications: evidence.replications,
      criticalValue: evidence.criticalValue)
  }

  /// The probability that the share done within D of a day's entries, or of all, reaches the target; nil where nothing is asked.
  public func levelMet(day: Int? = nil) -> ShareEstimate? { row(day).flatMap { share(found.levelMet[$0]) } }

  /// The probability that nothing is older than allowed at a day's end, or at every day's end; nil where nothing is asked.
  public func ageMet(day: Int? = nil) -> ShareEstimate? { row(day).flatMap { share(found.ageMet[$0]) } }

  /// The backlog at the end of every hour of the period; replications beyond the first 2^24 / hours count in the mean only.
  ///
  /// Cost: a sort of the replications for each hour.
  public var backlog: [BacklogHour] {
    let traces = found.backlog
    guard traces.kept > 0 else { return [] }
    return (0..<traces.hours).map { hour in
      let sums = traces.sums[hour]
      let quantiles = traces.quantiles([0.1, 0.5, 0.9], hour: hour)
      return BacklogHour(
        mean: evidence.estimate(RatioSums(sum: sums[0], squared: sums[1], replications: evidence.replications)),
        lower: quantiles[0], median: quantiles[1], upper: quantiles[2])
    }
  }

  /// Quantiles over replications of the oldest item's age at a day's end, in seconds; empty where none were kept.
  public func oldestQuantiles(_ probabilities: [Double], day: Int) -> [Double] {
    guard 0..<dayCount ~= day else { return [] }
    let ages = stride(from: day, to: found.oldest.count, by: dayCount).map { found.oldest[$0] }
    return BacklogTraces.quantiles(probabilities, of: ages.sorted()).map { Double($0) }
  }

  /// When the largest backlog was gone: the first day's end after it with at most the items that entered that day.
  ///
  /// Nil where no replication ever had more than the mean day's entries waiting.
  public var clearedDay: ClearedDay? {
    let days = found.clearings.compactMap { clearing -> Int? in
      switch clearing {
      case .nothingToClear: nil
      case .day(let day): day
      case .never: Int.max
      }
    }
    let never = SuccessTally(successes: days.count { $0 == .max }, trials: days.count)
    guard let share = ShareEstimate(never, confidence: evidence.confidence) else { return nil }
    let quantiles = BacklogTraces.quantiles([0.1, 0.5, 0.9], of: days.sorted()).map { $0 == .max ? nil : $0 }
    return ClearedDay(
      never: share, withoutPile: found.clearings.count - days.count, earliest: quantiles[0], median: quantiles[1],
      latest: quantiles[2])
  }

  /// The row of a day of the period, or of the run.
  private func row(_ day: Int?) -> Int? {
    guard let day else { return 0 }
    return 0..<dayCount ~= day ? day + 1 : nil
  }

  private func estimate(_ measure: DeferredMeasure, row: Int) -> Estimate? {
    let sums = found.moments.ratio(
      measure.declaration.source, row: row, replications: evidence.replications)
    return sums.ratio == nil ? nil : evidence.estimate(sums)
  }

  private func share(_ tally: SuccessTally) -> ShareEstimate? { ShareEstimate(tally, confidence: evidence.confidence) }
}

extension StudyResult {
  /// The deferred call types with what was measured of them, in the scenario's order.
  public var deferredWork: [DeferredMeasures] {
    tally.centre?.deferred.map { DeferredMeasures($0, evidence: self) } ?? []
  }
}
