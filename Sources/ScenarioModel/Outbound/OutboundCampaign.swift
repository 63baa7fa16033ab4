public import RandomStreams

/// The order in which people who are due are dialled.
public enum OutboundOrder: String, Sendable, Hashable, CaseIterable, Codable {
  /// Those with the fewest attempts, then those who entered first.
  case fewestAttempts = "fewest-attempts"
  /// Those who entered first.
  case oldest
  /// Those who entered last.
  case newest
  /// Those whose deadline comes first, across all outbound types with this order that a group serves; within a type the oldest.
  case deadline
}

/// The entries over which a share reached has to hold.
public enum EntryScope: String, Sendable, Hashable, CaseIterable, Codable {
  /// Everyone who enters in the period, together.
  case period
  /// Everyone who enters in a week (Monday to Sunday), for each week.
  case week
  /// Everyone who enters on a day, for each day.
  case day
}

/// The share of people to reach within a delay of entering.
public struct ReachTarget: Sendable, Hashable {
  /// Share to reach, 0...1; the denominator is everyone entered, wrong numbers included.
  public let level: Double
  /// The delay D in seconds of the calendar, greater than 0; "within" means <= D.
  public let within: Double
  /// Where the target has to hold.
  public let scope: EntryScope
  /// How far below the level the lower bound may lie for a plan to be met, as a fraction (0.01 is one point).
  public let tolerance: Double

  /// A target from its parts.
  public init(level: Double, within: Double, scope: EntryScope = .period, tolerance: Double = 0.01) {
    self.level = level
    self.within = within
    self.scope = scope
    self.tolerance = tolerance
  }
}

/// People who are called: lists, a protocol of steps with recall ladders, and how calls are dialled.
///
/// Synthetic people only. They enter in batches of exact size, by the call type's demand curve (at all hours, after a reporting
/// delay), or as the linked people of another campaign's. Attempts start in the calling grid only (``Scenario/callingGrid(of:)``);
/// a started attempt is completed. The time of a conversation is the call type's handling time unless the step has its own.
public struct OutboundCampaign: Sendable, Hashable {
  /// People who enter at stated times, in order of time.
  public internal(set) var batches: [ListBatch]
  /// Time from the demand curve's event (a case) to entering the list, in seconds; nil for none.
  public let reportingDelay: Distribution?
  /// How many people each event of the demand curve brings into this list; nil for exactly one.
  public let peoplePerEvent: CountLaw?
  /// People of another campaign that each person of this one brings along; nil for none.
  public let linked: LinkedPeople?
  /// Kinds of people with their shares, which sum to 1; at least one.
  public let strata: [Stratum]
  /// Share of people whose number is wrong, 0...1: found out by the first attempt that somebody answers.
  public let wrongNumbers: Double
  /// The steps in order; at least one.
  public let steps: [ProtocolStep]
  /// How calls are dialled.
  public let dialling: Dialling
  /// The order in which people who are due are dialled.
  public let order: OutboundOrder
  /// Calling windows in wall-clock time; nil for the service's opening hours; attempts need both.
  public let windows: ServiceCalendar?
  /// People who call back after a missed call; nil when nobody does.
  public let returnCalls: ReturnCalls?
  /// What has to be achieved: the first conversation within D of entering; nil when nothing is asked.
  public let target: ReachTarget?
  /// By when the list has to be through; nil when nothing is asked.
  public let cleared: ClearedTarget?
  /// Share of the dials that count, and are billed, though nobody makes them, 0...1; nil for none.
  ///
  /// Such a dial takes no time of an agent or a line; the person's ladder goes on as after one that nobody answered.
  public internal(set) var unmadeDials: Double?

  /// A campaign from its parts.
  public init(
    batches: [ListBatch] = [], reportingDelay: Distribution? = nil, peoplePerEvent: CountLaw? = nil,
    linked: LinkedPeople? = nil, strata: [Stratum] = [Stratum(name: "everyone", share: 1)], wrongNumbers: Double = 0,
    steps: [ProtocolStep], dialling: Dialling = Dialling(), order: OutboundOrder = .fewestAttempts,
    windows: ServiceCalendar? = nil, returnCalls: ReturnCalls? = nil, target: ReachTarget? = nil,
    cleared: ClearedTarget? = nil
  ) {
    self.batches = batches
    self.reportingDelay = reportingDelay
    self.peoplePerEvent = peoplePerEvent
    self.linked = linked
    self.strata = strata
    self.wrongNumbers = wrongNumbers
    self.steps = steps
    self.dialling = dialling
    self.order = order
    self.windows = windows
    self.returnCalls = returnCalls
    self.target = target
    self.cleared = cleared
  }
}

extension Scenario {
  /// The same scenario with a share of the dials of every list that count and are not made, 0...1; its digest stays that of the file.
  public func withUnmadeDials(_ share: Double) -> Scenario {
    var scenario = self
    for index in callTypes.indices { scenario.callTypes[index].outbound?.unmadeDials = share }
    return scenario
  }
}
