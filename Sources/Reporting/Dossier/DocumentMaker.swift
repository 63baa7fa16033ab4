import Documents
import ScenarioModel

/// Turns blocks of a report into blocks of a document: cells become texts, pictures SVG files.
struct DocumentMaker {
  /// How it is said.
  let words: Wording
  /// Of what tables and figures are, said in every caption, such as `500 simulations`; empty for nothing.
  var basis = ""

  private var cells: ReportText { ReportText(words: words) }

  /// Families of letters in pictures: those of the PDF, then what a screen has.
  private static let fonts = "'Open Sans', 'DejaVu Sans', 'Segoe UI', Arial, sans-serif"
  /// Cells above which a table is set small.
  private static let mostLargeCells = 150

  /// Blocks of a document.
  ///
  /// - Parameters:
  ///   - block: a block of a report.
  ///   - caption: what a table without a title of its own shows.
  func blocks(_ block: Block, caption: String) -> [DocumentBlock] {
    switch block {
    case .note(let text, nil): [.words(text)]
    case .note(let text, let verdict): [.callout(tone(verdict), text, [])]
    case .verdict(let headline, let sentences, let verdict): [.callout(tone(verdict), headline, sentences)]
    case .heading(let text): [.heading(text)]
    case .footnote(let text): [.note([.text(text)])]
    case .list(let items): [.list(items.map { [.text($0)] }, isNumbered: false)]
    case .facts(let facts): [.table(table(facts, caption: caption))]
    case .table(let content): content.rowCount == 0 ? [] : [.table(table(content, caption: caption))]
    case .chart: []
    case .picture(let key, let picture, _, let caption, _):
      [
        .figure(
          DocumentFigure(
            key, svg: SVGWriter.file(picture, identifier: key, fonts: Self.fonts),
            caption: basis.isEmpty ? caption : "\(caption) \(basis).",
            alternative: picture.title + words(": ", " : ") + picture.description))
      ]
    case .cards(let figures):
      [.cards(figures.map { .init(name: $0.name, value: $0.value + ($0.margin ?? ""), detail: $0.detail) })]
    case .terms(let terms): [.terms(terms.map { [cells.text($0.name), cells.text($0)] })]
    case .warnings(let found): [.list(found.map { [.text(words($0.text))] }, isNumbered: false)]
    case .folded(let heading, let blocks):
      [.heading(heading)] + blocks.flatMap { self.blocks($0, caption: heading) }
    case .columns(let blocks): blocks.flatMap { self.blocks($0, caption: caption) }
    }
  }

  private func tone(_ verdict: TypedTable.Verdict?) -> DocumentBlock.Tone {
    switch verdict {
    case .met: .good
    case .missed: .bad
    case .undecided, nil: .open
    }
  }

  /// What a table shows, and of what.
  private func told(_ caption: String) -> String { basis.isEmpty ? caption : "\(caption) (\(basis))" }

  private func table(_ facts: [Fact], caption: String) -> DocumentTable {
    DocumentTable(
      told(caption), [.init("", share: 2), .init(words(TablePhrase.value), share: 5)],
      facts.map { [.init(cells.text($0.name)), .init(cells.text($0))] })
  }

  private func table(_ table: TypedTable, caption: String) -> DocumentTable {
    let title = cells.text(table.title)
    let rows = (0..<table.rowCount).map { row in
      table.columns.indices.map { column in cell(table, row, column) }
    }
    return DocumentTable(
      told(title.isEmpty ? caption : title), table.columns.enumerated().map { column($1, isFirst: $0 == 0) }, rows,
      isSmall: table.columns.count > 6 || table.cells.count > Self.mostLargeCells)
  }

  private func column(_ column: TypedTable.Column, isFirst: Bool) -> DocumentTable.Column {
    let isFigures =
      switch column.kind {
      case .text: column.setting == .figures
      case .date, .weekday, .moment: false
      case .whole, .number, .share, .seconds, .money: !isFirst
      case .time: false
      }
    let isShort = column.kind == .time || column.setting == .unbroken || column.kind == .date
    let isMoney = if case .money = column.kind { true } else { false }
    let title = column.date.map {
      words.dates.weekdayName($0.weekday).prefix(3) + " " + words.dates.short($0)
    }
    return DocumentTable.Column(
      title ?? cells.text(column.label), isFigures: isFigures, share: isShort ? 0 : isMoney ? 4 : isFigures ? 2 : 5)
  }

  private func cell(_ table: TypedTable, _ row: Int, _ column: Int) -> DocumentTable.Cell {
    let place = row * table.columns.count + column
    let isGap = table.columns[column].date != nil && table.cells[place] == .missing
    let above = place - table.columns.count
    let isRepeated = table.columns[column].saysRepeatsOnce && row > 0 && table.cells[place] == table.cells[above]
    let text = isGap || isRepeated ? "" : cells.text(table.cells[place], table.columns[column])
    let isStrong = column == 0 && table.ranks[row] == .whole
    return DocumentTable.Cell(
      [isStrong ? .strong(text) : .text(text)], tone: table.verdicts[place].map { tone($0) },
      note: table.notes[place] ?? "")
  }
}
