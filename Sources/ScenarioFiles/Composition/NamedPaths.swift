import ScenarioModel

/// Key paths as people read them and as `--set` takes them: `call_types.calls.handling` for `call_types[0].handling`.
///
/// Readers count the items of lists. Where a path is shown, an item is called by its name; one without a name, with a name that another item of
/// the list has too, or with one that `--set` could not take, keeps its number, from 0.
struct NamedPaths: Sendable {
  /// The names of the items of each list that has some, by the list's key path with numbers.
  private var names: [String: [String?]] = [:]

  /// The names in a document, with all that was extended and set.
  init(_ document: DocumentNode) { collect(document, "") }

  /// The key path with names.
  ///
  /// One that has them already, or that the document does not have, stays as it is.
  /// Cost: linear in its length for each number in it.
  func named(_ keyPath: String) -> String {
    var (result, rest) = ("", keyPath[...])
    while let opening = rest.firstIndex(of: "["), let closing = rest[opening...].firstIndex(of: "]") {
      let item = rest[opening...closing]
      let place = Int(item.dropFirst().dropLast()) ?? -1
      let known = names[String(keyPath[..<opening])] ?? []
      result += rest[..<opening] + (known.indices.contains(place) ? NamedPaths.step(place, known) : String(item))
      rest = rest[rest.index(after: closing)...]
    }
    return result + rest
  }

  /// The problem with its key path by names.
  func named(_ problem: Problem) -> Problem {
    var problem = problem
    problem.keyPath = named(problem.keyPath)
    return problem
  }

  /// The warning with its key path by names.
  func named(_ warning: ScenarioWarning) -> ScenarioWarning {
    ScenarioWarning(keyPath: named(warning.keyPath), warning.text)
  }

  /// What was read from a file, with its key path by names.
  func named(_ file: FileRead) -> FileRead {
    var file = file
    file.keyPath = named(file.keyPath)
    return file
  }

  /// The part of a path that leads to an item: `.calls`, or `[0]` for an item that is not called by a name.
  static func step(_ place: Int, _ names: [String?]) -> String { names[place].map { "." + $0 } ?? "[\(place)]" }

  /// The names by which a list's items are called; nil for an item that is not.
  ///
  /// A hyphen at the end would be read as part of `-=`.
  static func names(_ items: [DocumentNode]) -> [String?] {
    let stated = items.map { $0.value(of: "name")?.text }
    let counts = Dictionary(stated.compactMap(\.self).map { ($0, 1) }, uniquingKeysWith: +)
    return stated.map { name in
      name.flatMap { counts[$0] == 1 && TextForms.isIdentifier($0) && !$0.hasSuffix("-") ? $0 : nil }
    }
  }

  private mutating func collect(_ node: DocumentNode, _ path: String) {
    switch node.content {
    case .scalar: break
    case .list(let items):
      let found = NamedPaths.names(items)
      if found.contains(where: { $0 != nil }) { names[path] = found }
      for (index, item) in items.enumerated() { collect(item, "\(path)[\(index)]") }
    case .mapping(let pairs):
      for pair in pairs { collect(pair.value, path.isEmpty ? pair.key : "\(path).\(pair.key)") }
    }
  }
}
