public import RandomStreams

/// One step of a follow-up protocol: a call to be made when it is due, and what the conversation may come to.
public struct ProtocolStep: Sendable, Hashable {
  /// From when the step's delay runs.
  public enum Reference: String, Sendable, Hashable, CaseIterable, Codable {
    /// From entering the list.
    case entry
    /// From the conversation (or text message) that completed the step before.
    case previous
  }

  /// Stable identifier of the file, such as `day-7`.
  public let name: String
  /// Name for people.
  public let title: LocalizedText
  /// From when the delay runs.
  public let reference: Reference
  /// Time until the first attempt may start, in seconds, at least 0.
  public let delay: Double
  /// The text message before the calls, or instead of them; nil for none.
  public let message: TextMessage?
  /// When and how often the person is called.
  public let ladder: RecallLadder
  /// Time of a conversation; nil for the call type's own.
  public let handling: HandlingTime?
  /// What a conversation may come to besides acceptance; shares sum to at most 1, the rest accept and go on to the next step.
  public let outcomes: [StepOutcome]
  /// True when only a cascade or an outcome leads here: `next` passes over it.
  public let isOnlyByCascade: Bool
  /// Where an exhausted ladder leads: true goes on to the next step as if reached, false ends the follow-up.
  public let goesOnUnreached: Bool

  /// A step from its parts.
  public init(
    name: String, title: LocalizedText? = nil, reference: Reference = .previous, delay: Double = 0,
    message: TextMessage? = nil, ladder: RecallLadder, handling: HandlingTime? = nil, outcomes: [StepOutcome] = [],
    isOnlyByCascade: Bool = false, goesOnUnreached: Bool = false
  ) {
    self.name = name
    self.title = title ?? LocalizedText(name)
    self.reference = reference
    self.delay = delay
    self.message = message
    self.ladder = ladder
    self.handling = handling
    self.outcomes = outcomes
    self.isOnlyByCascade = isOnlyByCascade
    self.goesOnUnreached = goesOnUnreached
  }
}

/// What a conversation may come to besides acceptance.
public struct StepOutcome: Sendable, Hashable {
  /// What becomes of the person.
  public enum Consequence: Sendable, Hashable {
    /// The person declines the follow-up, in the first step at once or midway in a later one.
    case declines
    /// The follow-up of the person ends as completed, such as after a negative test.
    case completes
    /// The person goes on to the step with this index.
    case goesTo(step: Int)
  }

  /// Stable identifier of the file, such as `voluntary-test`.
  public let name: String
  /// Name for people.
  public let title: LocalizedText
  /// Share of the conversations, 0...1, before the stratum's factor on refusals.
  public let share: Double
  /// What becomes of the person.
  public let consequence: Consequence
  /// Of those who decline, the share that the caller's one attempt to keep them keeps, 0...1: they go on as if they had accepted.
  public let retained: Double
  /// Further talk of that attempt, in seconds; nil for none.
  public let retentionTime: Distribution?
  /// Whether all people linked to this one are released: each leaves the present step and is due at once in its campaign's step
  /// with this index; nil for no cascade.
  public let cascadeStep: Int?

  /// An outcome from its parts.
  public init(
    name: String, title: LocalizedText? = nil, share: Double, consequence: Consequence, retained: Double = 0,
    retentionTime: Distribution? = nil, cascadeStep: Int? = nil
  ) {
    self.name = name
    self.title = title ?? LocalizedText(name)
    self.share = share
    self.consequence = consequence
    self.retained = retained
    self.retentionTime = retentionTime
    self.cascadeStep = cascadeStep
  }
}

/// A text message that is sent when a step becomes due, before its calls or instead of them.
public struct TextMessage: Sendable, Hashable {
  /// Probability that the message settles the step without a call, 0...1.
  public let settles: Double
  /// Time from the message to such an answer, in seconds; nil for none.
  public let answerDelay: Distribution?
  /// Time from the message to the first attempt, in seconds, at least 0.
  public let lead: Double
  /// Factor on the probability that an attempt of the step reaches the person, at least 0.
  public let reachFactor: Double

  /// A message from its parts.
  public init(settles: Double = 0, answerDelay: Distribution? = nil, lead: Double = 0, reachFactor: Double = 1) {
    self.settles = settles
    self.answerDelay = answerDelay
    self.lead = lead
    self.reachFactor = reachFactor
  }
}
