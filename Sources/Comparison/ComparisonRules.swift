public import Measures

/// When a difference is one.
public struct ComparisonRules: Sendable, Hashable {
  /// Error of all statements of one comparison together, above 0, below 1.
  public var error = 0.05
  /// The largest difference of a share that does not matter, as a fraction of 1: 0.005 is half a point.
  public var shareMargin = 0.005
  /// The largest difference of any other number that does not matter, as a part of the first's.
  public var relativeMargin = 0.01

  /// The usual rules: 5 %, half a point, 1 %.
  public init() {}

  /// The largest difference that does not matter.
  ///
  /// - Parameters:
  ///   - unit: what the number means.
  ///   - first: the first result's number.
  func margin(_ unit: MeasureUnit, of first: Double) -> Double {
    switch unit {
    case .share: shareMargin
    case .count, .seconds, .hours, .ratio: relativeMargin * abs(first)
    }
  }
}

/// Which of two numbers is the better one.
public enum BetterSide: Sendable, Hashable {
  /// More is better.
  case more
  /// Less is better.
  case less
  /// Neither: it is a fact.
  case neither
}

extension OutboundMeasure {
  private static let better: Set<OutboundMeasure> = [
    .reached, .reachedOnDay, .shareReached, .shareWithin, .completed, .shareCompleted,
  ]
  private static let worse: Set<OutboundMeasure> = [
    .exhausted, .shareExhausted, .attemptsPerPersonReached, .meanTimeToReach, .silentCalls, .silentShare,
    .silentPerAnswer,
  ]

  /// Which numbers of the measure are better.
  public var betterSide: BetterSide {
    OutboundMeasure.better.contains(self) ? .more : OutboundMeasure.worse.contains(self) ? .less : .neither
  }
}

extension Measure {
  /// Which numbers of the measure are better.
  public var betterSide: BetterSide {
    switch self {
    case .serviceLevel, .serviceLevelOfOffered, .serviceLevelOfAnswered, .serviceLevelShortAbandonsExcluded,
      .serviceLevelShortAbandonsGood, .answerRate, .intervalsMet, .daysMet, .weeksMet, .monthsMet, .helped,
      .helpedAtFirstCall, .helpedShare, .firstCallShare, .callbackReached, .callbackReachedWithin,
      .callbackShareWithin:
      .more
    case .abandoned, .balked, .blockedByLines, .blockedByQueue, .cleared, .abandonment, .averageSpeedOfAnswer,
      .meanWait, .meanQueueLength, .longestQueue, .overtimeHours, .retries, .retryShare, .cutShort, .cutShortShare,
      .callbackLost,
      .callbackFirstTryDelay,
      .spilled, .spilledClosed, .spilledAbandoned, .spilledBlocked:
      .less
    case .offered, .answered, .unfinished, .occupancy, .loadRatio, .agentHours, .busyHours, .fresh, .meanTalk,
      .servedByMenu,
      .transferred, .received, .transferShare, .callbackAccepted, .callbackTried, .closedAttempts:
      .neither
    }
  }
}
