/// The recurring parts of the page: sections, figures, tables and notes.
enum PageParts {
  /// A section with its heading.
  static func section(_ identifier: String, _ heading: String, _ children: [Markup]) -> Markup {
    .element(
      "section", [Attribute("id", identifier)],
      [Markup.element("h2", heading).line] + children.map(\.line)
    ).line
  }

  /// A paragraph.
  static func paragraph(_ text: String, class name: String? = nil) -> Markup {
    .element("p", name.map { [Attribute("class", $0)] } ?? [], text)
  }

  /// A chart: the static picture, the place of the interactive one, and what one sees.
  ///
  /// - Parameters:
  ///   - identifier: Unique in the page; the interactive chart finds its place by it.
  ///   - picture: The static picture.
  ///   - narrow: The same for a phone; without it the phone shows the other.
  ///   - caption: What one sees, whichever of the two is shown.
  static func figure(_ identifier: String, _ picture: Picture, narrow: Picture? = nil, caption: String) -> Markup {
    .element(
      "figure", [Attribute("id", identifier)],
      pictures(identifier, picture, narrow: narrow) + [
        .element("div", [Attribute("class", "readout"), Attribute("aria-live", "off")], ""),
        .element("div", [Attribute("class", "live")], ""),
        .element("figcaption", caption),
      ])
  }

  /// The static picture, and the one that takes its place on a phone.
  static func pictures(_ identifier: String, _ picture: Picture, narrow: Picture?) -> [Markup] {
    func element(_ picture: Picture, _ name: String, _ suffix: String) -> Markup {
      .element("div", [Attribute("class", name)], [SVGWriter.element(picture, identifier: identifier + suffix)])
    }
    guard let narrow else { return [element(picture, "picture", "-svg")] }
    return [element(picture, "picture wide", "-svg"), element(narrow, "picture phone", "-phone")]
  }

  /// A table that scrolls sideways where it is too wide.
  ///
  /// - Parameter isSlim: whether it fits a phone as it is.
  static func table(
    _ columns: [TableColumn], _ rows: [[Markup]], caption: String? = nil, isSlim: Bool = false
  ) -> Markup {
    let body = rows.map { row -> Markup in
      let cells = zip(columns, row).enumerated().map { index, cell in
        index == 0
          ? Markup.element("th", [Attribute("scope", "row")] + cell.0.attributes, [cell.1])
          : Markup.element("td", cell.0.attributes, [cell.1])
      }
      return Markup.element("tr", [], cells).line
    }
    return table(columns, body: body, caption: caption, isSlim: isSlim)
  }

  /// A table whose rows are given as they stand.
  static func table(
    _ columns: [TableColumn], body: [Markup], caption: String? = nil, isSlim: Bool = false
  ) -> Markup {
    let head = columns.map { Markup.element("th", [Attribute("scope", "col")] + $0.attributes, $0.title) }
    let title = caption.map { [Markup.element("caption", $0)] } ?? []
    let table = Markup.element(
      "table", [],
      title + [.element("thead", [], [.element("tr", [], head)]).line, .element("tbody", [], body)])
    let name = isSlim ? "scroll slim" : "scroll"
    return .element("div", [Attribute("class", name), Attribute("tabindex", "0")], [table])
  }

  /// A block that opens on demand.
  static func details(_ summary: String, _ children: [Markup]) -> Markup {
    .element("details", [], [.element("summary", summary)] + children)
  }
}

/// A column of a table.
struct TableColumn {
  /// The head.
  let title: String
  /// The class of its cells: `number` stands at the right, `dates` is never broken, `bars` is wide.
  let name: String?

  /// A column of words.
  static func words(_ title: String) -> TableColumn { TableColumn(title: title, name: nil) }
  /// A column of numbers.
  static func numbers(_ title: String) -> TableColumn { TableColumn(title: title, name: "number") }

  /// A column of dates, never broken.
  static func dates(_ title: String) -> TableColumn { TableColumn(title: title, name: "dates") }
  /// A column of short values, wide enough not to be broken.
  static func values(_ title: String) -> TableColumn { TableColumn(title: title, name: "value") }
  /// A column of bars.
  static var bars: TableColumn { TableColumn(title: "", name: "bars") }

  /// The class of its cells.
  var attributes: [Attribute] { name.map { [Attribute("class", $0)] } ?? [] }
}
