internal import OutputAnalysis

extension OutboundMeasure {
  /// Every measure's entry.
  public static let declarations: [OutboundMeasure: DeclaredSums<OutboundColumn>] =
    [byEntry, byDial, perPerson].reduce(into: [:]) { all, some in
      all.merge(some) { _, _ in preconditionFailure("expected one declaration of a measure, found two") }
    }

  /// What became of those who entered, by day of entry.
  private static let byEntry: [OutboundMeasure: DeclaredSums<OutboundColumn>] = [
    .entered: .count(.entered, "people who entered the list, mean per replication"),
    .reached: .count(.reached, "of the people who entered, those with a conversation by the end, mean per replication"),
    .enteredLate: .count(.enteredLate, "of the people who entered, those later than end - D, mean per replication"),
    .completed: .count(
      .completed, "of the people who entered, those whose follow-up was completed, mean per replication"),
    .declined: .count(
      .declined, "of the people who entered, those who declined at first or midway, mean per replication"),
    .exhausted: .count(
      .exhausted, "of the people who entered, those whose recall ladder ended in vain, mean per replication"),
    .wrongNumbers: .count(
      .wrongNumbers, "of the people who entered, those whose number turned out to be wrong, mean per replication"),
    .waiting: .count(
      .waiting, "of the people who entered, those whose protocol was not over at the end, mean per replication"),
    .called: .count(
      .called, "of the people who entered, those dialled at least once in the first step, mean per replication"),
    .calledAgain: .count(
      .calledAgain, "of the people who entered, those dialled again in the first step, mean per replication"),
    .reachedAtFirstAttempt: .count(
      .reachedAtFirstAttempt,
      "of the people who entered, those with whom the first step's first attempt was a conversation, mean per replication"
    ),
    .shareWithin: .share(.within, of: .eligible, "reached within D of entering / entered not later than end - D"),
    .shareReached: .share(.reached, of: .entered, "reached / entered"),
    .shareCalled: .share(.called, of: .entered, "called / entered"),
    .shareReachedAtFirst: .share(.reachedAtFirstAttempt, of: .entered, "reachedAtFirstAttempt / entered"),
    .shareCalledAgain: .share(.calledAgain, of: .entered, "calledAgain / entered"),
    .shareCompleted: .share(.completed, of: .entered, "completed / entered"),
    .shareDeclined: .share(.declined, of: .entered, "declined / entered"),
    .shareExhausted: .share(.exhausted, of: .entered, "exhausted / entered"),
    .shareWrongNumbers: .share(.wrongNumbers, of: .entered, "wrongNumbers / entered"),
    .meanTimeToReach: .ratio(
      [.timeToReach], of: [.reached], .seconds,
      "sum of the times from entering to the first conversation / reached, in seconds"),
  ]

  /// What was done, by day of the dial.
  private static let byDial: [OutboundMeasure: DeclaredSums<OutboundColumn>] = [
    .attempts: .count(.attempts, "attempts that started, mean per replication"),
    .reachedOnDay: .count(.reachedOnDay, "first conversations, whenever the people entered, mean per replication"),
    .conversations: .count(.conversations, "conversations in any step, mean per replication"),
    .silentCalls: .count(
      .silentCalls, "people who answered and found no agent in time, or were cut off as machines, mean per replication"),
    .messages: .count(.messages, "text messages sent, mean per replication"),
    .escalations: .count(.escalations, "messages, letters or visits after a ladder in vain, mean per replication"),
    .released: .count(.released, "people released by a cascade, mean per replication"),
    .calledBack: .count(.calledBack, "people who called back after a missed call, mean per replication"),
  ]

  /// What was done for each person, of each attempt and by the agents; the state at the day's end.
  private static let perPerson: [OutboundMeasure: DeclaredSums<OutboundColumn>] = [
    .attemptsPerPerson: .ratio([.attempts], of: [.entered], .ratio, "attempts / entered"),
    .attemptsPerPersonReached: .ratio([.attempts], of: [.reachedOnDay], .ratio, "attempts / reachedOnDay"),
    .personShare: .share(.persons, of: .attempts, "attempts that ended with the person / attempts"),
    .thirdPartyShare: .share(.thirdParties, of: .attempts, "attempts that a third party answered / attempts"),
    .machineShare: .share(.machines, of: .attempts, "attempts that an answering machine took / attempts"),
    .unansweredShare: .share(.unanswered, of: .attempts, "attempts that nobody answered / attempts"),
    .busyShare: .share(.busyLines, of: .attempts, "attempts that found the line busy / attempts"),
    .wrongNumberShare: .share(.wrongNumberAttempts, of: .attempts, "attempts that found a wrong number / attempts"),
    .silentShare: .share(.silentCalls, of: .attempts, "silentCalls / attempts"),
    .silentPerAnswer: .share(
      .silentCalls, of: .answers, "silentCalls / attempts that a person answered, silent calls included"),
    .agentHours: .mean(
      [.agentSeconds], .hours, per: .hour,
      "agent time on attempts that started on the day, in hours, mean per replication"),
    .agentHoursPerPersonReached: .ratio(
      [.agentSeconds], of: [.reachedOnDay], .hours, per: .hour, "agentHours / reachedOnDay"),
    .dutyHoursPerPersonReached: .ratio(
      [.scheduled], of: [.reachedOnDay], .hours, per: .hour,
      "hours on duty of the groups that serve the type / reachedOnDay"),
    .agentDays: .mean(
      [.scheduled], .count, per: .agentDay,
      "hours on duty of the groups that serve the type / mean open hours of an open day"),
    .callsPerAgentDay: .ratio([.attempts], of: [.scheduled], .ratio, per: .secondOfAgentDay, "attempts / agentDays"),
    .idleShare: .share(
      .ready, of: .present, "ready / (busy + ready) time of the groups that serve the type: 1 - their occupancy"),
    .shareReachedByEvening: .share(
      .reachedSoFar, of: .enteredSoFar, "first conversations up to the day's end / people entered up to it"),
    .waitingAtEnd: .count(
      .waitingAtEnd, "people whose protocol is not over at the day's last midnight, mean per replication"),
    .dueAtEnd: .count(
      .dueAtEnd, "of these, people who are due and were not dialled for lack of agents, lines or hours"),
    .oldestAtEnd: .mean(
      [.oldestAtEnd], .seconds,
      "age since entering of the longest-waiting person who is due and not reached, in seconds"),
    .lastActivityEnd: .ratio(
      [.lastActivity], of: [.activeDays], .seconds,
      "end of the day's last attempt, in seconds after midnight; mean of days with attempts"),
  ]
}
