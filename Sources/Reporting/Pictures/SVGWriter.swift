/// Writes a picture as SVG: text as text in generic fonts, coordinates with at most two decimals.
public enum SVGWriter {
  /// A whole SVG file.
  ///
  /// - Parameters:
  ///   - picture: What to draw.
  ///   - identifier: Names the title and the description, where several files come into one document.
  ///   - fonts: Families of its letters, the first that is there counts.
  /// - Returns: UTF-8 text that ends with a line break; the same picture gives the same bytes.
  public static func file(_ picture: Picture, identifier: String = "picture", fonts: String = SVGWriter.fonts) -> String
  {
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      + element(picture, identifier: identifier, isFile: true, fonts: fonts).source + "\n"
  }

  /// Families of letters on a screen.
  public static let fonts = "system-ui, 'Segoe UI', 'Helvetica Neue', 'DejaVu Sans', Arial, sans-serif"

  /// An SVG element to stand in a page.
  ///
  /// - Parameters:
  ///   - picture: What to draw.
  ///   - identifier: Unique in the page; names the title and description.
  ///   - isFile: Whether the element stands alone and carries its namespace, size and paper.
  static func element(
    _ picture: Picture, identifier: String, isFile: Bool = false, fonts: String = SVGWriter.fonts
  ) -> Markup {
    let size = [picture.width, picture.height].map { FixedDecimal.short($0, decimals: 2) }
    var attributes = [
      Attribute("viewBox", "0 0 \(size[0]) \(size[1])"), Attribute("role", "img"),
      Attribute("aria-labelledby", "\(identifier)-title \(identifier)-description"),
      Attribute("font-family", fonts),
    ]
    if isFile {
      attributes.insert(Attribute("xmlns", "http://www.w3.org/2000/svg"), at: 0)
      attributes += [Attribute("width", picture.width), Attribute("height", picture.height)]
    }
    var children: [Markup] = [
      .element("title", [Attribute("id", "\(identifier)-title")], picture.title),
      .element("desc", [Attribute("id", "\(identifier)-description")], picture.description),
    ]
    if isFile {
      let paper = Box(x: 0, y: 0, width: picture.width, height: picture.height)
      children.append(element(.rectangles([paper], Fill(Palette.paper))))
    }
    children += picture.shapes.map { element($0) }
    return .element("svg", attributes, children.map { Markup.sequence([.trusted("\n"), $0]) })
  }

  private static func element(_ shape: Shape) -> Markup {
    switch shape {
    case .rectangles(let boxes, let fill):
      .void("path", [Attribute("d", path(boxes))] + paint(fill) + [Attribute("shape-rendering", "crispEdges")])
    case .line(let points, let stroke): .void("path", [Attribute("d", path(points))] + paint(stroke))
    case .segments(let segments, let stroke):
      .void("path", [Attribute("d", segments.map { path([$0.from, $0.to]) }.joined())] + paint(stroke))
    case .area(let points, let fill): .void("path", [Attribute("d", path(points) + "z")] + paint(fill))
    case .label(let label): element(label)
    }
  }

  private static func element(_ label: Label) -> Markup {
    var attributes = [
      Attribute("x", label.point.x), Attribute("y", label.point.y), Attribute("font-size", label.size),
      Attribute("fill", "#" + label.colour.hexadecimal),
    ]
    if label.anchor != .start { attributes.append(Attribute("text-anchor", label.anchor.rawValue)) }
    if label.isBold { attributes.append(Attribute("font-weight", "600")) }
    return .element("text", attributes, label.text)
  }

  private static func paint(_ fill: Fill) -> [Attribute] {
    let colour = Attribute("fill", "#" + fill.colour.hexadecimal)
    return fill.opacity < 1 ? [colour, Attribute("fill-opacity", fill.opacity)] : [colour]
  }

  private static func paint(_ stroke: Stroke) -> [Attribute] {
    var attributes = [
      Attribute("fill", "none"), Attribute("stroke", "#" + stroke.colour.hexadecimal),
      Attribute("stroke-width", stroke.width), Attribute("stroke-linejoin", "round"),
    ]
    if !stroke.dash.isEmpty {
      attributes.append(Attribute("stroke-dasharray", stroke.dash.map { number($0) }.joined(separator: " ")))
    }
    return attributes
  }

  private static func path(_ points: [Point]) -> String {
    guard let first = points.first else { return "" }
    return "M\(number(first.x)) \(number(first.y))"
      + points.dropFirst().map { "L\(number($0.x)) \(number($0.y))" }.joined()
  }

  /// Edges are rounded, not sizes, so that boxes which touch still touch in the file.
  private static func path(_ boxes: [Box]) -> String {
    boxes.map { box in
      let left = rounded(box.x)
      let top = rounded(box.y)
      let width = number(rounded(box.right) - left)
      return "M\(number(left)) \(number(top))h\(width)v\(number(rounded(box.bottom) - top))h-\(width)z"
    }.joined()
  }

  private static func rounded(_ value: Double) -> Double { (value * 10).rounded(.toNearestOrAwayFromZero) / 10 }

  private static func number(_ value: Double) -> String { FixedDecimal.short(value, decimals: 1) }
}
