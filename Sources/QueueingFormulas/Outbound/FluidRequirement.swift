/// Whose share counts when a deadline is to be met.
public enum FluidScope: String, CaseIterable, Sendable {
  /// The share over everybody who entered.
  case everybody
  /// The share of every entry day.
  case everyEntryDay = "every-entry-day"

  /// The share that counts; nil when no entry day does.
  func share(_ flow: OutboundFlow, within days: Int) -> Double? {
    switch self {
    case .everybody: flow.shareReached(within: days)
    case .everyEntryDay: flow.smallestShareReached(within: days)
    }
  }
}

/// People to be reached in time.
public struct FluidDeadline: Sendable, Equatable {
  /// The share to reach, above 0, at most 1.
  public let share: Double
  /// Days to reach them in: 1 is by the end of the entry day.
  public let days: Int
  /// Whose share counts.
  public let scope: FluidScope

  /// A deadline.
  /// - Parameters:
  ///   - share: above 0, at most 1.
  ///   - days: 1...4,000; 1 is by the end of the entry day, 2 by the end of the next.
  ///   - scope: whose share counts.
  public init(reaching share: Double, within days: Int, scope: FluidScope = .everybody) throws(QueueingError) {
    guard share > 0, share <= 1 else {
      throw .invalidArgument(name: "share to reach", wanted: "a share above 0, at most 1", found: share)
    }
    try Checked.whole(days, in: 1...OutboundFluid.mostDays, "days to reach people in")
    self.share = share
    self.days = days
    self.scope = scope
  }
}

/// A capacity that meets a deadline, and what it gives.
public struct FluidRequirement: Sendable, Equatable {
  /// Attempts per day, or agents, before the shape.
  public let capacity: Double
  /// The share reached in time, 0...1.
  public let shareReached: Double
  /// The flow under that capacity.
  public let flow: OutboundFlow
}

extension OutboundFluid {
  /// The least attempts per day, or agents where calling days are given, that meet a deadline.
  ///
  /// Bisection: more attempts never reach fewer in time where the reach is the same on all days and hours. Where it differs, a larger
  /// team may call at worse hours: the answer is then the first on a ladder of 5 % steps that meets the deadline, made smaller by
  /// bisection. More days than `days` are followed where the last entries need them.
  /// - Parameters:
  ///   - deadline: share, days and scope.
  ///   - calling: the hours of a day and the agent time of attempts, repeated; empty for a capacity in attempts.
  ///   - shape: factors on the capacity by day, repeated; [1] for a constant, seven for a week; at least one above 0.
  /// - Throws: ``QueueingError/targetUnattainable(_:)`` with the best share found.
  /// - Complexity: some 40 flows; some 200 where the reach differs.
  public func leastCapacity(
    for deadline: FluidDeadline, calling: [CallingDay] = [], shape: [Double] = [1]
  ) throws(QueueingError) -> FluidRequirement {
    for factor in shape where factor != 0 { try Checked.positiveSize(factor, "shape of the capacity") }
    guard shape.contains(where: { $0 > 0 }) else {
      throw .missing(name: "a day with capacity", neededBy: "the shape of the capacity")
    }
    let search = OutboundSearch(
      list: try following(entries.count + deadline.days - 1), deadline: deadline, calling: calling, shape: shape)
    return try search.least()
  }

  /// The same list followed for at least some days, up to the most.
  private func following(_ least: Int) throws(QueueingError) -> OutboundFluid {
    try OutboundFluid(
      entries: entries, ladder: ladder, attemptsPerDay: attemptsPerDay, order: order, reachFactors: reachFactors,
      days: max(days, min(least, Self.mostDays)))
  }
}
