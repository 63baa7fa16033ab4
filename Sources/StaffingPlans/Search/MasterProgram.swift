import IntegerPrograms
import ScenarioModel

/// The master problem of one stretch of days: moves of agents from a staffing that holds, of least cost, such that the slack of every cell stays
/// what it has to be as far as simulated differences and cuts say (Cezik and L'Ecuyer 2008; Atlason, Epelman and Henderson 2004).
///
/// All numbers are whole: slack in millionths, cost in parts of the dearest agent's. Its answer is a staffing to simulate, never a bound.
struct MasterProgram: Sendable {
  /// The planned positions of the stretch.
  let positions: [Position]
  private(set) var program: IntegerProgram
  private let start: [Int]
  private let place: [Position: Int]

  /// Parts of slack that count as one.
  private static let slackUnit = 1e6
  /// Parts of the dearest agent's cost that count as one.
  private static let costUnit = 1e5

  /// - Parameters:
  ///   - board: the staffing to move from, with its sums.
  ///   - effects: what single agents do there.
  ///   - required: slack that each constrained cell has to keep.
  ///   - reach: the share of a position's agents that may move at once; at least a few may.
  ///   - trust: the share of the stretch's agents that may move at once; nil for any.
  init(
    stretch: Int, of space: SearchSpace, board: SearchBoard, effects: PositionEffects, required: [Double],
    reach: Double,
    trust: Double?
  ) {
    let planned = space.scenario.agentGroups.indices.filter { space.scenario.agentGroups[$0].staffing == .planned }
    let intervals = space.load.indices.filter { space.stretchOfInterval[$0] == stretch }
    positions = intervals.flatMap { interval in planned.map { Position(group: $0, interval: interval) } }
    start = positions.map { board.staffing.agents[$0.group][$0.interval] }
    place = Dictionary(uniqueKeysWithValues: positions.enumerated().map { ($1, $0) })
    program = IntegerProgram(columns: MasterProgram.columns(positions, start, space, reach: reach))
    if let trust {
      let most = max(4, Int((trust * Double(start.reduce(0, +))).rounded()))
      program.rows.append(.init(program.columns.indices.map { .init($0, -1) }, atLeast: -most))
    }
    for index in 0..<space.constrainedCount where space.stretch(of: space.cells[index]) == stretch {
      guard let slack = board.slack(index, in: space), let known = effects.byCell[index] else { continue }
      let terms = known.flatMap { effect -> [IntegerProgram.Term] in
        guard let column = place[effect.position] else { return [] }
        return [
          .init(2 * column, MasterProgram.whole(effect.gain)), .init(2 * column + 1, -MasterProgram.whole(effect.loss)),
        ]
      }
      program.rows.append(.init(terms, atLeast: MasterProgram.whole(min(0, required[index] - slack))))
    }
  }

  /// Two columns for each position: agents more, agents less.
  private static func columns(
    _ positions: [Position], _ start: [Int], _ space: SearchSpace, reach: Double
  ) -> [IntegerProgram.Column] {
    let costs = positions.map { space.prices[$0.group] * Double(space.scenario.grid.intervals[$0.interval].length) }
    let unit = costUnit / max(costs.max() ?? 1, 1e-300)
    return positions.indices.flatMap { index -> [IntegerProgram.Column] in
      let position = positions[index]
      let most = max(3, Int((reach * Double(start[index])).rounded(.up)))
      let up = max(0, min(most, space.maximum[position.group][position.interval] - start[index]))
      let down = max(0, min(most, start[index] - space.minimum[position.group][position.interval]))
      let cost = Int((costs[index] * unit).rounded())
      // Of plans of equal cost the one with the fewest moves, then that of earlier groups.
      let tie = 100 + min(800, position.group)
      return [.init(0...up, cost: cost, tieCost: tie), .init(0...down, cost: -cost, tieCost: tie)]
    }
  }

  private static func whole(_ value: Double) -> Int { Int((max(-1e6, min(1e6, value)) * slackUnit).rounded()) }

  /// Agents by position after an answer's moves.
  func agents(after answer: [Int]) -> [Int] {
    start.indices.map { start[$0] + answer[2 * $0] - answer[2 * $0 + 1] }
  }

  /// Half of the cheapest agent's cost, in parts.
  var goodEnough: Double { 0.5 * Double(program.columns.map(\.cost).filter { $0 > 0 }.min() ?? 0) }

  /// What an answer's moves cost, in parts: negative where it saves.
  func cost(of answer: [Int]) -> Int { program.cost(of: answer) }

  /// Cuts a staffing off that was simulated and fails in a cell: from there on single agents are taken to do what they did at the start.
  ///
  /// - Parameter missing: the slack that the cell lacked, greater than 0.
  mutating func cut(_ agents: [Int], missing: Double, effects: [PositionEffects.Effect]) {
    var terms: [IntegerProgram.Term] = []
    var least = MasterProgram.whole(missing)
    for effect in effects {
      guard let column = place[effect.position] else { continue }
      let slope = MasterProgram.whole((effect.gain + effect.loss) / 2)
      guard slope > 0 else { continue }
      terms += [.init(2 * column, slope), .init(2 * column + 1, -slope)]
      least += slope * (agents[column] - start[column])
    }
    guard !terms.isEmpty else { return }
    // The staffing moved from holds, whatever the differences say of it.
    program.rows.append(.init(terms, atLeast: min(0, least)))
  }
}
