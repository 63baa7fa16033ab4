import ScenarioModel

/// Lays a document over the one that it extends: what it says wins, all else stays.
///
/// Mappings are joined key by key, lists of named items item by item; other lists, and values, are replaced. `remove: true` takes a key
/// or an item away. Notes on where numbers come from speak of their own file's numbers only, so that both stay.
struct DocumentOverlay {
  let sources: [DocumentSource]
  private(set) var problems: [Problem] = []

  init(sources: [DocumentSource]) { self.sources = sources }

  /// The base with the changes.
  mutating func merged(_ base: DocumentNode, _ change: DocumentNode, _ path: String = "") -> DocumentNode {
    switch (base.content, change.content) {
    case (.mapping(let old), .mapping(let new)):
      DocumentNode(position: change.position, content: .mapping(merged(old, new, path)))
    case (.list(let old), .list(let new)):
      if let names = DocumentOverlay.names(old), !new.isEmpty, DocumentOverlay.names(new) != nil {
        DocumentNode(position: change.position, content: .list(merged(old, names, new, path)))
      } else {
        change
      }
    case (.scalar, _), (.mapping, _), (.list, _): change
    }
  }

  /// The names of a list's items; nil where one has none.
  private static func names(_ items: [DocumentNode]) -> [String]? {
    let names = items.compactMap { $0.value(of: "name")?.text }
    return names.count == items.count ? names : nil
  }

  private mutating func merged(
    _ old: [DocumentNode.Pair], _ new: [DocumentNode.Pair], _ path: String
  ) -> [DocumentNode.Pair] {
    var pairs = old
    for pair in new {
      let keyPath = path.isEmpty ? pair.key : path + "." + pair.key
      let place = Reading.isOriginKey(pair.key) ? nil : pairs.firstIndex { $0.key == pair.key }
      if pair.value.isRemoval(besides: nil) {
        if let place { pairs.remove(at: place) } else { refuseRemoval(pair, keyPath, old.map(\.key)) }
      } else if let place {
        let value = merged(pairs[place].value, pair.value, keyPath)
        pairs[place] = DocumentNode.Pair(key: pair.key, keyPosition: pair.keyPosition, value: value)
      } else {
        pairs.append(pair)
      }
    }
    return pairs
  }

  private mutating func merged(
    _ old: [DocumentNode], _ names: [String], _ new: [DocumentNode], _ path: String
  ) -> [DocumentNode] {
    var items: [(name: String, node: DocumentNode)] = zip(names, old).map { ($0, $1) }
    for item in new {
      let name = item.value(of: "name")?.text ?? ""
      let place = items.firstIndex { $0.name == name }
      if item.isRemoval(besides: "name") {
        if let place {
          items.remove(at: place)
        } else {
          refuseRemoval(item.position, TextForms.quoted(name), "\(path).\(name)", names)
        }
      } else if let place {
        items[place].node = merged(items[place].node, item, "\(path).\(name)")
      } else {
        items.append((name, item))
      }
    }
    return items.map(\.node)
  }

  private mutating func refuseRemoval(_ pair: DocumentNode.Pair, _ keyPath: String, _ known: [String]) {
    refuseRemoval(pair.keyPosition, TextForms.quoted(pair.key), keyPath, known)
  }

  private mutating func refuseRemoval(_ position: Position, _ found: String, _ keyPath: String, _ known: [String]) {
    problems.append(
      Problem(
        sources, position, keyPath, wanted: "something to remove that the extended file has", found: found,
        suggestion: NearestName.suggestion(for: String(found.dropFirst().dropLast()), among: known)))
  }
}

extension DocumentNode {
  /// The value of a mapping's key.
  func value(of key: String) -> DocumentNode? {
    guard case .mapping(let pairs) = content else { return nil }
    return pairs.first { $0.key == key }?.value
  }

  /// The mapping without a key.
  func without(_ key: String) -> DocumentNode {
    guard case .mapping(let pairs) = content else { return self }
    return DocumentNode(position: position, content: .mapping(pairs.filter { $0.key != key }))
  }

  /// Whether this says `remove: true`, and nothing else but a name where items have one.
  fileprivate func isRemoval(besides name: String?) -> Bool {
    guard case .mapping(let pairs) = content, value(of: "remove")?.text == "true" else { return false }
    return pairs.allSatisfy { $0.key == "remove" || $0.key == name }
  }
}
