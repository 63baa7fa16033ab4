/// What one agent fewer shows of a team whose number is the same throughout: whether it is the smallest.
public struct TeamCertificate: Sendable, Hashable, Codable {
  /// A cell of a target that one agent fewer certainly misses.
  public struct Missed: Sendable, Hashable, Codable {
    /// Index of the call type.
    public let callType: Int
    /// The days of the cell.
    public let days: Range<Int>
    /// Simultaneous upper bound of its level with one agent fewer.
    public let upperBound: Double
    /// The target less its tolerance.
    public let required: Double
  }

  /// Index of the group.
  public let group: Int
  /// Agents of the team in the plan, at least 1.
  public let agents: Int
  /// The cell in which one agent fewer lies furthest below what is required; nil where none certainly does, so that the team is not
  /// shown minimal.
  public let missed: Missed?

  /// Confidence of the upper bounds, over all cells and looks at once.
  public static let confidence = 0.99
}
