/// How a line is drawn.
public struct Stroke: Sendable, Hashable {
  /// Its colour.
  public let colour: Colour
  /// Its width in units.
  public let width: Double
  /// Lengths of dash and gap in units; empty for a solid line.
  public let dash: [Double]

  /// A stroke.
  public init(_ colour: Colour, width: Double, dash: [Double] = []) {
    self.colour = colour
    self.width = width
    self.dash = dash
  }
}

/// How a shape is filled.
public struct Fill: Sendable, Hashable {
  /// Its colour.
  public let colour: Colour
  /// 1 is opaque, 0 invisible.
  public let opacity: Double

  /// A fill.
  public init(_ colour: Colour, opacity: Double = 1) {
    self.colour = colour
    self.opacity = opacity
  }
}

/// A text in a picture.
public struct Label: Sendable, Hashable {
  /// Which end of the text lies at its point.
  public enum Anchor: String, Sendable, Hashable {
    case start, middle, end
  }

  /// The text, unescaped.
  public let text: String
  /// Where its baseline begins, is centred or ends.
  public let point: Point
  /// Height of the letters in units.
  public let size: Double
  /// Its colour.
  public let colour: Colour
  /// Which end lies at the point.
  public let anchor: Anchor
  /// Whether the letters are heavy.
  public let isBold: Bool

  /// A label.
  public init(
    _ text: String, at point: Point, size: Double = 12, colour: Colour = Palette.muted, anchor: Anchor = .start,
    isBold: Bool = false
  ) {
    self.text = text
    self.point = point
    self.size = size
    self.colour = colour
    self.anchor = anchor
    self.isBold = isBold
  }
}

/// One thing drawn in a picture.
public enum Shape: Sendable, Hashable {
  /// Rectangles with one fill; neighbours should not overlap.
  case rectangles([Box], Fill)
  /// A connected line.
  case line([Point], Stroke)
  /// Unconnected straight pieces with one stroke.
  case segments([Segment], Stroke)
  /// A closed area.
  case area([Point], Fill)
  /// A text.
  case label(Label)
}

/// A picture without a format: shapes and labels in drawing order, with a title and a description for those who can't see it.
public struct Picture: Sendable, Hashable {
  /// Width in units.
  public let width: Double
  /// Height in units.
  public let height: Double
  /// A short name.
  public let title: String
  /// What one sees, in a sentence or two.
  public let description: String
  /// The shapes, later ones over earlier ones.
  public var shapes: [Shape]

  /// A picture.
  public init(width: Double, height: Double, title: String, description: String, shapes: [Shape] = []) {
    self.width = width
    self.height = height
    self.title = title
    self.description = description
    self.shapes = shapes
  }
}
