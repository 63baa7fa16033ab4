/// Figures that matter as lines of a terminal, what they rest on below all.
struct CardLines {
  /// The lines.
  let lines: [String]

  /// The lines of figures in a language.
  init(_ figures: [KeyFigure], words: Wording, width: Int = 80) {
    let table = AlignedTable(
      heads: [], rows: figures.map { [$0.name, $0.value + ($0.margin ?? ""), $0.detail] }, numbers: [1], texts: [2],
      width: width)
    let notes = figures.filter { !$0.basis.isEmpty }.map { "  " + $0.name + words(": ", " : ") + $0.basis }
    lines = table.lines + notes
  }
}
