/// A node of the scenario document: YAML as written, every scalar its raw text, with positions.
struct DocumentNode: Sendable {
  /// What a node holds.
  indirect enum Content: Sendable {
    case scalar(String, quoted: Bool)
    case list([DocumentNode])
    case mapping([Pair])
  }

  /// A key and its value, in the file's order.
  struct Pair: Sendable {
    let key: String
    let keyPosition: Position
    let value: DocumentNode
  }

  let position: Position
  let content: Content
  /// A scalar of several lines with its line breaks, each line printable; nil for one line.
  var lines: String?

  /// The scalar's text without surrounding blanks, or nil for a list, a mapping or nothing.
  var text: String? {
    guard case .scalar(let text, let quoted) = content else { return nil }
    let trimmed = TextForms.trimmed(text)
    if !quoted, ["", "~", "null", "Null", "NULL"].contains(trimmed) { return nil }
    return trimmed
  }

  /// The text with the line breaks that it was written with; nil for a list, a mapping or nothing.
  var written: String? { text.flatMap { $0.isEmpty ? nil : lines ?? $0 } }

  /// True for a value left empty.
  var isNothing: Bool {
    if case .scalar = content { return text == nil }
    return false
  }

  /// What the node is, for `found`: its quoted text, or its kind.
  var found: String {
    switch content {
    case .scalar: text.map(TextForms.quoted) ?? "nothing"
    case .list(let items): items.isEmpty ? "an empty list" : "a list"
    case .mapping(let pairs): pairs.isEmpty ? "an empty mapping" : "a mapping"
    }
  }
}

/// A place in a text of the scenario: line and column, both from 1; 0 for a value set on the command line.
struct Position: Sendable, Hashable {
  let line: Int
  let column: Int
  /// Which of the document's texts: 0 for the scenario's own file.
  var source: UInt16 = 0
}
