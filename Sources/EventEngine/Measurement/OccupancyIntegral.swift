/// The time integral of a count, such as busy agents or waiting customers, with one addition per change.
///
/// A change at time t (since the last flush) by +1 adds -t, by -1 adds +t; a flush after `length` seconds adds count x
/// length. Times are relative to the flush, so that a long run loses no precision.
@frozen
public struct OccupancyIntegral: BitwiseCopyable, Sendable {
  @usableFromInline var sum = 0.0

  /// An integral that starts now, with whatever count there is.
  public init() {}

  /// The count has grown by 1.
  ///
  /// - Parameter time: Seconds since the last flush.
  @inlinable @inline(__always)
  public mutating func enter(at time: Double) { sum -= time }

  /// The count has fallen by 1.
  ///
  /// - Parameter time: Seconds since the last flush.
  @inlinable @inline(__always)
  public mutating func leave(at time: Double) { sum += time }

  /// Ends a stretch and begins the next.
  ///
  /// - Parameters:
  ///   - length: Seconds since the last flush.
  ///   - count: The count at its end.
  /// - Returns: The integral of the count over the stretch, in count-seconds.
  @inlinable @inline(__always)
  public mutating func flush(length: Double, count: Int) -> Double {
    let total = sum + Double(count) * length
    sum = 0
    return total > 0 ? total : 0
  }
}
