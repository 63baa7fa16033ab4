public import Comparison
internal import ContactDemand
internal import ContactSimulation
public import Measures
public import ScenarioFiles
public import ScenarioModel
internal import StaffingPlans

/// Finds where a value of a scenario stops, or begins, to leave its targets met.
public struct LimitJob: Sendable {
  /// What is asked.
  public struct Options: Sendable, Hashable {
    /// The scenario file.
    public var file: String
    /// What is changed while it is read.
    public var reading: ReadingOptions
    /// The path of what is varied, as `--set` takes it; `agents.NAME.absence` and `handling_time` beside it.
    public var path: String
    /// First and last position of the look: factors, steps or shares; nil for the usual ones.
    public var range: ClosedRange<Double>?
    /// What ends it; nil for a target that is missed.
    public var until: Condition?
    /// Whether every value has a plan of its own within the file's limits.
    public var replans = false
    /// A plan file whose agents are on duty; nil for the file's own, or those of a plan.
    public var staffing: String?
    /// Effort and randomness.
    public var effort: RunEffort
    /// Whether to simulate even where the exact day answers.
    public var simulates = false
    /// How near the sides of a breaking point come by simulation: a part of the value, or a share.
    public var precision = 0.001

    /// Options from their values.
    public init(file: String, path: String, reading: ReadingOptions = ReadingOptions(), effort: RunEffort = RunEffort())
    {
      (self.file, self.path, self.reading, self.effort) = (file, path, reading, effort)
    }
  }

  private let options: Options
  private let watch: JobWatch
  private let meter: ProgressMeter
  private let ready: ReadyScenario
  private let varied: VariedValue
  private let plan: StaffingByInterval?

  /// How near the two sides come by the exact day, as a part of the value.
  private static let exactPrecision = 1e-7
  /// The same where every value is planned anew.
  private static let plannedPrecision = 0.01
  /// How far from a breaking point values are tried to be shown: a part of the value, or a share.
  private static let farthestShown = 0.3
  /// How many times as many replications a shown value takes as one of the look.
  private static let showingEffort = 4

  /// Reads and checks everything that the job needs.
  ///
  /// - Parameters:
  ///   - options: what is asked.
  ///   - plan: the agents of a plan that was made for the file as it is; nil to make one where agents are left to it.
  ///   - watch: threads, progress, and the wish to stop.
  /// - Throws: `ScenarioFault` with every problem and its place; `CancellationError` where the watch asked to stop.
  public init(_ options: Options, keeping plan: StaffingByInterval? = nil, watch: JobWatch = JobWatch()) throws {
    (self.options, self.plan, self.watch) = (options, plan, watch)
    meter = ProgressMeter(watch.observer)
    ready = try ReadyScenario(path: options.file, options.reading, watch, meter, rest: 1000)
    varied = try LimitJob.varied(options, ready)
    try LimitJob.check(options, ready)
    try LimitJob.check(range: options, varied)
  }

  /// Looks for the breaking points.
  ///
  /// - Throws: `ScenarioFault` for a scenario that cannot be planned or simulated; `CancellationError` where the watch asked to stop.
  public func run() throws -> LimitResult {
    let (agents, kept) = try self.agents()
    let points = LimitPoints(options: options, varied: varied, base: ready, kept: kept, watch: watch)
    let isExact = try exactDay(points)
    var reader = LimitReader(options: options, watch: watch, allowsExact: isExact)
    let replications = options.effort.scenario(ready.loaded.scenario).simulation.mostReplications
    let way = LimitReader.Way(replications: replications, streams: .looking, errorRate: errorRate)
    reader.anchor = try anchor(points, reader, way)
    var look = LimitLook(points: points, reader: reader, meter: meter, way: way)
    let found = try search(isExact: isExact).run { try look.holds($0) }
    var breaking = found.crossings.map(BreakingPoint.init)
    for place in breaking.indices {
      if isExact {
        (breaking[place].shownMet, breaking[place].shownMissed) = (
          breaking[place].crossing.met, breaking[place].crossing.missed
        )
      } else if options.replans, options.until == nil {
        (breaking[place].shownMet, breaking[place].shownMissed) = look.shown(around: breaking[place].crossing)
      } else {
        try show(&breaking[place], among: breaking.count, look, replications * LimitJob.showingEffort)
      }
      breaking[place].first = try look.first(at: breaking[place].crossing.missed)
      breaking[place].kept = try look.kept(breaking[place])
    }
    return LimitResult(
      scenario: options.effort.scenario(ready.loaded.scenario), varied: varied, until: options.until, agents: agents,
      basis: isExact
        ? .exactDay
        : options.replans && options.until == nil
          ? .plans
          : .simulation(looking: replications, showing: replications * LimitJob.showingEffort),
      readings: look.readings, grid: found.grid, refused: look.refused, breakingPoints: breaking)
  }

