/// Agents needed at many loads of one kind of traffic, remembered and bracketed.
///
/// More load never needs fewer agents, so an answer between two known equal answers costs nothing, and any other starts from
/// its neighbours. A season of 2,500 intervals takes some hundred evaluations of the steady state instead of 50,000.
public struct RequirementTable: Sendable {
  private let model: StationaryModel
  private let meanHandling: Double
  private let targets: [StaffingTarget]
  private let factors: FactorDensity?
  /// Known answers in order of load.
  private var known: [(load: Double, agents: Int)] = []

  /// A table for one kind of traffic.
  /// - Parameters:
  ///   - model: whether callers lose patience.
  ///   - meanHandling: seconds, above 0.
  ///   - targets: at least one; each is checked here.
  ///   - variations: coefficients of variation of random factors on the load (gamma, mean 1), which are mixed in: a level is
  ///     E[answered within T] / E[offered]. Occupancy, and waits of callers who never leave, are those at the mean load.
  public init(
    _ model: StationaryModel, meanHandling: Double, targets: [StaffingTarget], variations: [Double] = []
  ) throws(QueueingError) {
    if targets.isEmpty { throw .missing(name: "a target", neededBy: "the number of agents") }
    try Checked.positive(meanHandling, "mean handling time")
    for target in targets { try target.check() }
    self.model = model
    self.meanHandling = meanHandling
    self.targets = targets
    let positive = variations.filter { $0 > 0 }
    factors = positive.isEmpty ? nil : try FactorDensity(positive)
  }

  /// The smallest whole number of agents that meets every target at a load; 0 where nothing is offered.
  /// - Parameter load: Erlang, 0...1e10.
  /// - Complexity: nothing between equal neighbours, else some three evaluations of the steady state per target.
  public mutating func agents(load: Double) throws(QueueingError) -> Int {
    let traffic = try OfferedTraffic(load: load, meanHandling: meanHandling)
    if load == 0 { return 0 }
    let next = position(of: load)
    if next < known.count, known[next].load == load { return known[next].agents }
    let below = next > 0 ? known[next - 1] : nil
    let above = next < known.count ? known[next] : nil
    if let below, let above, below.agents == above.agents { return below.agents }
    if let below, let above, above.agents - below.agents <= Self.fewAgents {
      var needed = below.agents
      while needed < above.agents, try !isMet(traffic, agents: Double(needed)) { needed += 1 }
      known.insert((load, needed), at: next)
      return needed
    }
    var most = below?.agents ?? 1
    for target in targets {
      let guess = max(Double(most), expected(load, below: below, above: above))
      let needed = try AgentSearch.smallest(from: Double(most), guess: guess) { agents throws(QueueingError) in
        target.isMet(by: try measures(traffic, agents: agents, for: target))
      }
      most = max(most, needed)
    }
    known.insert((load, most), at: next)
    return most
  }

  /// Numbers between two known answers that are tried one after the other: the last needs no trial.
  private static let fewAgents = 2

  /// Whether every target holds.
  private func isMet(_ traffic: OfferedTraffic, agents: Double) throws(QueueingError) -> Bool {
    for target in targets {
      guard target.isMet(by: try measures(traffic, agents: agents, for: target)) else { return false }
    }
    return true
  }

  /// The measures that a target looks at, with the factors mixed in.
  private func measures(
    _ traffic: OfferedTraffic, agents: Double, for target: StaffingTarget
  ) throws(QueueingError) -> QueueMeasures {
    let wait = target.wait ?? .zero
    guard let factors, mixesFactors(target) else { return try model.measures(traffic, agents: agents, within: wait) }
    var parts: [(weight: Double, measures: QueueMeasures)] = []
    for node in factors.nodes(load: traffic.load) {
      let mixed = try OfferedTraffic(load: node.factor * traffic.load, meanHandling: meanHandling)
      parts.append((node.weight * node.factor, try model.measures(mixed, agents: agents, within: wait)))
    }
    return QueueMeasures.average(parts)
  }

  private func mixesFactors(_ target: StaffingTarget) -> Bool {
    switch (target, model) {
    case (.serviceLevel, _), (.abandonment, _), (.probabilityOfWaiting, _): true
    case (.occupancy, _): false
    case (.averageSpeedOfAnswer, .erlangC), (.meanWait, .erlangC): false
    case (.averageSpeedOfAnswer, .patience), (.meanWait, .patience): true
    }
  }

  /// The first known answer at a load of at least this.
  private func position(of load: Double) -> Int {
    var (low, high) = (0, known.count)
    while low < high {
      let middle = (low + high) / 2
      if known[middle].load < load { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// A guess from the neighbours, or the load and its square root.
  private func expected(_ load: Double, below: (load: Double, agents: Int)?, above: (load: Double, agents: Int)?)
    -> Double
  {
    if let below, let above {
      let share = (load - below.load) / (above.load - below.load)
      return Double(below.agents) + share * Double(above.agents - below.agents)
    }
    let surplus = (below ?? above).map { (Double($0.agents) - $0.load) / $0.load.squareRoot() } ?? 1
    return load + max(0, surplus) * load.squareRoot()
  }
}

extension IntervalStaffing {
  /// The load in Erlang that a method staffs for in each interval, as a mean over its arrivals; 0 where nothing is offered.
  /// - Parameter method: how the time-varying demand is turned into steady states.
  public func meanLoads(_ method: StaffingMethod) throws(QueueingError) -> [Double] {
    try loads(method).map { $0.meanLoad ?? 0 }
  }

  /// The agents of each interval from a table of steady states, at the interval's mean load; a quick ``requirement(_:targets:)``.
  ///
  /// The two differ only for the modified offered load, where the full one averages the level over the interval.
  /// - Parameters:
  ///   - method: how the time-varying demand is turned into steady states.
  ///   - table: answers for this handling time and the targets wanted; what is learnt stays in it.
  /// - Returns: agents by interval, and why to trust the answer less anywhere.
  public func quickRequirement(
    _ method: StaffingMethod, from table: inout RequirementTable
  ) throws(QueueingError) -> (agents: [Int], caveats: Set<Caveat>) {
    var agents: [Int] = []
    for load in try meanLoads(method) { agents.append(try table.agents(load: load)) }
    let fluid = try fluid(agents: agents.map(Double.init), within: .zero)
    let all = caveats(method, agents: agents.map(Double.init), fluid: fluid)
    let present = zip(demand.rates, all).reduce(into: Set<Caveat>()) { if $1.0 > 0 { $0.formUnion($1.1) } }
    return (agents, present.subtracting([.fluidAnswer]))
  }
}
