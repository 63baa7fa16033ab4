import ScenarioModel

/// The search of several groups, whose positions are cut under the targets of intervals and of days at once.
extension StaffingSearch {
  /// Runs a rough search: no exchanges, which a polish makes on finer streams.
  ///
  /// - Parameter worthCutting: of the staffing that reaches the targets, the stretches in which single agents are to be cut.
  mutating func runJointly(worthCutting: (StaffingByInterval) -> [Bool]) throws -> StaffingByInterval {
    try approachByGroup()
    try repair()
    let all = searched
    searched = zip(all, worthCutting(board.staffing)).map { $0 && $1 }
    try cutIntervals()
    try repair()
    searched = all
    return board.staffing
  }

  /// Adds agents where a cell fails or barely holds on this search's streams, takes away those that can go, and makes the exchanges
  /// that the losses seen so far make promising.
  mutating func polishJointly() throws -> StaffingByInterval {
    for cell in requiredSlack.indices { requiredSlack[cell] = Self.margin(of: space.cells[cell]) }
    try refresh(searched)
    try repair()
    try trim()
    try exchangeBest()
    try repair()
    return board.staffing
  }

  /// How far above its target a cell with a small tolerance is to lie: a check has to show it on other streams.
  private static func margin(of cell: TargetCell) -> Double {
    if case .averageSpeedOfAnswer = cell.criterion { return 0 }
    return max(0, 0.02 - cell.tolerance)
  }

  /// Makes the exchanges that earlier trials predict to hold, the best of every few intervals at once, as long as any is left.
  private mutating func exchangeBest() throws {
    let exchanges = Exchange.all(of: space.scenario)
    guard !exchanges.isEmpty else { return }
    let open = Set(cuttablePositions())
    var failed: [Int: Set<Exchange>] = [:]
    for _ in 0..<Self.exchangeRounds {
      var chosen: [Int: Exchange] = [:]
      for exchange in exchanges {
        for interval in space.load.indices
        where open.contains(Position(group: exchange.added, interval: interval))
          && !(failed[interval]?.contains(exchange) ?? false) && isPromising(exchange, at: interval)
        {
          let near = (interval - Self.spacing)...(interval + Self.spacing)
          if !near.contains(where: { chosen[$0] != nil }) { chosen[interval] = exchange }
        }
      }
      guard !chosen.isEmpty else { return }
      let blamed = try attempt(chosen.mapValues(\.changes)).blamed
      // Where predictions have stopped to be of use, further rounds cost more than they bring.
      if 4 * (chosen.count - blamed.count) < chosen.count, chosen.count > Self.fewExchanges { return }
      for (interval, exchange) in chosen where blamed.contains(interval) {
        failed[interval, default: []].insert(exchange)
      }
    }
  }

  /// Rounds of exchanges at most.
  private static var exchangeRounds: Int { 8 }
  /// Exchanges at once that are few enough to be tried in any case.
  private static var fewExchanges: Int { 24 }
}
