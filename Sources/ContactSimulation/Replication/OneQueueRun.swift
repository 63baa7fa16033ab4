import ContactDemand
import EventEngine
import ScenarioModel

/// Replications of one plain call type with one group of agents, call by call instead of event by event.
///
/// First come, first served: the next call in the order of arrival begins when the first agent is free. So a heap of the times at which agents get
/// free tells everything, and a call costs one replacement in it. What is counted of contacts is the same, to the bit, as in `ContactCentre`: the
/// same draws, the same sums of times, and the same order of what is simultaneous (a boundary, an end of service, an end of patience, an arrival).
/// Not counted: agent time, lengths of queues, and waits of contacts that were not answered.
struct OneQueueRun {
  /// Whom a boundary disconnects.
  private enum Cleared {
    case nobody, endless, all
  }

  private let service: CompiledService
  private let type: UnsafeMutablePointer<CallTypeState>
  /// When the agents on duty get free, as bits of the time; those who are free have a time that is past.
  private var free = KeyHeap()
  /// When agents end who are on duty no more: contacts in hand at a step down.
  private var leaving: [UInt64] = []
  private var agentsOnDuty = 0
  private var isOpen = false
  /// The next segment, the end of the last, and when the next begins.
  private var next = 0
  private var end = 0
  private var boundary = EventTime.never
  /// The last closing that disconnected somebody, and whom; calls that came before it may be looked at after it was passed.
  private var closing = (time: EventTime(0), cleared: Cleared.nobody)
  private let discarded: UnsafeMutablePointer<CellTally>

  /// Whether a service is of one plain queue: nothing but first contacts, patience and balking.
  static func canRun(_ service: CompiledService) -> Bool {
    service.types.count == 1 && service.groupCount == 1 && service.workQueues.all.count == 1 && service.isPlain[0]
      && service.types[0].isServed && service.lines == nil && service.campaigns.count == 0 && service.shape.hours == 0
      && !service.registersIdle && Int(service.types[0].queueLimit) >= SimulationModel.mostWaiting
  }

  /// Memory for a service.
  init(_ service: CompiledService) {
    self.service = service
    let draws = UnsafeMutablePointer<Double>.allocate(capacity: CallTypeState.blockLength * CallTypeState.rowCount)
    draws.initialize(repeating: .infinity, count: CallTypeState.blockLength * CallTypeState.rowCount)
    type = .allocate(capacity: 1)
    type.initialize(to: CallTypeState(rules: service.types[0], draws: draws))
    discarded = .allocate(capacity: 1)
    discarded.initialize(to: CellTally())
  }

  /// Frees the memory.
  func deallocate() {
    type.pointee.draws.deallocate()
    type.deinitialize(count: 1)
    type.deallocate()
    free.deallocate()
    discarded.deallocate()
  }

  /// Runs the service over a range of days and on until everyone has left.
  ///
  /// - Parameters:
  ///   - agents: agents on duty by interval.
  ///   - replication: number of the replication, which names the streams.
  ///   - days: days of the grid.
  ///   - cells: what is counted, by interval.
  mutating func run(
    agents: UnsafePointer<Int32>, replication: UInt32, days: Range<Int>, cells: UnsafeMutablePointer<CellTally>
  ) {
    guard let first = days.first, let last = days.last else { return }
    free.removeAll()
    leaving.removeAll(keepingCapacity: true)
    (agentsOnDuty, isOpen) = (0, false)
    closing = (EventTime(0), .nobody)
    (next, end) = (service.days[first].segments.lowerBound, service.days[last].segments.upperBound)
    seeNextBoundary()
    for day in days where !service.days[day].segments.isEmpty {
      runDay(day, agents, replication, cells)
    }
  }

  private mutating func runDay(
    _ day: Int, _ agents: UnsafePointer<Int32>, _ replication: UInt32, _ cells: UnsafeMutablePointer<CellTally>
  ) {
    let segments = service.segments.base
    let own = service.days[day].segments
    var present = own.lowerBound
    func cell() -> UnsafeMutablePointer<CellTally> {
      segments[present].isCounted ? cells + Int(segments[present].interval) : discarded
    }
    var counted = cell()
    var time = type.pointee.beginDay(day, of: service, replication: replication)
    while time < .infinity {
      if present &+ 1 < own.upperBound, segments[present &+ 1].start <= time {
        repeat { present &+= 1 } while present &+ 1 < own.upperBound && segments[present &+ 1].start <= time
        counted = cell()
      }
      let arrival = EventTime(nonNegative: time)
      while !(arrival < boundary) { _ = passBoundary(agents) }
      arrive(at: time, arrival, counted, agents)
      time = type.pointee.nextArrival()
    }
  }

