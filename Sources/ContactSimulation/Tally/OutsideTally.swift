/// Counts of one call type in one hour of the clock of what never reached, or left, the service for another one.
public struct OutsideTally: Sendable, Hashable {
  /// Attempts made while the service was closed, further attempts of retrying callers included.
  public var closedAttempts: Int32 = 0
  /// Of these, the callers who turned to the other service.
  public var spilledClosed: Int32 = 0
  /// Callers who turned to the other service after they had abandoned.
  public var spilledAbandoned: Int32 = 0
  /// Callers who turned to the other service after they had been blocked.
  public var spilledBlocked: Int32 = 0

  /// Nothing counted.
  public init() {}

  /// Callers who turned to the other service.
  public var spilled: Int32 { spilledClosed &+ spilledAbandoned &+ spilledBlocked }
}
