/// A stretch of time in which the arrival rate is linear in time; a constant rate has slope 0.
@frozen
public struct RatePiece: Sendable, BitwiseCopyable {
  /// Start on the engine's clock, in seconds.
  public let start: Double
  /// The last moment that still lies in the piece.
  public let latest: Double
  /// Expected contacts in the piece.
  public let contacts: Double
  /// Seconds per contact if the rate is constant: length / contacts.
  public let spacing: Double
  /// Rate at the start, in contacts per second.
  public let rate: Double
  /// Growth of the rate, in contacts per second per second.
  public let slope: Double

  /// A piece of constant rate.
  ///
  /// - Parameters:
  ///   - start: Start in seconds.
  ///   - length: Length in seconds, greater than 0.
  ///   - contacts: Expected contacts, 0 or more.
  public init(start: Double, length: Double, contacts: Double) {
    self.start = start
    latest = (start + length).nextDown
    self.contacts = contacts
    spacing = contacts > 0 ? length / contacts : 0
    rate = contacts / length
    slope = 0
  }

  /// A piece whose rate runs linearly between two values, scaled so that it holds the given contacts.
  ///
  /// - Parameters:
  ///   - start: Start in seconds.
  ///   - length: Length in seconds, greater than 0.
  ///   - from: Relative rate at the start, 0 or more.
  ///   - to: Relative rate at the end, 0 or more.
  ///   - scale: Contacts per second for a relative rate of 1.
  public init(start: Double, length: Double, from: Double, to: Double, scale: Double) {
    self.start = start
    latest = (start + length).nextDown
    contacts = 0.5 * (from + to) * length * scale
    spacing = contacts > 0 ? length / contacts : 0
    rate = from * scale
    slope = from == to ? 0 : (to - from) * scale / length
  }

  /// The time by which a number of contacts of this piece is expected: the inverse of the cumulative rate.
  ///
  /// - Parameter count: 0...`contacts`.
  /// - Returns: Seconds, within the piece. Solves rate u + slope u^2 / 2 = count by the form without cancellation.
  @inlinable
  public func time(ofExpected count: Double) -> Double {
    guard slope != 0 else { return min(latest, start + count * spacing) }
    let root = max(0, rate * rate + 2 * slope * count).squareRoot()
    let denominator = rate + root
    return denominator > 0 ? min(latest, start + 2 * count / denominator) : start
  }
}
