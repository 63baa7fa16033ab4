import EventEngine
import RandomStreams
import ScenarioModel

/// The service during one replication: what is where, and when the next event of each kind happens.
///
/// Kinds of events, in the order in which simultaneous ones happen: a boundary between segments, a scheduled event, the end of a plain
/// service, the end of a caller's patience, an arrival. The next arrival of each call type is a number, not an entry of an event list.
/// All memory is behind pointers that `ReplicationEngine` owns.
///
/// What only some services need (work queues that are not plain, scheduled events, items) is behind flags that are checked where the event
/// loop has read the work queue or the group anyway.
struct ContactCentre {
  // What never changes during a replication.
  let service: CompiledService
  let typeCount: Int
  let queueCount: Int
  let groupCount: Int
  let groupWords: Int
  let queueWords: Int
  let servers: UnsafePointer<UInt64>
  let skills: UnsafePointer<UInt64>
  let choices: UnsafePointer<WorkRouting.Choice>
  let firstChoice: UnsafePointer<Int32>
  let routing: RoutingPointers
  let callers: UnsafePointer<CallerRules>
  let openHours: OpenHours
  let closing: ClosingRule
  let lineLimit: Int
  let hasLineLimit: Bool
  let freesLinesEarly: Bool
  let countsServers: Bool
  /// Whether anything is noted when an agent begins with a contact.
  let notesAnswers: Bool
  let registersIdle: Bool
  /// Whether anything needs the streams of callers with further rules.
  let keepsCallers: Bool
  let warmUp: Double

  // State of types, work queues and groups, and bit sets over them.
  let types: UnsafeMutablePointer<CallTypeState>
  let workQueues: UnsafeMutablePointer<WorkQueueState>
  let groups: UnsafeMutablePointer<GroupState>
  let idle: UnsafeMutablePointer<IdleRegister>
  let streams: UnsafeMutablePointer<CallerStreams>
  let groupStreams: UnsafeMutablePointer<RandomStream>
  let idleGroups: UnsafeMutablePointer<UInt64>
  let waitingQueues: UnsafeMutablePointer<UInt64>
  let arrivalTimes: UnsafeMutablePointer<EventTime>

  // Event lists and memory of waiting calls, scheduled events and items.
  var services: EventCalendar
  var deadlines = DeadlineHeap()
  var lineReleases = EventHeap()
  var arrivalList = EventHeap()
  var eventCalendar = DeadlineHeap()
  var calls = RecordPool<WaitingCall>(capacity: 64)
  var scheduledEvents = RecordPool<ScheduledEvent>(capacity: 16)
  var items = RecordPool<DeferredItem>(capacity: 16)
  /// Beside the waiting calls, by slot; only where a work queue is not plain or lines are freed before agents.
  var details: UnsafeMutablePointer<CallDetail>
  var detailCapacity = 0

  // The clock and the next events that are plain numbers.
  var now = 0.0
  var segmentStart = 0.0
  var nextArrival = EventTime.never
  var nextType = 0
  var boundary = EventTime.never
  /// The next boundary or scheduled event.
  var stop = EventTime.never
  var sequence: UInt64 = 0
  var linesInUse = 0

  // The hours of the service and the day.
  var replication: UInt32 = 0
  var isOpen = false
  /// The closing of the span that is open.
  var spanEnd = 0.0
  /// The last hour of the clock in which attempts of the day's callers count.
  var lastHour = 0
  /// The present day, and the last one, where work goes on at night.
  var today = 0
  var lastDay = 0

  // Where contacts are counted.
  var cells: UnsafeMutablePointer<CellTally>
  var agentTime: UnsafeMutablePointer<AgentTally>
  var storage = TallyStorage()
  let dayOfInterval: UnsafePointer<Int32>
  let intervalCount: Int
  let dayCount: Int
  let hourCount: Int
  let discardedCell: UnsafeMutablePointer<CellTally>
  let discardedTime: UnsafeMutablePointer<AgentTally>

  /// People on lists, and what they wait for.
  var lists: ListState
  /// Whether anything happens when an agent gets idle.
  let heedsIdle: Bool

  /// Seconds since the segment began.
  @inline(__always)
  var elapsed: Double { now - segmentStart }

  init(service: CompiledService, list: EndOfServiceList) {
    self.service = service
    services = EventCalendar(hasBuckets: list == .calendar)
    typeCount = service.types.count
    queueCount = service.workQueues.all.count
    groupCount = service.groupCount
    groupWords = service.groupRouting.groupWords
    queueWords = service.workRouting.queueWords
    servers = service.groupRouting.servers.base
    skills = service.workRouting.skills.base
    choices = service.workRouting.choices.base
    firstChoice = service.workRouting.firstChoice.base
    routing = RoutingPointers(service)
    callers = service.callers.base
    openHours = service.openHours
    closing = service.closing
    lineLimit = service.lines ?? .max
    hasLineLimit = service.lines != nil
    freesLinesEarly = service.freesLinesEarly
    countsServers = service.shape.keepsServers
    notesAnswers = countsServers || freesLinesEarly
    registersIdle = service.registersIdle
    keepsCallers = service.isPlain.contains(false)
    warmUp = service.warmUp
    dayOfInterval = service.dayOfInterval.base
    intervalCount = service.intervalCount
    dayCount = service.days.count
    hourCount = service.shape.hours
    lists = ListState(service: service)
    heedsIdle = service.registersIdle || !service.workQueues.live.isEmpty
    details = .allocate(capacity: 1)
    discardedCell = Self.filled(1, CellTally())
    cells = discardedCell
    discardedTime = Self.filled(1, AgentTally())
    agentTime = discardedTime
    idleGroups = Self.filled(groupWords, 0)
    waitingQueues = Self.filled(queueWords, 0)
    arrivalTimes = Self.filled(typeCount, .never)
    groups = Self.filled(groupCount, GroupState())
    idle = Self.filled(groupCount, IdleRegister())
    let nobody = StreamName(bits: 0)
    groupStreams = Self.filled(
      groupCount, RandomStream(seed: 0, purpose: .groupHandling, name: nobody, date: 0, replication: 0))
    streams = Self.filled(typeCount, CallerStreams(seed: 0, name: nobody, date: 0, replication: 0))
    types = .allocate(capacity: typeCount)
    for (index, rules) in service.types.enumerated() {
      let draws = Self.filled(CallTypeState.blockLength * CallTypeState.rowCount, Double.infinity)
      (types + index).initialize(to: CallTypeState(rules: rules, draws: draws))
    }
    workQueues = .allocate(capacity: queueCount)
    for (index, workQueue) in service.workQueues.all.enumerated() {
      (workQueues + index).initialize(
        to: WorkQueueState(
          workQueue, rules: service.types[workQueue.callType], isPlain: service.isPlain[index],
          campaign: workQueue.kind == .duePeople || workQueue.kind == .answersAwaitingAgent
            ? service.shape.outboundTypes.firstIndex { $0.callType == workQueue.callType } : nil, cell: discardedCell))
    }
  }

  private static func filled<Element>(_ count: Int, _ element: Element) -> UnsafeMutablePointer<Element> {
    let memory = UnsafeMutablePointer<Element>.allocate(capacity: max(1, count))
    memory.initialize(repeating: element, count: count)
    return memory
  }
}
