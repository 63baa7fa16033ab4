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
        return ["", TerminalSummary.printable(title)]
      case .table(let table):
        indent = ""
        return [""] + AlignedTable(table, words: words, indent: 0).lines
      case .facts(let facts): return facts.isEmpty ? [] : [indent + line(facts)]
      case .note(let text, _), .footnote(let text): return [indent + TerminalSummary.printable(text)]
      case .verdict(let headline, let sentences, _):
        return ([headline] + sentences).map { indent + TerminalSummary.printable($0) }
      case .list(let items): return items.map { indent + TerminalSummary.printable($0) }
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
