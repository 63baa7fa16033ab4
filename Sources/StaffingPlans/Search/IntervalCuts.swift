import OutputAnalysis
import ScenarioModel

extension StaffingSearch {
  /// Takes single agents away until no agent of any interval can go without a cell failing.
  ///
  /// Many intervals, far enough apart not to disturb each other, are tried in one simulation. A cell that fails blames the
  /// nearest interval tried at or before it. What every trial cost its cells is remembered for ``trim``.
  mutating func cutIntervals() throws {
    let positions = cuttablePositions()
    var needed = Set<Position>()
    try cutOnce(positions, needed: &needed)
    try trim(positions, needed: needed, rounds: Self.cutRounds)
    try refresh(searched)
  }

  /// Takes further agents away on this search's streams, where the loss seen in earlier trials leaves room for it.
  ///
  /// So no single agent can go on these streams either, as far as it was tried: an agent whose loss, when last tried, was
  /// larger than the slack there is now (less a tenth, for the luck of those streams) is not tried again.
  ///
  /// - Parameters:
  ///   - pinned: positions that stay as they are.
  ///   - rounds: trials of further positions at most; each position is tried until it is needed.
  mutating func trim(except pinned: Set<Position> = [], rounds: Int = 3) throws {
    try trim(cuttablePositions(), needed: pinned, rounds: rounds)
  }

  private mutating func trim(_ positions: [Position], needed: Set<Position>, rounds: Int) throws {
    var needed = needed
    var touched = noStretch
    for _ in 0..<rounds {
      let tried = promising(positions, except: needed)
      guard !tried.isEmpty else { break }
      needed.formUnion(try cut(tried))
      for position in tried { touched[space.stretchOfInterval[position.interval]] = true }
    }
    try refresh(touched)
  }

  /// How far a failing cell looks back for the interval to blame.
  private static var reach: Int { 3 }
  /// Intervals between two that are tried at once.
  static var spacing: Int { 4 }
  /// The share of a loss seen before that the slack has to cover for another trial.
  private static var prudence: Double { 0.9 }
  /// Rounds of trials after the first of every position in a search.
  private static var cutRounds: Int { 12 }

  /// Positions whose cells are all single intervals, and none of them failing for want of agents that the limits refuse.
  func cuttablePositions() -> [Position] {
    space.scenario.agentGroups.indices.flatMap { group in
      space.load.indices.compactMap { interval in
        guard searched[space.stretchOfInterval[interval]] else { return nil }
        let cells = space.cellsByInterval[interval].filter {
          space.linkedGroups[space.cells[$0].callType].contains(group)
        }
        let canGo = cells.allSatisfy {
          space.cells[$0].intervals.count == 1 && requiredSlack[$0] >= 0
        }
        return canGo ? Position(group: group, interval: interval) : nil
      }
    }
  }

  /// Tries every position once.
  private mutating func cutOnce(_ positions: [Position], needed: inout Set<Position>) throws {
    for group in space.dearestFirst {
      for phase in 0..<Self.spacing {
        let tried = positions.filter {
          $0.group == group && $0.interval % Self.spacing == phase && !needed.contains($0)
            && space.canMove($0, by: -1, from: board.staffing)
        }
        guard !tried.isEmpty else { continue }
        needed.formUnion(try cut(tried))
      }
    }
  }

  /// Positions from which an agent may be able to go, far enough apart to be tried at once; those with most room first.
  private func promising(_ positions: [Position], except needed: Set<Position>) -> [Position] {
    let ranked = positions.compactMap { position -> (position: Position, room: Double)? in
      guard !needed.contains(position), space.canMove(position, by: -1, from: board.staffing) else { return nil }
      let room = (losses[position] ?? []).map { known in
        (board.slack(known.cell, in: space) ?? 0) - requiredSlack[known.cell] - Self.prudence * known.loss
      }
      guard let least = room.min() else { return (position, 0) }
      return least >= 0 ? (position, least) : nil
    }
    var taken = Set<Int>()
    var chosen: [Position] = []
    for (position, _) in ranked.sorted(by: {
      ($1.room, $0.position.interval, $0.position.group) < ($0.room, $1.position.interval, $1.position.group)
    }) {
      let near = (position.interval - Self.spacing)...(position.interval + Self.spacing)
      if near.contains(where: taken.contains) { continue }
      taken.insert(position.interval)
      chosen.append(position)
    }
    return chosen
  }

