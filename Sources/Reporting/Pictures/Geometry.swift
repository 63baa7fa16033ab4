/// A point of a picture, in units from its top left corner.
public struct Point: Sendable, Hashable {
  /// Units from the left edge.
  public let x: Double
  /// Units from the top edge.
  public let y: Double

  /// A point.
  public init(_ x: Double, _ y: Double) {
    self.x = x
    self.y = y
  }
}

/// A rectangle of a picture, in units from its top left corner.
public struct Box: Sendable, Hashable {
  /// Units from the picture's left edge.
  public let x: Double
  /// Units from the picture's top edge.
  public let y: Double
  /// Width in units.
  public let width: Double
  /// Height in units.
  public let height: Double

  /// A rectangle.
  public init(x: Double, y: Double, width: Double, height: Double) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }

  /// The right edge.
  public var right: Double { x + width }
  /// The bottom edge.
  public var bottom: Double { y + height }
}

/// A straight piece between two points.
public struct Segment: Sendable, Hashable {
  /// One end.
  public let from: Point
  /// The other end.
  public let to: Point

  /// A piece.
  public init(_ from: Point, _ to: Point) {
    self.from = from
    self.to = to
  }
}
