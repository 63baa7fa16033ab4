import ScenarioModel
import Yams

/// From bytes to a tree of raw texts with positions; refuses what is too big, too deep or not YAML.
struct DocumentReader {
  /// Most bytes of a scenario file: long series belong into CSV files.
  static let sizeLimit = 2 * 1024 * 1024
  /// Most nodes once aliases are followed.
  static let nodeLimit = 100_000
  /// Deepest nesting of lists and mappings.
  static let depthLimit = 40

  let file: String
  /// The text's place among those of the document.
  let source: UInt16
  private(set) var problems: [Problem] = []
  private var nodesLeft = DocumentReader.nodeLimit

  init(file: String, source: UInt16 = 0) {
    (self.file, self.source) = (file, source)
  }

  /// The document's root, or nil with `problems`.
  ///
  /// Cost: linear in the file's size.
  mutating func read(_ bytes: [UInt8]) -> DocumentNode? {
    guard let text = decode(bytes) else { return nil }
    if let position = AliasGuard.firstComplexKey(in: text) {
      report(position, "plain keys", "a list, a mapping or an alias as a key")
      return nil
    }
    do {
      guard let root = try Yams.compose(yaml: text, .basic) else {
        report(Position(line: 1, column: 1), "a scenario that begins with 'busyhour: 1'", "an empty file")
        return nil
      }
      return copy(root, depth: 0)
    } catch let error as YamlError {
      guard let fault = SyntaxFault(error, in: text) else {
        report(Position(line: 1, column: 1), "well-formed YAML", "a file that cannot be parsed")
        return nil
      }
      report(
        fault.position, fault.wanted, fault.found, fault.suggestion, excerpt: Excerpt.of(text, at: fault.position))
    } catch {
      report(Position(line: 1, column: 1), "a YAML document", "something that cannot be read")
    }
    return nil
  }

  /// UTF-8 text without byte order mark or control characters.
  private mutating func decode(_ bytes: [UInt8]) -> String? {
    let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      report(Position(line: 1, column: 1), "text in UTF-8", "UTF-16")
      return nil
    }
    if let index = content.firstIndex(where: { $0 < 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }) {
      report(SourceText.position(of: index, in: content), "text", "a control character (byte \(content[index]))")
      return nil
    }
    guard let text = String(validating: content, as: UTF8.self) else {
      let index = SourceText.firstInvalidByte(in: content)
      report(
        SourceText.position(of: index, in: content), "text in UTF-8", "a byte that is not UTF-8",
        "save the file as UTF-8")
      return nil
    }
    if let index = SourceText.firstControl(in: text) {
      let place = SourceText.position(of: content.startIndex + index, in: content)
      report(place, "text", "a control character (U+00\(String(content[content.startIndex + index + 1], radix: 16)))")
      return nil
    }
    return text
  }

  /// Our own copy of a node, within the budget.
  private mutating func copy(_ node: Node, depth: Int) -> DocumentNode? {
    let position = Position(node.mark, source)
    nodesLeft -= 1
    guard nodesLeft >= 0 else {
      if nodesLeft == -1 {
        report(position, "at most \(Self.nodeLimit) values once aliases are followed", "more of them")
      }
      return nil
    }
    guard depth <= Self.depthLimit else {
      report(position, "at most \(Self.depthLimit) levels of nesting", "more of them")
      nodesLeft = -1
      return nil
    }
    switch node {
    case .scalar(let scalar):
      let quoted = scalar.style != .plain && scalar.style != .any
      return DocumentNode(
        position: position, content: .scalar(PrintableText.of(scalar.string), quoted: quoted),
        lines: scalar.string.contains("\n") ? PrintableText.lines(scalar.string) : nil)
    case .sequence(let sequence):
      return copy(sequence, at: position, depth: depth)
    case .mapping(let mapping):
      return copy(mapping, at: position, depth: depth)
    case .alias:
      report(position, "a value", "an alias without its anchor")
      return nil
    }
  }

  private mutating func copy(_ sequence: Node.Sequence, at position: Position, depth: Int) -> DocumentNode? {
    var items: [DocumentNode] = []
    for item in sequence {
      guard let item = copy(item, depth: depth + 1) else { return nil }
      items.append(item)
    }
    return DocumentNode(position: position, content: .list(items))
  }

  private mutating func copy(_ mapping: Node.Mapping, at position: Position, depth: Int) -> DocumentNode? {
    var pairs: [DocumentNode.Pair] = []
    for (key, value) in mapping {
      guard case .scalar(let scalar) = key else {
        report(Position(key.mark, source), "a plain key", "a list or a mapping as a key")
        return nil
      }
      guard let value = copy(value, depth: depth + 1) else { return nil }
      pairs.append(
        DocumentNode.Pair(
          key: PrintableText.of(TextForms.trimmed(scalar.string)), keyPosition: Position(key.mark, source), value: value
        ))
    }
    return DocumentNode(position: position, content: .mapping(pairs))
  }

  private mutating func report(
    _ position: Position, _ wanted: String, _ found: String, _ suggestion: String? = nil, excerpt: String? = nil
  ) {
    problems.append(
      Problem(
        file: file, line: position.line, column: position.column, keyPath: "", wanted: wanted, found: found,
        suggestion: suggestion, excerpt: excerpt))
  }
}

extension Position {
  /// A position from a parser's mark; nodes without a mark stand at the beginning.
  init(_ mark: Mark?, _ source: UInt16 = 0) {
    self.source = source
    line = max(1, mark?.line ?? 1)
    column = max(1, mark?.column ?? 1)
  }
}
