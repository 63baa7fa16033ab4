import ContactSimulation
import ScenarioModel

/// Makes a plan for expected levels keep its levels with a probability: on search streams, before the check.
///
/// What every run of a cell misses is known (`PromisedRuns`), and so the contacts that have to be won for the share of the runs that is
/// promised: that is the working level. Agents are added one by one where they win most contacts for their weight until they would win that
/// many, the cells are simulated again, and so on until all hold (``raise``). Then single agents whose loss the runs could bear are tried without,
/// those that win fewest contacts for their weight first (``trim``). What an agent wins is taken from Erlang A in the interval on its own
/// (`LevelPool`), and never more than what is lost there. That is what it wins in the mean; in the runs that miss their level, those with much to
/// do, it wins several times as much. So the first agents of a cell are to win a quarter of what is missing, and from then on counts what
/// agents were seen to win. All stretches move in lock step; of several that are the same (``EqualDays``) one is searched, and its agents are
/// those of all.
struct ProbabilitySearch {
  let space: SearchSpace
  /// Cells of the stretches searched.
  let cells: [PromisedCell]
  private let days: EqualDays
  /// The streams of the search, and in the end those on which what it found is looked at again.
  private var model: SimulationModel
  private let finer: SimulationModel
  private let work: PlanWork
  private let replications: [Int]
  private let pools: [LevelPool]
  private let cellsByStretch: [[Int]]
  /// By cell, contacts won in the runs that count for each contact that the formula promised; nil before the first agents were tried.
  private var yields: [Double?]
  /// Whether agents may leave that the plan for expected levels had: only where no other target needs them.
  private let isAlone: Bool

  /// The staffing found, and what its runs say of each cell.
  private(set) var staffing: StaffingByInterval
  private(set) var runs: [PromisedRuns]

  /// Contacts that one simulation of a stretch takes, about.
  static let effort = SearchEffort(contacts: 400_000, replications: 400...2000)
  /// Simulations of adding, and of taking away.
  static let mostRaises = 16
  static let mostTrims = 40

  /// A search from a staffing.
  ///
  /// - Parameter probability: asked of all targets over more than an interval, instead of what they promise themselves.
  init(
    _ planner: StaffingPlanner, space: SearchSpace, from start: StaffingByInterval, probability: Double? = nil
  ) throws {
    self.space = space
    let staffing = space.clamped(start)
    let days = space.equalDays(in: staffing)
    let all = PromisedCell.all(of: planner.scenario, forecast: planner.forecast, probability: probability)
    cells = all.filter {
      let stretch = space.stretch(of: $0.cell)
      return days.first[stretch] == stretch
    }
    (self.days, self.staffing) = (days, staffing)
    model = try planner.model(staffing: staffing, stream: .search)
    finer = try planner.model(staffing: staffing, stream: .polish)
    work = planner.work
    runs = cells.map { PromisedRuns(intervals: $0.parts.count) }
    var byStretch = Array(repeating: [Int](), count: space.stretches.count)
    for (index, cell) in cells.enumerated() { byStretch[space.stretch(of: cell.cell)].append(index) }
    cellsByStretch = byStretch
    yields = Array(repeating: nil, count: cells.count)
    replications = space.stretches.map {
      PlanEvaluator.replications(
        contacts: planner.work.contacts(of: $0), effort: Self.effort.contacts, limits: Self.effort.replications)
    }
    pools = planner.scenario.agentGroups.indices.map {
      LevelPool(linkedTo: $0, space: space, forecast: planner.forecast)
    }
    isAlone = space.constrainedCount == all.count
  }

  /// The lowest probability of a cell; nil without cells.
  var lowest: Double? { cells.isEmpty ? nil : runs.map(\.probability).min() }

  /// Finds the staffing.
  mutating func run() throws {
    let base = staffing
    try look()
    try raise()
    try trim(above: isAlone ? nil : base)
    // Cut on the same runs until it just holds, a staffing is too good to be true: what other runs find missing comes back.
    model = finer
    try look()
    try raise()
    staffing = staffing.equalised(space.stretches, by: days, on: space.scenario.grid)
  }

  /// Simulates the staffing as it is.
  mutating func look() throws { runs = try simulated(staffing, cellsByStretch.map { !$0.isEmpty }) }

  private func holds(_ index: Int, _ runs: [PromisedRuns]) -> Bool {
    runs[index].probability >= cells[index].probability
  }

  /// Adds agents until every cell holds, or has no room left.
  private mutating func raise() throws {
    for _ in 0..<Self.mostRaises {
      var active = Array(repeating: false, count: space.stretches.count)
      var promised: [(index: Int, contacts: Double, missing: Double)] = []
      for index in cells.indices where !holds(index, runs) {
        let missing = runs[index].toWin(for: cells[index].probability)
        guard let contacts = strengthen(index, by: missing / (yields[index] ?? 1 / Self.firstShare)) else { continue }
        active[space.stretch(of: cells[index].cell)] = true
        promised.append((index, contacts, missing))
      }
      guard active.contains(true) else { return }
      runs = try simulated(staffing, active)
      for (index, contacts, missing) in promised where contacts > 0 {
        let won = missing - runs[index].toWin(for: cells[index].probability)
        yields[index] = min(max(won / contacts, Self.seenYields.lowerBound), Self.seenYields.upperBound)
      }
    }
  }

