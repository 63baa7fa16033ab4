internal import OutputAnalysis

/// What is measured of a step of a protocol, by day of the dial or over the run.
public enum OutboundStepMeasure: String, CataloguedMeasure, Codable {
  /// Attempts of the step.
  case attempts
  /// Conversations of the step.
  case conversations
  /// People whom a text message settled.
  case settledByMessage
  /// Conversations that ended with acceptance, people kept included.
  case accepted
  /// Of these, people who would have declined and were kept.
  case kept
  /// Ladders that ended in vain.
  case exhausted
  /// Conversations / attempts.
  case conversationShare
  /// Accepted / conversations.
  case acceptedShare

  /// Every measure's entry.
  public static let declarations: [OutboundStepMeasure: DeclaredSums<OutboundStepColumn>] = [
    .attempts: .count(.attempts, "attempts of the step, mean per replication"),
    .conversations: .count(.conversations, "conversations of the step, mean per replication"),
    .settledByMessage: .count(.settledByMessage, "people whom a text message settled, mean per replication"),
    .accepted: .count(
      .accepted, "conversations that ended with acceptance, people kept included, mean per replication"),
    .kept: .count(.kept, "of those accepted, people who would have declined and were kept, mean per replication"),
    .exhausted: .count(.exhausted, "ladders that ended in vain, mean per replication"),
    .conversationShare: .share(.conversations, of: .attempts, "conversations / attempts"),
    .acceptedShare: .share(.accepted, of: .conversations, "accepted / conversations"),
  ]
}

/// What is measured of an outcome of a step, by day of the dial or over the run.
public enum OutboundOutcomeMeasure: String, CataloguedMeasure, Codable {
  /// Conversations that came to the outcome, people kept not included.
  case conversations
  /// These / conversations of the step.
  case share
  /// Conversations that came to the outcome or would have, had the caller's attempt not kept the person.
  case met
  /// Of these, people kept.
  case kept
  /// Kept / met.
  case keptShare

  /// Every measure's entry.
  public static let declarations: [OutboundOutcomeMeasure: DeclaredSums<OutboundOutcomeColumn>] = [
    .conversations: .count(
      .times, "conversations that came to the outcome, people kept not included, mean per replication"),
    .share: .share(.times, of: .conversations, "conversations / conversations of the step"),
    .met: .mean(
      [.times, .kept], .count,
      "conversations that came to the outcome, or would have without the caller's attempt to keep the person"),
    .kept: .count(.kept, "of those met, people kept, mean per replication"),
    .keptShare: .ratio([.kept], of: [.times, .kept], .share, "kept / met"),
  ]
}
