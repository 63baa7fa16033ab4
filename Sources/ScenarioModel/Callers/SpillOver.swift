/// Another service, such as 112, to which callers turn who find the hotline closed or too slow; they are counted, by hour.
public struct SpillOver: Sendable, Hashable {
  /// Name of the other service.
  public let service: LocalizedText
  /// Probability that an attempt outside opening hours goes there, 0...1.
  public let whenClosed: Double
  /// Probability that a caller who abandoned and does not call again goes there, 0...1.
  public let afterAbandonment: Double
  /// Probability that a caller who was blocked and does not call again goes there, 0...1.
  public let afterBlocking: Double

  /// A spill-over from its parts.
  public init(service: LocalizedText, whenClosed: Double = 0, afterAbandonment: Double = 0, afterBlocking: Double = 0) {
    self.service = service
    self.whenClosed = whenClosed
    self.afterAbandonment = afterAbandonment
    self.afterBlocking = afterBlocking
  }
}

/// Attempts made while the service is closed: counted apart, never as offered.
public struct ClosedHoursDemand: Sendable, Hashable {
  /// Expected attempts per hour by wall-clock time, on every day of the period; only what falls into closed time counts.
  public let perHour: [ProfileStep]
  /// Whether the rates follow the volume of the day: multiplied by the day's expected fresh contacts over the mean open day's.
  public let followsVolume: Bool

  /// Attempts while closed from their rates.
  public init(perHour: [ProfileStep], followsVolume: Bool = false) {
    self.perHour = perHour
    self.followsVolume = followsVolume
  }
}
