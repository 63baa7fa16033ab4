/// What is measured of an outbound type; each is defined once, in docs/measures.md.
///
/// By day of entry: what became of those who entered. By day of the dial: what was done. At the day's end: what is left.
public enum OutboundMeasure: String, SummedMeasure, Codable {
  /// People who entered the list.
  case entered
  /// Of these, people reached by the end.
  case reached
  /// Of these, people who entered later than end - D.
  case enteredLate
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
  /// Of these, people who were dialled at least once in the protocol's first step.
  case called
  /// Of these, people who were dialled again in the protocol's first step.
  case calledAgain
  /// Of these, people with whom the first attempt of the protocol's first step was a conversation.
  case reachedAtFirstAttempt
  /// Reached within D of entering / entered not later than end - D.
  case shareWithin
  /// Reached / entered.
  case shareReached
  /// Called / entered.
  case shareCalled
  /// Reached at the first attempt / entered.
  case shareReachedAtFirst
  /// Called again / entered.
  case shareCalledAgain
  /// Completed / entered.
  case shareCompleted
  /// Declined / entered.
  case shareDeclined
  /// Exhausted / entered.
  case shareExhausted
  /// Wrong numbers / entered.
  case shareWrongNumbers
  /// Mean time from entering to the first conversation, in seconds.
  case meanTimeToReach
  /// Attempts that started.
  case attempts
  /// First conversations, whenever the people entered.
  case reachedOnDay
  /// Conversations, in any step.
  case conversations
  /// Silent calls: people who answered and found no agent, or were cut off as machines.
  case silentCalls
  /// Text messages sent.
  case messages
  /// Messages, letters or visits after a ladder in vain.
  case escalations
  /// People released by a cascade.
  case released
  /// People who called back after a missed call.
  case calledBack
  /// Attempts / people entered.
  case attemptsPerPerson
  /// Attempts / first conversations.
  case attemptsPerPersonReached
  /// Share of the attempts that ended with the person.
  case personShare
  /// Share of the attempts that a third party answered.
  case thirdPartyShare
  /// Share of the attempts that an answering machine took.
  case machineShare
  /// Share of the attempts that nobody answered.
  case unansweredShare
  /// Share of the attempts that found the line busy.
  case busyShare
  /// Share of the attempts that found a wrong number.
  case wrongNumberShare
  /// Share of the attempts that were silent calls.
  case silentShare
  /// Silent calls / answers by people.
  case silentPerAnswer
  /// Agent time on attempts, in hours.
  case agentHours
  /// Agent time on attempts / first conversations, in hours.
  case agentHoursPerPersonReached
  /// Hours on duty of the groups that serve the type / first conversations.
  case dutyHoursPerPersonReached
  /// Hours on duty of the groups that serve the type / mean open hours of an open day.
  case agentDays
  /// Attempts / agent-days.
  case callsPerAgentDay
  /// Ready / (busy + ready) time of the groups that serve the type.
  case idleShare
  /// First conversations so far / people entered so far.
  case shareReachedByEvening
  /// People whose protocol is not over at the day's end.
  case waitingAtEnd
  /// Of these, people who are due and were not dialled for lack of agents, lines or hours.
  case dueAtEnd
  /// Age since entering of the longest-waiting person who is due and not reached, in seconds.
  case oldestAtEnd
  /// When the last attempt of the day ended, in seconds after midnight; of days with attempts.
  case lastActivityEnd
}
