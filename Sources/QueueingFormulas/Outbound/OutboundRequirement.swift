/// Whose share counts when a deadline is to be met.
public enum OutboundScope: String, CaseIterable, Sendable {
  /// The share over everybody who entered.
  case everybody
  /// The share of every entry day.
  case everyEntryDay = "every-entry-day"
}

/// A capacity that meets a deadline, and what it gives.
public struct OutboundRequirement: Sendable, Equatable {
  /// Attempts per day, before the shape.
  public let attemptsPerDay: Double
  /// The share reached within the days, 0...1.
  public let shareReached: Double
  /// The flow under that capacity.
  public let flow: OutboundFlow
}

extension OutboundFluid {
  /// The least capacity with which a share of people is reached within some days of entering.
  ///
  /// By bisection: more attempts never reach fewer in time while the reach does not differ by day. With `reachFactors` the answer
  /// still meets the target, but a smaller capacity might too. More days than `days` are followed where the last entries need them.
  /// - Parameters:
  ///   - share: above 0, at most 1.
  ///   - days: 1 or more; 1 is by the end of the entry day.
  ///   - scope: whose share.
  ///   - shape: factors on the capacity by day, repeated; [1] for a constant, seven for a week; at least one above 0.
  /// - Throws: ``QueueingError/targetUnattainable(_:)`` with the share that unlimited attempts reach.
  /// - Complexity: some 40 flows.
  public func leastCapacity(
    reaching share: Double, within days: Int, scope: OutboundScope = .everybody, shape: [Double] = [1]
  ) throws(QueueingError) -> OutboundRequirement {
    try check(share, days, shape)
    let list = try following(entries.count + days - 1)
    func requirement(_ attempts: Double) throws(QueueingError) -> OutboundRequirement {
      let flow = try list.flow(.repeated(shape.map { $0 > 0 ? $0 * attempts : 0 }))
      guard let reached = scope.share(flow, days) else {
        throw .missing(name: "an entry day whose \(days) days end in time", neededBy: "a deadline")
      }
      return OutboundRequirement(attemptsPerDay: attempts, shareReached: reached, flow: flow)
    }
    let ample = try requirement(.infinity)
    guard ample.shareReached >= share - Self.tolerance else {
      throw .targetUnattainable(
        "\(share) reached within \(days) days; with every attempt that is due it is \(ample.shareReached)")
    }
    let needs = ample.flow.days.enumerated().map { $1.attempts > 0 ? $1.attempts / shape[$0 % shape.count] : 0 }
    var enough = try requirement(needs.max() ?? 0)
    var tooFew = 0.0
    for _ in 0..<60 where enough.attemptsPerDay - tooFew > 1e-10 * enough.attemptsPerDay {
      let middle = try requirement(tooFew + (enough.attemptsPerDay - tooFew) / 2)
      if middle.shareReached >= share - Self.tolerance { enough = middle } else { tooFew = middle.attemptsPerDay }
    }
    return enough
  }

  /// The same list followed for at least some days, up to the most.
  private func following(_ least: Int) throws(QueueingError) -> OutboundFluid {
    try OutboundFluid(
      entries: entries, ladder: ladder, attemptsPerDay: attemptsPerDay, order: order, reachFactors: reachFactors,
      days: max(days, min(least, Self.mostDays)))
  }

  /// Sums of shares that should be equal differ by less.
  private static var tolerance: Double { 1e-12 }

  private func check(_ share: Double, _ days: Int, _ shape: [Double]) throws(QueueingError) {
    guard share > 0, share <= 1 else {
      throw .invalidArgument(name: "share to reach", wanted: "a share above 0, at most 1", found: share)
    }
    try Checked.whole(days, in: 1...Self.mostDays, "days to reach people in")
    for factor in shape where factor != 0 { try Checked.positiveSize(factor, "shape of the capacity") }
    guard shape.contains(where: { $0 > 0 }) else {
      throw .missing(name: "a day with capacity", neededBy: "the shape of the capacity")
    }
  }
}

extension OutboundScope {
  fileprivate func share(_ flow: OutboundFlow, _ days: Int) -> Double? {
    switch self {
    case .everybody: flow.shareReached(within: days)
    case .everyEntryDay: flow.smallestShareReached(within: days)
    }
  }
}
