public import ScenarioModel

/// Writes blocks as plain text for a terminal: no line is wider than asked but for a single word that is.
public struct TerminalRenderer: Sendable {
  /// How numbers and dates are written.
  let words: Wording
  /// Columns that a line may take.
  let width: Int

  /// How cells are written.
  private var cells: ReportText { ReportText(words: words, isAsInFiles: true) }

  /// A renderer of a language.
  ///
  /// - Parameters:
  ///   - language: of the words that are in both.
  ///   - width: columns that a line may take, 40 or more.
  public init(_ language: ReportLanguage, width: Int = 80) {
    words = Wording(language, space: " ")
    self.width = max(40, width)
  }

  /// Every section with its heading and an empty line before it; ends with a line break.
  public func text(_ sections: [Section]) -> String {
    sections.map { lines($0).joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }

  /// Warnings of results, which are read below everything else; nothing without any.
  public func text(_ warnings: [ScenarioWarning]) -> String { lines(warnings).map { $0 + "\n" }.joined() }

  /// The same as lines, after an empty one.
  func lines(_ warnings: [ScenarioWarning]) -> [String] {
    guard !warnings.isEmpty else { return [] }
    return [""] + lines(Section(Bilingual("Warnings", "Avertissements"), [.warnings(warnings)]))
  }

  /// A table of texts that stand at the right, without trailing spaces.
  ///
  /// - Parameters:
  ///   - heads: of the columns.
  ///   - rows: a text to each column.
  ///   - texts: columns whose texts may take several lines.
  ///   - frozen: columns that are repeated where the table is too wide and goes on below itself.
  public func lines(heads: [String], figures rows: [[String]], words texts: Set<Int>, frozen: Int) -> [String] {
    AlignedTable(
      heads: heads, rows: rows, numbers: Set(heads.indices), texts: texts, frozen: frozen, indent: 0, width: width
    ).lines
  }

  private func lines(_ section: Section) -> [String] {
    TextLines.wrapped(section.title.text(in: words.language), width: width) + lines(section.blocks)
  }

  private func lines(_ blocks: [Block]) -> [String] {
    var lines: [String] = []
    for (place, block) in blocks.enumerated() {
      switch block {
      case .note(let text, _), .footnote(let text): lines += TextLines.wrapped(text, width: width, indent: 2)
      case .heading(let text): lines += [""] + TextLines.wrapped(text, width: width, indent: 2)
      case .verdict(let headline, let sentences, _):
        lines += ([headline] + sentences).flatMap { TextLines.wrapped($0, width: width, indent: 2) }
      case .list(let sentences):
        lines += sentences.flatMap { TextLines.wrapped("- " + $0, width: width, indent: 2) }
      case .folded(let heading, let blocks):
        lines += [""] + TextLines.wrapped(heading, width: width, indent: 2) + self.lines(blocks)
      case .columns(let blocks): lines += self.lines(blocks)
      case .cards(let figures): lines += CardLines(figures, words: words, width: width).lines
      case .warnings(let found):
        lines += found.flatMap { TextLines.labelled($0.keyPath, words($0.text), 0, indent: 2, width: width) }
      case .facts(let facts), .terms(let facts):
        if place > 0 { lines.append("") }
        lines += self.lines(facts, indent: 2)
      case .table(let table):
        let bars = blocks.lazy.compactMap(\.chart).first { $0.table == table.key && $0.shape == .bars }
        let title = TextLines.wrapped(table.title.text(in: words.language), width: width, indent: 2)
        lines += [""] + title + self.lines(table, bars)
      case .chart, .picture: break
      }
    }
    return lines
  }

  /// Facts below each other, their values beside their names; a value without a name is for programs, a list without one
  /// belongs to what stands above it.
  private func lines(_ all: [Fact], indent: Int) -> [String] {
    let facts = all.filter { $0.key.isEmpty || $0.value == .missing || !$0.name.english.isEmpty }
    let labels = labelWidth(facts, indent: indent)
    return facts.enumerated().flatMap { place, fact -> [String] in
      let label = fact.name.text(in: words.language)
      if fact.value != .missing { return TextLines.labelled(label, shown(fact), labels, indent: indent, width: width) }
      if fact.parts.allSatisfy({ $0.name.english.isEmpty && $0.value != .missing }) {
        return fact.parts.enumerated().flatMap { number, part in
          TextLines.labelled(number == 0 ? label : "", shown(part), labels, indent: indent, width: width)
        }
      }
      let heading = TextLines.wrapped(label, width: width, indent: indent)
      return heading
        + lines(fact.parts, indent: heading.isEmpty && (place == 0 || fact.key.isEmpty) ? indent : indent + 2)
    }
  }

  /// The longest name where values stand beside it, 24 columns at most where values are long.
  private func labelWidth(_ facts: [Fact], indent: Int) -> Int {
    let beside = facts.filter { $0.value != .missing || $0.parts.first?.name.english.isEmpty == true }
    let names = beside.map { TextLines.columns($0.name.text(in: words.language)) }.max() ?? 0
    let values = beside.map { TextLines.columns(shown($0)) }.max() ?? 0
    return names + values + indent + 2 <= width ? names : min(names, 24)
  }

  private func shown(_ fact: Fact) -> String {
    let unit =
      if case .seconds = fact.kind, case .number(let seconds) = fact.value { words.span(seconds) } else {
        cells.text(fact.value, fact.kind)
      }
    let margin = cells.text(fact.halfWidth, fact.kind)
    return fact.halfWidth == .missing ? unit : unit + " ± " + margin
  }
}

extension TerminalRenderer {
  /// Columns of the longest bar, and of the shortest one worth drawing.
  private static let barWidths = 10...50

