import ScenarioModel

/// Targets of a day in the search of several groups: many changes of one day share what it has to spare.
extension StaffingSearch {
  /// Intervals after a change in which its cost to a day is looked for.
  private static var reach: Int { 4 }

  /// Judges the days of a trial: what each change cost, seen by the day's single intervals; where a day fails, its dearest
  /// changes are blamed until what is left holds.
  ///
  /// - Parameter share: the share of a day's slack that the changes may take.
  mutating func judgeDays(in trial: inout ChangeTrial, active: [Bool], share: Double) {
    let days = (0..<space.constrainedCount).filter { isJointDay($0) && active[space.stretch(of: space.cells[$0])] }
    var costs: [Int: [(interval: Int, loss: Double)]] = [:]
    for index in days {
      costs[index] = dayCosts(of: index, in: trial)
      for (interval, loss) in costs[index] ?? [] { trial.losses[interval, default: []].append((index, loss)) }
      blame(costs[index] ?? [], of: index, in: &trial, share: share)
    }
    for index in days { settle(index, costs: costs[index] ?? [], in: &trial) }
  }

  /// What each change of a day took from the day's slack.
  private func dayCosts(of index: Int, in trial: ChangeTrial) -> [(interval: Int, loss: Double)] {
    let cell = space.cells[index]
    let linked = space.linkedGroups[cell.callType]
    let changed = cell.intervals.filter { trial.changes[$0]?.keys.contains(where: linked.contains) ?? false }
    let denominator = max(board.sums[index].denominator, 1)
    return changed.enumerated().map { place, interval in
      let next = place + 1 < changed.count ? changed[place + 1] : cell.intervals.upperBound
      var lost = 0.0
      for probe in space.probes(of: index, from: interval, count: min(Self.reach, next - interval)) {
        let before = board.sums[probe].numerator - cell.bound * board.sums[probe].denominator
        let after = trial.sums[probe].numerator - cell.bound * trial.sums[probe].denominator
        lost += cell.criterion.wantsLarge ? before - after : after - before
      }
      return (interval, lost / denominator)
    }
  }

  /// Undoes the dearest changes of a day until it keeps what it has to.
  private func blame(
    _ costs: [(interval: Int, loss: Double)], of index: Int, in trial: inout ChangeTrial, share: Double
  ) {
    guard let value = trial.sums[index].value(of: space.cells[index]) else { return }
    let known = board.slack(index, in: space) ?? 0
    let kept = max(requiredSlack[index], known - share * max(0, known - requiredSlack[index]))
    var slack = space.cells[index].slack(value)
    var open: [(interval: Int, loss: Double)] = []
    for cost in costs {
      if trial.blamed.contains(cost.interval) { slack += cost.loss } else { open.append(cost) }
    }
    for cost in open.sorted(by: { ($1.loss, $0.interval) < ($0.loss, $1.interval) }) where cost.loss > 0 {
      guard slack < kept else { return }
      trial.blamed.insert(cost.interval)
      slack += cost.loss
    }
  }

  /// Takes over a day's sums, corrected by what the undone changes had cost, and those of its single intervals.
  private mutating func settle(_ index: Int, costs: [(interval: Int, loss: Double)], in trial: inout ChangeTrial) {
    let undone = costs.filter { trial.blamed.contains($0.interval) }
    if costs.isEmpty || undone.count < costs.count {
      board.sums[index] = trial.sums[index]
      board.corrections[index] = undone.reduce(0) { $0 + $1.loss }
    }
    let intervals = space.cells[index].intervals
    for probe in space.probes(of: index, from: intervals.lowerBound, count: intervals.count) {
      trial.culprits.append((probe, culprit(of: space.cells[probe], among: trial.changes)))
    }
  }
}