  /// Takes one agent from every position tried, no two in one interval, and gives it back where a cell fails; returns those.
  private mutating func cut(_ tried: [Position]) throws -> Set<Position> {
    let changes = Dictionary(tried.map { ($0.interval, [$0.group: -1]) }) { first, _ in first }
    let seen = try attempt(changes)
    for position in tried { losses[position] = seen.losses[position.interval] ?? [] }
    return Set(tried.filter { seen.blamed.contains($0.interval) })
  }

  /// Changes the agents of some intervals, far apart, and undoes the change where a cell fails and blames it.
  ///
  /// The board then holds, for each cell, sums of a staffing that agrees with its own near the cell.
  ///
  /// - Parameter changes: by interval, then group, the agents to add.
  /// - Returns: the intervals whose change was undone, and what each change cost its cells in slack.
  mutating func attempt(
    _ changes: [Int: [Int: Int]]
  ) throws -> (blamed: Set<Int>, losses: [Int: [(cell: Int, loss: Double)]]) {
    let before = board.staffing
    var active = noStretch
    for (interval, agents) in changes {
      for (group, change) in agents { move(Position(group: group, interval: interval), by: change) }
      active[space.stretchOfInterval[interval]] = true
    }
    let sums = try evaluate(board.staffing, active, board.sums)
    var trial = ChangeTrial(changes: changes, sums: sums)
    for index in 0..<space.constrainedCount where active[space.stretch(of: space.cells[index])] {
      judge(index, in: &trial)
    }
    for (index, interval) in trial.culprits where interval.map({ !trial.blamed.contains($0) }) ?? true {
      board.sums[index] = sums[index]
    }
    for interval in trial.blamed {
      for group in before.agents.indices {
        board.staffing.agents[group][interval] = before.agents[group][interval]
      }
    }
    return (trial.blamed, trial.losses)
  }

  /// Blames the nearest change for a cell that fails, and notes what it cost.
  private func judge(_ index: Int, in trial: inout ChangeTrial) {
    let cell = space.cells[index]
    let interval = culprit(of: cell, among: trial.changes)
    trial.culprits.append((index, interval))
    guard let interval, let value = trial.sums[index].value(of: cell) else { return }
    let slack = cell.slack(value)
    if let known = board.slack(index, in: space) {
      trial.losses[interval, default: []].append((index, known - slack))
    }
    if slack < requiredSlack[index] { trial.blamed.insert(interval) }
  }

  /// The nearest changed interval, at or shortly before a cell, in which a group linked to its call type changed.
  func culprit(of cell: TargetCell, among changes: [Int: [Int: Int]]) -> Int? {
    let last = cell.intervals.upperBound - 1
    let linked = space.linkedGroups[cell.callType]
    for interval in stride(from: last, through: max(0, cell.intervals.lowerBound - Self.reach), by: -1) {
      if let agents = changes[interval], agents.keys.contains(where: linked.contains) { return interval }
    }
    return nil
  }
}

/// Changes of some intervals under trial: what was seen, and which of them are to be undone.
struct ChangeTrial {
  /// Agents to add by interval, then group.
  let changes: [Int: [Int: Int]]
  /// Sums by cell with all changes made.
  let sums: [ControlledSums]
  /// Intervals whose change a cell blames.
  var blamed = Set<Int>()
  /// What each interval's change cost its cells.
  var losses: [Int: [(cell: Int, loss: Double)]] = [:]
  /// The change nearest to each cell, if any.
  var culprits: [(cell: Int, interval: Int?)] = []

  init(changes: [Int: [Int: Int]], sums: [ControlledSums]) {
    self.changes = changes
    self.sums = sums
  }
}
