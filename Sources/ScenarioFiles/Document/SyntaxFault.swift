import Yams

/// A fault of the YAML itself, in the words of this program rather than of its parser.
struct SyntaxFault {
  let position: Position
  let wanted: String
  let found: String
  var suggestion: String?

  /// What the parser says of a text, translated; nil for faults without a place.
  init?(_ error: YamlError, in text: String) {
    switch error {
    case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      let start = context.map { Position($0.mark) }
      self.init(problem, Place(at: Position(mark), begunAt: start, context: context?.text ?? "", text: text))
    case .duplicatedKeysInMapping(let duplicates, let context):
      let names = duplicates.sorted().map { $0 == "<uncovertable>" ? "a list or a mapping" : TextForms.quoted($0) }
        .joined(separator: ", ")
      self.init(Position(context.mark), "every key once", "\(names) more than once")
    case .no, .memory, .reader, .writer, .emitter, .representer, .dataCouldNotBeDecoded: return nil
    }
  }

  private init(_ position: Position, _ wanted: String, _ found: String, _ suggestion: String? = nil) {
    self.position = position
    self.wanted = wanted
    self.found = found
    self.suggestion = suggestion
  }

  /// The parser's statement in our words; one that is not known is passed on.
  private init(_ problem: String, _ place: Place) {
    let known =
      SyntaxFault.ofLines(problem, place) ?? SyntaxFault.ofDocument(problem, place)
      ?? SyntaxFault.ofCollection(problem, place) ?? SyntaxFault.ofText(problem, place)
    self = known ?? SyntaxFault(place.position, "well-formed YAML", "a fault: \(problem)")
  }

  /// Where the parser stopped, what it was reading, and what stands there.
  private struct Place {
    let position: Position
    /// Where the collection, quote or key began that was being read.
    let start: Position?
    let context: String
    /// What stands at the place, for `found`.
    let found: String
    let isTab: Bool
    let followsQuote: Bool

    init(at position: Position, begunAt start: Position?, context: String, text: String) {
      self.start = start
      self.context = context
      self.position = position
      let line = Excerpt.line(position.line, of: text) ?? []
      let column = min(max(position.column - 1, 0), line.count)
      let rest = line.dropFirst(column)
      isTab = rest.first == "\t"
      followsQuote =
        line.prefix(column).last { !TextForms.isBlank($0) }.map { "\"'".unicodeScalars.contains($0) } ?? false
      let word = rest.drop { TextForms.isBlank($0) }.prefix { !TextForms.isBlank($0) }
      let isEnd = Excerpt.line(position.line + 1, of: text) == nil
      found =
        isTab
        ? "a tab"
        : word.isEmpty
          ? isEnd ? "the end of the file" : "the end of the line"
          : TextForms.quoted(String(String.UnicodeScalarView(word)))
    }
  }

  private static let indentation =
    "keys of one mapping begin in the same column; texts with ': ' or '#' stand in quotes"

  /// Faults of indentation and of the lines of mappings and lists.
  private static func ofLines(_ problem: String, _ place: Place) -> SyntaxFault? {
    let position = place.position
    switch problem {
    case "found a tab character that violates indentation",
      "found a tab character where an indentation space is expected":
      return SyntaxFault(position, "spaces before a key", "a tab", "indent with spaces, not tabs")
    case "found character that cannot start any token":
      return place.isTab
        ? SyntaxFault(position, "spaces before a key", "a tab", "indent with spaces, not tabs")
        : SyntaxFault(position, "a key or a value", place.found, "texts that begin with @, ` or % stand in quotes")
    case "mapping values are not allowed in this context":
      return SyntaxFault(
        position, "one key and one value on a line", "a second ':'",
        "put texts that hold ': ' in quotes, and check that the line above is indented as this one")
    case "could not find expected ':'":
      return SyntaxFault(
        place.start ?? position, "'key: value'", "no ': '", "a colon and a space stand between a key and its value")
    case "did not find expected key":
      return place.followsQuote
        ? SyntaxFault(
          position, "the end of the line behind a closing quote", place.found, "a quote within quotes is doubled: ''")
        : SyntaxFault(position, "another key of the same mapping, or its end", place.found, indentation)
    case "did not find expected '-' indicator":
      return SyntaxFault(
        position, "another '- ' in the column of the list, or its end", place.found,
        "items of one list, and keys of one item, begin in the same column")
    case "block sequence entries are not allowed in this context":
      return SyntaxFault(position, "a list on lines of its own", "'-' behind a key", "or write it as [a, b]")
    case "block mapping entries are not allowed in this context", "mapping keys are not allowed in this context":
      return SyntaxFault(position, "a mapping on lines of its own", "a key where a value stands", indentation)
    default: return nil
    }
  }

  /// Faults of the document as a whole.
  private static func ofDocument(_ problem: String, _ place: Place) -> SyntaxFault? {
    switch problem {
    case "but found another document", "did not find expected <document start>", "found unexpected document indicator":
      SyntaxFault(
        place.position, "one scenario in the file", "the beginning of another document, or text behind the end")
    case "found incompatible YAML document":
      SyntaxFault(place.position, "YAML 1.1 or 1.2", "another version", "leave the line with '%YAML' out")
    default: nil
    }
  }

  /// Faults of lists and mappings in brackets, of aliases and anchors.
  private static func ofCollection(_ problem: String, _ place: Place) -> SyntaxFault? {
    let position = place.found == "the end of the file" ? place.start ?? place.position : place.position
    let opened = place.start.map { " of line \($0.line)" } ?? ""
    switch problem {
    case "did not find expected ',' or ']'":
      return SyntaxFault(position, "',', or the ']' for the '['\(opened)", place.found)
    case "did not find expected ',' or '}'":
      return SyntaxFault(position, "',', or the '}' for the '{'\(opened)", place.found)
    case "did not find expected node content":
      return SyntaxFault(place.position, "a value", place.found)
    case "found undefined alias":
      return SyntaxFault(
        position, "an anchor '&name' before its alias '*name'", "an alias without an anchor",
        "a name with * at its beginning stands in quotes: '*.french'")
    case _ where problem.contains("alphabetic or numeric") || problem.contains("alphanumeric"):
      let isAnchor = place.context.contains("anchor")
      return SyntaxFault(
        place.start ?? position, isAnchor ? "the name of an anchor behind '&'" : "the name of an alias behind '*'",
        "none",
        isAnchor
          ? "texts that begin with & stand in quotes" : "a name with * at its beginning stands in quotes: '*.french'")
    default: return nil
    }
  }

  /// Faults within quotes and block texts.
  private static func ofText(_ problem: String, _ place: Place) -> SyntaxFault? {
    switch problem {
    case "found unexpected end of stream":
      guard let start = place.start else { return nil }
      return SyntaxFault(start, "a closing quote", "the end of the file", "a quote within quotes is doubled: ''")
    case "found unknown escape character", "did not find expected hexdecimal number",
      "found invalid Unicode character escape code":
      return SyntaxFault(
        place.position, "an escape such as \\n or \\u00e9", "another character behind '\\'",
        "in single quotes a backslash is a backslash")
    case "did not find expected comment or line break":
      return SyntaxFault(
        place.position, "the end of the line behind '|' or '>'", "more text", "the text begins on the next line")
    case "found incorrect indentation", "did not find expected indentation":
      return SyntaxFault(place.position, "the text's own indentation", "another one", indentation)
    default: return nil
    }
  }
}
