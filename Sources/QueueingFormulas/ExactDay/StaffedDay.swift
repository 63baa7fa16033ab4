/// A day, or days without a night between them, whose agents may be changed interval by interval: what a planner tries numbers on.
///
/// The state before every stretch is kept, so that a change is followed from where it acts until nothing of it is left in the state. A value:
/// a copy is a trial. Random factors are nodes, coarser than those of ``ExactPeriod``: levels are right to about 1e-4.
public struct StaffedDay: Sendable {
  /// The stretches with the agents that they have now.
  public private(set) var stretches: [DayStretch]
  private let keepsAgents: Bool
  private let horizon: Double
  private let nodes: [FactorNode]
  /// By stretch and node, the pass before it; one more for the end.
  ///
  /// Empty behind what was passed.
  private var passes: [[DayPass]]
  /// The place among `stretches` of each open one.
  public let open: [Int]

  /// Largest change of the state, as a sum over all places, that a trial takes for none.
  private static let negligible = 1e-9

  /// A day before anything is passed.
  /// - Parameters:
  ///   - stretches: the stretches in order; the last should be closed and infinite.
  ///   - keepsAgents: whether the agents of the last interval go on with waiting callers in the closed time after it.
  ///   - variations: coefficients of variation of the factors on every rate; their product acts on the whole day.
  /// - Throws: ``QueueingError`` for coefficients outside their range.
  public init(
    _ callers: DayCallers, stretches: [DayStretch], keepsAgents: Bool, variations: [Double] = []
  ) throws(QueueingError) {
    self.stretches = stretches
    self.keepsAgents = keepsAgents
    horizon = max(callers.wait.answer, callers.wait.shortAbandon)
    let peak = stretches.flatMap(\.pieces).map(\.rate).max() ?? 0
    nodes = try FactorNode.nodes(variations, load: peak * callers.meanHandling)
    passes = [nodes.map { _ in DayPass(callers) }]
    open = stretches.indices.filter { stretches[$0].isOpen }
  }

  /// How many values the factor takes.
  public var nodeCount: Int { nodes.count }

  /// Agents by open stretch.
  public var agents: [Int] { open.map { stretches[$0].agents } }

  /// Whether the whole day was passed with the agents that it has now.
  public var isComplete: Bool { passes.count == stretches.count + 1 }

  /// The outcomes of the open stretches that were passed, means over the factors.
  ///
  /// Waits and abandonment of an interval are complete once nobody of it waits.
  public var outcomes: [DayOutcome] { mean(passes[passes.count - 1]) }

  /// Takes other agents for an open stretch that is not passed yet.
  public mutating func propose(_ agents: Int, at index: Int) { set(agents, at: index) }

  /// Goes on from the last stretch passed to the end of an open one.
  /// - Returns: the outcome of the open stretch itself.
  @discardableResult
  public mutating func pass(through index: Int) -> DayOutcome {
    while passes.count <= open[index] + 1 { step() }
    return mean(passes[open[index] + 1], at: index)
  }

  /// Goes on to the end.
  public mutating func complete() {
    while !isComplete { step() }
  }

  /// Changes the agents of open stretches in a day that is complete, and what follows from it.
  /// - Parameters:
  ///   - changes: agents by open stretch.
  ///   - isPossible: asked of each open stretch when it is passed, with its outcome so far (final for answers and departures within T and S).
  /// - Returns: whether it was possible throughout; else the day is to be thrown away.
  public mutating func change(
    _ changes: [(index: Int, agents: Int)], while isPossible: (Int, DayOutcome) -> Bool = { _, _ in true }
  ) -> Bool {
    guard let first = changes.map(\.index).min(), let last = changes.map(\.index).max() else { return true }
    for change in changes { set(change.agents, at: change.index) }
    let from = start(before: open[first])
    let end = min(stretches.count - 1, open[last] + 1)
    let old = passes
    passes.removeSubrange((from + 1)...)
    while !isComplete {
      let place = passes.count - 1
      if place > end, zip(passes[place], old[place]).allSatisfy({ $0.difference(from: $1) < Self.negligible }) {
        join(old, at: place)
        return true
      }
      step()
      if stretches[place].isOpen, let index = open.firstIndex(of: place),
        !isPossible(index, mean(passes[place + 1], at: index))
      {
        return false
      }
    }
    return true
  }

