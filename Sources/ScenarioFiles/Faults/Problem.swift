/// One fault of a scenario or of a file beside it: where it is, what was wanted and what was found.
public struct Problem: Sendable, Hashable, CustomStringConvertible {
  /// The file as the user named it, such as `scenarios/monday.yaml`.
  public let file: String
  /// The line, from 1; 0 for a value set on the command line.
  public let line: Int
  /// The column in characters, from 1; 0 for a value set on the command line.
  public let column: Int
  /// Where in the document, such as `call_types.calls.patience.mean`; empty for the document as a whole.
  public internal(set) var keyPath: String
  /// What was wanted, such as `a time greater than 0, such as '120 s'`; for a problem without `found`, the whole message.
  public let wanted: String
  /// What was found, in quotes where it is the file's own text; nil where the message says it all.
  public let found: String?
  /// What would probably help, such as `did you mean 'patience'?`.
  public let suggestion: String?
  /// The line of the file with a caret below the place, where the file cannot even be parsed; nil elsewhere.
  public let excerpt: String?

  /// A problem from its parts.
  public init(
    file: String, line: Int, column: Int, keyPath: String, wanted: String, found: String?, suggestion: String? = nil,
    excerpt: String? = nil
  ) {
    self.file = file
    self.line = line
    self.column = column
    self.keyPath = keyPath
    self.wanted = wanted
    self.found = found
    self.suggestion = suggestion
    self.excerpt = excerpt
  }

  /// The problem without its place: `expected a time greater than 0, such as '120 s', found '-2 min'`.
  public var message: String {
    let statement = found.map { "expected \(wanted), found \($0)" } ?? wanted
    return suggestion.map { "\(statement); \($0)" } ?? statement
  }

  /// One line: `file:line:column: key path: expected ..., found ...`; below it the excerpt, if there is one.
  public var description: String {
    let place = line == 0 ? "\(file): " : "\(file):\(line):\(column): "
    let statement = keyPath.isEmpty ? place + message : place + keyPath + ": " + message
    return excerpt.map { statement + "\n" + $0 } ?? statement
  }

  /// The order in which a reader meets them: by file, line and column, then by text.
  static func inOrder(_ left: Problem, _ right: Problem) -> Bool {
    (left.file, left.line, left.column, left.keyPath, left.message)
      < (right.file, right.line, right.column, right.keyPath, right.message)
  }
}
