import EventEngine
import RandomStreams
import ScenarioModel

/// Draws of one law made ahead.
struct DrawRow {
  static let length = 64
  let law: UnsafePointer<Sampler>
  let values: UnsafeMutablePointer<Double>
  var cursor = DrawRow.length
  var stream: RandomStream

  /// The next draw.
  @inline(__always)
  mutating func next() -> Double {
    if cursor == Self.length { refill() }
    cursor &+= 1
    return values[cursor &- 1]
  }

  /// Begins a stream anew.
  mutating func begin(_ stream: RandomStream) {
    self.stream = stream
    cursor = Self.length
  }

  @inline(never)
  private mutating func refill() {
    law.pointee.fill(values, count: Self.length, from: &stream)
    cursor = 0
  }
}

/// An outbound type during a replication: who is due, who will be, and where it is counted.
struct CampaignState {
  // What never changes during a replication.
  let rules: UnsafePointer<CampaignRules>
  let callType: Int
  let order: OutboundOrder
  let mode: DiallingMode
  let steps: UnsafePointer<StepRules>
  let firstStep: UInt8
  let reach: UnsafePointer<Double>
  let attemptFactors: UnsafePointer<Double>
  let stratumFactors: UnsafePointer<Double>
  let strata: UnsafePointer<StratumRules>
  let strataCount: Int
  let hasOwnLines: Bool
  let bringsAtEntry: Bool
  let bringsAtConversation: Bool
  let hasReturnCalls: Bool
  let reportsAtOnce: Bool
  let detectsMachines: Bool
  let hasTarget: Bool
  let within: Double
  /// Draws of times, by `AttemptTimes.Row`.
  let rows: UnsafeMutablePointer<DrawRow>
  let rowCount: Int
  /// People who have something to come, by its day.
  let chains: UnsafeMutablePointer<WaitingLine>

  /// The keys of people whom the present day's events bring.
  var keys: PersonKeys
  /// What is rare: times of answers, of further talk and of calls back.
  var stream: RandomStream
  /// People of events, and reporting delays.
  var eventStream: RandomStream

  // Who is due.
  var due = KeyHeap()
  var dueCount: Int32 = 0
  /// People whose protocol is not over.
  var active: Int32 = 0
  var windowIsOpen = true

  // Dialling ahead.
  var pacing: Pacing
  /// The work queue of answered calls; only in predictive mode.
  let liveQueue: Int

  // Lines of its own.
  var lineReleases = EventHeap()
  var linesInUse = 0

  // Where the present day is counted.
  var tally: UnsafeMutablePointer<OutboundTally>
  /// Counts of step 0, a row of days apart by step; nil before the warm-up has ended.
  var stepTally: UnsafeMutablePointer<OutboundStepTally>?
  var outcomeTally: UnsafeMutablePointer<OutboundOutcomeTally>?
  /// Counts of the first stratum; nil before the warm-up has ended, or where everyone is alike.
  var stratumTally: UnsafeMutablePointer<StratumTally>?
  var attemptsByHour: UnsafeMutablePointer<Int32>?
  var conversationsByHour: UnsafeMutablePointer<Int32>?

  init(
    _ rules: UnsafePointer<CampaignRules>, liveQueue: Int, days: Int, tally: UnsafeMutablePointer<OutboundTally>
  ) {
    self.liveQueue = liveQueue
    pacing = Pacing(
      cap: rules.pointee.silentCallCap, wait: rules.pointee.longestWait,
      handling: rules.pointee.times.meanTalk.first ?? 0)
    self.rules = rules
    callType = rules.pointee.callType
    order = rules.pointee.order
    mode = rules.pointee.mode
    steps = rules.pointee.steps.base
    firstStep = UInt8(truncatingIfNeeded: rules.pointee.firstStep)
    reach = rules.pointee.reach.base
    attemptFactors = rules.pointee.attemptFactors.base
    stratumFactors = rules.pointee.stratumFactors.base
    strata = rules.pointee.strata.base
    strataCount = rules.pointee.strata.count
    hasOwnLines = rules.pointee.lineLimit < .max
    let linked = rules.pointee.linked
    bringsAtEntry = linked?.isAtEntry == true
    bringsAtConversation = linked?.isAtEntry == false
    hasReturnCalls = rules.pointee.returnCalls != nil
    reportsAtOnce = rules.pointee.reportingDelay == nil && rules.pointee.peoplePerEvent == nil
    detectsMachines = rules.pointee.detectsMachines
    hasTarget = rules.pointee.hasTarget
    within = rules.pointee.within
    rowCount = rules.pointee.times.laws.count
    rows = .allocate(capacity: rowCount)
    let unused = RandomStream(seed: 0, purpose: .outcome, name: rules.pointee.name, date: 0, replication: 0)
    keys = PersonKeys(seed: 0, name: rules.pointee.name, date: 0, replication: 0)
    for row in 0..<rowCount {
      let values = UnsafeMutablePointer<Double>.allocate(capacity: DrawRow.length)
      values.initialize(repeating: 0, count: DrawRow.length)
      (rows + row).initialize(to: DrawRow(law: rules.pointee.times.laws.base + row, values: values, stream: unused))
    }
    chains = .allocate(capacity: max(1, days))
    chains.initialize(repeating: WaitingLine(), count: max(1, days))
    stream = unused
    eventStream = unused
    self.tally = tally
  }

  /// Frees all memory.
  func deallocate() {
    for row in 0..<rowCount { rows[row].values.deallocate() }
    rows.deinitialize(count: rowCount)
    rows.deallocate()
    chains.deallocate()
    due.deallocate()
    lineReleases.deallocate()
  }

  /// Nobody is on the list.
  mutating func reset(days: Int) {
    due.removeAll()
    lineReleases.removeAll()
    chains.update(repeating: WaitingLine(), count: max(1, days))
    (dueCount, active, linesInUse) = (0, 0, 0)
    windowIsOpen = true
    pacing.reset()
  }

  /// Begins the streams of a day.
  mutating func beginDay(_ date: Int32, seed: UInt64, replication: UInt32) {
    func stream(_ purpose: StreamPurpose, _ name: StreamName) -> RandomStream {
      RandomStream(seed: seed, purpose: purpose, name: name, date: date, replication: replication)
    }
    for row in 0..<rowCount {
      rows[row].begin(stream(rules.pointee.times.purposes[row], rules.pointee.times.names[row]))
    }
    keys = PersonKeys(seed: seed, name: rules.pointee.name, date: date, replication: replication)
    self.stream = stream(.outcome, rules.pointee.name)
    eventStream = stream(.cases, rules.pointee.name)
    pacing.beginDay()
  }

  /// The key of the numbers that belong to a person in its present step.
  @inline(__always)
  func stepKey(of person: UnsafeMutablePointer<Person>) -> UInt64 {
    person.pointee.key &+ steps[Int(person.pointee.step)].key
  }

  /// The key by which a person stands in the order of those who are due: the least is dialled first.
  @inline(__always)
  func key(of person: UnsafeMutablePointer<Person>, slot: Int) -> UInt64 {
    let name = UInt64(truncatingIfNeeded: slot)
    let number = UInt64(person.pointee.number) & 0xFFF_FFFF
    switch order {
    case .fewestAttempts: return UInt64(min(255, person.pointee.attempts)) &<< 56 | number &<< 28 | name
    case .oldest, .deadline: return number &<< 28 | name
    case .newest: return (0xFFF_FFFF &- number) &<< 28 | name
    }
  }
}
