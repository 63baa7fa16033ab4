/// Chapters as HTML, for a page of our own and for what makes other forms of it.
struct HTMLBody {
  /// What is written.
  let document: Document
  /// Makes the element of a figure.
  let figure: (DocumentFigure) -> String
  /// Makes a reference to a chapter by its identifier.
  let place: (String) -> String
  /// Level of a chapter's heading.
  let level: Int

  /// Every chapter in its order; tables and figures are numbered through.
  func chapters() -> String {
    var (tables, figures) = (0, 0)
    return document.chapters.enumerated().map { index, chapter in
      let title = "\(index + 1)\u{A0}\u{A0}\(chapter.title)"
      let head = "<h\(level) id=\"\(chapter.identifier)\">\(Escape.html(title))</h\(level)>\n"
      let blocks = chapter.blocks.map { block -> String in
        switch block {
        case .table: tables += 1
        case .figure: figures += 1
        default: break
        }
        return html(block, tables, figures)
      }
      return "<section>\n\(head)\(blocks.joined())</section>\n"
    }.joined()
  }

  private func html(_ block: DocumentBlock, _ table: Int, _ figure: Int) -> String {
    switch block {
    case .heading(let text): return "<h\(level + 1)>\(Escape.html(text))</h\(level + 1)>\n"
    case .paragraph(let spans): return "<p>\(html(spans))</p>\n"
    case .note(let spans): return "<div class=\"note\" data-custom-style=\"Note\"><p>\(html(spans))</p></div>\n"
    case .list(let items, let isNumbered):
      let tag = isNumbered ? "ol" : "ul"
      return "<\(tag)>\n" + items.map { "<li>\(html($0))</li>\n" }.joined() + "</\(tag)>\n"
    case .table(let content): return html(content, number: table)
    case .figure(let content): return html(content, number: figure)
    case .callout(let tone, let headline, let sentences):
      let text = sentences.map { "<p>\(Escape.html($0))</p>" }.joined()
      return
        "<div class=\"callout \(tone)\" data-custom-style=\"Callout \(tone)\"><p><strong>\(Escape.html(headline))</strong></p>\(text)</div>\n"
    case .cards(let cards): return html(cards)
    case .terms(let terms):
      return "<dl>\n" + terms.map { "<dt>\(Escape.html($0[0]))</dt><dd>\(Escape.html($0[1]))</dd>\n" }.joined()
        + "</dl>\n"
    }
  }

  private func html(_ cards: [DocumentBlock.Card]) -> String {
    // What is side by side in a browser is a table in a word processor.
    guard level > 1 else {
      let rows = cards.map { card in
        "<tr>" + [card.name, card.value, card.detail].map { "<td>\(Escape.html($0))</td>" }.joined() + "</tr>\n"
      }.joined()
      return
        "<table><colgroup><col style=\"width:30%\"/><col style=\"width:20%\"/><col style=\"width:50%\"/></colgroup><tbody>\n\(rows)</tbody></table>\n"
    }
    return "<div class=\"cards\">"
      + cards.map {
        "<div class=\"card\"><p class=\"name\">\(Escape.html($0.name))</p><p class=\"value\">\(Escape.html($0.value))</p>"
          + "<p class=\"detail\">\(Escape.html($0.detail))</p></div>\n"
      }.joined() + "</div>\n"
  }

  /// Words of a line.
  func html(_ spans: [Span]) -> String {
    spans.map { span in
      switch span {
      case .text(let text): Escape.html(text)
      case .strong(let text): "<strong>\(Escape.html(text))</strong>"
      case .emphasis(let text): "<em>\(Escape.html(text))</em>"
      case .code(let text): "<code>\(Escape.html(text))</code>"
      case .link(let text, let address): "<a href=\"\(Escape.html(address))\">\(Escape.html(text))</a>"
      case .place(let chapter): place(chapter)
      }
    }.joined()
  }

  private func html(_ table: DocumentTable, number: Int) -> String {
    let labels = document.labels
    let caption = Escape.html("\(labels.table) \(number)\(labels.separator)\(table.caption)")
    // A browser finds better widths by itself; pandoc needs them to break lines within cells.
    let columns = ColumnWidths(table).thousandths.map { "<col style=\"width:\($0 / 10).\($0 % 10)%\"/>" }.joined()
    let widths = level > 1 ? "" : "<colgroup>\(columns)</colgroup>"
    let head = table.columns.map {
      "<th scope=\"col\"\(align($0))>\(Escape.html($0.title))</th>"
    }.joined()
    let rows = table.rows.map { row in
      "<tr>" + zip(table.columns, row).enumerated().map { html($1.1, $1.0, isFirst: $0 == 0) }.joined() + "</tr>\n"
    }.joined()
    return "<div class=\"scroll\"><table\(table.isSmall ? " class=\"small\"" : "")><caption>\(caption)</caption>"
      + "\(widths)<thead><tr>\(head)</tr></thead>\n<tbody>\(rows)</tbody></table></div>\n"
  }

  private func html(_ cell: DocumentTable.Cell, _ column: DocumentTable.Column, isFirst: Bool) -> String {
    let tone = cell.tone.map { " class=\"\($0)\"" } ?? ""
    let note = cell.note.isEmpty ? "" : "<small>\(level > 1 ? "" : "<br/>")\(Escape.html(cell.note))</small>"
    let tag = isFirst && !column.isFigures ? "th scope=\"row\"" : "td"
    return "<\(tag)\(tone)\(align(column))>\(html(cell.spans))\(note)</\(tag.prefix(2))>"
  }

  private func align(_ column: DocumentTable.Column) -> String {
    column.isFigures ? " style=\"text-align:right\"" : ""
  }

  private func html(_ content: DocumentFigure, number: Int) -> String {
    let labels = document.labels
    let caption = Escape.html("\(labels.figure) \(number)\(labels.separator)\(content.caption)")
    return "<figure id=\"\(content.identifier)\">\(figure(content))<figcaption>\(caption)</figcaption></figure>\n"
  }
}