  /// Adds the agents that win so many contacts of a cell by the formula, about.
  ///
  /// - Returns: what the formula promises of those added; nil where there is room for none.
  private mutating func strengthen(_ index: Int, by contacts: Double) -> Double? {
    let first = cells[index].cell.intervals.lowerBound
    var missing = contacts
    var promised: Double?
    var lost = cells[index].parts.indices.map { runs[index].lostInRun($0) }
    let positions = cells[index].cell.intervals.flatMap { interval in
      space.promptGroups[cells[index].cell.callType].map { Position(group: $0, interval: interval) }
    }
    var gains = positions.map { won($0, index, more: 1) }
    while missing > 0 {
      // Where no formula sees anything to win, one agent goes to where most is lost, and simulation says what it won.
      let able = positions.indices.filter { space.canMove(positions[$0], by: 1, from: staffing) }
      func gain(_ place: Int) -> Double { min(lost[positions[place].interval - first], gains[place]) }
      let isSeen = able.contains { gain($0) >= Self.leastGain }
      if promised != nil && !isSeen { return promised }
      let key = able.map { (isSeen ? gain($0) : lost[positions[$0].interval - first]) / hours(positions[$0]) }
      guard let place = key.indices.max(by: { (key[$0], $1) < (key[$1], $0) }) else { return promised }
      let position = positions[able[place]]
      let win = gain(able[place])
      missing -= max(Self.leastGain, win)
      promised = (promised ?? 0) + max(Self.leastGain, win)
      lost[position.interval - first] -= win
      move(position, by: 1)
      for near in positions.indices where positions[near].interval == position.interval {
        gains[near] = won(positions[near], index, more: 1)
      }
    }
    return promised
  }

  /// Share of what is missing that the first agents of a cell are to win by the formula.
  private static let firstShare = 0.25
  /// What may be believed of agents that were tried.
  private static let seenYields = 0.25...20

  /// Contacts in a run that an agent has to win to be added without a look at what the others won.
  private static let leastGain = 0.05

  /// Contacts of a cell in a run that one agent more wins, or one agent less loses, by the level of the interval on its own.
  private func won(_ position: Position, _ index: Int, more: Int) -> Double {
    let pool = pools[position.group]
    let present = pool.groups.reduce(0) { $0 + staffing.agents[$1][position.interval] }
    let (low, high) = (min(present, present + more), max(present, present + more))
    let place = position.interval - cells[index].cell.intervals.lowerBound
    let gain = max(0, pool.level(position.interval, agents: high)) - max(0, pool.level(position.interval, agents: low))
    return runs[index].countedInRun(place) * max(0, gain)
  }

  private func hours(_ position: Position) -> Double {
    space.scenario.agentGroups[position.group].weight * Double(space.scenario.grid.intervals[position.interval].length)
  }

  /// Tries without single agents, one in each stretch at once, as long as every cell holds without.
  private mutating func trim(above base: StaffingByInterval?) throws {
    var tried = Set<Position>()
    for _ in 0..<Self.mostTrims {
      var trial = staffing
      var taken: [Int: Position] = [:]
      for stretch in space.stretches.indices {
        guard !cellsByStretch[stretch].isEmpty, cellsByStretch[stretch].allSatisfy({ holds($0, runs) }),
          let position = candidate(in: stretch, above: base, except: tried)
        else { continue }
        trial.agents[position.group][position.interval] -= 1
        taken[stretch] = position
      }
      guard !taken.isEmpty else { return }
      let found = try simulated(trial, space.stretches.indices.map { taken[$0] != nil })
      for (stretch, position) in taken.sorted(by: { $0.key < $1.key }) {
        if cellsByStretch[stretch].allSatisfy({ holds($0, found) }) {
          move(position, by: -1)
          for index in cellsByStretch[stretch] { runs[index] = found[index] }
        } else {
          tried.insert(position)
        }
      }
    }
  }

  /// The agent of a stretch that wins fewest contacts for its weight, among those whose loss its cells are likely to bear.
  private func candidate(in stretch: Int, above base: StaffingByInterval?, except tried: Set<Position>) -> Position? {
    var best: (position: Position, key: Double)?
    for interval in space.stretchOfInterval.indices where space.stretchOfInterval[interval] == stretch {
      let touched = cellsByStretch[stretch].filter { cells[$0].cell.intervals.contains(interval) }
      for group in space.scenario.agentGroups.indices {
        let position = Position(group: group, interval: interval)
        guard !tried.contains(position), space.canMove(position, by: -1, from: staffing),
          base.map({ staffing.agents[group][interval] > $0.agents[group][interval] }) ?? true
        else { continue }
        let losses = touched.map { (index: $0, loss: won(position, $0, more: -1)) }
        guard losses.allSatisfy({ runs[$0.index].probability(losing: $0.loss) >= cells[$0.index].probability - 0.03 })
        else { continue }
        let key = losses.reduce(0) { $0 + $1.loss } / hours(position)
        if key < best?.key ?? .infinity { best = (position, key) }
      }
    }
    return best?.position
  }

  private mutating func move(_ position: Position, by change: Int) {
    staffing.agents[position.group][position.interval] += change
  }

  /// The runs of the active stretches; those of other cells stay.
  private func simulated(_ staffing: StaffingByInterval, _ active: [Bool]) throws -> [PromisedRuns] {
    var result = runs
    let staffed = try model.withStaffing(staffing)
    let wanted = space.stretches.indices.filter { active[$0] }
    let jobs = wanted.map {
      ReplicationJob(staffed.restricted(to: space.stretches[$0]), replications: 0..<replications[$0])
    }
    var listeners = wanted.map { stretch in PromiseListener(cells: cellsByStretch[stretch].map { cells[$0] }) }
    try work.run(jobs, into: &listeners, .search)
    for (stretch, listener) in zip(wanted, listeners) {
      for (place, index) in cellsByStretch[stretch].enumerated() { result[index] = listener.runs[place] }
    }
    return result
  }
}
