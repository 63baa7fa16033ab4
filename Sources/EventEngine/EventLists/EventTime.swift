/// A time on the engine's clock as an integer that orders as the time does.
///
/// The bit pattern of a non-negative double, so that event lists compare integers, without branches and without NaN.
@frozen
public struct EventTime: Sendable, Hashable, Comparable {
  /// The bit pattern of the time in seconds; at most that of infinity.
  public let bits: UInt64

  /// The time of a number of seconds; negative numbers and NaN, which no clock shows, count as 0.
  ///
  /// - Parameter seconds: 0 or more; infinity means never.
  @inlinable @inline(__always)
  public init(_ seconds: Double) {
    bits = seconds > 0 ? seconds.bitPattern : 0
  }

  /// The time of a number of seconds that is known to be 0 or more, and not -0.
  @inlinable @inline(__always)
  public init(nonNegative seconds: Double) {
    bits = seconds.bitPattern
  }

  /// A time that lies after every other.
  @inlinable @inline(__always)
  public static var never: EventTime { EventTime(bits: 0x7FF0_0000_0000_0000) }

  /// The time in seconds.
  @inlinable @inline(__always)
  public var seconds: Double { Double(bitPattern: bits) }

  /// Earlier times are smaller.
  @inlinable @inline(__always)
  public static func < (left: EventTime, right: EventTime) -> Bool { left.bits < right.bits }

  @inlinable @inline(__always)
  init(bits: UInt64) {
    self.bits = bits
  }
}

/// One entry of an event list, 16 bytes: a time and what happens then.
@frozen
public struct EventEntry: Sendable {
  /// When.
  public let time: EventTime
  /// What, with a sequence number in the upper bits that decides ties.
  public let payload: UInt64

  /// An entry.
  @inlinable @inline(__always)
  public init(time: EventTime, payload: UInt64) {
    self.time = time
    self.payload = payload
  }

  /// The filling of unused places: later than every entry.
  @inlinable @inline(__always)
  static var padding: EventEntry { EventEntry(time: .never, payload: .max) }

  /// Whether this entry comes before the other.
  @inlinable @inline(__always)
  func precedes(_ other: EventEntry) -> Bool { precedence(over: other) < 0 }

  /// -1 (every bit set) when this entry comes before the other, else 0; computed without a branch from the borrow of a 128-bit
  /// difference.
  @inlinable @inline(__always)
  func precedence(over other: EventEntry) -> Int {
    let borrow: UInt64 = payload < other.payload ? 1 : 0
    return Int(bitPattern: UInt(truncatingIfNeeded: time.bits &- other.time.bits &- borrow)) &>> 63
  }
}