  /// What looks at probabilities are off at the file's own value.
  private func anchor(_ points: LimitPoints, _ reader: LimitReader, _ way: LimitReader.Way) throws -> LimitAnchor {
    guard ready.loaded.scenario.hasPromises, !options.replans,
      options.until == nil || options.until == .verdict(.missed)
    else {
      return LimitAnchor()
    }
    let base = varied.scale.base
    let point = try points.point(base)
    func judged(_ replications: Int) throws -> TargetJudgement? {
      let more = LimitReader.Way(replications: replications, streams: way.streams, errorRate: way.errorRate)
      return try reader.reading(base, point, more).1
    }
    guard let look = try judged(way.replications), let many = try judged(way.replications * LimitAnchor.effort) else {
      return LimitAnchor()
    }
    return LimitAnchor(look: look, many: many)
  }

  /// Values on each side of a breaking point that are tried to be shown: each twice as far as the one before.
  private var mostShown: Int {
    var (count, distance) = (1, 4 * options.precision)
    while distance < LimitJob.farthestShown { (count, distance) = (count + 1, distance * 2) }
    return count
  }

  private var errorRate: Double { 1 - ready.loaded.scenario.simulation.confidence }

  /// The agents on duty at every value, and whose they are.
  private func agents() throws -> (LimitResult.Agents, StaffingByInterval?) {
    if options.replans { return (.replanned, nil) }
    if let path = options.staffing { return (.given, try ready.staffing(plan: path)) }
    let scenario = options.effort.scenario(ready.loaded.scenario)
    if scenario.givenStaffing != nil { return (.given, nil) }
    if let plan { return (.planned, plan) }
    let plan = try ready.loaded.located {
      try StaffingPlanner(scenario: scenario, forecast: ready.forecast, pool: watch.pool) { phase, share in
        meter.report(share * 0.5, .planning(phase))
      }.plan()
    }
    return (.planned, plan.staffing)
  }

  /// Whether the exact day answers.
  private func exactDay(_ points: LimitPoints) throws -> Bool {
    guard options.until == nil, !options.replans, !options.simulates else { return false }
    let point = try points.point(varied.scale.base)
    return TargetJudge(point.loaded.scenario, forecast: point.forecast, pool: watch.pool).basis == .exactDay
  }

  private func search(isExact: Bool) -> LimitSearch {
    let precision =
      isExact ? LimitJob.exactPrecision : options.replans ? LimitJob.plannedPrecision : options.precision
    if let range = options.range { return LimitSearch(varied.scale, range, precision: precision) }
    switch varied.quantity {
    case .volume, .number, .numbers, .handling:
      return LimitSearch(.factor, 0.5...2, further: [0.25, 4, 0.125, 8], precision: precision)
    case .whole(let counts, _):
      // None of the smallest, and twice the largest.
      let (least, most) = (counts.min() ?? 0, counts.max() ?? 0)
      return LimitSearch(.steps, Double(-least)...Double(max(10, most)), precision: precision)
    case .staffing:
      return LimitSearch(.steps, -10...10, further: [20, -20, 50, -50, 100, -100], precision: precision)
    case .date: return LimitSearch(.steps, -14...14, precision: precision, most: 29)
    case .absence: return LimitSearch(.share, 0...0.5, precision: isExact ? 1e-6 : options.precision)
    }
  }

  /// Shows a value on each side, on streams that the look did not use.
  private func show(
    _ point: inout BreakingPoint, among count: Int, _ look: LimitLook, _ replications: Int
  ) throws {
    let way = LimitReader.Way(
      replications: replications, streams: .showing,
      errorRate: errorRate / Double(2 * mostShown * max(1, count)))
    let scale = varied.scale
    func shown(_ place: Double, from other: Double, _ wanted: PlanOutcome) throws -> Double? {
      let tried = scale.away(
        place, from: other, precision: 2 * options.precision, count: mostShown)
      for position in tried where try look.outcome(position, way) == wanted { return position }
      return nil
    }
    let crossing = point.crossing
    point.shownMet = try shown(crossing.met, from: crossing.missed, .met)
    point.shownMissed = try shown(crossing.missed, from: crossing.met, .missed)
  }
}
