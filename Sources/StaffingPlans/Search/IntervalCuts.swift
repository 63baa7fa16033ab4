import ScenarioModel

extension StaffingSearch {
  /// Takes single agents away until no agent of any interval can go without a cell failing.
  ///
  /// Many intervals, far enough apart not to disturb each other, are tried in one simulation: first every fourth one,
  /// then, where the verdict was close, every twelfth. A cell that fails blames the nearest interval tried at or before it.
  mutating func cutIntervals() throws {
    let positions = cuttablePositions()
    var needed = Set<Position>()
    for spacing in [4, 12] {
      var doubtful = Set<Position>()
      while try cutOnce(positions, spacing: spacing, needed: &needed, doubtful: &doubtful) {}
      needed.subtract(spacing == 4 ? doubtful : [])
    }
    try refresh(searched)
  }

  /// How far a failing cell looks back for the interval to blame.
  private static var reach: Int { 3 }
  /// A failure by less than this share may come from a neighbour's cut and is tried again on its own.
  private static var doubt: Double { 0.003 }

  /// Positions whose cells are all single intervals.
  private func cuttablePositions() -> [Position] {
    space.scenario.agentGroups.indices.flatMap { group in
      space.load.indices.compactMap { interval in
        guard searched[space.stretchOfInterval[interval]] else { return nil }
        let cells = space.cellsByInterval[interval].map { space.cells[$0] }.filter { $0.groups.contains(group) }
        return cells.allSatisfy { $0.intervals.count == 1 } ? Position(group: group, interval: interval) : nil
      }
    }
  }

  /// One round over all phases; true when something was cut, so that another round is worth while.
  private mutating func cutOnce(
    _ positions: [Position], spacing: Int, needed: inout Set<Position>, doubtful: inout Set<Position>
  ) throws -> Bool {
    var hasCut = false
    for group in space.scenario.agentGroups.indices {
      for phase in 0..<spacing {
        let tried = positions.filter {
          $0.group == group && $0.interval % spacing == phase && !needed.contains($0)
            && space.canMove($0, by: -1, from: board.staffing)
        }
        guard !tried.isEmpty else { continue }
        let blamed = try cut(tried, doubtful: &doubtful)
        needed.formUnion(blamed)
        hasCut = hasCut || blamed.count < tried.count
      }
    }
    return hasCut
  }

  /// Takes one agent from every position tried and gives it back where a cell fails; returns those positions.
  private mutating func cut(_ tried: [Position], doubtful: inout Set<Position>) throws -> Set<Position> {
    var active = noStretch
    for position in tried {
      move(position, by: -1)
      active[space.stretchOfInterval[position.interval]] = true
    }
    let sums = try evaluate(board.staffing, active, board.sums)
    var blamed = Set<Position>()
    let isTried = Dictionary(uniqueKeysWithValues: tried.map { ($0.interval, $0) })
    for index in 0..<space.constrainedCount where active[space.stretch(of: space.cells[index])] {
      let cell = space.cells[index]
      guard let value = sums[index].value(expected: cell.expectedOffered) else { continue }
      let excess = cell.slack(value) - requiredSlack[index]
      guard excess < 0, let position = culprit(of: cell, among: isTried) else { continue }
      if cell.asShare(excess) > -Self.doubt, !blamed.contains(position) { doubtful.insert(position) }
      if cell.asShare(excess) <= -Self.doubt { doubtful.remove(position) }
      blamed.insert(position)
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