  /// A table, with bars where a chart asks for them and there is room.
  private func lines(_ table: TypedTable, _ bars: TableChart?) -> [String] {
    var lines = AlignedTable(table, cells, indent: 4)
    (lines.width, lines.keepsHeads) = (width, false)
    if let column = bars?.series.first.flatMap(table.column) {
      let values = (0..<table.rowCount).map { row -> Double in
        if case .number(let value) = table.cells[row * table.columns.count + column] { value } else { 0 }
      }
      lines.bars = { room in Self.bars(values, room) }
    }
    return lines.lines
  }

  /// A bar to each row; none without room.
  private static func bars(_ values: [Double], _ room: Int) -> [String] {
    guard room >= barWidths.lowerBound else { return [] }
    let (longest, most) = (Double(min(room, barWidths.upperBound)), values.max() ?? 0)
    return values.map { String(repeating: "#", count: most > 0 ? Int((longest * max(0, $0) / most).rounded()) : 0) }
  }
}

/// Breaks text into lines; widths are counted in characters.
enum TextLines {
  /// Columns that a text takes.
  static func columns(_ text: String) -> Int { PrintableText.of(text).count }

  /// Words in lines of at most `width` columns, each with the indent before it; a longer word stands alone, or is broken.
  static func wrapped(_ text: String, width: Int, indent: Int = 0, breaksWords: Bool = false) -> [String] {
    var lines: [String] = []
    for word in glued(text) {
      if let last = lines.last, last.count + 1 + word.count <= width {
        lines[lines.count - 1] = last + " " + word
      } else {
        let parts = breaksWords ? pieces(word, width: max(1, width - indent)) : [word]
        lines += parts.map { String(repeating: " ", count: indent) + $0 }
      }
    }
    return lines
  }

  /// A word in pieces of at most `width` columns, broken after a sign that joins its parts where there is one.
  private static func pieces(_ word: String, width: Int) -> [String] {
    guard word.count > width else { return [word] }
    let head = word.prefix(width)
    let end = head.lastIndex { "-_./".contains($0) }.map { word.index(after: $0) } ?? head.endIndex
    return [String(word[..<end])] + pieces(String(word[end...]), width: width)
  }

  /// The same lines, those that are wider broken between words; what follows stands two spaces further in.
  static func fitted(_ lines: [String], width: Int) -> [String] {
    lines.flatMap { line -> [String] in
      guard line.count > width else { return [line] }
      let indent = line.prefix { $0 == " " }.count
      let parts = wrapped(line, width: width, indent: indent + 2)
      return [String(parts.first?.dropFirst(2) ?? "")] + parts.dropFirst()
    }
  }

  /// Words that stay on their line together: a number and its groups, unit or sign, and the marks that French sets apart.
  private static func glued(_ text: String) -> [String] {
    PrintableText.of(text).split(separator: " ").reduce(into: [String]()) { words, word in
      let last = words.last?.split(separator: " ").last ?? ""
      let head = word.prefix { $0.isNumber }
      let goesOn = last.count <= 3 && last.allSatisfy(\.isNumber) && !last.isEmpty && head.count == 3
      let isUnit = last.last?.isNumber == true && ["s", "min", "h"].contains(word.filter(\.isLetter)) && word.count < 6
      if !words.isEmpty, goesOn || isUnit || ":;?!%»".contains(word.first ?? " ") || ["×", "«", "±"].contains(last) {
        words[words.count - 1] += " " + word
      } else {
        words.append(String(word))
      }
    }
  }

  /// A name and a text wrapped beside it; the text begins below a name that is too long.
  static func labelled(_ label: String, _ text: String, _ labelWidth: Int, indent: Int, width: Int) -> [String] {
    let isLong = columns(label) > labelWidth
    let margin = isLong ? indent + 4 : labelWidth == 0 ? indent : indent + labelWidth + 2
    var lines = wrapped(text, width: width, indent: margin)
    if isLong { return wrapped(label, width: width, indent: indent) + lines }
    let head = String(repeating: " ", count: indent) + PrintableText.of(label)
    if let first = lines.first {
      lines[0] = head + String(repeating: " ", count: margin - head.count) + first.dropFirst(margin)
    }
    return lines
  }
}

extension Block {
  /// The chart that it is.
  fileprivate var chart: TableChart? { if case .chart(let chart) = self { chart } else { nil } }
}
