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
  mutating func trim(except pinned: Set<Position> = []) throws {
    try trim(cuttablePositions(), needed: pinned, rounds: Self.trimRounds)
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
  private static var spacing: Int { 4 }
  /// The share of a loss seen before that the slack has to cover for another trial.
  private static var prudence: Double { 0.9 }
  /// Rounds of trials in a trim, and after the first trial of every position in a search.
  private static var trimRounds: Int { 3 }
  private static var cutRounds: Int { 12 }

  /// Positions whose cells are all single intervals, and none of them failing for want of agents that the limits refuse.
  private func cuttablePositions() -> [Position] {
    space.scenario.agentGroups.indices.flatMap { group in
      space.load.indices.compactMap { interval in
        guard searched[space.stretchOfInterval[interval]] else { return nil }
        let cells = space.cellsByInterval[interval].filter { space.cells[$0].groups.contains(group) }
        let canGo = cells.allSatisfy { space.cells[$0].intervals.count == 1 && requiredSlack[$0] >= 0 }
        return canGo ? Position(group: group, interval: interval) : nil
      }
    }
  }

  /// Tries every position once.
  private mutating func cutOnce(_ positions: [Position], needed: inout Set<Position>) throws {
    for group in space.scenario.agentGroups.indices {
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

  /// Takes one agent from every position tried and gives it back where a cell fails; returns those positions.
  ///
  /// The board then holds, for each cell, sums of a staffing that agrees with its own near the cell.
  private mutating func cut(_ tried: [Position]) throws -> Set<Position> {
    var active = noStretch
    for position in tried {
      move(position, by: -1)
      active[space.stretchOfInterval[position.interval]] = true
      losses[position] = []
    }
    let sums = try evaluate(board.staffing, active, board.sums)
    var blamed = Set<Position>()
    let isTried = Dictionary(tried.map { ($0.interval, $0) }) { first, _ in first }
    var culprits: [(cell: Int, position: Position?)] = []
    for index in 0..<space.constrainedCount where active[space.stretch(of: space.cells[index])] {
      let cell = space.cells[index]
      let position = culprit(of: cell, among: isTried)
      culprits.append((index, position))
      guard let position, let value = sums[index].value(expected: cell.expectedOffered) else { continue }
      let slack = cell.slack(value)
      if let before = board.slack(index, in: space) { losses[position, default: []].append((index, before - slack)) }
      if slack < requiredSlack[index] { blamed.insert(position) }
    }
    for (index, position) in culprits where position.map({ !blamed.contains($0) }) ?? true {
      board.sums[index] = sums[index]
    }
    for position in blamed { move(position, by: 1) }
    return blamed
  }

  private func culprit(of cell: TargetCell, among tried: [Int: Position]) -> Position? {
    let last = cell.intervals.upperBound - 1
    for interval in stride(from: last, through: max(0, cell.intervals.lowerBound - Self.reach), by: -1) {
      if let position = tried[interval], cell.groups.contains(position.group) { return position }
    }
    return nil
  }
}
