import ScenarioModel

/// Finds a small staffing under which callers' and delay targets hold on the search's streams.
///
/// First all days and teams at once are scaled until their cells just hold (`scale`). Upwards from there: every cell that fails gets
/// agents in the days in which work for it counts, in growing steps. Downwards: many blocks are
/// tried with fewer agents in one simulation, and those near a cell that then fails get theirs back; steps halve until single
/// agents stay. The largest savings come first. Every step uses the same random numbers.
struct DelaySearch {
  let space: DelaySpace
  let evaluator: DelayEvaluator
  /// Slack that each cell has to keep; nil where it is not watched.
  var required: [Double?]
  /// Agents by group and interval.
  private(set) var agents: [[Int]]
  /// What simulation said of them.
  private(set) var seen: DelayObservation
  /// Simulations still left.
  private(set) var budget: Int

  var cells: [WatchedCell] { evaluator.cells }

  /// A search from a start.
  init(
    space: DelaySpace, evaluator: DelayEvaluator, required: [Double?], start: [[Int]], budget: Int
  ) throws {
    self.space = space
    self.evaluator = evaluator
    self.required = required
    self.budget = budget
    agents = start
    seen = try evaluator.evaluate(start)
  }

  /// Weighted agent-hours of the staffing.
  var cost: Double { space.cost(of: agents) }

  /// Takes over a staffing that was simulated.
  mutating func accept(_ agents: [[Int]], _ seen: DelayObservation) { (self.agents, self.seen) = (agents, seen) }

  /// How far a cell lies above what it has to keep; nil where it is not watched or nothing was counted.
  func margin(_ cell: Int, in seen: DelayObservation) -> Double? {
    guard let least = required[cell], let level = seen.sums[cell].level else { return nil }
    return cells[cell].slack(level) - least
  }

  /// Watched cells that fail.
  func failing(in seen: DelayObservation) -> [Int] {
    cells.indices.filter { margin($0, in: seen).map { $0 < -1e-12 } ?? false }
  }

  /// Adds agents until every watched cell holds; false where the limits or the effort end first.
  mutating func raise() throws -> Bool {
    let watched = required.count { $0 != nil }
    for round in 0..<30 {
      let short = failing(in: seen)
      if short.isEmpty { return true }
      var hasMoved = false
      var helped = Set<StaffingBlock>()
      for cell in short {
        let place = cells[cell].place(wider: round / 8)
        let near = space.helpers(place, in: agents)
        // Over many days all of them keep their proportions; else more and more of what can help.
        let isWide = place.days.count > 7
        let count = isWide ? near.count : max(1 << min(20, round / 2), near.count * (round + 1) / 8)
        // What is missing says how much to add at least, which is little where the search began near its end.
        let missing = -(margin(cell, in: seen) ?? 0)
        let first = min(short.count * 4 > watched ? 0.12 : 0.04, max(0.005, 1.5 * missing))
        let share = first * Double(1 << min(5, round / 3))
        var carry = 0.5
        for block in near.prefix(count) where helped.insert(block).inserted {
          let exact = Double(space.level(of: block, in: agents)) * share
          carry = isWide && near.count > 1 ? carry + exact : max(Double(evaluator.thinning), exact)
          // Of people who stand for many, agents stand for as many.
          let step = Int(carry) / evaluator.thinning * evaluator.thinning
          carry -= Double(step)
          hasMoved = space.move(block, by: step, in: &agents) || hasMoved
        }
      }
      guard budget > 0, hasMoved || round < 20 else { return false }
      if hasMoved { seen = try simulate(agents) }
    }
    return failing(in: seen).isEmpty
  }

  /// Takes agents away, block by block, as long as every watched cell holds that held before.
  ///
  /// - Parameters:
  ///   - blocks: what is tried.
  ///   - phases: blocks of one phase are tried together.
  ///   - largest: the largest step, as a share of a block's agents.
  mutating func cut(_ blocks: [StaffingBlock], phases: Int, largest: Double, together: Bool = true, phase: (Int) -> Int)
    throws
  {
    relax()
    var steps = blocks.map { block -> Int in
      let level = space.level(of: block, in: agents)
      return level > 0 ? max(1, Int(Double(level) * largest)) : 0
    }
    // Of large teams a two-hundredth is as near as the search goes.
    let floors = blocks.map { max(evaluator.thinning, space.level(of: $0, in: agents) / 200) }
    while let most = steps.max(), most > 0, budget > 0 {
      // Large steps of all blocks at once; single agents in turns, so that neighbours do not fail for one another.
      let isRough = together && most > 2
      let before = space.cost(of: agents)
      for number in 0..<(isRough ? 1 : phases) {
        let tried = blocks.indices.filter {
          isRough ? steps[$0] > 2 : steps[$0] > 0 && phase($0) % phases == number
        }
        let kept = try attempt(tried.map { (blocks[$0], steps[$0]) }, isRough: isRough)
        for (index, isKept) in zip(tried, kept) where isKept == false {
          steps[index] /= 2
          if steps[index] < floors[index] { steps[index] = 0 }
        }
      }
      if !isRough, most == 1, space.cost(of: agents) > before * 0.999 { return }
    }
  }

