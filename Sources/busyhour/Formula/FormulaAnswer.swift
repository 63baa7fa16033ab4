/// The answer of a formula, in the order in which it is printed.
struct FormulaAnswer {
  /// One measure.
  enum Value {
    case share(Double?)
    case seconds(Double?)
    case number(Double?)
    case whole(Int)
    case flag(Bool)
    case text(String)
    case list([FormulaAnswer])
    case group(FormulaAnswer)
    case words([String])
  }

  /// A measure with its JSON key and its label for people.
  struct Entry {
    let key: String
    let label: String
    let value: Value
  }

  var entries: [Entry] = []

  /// Adds a measure.
  mutating func add(_ key: String, _ label: String, _ value: Value) {
    entries.append(Entry(key: key, label: label, value: value))
  }
}

extension FormulaAnswer {
  /// The answer as JSON: camelCase keys, shares 0...1, seconds, numbers that read back to the same bits.
  func json(indent: String = "") -> String {
    let inner = indent + "  "
    let lines = entries.map { "\(inner)\"\($0.key)\": \($0.value.json(indent: inner))" }
    return "{\n" + lines.joined(separator: ",\n") + "\n\(indent)}"
  }
}

extension FormulaAnswer.Value {
  fileprivate func json(indent: String) -> String {
    switch self {
    case .share(let value), .seconds(let value), .number(let value): Self.json(value)
    case .whole(let value): "\(value)"
    case .flag(let value): value ? "true" : "false"
    case .text(let value): Self.json(value)
    case .words(let values): "[" + values.map(Self.json).joined(separator: ", ") + "]"
    case .group(let answer): answer.json(indent: indent)
    case .list(let answers):
      "[\n" + answers.map { indent + "  " + $0.json(indent: indent + "  ") }.joined(separator: ",\n") + "\n\(indent)]"
    }
  }

  private static func json(_ value: Double?) -> String {
    guard let value, value.isFinite else { return "null" }
    return "\(value)"
  }

  private static func json(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case let control where control.value < 32: quoted += " "
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
