/// Groups that may take a waiting contact from a certain wait on.
///
/// On arrival the first tier's groups are tried; each further tier opens when the contact has waited long enough, and stays open.
public struct RoutingTier: Sendable, Hashable {
  /// Wait in seconds after which the tier opens; 0 for the first, rising from tier to tier.
  public let after: Double
  /// Indexes of the groups that the tier adds, in the order in which they are tried.
  public let groups: [Int]

  /// A tier from its parts.
  public init(after: Double, groups: [Int]) {
    self.after = after
    self.groups = groups
  }
}

/// How an arriving contact chooses among the free groups of the open tiers.
public enum GroupChoice: String, Sendable, Hashable, CaseIterable, Codable {
  /// The first listed with a free agent.
  case listed
  /// The group with the fewest call types among those with a free agent; the first listed wins a tie.
  case leastSkilled = "least-skilled"
  /// The group of the agent who has been idle longest.
  case longestIdle = "longest-idle"
  /// The group of a free agent chosen with equal probability among all free agents.
  case random
}

/// How a freed agent chooses among the waiting contacts that the group serves.
public enum WorkChoice: String, Sendable, Hashable, CaseIterable, Codable {
  /// By the group's list of call types; within a type the longest wait.
  case listOrder = "list-order"
  /// The highest priority, then the longest wait.
  case priority
  /// The largest product of wait and the call type's weight.
  case longestWeightedWait = "longest-weighted-wait"
}

/// The time of a group's agents for one call type, where it differs from the type's own.
public enum GroupHandling: Sendable, Hashable {
  /// The type's handling time times a factor greater than 0: 1.2 takes a fifth longer.
  case factor(Double)
  /// A handling time of the group's own.
  case own(HandlingTime)
}
