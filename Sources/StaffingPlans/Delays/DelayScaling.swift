import ScenarioModel

/// A day or a team on its way to the smallest multiple of its first number with which its cells hold.
private struct BlockScale {
  let block: StaffingBlock
  private(set) var factor = 1.0
  /// The largest factor with which a cell failed, and the smallest with which none did; how far the worst cell was off.
  private var short: (factor: Double, margin: Double)?
  private var enough: (factor: Double, margin: Double)?
  /// Growth of steps while only one side is known.
  private var stride = 1.0

  init(_ block: StaffingBlock) { self.block = block }

  /// Factors nearer than this are the same.
  static let precision = 0.004

  var isSettled: Bool {
    guard let short, let enough else { return false }
    return enough.factor / short.factor < 1 + Self.precision
  }

  /// The factor that held, or somewhat more than the last one.
  var safest: Double { enough?.factor ?? factor * 1.02 }

  /// Takes note of the margin of the worst cell and moves on.
  mutating func move(_ margin: Double) {
    if margin < -1e-12 {
      short = (factor, margin)
      if let known = enough, known.factor <= factor { enough = nil }
    } else {
      enough = (factor, margin)
      if let known = short, known.factor >= factor { short = nil }
    }
    switch (short, enough) {
    case (.some(let short), .some(let enough)):
      if isSettled { return factor = enough.factor }
      let range = enough.margin - short.margin
      let place = range > 0 ? -short.margin / range : 0.5
      factor = short.factor + (enough.factor - short.factor) * min(0.8, max(0.2, place + 0.05))
    case (.some, nil):
      factor *= 1 + min(0.5, max(0.015, -1.5 * margin) * stride)
      stride *= 1.7
    default:
      factor *= 1 - min(0.35, max(0.02, 1.5 * margin) * stride)
      stride *= 1.7
    }
  }
}

extension DelaySearch {
  /// Simulations of one scaling at most, and of one that begins near its end.
  static let mostScalings = 9
  static let fewScalings = 5

  /// Moves all days and teams at once, each by the worst of the cells that it serves, until the targets just hold.
  ///
  /// With many people in a list a day is nearly what it is on average, so that few looks settle all days.
  mutating func scale(looks: Int = DelaySearch.mostScalings) throws {
    var scales = space.blocks.map(BlockScale.init)
    let start = agents
    var best: (agents: [[Int]], seen: DelayObservation, cost: Double)?
    for _ in 0..<looks where budget > 0 {
      if failing(in: seen).isEmpty, cost < best?.cost ?? .infinity { best = (agents, seen, cost) }
      for (index, margin) in worstMargins(of: scales.map(\.block)).enumerated() {
        if let margin { scales[index].move(margin) }
      }
      if scales.allSatisfy(\.isSettled) { break }
      try look(at: scales.map { ($0.block, $0.factor) }, of: start)
    }
    if !failing(in: seen).isEmpty {
      try look(at: scales.map { ($0.block, $0.safest) }, of: start)
      _ = try raise()
    }
    if let best, best.cost <= cost || !failing(in: seen).isEmpty { accept(best.agents, best.seen) }
  }

  private mutating func look(at factors: [(block: StaffingBlock, factor: Double)], of start: [[Int]]) throws {
    var trial = start
    for (block, factor) in factors { space.scale(block, by: factor, of: start, in: &trial) }
    if trial != agents { accept(trial, try simulate(trial)) }
  }

  /// The margin of the worst cell that each block serves; nil where it serves none.
  private func worstMargins(of blocks: [StaffingBlock]) -> [Double?] {
    let places = cells.indices.compactMap { cell in margin(cell, in: seen).map { ($0, cells[cell].core) } }
    let teams = places.map { space.team(for: $0.1, in: agents) }
    return blocks.map { block in
      places.indices.filter { (teams[$0] ?? block.group) == block.group && space.serves(block, places[$0].1) }
        .map { places[$0].0 }.min()
    }
  }

  /// Tries the same number on all days instead, where that costs less: it is a legal plan of any shape.
  mutating func even() throws {
    let base = agents
    var (fails, holds) = (0.4, 1.0)
    var tooFew = agents
    for _ in 0..<12 where budget > 0 {
      let share = holds == 1 ? 0.999 : (fails + holds) / 2
      let trial = evened(base, share)
      if holds < 1, trial == agents || trial == tooFew {
        if trial == agents { holds = share } else { fails = share }
        continue
      }
      guard space.cost(of: trial) < cost else { return }
      let found = try simulate(trial)
      if failing(in: found).isEmpty {
        accept(trial, found)
        holds = share
      } else if holds == 1 {
        return
      } else {
        (fails, tooFew) = (share, trial)
      }
    }
  }

  /// Every planned group at a share of its mean number, the same throughout; teams that are constant anyhow as they are.
  private func evened(_ agents: [[Int]], _ share: Double) -> [[Int]] {
    var result = agents
    let grid = space.scenario.grid
    let open = grid.intervals.reduce(0.0) { $0 + Double($1.length) }
    for (index, group) in space.scenario.agentGroups.enumerated()
    where group.staffing == .planned && group.planShape != .constant {
      let seconds = zip(agents[index], grid.intervals).reduce(0.0) { $0 + Double($1.0) * Double($1.1.length) }
      let number = open > 0 ? Int(min(1e6, seconds / open * share)) : 0
      result[index] = agents[index].map { _ in number }
    }
    return space.shaped(result)
  }

  /// Whether replications are too few to show what random volumes do, so that a polish moves all days once more.
  private var hasFewRuns: Bool {
    space.scenario.hasRandomVolumes && Double(evaluator.replications) < DelayPlanner.fewRuns
  }

  /// Takes the idle away, as far as every cell holds.
  mutating func trimIdle() throws {
    relax()
    let blocks = space.partBlocks.map(\.block) + space.blocks.filter(\.isUniform)
    // With few simulations left, or few that show of random volumes, what is likely to go.
    let shares = budget < 30 || hasFewRuns ? [0.4, 0.15] : [0.9, 0.6, 0.4, 0.2]
    for share in shares where budget > 0 {
      let cuts = blocks.compactMap { block -> (block: StaffingBlock, step: Int)? in
        let idle = space.idleShare(of: block, seen.idle) * Double(space.level(of: block, in: agents))
        return idle * share >= 1 ? (block, Int(idle * share)) : nil
      }
      if !cuts.isEmpty { try attempt(cuts, isRough: true) }
    }
  }
}
