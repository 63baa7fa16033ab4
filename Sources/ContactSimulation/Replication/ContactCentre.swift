import EventEngine

/// The service during one replication: what is where, and when the next event of each kind happens.
///
/// Kinds of events, in the order in which simultaneous ones happen: a boundary between segments, the end of a service, the end of
/// a caller's patience, an arrival. The next arrival of each call type is a
/// number, not an entry of an event list. All memory is behind pointers that `ReplicationEngine` owns.
struct ContactCentre {
  // What never changes during a replication.
  let typeCount: Int
  let groupCount: Int
  let groupWords: Int
  let typeWords: Int
  let servers: UnsafePointer<UInt64>
  let skills: UnsafePointer<UInt64>
  let choices: UnsafePointer<RoutingTables.Choice>
  let firstChoice: UnsafePointer<Int32>
  let lineLimit: Int
  let hasLineLimit: Bool
  let freesLinesEarly: Bool

  // State of types and groups, and bit sets over them.
  let types: UnsafeMutablePointer<CallTypeState>
  let groups: UnsafeMutablePointer<GroupState>
  let idleGroups: UnsafeMutablePointer<UInt64>
  let waitingTypes: UnsafeMutablePointer<UInt64>
  let arrivalTimes: UnsafeMutablePointer<EventTime>

  // Event lists and memory of waiting calls.
  var services = EventHeap()
  var deadlines = DeadlineHeap()
  var lineReleases = EventHeap()
  var calls = RecordPool<WaitingCall>(capacity: 64)
  /// Talk times of waiting calls by slot; only where lines are freed before agents.
  var talks: UnsafeMutablePointer<Double>
  var talkCapacity = 0

  // The clock and the next events that are plain numbers.
  var now = 0.0
  var segmentStart = 0.0
  var nextArrival = EventTime.never
  var nextType = 0
  var boundary = EventTime.never
  var sequence: UInt64 = 0
  var linesInUse = 0

  // Where contacts are counted.
  var cells: UnsafeMutablePointer<CellTally>
  var agentTime: UnsafeMutablePointer<AgentTally>
  var waits: WaitStorage?
  let dayOfInterval: UnsafePointer<Int32>
  let intervalCount: Int
  let discardedCell: UnsafeMutablePointer<CellTally>
  let discardedTime: UnsafeMutablePointer<AgentTally>

  /// Seconds since the segment began.
  @inline(__always)
  var elapsed: Double { now - segmentStart }

  init(service: CompiledService) {
    let routing = service.routing
    typeCount = service.types.count
    groupCount = service.groupCount
    groupWords = routing.groupWords
    typeWords = routing.typeWords
    servers = routing.servers.base
    skills = routing.skills.base
    choices = routing.choices.base
    firstChoice = routing.firstChoice.base
    lineLimit = service.lines ?? .max
    hasLineLimit = service.lines != nil
    freesLinesEarly = service.freesLinesEarly
    dayOfInterval = service.dayOfInterval.base
    intervalCount = service.intervalCount
    talks = .allocate(capacity: 1)
    discardedCell = .allocate(capacity: 1)
    discardedCell.initialize(to: CellTally())
    cells = discardedCell
    discardedTime = .allocate(capacity: 1)
    discardedTime.initialize(to: AgentTally())
    agentTime = discardedTime
    idleGroups = .allocate(capacity: groupWords)
    idleGroups.initialize(repeating: 0, count: groupWords)
    waitingTypes = .allocate(capacity: typeWords)
    waitingTypes.initialize(repeating: 0, count: typeWords)
    arrivalTimes = .allocate(capacity: typeCount)
    arrivalTimes.initialize(repeating: .never, count: typeCount)
    groups = .allocate(capacity: groupCount)
    groups.initialize(repeating: GroupState(), count: groupCount)
    types = .allocate(capacity: typeCount)
    for (index, rules) in service.types.enumerated() {
      let length = CallTypeState.blockLength * CallTypeState.rowCount
      let draws = UnsafeMutablePointer<Double>.allocate(capacity: length)
      draws.initialize(repeating: .infinity, count: length)
      (types + index).initialize(to: CallTypeState(rules: rules, draws: draws, cell: discardedCell))
    }
  }

  /// Frees all memory.
  func deallocate() {
    for index in 0..<typeCount { types[index].draws.deallocate() }
    types.deinitialize(count: typeCount)
    types.deallocate()
    groups.deallocate()
    arrivalTimes.deallocate()
    waitingTypes.deallocate()
    idleGroups.deallocate()
    discardedCell.deallocate()
    discardedTime.deallocate()
    talks.deallocate()
    calls.deallocate()
    services.deallocate()
    deadlines.deallocate()
    lineReleases.deallocate()
  }

  /// Says where contacts, agent time and waits are counted.
  mutating func count(
    in cells: UnsafeMutablePointer<CellTally>?, _ agentTime: UnsafeMutablePointer<AgentTally>?, _ waits: WaitStorage?
  ) {
    self.cells = cells ?? discardedCell
    self.agentTime = agentTime ?? discardedTime
    self.waits = waits
  }

  /// Empties the service.
  mutating func reset() {
    services.removeAll()
    deadlines.removeAll()
    lineReleases.removeAll()
    calls.removeAll()
    groups.update(repeating: GroupState(), count: groupCount)
    idleGroups.update(repeating: 0, count: groupWords)
    waitingTypes.update(repeating: 0, count: typeWords)
    arrivalTimes.update(repeating: .never, count: typeCount)
    for index in 0..<typeCount {
      types[index].line = WaitingLine()
      types[index].queueTime = OccupancyIntegral()
    }
    now = 0
    segmentStart = 0
    nextArrival = .never
    sequence = 0
    linesInUse = 0
  }
}
