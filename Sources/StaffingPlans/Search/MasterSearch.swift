import IntegerPrograms
import ScenarioModel

/// How master problems are solved.
enum MasterMeans {
  /// By exchanges within single intervals.
  case descent
  /// By HiGHS.
  case solver(IntegerProgramSolver)

  /// An answer's columns; nil where none that is cheaper was found.
  func answer(of master: MasterProgram) -> [Int]? {
    switch self {
    case .descent:
      var descent = MasterDescent(master)
      return descent.answer()
    case .solver(let solver):
      let size = master.program.rows.reduce(0) { $0 + $1.terms.count }
      guard size <= Self.largest else { return nil }
      let nodes = max(1, min(Self.mostNodes, Self.work / max(1, size)))
      return solver.solve(master.program, effort: .init(nodes: nodes, gap: master.goodEnough))
    }
  }

  /// Answers that are simulated, and cut off where they fail, before what is left is repaired.
  var cutRounds: Int {
    switch self {
    case .descent: 8
    case .solver: 4
    }
  }

  /// Terms of the largest master that HiGHS is asked to solve.
  private static let largest = 10_000
  /// Nodes times terms that it may take: its numbers are simulated differences, not worth more.
  private static let work = 60_000
  /// Nodes at most.
  private static let mostNodes = 40
}

/// Cuts and a master integer programme over all groups and intervals of a stretch.
extension StaffingSearch {
  /// Improves a staffing that holds: effects of single agents, the master's answer, cuts where it fails, repair; what comes out is kept in
  /// the stretches in which it holds and costs less.
  ///
  /// Under targets of days every move touches every cell, so that only a share of the agents may move at once: less where that failed.
  ///
  /// - Parameters:
  ///   - means: how masters are solved; the next way where one gains nothing more.
  ///   - rounds: answers at most that are kept or dropped.
  ///   - reach: the share of a position's agents that may move at once.
  mutating func improve(by means: [MasterMeans], rounds: Int, reach: Double) throws {
    var (active, changed) = (searched, searched)
    var way = 0
    var effects = PositionEffects()
    var trust = space.stretches.indices.map { hasDayTargets(in: $0) ? Self.firstTrust : nil }
    try refresh(active)
    for _ in 0..<rounds {
      if !active.contains(true) {
        way += 1
        guard way < means.count else { return }
        active = searched
        trust = trust.map { $0.map { max($0, Self.nextTrust) } }
      }
      let incumbent = board
      try measure(&effects, in: changed)
      try followMaster(means[way], effects: effects, reach: reach, trust: trust, in: active)
      try takeBackFailing(to: incumbent.staffing)
      // A repair gives cells up that the limits leave short; what the incumbent has there must be kept all the same.
      let required = requiredSlack
      try repair()
      requiredSlack = required
      let kept = keepGains(over: incumbent, in: active)
      changed = kept
      for stretch in active.indices where active[stretch] && !kept[stretch] {
        trust[stretch] = trust[stretch].map { $0 * Self.lessTrust }
        active[stretch] = (trust[stretch] ?? 0) >= Self.leastTrust
      }
    }
  }

  /// Shares of a stretch's agents that may move at once under targets of days: first, after a failure, and at least.
  private static var firstTrust: Double { 0.08 }
  private static var lessTrust: Double { 0.35 }
  private static var leastTrust: Double { 0.008 }
  /// Where the next way of solving begins at least.
  private static var nextTrust: Double { 0.02 }

  private func hasDayTargets(in stretch: Int) -> Bool {
    (0..<space.constrainedCount).contains {
      space.stretch(of: space.cells[$0]) == stretch && space.cells[$0].intervals.count > 1
    }
  }

