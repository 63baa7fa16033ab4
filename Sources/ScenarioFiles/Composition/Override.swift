import ScenarioModel

/// A value set on the command line: `PATH=VALUE`, or a number changed where it stands.
struct Override {
  /// Why an override cannot be made.
  struct Refusal: Error {
    let wanted: String
    var found: String?
    var suggestion: String?
  }

  /// What is done to the value.
  enum Change: String, CaseIterable {
    case set = "="
    case multiply = "*="
    case add = "+="
    case subtract = "-="
  }

  /// Names of keys and list items with dots between, such as `call_types.calls.handling.mean`.
  let path: String
  let change: Change
  /// The value as it is written.
  let value: String
  /// Where its nodes stand: on the command line.
  let position: Position

  /// An override as somebody wrote it.
  init(_ text: String, source: UInt16) throws(Refusal) {
    let wanted = "PATH=VALUE, PATH*=FACTOR, PATH+=AMOUNT or PATH-=AMOUNT"
    guard let sign = text.firstIndex(of: "="), sign > text.startIndex else {
      throw Refusal(wanted: wanted, found: TextForms.quoted(text))
    }
    let before = text.index(before: sign)
    // Behind a dot a '*' is every item, or a key such as 'health.*'.
    let operation = text[..<sign].hasSuffix(".*") ? nil : Change(rawValue: "\(text[before])=")
    change = operation ?? .set
    path = TextForms.trimmed(String(text[..<(operation == nil ? sign : before)]))
    value = TextForms.trimmed(String(text[text.index(after: sign)...]))
    guard !path.isEmpty, !value.isEmpty else { throw Refusal(wanted: wanted, found: TextForms.quoted(text)) }
    position = Position(line: 0, column: 0, source: source)
  }

  /// The document with the value.
  func applied(to root: DocumentNode) throws(Refusal) -> DocumentNode {
    if path == "extends" || path == "busyhour" {
      throw Refusal(wanted: "a value of the scenario", found: TextForms.quoted(path))
    }
    guard path == "demand.volume" else { return try OverrideWalk(self).changed(root, path[...], at: "") }
    return try everyVolume(root)
  }

  /// What was changed, for reports.
  var note: ScenarioWarning {
    let text = Bilingual(written: value)
    let words =
      switch change {
      case .set: Bilingual("set to \(text.english)", "fixé à \(text.french)")
      case .multiply: Bilingual("multiplied by \(text.english)", "multiplié par \(text.french)")
      case .add: Bilingual("raised by \(text.english)", "augmenté de \(text.french)")
      case .subtract: Bilingual("lowered by \(text.english)", "diminué de \(text.french)")
      }
    return ScenarioWarning(
      keyPath: PrintableText.of(path),
      Bilingual(PrintableText.of(words.english), PrintableText.of(words.french)))
  }

  /// The value as a node of the document.
  func node() throws(Refusal) -> DocumentNode {
    var reader = DocumentReader(file: "", source: position.source)
    guard let node = reader.read(Array(value.utf8)) else {
      let problem = reader.problems.first
      throw Refusal(wanted: problem?.wanted ?? "a value", found: problem?.found, suggestion: problem?.suggestion)
    }
    return node.moved(to: position)
  }

  /// The demand, and the people of the list, of every call type that has one, scaled.
  private func everyVolume(_ root: DocumentNode) throws(Refusal) -> DocumentNode {
    guard case .list(let items)? = root.value(of: "call_types")?.content else {
      throw Refusal(wanted: "call types with a 'demand' or a list", found: "none")
    }
    var (changed, count) = ([DocumentNode](), 0)
    for item in items {
      let hasVolume = OverrideWalk.hasVolume(item)
      count += hasVolume ? 1 : 0
      changed.append(hasVolume ? try OverrideWalk(self).changed(item, "demand.volume", at: "") : item)
    }
    guard count > 0 else { throw Refusal(wanted: "call types with a 'demand' or a list", found: "none") }
    return root.setting(
      "call_types", DocumentNode(position: root.position, content: .list(changed)), at: root.position)
  }
}

extension DocumentNode {
  /// The same with every position at one place.
  fileprivate func moved(to position: Position) -> DocumentNode {
    switch content {
    case .scalar: DocumentNode(position: position, content: content)
    case .list(let items):
      DocumentNode(position: position, content: .list(items.map { $0.moved(to: position) }))
    case .mapping(let pairs):
      DocumentNode(
        position: position,
        content: .mapping(
          pairs.map { Pair(key: $0.key, keyPosition: position, value: $0.value.moved(to: position)) }))
    }
  }

  /// The mapping with a key's value, which is added at the end where it is new.
  func setting(_ key: String, _ value: DocumentNode, at position: Position) -> DocumentNode {
    guard case .mapping(var pairs) = content else { return self }
    if let place = pairs.firstIndex(where: { $0.key == key }) {
      pairs[place] = Pair(key: key, keyPosition: pairs[place].keyPosition, value: value)
    } else {
      pairs.append(Pair(key: key, keyPosition: position, value: value))
    }
    return DocumentNode(position: self.position, content: .mapping(pairs))
  }
}
