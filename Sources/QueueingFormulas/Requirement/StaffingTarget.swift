/// What a queue must achieve.
public enum StaffingTarget: Sendable, Equatable {
  /// At least this service level, above 0 and below 1.
  case serviceLevel(Double, within: AcceptableWait, definition: ServiceLevelDefinition = .ofOffered)
  /// A mean wait of answered contacts of at most so many seconds, above 0.
  case averageSpeedOfAnswer(atMost: Double)
  /// A mean wait of all accepted contacts of at most so many seconds, above 0.
  case meanWait(atMost: Double)
  /// At most this share abandons, above 0 and at most 1.
  case abandonment(atMost: Double)
  /// At most this share of agents' time is busy, above 0 and at most 1.
  case occupancy(atMost: Double)
  /// At most this share of contacts waits, above 0 and at most 1.
  case probabilityOfWaiting(atMost: Double)

  /// Refuses limits that no queue, or every queue, would meet.
  func check() throws(QueueingError) {
    switch self {
    case .serviceLevel(let level, _, _):
      guard level > 0, level < 1 else {
        throw .invalidArgument(name: "service level", wanted: "a share above 0, below 1", found: level)
      }
    case .averageSpeedOfAnswer(let limit): try Checked.positive(limit, "average speed of answer")
    case .meanWait(let limit): try Checked.positive(limit, "mean wait")
    case .abandonment(let limit): try Self.checkShare(limit, "abandonment")
    case .occupancy(let limit): try Self.checkShare(limit, "occupancy")
    case .probabilityOfWaiting(let limit): try Self.checkShare(limit, "probability of waiting")
    }
  }

  private static func checkShare(_ limit: Double, _ name: String) throws(QueueingError) {
    guard limit > 0, limit <= 1 else {
      throw .invalidArgument(name: name, wanted: "a share above 0, at most 1", found: limit)
    }
  }

  /// How far the measures are on the good side of the target: 0 or more when it is met, within -1...1.
  func slack(of measures: QueueMeasures) -> Double {
    func below(_ limit: Double, _ value: Double?) -> Double {
      guard let value, value.isFinite else { return -1 }
      return (limit - value) / (limit + value)
    }
    return switch self {
    case .serviceLevel(let level, _, let definition): (measures.serviceLevel(definition) ?? 0) - level
    case .averageSpeedOfAnswer(let limit): below(limit, measures.averageSpeedOfAnswer)
    case .meanWait(let limit): below(limit, measures.meanWait)
    case .abandonment(let limit): below(limit, measures.abandonment)
    case .occupancy(let limit): measures.stable && measures.agents > 0 ? below(limit, measures.occupancy) : -1
    case .probabilityOfWaiting(let limit): below(limit, measures.probabilityOfWaiting)
    }
  }

  /// True when the measures meet the target.
  public func isMet(by measures: QueueMeasures) -> Bool {
    slack(of: measures) >= 0
  }

  /// The thresholds that the target's measures need; zero for targets without a threshold.
  var wait: AcceptableWait? {
    if case .serviceLevel(_, let wait, _) = self { return wait }
    return nil
  }
}
