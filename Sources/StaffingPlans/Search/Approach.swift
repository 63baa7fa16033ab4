import ScenarioModel

extension StaffingSearch {
  /// Rounds of proportional steps before single agents are moved.
  private static var rounds: Int { 6 }

  /// Moves every interval towards its target in steps proportional to the distance and the root of the load.
  ///
  /// Square-root staffing: an agent changes the level by about 1 / sqrt(load). Stops where nothing moves.
  mutating func approach() throws {
    var active = searched
    var hasAdded = Array(
      repeating: Array(repeating: false, count: space.load.count), count: space.scenario.agentGroups.count)
    for _ in 0..<Self.rounds where active.contains(true) {
      try refresh(active)
      var moved = noStretch
      for interval in space.load.indices where active[space.stretchOfInterval[interval]] {
        guard let (cell, slack) = tightest(at: interval) else { continue }
        let change = step(slack: slack, load: space.load[interval])
        guard change != 0, let position = position(for: space.cells[cell], at: interval, adding: change > 0) else {
          continue
        }
        if change < 0 && hasAdded[position.group][interval] { continue }
        if change > 0 { hasAdded[position.group][interval] = true }
        move(position, by: change)
        moved[space.stretchOfInterval[interval]] = true
      }
      active = moved
    }
    try refresh(active)
  }

  /// The constrained cell over an interval with the least slack, as a share; nil when none has contacts.
  private func tightest(at interval: Int) -> (cell: Int, slack: Double)? {
    var best: (cell: Int, slack: Double)?
    for cell in space.cellsByInterval[interval] {
      guard let slack = board.slack(cell, in: space).map({ space.cells[cell].asShare($0) }) else { continue }
      if slack < best?.slack ?? .infinity { best = (cell, slack) }
    }
    return best
  }

  /// Agents to add (positive) or take away for a slack given as a share.
  private func step(slack: Double, load: Double) -> Int {
    let scale = max(load, 0).squareRoot()
    if slack < 0 { return max(1, Int(min(-slack * 3 * scale, 1e6))) }
    return -Int(min(slack * 2 * scale, 1e6))
  }

  /// Where to add for a cell, or to take away (its dearest group).
  ///
  /// An agent is added where it costs least for each call type that fails in the interval and that the group serves.
  func position(for cell: TargetCell, at interval: Int, adding: Bool, except refused: Set<Int> = []) -> Position? {
    let possible = (adding ? space.promptGroups[cell.callType] : cell.groups)
      .map { Position(group: $0, interval: interval) }
      .filter { !refused.contains($0.group) && space.canMove($0, by: adding ? 1 : -1, from: board.staffing) }
    let groups = space.scenario.agentGroups
    guard adding else {
      return possible.max { (space.prices[$0.group], $0.group) < (space.prices[$1.group], $1.group) }
    }
    let failing = Set(
      space.cellsByInterval[interval].filter { (board.slack($0, in: space) ?? 0) < requiredSlack[$0] }
        .map { space.cells[$0].callType })
    func cost(_ group: Int) -> Double {
      space.prices[group] / Double(max(1, failing.intersection(groups[group].callTypes).count))
    }
    return possible.min { (cost($0.group), $0.group) < (cost($1.group), $1.group) }
  }
}

extension TargetCell {
  /// A slack as a share: waits are taken relative to four times the bound, shares as they are.
  func asShare(_ slack: Double) -> Double {
    guard case .averageSpeedOfAnswer = criterion else { return slack }
    return max(-1, min(1, slack / max(4 * bound, 1)))
  }
}
