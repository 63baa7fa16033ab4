/// What a random stream is used for.
///
/// Purposes keep uses of chance apart: asking one more question of the handling stream never shifts a patience. The
/// raw values, 1...255, are part of the output contract, so none is ever changed or used again for another purpose.
public enum StreamPurpose: UInt32, Sendable, Hashable, CaseIterable {
  /// Times at which contacts arrive.
  case arrivals = 1
  /// Handling times.
  case handling = 2
  /// How long a caller is prepared to wait.
  case patience = 3
  /// Whether a caller leaves at once when no agent is free.
  case balking = 4
  /// The random volume factor of a day.
  case dayFactor = 5
  /// The random volume factor of a week.
  case weekFactor = 6
  /// The random volume factor of a whole run.
  case runFactor = 7
  /// Whether and when a caller tries again.
  case retry = 8
  /// Random choice between idle agents or waiting queues.
  case routing = 9
  /// Whether and where a contact is transferred.
  case transfer = 10
  /// Whether a caller accepts a callback.
  case callback = 11
  /// Whether a dialled person is reached, and who answers.
  case reach = 12
  /// Whether the voice menu serves the caller.
  case voiceMenu = 13
  /// After-call work drawn apart from talk.
  case afterCallWork = 14
  /// Ring times of dialled calls.
  case ringing = 15
  /// Preview times before a dial.
  case preview = 16
  /// Outcomes of a conversation, such as a refusal.
  case outcome = 17
  /// Attributes of a synthetic person, such as age band or persistence of not answering.
  case person = 18
  /// Dates and sizes of cases and of their contacts.
  case cases = 19
  /// Absence of agents.
  case absence = 20
  /// Attrition and length of employment.
  case attrition = 21
  /// Recruitment and training times.
  case recruitment = 22
  /// Growth of deferred work, such as e-mails that turn into calls.
  case deferredWork = 23
  /// Announcement shocks of random size.
  case shock = 24
  /// Random moves of a search for a plan.
  case search = 25
  /// Handling, patience and balking of calls that do not come from the curve: further attempts, and calls from items.
  case furtherAttempt = 26
  /// Handling and patience of parts that were transferred.
  case transferredPart = 27
  /// Handling times of a group's own.
  case groupHandling = 28
  /// Whether a caller turns to another service.
  case spillOver = 29
  /// Attempts while the service is closed.
  case closedHours = 30
  /// What callers do when the expected wait is announced.
  case announcement = 31
  /// Agent time of returned calls and of attempts to return one.
  case callbackHandling = 32
  /// The random factor of a run on handling times.
  case handlingFactor = 33
  /// The random factor of a run on patience.
  case patienceFactor = 34
  /// Points of a sweep that are chosen at random.
  case design = 35
  /// Whether an agent ends a call early, and whether the caller calls again.
  case cutShort = 36
}
