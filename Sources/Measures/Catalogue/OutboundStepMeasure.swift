internal import OutputAnalysis
internal import ScenarioModel

/// What is measured of a step of a protocol, by day of the dial or over the run.
public enum OutboundStepMeasure: String, SummedMeasure, Codable {
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

  /// The columns of which the measures are made.
  public typealias Column = OutboundStepColumn

  /// What is declared of the measure.
  public var declaration: DeclaredSums<OutboundStepColumn> {
    switch self {
    case .attempts:
      .count(
        .attempts,
        en: "Attempts", "attempts of the step, mean per replication",
        fr: "Tentatives d’appel", "tentatives de l’étape, moyenne par simulation")
    case .conversations:
      .count(
        .conversations,
        en: "Conversations", "conversations of the step, mean per replication",
        fr: "Conversations", "conversations de l’étape, moyenne par simulation")
    case .settledByMessage:
      .count(
        .settledByMessage,
        en: "Settled by a message", "people whom a text message settled, mean per replication",
        fr: "Réglées par message", "personnes pour qui un message a suffi, moyenne par simulation")
    case .accepted:
      .count(
        .accepted,
        en: "Accepted", "conversations that ended with acceptance, people kept included, mean per replication",
        fr: "Accords", "conversations terminées par un accord, personnes retenues comprises, moyenne par simulation")
    case .kept:
      .count(
        .kept,
        en: "Kept", "of those accepted, people who would have declined and were kept, mean per replication",
        fr: "Retenues", "parmi les accords, personnes qui auraient refusé et ont été retenues, moyenne par simulation")
    case .exhausted:
      .count(
        .exhausted,
        en: "Given up after all attempts", "ladders that ended in vain, mean per replication",
        fr: "Abandon après toutes les tentatives", "tentatives toutes vaines, moyenne par simulation")
    case .conversationShare:
      .share(
        .conversations, of: .attempts,
        en: "Conversations per attempt", "conversations / attempts",
        fr: "Conversations par tentative", "conversations / tentatives")
    case .acceptedShare:
      .share(
        .accepted, of: .conversations,
        en: "Share accepted", "accepted / conversations",
        fr: "Part des accords", "accords / conversations")
    }
  }
}

/// What is measured of an outcome of a step, by day of the dial or over the run.
public enum OutboundOutcomeMeasure: String, SummedMeasure, Codable {
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

  /// The columns of which the measures are made.
  public typealias Column = OutboundOutcomeColumn

  /// What is declared of the measure.
  public var declaration: DeclaredSums<OutboundOutcomeColumn> {
    switch self {
    case .conversations:
      .count(
        .times,
        en: "Conversations", "conversations that came to the outcome, people kept not included, mean per replication",
        fr: "Conversations",
        "conversations qui ont eu cette issue, personnes retenues non comprises, moyenne par simulation")
    case .share:
      .share(
        .times, of: .conversations,
        en: "Share", "conversations / conversations of the step",
        fr: "Part", "conversations de cette issue / conversations de l’étape")
    case .met:
      .mean(
        [.times, .kept], .count,
        en: "Met with",
        "conversations that came to the outcome, or would have without the caller's attempt to keep the person",
        fr: "Rencontrés",
        "conversations qui ont eu cette issue, ou l’auraient eue sans la tentative de retenir la personne")
    case .kept:
      .count(
        .kept,
        en: "Kept", "of those met, people kept, mean per replication",
        fr: "Retenues", "parmi elles, personnes retenues, moyenne par simulation")
    case .keptShare:
      .ratio(
        [.kept], of: [.times, .kept], .share,
        en: "Share kept", "kept / met",
        fr: "Part retenue", "retenues / rencontrées")
    }
  }
}
