extension FormulaAnswer {
  /// The answer for people: aligned lines with units; lists of intervals as columns.
  func table() -> String {
    var lines: [String] = []
    let plain = entries.filter { !$0.value.isList }
    let width = plain.map(\.label.count).max() ?? 0
    for entry in plain {
      if case .group(let group) = entry.value {
        lines += group.entries.map { Self.pad($0.label, to: width) + "  " + $0.value.text }
      } else {
        lines.append(Self.pad(entry.label, to: width) + "  " + entry.value.text)
      }
    }
    for entry in entries {
      if case .list(let rows) = entry.value { lines += [""] + Self.columns(rows) }
    }
    return lines.joined(separator: "\n")
  }

  /// Rows of the same entries as right-aligned columns under their labels.
  private static func columns(_ rows: [FormulaAnswer]) -> [String] {
    guard let first = rows.first else { return [] }
    let cells = [first.entries.map(\.label)] + rows.map { $0.entries.map(\.value.text) }
    let widths = first.entries.indices.map { column in cells.map { $0[column].count }.max() ?? 0 }
    return cells.map { row in
      zip(row, widths).map { cell, width in String(repeating: " ", count: width - cell.count) + cell }.joined(
        separator: "  ")
    }
  }

  private static func pad(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}

extension FormulaAnswer.Value {
  fileprivate var isList: Bool {
    if case .list = self { return true }
    return false
  }

  /// The value for people, with its unit.
  fileprivate var text: String {
    switch self {
    case .share(let value): value.map { Self.rounded($0 * 100, places: 2) + " %" } ?? "-"
    case .seconds(let value): value.map { Self.rounded($0, places: 1) + " s" } ?? "-"
    case .number(let value): value.map { Self.rounded($0, places: 3) } ?? "-"
    case .whole(let value): "\(value)"
    case .flag(let value): value ? "yes" : "no"
    case .text(let value): value
    case .words(let values): values.isEmpty ? "-" : values.joined(separator: ", ")
    case .group, .list: ""
    }
  }

  /// Fixed decimals without a locale; very large and very small numbers as they print.
  private static func rounded(_ value: Double, places: Int) -> String {
    let scale = (0..<places).reduce(1.0) { power, _ in power * 10 }
    guard value.magnitude < 1e12, value == 0 || value.magnitude * scale >= 0.5,
      let units = Int(exactly: (value.magnitude * scale).rounded())
    else { return "\(value)" }
    let digits = String(units)
    let filled = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    return (value < 0 && units > 0 ? "-" : "") + filled.dropLast(places) + "." + filled.suffix(places)
  }
}
