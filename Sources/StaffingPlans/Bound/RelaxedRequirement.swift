import ContactDemand
import ContactSimulation
import OutputAnalysis
import RandomStreams
import ScenarioModel

/// The agents that each interval of a relaxed service certainly needs, by simulation.
///
/// Every fourth interval is tried at a number of agents while all others have agents in plenty. A number is too small where
/// a bound of the level, at the scenario's confidence for the interval on its own, lies on the wrong side.
struct RelaxedRequirement {
  private let service: RelaxedService
  private let model: SimulationModel
  private let stretches: [Range<Int>]
  private let stretchOfInterval: [Int]
  private let replications: [Int]
  private let critical: Double
  private let work: PlanWork

  /// Expected contacts simulated in each stretch for each trial.
  static let effort = 25_000.0
  /// Trials of each interval at most.
  static let rounds = 8
  private static let spacing = 4

  /// A requirement on streams of its own.
  init(_ service: RelaxedService, planner: StaffingPlanner, stretches: [Range<Int>]) throws {
    self.service = service
    self.stretches = stretches
    work = planner.work
    var seeded = service.scenario
    seeded.simulation.seed = PlanStream.estimate.seed(from: seeded.simulation.seed)
    let nobody = StaffingByInterval(groups: 1, intervals: seeded.grid.intervals.count, agents: 0)
    model = try SimulationModel.judging(seeded, expected: service.expected, staffing: nobody)
    let grid = seeded.grid
    var stretchOf = Array(repeating: 0, count: grid.intervals.count)
    for (index, days) in stretches.enumerated() {
      for day in days { for interval in grid.days[day].intervals { stretchOf[interval] = index } }
    }
    stretchOfInterval = stretchOf
    replications = stretches.map { days in
      let contacts = days.reduce(0.0) { sum, day in
        grid.days[day].intervals.reduce(sum) { sum, interval in
          service.expected.reduce(sum) { $0 + $1[interval] }
        }
      }
      return Self.replications(contacts: contacts)
    }
    critical = Portable.upperNormalQuantile(max(1e-9, min(0.5, 1 - seeded.simulation.confidence)))
  }

  /// Replications of a stretch for each trial.
  static func replications(contacts: Double) -> Int { Int(max(100, min(2000, (effort / max(contacts, 1)).rounded()))) }

  /// Agents by interval; 0 where nothing is asked or nothing could be shown.
  ///
  /// - Parameter guess: where to begin, by interval.
  func agents(from guess: [Int]) throws -> [Int] {
    var trials = guess.map { Trial(agents: max(0, $0)) }
    let asked = Set(service.cells.map(\.interval))
    for interval in trials.indices where !asked.contains(interval) || service.load[interval] <= 0 {
      trials[interval].isDone = true
    }
    for _ in 0..<Self.rounds {
      for phase in 0..<Self.spacing {
        let tried = trials.indices.filter { $0 % Self.spacing == phase && !trials[$0].isDone }
        guard !tried.isEmpty else { continue }
        let short = try fails(tried, trials)
        for interval in tried { trials[interval].learn(isShort: short.contains(interval)) }
      }
    }
    return trials.map(\.needed)
  }

  /// Of the intervals tried at once, those whose agents are certainly too few.
  private func fails(_ tried: [Int], _ trials: [Trial]) throws -> Set<Int> {
    var agents = service.load.map { Int(min(1e6, 3 * $0 + 6 * $0.squareRoot() + 20)) }
    for interval in tried { agents[interval] = trials[interval].agents }
    let staffed = try model.withStaffing(StaffingByInterval(agents: [agents]))
    let isTried = Set(tried)
    let wanted = Set(tried.map { stretchOfInterval[$0] }).sorted()
    var listeners = wanted.map { stretch in
      RelaxedListener(
        cells: service.cells.filter { isTried.contains($0.interval) && stretchOfInterval[$0.interval] == stretch })
    }
    let jobs = wanted.map {
      ReplicationJob(staffed.restricted(to: stretches[$0]), replications: 0..<replications[$0])
    }
    try work.run(jobs, into: &listeners, .estimate)
    var short = Set<Int>()
    for listener in listeners {
      for (cell, sums) in zip(listener.cells, listener.sums) where sums.isCertainly(beyond: cell, critical: critical) {
        short.insert(cell.interval)
      }
    }
    return short
  }
}

/// The trials of one interval: doubling steps from a guess until the border between too few and maybe enough is found.
private struct Trial {
  var agents: Int
  var isDone = false
  private var tooFew = -1
  private var maybeEnough: Int?
  private var step = 1

  init(agents: Int) { self.agents = agents }

  /// Agents that are certainly needed.
  var needed: Int { tooFew + 1 }

  mutating func learn(isShort: Bool) {
    if isShort { tooFew = agents } else { maybeEnough = agents }
    guard let enough = maybeEnough else {
      agents += step
      step *= 2
      return
    }
    if enough - tooFew <= 1 {
      isDone = true
    } else if tooFew < 0 {
      agents = max(0, enough - step)
      step *= 2
    } else {
      agents = (enough + tooFew) / 2
    }
  }
}

/// Listens to the trials of one stretch.
private struct RelaxedListener: ReplicationListener {
  let cells: [RelaxedCell]
  private(set) var sums: [ControlledSums]

  init(cells: [RelaxedCell]) {
    self.cells = cells
    sums = Array(repeating: ControlledSums(), count: cells.count)
  }

  mutating func add(_ tally: ReplicationTally) {
    for index in cells.indices { sums[index].add(cells[index].sums(in: tally)) }
  }

  mutating func merge(_ other: RelaxedListener) {
    for index in sums.indices { sums[index].merge(other.sums[index]) }
  }

  mutating func reset() {
    for index in sums.indices { sums[index] = ControlledSums() }
  }
}
