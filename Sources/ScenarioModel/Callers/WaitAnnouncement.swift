/// What callers do when the expected wait is announced to them as they join the queue.
///
/// The announced wait is (contacts waiting before it + 1) x mean handling time / agents on duty of the groups that serve the type: what an
/// ordinary telephone system computes. The level with the largest `over` that the announcement exceeds acts.
public struct WaitAnnouncement: Sendable, Hashable {
  /// One level of the announced wait.
  public struct Level: Sendable, Hashable {
    /// The announced wait must exceed this many seconds, at least 0.
    public let over: Double
    /// Probability of leaving on hearing it (counted as balking), 0...1.
    public let leaving: Double
    /// Factor on the patience of those who stay, greater than 0.
    public let patienceFactor: Double

    /// A level from its parts.
    public init(over: Double, leaving: Double, patienceFactor: Double = 1) {
      self.over = over
      self.leaving = leaving
      self.patienceFactor = patienceFactor
    }
  }

  /// The levels by rising `over`; never empty.
  public let levels: [Level]

  /// An announcement from its levels.
  public init(levels: [Level]) {
    self.levels = levels
  }
}
