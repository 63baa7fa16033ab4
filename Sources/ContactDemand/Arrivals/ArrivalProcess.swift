/// A Poisson process of arrivals over one day, by inversion of the cumulative rate.
///
/// The caller supplies standard exponential gaps; the process turns them into times. Cost: a multiplication and an addition
/// per arrival at constant rates, a square root more at linear ones.
@frozen
public struct ArrivalProcess: BitwiseCopyable {
  @usableFromInline var piece: UnsafePointer<RatePiece>
  @usableFromInline var end: UnsafePointer<RatePiece>
  @usableFromInline var factor: Double
  @usableFromInline var inverseFactor: Double
  @usableFromInline var position: Double
  @usableFromInline var contacts: Double
  @usableFromInline var spacing: Double

  /// A process over a stretch of pieces.
  ///
  /// - Parameters:
  ///   - pieces: The first piece; the pieces outlive the process.
  ///   - count: Number of pieces; with 0 nothing ever arrives.
  ///   - factor: Random volume factor, 0 or more and finite.
  @inlinable
  public init(pieces: UnsafePointer<RatePiece>, count: Int, factor: Double) {
    piece = pieces
    end = pieces + count
    self.factor = factor
    inverseFactor = factor > 0 ? 1 / factor : 0
    position = 0
    contacts = 0
    spacing = 0
    if count > 0 { enterPiece() }
  }

  /// The next arrival.
  ///
  /// - Parameter gap: A standard exponential draw.
  /// - Returns: Its time in seconds, or infinity when the day brings no more.
  @inlinable @inline(__always)
  public mutating func next(after gap: Double) -> Double {
    position += gap
    if position >= contacts, !advance() { return .infinity }
    if piece.pointee.slope == 0 {
      return min(piece.pointee.latest, piece.pointee.start + position * spacing)
    }
    return piece.pointee.time(ofExpected: position * inverseFactor)
  }

  /// Goes to the piece in which the position lies; false at the end of the day.
  @inlinable @inline(never)
  mutating func advance() -> Bool {
    while position >= contacts {
      position -= contacts
      if piece < end { piece += 1 }
      guard piece < end else {
        (position, contacts) = (0, 0)
        return false
      }
      enterPiece()
    }
    return true
  }

  @inlinable
  mutating func enterPiece() {
    contacts = piece.pointee.contacts * factor
    spacing = piece.pointee.spacing * inverseFactor
  }
}
