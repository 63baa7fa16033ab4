import ScenarioModel

/// A value of the document with its key path and the origin that its surroundings state.
struct Entry {
  let keyPath: String
  let node: DocumentNode
  /// From the nearest enclosing `source:` or `assumed:`.
  let origin: Origin?

  /// The entry of a list's item.
  func item(_ index: Int, _ node: DocumentNode) -> Entry {
    Entry(keyPath: "\(keyPath)[\(index)]", node: node, origin: origin)
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
