/// A day of the week, numbered as ISO 8601 does: Monday is 1 and Sunday is 7.
public enum Weekday: Int, CaseIterable, Sendable, Hashable, Comparable, Codable {
  case monday = 1
  case tuesday, wednesday, thursday, friday, saturday, sunday

  /// Monday comes before Sunday.
  public static func < (left: Weekday, right: Weekday) -> Bool { left.rawValue < right.rawValue }

  /// The lower-case English name that scenario files use, such as `monday`.
  public var name: String { String(describing: self) }

  /// Finds a weekday by its lower-case English name, or nil if there is none.
  public init?(name: String) {
    guard let day = Weekday.allCases.first(where: { $0.name == name }) else { return nil }
    self = day
  }
}
