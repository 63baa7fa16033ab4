import ContactSimulation
import OutputAnalysis
import ScenarioModel

/// A checked staffing with what the last check found.
struct CheckedDelays {
  var agents: [[Int]]
  var finding: DelayChecker.Finding
  var checks: Int
  /// Whether every cell is met.
  var isMet: Bool { finding.bounds.allSatisfy { $0?.isMet ?? true } }
}

/// Checks a staffing on fresh streams and adds agents where a cell fails, until all cells are met or nothing more can be done.
struct DelayRepairs {
  private let plan: DelayPlanner
  private let space: DelaySpace
  private let checker: DelayChecker
  private let excused: Set<Int>

  /// Contacts that the first look of a check simulates.
  static let firstLook = 1.2e7
  /// Contacts that all looks of a check may simulate, beyond the first two.
  static let allLooks = 1e8
  /// Looks at most.
  static let mostLooks = 5

  init(_ plan: DelayPlanner, space: DelaySpace, goals: DelayGoals, required: [Double?]) {
    self.plan = plan
    self.space = space
    let first = Int(max(8, min(400, Self.firstLook / plan.volume)))
    checker = DelayChecker(
      planner: plan.planner, delays: plan.delays, promises: plan.promises, firstLook: first,
      looks: (2...Self.mostLooks).last { Double(first << ($0 - 1)) * plan.volume <= Self.allLooks } ?? 2)
    // Out of reach: of any staffing, or of what the limits allow.
    excused = Set(
      plan.cells.indices.filter { index in
        required[index].map { $0 < -plan.cells[index].tolerance } ?? true || goals.unattainable[index] != nil
      })
  }

  /// What one agent fewer of a constant team shows, for plans of one team; nil for others.
  ///
  /// A team at its least number has none fewer. Cost: a check.
  func certificate(of checked: CheckedDelays) throws -> TeamCertificate? {
    let groups = plan.planner.scenario.agentGroups
    let planned = groups.indices.filter { groups[$0].staffing == .planned }
    guard checked.isMet, planned.count == 1, let team = planned.first, groups[team].planShape == .constant,
      let block = space.blocks.first
    else { return nil }
    var fewer = checked.agents
    let size = space.level(of: block, in: fewer)
    guard size > 0, space.move(block, by: -1, in: &fewer) else { return nil }
    // What is told is a level that stays too low: limits from above, such as an abandonment, prove nothing here.
    let ceilings = plan.promises.indices.filter { !plan.promises[$0].isFloor }.map { plan.delays.count + $0 }
    let found = try checker.certainlyMissed(
      fewer, errorRate: 1 - TeamCertificate.confidence, excused: excused.union(ceilings))
    let missed = found.map { cell, bounds in
      TeamCertificate.Missed(
        callType: cell < plan.delays.count
          ? plan.delays[cell].callType : plan.promises[cell - plan.delays.count].callType,
        days: cell < plan.delays.count
          ? plan.delays[cell].days : plan.planner.scenario.days(of: plan.promises[cell - plan.delays.count].intervals),
        upperBound: bounds.upper, required: bounds.required)
    }
    return TeamCertificate(group: team, agents: size, missed: missed)
  }

  /// Checks and repairs.
  func run(_ start: [[Int]]) throws -> CheckedDelays {
    var agents = start
    var rate = 1 - plan.planner.scenario.simulation.confidence
    var number = 0
    var shown: [Int: CellBounds] = [:]
    while true {
      number += 1
      rate /= 2
      let isLast = number == (plan.isLong ? DelayPlanner.fewChecks : DelayPlanner.mostChecks)
      let finding = try checker.check(
        agents, number: number, errorRate: rate, excused: excused, shown: shown, canStrengthen: !isLast)
      let weak = finding.bounds.indices.filter { !excused.contains($0) && !(finding.bounds[$0]?.isMet ?? true) }
      var stronger = agents
      guard !weak.isEmpty, !isLast, strengthen(&stronger, weak, finding) else {
        return CheckedDelays(agents: agents, finding: finding, checks: number)
      }
      // Agents that were added may change what was shown of the cells that they serve.
      let near = touched(from: agents, to: stronger)
      shown = [:]
      for (index, bounds) in finding.bounds.enumerated() {
        if let bounds, bounds.isMet, !near.contains(index) { shown[index] = bounds }
      }
      agents = stronger
    }
  }

  /// Adds agents where weak cells get help: more where more is missing, at least one in one part of a day.
  private func strengthen(_ agents: inout [[Int]], _ weak: [Int], _ finding: DelayChecker.Finding) -> Bool {
    var hasMoved = false
    var helped = Set<StaffingBlock>()
    // What all looks would still miss; where none would, what this look misses.
    let final = weak.map { index in finding.bounds[index].map { $0.gap(shrink: finding.shrink) } ?? 0 }
    let isOpen = !final.contains { $0 > 0 }
    for (index, missing) in zip(weak, final) where isOpen || missing > 0 {
      guard let bounds = finding.bounds[index] else { continue }
      let gap = isOpen ? bounds.gap(shrink: 1) : missing
      let count = 1 + Int(min(20, gap * 100))
      let helpers = space.helpers(place(of: index), in: agents)
      let mean = helpers.reduce(0.0) { $0 + Double(space.level(of: $1, in: agents)) } / Double(max(1, helpers.count))
      // Where the share that is missing is agents on every day, all days get it.
      let isLarge = mean * gap >= 1
      for block in isLarge ? helpers[...] : helpers.prefix(count) where helped.insert(block).inserted {
        let step = max(1, Int(Double(space.level(of: block, in: agents)) * min(0.1, gap)))
        hasMoved = space.move(block, by: step, in: &agents) || hasMoved
      }
    }
    return hasMoved
  }

  /// Cells near agents that were added.
  private func touched(from old: [[Int]], to new: [[Int]]) -> Set<Int> {
    let changed = (space.partBlocks.map(\.block) + space.blocks.filter(\.isUniform)).filter { block in
      block.intervals.contains { old[block.group][$0] != new[block.group][$0] }
    }
    return Set(
      (0..<(plan.delays.count + plan.promises.count)).filter { index in
        let place = place(of: index)
        return changed.contains { space.influences($0, place) }
      })
  }

  private func place(of index: Int) -> HelpPlace {
    if index < plan.delays.count { return plan.cells[index].place(wider: 0) }
    let promise = plan.promises[index - plan.delays.count]
    return HelpPlace(callType: promise.callType, days: 0..<0, intervals: promise.intervals)
  }
}

extension Scenario {
  /// The days in which some intervals lie.
  fileprivate func days(of intervals: Range<Int>) -> Range<Int> {
    guard let first = intervals.first, let last = intervals.last else { return 0..<0 }
    return grid.intervals[first].day..<(grid.intervals[last].day + 1)
  }
}
