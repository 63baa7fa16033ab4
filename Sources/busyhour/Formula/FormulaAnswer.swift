import Reporting

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
  var json: JSONValue { .object(entries.map { .init($0.key, $0.value.json) }) }
}

extension FormulaAnswer.Value {
  fileprivate var json: JSONValue {
    switch self {
    case .share(let value), .seconds(let value), .number(let value):
      value.flatMap { $0.isFinite ? .number("\($0)") : nil } ?? .null
    case .whole(let value): .integer(value)
    case .flag(let value): .bool(value)
    case .text(let value): .string(value)
    case .words(let values): .array(values.map { .string($0) })
    case .group(let answer): answer.json
    case .list(let answers): .array(answers.map(\.json))
    }
  }
}
