import ContactDemand
import EventEngine
import RandomStreams
import ScenarioModel

/// Everything about a service but its staffing, compiled once and shared by all models and threads.
final class CompiledService: Sendable {
  /// An open day: its intervals and segments.
  struct Day: Sendable {
    let intervals: Range<Int>
    let segments: Range<Int>
    /// Its intervals around the clock, in which deferred work arrives; empty without deferred types.
    let deferredIntervals: Range<Int>
    /// Midnight, in seconds.
    let midnight: Double
    /// The next day's midnight, or the end of the period.
    let end: Double
    /// The last hour of the clock in which attempts of the day's callers count.
    let lastHour: Int
    /// The date and that of the Monday on or before it, in days since 1970-01-01.
    let date: Int32
    let monday: Int32
  }

  let types: [CallTypeRules]
  let callers: ConstantTable<CallerRules>
  let workQueues: WorkQueueTable
  let groupRouting: GroupRouting
  let workRouting: WorkRouting
  let openHours: OpenHours
  let shape: TallyShape
  /// Random factors that act on all call types at once.
  let commonVolume: RandomVolume
  /// Whether the bit sets and the plain rules are all that a work queue's work needs.
  let isPlain: [Bool]
  /// Whether it matters who has been idle longest.
  let registersIdle: Bool
  /// Attempts expected while the service is closed, by call type; nil for none.
  let closedHours: [ClosedHoursCurve?]
  let warmUp: Double
  let groupCount: Int
  /// The names of the groups' streams.
  let groupNames: [StreamName]
  let intervalCount: Int
  let days: [Day]
  let segments: ConstantTable<Segment>
  /// The day of each interval.
  let dayOfInterval: ConstantTable<Int32>
  /// The end of each interval on the engine's clock, in seconds.
  let endOfInterval: ConstantTable<Double>
  let lines: Int?
  /// The outbound types, in order.
  let campaigns: ConstantTable<CampaignRules>
  /// Whether some people bring others along.
  let linksPeople: Bool
  /// The wall clocks of all days; empty without outbound types.
  let clocks: ConstantTable<WallClock>
  /// The midnights of all days and the end of the period, in seconds.
  let midnights: ConstantTable<Double>
  let closing: ClosingRule
  let seed: UInt64
  /// True when a line may be freed before the agent is: lines are limited and somebody has after-call work, or works without a line.
  let freesLinesEarly: Bool

  init(scenario: Scenario, expected: [[Double]]) throws(SimulationError) {
    let grid = scenario.grid
    try CompiledService.check(scenario, expected)
    let workQueues = WorkQueueTable(scenario)
    var types: [CallTypeRules] = []
    for (index, callType) in scenario.callTypes.enumerated() {
      types.append(
        try CallTypeRules(callType, index: index, expected: expected[index], scenario: scenario, workQueues: workQueues)
      )
    }
    self.types = types
    self.workQueues = workQueues
    let callers = scenario.callTypes.enumerated().map { CallerRules($1, index: $0, in: scenario, workQueues) }
    self.callers = ConstantTable(callers)
    groupRouting = GroupRouting(scenario, workQueues)
    workRouting = WorkRouting(scenario, workQueues)
    let isSimple = groupRouting.isSimple
    let campaigns = CompiledService.campaigns(of: scenario)
    let calledBack = Set(campaigns.compactMap { $0.returnCalls?.callType })
    self.campaigns = ConstantTable(campaigns)
    linksPeople = campaigns.contains { $0.linked != nil }
    clocks = ConstantTable(campaigns.isEmpty ? [] : grid.days.indices.map { WallClock(day: $0, of: scenario) })
    midnights = ConstantTable(grid.days.map { Double($0.midnight) } + [Double(grid.end)])
    isPlain = workQueues.all.indices.map { workQueue in
      workQueues.all[workQueue].kind == .firstParts && isSimple[workQueue] && callers[workQueue].isPlain
        && scenario.callTypes[workQueue].variation == nil && !calledBack.contains(workQueue)
    }
    openHours = OpenHours(grid)
    shape = CompiledService.shape(of: scenario)
    commonVolume = try CompiledService.commonVolume(of: scenario)
    closedHours = try CompiledService.closedHours(of: scenario, expected)
    registersIdle = scenario.callTypes.contains { $0.groupChoice == .longestIdle }
    warmUp = scenario.simulation.warmUp
    groupCount = scenario.agentGroups.count
    groupNames = scenario.agentGroups.map { StreamName(.group, $0.name) }
    intervalCount = grid.intervals.count
    let segments = Segment.all(of: grid, warmUp: scenario.simulation.warmUp)
    days = CompiledService.days(of: scenario, segments)
    self.segments = ConstantTable(segments)
    dayOfInterval = ConstantTable(grid.intervals.map { Int32(clamping: $0.day) })
    endOfInterval = ConstantTable(grid.intervals.map { Double($0.end) })
    lines = scenario.lines.map { max(0, $0) }
    closing = scenario.closing
    seed = scenario.simulation.seed
    freesLinesEarly =
      scenario.lines != nil
      && (types.contains { $0.afterCall != nil } || !campaigns.isEmpty
        || callers.contains { $0.callback != nil || $0.hasFurtherAfterCallWork })
  }
}
