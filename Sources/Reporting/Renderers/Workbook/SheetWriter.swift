internal import CXLSXWriter
internal import ScenarioModel

/// Writes a section into a sheet, from top to bottom.
struct SheetWriter {
  /// The workbook.
  let book: UnsafeMutablePointer<lxw_workbook>
  /// The sheet.
  let sheet: UnsafeMutablePointer<lxw_worksheet>
  /// Formats of cells.
  let formats: WorkbookFormats
  /// Where the tables of other sheets lie.
  let names: SheetNames
  /// The language of words.
  let language: ReportLanguage

  /// The next row.
  var row = 0
  /// Tables written so far: those after the first stand below a free row and their title.
  private(set) var tables = 0
  /// Row of the next chart; charts stand beside the facts.
  var chartRow = 0
  /// Columns over which words stand, and letters of a line there; those of the sheet's first table, if it has one.
  var lines = (columns: 11, letters: 120)

  /// Rows of a sheet in the format.
  static let mostRows = 1_048_576
  /// Columns of a sheet in the format.
  static let mostColumns = 16_384
  /// Characters of the widest column; longer texts take several lines.
  static let mostWidth = 80

  /// A writer at the top of a sheet.
  init(
    book: UnsafeMutablePointer<lxw_workbook>, sheet: UnsafeMutablePointer<lxw_worksheet>, formats: WorkbookFormats,
    names: SheetNames, language: ReportLanguage
  ) {
    self.book = book
    self.sheet = sheet
    self.formats = formats
    self.names = names
    self.language = language
  }

  /// Writes a section: its heading, then its blocks.
  mutating func write(_ section: Section) {
    worksheet_set_landscape(sheet)
    worksheet_set_paper(sheet, 9)
    let table = section.blocks.lazy.compactMap { if case .table(let table) = $0 { table } else { nil } }.first
    if let table { prepare(table) } else { prepareFacts() }
    text(section.title.text(in: language), column: 0, .init(isBold: true))
    row = 1
    for block in section.blocks { write(block) }
  }

  private mutating func write(_ block: Block) {
    switch block {
    case .note(let words, let verdict): note(words, verdict)
    case .heading(let words), .footnote(let words): note(words, nil)
    case .verdict(let headline, let sentences, let verdict):
      note(headline, verdict)
      for sentence in sentences { note(sentence, nil) }
    case .list(let items): for item in items { note(item, nil) }
    case .warnings(let found):
      for warning in found { note(warning.text.text(in: language), .undecided) }
    case .facts(let facts), .terms(let facts): write(facts)
    case .table(let table):
      if tables > 0 { name(table) }
      tables += 1
      write(table)
    case .chart(let chart): write(chart)
    case .picture, .cards: break
    case .folded(_, let blocks), .columns(let blocks): for block in blocks { write(block) }
    }
  }

  private mutating func name(_ table: TypedTable) {
    row += 1
    let title = table.title.text(in: language)
    guard !title.isEmpty else { return }
    text(title, column: 0, .init(isBold: true))
    row += 1
  }

  private func prepareFacts() {
    for (column, width) in [46.0, 18, 12, 34].enumerated() {
      worksheet_set_column(sheet, UInt16(column), UInt16(column), width, nil)
    }
    worksheet_fit_to_pages(sheet, 1, 0)
  }

  /// Words in a row: they take the width of the sheet and as many lines as they need.
  mutating func note(_ words: String, _ verdict: TypedTable.Verdict?) {
    let look = WorkbookFormats.Look(verdict: verdict, isBold: verdict == .met || verdict == .missed, wraps: true)
    raise(forLetters: words.count, of: lines.letters)
    let shown = SheetWriter.printable(words)
    if lines.columns > 1 {
      worksheet_merge_range(sheet, UInt32(row), 0, UInt32(row), UInt16(lines.columns - 1), shown, formats[look])
    } else {
      text(words, column: 0, look)
    }
    row += 1
  }

  /// Gives the row the height that words take in lines of so many letters.
  func raise(forLetters count: Int, of letters: Int) {
    worksheet_set_row(sheet, UInt32(row), Double(max(1, (count + letters - 1) / letters)) * 15, nil)
  }

  private mutating func write(_ facts: [Fact]) {
    row += 1
    chartRow = row
    for fact in facts {
      text(fact.name.text(in: language), column: 0, .init())
      write(fact.value, fact.kind, nil, [:], column: 1)
      write(fact.halfWidth, fact.kind, nil, [:], column: 2, prefix: "\"± \"")
      row += 1
    }
  }

  /// Writes a cell in its format.
  func write(
    _ cell: TypedTable.Cell, _ kind: TypedTable.Kind, _ verdict: TypedTable.Verdict?,
    _ titles: [String: LocalizedText], column: Int, prefix: String = "", isOpen: Bool = false
  ) {
    var look = WorkbookFormats.Look(number: prefix + formats.number(kind, cell), verdict: verdict, isOpen: isOpen)
    switch cell {
    case .missing:
      if verdict != nil { worksheet_write_blank(sheet, UInt32(row), UInt16(column), formats[look]) }
    case .text(let words):
      let shown = shown(words, titles)
      look.number = ""
      look.wraps = shown.count > SheetWriter.mostWidth
      text(shown, column: column, look)
    case .whole(let value): number(Double(value), column: column, look)
    case .number(let value), .worth(let value, _), .estimate(let value, _): number(value, column: column, look)
    case .date(let date): number(Double(date.serial), column: column, look)
    case .time(let seconds): number(Double(seconds) / 86_400, column: column, look)
    case .moment(let seconds): number(Double(seconds) / 86_400 + CivilDate.epochSerial, column: column, look)
    }
  }

  /// A text, or the title of what it names.
  func shown(_ text: String, _ titles: [String: LocalizedText]) -> String {
    titles[text]?.text(in: language) ?? text
  }

  /// Writes a number.
  func number(_ value: Double, column: Int, _ look: WorkbookFormats.Look) {
    guard value.isFinite else { return }
    worksheet_write_number(sheet, UInt32(row), UInt16(column), value, formats[look])
  }

  /// Writes a text.
  func text(_ words: String, column: Int, _ look: WorkbookFormats.Look) {
    worksheet_write_string(sheet, UInt32(row), UInt16(column), SheetWriter.printable(words), formats[look])
  }

  /// A text without control characters and within the 32,767 characters of a cell.
  private static func printable(_ text: String) -> String {
    let printable = PrintableText.of(text)
    return printable.utf16.count <= 32_000 ? printable : String(printable.prefix(16_000)) + "…"
  }
}

extension CivilDate {
  /// The day number of 1 January 1970 in spreadsheets, which count days from 30 December 1899.
  static let epochSerial = 25_569.0

  /// The date as spreadsheets count days.
  var serial: Int { daysSinceEpoch + Int(CivilDate.epochSerial) }
}
