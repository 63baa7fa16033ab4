import QueueingFormulas

extension QueueSearch {
  /// Takes single agents away, from the last interval to the first, until none can go.
  ///
  /// Only where single intervals are asked for.
  mutating func remove() {
    guard wideCells.isEmpty else { return }
    var isDone = false
    while !isDone {
      isDone = true
      for index in day.agents.indices.reversed() {
        while canRemove(at: index), let fewer = changed([(index, -1)]) {
          day = fewer
          isDone = false
        }
      }
    }
  }

  /// Tries one agent more in an interval for two fewer close by.
  mutating func exchange() {
    guard wideCells.isEmpty else { return exchangeInDays() }
    for index in day.agents.indices where canAdd(at: index) {
      var trial = self
      _ = trial.day.change([(index, day.agents[index] + 1)])
      var gained = -hours[index]
      for place in Self.near where gained <= 0 {
        let other = index + place
        guard day.agents.indices.contains(other) else { continue }
        while trial.canRemove(at: other), let fewer = trial.changed([(other, -1)]) {
          trial.day = fewer
          gained += hours[other]
        }
      }
      if gained > Self.rounding { self = trial }
    }
  }

  /// Where an agent more may let others go, by distance.
  private static let near = [-1, 1, -2, 2, -3, 3]
}

/// Targets over a day: agents go where they are missed least.
extension QueueSearch {
  /// What the wide cells have beyond their bounds, all together.
  private func score(_ day: StaffedDay) -> Double {
    let all = slacks(of: day)
    return wideCells.reduce(0) { $0 + min(1, all[$1]) }
  }

  /// By interval, what one agent more (or fewer) changes in the score, per hour; nil where it is not allowed.
  private func change(by one: Int, at index: Int, _ now: Double) -> Double? {
    guard one > 0 ? canAdd(at: index) : canRemove(at: index) else { return nil }
    var trial = day
    _ = trial.change([(index, day.agents[index] + one)])
    return (score(trial) - now) / hours[index]
  }

  /// Takes the agent that is missed least, again and again, until none can go.
  mutating func removeCheapest() {
    var losses = [Double?](repeating: nil, count: day.agents.count)
    var stale = Set(losses.indices)
    while true {
      let now = score(day)
      for index in stale { losses[index] = change(by: -1, at: index, now).map { -$0 } }
      let order = losses.indices.filter { losses[$0] != nil }
        .sorted { (losses[$0] ?? 0, -$0) < (losses[$1] ?? 0, -$1) }
      guard let place = order.prefix(Self.candidates).first(where: { changed([($0, -1)]) != nil }),
        let fewer = changed([(place, -1)])
      else { return }
      day = fewer
      stale = Set(losses.indices.filter { abs($0 - place) <= Self.felt })
    }
  }

  /// Moves agents from where they are missed least to where they help most, as long as the score rises, then takes away what can go.
  fileprivate mutating func exchangeInDays() {
    for _ in 0..<Self.mostExchanges {
      let now = score(day)
      let losses = best(by: -1, now)
      let gains = best(by: 1, now)
      var found: (day: StaffedDay, score: Double)?
      for more in gains {
        for less in losses where less != more && hours[less] >= hours[more] {
          guard let trial = changed([(less, -1), (more, 1)]) else { continue }
          let value = score(trial)
          if value > max(now, found?.score ?? now) + Self.rounding { found = (trial, value) }
        }
      }
      if let found { day = found.day } else { break }
    }
    let before = zip(day.agents, hours).reduce(0) { $0 + Double($1.0) * $1.1 }
    removeCheapest()
    for more in best(by: 1, score(day)) {
      var trial = self
      _ = trial.day.change([(more, day.agents[more] + 1)])
      trial.removeCheapest()
      if zip(trial.day.agents, hours).reduce(0, { $0 + Double($1.0) * $1.1 }) < before - Self.rounding {
        self = trial
        return
      }
    }
  }

  /// The intervals where one agent more helps most, or one fewer hurts least.
  private func best(by one: Int, _ now: Double) -> [Int] {
    let changes = day.agents.indices.compactMap { index in change(by: one, at: index, now).map { (index, $0) } }
    return changes.sorted { ($1.1, $0.0) < ($0.1, $1.0) }.prefix(Self.candidates).map(\.0)
  }

  private static let candidates = 5
  private static let felt = 3
  private static let mostExchanges = 12
}
