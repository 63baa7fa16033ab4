/// A document as a source for Typst, which makes a tagged PDF with bookmarks, contents and page numbers of it.
///
/// Pictures are files beside the source (`files`). Every text is a string of Typst, so that nothing in it has a meaning of its own.
public struct TypstDocument {
  private let document: Document

  /// A source of a document.
  public init(_ document: Document) { self.document = document }

  /// The pictures: names beside the source, and bytes.
  public var files: [(name: String, bytes: [UInt8])] {
    document.figures.map { ("\($0.identifier).svg", Array($0.svg.utf8)) }
      + (document.cover.logo.map { [("logo.\($0.form.rawValue)", $0.bytes)] } ?? [])
  }

  /// The source: the same for the same document.
  public func source() -> String {
    let chapters = document.chapters.map { chapter in
      "#heading(level: 1, \(Escape.typst(chapter.title))) <\(chapter.identifier)>\n\n"
        + chapter.blocks.indices.map { typst(chapter.blocks, at: $0) }.joined(separator: "\n")
    }
    return settings + cover + contents + chapters.joined(separator: "\n")
  }

  private var settings: String {
    let labels = document.labels
    let date = document.date.map { "datetime(year: \($0[0]), month: \($0[1]), day: \($0[2]))" } ?? "none"
    return """
      #set document(title: \(Escape.typst(document.cover.title)), author: \(Escape.typst(document.author)), date: \(date))
      #let language = \(Escape.typst(document.language))
      #let foot = \(Escape.typst(document.cover.foot))
      #let names = (table: \(Escape.typst(labels.table)), figure: \(Escape.typst(labels.figure)), chapter: \(Escape.typst(labels.chapter)), page: \(Escape.typst(labels.page)), separator: \(Escape.typst(labels.separator)))

      """ + TypstStyle.text
  }

  private var cover: String {
    let cover = document.cover
    let logo = cover.logo.map {
      "#image(\"logo.\($0.form.rawValue)\", height: 22mm, alt: \(Escape.typst($0.alternative)))\n"
    }
    let rows = cover.rows.flatMap { $0 }.map { "[#\(Escape.typst($0))]" }.joined(separator: ", ")
    return "\(logo ?? "#v(22mm)\n")#cover-page(\(Escape.typst(cover.kind)), \(Escape.typst(cover.title)), (\(rows)))\n"
  }

  private var contents: String {
    document.chapters.isEmpty ? "" : "#contents(\(Escape.typst(document.labels.contents)))\n"
  }

  /// A block; a paragraph right before a table stays with it.
  private func typst(_ blocks: [DocumentBlock], at index: Int) -> String {
    guard case .paragraph(let spans) = blocks[index], index + 1 < blocks.count, case .table = blocks[index + 1] else {
      return typst(blocks[index])
    }
    return "#lead[\(typst(spans))]\n"
  }

  private func typst(_ block: DocumentBlock) -> String {
    switch block {
    case .heading(let text): "#heading(level: 2, \(Escape.typst(text)))\n"
    case .paragraph(let spans): typst(spans) + "\n"
    case .note(let spans): "#note[\(typst(spans))]\n"
    case .list(let items, let isNumbered):
      "#\(isNumbered ? "enum" : "list")(" + items.map { "[\(typst($0))]" }.joined(separator: ", ") + ",)\n"
    case .table(let table): typst(table)
    case .figure(let figure):
      "#figure(image(\"\(figure.identifier).svg\", width: 100%, alt: \(Escape.typst(figure.alternative))), "
        + "caption: [#\(Escape.typst(figure.caption))]) <\(figure.identifier)>\n"
    case .callout(let tone, let headline, let sentences):
      "#callout(\"\(tone)\", \(Escape.typst(headline)), (\(sentences.map { Escape.typst($0) + "," }.joined(separator: " "))))\n"
    case .cards(let cards):
      "#cards(("
        + cards.map { "(\(Escape.typst($0.name)), \(Escape.typst($0.value)), \(Escape.typst($0.detail)))," }.joined()
        + "))\n"
    case .terms(let terms):
      "#terms("
        + terms.map { "terms.item([#\(Escape.typst($0[0]))], [#\(Escape.typst($0[1]))])," }.joined(separator: " ")
        + ")\n"
    }
  }

  private func typst(_ spans: [Span]) -> String {
    spans.map { span in
      switch span {
      case .text(let text): "#\(Escape.typst(text))"
      case .strong(let text): "#strong(\(Escape.typst(text)))"
      case .emphasis(let text): "#emph(\(Escape.typst(text)))"
      case .code(let text): "#raw(\(Escape.typst(text)))"
      case .link(let text, let address): "#link(\(Escape.typst(address)))[#\(Escape.typst(text))]"
      case .place(let chapter): document.number(of: chapter) == nil ? "" : "#place-of(<\(chapter)>)"
      }
    }.joined()
  }

  private func typst(_ table: DocumentTable) -> String {
    let widths = zip(table.columns, ColumnWidths(table).thousandths).map { $0.share == 0 ? "auto" : "\($1)fr" }
    let sides = table.columns.map { $0.isFigures ? "right" : "left" }
    let head = table.columns.map { "[#\(Escape.typst($0.title))]" }.joined(separator: ", ")
    let rows = table.rows.map { row in
      "  " + row.map(typst).joined(separator: ", ") + ",\n"
    }.joined()
    return
      "#listing(\(Escape.typst(table.caption)), (\(widths.joined(separator: ", ")),), (\(sides.joined(separator: ", ")),), "
      + "\(table.rows.count <= DocumentTable.mostKeptRows), \(table.isSmall), (\(head),), (\n\(rows)))\n"
  }

  private func typst(_ cell: DocumentTable.Cell) -> String {
    let note = cell.note.isEmpty ? "" : "#linebreak()#small[#\(Escape.typst(cell.note))]"
    let content = "[\(typst(cell.spans))\(note)]"
    return cell.tone.map { "table.cell(fill: tones.at(\"\($0)\"))\(content)" } ?? content
  }
}
