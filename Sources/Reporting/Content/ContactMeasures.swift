public import OutputAnalysis
public import ScenarioModel

/// How contacts fared in an interval, on a day or over a longer span: expected counts per replication and their ratios.
public struct ContactMeasures: Sendable, Hashable {
  /// Attempts that reached the open service (appels reçus).
  public var offered: Double = 0
  /// Attempts that reached an agent (appels décrochés).
  public var answered: Double = 0
  /// Left before an agent answered, balking included (appels abandonnés).
  public var abandoned: Double = 0
  /// Refused because every line was taken (appels rejetés).
  public var blockedByLines: Double = 0
  /// Refused because the queue was full (appels dissuadés).
  public var blockedByQueue: Double = 0
  /// Disconnected at closing.
  public var cleared: Double = 0
  /// Service level by definition, in the order of `ServiceLevelDefinition.allCases`; nil where nothing was offered.
  public var levels: [Estimate?] = []
  /// Mean wait of answered calls in seconds (délai moyen de réponse).
  public var averageSpeedOfAnswer: Estimate?
  /// Mean wait in seconds of all accepted calls, abandoners until they leave.
  public var meanWait: Estimate?
  /// Abandoned / offered.
  public var abandonment: Estimate?
  /// Mean of the longest queue, in calls.
  public var longestQueue: Double?
  /// Busy / (busy + ready) of the agents (taux d'occupation).
  public var occupancy: Estimate?
  /// Share of the runs in which the target's level is reached; nil without a target or where nothing was offered.
  public var targetMet: Double?

  /// Measures of a span in which nothing was offered.
  public init() {}

  /// Refused calls, whatever the reason.
  public var blocked: Double { blockedByLines + blockedByQueue }

  /// Answered / offered (taux de décroché), or nil when nothing was offered.
  public var answerRate: Double? { offered > 0 ? answered / offered : nil }

  /// The service level by a definition, or nil when nothing was offered or it was not estimated.
  ///
  /// - Parameter definition: One of the four named definitions.
  public func level(_ definition: ServiceLevelDefinition) -> Estimate? {
    guard let index = ServiceLevelDefinition.allCases.firstIndex(of: definition), index < levels.count else {
      return nil
    }
    return levels[index]
  }
}

/// The measures of one call type, or of the whole service, over every span that a report shows.
public struct MeasureSeries: Sendable, Hashable {
  /// By interval of the grid.
  public let intervals: [ContactMeasures]
  /// By day of the period.
  public let days: [ContactMeasures]
  /// Over the whole run.
  public let run: ContactMeasures
  /// By calendar week of the period; empty where it was not asked for.
  public var weeks: [ContactMeasures] = []
  /// By calendar month of the period; empty where it was not asked for.
  public var months: [ContactMeasures] = []

  /// A series from its parts.
  ///
  /// - Parameters:
  ///   - intervals: One entry for each interval of the grid.
  ///   - days: One entry for each day of the period, closed days included.
  ///   - run: The whole run.
  public init(intervals: [ContactMeasures], days: [ContactMeasures], run: ContactMeasures) {
    self.intervals = intervals
    self.days = days
    self.run = run
  }

  /// The cells of a target's scope.
  func spans(of scope: TargetScope) -> [ContactMeasures] {
    switch scope {
    case .interval: intervals
    case .day: days
    case .week: weeks
    case .month: months
    case .period: [run]
    }
  }
}
