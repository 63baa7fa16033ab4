import ScenarioModel

/// Follows an override's path through a document and makes the change where it ends.
struct OverrideWalk {
  private let override: Override

  init(_ override: Override) { self.override = override }

  /// The node with the change somewhere below.
  ///
  /// - Parameters:
  ///   - rest: the path from here.
  ///   - walked: the path to here, for messages.
  func changed(
    _ node: DocumentNode, _ rest: Substring, at walked: String
  ) throws(Override.Refusal) -> DocumentNode {
    let rest = rest.first == "." ? rest.dropFirst() : rest
    if rest.isEmpty { return try OverrideChange(override).changed(node, at: walked) }
    switch node.content {
    case .mapping(let pairs): return try changed(node, pairs, rest, at: walked)
    case .list(let items): return try changed(node, items, rest, at: walked)
    case .scalar: return try changed(scalar: node, rest, at: walked)
    }
  }

  private func changed(
    _ node: DocumentNode, _ pairs: [DocumentNode.Pair], _ rest: Substring, at walked: String
  ) throws(Override.Refusal) -> DocumentNode {
    if rest == "volume", walked.split(separator: ".").last == "demand" {
      return try OverrideChange(override).scaled(demand: node)
    }
    if rest == "demand.volume", OverrideWalk.hasList(node) { return try volume(node, at: walked) }
    let key = OverrideWalk.key(rest, among: pairs)
    let below = rest.dropFirst(key.count)
    let path = walked.isEmpty ? key : walked + "." + key
    if let known = pairs.first(where: { $0.key == key }) {
      return node.setting(key, try changed(known.value, below, at: path), at: override.position)
    }
    guard override.change == .set else {
      throw Override.Refusal(
        wanted: "a value to change", found: "no \(TextForms.quoted(path))",
        suggestion: NearestName.suggestion(for: key, among: pairs.map(\.key)) ?? OverrideWalk.known(pairs.map(\.key)))
    }
    let empty = DocumentNode(position: override.position, content: .mapping([]))
    return node.setting(
      key, below.isEmpty ? try override.node() : try changed(empty, below, at: path), at: override.position)
  }

  /// Whether a call type has volumes: a curve or a list.
  static func hasVolume(_ callType: DocumentNode) -> Bool { callType.value(of: "demand") != nil || hasList(callType) }

  private static func hasList(_ callType: DocumentNode) -> Bool {
    callType.value(of: "outbound")?.value(of: "list") != nil
  }

  /// A call type with the people of its list, and its curve where it has one, scaled.
  private func volume(_ callType: DocumentNode, at walked: String) throws(Override.Refusal) -> DocumentNode {
    var result = callType
    if let outbound = callType.value(of: "outbound") {
      result = result.setting("outbound", try OverrideChange(override).scaled(list: outbound), at: override.position)
    }
    if let demand = callType.value(of: "demand") {
      result = result.setting("demand", try OverrideChange(override).scaled(demand: demand), at: override.position)
    }
    return result
  }

  /// An item by its name, by its place in brackets, or every item by `*`.
  private func changed(
    _ node: DocumentNode, _ items: [DocumentNode], _ rest: Substring, at walked: String
  ) throws(Override.Refusal) -> DocumentNode {
    let (segment, below) = OverrideWalk.item(rest)
    let names = items.map { $0.value(of: "name")?.text }
    let places =
      segment == "*" ? Array(items.indices) : items.indices.filter { names[$0] == segment || "[\($0)]" == segment }
    guard !places.isEmpty else {
      let known = names.compactMap(\.self)
      throw Override.Refusal(
        wanted: "the name of an item of '\(walked)'", found: TextForms.quoted(segment),
        suggestion: NearestName.suggestion(for: segment, among: known) ?? OverrideWalk.known(known))
    }
    var result = items
    let shown = NamedPaths.names(items)
    for place in places {
      result[place] = try changed(items[place], below, at: walked + NamedPaths.step(place, shown))
    }
    return DocumentNode(position: node.position, content: .list(result))
  }

  /// Below a value: its number by `mean` or `value`, the parts of `80 % in 20 s`, or a mapping in the value's place.
  private func changed(
    scalar node: DocumentNode, _ rest: Substring, at walked: String
  ) throws(Override.Refusal) -> DocumentNode {
    if rest == "mean" || rest == "value" { return try OverrideChange(override).changed(node, at: walked) }
    if rest == "level" || rest == "within", let target = OverrideWalk.target(node) {
      return try changed(target, rest, at: walked)
    }
    guard override.change == .set else {
      throw Override.Refusal(wanted: "a value to change", found: "no \(TextForms.quoted(walked + "." + rest))")
    }
    return try changed(DocumentNode(position: override.position, content: .mapping([])), rest, at: walked)
  }

  /// A short target as a mapping of its parts.
  private static func target(_ node: DocumentNode) -> DocumentNode? {
    let parts = (node.text ?? "").replacing(" within ", with: " in ").split(separator: " in ", maxSplits: 1)
    guard parts.count == 2 else { return nil }
    let pairs = zip(["level", "within"], parts).map { key, text in
      DocumentNode.Pair(
        key: key, keyPosition: node.position,
        value: DocumentNode(position: node.position, content: .scalar(String(text), quoted: false)))
    }
    return DocumentNode(position: node.position, content: .mapping(pairs))
  }

  /// The next key: the longest one of the mapping that the path begins with, for keys may hold dots, or the next word.
  static func key(_ rest: Substring, among pairs: [DocumentNode.Pair]) -> String {
    let known = pairs.map(\.key).filter { key in
      rest.hasPrefix(key) && [nil, ".", "["].contains(rest.dropFirst(key.count).first)
    }
    return known.max { $0.count < $1.count } ?? String(rest.prefix { $0 != "." && $0 != "[" })
  }

  /// The next item, and the path after it.
  static func item(_ rest: Substring) -> (segment: String, below: Substring) {
    if rest.first == "[", let end = rest.firstIndex(of: "]") {
      return (String(rest[...end]), rest[rest.index(after: end)...])
    }
    let segment = rest.prefix { $0 != "." && $0 != "[" }
    return (String(segment), rest.dropFirst(segment.count))
  }

  private static func known(_ names: [String]) -> String? {
    names.isEmpty ? nil : "known: " + names.prefix(30).joined(separator: ", ")
  }
}
