/// What is measured of a stratum of a list, over the run; each as the list's own measure.
public enum StratumMeasure: String, CataloguedMeasure, Codable {
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

  /// Every measure's entry; where the list has the measure too, in the list's words.
  public static let declarations: [StratumMeasure: DeclaredSums<StratumColumn>] = [
    .entered: .count(.entered, OutboundMeasure.entered.formula),
    .neverAnswering: .count(
      .neverAnswering, "of the people who entered, those who would never answer, mean per replication"),
    .reached: .count(.reached, OutboundMeasure.reached.formula),
    .reachedAtFirstAttempt: .count(.reachedAtFirstAttempt, OutboundMeasure.reachedAtFirstAttempt.formula),
    .completed: .count(.completed, OutboundMeasure.completed.formula),
    .declined: .count(.declined, OutboundMeasure.declined.formula),
    .exhausted: .count(.exhausted, OutboundMeasure.exhausted.formula),
    .wrongNumbers: .count(.wrongNumbers, OutboundMeasure.wrongNumbers.formula),
    .waiting: .count(.waiting, OutboundMeasure.waiting.formula),
    .shareReached: .share(.reached, of: .entered, OutboundMeasure.shareReached.formula),
    .shareWithin: .share(.within, of: .eligible, OutboundMeasure.shareWithin.formula),
    .shareReachedAtFirst: .share(.reachedAtFirstAttempt, of: .entered, OutboundMeasure.shareReachedAtFirst.formula),
    .shareDeclined: .share(.declined, of: .entered, OutboundMeasure.shareDeclined.formula),
    .shareExhausted: .share(.exhausted, of: .entered, OutboundMeasure.shareExhausted.formula),
    .shareNeverAnswering: .share(.neverAnswering, of: .entered, "neverAnswering / entered"),
  ]
}
