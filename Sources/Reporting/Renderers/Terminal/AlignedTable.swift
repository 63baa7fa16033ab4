import ScenarioModel

/// Texts in aligned columns, no line wider than asked: wide texts take several lines, and a table that is still too wide goes on below itself.
///
/// Widths are counted in characters.
struct AlignedTable {
  /// Heads of the columns; none where the rows need none.
  var heads: [String]
  /// Cells by row; every row has all columns.
  var rows: [[String]]
  /// Columns, from 0, whose cells stand at the right.
  var numbers: Set<Int>
  /// Columns whose texts may take several lines.
  var texts: Set<Int>
  /// Columns that are repeated where the table goes on below itself.
  var frozen = 1
  /// Spaces before each line.
  var indent = 2
  /// Columns that a line may take.
  var width = 80
  /// Whether heads stand in one line where there is room for that.
  var keepsHeads = true
  /// What stands after each row, for the room that is left.
  var bars: ((Int) -> [String])?

  private static let gap = 2
  /// Columns that a text may be narrowed to where the table then fits, and where it goes on below itself all the same.
  private static let leastText = (fitting: 14, split: 24)

  private var columns: Range<Int> { 0..<(rows.first?.count ?? heads.count) }

  /// The lines, without trailing spaces.
  var lines: [String] {
    let widths = self.widths
    var parts: [[Int]] = [[]]
    for column in columns {
      if total((parts.last ?? []) + [column], widths) > width, parts.last?.count ?? 0 > frozen {
        parts.append(Array(0..<frozen))
      }
      parts[parts.count - 1].append(column)
    }
    return parts.enumerated().flatMap { place, columns in
      (place == 0 ? [] : [""]) + lines(columns, widths, drawsBars: place == parts.count - 1)
    }
  }

  private func total(_ columns: [Int], _ widths: [Int]) -> Int {
    indent + columns.reduce(0) { $0 + widths[$1] + Self.gap } - Self.gap
  }

  /// What cells need, and heads or their words; the widest texts are narrowed where that makes the table fit.
  private var widths: [Int] {
    let cells = columns.map { column in rows.map { $0[column].count }.max() ?? 0 }
    let whole = columns.map { max(cells[$0], heads.isEmpty ? 0 : heads[$0].count) }
    if keepsHeads, total(Array(columns), whole) <= width { return whole }
    let needed = columns.map { column in
      max(cells[column], heads.isEmpty ? 0 : heads[column].split(separator: " ").map(\.count).max() ?? 0)
    }
    let narrow = narrowed(needed, to: Self.leastText.fitting)
    return total(Array(columns), narrow) <= width ? roomy(narrow) : narrowed(needed, to: Self.leastText.split)
  }

  /// Widths with the room that is left given to the heads that take most lines.
  private func roomy(_ fitting: [Int]) -> [Int] {
    var widths = fitting
    func lines(_ column: Int) -> Int { TextLines.wrapped(heads[column], width: widths[column]).count }
    for _ in 0..<max(0, heads.isEmpty ? 0 : width - total(Array(columns), fitting)) {
      let broken = columns.filter { lines($0) > 1 }
      guard let tallest = broken.max(by: { (lines($0), $1) < (lines($1), $0) }) else { break }
      widths[tallest] += 1
    }
    return widths
  }

  /// Widths whose widest texts are narrowed until all columns fit, or no text is wider than the least.
  private func narrowed(_ needed: [Int], to least: Int) -> [Int] {
    var widths = needed
    while total(Array(columns), widths) > width, let widest = texts.max(by: { (widths[$0], $1) < (widths[$1], $0) }),
      widths[widest] > least
    {
      widths[widest] -= 1
    }
    return widths
  }

  private func lines(_ columns: [Int], _ widths: [Int], drawsBars: Bool) -> [String] {
    let bars = drawsBars ? self.bars?(width - total(columns, widths) - Self.gap) ?? [] : []
    let head = heads.isEmpty ? [] : columns.map { TextLines.wrapped(heads[$0], width: widths[$0]) }
    return block(head, columns, widths, atBottom: true)
      + rows.enumerated().flatMap { index, row in
        let cells = columns.map { TextLines.wrapped(row[$0], width: widths[$0], breaksWords: true) }
        return block(cells, columns, widths, bar: bars.isEmpty ? "" : bars[index])
      }
  }

  /// Cells of several lines beside each other.
  private func block(
    _ cells: [[String]], _ columns: [Int], _ widths: [Int], bar: String = "", atBottom: Bool = false
  ) -> [String] {
    let height = cells.map(\.count).max() ?? 0
    return (0..<height).map { line in
      let texts = zip(columns, cells).map { column, lines in
        let place = atBottom ? line - height + lines.count : line
        let text = lines.indices.contains(place) ? lines[place] : ""
        let padding = String(repeating: " ", count: max(0, widths[column] - text.count))
        return numbers.contains(column) ? padding + text : text + padding
      }
      var result =
        String(repeating: " ", count: indent) + texts.joined(separator: String(repeating: " ", count: Self.gap))
      if line == 0, !bar.isEmpty { result += String(repeating: " ", count: Self.gap) + bar }
      while result.last == " " { result.removeLast() }
      return result
    }
  }
}

extension AlignedTable {
  /// A table of a report as a terminal shows it.
  ///
  /// - Parameters:
  ///   - table: the table.
  ///   - cells: how cells are written.
  ///   - mark: what stands after rows that are more than the others.
  ///   - indent: spaces before each line.
  init(_ table: TypedTable, _ cells: ReportText, mark: String? = nil, indent: Int = 2) {
    let marks = mark == nil ? [] : [""]
    heads = table.columns.map { PrintableText.of(cells.text($0.label)) } + marks
    rows = (0..<table.rowCount).map { row in
      zip(table.row(row), table.columns).map { PrintableText.of(cells.text($0, $1)) }
        + marks.map { _ in table.ranks[row] == .whole ? mark ?? "" : "" }
    }
    numbers = Set(table.columns.indices.filter { table.columns[$0].standsRight })
    texts = Set(table.columns.indices.filter { table.columns[$0].takesLines })
    frozen = table.frozenColumns
    self.indent = indent
  }

  /// The same in a language.
  init(_ table: TypedTable, words: Wording, mark: String? = nil, indent: Int = 2) {
    self.init(table, ReportText(words: words), mark: mark, indent: indent)
  }
}

extension TypedTable.Column {
  /// Whether its cells are figures, which stand at the right.
  fileprivate var standsRight: Bool { kind.isNumber || kind == .text && setting == .figures }
  /// Whether its cells may be broken between words.
  fileprivate var takesLines: Bool { kind == .text && setting != .figures && setting != .unbroken }
}
