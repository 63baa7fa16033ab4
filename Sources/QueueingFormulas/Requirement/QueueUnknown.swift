/// A queue in steady state and what it must achieve: everything that a question about one unknown leaves given.
public struct QueueGivens: Sendable {
  /// Load and mean handling time.
  public var traffic: OfferedTraffic
  /// Agents on duty, above 0.
  public var agents: Double
  /// The queue.
  public var model: StationaryModel
  /// What it must achieve; at least one.
  public var targets: [StaffingTarget]

  /// The givens from their values.
  public init(traffic: OfferedTraffic, agents: Double, model: StationaryModel, targets: [StaffingTarget]) {
    (self.traffic, self.agents, self.model, self.targets) = (traffic, agents, model, targets)
  }

  /// How far the queue is on the good side of all targets: 0 or more when they are met.
  func slack() throws(QueueingError) -> Double {
    var least = 1.0
    for target in targets {
      try target.check()
      least = min(least, target.slack(of: try model.measures(traffic, agents: agents, within: target.wait ?? .zero)))
    }
    return least
  }
}

/// The one of a queue's givens that is asked for, the others being known.
public enum QueueUnknown: String, Sendable, Hashable, CaseIterable {
  /// The offered load in Erlang, at the given handling time.
  case load
  /// The mean handling time in seconds, at the given number of contacts.
  case handling
  /// The acceptable wait T in seconds of the service level.
  case within
  /// The mean of an exponential patience in seconds.
  case patience

  /// The values that meet all targets: those between two bounds, of which one may be missing.
  public struct MeetingRange: Sendable, Equatable {
    /// The smallest value that meets them; nil where every small value does.
    public let least: Double?
    /// The largest value that meets them; nil where every large value does.
    public let most: Double?

    /// The bound that a planner asks for: the largest value, or else the smallest.
    public var bound: Double? { most ?? least }
  }

  /// Steps of the scan: twelve make a power of ten, and six powers lie on each side of the guess.
  private static let steps = 144
  /// The twelfth root of ten.
  private static let ratio = 1.2115276586285884

  /// The givens with another value of the unknown.
  /// - Throws: ``QueueingError`` for a value outside the range of the formulas.
  public func setting(_ value: Double, in givens: QueueGivens) throws(QueueingError) -> QueueGivens {
    var result = givens
    switch self {
    case .load: result.traffic = try OfferedTraffic(load: value, meanHandling: givens.traffic.meanHandling)
    case .handling:
      result.traffic = try OfferedTraffic(
        load: givens.traffic.load / givens.traffic.meanHandling * value, meanHandling: value)
    case .within:
      let wait = try AcceptableWait(value)
      result.targets = givens.targets.map { target in
        guard case .serviceLevel(let level, _, let definition) = target else { return target }
        return .serviceLevel(level, within: wait, definition: definition)
      }
    case .patience: result.model = .patience(try .exponential(mean: value))
    }
    return result
  }

  /// The values of the unknown with which a queue meets all of its targets.
  ///
  /// The unknown is scanned over twelve powers of ten around a guess, 12 values in each, and the ends of the lowest stretch that meets the
  /// targets are then found to 12 digits, on the side that meets them. So nothing is taken to be monotone; a stretch narrower than a fifth of a value may be overlooked.
  ///
  /// - Throws: ``QueueingError/targetUnattainable(_:)`` where no value meets them; ``QueueingError/missing(name:neededBy:)`` where all values do, or
  ///   where there is no target.
  /// - Complexity: some 250 evaluations of the measures.
  public func range(_ givens: QueueGivens) throws(QueueingError) -> MeetingRange {
    guard !givens.targets.isEmpty else { throw .missing(name: "a target", neededBy: "the question") }
    try Checked.positive(givens.agents, "agents")
    let guess = guess(givens)
    func slack(_ value: Double) throws(QueueingError) -> Double { try setting(value, in: givens).slack() }
    var met: [(value: Double, isMet: Bool)] = []
    var value = guess * 1e-6
    for _ in 0...Self.steps {
      met.append((value, try slack(value) >= 0))
      value *= Self.ratio
    }
    guard let first = met.firstIndex(where: \.isMet) else {
      throw .targetUnattainable("no value of \(rawValue) from \(met[0].value) to \(met[Self.steps].value) meets it")
    }
    let end = met[first...].firstIndex { !$0.isMet }
    if first == 0, end == nil { throw .missing(name: "a target that depends on \(rawValue)", neededBy: "the question") }
    return MeetingRange(
      least: first == 0 ? nil : try edge(from: met[first].value, to: met[first - 1].value, slack),
      most: try end.map { index throws(QueueingError) in
        try edge(from: met[index - 1].value, to: met[index].value, slack)
      })
  }

  /// Where the targets stop being met, between a value that meets them and one that does not, on the side that does.
  private func edge(
    from met: Double, to missed: Double, _ slack: (Double) throws(QueueingError) -> Double
  ) throws(QueueingError) -> Double {
    var (good, bad) = (met, missed)
    while abs(good - bad) > 1e-12 * good {
      let middle = (good * bad).squareRoot()
      guard middle != good, middle != bad else { break }
      if try slack(middle) >= 0 { good = middle } else { bad = middle }
    }
    return good
  }

  private func guess(_ givens: QueueGivens) -> Double {
    switch self {
    case .load: givens.agents
    case .handling: givens.agents * givens.traffic.meanHandling / max(givens.traffic.load, 1e-9)
    case .within, .patience: givens.traffic.meanHandling
    }
  }
}
