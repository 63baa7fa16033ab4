import EventEngine
public import ScenarioModel

/// A scenario, its expected contacts and a staffing, compiled for simulation: immutable, and shared freely between threads.
///
/// Model, in short: on arrival a line, then a free agent of the groups of the first tier, then room in the queue, then
/// balking, the announced wait and the offer of a callback, then waiting until an agent is free or patience ends. Nothing starts
/// while as many contacts are in service as agents are on duty; nobody is cut off. Callers who were not helped may call again,
/// answered ones may go on to another type's queue, and deferred work is done when the telephones allow it.
public struct SimulationModel: Sendable {
  /// Most contacts that may be expected in one replication, further attempts and transferred parts not counted.
  public static let mostContacts = 1e8
  /// Most callers that may wait at once; those beyond it are blocked as by a full queue.
  public static let mostWaiting = 1 << 26
  /// Most agent groups.
  public static let mostGroups = 65_535

  /// Number of call types: rows of `ReplicationTally.cells`.
  public var callTypeCount: Int { service.types.count }
  /// Number of agent groups: rows of `ReplicationTally.agentTime`.
  public var groupCount: Int { service.groupCount }
  /// Number of intervals of the grid.
  public var intervalCount: Int { service.intervalCount }
  /// Number of days of the period, closed ones included.
  public var dayCount: Int { service.days.count }
  /// Ranges of days that never touch one another: between them the service closes and starts empty.
  ///
  /// Running any of them alone gives the same counts as running all, unless a caller left over at closing is still there when
  /// the next span opens (extreme overload); such callers go on waiting. One range where work is carried over nights.
  public let independentDayRanges: [Range<Int>]

  /// Whether replications count only what becomes of contacts, which is cheaper for a single queue; set by `countingContactsAlone()`.
  public private(set) var countsContactsAlone = false

  let service: CompiledService
  /// Agents by group, then interval.
  let agents: ConstantTable<Int32>

  /// A model.
  ///
  /// - Parameters:
  ///   - scenario: The checked scenario.
  ///   - expected: Expected contacts by call type, then interval of the type's arrival grid; finite, 0 or more.
  ///   - staffing: Agents on duty by group, then interval.
  /// - Throws: `SimulationError` when a table has the wrong shape or the volume cannot be simulated.
  public init(
    scenario: Scenario, expected: [[Double]], staffing: StaffingByInterval
  ) throws(SimulationError) {
    service = try CompiledService(scenario: scenario, expected: expected)
    independentDayRanges = SimulationModel.independentDayRanges(of: scenario)
    agents = try SimulationModel.table(staffing, service)
  }

  /// Refuses what no model of a scenario could be made of, whatever its agents.
  ///
  /// - Parameters:
  ///   - scenario: The checked scenario.
  ///   - expected: Expected contacts by call type, then interval of the type's arrival grid.
  /// - Throws: `SimulationError`.
  public static func check(_ scenario: Scenario, expected: [[Double]]) throws(SimulationError) {
    _ = try CompiledService(scenario: scenario, expected: expected)
  }

  private init(_ other: SimulationModel, agents: ConstantTable<Int32>) {
    service = other.service
    independentDayRanges = other.independentDayRanges
    countsContactsAlone = other.countsContactsAlone
    self.agents = agents
  }

  /// The same model for who reads nothing but how many contacts were offered, answered (within T, at once), abandoned (within S), balked, cleared
  /// and unfinished, and the waits of those answered.
  ///
  /// These counts are the same to the bit. Agent time, lengths of queues and waits of unanswered contacts may be 0: where one call type is served
  /// by one group, calls are run in the order in which they come, at some two thirds of the cost.
  public func countingContactsAlone() -> SimulationModel {
    var model = self
    model.countsContactsAlone = true
    return model
  }

  /// The same service with other agents.
  ///
  /// Cost: one small table; everything else is shared.
  ///
  /// - Parameter staffing: Agents on duty by group, then interval.
  /// - Throws: `SimulationError.wrongShape`.
  public func withStaffing(_ staffing: StaffingByInterval) throws(SimulationError) -> SimulationModel {
    SimulationModel(self, agents: try SimulationModel.table(staffing, service))
  }

  /// The list in which ends of service are kept in order: the one that suits the service.
  public var endOfServiceList: EndOfServiceList { service.endOfServiceList }

  /// What a tally of the model has room for, without waits.
  public var tallyShape: TallyShape { service.shape }

  /// An empty tally of the model's shape, without waits.
  public func makeTally() -> ReplicationTally { ReplicationTally(tallyShape) }

  /// The intervals of a range of days.
  func intervals(of days: Range<Int>) -> Range<Int> {
    guard let first = days.first, let last = days.last else { return 0..<0 }
    return service.days[first].intervals.lowerBound..<service.days[last].intervals.upperBound
  }

  private static func table(
    _ staffing: StaffingByInterval, _ service: CompiledService
  ) throws(SimulationError) -> ConstantTable<Int32> {
    guard staffing.agents.count == service.groupCount else {
      throw .wrongShape(
        table: "staffing by group", expected: service.groupCount, found: staffing.agents.count)
    }
    for row in staffing.agents where row.count != service.intervalCount {
      throw .wrongShape(table: "staffing by interval", expected: service.intervalCount, found: row.count)
    }
    return ConstantTable(staffing.agents.joined().map { Int32(clamping: max(0, $0)) })
  }

  /// The ranges of days between which nothing is carried over: the service closes for longer than work with a caller may last.
  ///
  /// Those of `independentDayRanges`, without a model.
  public static func independentRanges(of scenario: Scenario) -> [Range<Int>] { independentDayRanges(of: scenario) }

  static func independentDayRanges(of scenario: Scenario) -> [Range<Int>] {
    let grid = scenario.grid
    let crossesNights = scenario.callTypes.contains { type in
      type.channel != .inbound || type.retries?.overnight == true || type.callback?.overnight == true
    }
    if crossesNights { return grid.days.isEmpty ? [] : [0..<grid.days.count] }
    let work = NightWork(scenario)
    var ranges: [Range<Int>] = []
    var first = 0
    for day in grid.days.indices.dropFirst() {
      let intervals = grid.days[day].intervals
      if let opening = intervals.first, opening > 0 {
        let closed = grid.intervals[opening].start - grid.intervals[opening - 1].end
        if !grid.intervals[opening].opensService || work.outlasts(closed) { continue }
      }
      ranges.append(first..<day)
      first = day
    }
    if first < grid.days.count { ranges.append(first..<grid.days.count) }
    return ranges
  }
}
