import OutputAnalysis
import ScenarioModel

/// What one agent more or less at each position does to the slack of constrained cells, by simulated differences with common random
/// numbers: never exact, and no bound.
struct PositionEffects: Sendable {
  /// The effect of one agent at a position on one cell.
  struct Effect: Sendable {
    /// The position.
    let position: Position
    /// Slack that one agent more brings.
    let gain: Double
    /// Slack that one agent less takes.
    let loss: Double
  }

  /// Effects by constrained cell, in order of position.
  var byCell: [Int: [Effect]] = [:]

  /// The share of what an agent's leaving takes that another agent is taken to bring: the level is concave where plans lie.
  static let returned = 0.7
}

extension StaffingSearch {
  /// Simulates what single agents do, in place of what is known of the active stretches, from the board's staffing: every planned position of the active stretches is moved once, by an agent
  /// less where one can go and by one more elsewhere; many far apart, and groups that share no callers, in one simulation.
  ///
  /// Cost: an evaluation for each group of the largest set of linked groups and each interval that lies between two trials.
  mutating func measure(_ effects: inout PositionEffects, in active: [Bool]) throws {
    guard active.contains(true) else { return }
    for index in 0..<space.constrainedCount where active[space.stretch(of: space.cells[index])] {
      effects.byCell[index] = nil
    }
    let spacing = space.trialSpacing
    for groups in space.trialRounds {
      for phase in 0..<spacing {
        let changes = trialChanges(groups, phase: phase, spacing: spacing, in: active)
        guard !changes.isEmpty else { continue }
        var trial = board.staffing
        for (interval, agents) in changes {
          for (group, change) in agents { trial.agents[group][interval] += change }
        }
        let sums = try evaluate(trial, active, board.sums)
        for index in 0..<space.constrainedCount where active[space.stretch(of: space.cells[index])] {
          for (position, change, effect) in seen(by: index, of: changes, sums, spacing: spacing) where effect > 0 {
            let (gain, loss) = change < 0 ? (PositionEffects.returned * effect, effect) : (effect, effect)
            effects.byCell[index, default: []].append(.init(position: position, gain: gain, loss: loss))
          }
        }
      }
    }
    for index in effects.byCell.keys {
      effects.byCell[index]?.sort {
        ($0.position.interval, $0.position.group) < ($1.position.interval, $1.position.group)
      }
    }
  }

  /// Moves of some groups in every few intervals.
  private func trialChanges(
    _ groups: [Int], phase: Int, spacing: Int, in active: [Bool]
  ) -> [Int: [Int: Int]] {
    var changes: [Int: [Int: Int]] = [:]
    for interval in space.load.indices where active[space.stretchOfInterval[interval]] && interval % spacing == phase {
      for group in groups {
        let position = Position(group: group, interval: interval)
        if space.canMove(position, by: -1, from: board.staffing) {
          changes[interval, default: [:]][group] = -1
        } else if space.canMove(position, by: 1, from: board.staffing) {
          changes[interval, default: [:]][group] = 1
        }
      }
    }
    return changes
  }

  /// What a cell gained or lost by the trials at or shortly before it, for one agent each, whichever way it moved.
  private func seen(
    by index: Int, of changes: [Int: [Int: Int]], _ sums: [ControlledSums], spacing: Int
  ) -> [(position: Position, change: Int, effect: Double)] {
    let cell = space.cells[index]
    let linked = space.linkedGroups[cell.callType]
    func moved(_ interval: Int) -> (position: Position, change: Int)? {
      changes[interval]?.first { linked.contains($0.key) }.map {
        (Position(group: $0.key, interval: interval), $0.value)
      }
    }
    if cell.intervals.count > 1 {
      let places = cell.intervals.filter { moved($0) != nil }
      return places.enumerated().compactMap { place, interval in
        let next = place + 1 < places.count ? places[place + 1] : cell.intervals.upperBound
        let change = difference(of: index, from: interval, count: min(2 * spacing, next - interval), sums)
        return moved(interval).map { ($0.position, $0.change, change / Double($0.change)) }
      }
    }
    let last = cell.intervals.lowerBound
    for interval in stride(from: last, through: max(0, last - spacing + 1), by: -1) {
      guard let move = moved(interval) else { continue }
      guard let before = board.slack(index, in: space), let value = sums[index].value(of: cell) else { return [] }
      return [(move.position, move.change, (cell.slack(value) - before) / Double(move.change))]
    }
    return []
  }

  /// What a day's slack changed by, as its single intervals from a trial on show.
  private func difference(of index: Int, from interval: Int, count: Int, _ sums: [ControlledSums]) -> Double {
    let cell = space.cells[index]
    let denominator = max(board.sums[index].denominator, 1)
    var change = 0.0
    for probe in space.probes(of: index, from: interval, count: count) {
      let before = board.sums[probe].numerator - cell.bound * board.sums[probe].denominator
      let after = sums[probe].numerator - cell.bound * sums[probe].denominator
      change += cell.criterion.wantsLarge ? after - before : before - after
    }
    return change / denominator
  }
}

extension SearchSpace {
  /// Planned groups that are moved at once, one of each set of linked groups: those of different sets share no callers.
  var trialRounds: [[Int]] {
    let planned = scenario.agentGroups.indices.filter { scenario.agentGroups[$0].staffing == .planned }
    var rounds: [[Int]] = []
    var place: [Set<Int>: Int] = [:]
    for group in planned {
      let linked = linkedGroups.first { $0.contains(group) } ?? [group]
      let round = place[linked, default: 0]
      place[linked] = round + 1
      if round == rounds.count { rounds.append([]) }
      rounds[round].append(group)
    }
    return rounds
  }

  /// Intervals between two trials of one simulation: a queue is felt for about twice the longest handling time.
  var trialSpacing: Int {
    let longest = scenario.inboundTypes.map { scenario.callTypes[$0].handling.mean }.max() ?? 0
    let length = scenario.grid.intervals.map(\.length).min() ?? 1800
    return max(2, min(4, 1 + Int((2 * longest / Double(max(1, length))).rounded(.up))))
  }
}
