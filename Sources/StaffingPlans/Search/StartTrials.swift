import ScenarioModel

/// Trials of the starts of several groups, all with the same callers.
extension StaffingSearch {
  /// Rounds in which a start's agents are multiplied until its cells just hold.
  private static var scaleRounds: Int { 4 }
  /// Starts that are made to hold in every cell; the others are dropped before.
  private static var finalists: Int { 3 }

  /// Sets the board to the cheapest staffing that starts lead to: each is scaled, the cheapest few are made to hold, and of those the cheapest of
  /// each interval is taken where all targets are of intervals, else of each stretch.
  ///
  /// Of many stretches a sample tells which starts are the cheapest.
  mutating func begin(from starts: [JointStarts.Loads]) throws {
    let (all, blank, required) = (searched, board, requiredSlack)
    searched = sample(of: all)
    let isSample = searched != all
    var trials: [(board: SearchBoard, estimate: Double)] = []
    for loads in starts {
      board = blank
      try scale(loads)
      trials.append((board, estimatedCost))
    }
    searched = all
    let order = trials.indices.sorted { (trials[$0].estimate, $0) < (trials[$1].estimate, $1) }
    var held: [SearchBoard] = []
    for index in order.prefix(isSample ? Self.finalistsOfSample : Self.finalists) {
      if isSample {
        board = blank
        try scale(starts[index])
      } else {
        board = trials[index].board
      }
      requiredSlack = required
      try repair()
      held.append(board)
    }
    requiredSlack = required
    try takeBest(of: held)
  }

  /// Up to six of the stretches searched, from the busiest to the quietest.
  private func sample(of all: [Bool]) -> [Bool] {
    let open = all.indices.filter { all[$0] }
    guard open.count > 2 * Self.sampled else { return all }
    var load = Array(repeating: 0.0, count: all.count)
    for interval in space.load.indices { load[space.stretchOfInterval[interval]] += space.load[interval] }
    let ranked = open.sorted { (load[$0], $0) < (load[$1], $1) }
    let chosen = Set((0..<Self.sampled).map { ranked[$0 * (ranked.count - 1) / (Self.sampled - 1)] })
    return all.indices.map { chosen.contains($0) }
  }

  /// Stretches of a sample.
  private static var sampled: Int { 6 }
  /// Starts that are made to hold where a sample chose them.
  private static var finalistsOfSample: Int { 1 }

  /// Multiplies the agents of a start, interval by interval, until the tightest cells just hold.
  private mutating func scale(_ loads: JointStarts.Loads) throws {
    let totals = space.load.indices.map { interval in loads.reduce(0.0) { $0 + $1[interval] } }
    var wanted = totals.map { $0 + 0.5 * $0.squareRoot() }
    for round in 0...Self.scaleRounds {
      for interval in space.load.indices where searched[space.stretchOfInterval[interval]] && totals[interval] > 0 {
        setAgents(loads, factor: wanted[interval] / totals[interval], at: interval)
      }
      try refresh(searched)
      guard round < Self.scaleRounds else { return }
      for interval in space.load.indices where searched[space.stretchOfInterval[interval]] {
        guard let slack = leastSlack(at: interval) else { continue }
        let root = max(totals[interval], 1).squareRoot()
        wanted[interval] = max(0.1, wanted[interval] + (slack < 0 ? -3 : -2) * slack * root)
      }
    }
  }

  /// Whole agents of all groups in an interval that sum to the rounded total, none further than 1 from its part.
  private mutating func setAgents(_ loads: JointStarts.Loads, factor: Double, at interval: Int) {
    var sum = 0.0
    var given = 0
    for group in loads.indices where space.scenario.agentGroups[group].staffing == .planned {
      sum += factor * loads[group][interval]
      let agents = Int(min(1e6, sum.rounded())) - given
      given += agents
      board.staffing.agents[group][interval] = max(
        space.minimum[group][interval], min(space.maximum[group][interval], agents))
    }
  }

  /// The slack, as a share, of the tightest cell over an interval; nil where none has contacts.
  private func leastSlack(at interval: Int) -> Double? {
    space.cellsByInterval[interval].compactMap { cell in
      board.slack(cell, in: space).map { space.cells[cell].asShare($0) }
    }.min()
  }

  /// What the board counts in the objective, with the agents that failing cells lack about, at the cheapest of their groups' prices.
  private var estimatedCost: Double {
    var cost = 0.0
    for stretch in searched.indices where searched[stretch] { cost += self.cost(of: board.staffing, in: stretch) }
    for index in failingCells {
      let cell = space.cells[index]
      let missing = -cell.asShare(board.slack(index, in: space) ?? 0)
      let price = space.promptGroups[cell.callType].map { space.prices[$0] }.min() ?? 0
      let load = space.groupLoad[cell.groups.first ?? 0][cell.intervals.lowerBound]
      let hours = cell.intervals.reduce(0.0) { $0 + Double(space.scenario.grid.intervals[$1].length) / 3600 }
      cost += 3 * max(0, missing) * max(load, 1).squareRoot() * price * hours / Double(max(1, cell.groups.count))
    }
    return cost
  }

  /// Puts the cheapest parts of staffings together, and makes the whole hold.
  private mutating func takeBest(of held: [SearchBoard]) throws {
    guard let first = held.first else { return }
    board = first
    let byInterval = space.cells[..<space.constrainedCount].allSatisfy { $0.intervals.count == 1 }
    for stretch in searched.indices where searched[stretch] {
      let intervals = space.load.indices.filter { space.stretchOfInterval[$0] == stretch }
      for part in byInterval ? intervals.map({ [$0] }) : [intervals] {
        guard let best = held.min(by: { cost(of: $0.staffing, at: part) < cost(of: $1.staffing, at: part) }) else {
          continue
        }
        for interval in part {
          for group in board.staffing.agents.indices {
            board.staffing.agents[group][interval] = best.staffing.agents[group][interval]
          }
        }
      }
    }
    try refresh(searched)
    try repair()
  }

  private func cost(of staffing: StaffingByInterval, at intervals: [Int]) -> Double {
    intervals.reduce(0.0) { sum, interval in
      let hours = Double(space.scenario.grid.intervals[interval].length) / 3600
      return staffing.agents.indices.reduce(sum) {
        $0 + Double(staffing.agents[$1][interval]) * space.prices[$1] * hours
      }
    }
  }
}
