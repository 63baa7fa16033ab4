import Reporting
import ScenarioModel

extension FormulaAnswer {
  /// The answer for people: aligned lines with units; lists of intervals as columns.
  var table: String {
    let lists = entries.compactMap { entry -> [FormulaAnswer]? in
      if case .list(let rows) = entry.value { rows } else { nil }
    }
    let plain = entries.flatMap { entry -> [(label: String, value: Value)] in
      switch entry.value {
      case .list: []
      case .group(let group): group.entries.map { ($0.label, $0.value) }
      case .share, .seconds, .number, .whole, .flag, .text, .words: [(entry.label, entry.value)]
      }
    }
    let width = plain.map(\.label.count).max() ?? 0
    let lines = plain.map { $0.label + String(repeating: " ", count: width - $0.label.count) + "  " + $0.value.text }
    return (lines + lists.flatMap { [""] + Self.columns($0) }).joined(separator: "\n")
  }

  /// Rows of the same entries as columns under their labels; where there are too many, the texts at the beginning stand before the others too.
  private static func columns(_ rows: [FormulaAnswer]) -> [String] {
    let first = rows.first?.entries ?? []
    return TerminalRenderer(.english).lines(
      heads: first.map(\.label), figures: rows.map { $0.entries.map(\.value.text) },
      words: Set(first.indices.filter { first[$0].value.isText }),
      frozen: max(1, first.prefix { $0.value.isText }.count))
  }
}

extension FormulaAnswer.Value {
  fileprivate var isText: Bool {
    switch self {
    case .text, .words: true
    case .share, .seconds, .number, .whole, .flag, .list, .group: false
    }
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
