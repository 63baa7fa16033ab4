import QueueingFormulas

extension QueueSearch {
  /// The pass through the day: in every interval the fewest agents with which its cells hold, as far as they are known by then.
  ///
  /// What follows has the start's agents as long as it is not passed.
  mutating func passForward(_ start: [Int]) {
    for index in start.indices { day.propose(clamped(first(start, at: index), at: index), at: index) }
    for index in start.indices {
      let agents = cellsAt[index].isEmpty ? day.agents[index] : fewest(at: index, from: day.agents[index])
      day.propose(agents, at: index)
      day.pass(through: index)
    }
    day.complete()
  }

  /// Where nothing is asked of an interval, nobody beyond the least is needed.
  private func first(_ start: [Int], at index: Int) -> Int {
    cellsAt[index].isEmpty && wideCells.isEmpty ? question.minimum[index] : start[index]
  }

  /// The fewest agents with which an interval's cells hold; where no number does, the one from which more do nothing.
  private func fewest(at index: Int, from start: Int) -> Int {
    func slack(_ agents: Int) -> Double {
      var trial = day
      trial.propose(agents, at: index)
      let outcome = trial.pass(through: index)
      return cellsAt[index].map { self.slack(of: $0, outcome) ?? .infinity }.min() ?? .infinity
    }
    var agents = start
    var known = slack(agents)
    while known >= 0, agents > question.minimum[index], slack(agents - 1) >= 0 { agents -= 1 }
    var (useless, step) = (0, 1)
    while known < 0, agents < question.maximum[index], useless < 3 {
      let next = min(question.maximum[index], agents + step)
      let value = slack(next)
      if value - known < Self.leastGain * Double(next - agents) { useless += 1 } else { useless = 0 }
      if value >= 0, next > agents + 1 {
        step = 1
        continue
      }
      (agents, known) = (next, value)
      if step < 64, value < -0.1 { step *= 2 } else { step = 1 }
    }
    return agents
  }

  /// Adds agents where a cell fails with the agents of the next intervals, until none does or nothing helps.
  mutating func repair() {
    for _ in 0..<(40 + 4 * question.minimum.count) {
      let now = slacks
      guard let cell = failing(now).first else { return }
      guard let better = strengthened(cell, now) else {
        required[cell] = min(required[cell], now[cell])
        continue
      }
      day = better
    }
    let now = slacks
    for cell in failing(now) { required[cell] = min(required[cell], now[cell]) }
  }

  /// The day with one agent more where it does most for a failing cell: in its intervals, or in the next, whose step down it feels; before
  /// it only where that makes it hold.
  private func strengthened(_ cell: Int, _ now: [Double]) -> StaffedDay? {
    let intervals = question.cells[cell].intervals
    func best(_ places: [Int]) -> (day: StaffedDay, slack: Double)? {
      var best: (day: StaffedDay, slack: Double)?
      for place in places where question.minimum.indices.contains(place) && canAdd(at: place) {
        var trial = day
        _ = trial.change([(place, day.agents[place] + 1)])
        let gain = (slacks(of: trial)[cell] - now[cell]) / hours[place]
        if gain > best?.slack ?? 0 { best = (trial, gain) }
      }
      return best
    }
    if let own = best(Array(intervals)), own.slack > Self.leastGain { return own.day }
    let around = [intervals.upperBound, intervals.lowerBound - 1, intervals.lowerBound - 2]
    guard intervals.count == 1, let other = best(around) else { return nil }
    return slacks(of: other.day)[cell] >= required[cell] - Self.rounding ? other.day : nil
  }
}
