import OutputAnalysis
import ScenarioModel

extension StaffingSearch {
  /// Takes agents away under targets that hold over a day: the ones whose loss costs the least level for their weight go
  /// first, as long as the day keeps its level; until no single agent can go.
  mutating func cutDays() throws {
    let cells = searchedCells.filter { space.cells[$0].intervals.count > 1 }
    guard !cells.isEmpty else { return }
    for _ in 0..<Self.rounds {
      let losses = try lossesOfSingleCuts(over: cells)
      let before = board
      let taken = takeCheapest(losses, of: cells)
      guard !taken.isEmpty else { return }
      try refresh(stretches(of: taken))
      try giveBack(taken, before: before)
    }
  }

  private static var rounds: Int { 12 }
  /// Intervals after a cut in which its loss is looked for.
  private static var reach: Int { 4 }

  /// The loss in each day cell's numerator when one agent leaves a position, by simulation of every fourth interval at once.
  private func lossesOfSingleCuts(over cells: [Int]) throws -> [Int: [(position: Position, loss: Double)]] {
    var losses: [Int: [(position: Position, loss: Double)]] = [:]
    for group in space.scenario.agentGroups.indices {
      for phase in 0..<Self.reach {
        var trial = board.staffing
        var active = noStretch
        var tried: [(cell: Int, position: Position)] = []
        for cell in cells where space.cells[cell].groups.contains(group) {
          for interval in space.cells[cell].intervals where interval % Self.reach == phase {
            let position = Position(group: group, interval: interval)
            guard space.canMove(position, by: -1, from: board.staffing) else { continue }
            tried.append((cell, position))
            active[space.stretchOfInterval[interval]] = true
          }
        }
        for position in Set(tried.map(\.position)) { trial.agents[group][position.interval] -= 1 }
        guard active.contains(true) else { continue }
        let sums = try evaluate(trial, active, board.sums)
        for (cell, position) in tried {
          losses[cell, default: []].append((position, loss(of: cell, at: position.interval, in: sums)))
        }
      }
    }
    return losses
  }

  /// Slack lost by the intervals from a position on, as seen by the cell's probes.
  private func loss(of cell: Int, at interval: Int, in sums: [ControlledSums]) -> Double {
    let target = space.cells[cell]
    let denominator = max(board.sums[cell].denominator, 1)
    var lost = 0.0
    for index in space.probes(of: cell, from: interval, count: Self.reach) {
      let before = board.sums[index].numerator - target.bound * board.sums[index].denominator
      let after = sums[index].numerator - target.bound * sums[index].denominator
      lost += target.criterion.wantsLarge ? before - after : after - before
    }
    return max(0, lost / denominator)
  }

  /// Takes the cheapest agents of each day as long as the predicted slack of all its cells stays good.
  private mutating func takeCheapest(
    _ losses: [Int: [(position: Position, loss: Double)]], of cells: [Int]
  ) -> [Position] {
    var budget: [Int: Double] = [:]
    for cell in cells { budget[cell] = (board.slack(cell, in: space) ?? 0) - requiredSlack[cell] }
    var lossAt: [Position: [(cell: Int, loss: Double)]] = [:]
    for cell in cells {
      for entry in losses[cell] ?? [] { lossAt[entry.position, default: []].append((cell, entry.loss)) }
    }
    let order = lossAt.keys.map { ($0, (lossAt[$0] ?? []).reduce(0) { max($0, $1.loss) } / space.prices[$0.group]) }
      .sorted { ($0.1, $0.0.interval, $0.0.group) < ($1.1, $1.0.interval, $1.0.group) }
    var taken: [Position] = []
    for (position, _) in order {
      let costs = lossAt[position] ?? []
      guard costs.allSatisfy({ $0.loss <= budget[$0.cell] ?? 0 }) else { continue }
      for cost in costs { budget[cost.cell, default: 0] -= cost.loss }
      move(position, by: -1)
      taken.append(position)
    }
    return taken
  }

  /// Gives agents back, dearest first, until every day holds again.
  private mutating func giveBack(_ taken: [Position], before: SearchBoard) throws {
    var remaining = taken
    for _ in taken {
      let failing = searchedCells.filter { (board.slack($0, in: space) ?? 0) < requiredSlack[$0] }
      guard !failing.isEmpty else { return }
      var returned: [Position] = []
      for cell in failing {
        let target = space.cells[cell]
        guard
          let index = remaining.lastIndex(where: {
            target.intervals.contains($0.interval) && target.groups.contains($0.group)
          })
        else { continue }
        let position = remaining.remove(at: index)
        move(position, by: 1)
        returned.append(position)
      }
      guard !returned.isEmpty else { return }
      try refresh(stretches(of: returned))
    }
  }

  private func stretches(of positions: [Position]) -> [Bool] {
    var active = noStretch
    for position in positions { active[space.stretchOfInterval[position.interval]] = true }
    return active
  }
}
