/// Least and most agents of a group by interval.
public struct StaffingLimits: Sendable, Hashable {
  /// Least agents by interval of the grid; all zero by default.
  public let minimum: [Int]
  /// Most agents on duty at once by interval of the grid; nil when unlimited.
  public let maximum: [Int]?
  /// Places of the group in the room by interval of the grid; nil when unlimited.
  public let seats: [Int]?

  /// Limits from their parts.
  public init(minimum: [Int], maximum: [Int]? = nil, seats: [Int]? = nil) {
    self.minimum = minimum
    self.maximum = maximum
    self.seats = seats
  }

  /// Most agents at once by interval: the smaller of `maximum` and `seats`; nil when neither is stated.
  ///
  /// Linear in the intervals.
  public var most: [Int]? {
    guard let maximum, let seats else { return maximum ?? seats }
    return zip(maximum, seats).map(min)
  }

  /// The same of one interval of the grid.
  public func most(at interval: Int) -> Int? {
    [maximum, seats].compactMap { $0.flatMap { $0.indices.contains(interval) ? $0[interval] : nil } }.min()
  }
}

/// People mobilised over the period: how many hours they give in a week.
///
/// It limits hours in calendar weeks, not agents at once: 310 people of 10 h each give 3,100 h, on whatever days of the week.
public struct Mobilisation: Sendable, Hashable {
  /// Which hours a mobilisation counts.
  public enum Hours: String, Sendable, Hashable, CaseIterable, Codable {
    /// Paid hours: hours on duty / (1 - shrinkage).
    case paid
    /// Hours on duty.
    case onDuty = "on-duty"
  }

  /// People mobilised over the period, at least 1.
  public let people: Int
  /// Hours that one person gives in a week, above 0.
  public let hoursPerWeek: Double
  /// Which hours these are.
  public let counted: Hours

  /// A mobilisation from its parts.
  public init(people: Int, hoursPerWeek: Double, counted: Hours = .paid) {
    self.people = people
    self.hoursPerWeek = hoursPerWeek
    self.counted = counted
  }

  /// Hours that all of them give in a calendar week.
  public var weeklyHours: Double { Double(people) * hoursPerWeek }

  /// The same as hours on duty.
  ///
  /// - Parameter shrinkage: of the group, 0..<1.
  public func weeklyHoursOnDuty(shrinkage: Double) -> Double {
    counted == .paid ? weeklyHours * (1 - shrinkage) : weeklyHours
  }
}
