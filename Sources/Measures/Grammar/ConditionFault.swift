/// Why a text is no condition, and where.
public struct ConditionFault: Error, Sendable, Hashable, CustomStringConvertible {
  /// The column of the first character that does not fit, from 1 on.
  public let column: Int
  /// What was expected there.
  public let wanted: String
  /// What stands there.
  public let found: String
  /// What was probably meant.
  public let suggestion: String?

  /// A line for people.
  public var description: String {
    "column \(column): expected \(wanted), found \(found)" + (suggestion.map { "; \($0)" } ?? "")
  }
}
