import ScenarioModel

/// The short blocks of sections as lines of a terminal: facts in one line, tables with aligned columns.
struct ShortLines {
  /// How it is said.
  let words: Wording

  /// The lines of blocks; headings and tables stand after an empty line.
  func lines(_ blocks: [Block]) -> [String] {
    var indent = ""
    return blocks.flatMap { block -> [String] in
      switch block {
      case .heading(let title):
        indent = "  "
        return ["", PrintableText.of(title)]
      case .table(let table):
        indent = ""
        return [""] + AlignedTable(table, words: words, indent: 0).lines
      case .facts(let facts): return facts.isEmpty ? [] : [indent + line(facts)]
      case .note(let text, _), .footnote(let text): return [indent + PrintableText.of(text)]
      case .verdict(let headline, let sentences, _):
        return ([headline] + sentences).map { indent + PrintableText.of($0) }
      case .list(let items): return items.map { indent + PrintableText.of($0) }
      case .cards(let figures): return CardLines(figures, words: words).lines
      case .terms(let terms): return terms.map { indent + line([$0]) }
      case .warnings(let found): return found.map { indent + PrintableText.of(words($0.text)) }
      case .chart, .picture, .folded: return []
      case .columns(let blocks): return lines(blocks)
      }
    }
  }

  private func line(_ facts: [Fact]) -> String {
    let cells = ReportText(words: words)
    return facts.map { cells.text($0.name) + " " + cells.text($0) }.joined(separator: words("; ", " ; "))
  }
}