  /// Sets the board to the master's answers, cutting off those that fail, until all hold or the rounds are spent.
  private mutating func followMaster(
    _ means: MasterMeans, effects: PositionEffects, reach: Double, trust: [Double?], in active: [Bool]
  ) throws {
    var open = active.indices.filter { active[$0] }
    var masters: [Int: MasterProgram] = [:]
    for stretch in open {
      masters[stretch] = MasterProgram(
        stretch: stretch, of: space, board: board, effects: effects, required: requiredSlack, reach: reach,
        trust: trust[stretch])
    }
    for _ in 0..<means.cutRounds {
      var moved = noStretch
      for stretch in open {
        guard let master = masters[stretch],
          let answer = means.answer(of: master),
          master.cost(of: answer) < 0
        else { continue }
        moved[stretch] = true
        for (position, agents) in zip(master.positions, master.agents(after: answer)) {
          board.staffing.agents[position.group][position.interval] = agents
        }
      }
      guard moved.contains(true) else { return }
      try refresh(moved)
      open = open.filter { moved[$0] && cutOff(&masters[$0], in: $0, effects: effects) }
    }
  }

  /// Gives intervals at which a cell of an interval fails, and the one before, the agents back that they had.
  private mutating func takeBackFailing(to earlier: StaffingByInterval) throws {
    var moved = noStretch
    for index in failingCells where space.cells[index].intervals.count == 1 {
      let interval = space.cells[index].intervals.lowerBound
      for place in max(0, interval - 1)...interval
      where space.stretchOfInterval[place] == space.stretchOfInterval[interval] {
        for group in board.staffing.agents.indices {
          guard board.staffing.agents[group][place] != earlier.agents[group][place] else { continue }
          board.staffing.agents[group][place] = earlier.agents[group][place]
          moved[space.stretchOfInterval[place]] = true
        }
      }
    }
    try refresh(moved)
  }

  /// Cuts the board's staffing off in a stretch where a cell fails; false where all hold.
  private func cutOff(_ master: inout MasterProgram?, in stretch: Int, effects: PositionEffects) -> Bool {
    guard let positions = master?.positions else { return false }
    let agents = positions.map { board.staffing.agents[$0.group][$0.interval] }
    var hasFailed = false
    for index in 0..<space.constrainedCount where space.stretch(of: space.cells[index]) == stretch {
      guard let slack = board.slack(index, in: space), slack < requiredSlack[index] else { continue }
      master?.cut(agents, missing: requiredSlack[index] - slack, effects: effects.byCell[index] ?? [])
      hasFailed = true
    }
    return hasFailed
  }

  /// Takes the earlier staffing back in every stretch in which the present one fails or saves nothing; returns where it was kept.
  mutating func keepGains(over earlier: SearchBoard, in active: [Bool]) -> [Bool] {
    let failing = Set(failingCells.map { space.stretch(of: space.cells[$0]) })
    let kept = active.indices.map { stretch in
      active[stretch] && !failing.contains(stretch)
        && cost(of: board.staffing, in: stretch) < cost(of: earlier.staffing, in: stretch) * (1 - 1e-9)
    }
    for stretch in active.indices where active[stretch] && !kept[stretch] { restore(stretch, from: earlier) }
    return kept
  }

  /// Takes the staffing and the sums of a stretch from another board.
  mutating func restore(_ stretch: Int, from other: SearchBoard) {
    for interval in space.load.indices where space.stretchOfInterval[interval] == stretch {
      for group in board.staffing.agents.indices {
        board.staffing.agents[group][interval] = other.staffing.agents[group][interval]
      }
    }
    for index in space.cells.indices where space.stretch(of: space.cells[index]) == stretch {
      board.sums[index] = other.sums[index]
    }
  }

  /// What a staffing counts in the objective, in one stretch.
  func cost(of staffing: StaffingByInterval, in stretch: Int) -> Double {
    var cost = 0.0
    for interval in space.load.indices where space.stretchOfInterval[interval] == stretch {
      let hours = Double(space.scenario.grid.intervals[interval].length) / 3600
      for group in staffing.agents.indices {
        cost += Double(staffing.agents[group][interval]) * space.prices[group] * hours
      }
    }
    return cost
  }
}
