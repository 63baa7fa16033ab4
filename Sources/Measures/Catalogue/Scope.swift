/// The cells over which measures are totalled.
public enum Scope: String, Sendable, Hashable, CaseIterable, Codable {
  /// The whole period.
  case run
  /// A month of the calendar.
  case month
  /// A week from Monday to Sunday, cut by the period.
  case week
  /// A day on which the service is open.
  case day
  /// One open interval.
  case interval

  /// Whether the scope's cells lie within those of another: weeks do not lie within months.
  public func isWithin(_ other: Scope) -> Bool {
    switch other {
    case .run: self != .run
    case .month, .week: self == .day || self == .interval
    case .day: self == .interval
    case .interval: false
    }
  }
}
