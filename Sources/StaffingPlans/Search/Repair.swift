import OutputAnalysis
import ScenarioModel

extension StaffingSearch {
  /// Rounds after which a cell that still fails is left as it is.
  private static var rounds: Int { 40 }
  /// How many intervals before a failing one may be strengthened when it is full itself: its queue comes from them.
  private static var reach: Int { 4 }

  /// Adds agents where a cell fails until every cell holds or none of its positions can take more.
  ///
  /// A group whose agents do nothing for a cell in three rounds is passed over for the next one; a cell that no group
  /// helps (its callers are lost for other reasons, such as full lines) is given up: what it has becomes what it must keep.
  mutating func repair() throws {
    var useless = Array(repeating: 0, count: space.constrainedCount)
    var increment = Array(repeating: 1, count: space.constrainedCount)
    var refused: [Int: Set<Int>] = [:]
    for _ in 0..<Self.rounds {
      let failing = failingCells.filter { useless[$0] < 3 && isBelowRequired($0) }
      var active = noStretch
      var strengthened: [Int: Int] = [:]
      let before = board
      var helped: [Int: Set<Int>] = [:]
      for cell in failing {
        let positions = strengthenings(cell, except: refused[cell] ?? [])
        guard let first = positions.first else {
          useless[cell] = 3
          continue
        }
        strengthened[cell] = first.group
        for position in positions where !(helped[position.interval]?.contains(space.cells[cell].callType) ?? false) {
          move(position, by: increment[cell])
          active[space.stretch(of: space.cells[cell])] = true
          guard space.isJoint else { continue }
          helped[position.interval, default: []].formUnion(space.scenario.agentGroups[position.group].callTypes)
        }
      }
      guard active.contains(true) else { break }
      try refresh(active)
      for cell in failing where useless[cell] < 3 {
        let gain = (board.slack(cell, in: space) ?? 0) - (before.slack(cell, in: space) ?? 0)
        useless[cell] = gain > 0 ? 0 : useless[cell] + 1
        increment[cell] = min(increment[cell] * 2, 1 << 16)
        if gain > 0.02 || (space.isJoint && space.cells[cell].intervals.count > 1) { increment[cell] = 1 }
        if useless[cell] == 3, let group = strengthened[cell] {
          refused[cell, default: []].insert(group)
          if refused[cell]?.count ?? 0 < space.cells[cell].groups.count { (useless[cell], increment[cell]) = (0, 1) }
        }
      }
    }
    for cell in failingCells {
      requiredSlack[cell] = min(requiredSlack[cell], (board.slack(cell, in: space) ?? 0) - 1e-9)
    }
  }

  private func isBelowRequired(_ cell: Int) -> Bool {
    (board.slack(cell, in: space) ?? 0) < requiredSlack[cell]
  }

  /// Where one more agent each helps a cell: one position, or for a day among several groups those whose lost contacts
  /// together may make up for what is missing.
  private func strengthenings(_ index: Int, except refused: Set<Int>) -> [Position] {
    let cell = space.cells[index]
    guard space.isJoint, cell.intervals.count > 1 else {
      return [strengthening(index, except: refused)].compactMap { $0 }
    }
    var missing = -(board.slack(index, in: space) ?? 0) * board.sums[index].denominator
    let losses = probeLosses(of: index)
    var found: [Position] = []
    for interval in intervalsByLoss(of: index) where missing > 0 || found.isEmpty {
      guard let position = position(for: cell, at: interval, adding: true, except: refused) else { continue }
      found.append(position)
      missing -= Self.recovery * losses[interval - cell.intervals.lowerBound]
    }
    return found
  }

  /// The share of an interval's lost contacts that one more agent is taken to win.
  private static var recovery: Double { 0.4 }

  /// The position where one more agent helps a cell: in the interval itself, of a day the one that loses most
  /// contacts, or shortly before it where it is full.
  private func strengthening(_ index: Int, except refused: Set<Int>) -> Position? {
    let cell = space.cells[index]
    for interval in intervalsByLoss(of: index) {
      if let position = position(for: cell, at: interval, adding: true, except: refused) { return position }
    }
    guard cell.intervals.count == 1 else { return nil }
    let grid = space.scenario.grid
    var interval = cell.intervals.lowerBound
    for _ in 0..<Self.reach where !grid.intervals[interval].opensService && interval > 0 {
      interval -= 1
      if let position = position(for: cell, at: interval, adding: true, except: refused) { return position }
    }
    return nil
  }

  private func intervalsByLoss(of index: Int) -> [Int] {
    let cell = space.cells[index]
    guard cell.intervals.count > 1 else { return Array(cell.intervals) }
    let losses = probeLosses(of: index)
    return cell.intervals.sorted { left, right in
      let (first, second) = (losses[left - cell.intervals.lowerBound], losses[right - cell.intervals.lowerBound])
      return first != second ? first > second : left < right
    }
  }

  /// Contacts (or seconds) by interval of a day cell that count against it.
  private func probeLosses(of index: Int) -> [Double] {
    let cell = space.cells[index]
    return space.probes(of: index, from: cell.intervals.lowerBound, count: cell.intervals.count).map {
      let sums = board.sums[$0]
      return cell.criterion.wantsLarge ? sums.denominator - sums.numerator : sums.numerator
    }
  }
}
