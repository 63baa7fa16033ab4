import ScenarioModel

/// A value of the document with its key path and the origins that its surroundings state.
struct Entry {
  let keyPath: String
  let node: DocumentNode
  /// From the nearest enclosing `source:` or `assumed:` of each of the document's texts.
  let origins: StatedOrigins

  /// Where the value comes from: what its own text says around it.
  var origin: Origin? { origins.of(node.position) }

  /// The entry of a list's item.
  func item(_ index: Int, _ node: DocumentNode) -> Entry {
    Entry(keyPath: "\(keyPath)[\(index)]", node: node, origins: origins)
  }

  /// The entries of a list, or the entry itself where one value may stand for a list.
  var itemsOrSelf: [Entry] {
    guard case .list(let items) = node.content else { return [self] }
    return items.enumerated().map { item($0.offset, $0.element) }
  }

  /// The items of a list, or nil if it is none.
  var items: [Entry]? {
    guard case .list(let items) = node.content else { return nil }
    return items.enumerated().map { item($0.offset, $0.element) }
  }

  var isMapping: Bool {
    if case .mapping = node.content { return true }
    return false
  }

  /// True for a mapping that has the key.
  func has(_ key: String) -> Bool {
    guard case .mapping(let pairs) = node.content else { return false }
    return pairs.contains { $0.key == key }
  }
}

/// Where numbers come from, as each of a document's texts says it of its own.
struct StatedOrigins {
  private var bySource: [UInt16: Origin] = [:]

  /// The origin of a value at a place; a value set on the command line says so.
  func of(_ position: Position) -> Origin? {
    position.line == 0 ? StatedOrigins.commandLine : bySource[position.source]
  }

  /// Sets what a text says.
  mutating func state(_ origin: Origin, in source: UInt16) { bySource[source] = origin }

  private static let commandLine = Origin.assumed(
    LocalizedText([.english: "set on the command line", .french: "fixé en ligne de commande"]))
}

/// A mapping with known keys, opened: its entries by key.
struct Section {
  let form: SectionForm
  let keyPath: String
  let position: Position
  let entries: [String: Entry]

  /// The entry of a key that is there with a value.
  subscript(_ name: String) -> Entry? { entries[name] }

  /// The key path of a key, whether it is there or not.
  func path(_ name: String) -> String { keyPath.isEmpty ? name : keyPath + "." + name }
}

/// A row of a table whose keys are data.
struct TableRow {
  let key: String
  let keyPosition: Position
  let value: Entry
}
