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
  ///   - legend: What its colours mean; a picture with one is coloured anew by the page's script, not replaced.
  static func figure(
    _ identifier: String, _ picture: Picture, narrow: Picture?, caption: String, legend: PictureLegend?
  ) -> Markup {
    let shown = pictures(identifier, picture, narrow: narrow)
    let parts = legend.map { [choices($0.choices)] + shown + key($0.entries) } ?? shown + live
    return .element("figure", [Attribute("id", identifier)], parts + [.element("figcaption", caption)])
  }

  /// The place of the interactive chart.
  private static var live: [Markup] {
    [
      .element("div", [Attribute("class", "readout"), Attribute("aria-live", "off")], ""),
      .element("div", [Attribute("class", "live")], ""),
    ]
  }

  private static func choices(_ choices: [PictureLegend.Choice]) -> Markup {
    let buttons = choices.enumerated().map { index, choice in
      Markup.element(
        "button",
        [
          Attribute("type", "button"), Attribute("data-metric", choice.key),
          Attribute("aria-pressed", index == 0 ? "true" : "false"),
        ], choice.name)
    }
    return .element("div", [Attribute("class", "choices"), Attribute("hidden", "hidden")], buttons)
  }

  /// The colours with their meaning, and the place of what the script says of a cell.
  private static func key(_ entries: [PictureLegend.Entry]) -> [Markup] {
    let items = entries.map { entry in
      let colour = Markup.element("i", [Attribute("style", "background:#\(entry.colour.hexadecimal)")], "")
      return Markup.element("li", [], [colour, .text(entry.meaning)])
    }
    return [
      .element("ul", [Attribute("class", "key")], items),
      .element("div", [Attribute("class", "tip"), Attribute("role", "status")], ""),
    ]
  }

  /// The static picture, and the one that takes its place on a phone.
  private static func pictures(_ identifier: String, _ picture: Picture, narrow: Picture?) -> [Markup] {
    func element(_ picture: Picture, _ name: String, _ suffix: String) -> Markup {
      .element("div", [Attribute("class", name)], [SVGWriter.element(picture, identifier: identifier + suffix)])
    }
    guard let narrow else { return [element(picture, "picture", "-svg")] }
    return [element(picture, "picture wide", "-svg"), element(narrow, "picture phone", "-phone")]
  }

  /// A table that scrolls sideways where it is too wide.
  ///
  /// - Parameter isSlim: whether it fits a phone as it is.
  static func table(_ columns: [TableColumn], body: [Markup], caption: String?, isSlim: Bool) -> Markup {
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

  /// A column of bars.
  static var bars: TableColumn { TableColumn(title: "", name: "bars") }

  /// The class of its cells.
  var attributes: [Attribute] { name.map { [Attribute("class", $0)] } ?? [] }
}
