import ScenarioModel

/// Names key paths of a scenario in plain words: `call_types[0].handling.mean` is `Calls: handling time, mean`.
struct KeyLabels {
  private let document: DocumentNode

  /// The names of a document's key paths.
  init(_ document: DocumentNode) { self.document = document }

  /// The same values with the names of their keys, and with key paths by names.
  func labelled(_ values: [StatedValue], _ names: NamedPaths) -> [StatedValue] {
    values.map { StatedValue(keyPath: names.named($0.keyPath), label: label($0.keyPath), $0.value, origin: $0.origin) }
  }

  /// The name of a key path: the titles of its owners, and the labels of its keys.
  func label(_ keyPath: String) -> Bilingual {
    var walk = Walk(forms: [.section(ScenarioKeys.scenario)], node: document, rest: keyPath[...])
    while !walk.rest.isEmpty { walk.step() }
    return Bilingual(
      KeyLabels.joined(walk.owners.map(\.english), walk.labels.map(\.english), ": "),
      KeyLabels.joined(walk.owners.map(\.french), walk.labels.map(\.french), " : "))
  }

  private static func joined(_ owners: [String], _ labels: [String], _ colon: String) -> String {
    let parts = [owners, labels].filter { !$0.isEmpty }.map { $0.joined(separator: ", ") }
    let text = parts.joined(separator: colon)
    return text.prefix(1).uppercased() + text.dropFirst()
  }
}

/// A way down a document, along the forms of the language.
private struct Walk {
  var forms: [Form]
  var node: DocumentNode?
  var rest: Substring
  var owners: [Bilingual] = []
  var labels: [Bilingual] = []

  init(forms: [Form], node: DocumentNode?, rest: Substring) {
    (self.forms, self.node, self.rest) = (forms.flatMap(\.alternatives), node, rest)
  }

  /// Goes one key or one item down.
  mutating func step() {
    if rest.first == "[" { item() } else { key() }
  }

  /// An item of a list: its title or name, else its number where there are several.
  private mutating func item() {
    let digits = rest.dropFirst().prefix { $0 != "]" }
    rest = rest.dropFirst(digits.count + 2)
    let index = Int(digits) ?? 0
    var items: [DocumentNode] = []
    if case .list(let all)? = node?.content { items = all }
    node = items.indices.contains(index) ? items[index] : nil
    forms = forms.flatMap { form -> [Form] in
      if case .list(let item, _) = form { item.alternatives } else { form.section == nil ? [] : [form] }
    }
    if let title = node?.title {
      owners.append(title)
    } else if let date = (node?.child("date") ?? node?.child("from"))?.text {
      labels.append(Bilingual(written: date))
    } else if items.count > 1 {
      labels.append(Bilingual("\(index + 1)", "n° \(index + 1)"))
    }
  }

  /// A key of a section, or of a table, whose keys are data.
  private mutating func key() {
    if rest.first == "." { rest = rest.dropFirst() }
    let name = nextKey
    rest = rest.dropFirst(name.count)
    node = node?.child(name)
    let keys = forms.compactMap { $0.ownSection?.key(name) }
    guard keys.isEmpty else {
      if let label = keys.lazy.compactMap(\.label).first { labels.append(label) }
      forms = keys.flatMap(\.form.alternatives)
      return
    }
    forms = forms.flatMap { form -> [Form] in
      if case .table(let table) = form { table.values.alternatives } else { [] }
    }
    if let title = node?.title {
      owners.append(title)
    } else {
      labels.append(Bilingual(name, Walk.french(name)))
    }
  }

  /// The next key: the longest one of the document that the path begins with, for keys of tables may hold dots.
  private var nextKey: String {
    let first = String(rest.prefix { $0 != "." && $0 != "[" })
    if node?.child(first) != nil { return first }
    let known = node?.keys.filter { key in
      rest.hasPrefix(key) && [nil, ".", "["].contains(rest.dropFirst(key.count).first)
    }
    return known?.max { $0.count < $1.count } ?? first
  }

  /// Weekdays and dates in French; times of day and names as they are.
  private static func french(_ key: String) -> String {
    let days = key.split(separator: "-").map { Bilingual(written: String($0)).french }
    if days.count == 2, key.first?.isLetter == true, days != key.split(separator: "-").map(String.init) {
      return "du \(days[0]) au \(days[1])"
    }
    return Bilingual(written: key).french
  }
}

extension Form {
  /// The forms that stand here, none of them a choice of forms.
  fileprivate var alternatives: [Form] {
    if case .either(let forms) = self { forms.flatMap(\.alternatives) } else { [self] }
  }

  /// The section that this form is, not one that it may be.
  fileprivate var ownSection: SectionForm? {
    if case .section(let form) = self { form } else { nil }
  }
}

extension DocumentNode {
  fileprivate var keys: [String] {
    if case .mapping(let pairs) = content { pairs.map(\.key) } else { [] }
  }

  fileprivate func child(_ key: String) -> DocumentNode? {
    if case .mapping(let pairs) = content { pairs.first { $0.key == key }?.value } else { nil }
  }

  /// The title of a mapping, or its name.
  fileprivate var title: Bilingual? {
    guard let title = child("title") else { return child("name")?.text.map { Bilingual($0, $0) } }
    if let text = title.text { return Bilingual(text, text) }
    let texts = ["en", "fr"].map { title.child($0)?.text }
    guard let any = texts[0] ?? texts[1] else { return nil }
    return Bilingual(texts[0] ?? any, texts[1] ?? any)
  }
}
