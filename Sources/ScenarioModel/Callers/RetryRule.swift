public import RandomStreams

/// What a second attempt takes over from the first.
public enum RetryDraw: String, Sendable, Hashable, CaseIterable, Codable {
  /// A new draw at every attempt.
  case redraw
  /// The first attempt's value again: the same full patience, not what was left of it.
  case keep
}

/// Whether, when and how often a caller who was not helped calls again.
public struct RetryRule: Sendable, Hashable {
  /// Probability of calling again after abandoning (balking included), 0...1.
  public let afterAbandonment: Double
  /// Probability of calling again after being blocked, by lines or by a full queue, 0...1.
  public let afterBlocking: Double
  /// Probability of calling again after being cleared at closing, 0...1; only of use where `overnight` is true.
  public let afterClearing: Double
  /// Time from leaving to the next attempt, in seconds.
  public let delay: Distribution
  /// Most attempts of a person, the first one included; at least 1.
  public let mostAttempts: Int
  /// Patience of a further attempt.
  public let patience: RetryDraw
  /// Handling time of a further attempt.
  public let handling: RetryDraw
  /// Whether an attempt that falls into a later opening of the service is made there.
  ///
  /// False (the default) keeps the days independent: an attempt that falls after the closing of the span in which the caller
  /// left is an attempt outside opening hours, and the last one. True: an attempt that falls into closed time is such an attempt too,
  /// but one that falls into a later opening is offered.
  public let overnight: Bool

  /// A retry rule from its parts.
  public init(
    afterAbandonment: Double, afterBlocking: Double = 0, afterClearing: Double = 0, delay: Distribution,
    mostAttempts: Int, patience: RetryDraw = .redraw, handling: RetryDraw = .redraw, overnight: Bool = false
  ) {
    self.afterAbandonment = afterAbandonment
    self.afterBlocking = afterBlocking
    self.afterClearing = afterClearing
    self.delay = delay
    self.mostAttempts = mostAttempts
    self.patience = patience
    self.handling = handling
    self.overnight = overnight
  }
}
