/// The mean over time of a number that changes by steps, such as the number waiting.
public struct TimeWeightedMean: Sendable, Hashable {
  /// The number now.
  public private(set) var value: Double
  /// When it was last looked at, in seconds.
  public private(set) var time: Double
  /// The sum of value times duration so far.
  public private(set) var integral: Double = 0
  /// How long has been observed, in seconds.
  public private(set) var duration: Double = 0
  /// The largest value that lasted or was set.
  public private(set) var maximum: Double

  /// Starts to observe.
  ///
  /// - Parameters:
  ///   - value: The number at the start.
  ///   - time: When, in seconds.
  public init(value: Double = 0, at time: Double = 0) {
    self.value = value
    self.time = time
    maximum = value
  }

  /// The number changes.
  ///
  /// - Parameters:
  ///   - newValue: What it is from now on.
  ///   - now: When, in seconds; a time before the last one counts as the last one.
  public mutating func change(to newValue: Double, at now: Double) {
    advance(to: now)
    value = newValue
    maximum = max(maximum, newValue)
  }

  /// Observes the unchanged number up to a time.
  ///
  /// - Parameter now: When, in seconds; a time before the last one is ignored.
  public mutating func advance(to now: Double) {
    guard now > time else { return }
    integral += value * (now - time)
    duration += now - time
    time = now
  }

  /// The mean so far; `nil` before any time has passed.
  public var mean: Double? { duration > 0 ? integral / duration : nil }

  /// Adds the time that another observed; value and clock stay.
  ///
  /// - Parameter other: What to add.
  public mutating func merge(_ other: TimeWeightedMean) {
    integral += other.integral
    duration += other.duration
    maximum = max(maximum, other.maximum)
  }
}
