import EventEngine

/// What a replication knows of lists: their people, when somebody comes due, and the calling day.
///
/// It is a part of `ContactCentre`, without memory of its own but for what its pointers own.
struct ListState {
  // What never changes during a replication.
  let campaigns: UnsafeMutablePointer<CampaignState>
  let campaignCount: Int
  let midnights: UnsafePointer<Double>
  let discardedOutbound: UnsafeMutablePointer<OutboundTally>
  let linksPeople: Bool
  let dialsAhead: Bool

  // People.
  var people = RecordPool<Person>(capacity: 16)
  /// Beside the people, by slot; only where some bring others along.
  var indexLinks: UnsafeMutablePointer<IndexLinks>
  var kinshipCapacity = 0
  /// For whom something comes later on the present day.
  var dueTimes = EventHeap()
  /// Numbers of people who entered a list, and of entries of `dueTimes`.
  var entered: UInt32 = 0
  var ticket: UInt64 = 0
  /// Whether somebody who gets due may be dialled without standing in the order of those who are: one event, one person.
  var dialsAtOnce = false

  // The calling day.
  /// The end of the last day that is run.
  var horizon = 0.0
  var dayBegin = 0.0
  var dayEnd = 0.0
  /// The hour of the last dial, and its number in the week.
  var hourBegin = 0.0
  var hourEnd = 0.0
  var hourNumber = 0
  /// Whether a campaign waits for a line, and when it will be looked for.
  var awaitsLine = false
  var lineTime = -1.0

  /// The lists of a service, empty.
  init(service: CompiledService) {
    campaignCount = service.campaigns.count
    midnights = service.midnights.base
    linksPeople = service.linksPeople
    dialsAhead = !service.workQueues.live.isEmpty
    indexLinks = .allocate(capacity: 1)
    discardedOutbound = .allocate(capacity: 1)
    discardedOutbound.initialize(to: OutboundTally())
    campaigns = .allocate(capacity: max(1, campaignCount))
    for place in 0..<campaignCount {
      (campaigns + place).initialize(
        to: CampaignState(
          service.campaigns.base + place, liveQueue: service.workQueues.live[service.campaigns[place].callType] ?? 0,
          days: service.days.count, tally: discardedOutbound))
    }
  }

  /// Frees all memory.
  func deallocate() {
    people.deallocate()
    indexLinks.deallocate()
    dueTimes.deallocate()
    for place in 0..<campaignCount { campaigns[place].deallocate() }
    campaigns.deinitialize(count: campaignCount)
    campaigns.deallocate()
    discardedOutbound.deallocate()
  }

  /// Empties the lists.
  mutating func reset(days: Int) {
    people.removeAll()
    dueTimes.removeAll()
    for place in 0..<campaignCount { campaigns[place].reset(days: days) }
    (entered, ticket) = (0, 0)
    (awaitsLine, lineTime) = (false, -1)
    (hourBegin, hourEnd) = (0, 0)
  }
}