  /// Cells that fail already have to keep what they have.
  mutating func relax() {
    for cell in failing(in: seen) { required[cell] = seen.sums[cell].level.map { cells[cell].slack($0) } }
  }

  /// Tries blocks with fewer agents; those near cells that fail are taken back, then the rest is accepted.
  ///
  /// Where the failing cells are near all blocks, every second one is taken back: some may go though not all can.
  /// - Returns: by block, whether its cut was accepted; nil where it may be tried again.
  @discardableResult
  mutating func attempt(
    _ cuts: [(block: StaffingBlock, step: Int)], isRough: Bool
  ) throws -> [Bool?] {
    var isOpen = Array(repeating: true, count: cuts.count)
    var isUndecided = Array(repeating: false, count: cuts.count)
    let idle = cuts.map { space.idleShare(of: $0.block, seen.idle) }
    for round in 0..<6 where budget > 0 {
      var trial = agents
      for index in cuts.indices where isOpen[index] {
        isOpen[index] = space.move(cuts[index].block, by: -cuts[index].step, in: &trial)
      }
      guard isOpen.contains(true) else { return isOpen }
      let found = try simulate(trial)
      let short = failing(in: found)
      if short.isEmpty {
        (agents, seen) = (trial, found)
        // Where few of them could go, the others had their chance.
        let isWorthwhile = isOpen.count(where: \.self) * 4 >= cuts.count
        return zip(isOpen, isUndecided).map { $0 ? true : $1 && isWorthwhile ? nil : false }
      }
      let isNear = near(short, cuts.map(\.block), wider: round * round)
      let open = cuts.indices.filter { isOpen[$0] }
      if open.count > 1, open.allSatisfy({ isNear[$0] }) {
        // Those with most idle time go on; single agents in turns as well.
        let ranked = isRough || round % 2 == 0 ? open.sorted { (idle[$0], $0) < (idle[$1], $1) } : open
        for (place, index) in ranked.enumerated()
        where isRough || round % 2 == 0 ? place < (open.count + 1) / 2 : (place + budget) % 2 == 0 {
          (isOpen[index], isUndecided[index]) = (false, true)
        }
      } else {
        for index in open where isNear[index] { isOpen[index] = false }
      }
    }
    return Array(repeating: false, count: cuts.count)
  }

  mutating func simulate(_ agents: [[Int]]) throws -> DelayObservation {
    budget -= 1
    return try evaluator.evaluate(agents)
  }

  /// Those of some blocks that influence any of some cells.
  private func near(_ short: [Int], _ blocks: [StaffingBlock], wider: Int) -> [Bool] {
    let places = short.map { cells[$0].place(wider: wider) }
    let isWide = wider > 4
    return blocks.map { block in places.contains { isWide ? space.influences(block, $0) : space.serves(block, $0) } }
  }
}

extension DelaySearch {
  /// The whole search: near the targets with all days at once, an even team where that costs less, then trims.
  /// - Parameter cuts: whether single days and parts of days are cut at the end.
  mutating func run(cuts: Bool) throws {
    try scale()
    _ = try raise()
    try even()
    try trimIdle()
    if cuts { try cutEverything() }
  }

  /// Cuts in the order of what they save: whole days and teams, then parts of days, then single agents.
  /// - Parameter isFine: whether only single agents are tried.
  mutating func cutEverything(isFine: Bool = false) throws {
    let blocks = space.blocks.filter { !isFine || $0.isUniform }
    try cut(blocks, phases: 4, largest: isFine ? 0 : 0.12) { blocks[$0].days.lowerBound }
    let parts = space.partBlocks
    guard let last = parts.map(\.slot).max() else { return }
    try cut(parts.map(\.block), phases: 2 * (last + 1), largest: isFine ? 0 : 0.25, together: false) {
      2 * parts[$0].slot + parts[$0].block.days.lowerBound % 2
    }
  }
}
