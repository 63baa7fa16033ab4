/// The four named definitions of service level (docs/measures.md).
///
/// T is the acceptable wait, S the short-abandon threshold.
public enum ServiceLevelDefinition: String, Sendable, Hashable, CaseIterable, Codable {
  /// Answered within T / offered.
  case ofOffered = "of-offered"
  /// Answered within T / answered.
  case ofAnswered = "of-answered"
  /// Answered within T / (offered - abandoned within S).
  case shortAbandonsExcluded = "short-abandons-excluded"
  /// (Answered within T + abandoned within S) / offered.
  case shortAbandonsGood = "short-abandons-good"
}

/// The cells over which a target has to hold.
public enum TargetScope: String, Sendable, Hashable, CaseIterable, Codable {
  /// Every open interval of every day.
  case interval
  /// Every open day as a whole.
  case day
}

/// What a call type has to achieve: a service level and optional further limits, per interval or per day.
public struct ServiceTarget: Sendable, Hashable {
  /// Share to reach, 0...1, such as 0.80.
  public let level: Double
  /// Acceptable wait T in seconds, at least 0; "within" means <= T.
  public let acceptableWait: Double
  /// Which of the four definitions counts.
  public let definition: ServiceLevelDefinition
  /// Short-abandon threshold S in seconds; T unless the file says otherwise.
  public let shortAbandonThreshold: Double
  /// Where the target has to hold.
  public let scope: TargetScope
  /// How far below the level the lower bound may lie for a plan to be met, as a fraction (0.01 is one point).
  public let tolerance: Double
  /// Largest share of offered calls that may abandon, 0...1, if limited.
  public let maximumAbandonment: Double?
  /// Largest average speed of answer in seconds, if limited.
  public let maximumAverageSpeedOfAnswer: Double?
  /// Largest occupancy, 0...1, if limited.
  public let maximumOccupancy: Double?

  /// A target from its parts.
  public init(
    level: Double, acceptableWait: Double, definition: ServiceLevelDefinition = .ofOffered,
    shortAbandonThreshold: Double? = nil, scope: TargetScope = .interval, tolerance: Double = 0.01,
    maximumAbandonment: Double? = nil, maximumAverageSpeedOfAnswer: Double? = nil, maximumOccupancy: Double? = nil
  ) {
    self.level = level
    self.acceptableWait = acceptableWait
    self.definition = definition
    self.shortAbandonThreshold = shortAbandonThreshold ?? acceptableWait
    self.scope = scope
    self.tolerance = tolerance
    self.maximumAbandonment = maximumAbandonment
    self.maximumAverageSpeedOfAnswer = maximumAverageSpeedOfAnswer
    self.maximumOccupancy = maximumOccupancy
  }
}
