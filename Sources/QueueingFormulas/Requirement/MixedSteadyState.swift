/// Steady states of one kind of traffic at many loads and agents, with random factors mixed in, each found once.
public struct MixedSteadyState {
  private struct Key: Hashable {
    let load: Double
    let agents: Int
  }

  private let model: StationaryModel
  private let meanHandling: Double
  private let wait: AcceptableWait
  private let factors: FactorDensity?
  private var known: [Key: QueueMeasures] = [:]

  /// Steady states of one kind of traffic.
  /// - Parameters:
  ///   - model: whether callers lose patience.
  ///   - meanHandling: seconds, above 0.
  ///   - wait: T and S of the levels.
  ///   - variations: coefficients of variation of random factors on the load (gamma, mean 1).
  public init(
    _ model: StationaryModel, meanHandling: Double, within wait: AcceptableWait, variations: [Double] = []
  ) throws(QueueingError) {
    try Checked.positive(meanHandling, "mean handling time")
    (self.model, self.meanHandling, self.wait) = (model, meanHandling, wait)
    let positive = variations.filter { $0 > 0 }
    factors = positive.isEmpty ? nil : try FactorDensity(positive)
  }

  /// The measures of some agents at a load, means over all contacts that the factors bring.
  /// - Parameters:
  ///   - load: Erlang, above 0.
  ///   - agents: on duty, at least 1.
  /// - Complexity: some ten evaluations of the steady state the first time, nothing later.
  public mutating func measures(load: Double, agents: Int) throws(QueueingError) -> QueueMeasures {
    let key = Key(load: load, agents: agents)
    if let found = known[key] { return found }
    var parts: [(weight: Double, measures: QueueMeasures)] = []
    for node in factors?.nodes(load: load) ?? [(1, 1)] {
      let traffic = try OfferedTraffic(load: node.factor * load, meanHandling: meanHandling)
      let one = try model.measures(traffic, agents: Double(agents), within: wait)
      parts.append((node.weight * node.factor, one))
    }
    let found = QueueMeasures.average(parts)
    known[key] = found
    return found
  }
}