  /// The earliest stretch whose answers within T and S may depend on a later one.
  private func start(before place: Int) -> Int {
    var (first, between) = (place, 0.0)
    while first > 0, between < horizon {
      first -= 1
      between += first < place - 1 ? stretches[first + 1].length : 0
    }
    return first
  }

  private mutating func set(_ agents: Int, at index: Int) {
    let place = open[index]
    stretches[place] = stretches[place].staffed(by: agents)
    let next = place + 1
    if keepsAgents, next < stretches.count, !stretches[next].isOpen {
      stretches[next] = stretches[next].staffed(by: agents)
    }
  }

  /// Passes the next stretch.
  private mutating func step() {
    let place = passes.count - 1
    var (end, length) = (place + 1, 0.0)
    while end < stretches.count, length < horizon {
      length += stretches[end].length
      end += 1
    }
    let following = Array(stretches[(place + 1)..<end])
    var next = passes[place]
    for (node, factor) in nodes.enumerated() {
      next[node].advance(stretches[place].times(factor.value), following: following)
    }
    passes.append(next)
  }

  /// Takes the rest from before the change, with the numbers of earlier arrivals as they are now.
  private mutating func join(_ old: [[DayPass]], at place: Int) {
    let (now, before) = (passes[place], old[place])
    for later in old[(place + 1)...] {
      passes.append(
        later.indices.map { later[$0].moved(from: before[$0].outcomes, to: now[$0].outcomes) })
    }
  }

  private func mean(_ passes: [DayPass]) -> [DayOutcome] {
    (0..<(passes.first?.outcomes.count ?? 0)).map { mean(passes, at: $0) }
  }

  private func mean(_ passes: [DayPass], at index: Int) -> DayOutcome {
    var sum = DayOutcome()
    for (node, pass) in zip(nodes, passes) { sum.add(pass.outcomes[index], times: node.weight) }
    return sum
  }
}

/// A value of the factor on every rate, and its weight.
struct FactorNode: Sendable {
  let weight: Double
  let value: Double

  /// Nodes whose sum is right to about 1e-4 for a level: a trapezoidal rule in the logarithm, without the contacts that next to no factor brings.
  /// - Parameter load: the largest offered load in Erlang; the level of a queue falls over a range of some 1 / sqrt(load) of the factor.
  static func nodes(_ variations: [Double], load: Double) throws(QueueingError) -> [FactorNode] {
    let positive = variations.filter { $0 > 0 }
    for variation in positive where !(1e-6...10).contains(variation) {
      throw .invalidArgument(
        name: "coefficient of variation", wanted: "0, or a number from 1e-6 to 10", found: variation)
    }
    guard !positive.isEmpty else { return [FactorNode(weight: 1, value: 1)] }
    let density = try FactorDensity(positive)
    let all = density.spread(by: min(1, 1 / max(1, load).squareRoot()))
    let contacts = all.reduce(0) { $0 + $1.weight * $1.factor }
    let kept = all.filter { $0.weight * $0.factor > leastShare * contacts }
    let total = kept.reduce(0) { $0 + $1.weight * $1.factor }
    var nodes = kept.map { FactorNode(weight: $0.weight / total, value: $0.factor) }
    let rest = 1 - nodes.reduce(0) { $0 + $1.weight }
    if rest > 1e-9 { nodes.append(FactorNode(weight: rest, value: 0)) }
    return nodes
  }

  /// The least share of the contacts that a node brings.
  private static let leastShare = 3e-6
}
