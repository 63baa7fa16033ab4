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
      for cell in failing {
        guard let position = strengthening(cell, except: refused[cell] ?? []) else {
          useless[cell] = 3
          continue
        }
        move(position, by: increment[cell])
        strengthened[cell] = position.group
        active[space.stretch(of: space.cells[cell])] = true
      }
      guard active.contains(true) else { break }
      try refresh(active)
      for cell in failing where useless[cell] < 3 {
        let gain = (board.slack(cell, in: space) ?? 0) - (before.slack(cell, in: space) ?? 0)
        useless[cell] = gain > 0 ? 0 : useless[cell] + 1
        increment[cell] = min(increment[cell] * 2, 1 << 16)
        if gain > 0.02 { increment[cell] = 1 }
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
