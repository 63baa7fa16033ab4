import ScenarioModel

/// Agents taken from one or two groups against one agent of another, at less cost.
struct Exchange: Sendable, Hashable {
  /// Groups that lose an agent each.
  let removed: [Int]
  /// The group that gains one.
  let added: Int

  /// What the groups gain, by group.
  var changes: [Int: Int] {
    removed.reduce(into: [added: 1]) { $0[$1, default: 0] -= 1 }
  }

  /// Every exchange between groups that serve some of the same call types, the largest saving first.
  static func all(of scenario: Scenario) -> [Exchange] {
    let groups = scenario.agentGroups
    let prices = scenario.agentPrices.perHour
    let planned = groups.indices.filter { groups[$0].staffing == .planned }
    func share(_ left: Int, _ right: Int) -> Bool {
      left != right && !Set(groups[left].callTypes).isDisjoint(with: groups[right].callTypes)
    }
    var found: [(exchange: Exchange, saving: Double)] = []
    for added in planned {
      let near = planned.filter { share($0, added) }
      for (place, first) in near.enumerated() {
        found.append((Exchange(removed: [first], added: added), prices[first] - prices[added]))
        for second in near[(place + 1)...] {
          let saving = prices[first] + prices[second] - prices[added]
          found.append((Exchange(removed: [first, second], added: added), saving))
        }
      }
    }
    return found.filter { $0.saving > 1e-9 }
      .sorted { ($1.saving, $0.exchange.order) < ($0.saving, $1.exchange.order) }.map(\.exchange)
  }

  /// A fixed order among exchanges of equal saving.
  private var order: Int { removed.reduce(added) { $0 * 1000 + $1 } }
}

extension StaffingSearch {
  /// Tries in every interval whether one or two agents can be exchanged for one of another group at less cost, and keeps
  /// what holds; then whether agents can go, because the new ones do more than the old.
  ///
  /// - Parameter rounds: most rounds over all exchanges; the last one without a gain shows that none is left among those that
  ///   earlier trials made promising.
  mutating func exchange(rounds: Int) throws {
    let exchanges = Exchange.all(of: space.scenario)
    guard !exchanges.isEmpty else { return }
    for _ in 0..<rounds {
      var gains = 0
      for exchange in exchanges {
        for phase in 0..<Self.spacing { gains += try attempt(exchange, phase: phase) }
      }
      guard gains > 0 else { break }
      try refresh(searched)
      try trim()
    }
  }

  /// Tries an exchange in every fourth interval; returns in how many it was kept.
  private mutating func attempt(_ exchange: Exchange, phase: Int) throws -> Int {
    let open = Set(cuttablePositions().filter { $0.group == exchange.added }.map(\.interval))
    let tried = open.filter { $0 % Self.spacing == phase && isPossible(exchange, at: $0) }
    guard !tried.isEmpty else { return 0 }
    let changes = Dictionary(uniqueKeysWithValues: tried.map { ($0, exchange.changes) })
    return tried.count - (try attempt(changes).blamed.count)
  }

  /// Whether the limits allow an exchange and what is known of its agents does not speak against it.
  private func isPossible(_ exchange: Exchange, at interval: Int) -> Bool {
    isAllowed(exchange, at: interval) && (predictedRoom(exchange, at: interval) ?? 0) > -Self.doubt
  }

  /// Whether the limits allow an exchange.
  private func isAllowed(_ exchange: Exchange, at interval: Int) -> Bool {
    exchange.removed.allSatisfy {
      space.canMove(Position(group: $0, interval: interval), by: -1, from: board.staffing)
    } && space.canMove(Position(group: exchange.added, interval: interval), by: 1, from: board.staffing)
  }

  /// The least slack beyond what is required that trials of single agents predict for an exchange; nil where they say too little.
  private func predictedRoom(_ exchange: Exchange, at interval: Int) -> Double? {
    let positions = exchange.removed.map { Position(group: $0, interval: interval) }
    let added = Position(group: exchange.added, interval: interval)
    let known = positions.compactMap { losses[$0] }
    guard known.count == positions.count, let gains = losses[added] else { return nil }
    var slack: [Int: Double] = [:]
    for (cell, loss) in known.joined() { slack[cell, default: 0] -= loss }
    for (cell, loss) in gains { slack[cell, default: 0] += loss }
    return slack.map { cell, change in (board.slack(cell, in: space) ?? 0) + change - requiredSlack[cell] }.min()
  }

  /// How far a prediction may miss and the exchange still be tried.
  private static var doubt: Double { 0.02 }
}
