import ContactSimulation
import OutputAnalysis
import ScenarioModel

/// A cell that the search keeps: of a delay target, or of the callers who wait on the line.
enum WatchedCell: Sendable {
  case delay(DelayCell)
  case service(TargetCell)

  /// How far a value lies on the good side of the target.
  func slack(_ value: Double) -> Double {
    switch self {
    case .delay(let cell): value - cell.target
    case .service(let cell): cell.slack(value)
    }
  }

  /// How far below the target the check may find the cell.
  var tolerance: Double {
    switch self {
    case .delay(let cell): cell.tolerance
    case .service(let cell): cell.tolerance
    }
  }

  /// Index of the call type.
  var callType: Int {
    switch self {
    case .delay(let cell): cell.callType
    case .service(let cell): cell.callType
    }
  }

  /// Where most of the work for the cell is done: the days of entry of long cells, else all of its place.
  var core: HelpPlace {
    let place = place(wider: 0)
    guard case .delay(let cell) = self, cell.days.count > 3 else { return place }
    return HelpPlace(callType: place.callType, days: cell.days, intervals: nil, hours: cell.hours)
  }

  /// Where agents help the cell.
  /// - Parameter wider: further days, or intervals, before.
  func place(wider: Int) -> HelpPlace {
    switch self {
    case .delay(let cell):
      HelpPlace(
        callType: cell.callType, days: max(0, cell.window.lowerBound - wider)..<cell.window.upperBound, intervals: nil,
        hours: cell.hours)
    case .service(let cell):
      HelpPlace(
        callType: cell.callType, days: 0..<0,
        intervals: max(0, cell.intervals.lowerBound - wider)..<cell.intervals.upperBound)
    }
  }

  /// Numerator and denominator in one replication.
  func sums(in tally: ReplicationTally) -> (numerator: Double, denominator: Double) {
    switch self {
    case .delay(let cell): cell.sums(in: tally)
    case .service(let cell): cell.sums(in: tally)
    }
  }
}

/// Simulates a staffing on the search's streams and sums what the search watches.
struct DelayEvaluator: Sendable {
  let model: SimulationModel
  let cells: [WatchedCell]
  /// Replications of every evaluation, with common random numbers.
  let replications: Int
  let work: PlanWork
  /// How many contacts, and agents, one of the model stands for.
  let thinning: Int

  /// What is seen of a staffing.
  func evaluate(_ agents: [[Int]]) throws -> DelayObservation {
    let few = agents.map { $0.map { $0 > 0 ? max(1, ($0 + thinning / 2) / thinning) : 0 } }
    let staffed = try model.withStaffing(.init(agents: few))
    var listener = WatchListener(cells: cells, agents: agents)
    try DelayRuns(work, .search).run(staffed, replications: 0..<replications, into: &listener)
    return DelayObservation(
      sums: listener.sums, idle: listener.idle.map { $0.map { $0 / Double(max(1, replications)) } })
  }
}

/// What simulation says of a staffing.
struct DelayObservation: Sendable {
  /// Sums by watched cell.
  var sums: [ControlledSums]
  /// Share of the agents on duty without work, by group and interval, on average.
  var idle: [[Double]]
}

/// Runs replications so that even two of them, when they are long, keep two threads busy.
struct DelayRuns {
  private let work: PlanWork
  private let phase: PlanPhase

  init(_ work: PlanWork, _ phase: PlanPhase) { (self.work, self.phase) = (work, phase) }

  func run<Listener: ReplicationListener>(
    _ model: SimulationModel, replications: Range<Int>, into listener: inout Listener
  ) throws {
    guard replications.count <= 8 * ReplicationPool.chunkLength else {
      try work.run(model, replications: replications, into: &listener, phase)
      return
    }
    // One job to a replication, merged in order: the same sums for any number of threads.
    var empty = listener
    empty.reset()
    var parts = replications.map { _ in empty }
    try work.run(replications.map { ReplicationJob(model, replications: $0..<($0 + 1)) }, into: &parts, phase)
    for part in parts { listener.merge(part) }
  }
}

/// Listens to replications for the search.
struct WatchListener: ReplicationListener {
  let cells: [WatchedCell]
  private(set) var sums: [ControlledSums]
  /// Share of the agents without work by group and interval, summed over replications.
  private(set) var idle: [[Double]]

  init(cells: [WatchedCell], agents: [[Int]]) {
    self.cells = cells
    sums = Array(repeating: ControlledSums(), count: cells.count)
    idle = agents.map { $0.map { _ in 0 } }
  }

  mutating func add(_ tally: ReplicationTally) {
    for group in idle.indices {
      for interval in idle[group].indices {
        let time = tally.agentTime[tally.cell(group, interval: interval)]
        let length = time.scheduledSeconds
        if length > 0 { idle[group][interval] += max(0, time.readySeconds) / length }
      }
    }
    for index in cells.indices { sums[index].add(cells[index].sums(in: tally)) }
  }

  mutating func merge(_ other: WatchListener) {
    for index in sums.indices { sums[index].merge(other.sums[index]) }
    for group in idle.indices {
      for interval in idle[group].indices { idle[group][interval] += other.idle[group][interval] }
    }
  }

  mutating func reset() {
    for index in sums.indices { sums[index] = ControlledSums() }
    for group in idle.indices { idle[group] = idle[group].map { _ in 0 } }
  }
}

/// Where agents help a cell: any time of some days, or some intervals.
struct HelpPlace: Sendable {
  /// Index of the call type.
  let callType: Int
  /// Days of work, where no intervals are named.
  let days: Range<Int>
  /// The intervals, for callers.
  let intervals: Range<Int>?
  /// Hours of the work in it; 0 where that is not known.
  var hours = 0.0
}