  /// A contact arrives: a free agent, then balking, then waiting.
  @inline(__always)
  private mutating func arrive(
    at time: Double, _ arrival: EventTime, _ cell: UnsafeMutablePointer<CellTally>, _ agents: UnsafePointer<Int32>
  ) {
    cell.pointee.offered &+= 1
    if free.least <= arrival.bits {
      cell.pointee.answered &+= 1
      cell.pointee.answeredAtOnce &+= 1
      cell.pointee.answeredWithin &+= 1
      free.replaceLeast(by: EventTime(nonNegative: time + type.pointee.handling).bits)
    } else if type.pointee.balks {
      cell.pointee.abandoned &+= 1
      cell.pointee.abandonedWithin &+= 1
      cell.pointee.balked &+= 1
    } else {
      wait(since: time, cell, agents)
    }
  }

  /// The contact waits until the first agent is free, its patience ends, or a boundary disconnects it.
  private mutating func wait(
    since time: Double, _ cell: UnsafeMutablePointer<CellTally>, _ agents: UnsafePointer<Int32>
  ) {
    let patience = type.pointee.patience
    let deadline = EventTime(nonNegative: time + patience)
    // A closing that a call before this one has waited for.
    if EventTime(nonNegative: time) < closing.time, !(deadline < closing.time), clears(closing.cleared, patience) {
      cell.pointee.cleared &+= 1
      return
    }
    var start = min(free.least, EventTime.never.bits)
    while boundary < .never, boundary.bits <= start {
      if deadline < boundary { return abandon(after: patience, cell) }
      let passed = boundary.bits
      if clears(passBoundary(agents), patience) {
        cell.pointee.cleared &+= 1
        return
      }
      start = max(passed, min(free.least, EventTime.never.bits))
    }
    if deadline.bits < start { return abandon(after: patience, cell) }
    guard start < EventTime.never.bits else {
      cell.pointee.unfinished &+= 1
      return
    }
    let begin = Double(bitPattern: start)
    let waited = begin - time
    cell.pointee.answered &+= 1
    cell.pointee.answeredWithin &+= waited <= type.pointee.rules.acceptableWait ? 1 : 0
    cell.pointee.answeredWait += waited
    free.replaceLeast(by: EventTime(nonNegative: begin + type.pointee.handling).bits)
  }

  private func clears(_ cleared: Cleared, _ patience: Double) -> Bool {
    cleared == .all || cleared == .endless && patience == .infinity
  }

  @inline(__always)
  private func abandon(after patience: Double, _ cell: UnsafeMutablePointer<CellTally>) {
    cell.pointee.abandoned &+= 1
    cell.pointee.abandonedWithin &+= patience <= type.pointee.rules.shortAbandonThreshold ? 1 : 0
  }

  /// Begins the next segment: its agents, or the closing rule.
  private mutating func passBoundary(_ agents: UnsafePointer<Int32>) -> Cleared {
    let time = boundary
    var opens: Int?
    if next < end {
      let segment = service.segments.base[next]
      if segment.isOpen { opens = Int(segment.interval) }
    }
    next += 1
    seeNextBoundary()
    if let opens {
      isOpen = true
      setAgents(Int(agents[opens]), at: time.bits)
      return .nobody
    }
    guard isOpen else { return .nobody }
    isOpen = false
    if service.closing != .served { setAgents(0, at: time.bits) }
    let cleared = service.closing == .cleared ? Cleared.all : agentsOnDuty == 0 ? .endless : .nobody
    if cleared != .nobody { closing = (time, cleared) }
    return cleared
  }

  /// When the next segment begins; after the last one, when the service closes if it is still open then.
  private mutating func seeNextBoundary() {
    let segments = service.segments.base
    if next < end {
      boundary = EventTime(segments[next].start)
    } else if next == end, end > 0, segments[end - 1].isOpen {
      boundary = EventTime(service.endOfInterval[Int(segments[end - 1].interval)])
    } else {
      boundary = .never
    }
  }

  /// Sets the agents on duty from a time on: of those in service as many stay as there are places, those who end last; the others leave when they
  /// are done.
  private mutating func setAgents(_ agents: Int, at time: UInt64) {
    for end in leaving where end > time { free.insert(end) }
    leaving.removeAll(keepingCapacity: true)
    while free.count > agents {
      let end = free.least
      free.removeLeast()
      if end > time { leaving.append(end) }
    }
    while free.count < agents { free.insert(time) }
    agentsOnDuty = agents
  }
}
