/// The four ways in which contact centres count the share answered in time; T is the acceptable wait, S the short abandon.
public enum ServiceLevelDefinition: String, Sendable, CaseIterable {
  /// Answered within T, divided by offered.
  case ofOffered = "of-offered"
  /// Answered within T, divided by answered.
  case ofAnswered = "of-answered"
  /// Answered within T, divided by offered less those who abandoned within S.
  case shortAbandonsExcluded = "short-abandons-excluded"
  /// Answered within T and abandoned within S together, divided by offered.
  case shortAbandonsGood = "short-abandons-good"
}

/// The thresholds of a service level.
public struct AcceptableWait: Sendable, Equatable {
  /// T: an answer counts when the caller waited at most this long, in seconds.
  public let answer: Double
  /// S: an abandonment is short when the caller left within this time, in seconds.
  public let shortAbandon: Double

  /// Both thresholds zero: only an immediate answer counts.
  public static let zero = AcceptableWait()

  private init() {
    answer = 0
    shortAbandon = 0
  }

  /// Thresholds in seconds, at least 0; the short abandon defaults to the acceptable wait.
  public init(_ answer: Double, shortAbandon: Double? = nil) throws(QueueingError) {
    try Checked.notNegative(answer, "acceptable wait")
    try Checked.notNegative(shortAbandon ?? answer, "short-abandon threshold")
    self.answer = answer
    self.shortAbandon = shortAbandon ?? answer
  }
}
