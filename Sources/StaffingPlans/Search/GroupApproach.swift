import ScenarioModel

extension StaffingSearch {
  /// Rounds of proportional steps before single agents are moved.
  private static var rounds: Int { 6 }

  /// Moves the groups of every interval towards the targets of the types that they serve, in steps proportional to the distance
  /// and the root of the group's load.
  ///
  /// Each failing type gets agents of one group; a group goes down where all its types have room and none of them was touched.
  mutating func approachByGroup() throws {
    var active = searched
    var raised = Set<Position>()
    for _ in 0..<Self.rounds where active.contains(true) {
      try refresh(active)
      var moved = noStretch
      for interval in space.load.indices where active[space.stretchOfInterval[interval]] {
        for (position, change) in steps(at: interval) where change > 0 || !raised.contains(position) {
          if change > 0 { raised.insert(position) }
          move(position, by: change)
          moved[space.stretchOfInterval[interval]] = true
        }
      }
      active = moved
    }
    try refresh(active)
  }

  /// Agents to add to groups, or to take from them, in an interval.
  private func steps(at interval: Int) -> [(position: Position, change: Int)] {
    var slackOfType: [Int: Double] = [:]
    for cell in space.cellsByInterval[interval] {
      guard let slack = board.slack(cell, in: space).map({ space.cells[cell].asShare($0) }) else { continue }
      slackOfType[space.cells[cell].callType] = min(slack, slackOfType[space.cells[cell].callType] ?? .infinity)
    }
    var steps: [(position: Position, change: Int)] = []
    var touched = Set<Int>()
    for (type, slack) in slackOfType.sorted(by: { ($0.value, $0.key) < ($1.value, $1.key) })
    where slack < 0 && !touched.contains(type) {
      guard let cell = space.cellsByInterval[interval].first(where: { space.cells[$0].callType == type }),
        let position = position(for: space.cells[cell], at: interval, adding: true)
      else { continue }
      let scale = space.groupLoad[position.group][interval].squareRoot()
      steps.append((position, max(1, Int(min(-slack * 3 * scale, 1e6)))))
      touched.formUnion(space.scenario.agentGroups[position.group].callTypes)
    }
    for group in space.dearestFirst {
      let types = space.scenario.agentGroups[group].callTypes
      guard touched.isDisjoint(with: types), let slack = types.compactMap({ slackOfType[$0] }).min(), slack > 0 else {
        continue
      }
      let position = Position(group: group, interval: interval)
      let change = -Int(min(slack * 2 * space.groupLoad[group][interval].squareRoot(), 1e6))
      guard change < 0, space.canMove(position, by: -1, from: board.staffing) else { continue }
      steps.append((position, change))
      touched.formUnion(types)
    }
    return steps
  }
}
