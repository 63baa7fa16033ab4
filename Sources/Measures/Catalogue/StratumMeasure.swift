internal import OutputAnalysis
internal import ScenarioModel

/// What is measured of a stratum of a list, over the run; each as the list's own measure.
public enum StratumMeasure: String, SummedMeasure, Codable {
  /// People who entered the list.
  case entered
  /// Of these, people who would never answer, whenever they are called.
  case neverAnswering
  /// Of these, people reached by the end.
  case reached
  /// Of these, people with whom the first attempt of the protocol's first step was a conversation.
  case reachedAtFirstAttempt
  /// Of these, people whose follow-up was completed.
  case completed
  /// Of these, people who declined, at first or midway.
  case declined
  /// Of these, people whose ladder ended in vain.
  case exhausted
  /// Of these, people whose number was wrong.
  case wrongNumbers
  /// Of these, people whose protocol was not over at the end.
  case waiting
  /// Reached / entered.
  case shareReached
  /// Reached within D of entering / entered not later than end - D.
  case shareWithin
  /// Reached at the first attempt / entered.
  case shareReachedAtFirst
  /// Declined / entered.
  case shareDeclined
  /// Exhausted / entered.
  case shareExhausted
  /// Never answering / entered.
  case shareNeverAnswering

  /// The columns of which the measures are made.
  public typealias Column = StratumColumn

  /// What is declared of the measure.
  public var declaration: DeclaredSums<StratumColumn> {
    switch self {
    case .entered:
      .count(.entered, as: OutboundMeasure.entered)
    case .neverAnswering:
      .count(
        .neverAnswering,
        en: "Never answering", "of the people who entered, those who would never answer, mean per replication",
        fr: "Ne répondent jamais", "personnes entrées qui ne répondraient jamais, moyenne par simulation")
    case .reached:
      .count(.reached, as: OutboundMeasure.reached)
    case .reachedAtFirstAttempt:
      .count(.reachedAtFirstAttempt, as: OutboundMeasure.reachedAtFirstAttempt)
    case .completed:
      .count(.completed, as: OutboundMeasure.completed)
    case .declined:
      .count(.declined, as: OutboundMeasure.declined)
    case .exhausted:
      .count(.exhausted, as: OutboundMeasure.exhausted)
    case .wrongNumbers:
      .count(.wrongNumbers, as: OutboundMeasure.wrongNumbers)
    case .waiting:
      .count(.waiting, as: OutboundMeasure.waiting)
    case .shareReached:
      .share(.reached, of: .entered, as: OutboundMeasure.shareReached)
    case .shareWithin:
      .share(.within, of: .eligible, as: OutboundMeasure.shareWithin)
    case .shareReachedAtFirst:
      .share(.reachedAtFirstAttempt, of: .entered, as: OutboundMeasure.shareReachedAtFirst)
    case .shareDeclined:
      .share(.declined, of: .entered, as: OutboundMeasure.shareDeclined)
    case .shareExhausted:
      .share(.exhausted, of: .entered, as: OutboundMeasure.shareExhausted)
    case .shareNeverAnswering:
      .share(
        .neverAnswering, of: .entered,
        en: "Share never answering", "neverAnswering / entered",
        fr: "Part qui ne répond jamais", "ne répondent jamais / entrées")
    }
  }
}
