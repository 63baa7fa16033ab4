public import ContactSimulation

extension DeferredMeasure {
  /// Numerator and denominator in words, as docs/measures.md defines them; printed beside the numbers.
  public var formula: String {
    switch self {
    case .entered: "items that entered, those of the backlog at the start on the first day, mean per replication"
    case .done: "of the items that entered, those done by the end, mean per replication"
    case .withdrawn: "of the items that entered, those withdrawn because their writers called, mean per replication"
    case .left: "of the items that entered, those still there at the end, mean per replication"
    case .enteredLate: "of the items that entered, those later than end - D, mean per replication"
    case .doneOnDay: "items done on the day, whenever they entered, mean per replication"
    case .interrupted: "items taken up and put back for a waiting contact, mean per replication"
    case .turnedIntoCalls: "calls that items turned into, mean per replication"
    case .backlogAtEnd: "items there at the day's last midnight, work in hand included, mean per replication"
    case .oldestAtEnd: "age of the oldest item there at the day's end, in seconds; 0 without any"
    case .shareWithin: "done within D of entry / entered not later than end - D"
    case .meanTurnaround: "sum of the times from entry to the end of work of items done / done, in seconds"
    }
  }
}

extension OutboundMeasure {
  /// Numerator and denominator in words, as docs/measures.md defines them; printed beside the numbers.
  public var formula: String {
    switch self {
    case .entered: "people who entered the list, mean per replication"
    case .reached: "of the people who entered, those with a conversation by the end, mean per replication"
    case .enteredLate: "of the people who entered, those later than end - D, mean per replication"
    case .completed: "of the people who entered, those whose follow-up was completed, mean per replication"
    case .declined: "of the people who entered, those who declined at first or midway, mean per replication"
    case .exhausted: "of the people who entered, those whose recall ladder ended in vain, mean per replication"
    case .wrongNumbers: "of the people who entered, those whose number turned out to be wrong, mean per replication"
    case .waiting: "of the people who entered, those whose protocol was not over at the end, mean per replication"
    case .shareWithin: "reached within D of entering / entered not later than end - D"
    case .shareReached: "reached / entered"
    case .called: "of the people who entered, those dialled at least once in the first step, mean per replication"
    case .calledAgain: "of the people who entered, those dialled again in the first step, mean per replication"
    case .reachedAtFirstAttempt:
      "of the people who entered, those with whom the first step's first attempt was a conversation, mean per replication"
    case .shareCalled: "called / entered"
    case .shareReachedAtFirst: "reachedAtFirstAttempt / entered"
    case .shareCalledAgain: "calledAgain / entered"
    case .shareCompleted: "completed / entered"
    case .shareDeclined: "declined / entered"
    case .shareExhausted: "exhausted / entered"
    case .shareWrongNumbers: "wrongNumbers / entered"
    case .meanTimeToReach: "sum of the times from entering to the first conversation / reached, in seconds"
    default: formulaByDial
    }
  }

  /// The same for what is counted by day of the dial, and for the state at the day's end.
  private var formulaByDial: String {
    switch self {
    case .attempts: "attempts that started, mean per replication"
    case .reachedOnDay: "first conversations, whenever the people entered, mean per replication"
    case .conversations: "conversations in any step, mean per replication"
    case .silentCalls:
      "people who answered and found no agent in time, or were cut off as machines, mean per replication"
    case .messages: "text messages sent, mean per replication"
    case .escalations: "messages, letters or visits after a ladder in vain, mean per replication"
    case .released: "people released by a cascade, mean per replication"
    case .calledBack: "people who called back after a missed call, mean per replication"
    case .attemptsPerPerson: "attempts / entered"
    case .attemptsPerPersonReached: "attempts / reachedOnDay"
    case .personShare: "attempts that ended with the person / attempts"
    case .thirdPartyShare: "attempts that a third party answered / attempts"
    case .machineShare: "attempts that an answering machine took / attempts"
    case .unansweredShare: "attempts that nobody answered / attempts"
    case .busyShare: "attempts that found the line busy / attempts"
    case .wrongNumberShare: "attempts that found a wrong number / attempts"
    case .silentShare: "silentCalls / attempts"
    case .silentPerAnswer: "silentCalls / attempts that a person answered, silent calls included"
    case .agentHours: "agent time on attempts that started on the day, in hours, mean per replication"
    case .agentHoursPerPersonReached: "agentHours / reachedOnDay"
    case .dutyHoursPerPersonReached: "hours on duty of the groups that serve the type / reachedOnDay"
    case .agentDays: "hours on duty of the groups that serve the type / mean open hours of an open day"
    case .callsPerAgentDay: "attempts / agentDays"
    case .idleShare: "ready / (busy + ready) time of the groups that serve the type: 1 - their occupancy"
    case .shareReachedByEvening: "first conversations up to the day's end / people entered up to it"
    case .waitingAtEnd: "people whose protocol is not over at the day's last midnight, mean per replication"
    case .dueAtEnd: "of these, people who are due and were not dialled for lack of agents, lines or hours"
    case .oldestAtEnd: "age since entering of the longest-waiting person who is due and not reached, in seconds"
    case .lastActivityEnd: "end of the day's last attempt, in seconds after midnight; mean of days with attempts"
    default: rawValue
    }
  }
}

extension OutboundStepMeasure {
  /// Numerator and denominator in words.
  public var formula: String {
    switch self {
    case .attempts: "attempts of the step, mean per replication"
    case .conversations: "conversations of the step, mean per replication"
    case .settledByMessage: "people whom a text message settled, mean per replication"
    case .accepted: "conversations that ended with acceptance, people kept included, mean per replication"
    case .kept: "of those accepted, people who would have declined and were kept, mean per replication"
    case .exhausted: "ladders that ended in vain, mean per replication"
    case .conversationShare: "conversations / attempts"
    case .acceptedShare: "accepted / conversations"
    }
  }
}

extension OutboundOutcomeMeasure {
  /// Numerator and denominator in words.
  public var formula: String {
    switch self {
    case .conversations: "conversations that came to the outcome, people kept not included, mean per replication"
    case .share: "conversations / conversations of the step"
    case .met: "conversations that came to the outcome, or would have without the caller's attempt to keep the person"
    case .kept: "of those met, people kept, mean per replication"
    case .keptShare: "kept / met"
    }
  }
}

extension StratumMeasure {
  /// Numerator and denominator in words.
  public var formula: String {
    switch self {
    case .neverAnswering: "of the people who entered, those who would never answer, mean per replication"
    case .shareNeverAnswering: "neverAnswering / entered"
    default: OutboundMeasure(rawValue: rawValue)?.formula ?? rawValue
    }
  }
}
