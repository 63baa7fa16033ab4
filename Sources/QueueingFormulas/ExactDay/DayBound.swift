/// The fewest agents that any plan needs in each interval of a day, proven; see docs/model.md for the proof.
///
/// Callers who lose patience at least as fast as they are served leave the system the slower the more agents there are: with more agents
/// more are in the system at any later time. So the queue of the fewest agents that each earlier interval needs holds, in probability, no
/// more people than that of any plan; and from its state an interval with some agents, followed by agents in plenty, answers at least as many in
/// time as in any plan that has as many there. Where that is too few, every plan needs more.
public struct DayBound {
  private let callers: DayCallers
  private let nodes: [FactorNode]

  /// What numerical error may make of a level: of the chain, and of a sum over values of the factor.
  static let errors = (chain: 1e-6, factor: 5e-4)

  /// A bound for callers; nil where there is no proof: who waits longer than service takes on average, or never leaves, balks, or may find no
  /// line or no room.
  /// - Parameters:
  ///   - variations: coefficients of variation of the factors on every rate; their product acts on the whole day.
  ///   - load: the largest offered load in Erlang.
  public init?(_ callers: DayCallers, variations: [Double], load: Double) throws(QueueingError) {
    guard let patience = callers.meanPatience, patience <= callers.meanHandling, callers.balking == 0,
      callers.queueLimit == nil, callers.lines == nil
    else { return nil }
    self.callers = callers
    nodes = try FactorNode.nodes(variations, load: load)
  }

  /// The fewest agents by open stretch.
  /// - Parameters:
  ///   - stretches: the day; their agents do not matter.
  ///   - levels: by open stretch, the share of the offered contacts to be answered within T; nil where nothing is asked.
  ///   - atLeast: by open stretch, agents that every plan has.
  /// - Complexity: some ten passes over the day.
  public func fewest(stretches: [DayStretch], levels: [Double?], atLeast: [Int]) -> [Int] {
    var starts = nodes.map { _ in QueueState.empty }
    var result: [Int] = []
    for stretch in stretches {
      guard stretch.isOpen else {
        // Nothing is known of who is left after a closed time: nobody is no more than somebody.
        starts = nodes.map { _ in QueueState.empty }
        continue
      }
      let index = result.count
      let agents = fewest(stretch, starts, level: levels[index], atLeast: atLeast[index])
      starts = passes(stretch, starts, agents: agents).map(\.state)
      result.append(agents)
    }
    return result
  }

  /// The fewest agents of one interval.
  ///
  /// More of them never answer fewer of it in time.
  private func fewest(_ stretch: DayStretch, _ starts: [QueueState], level: Double?, atLeast: Int) -> Int {
    guard let level, stretch.pieces.contains(where: { $0.rate > 0 }) else { return atLeast }
    let wanted = level - Self.errors.chain - (nodes.count > 1 ? Self.errors.factor : 0)
    func isShort(_ agents: Int) -> Bool { mostInTime(stretch, starts, agents: agents) < wanted }
    guard isShort(atLeast) else { return atLeast }
    var (short, enough, step) = (atLeast, atLeast + 1, 1)
    while enough < 2_000_000, isShort(enough) {
      step *= 2
      (short, enough) = (enough, enough + step)
    }
    while enough - short > 1 {
      let middle = (short + enough) / 2
      if isShort(middle) { short = middle } else { enough = middle }
    }
    return enough
  }

  /// The largest share of an interval's contacts that is answered in time by some agents, whatever comes before and after.
  private func mostInTime(_ stretch: DayStretch, _ starts: [QueueState], agents: Int) -> Double {
    var (inTime, offered) = (0.0, 0.0)
    for (node, pass) in zip(nodes, passes(stretch, starts, agents: agents)) {
      inTime += node.weight * (pass.outcomes.last?.answeredWithin ?? 0)
      offered += node.weight * (pass.outcomes.last?.offered ?? 0)
    }
    return offered > 0 ? inTime / offered : 1
  }

  /// The interval with some agents, by value of the factor, followed by agents for everybody who waits.
  private func passes(_ stretch: DayStretch, _ starts: [QueueState], agents: Int) -> [DayPass] {
    zip(nodes, starts).map { node, start in
      let own = stretch.staffed(by: agents).times(node.value)
      let most = own.pieces.map(\.rate).max() ?? 0
      let plenty = 2 * agents + start.mostPresent + 200 + Int(min(1e6, 4 * most * callers.meanHandling))
      let after = DayStretch.closed(length: .infinity, agents: plenty, disconnects: false)
      var pass = DayPass(callers, from: start.withoutSurplus(agents: agents))
      pass.advance(own, following: [after])
      return pass
    }
  }
}

extension QueueState {
  /// The most people who may be there.
  fileprivate var mostPresent: Int {
    rows.enumerated().map { row, places in places.weights.isEmpty ? 0 : agents + row + places.end }.max() ?? 0
  }

  /// As many people before another number of agents, of whom all who are free serve and no contact beyond them is in service.
  fileprivate func withoutSurplus(agents number: Int) -> QueueState {
    var base = ChainRow()
    for (row, places) in rows.enumerated() {
      var moved = places
      moved.first += agents + row - number
      base.add(moved)
    }
    return QueueState(agents: number, rows: [base])
  }
}
