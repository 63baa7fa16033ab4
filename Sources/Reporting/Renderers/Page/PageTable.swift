import ScenarioModel

/// A typed table as a table of a page: numbers at the right, bars, shades and colours of verdicts.
struct PageTable {
  private let table: TypedTable
  private let cells: ReportText

  /// A table in a language.
  init(_ table: TypedTable, words: Wording) {
    self.table = table
    cells = ReportText(words: words)
  }

  /// The table with its caption, in a box that scrolls sideways where it is too wide.
  var markup: Markup {
    let title = cells.text(table.title)
    return PageParts.table(
      columns, body: (0..<table.rowCount).map(row), caption: title.isEmpty ? nil : title,
      isSlim: table.columns.count <= PageTable.mostSlim && table.marks.isEmpty)
  }

  /// Columns that fit a phone as they are; cells with marks take more room.
  private static let mostSlim = 3
  /// Columns of a shaded table above which its cells are narrow.
  private static let mostWide = 8

  private var isShaded: Bool { !table.shades.isEmpty }
  private var shadeClass: String { table.columns.count > PageTable.mostWide ? "shade slim" : "shade" }

  private var columns: [TableColumn] {
    table.columns.enumerated().map { index, column in
      TableColumn(title: title(column), name: name(column, index))
    } + table.columns.compactMap { $0.fullBar }.map { _ in TableColumn.bars }
  }

  /// The name of a column, or the date that it stands for.
  private func title(_ column: TypedTable.Column) -> String {
    guard let date = column.date else { return cells.text(column.label) }
    return cells.words.dates.weekdayName(date.weekday).prefix(3) + " " + cells.words.dates.short(date)
  }

  private func name(_ column: TypedTable.Column, _ index: Int) -> String? {
    if isShaded { return index == 0 ? nil : shadeClass }
    switch column.setting {
    case .figures: return "number"
    case .unbroken: return "dates"
    case .roomy: return "value"
    case .plain: break
    }
    return switch column.kind {
    case .text: nil
    case .date, .weekday, .moment: "dates"
    // Figures that name a row stand at its beginning.
    case .whole, .number, .share, .seconds, .time, .money: index == 0 ? nil : "number"
    }
  }

  private func row(_ index: Int) -> Markup {
    let first = index * table.columns.count
    let names = columns.map(\.name)
    let shown = table.columns.indices.map { cell(first + $0, $0, names[$0]) }
    let bars = table.columns.enumerated().compactMap { place, column in
      column.fullBar.map { bar(table.cells[first + place], full: $0) }
    }
    return Markup.element("tr", [], shown + bars).line
  }

  private func cell(_ place: Int, _ column: Int, _ name: String?) -> Markup {
    var classes = [name].compactMap { $0 }
    let rank = table.ranks[place / table.columns.count]
    var style: [Attribute] = []
    if isShaded, column > 0 {
      if let shade = table.shades[place] {
        let ink = shade >= 0.45 ? "#fff" : "#" + Palette.ink.hexadecimal
        style = [Attribute("style", "background:#\(Palette.amount(share: shade).hexadecimal);color:\(ink)")]
      } else {
        classes.append("none")
      }
    }
    if column == 0, rank == .whole { classes.append("strong") }
    if let verdict = table.verdicts[place] { classes.append("\(verdict)") }
    let isBlank = table.columns[column].date != nil && table.cells[place] == .missing
    let text = isBlank ? "" : cells.text(table.cells[place], table.columns[column])
    let content =
      table.marks[place].map { marked(text, $0) }
      ?? (column == 0 && rank == .part ? .element("small", text) : .text(text))
    let note = table.notes[place].map { [Markup.element("small", $0)] } ?? []
    let attributes = classes.isEmpty ? style : [Attribute("class", classes.joined(separator: " "))] + style
    return column == 0
      ? .element("th", [Attribute("scope", "row")] + attributes, [content] + note)
      : .element("td", attributes, [content] + note)
  }

  private func marked(_ text: String, _ mark: TypedTable.Mark) -> Markup {
    switch mark {
    case .code: .element("code", text)
    case .key(let path): .element("span", [Attribute("title", path)], text)
    case .origin(let origin):
      .sequence([
        .element("span", [Attribute("class", "tag \(origin.kind)")], cells.words(origin.kind)),
        .text(text.isEmpty ? "" : " " + text),
      ])
    }
  }

  /// A bar as wide as its share of what fills the column.
  private func bar(_ cell: TypedTable.Cell, full: Double) -> Markup {
    let value: Double? =
      switch cell {
      case .number(let value), .worth(let value, _), .estimate(let value, _): value
      case .whole(let value): Double(value)
      case .missing, .text, .date, .time, .moment: nil
      }
    guard let value, full > 0 else { return .element("td", [Attribute("class", "bars")], "") }
    let width = FixedDecimal.text(min(100, 100 * value / full), decimals: 1)
    let bar = Markup.element("span", [Attribute("class", "bar"), Attribute("style", "width:\(width)%")], "")
    return .element("td", [Attribute("class", "bars")], [bar])
  }
}
