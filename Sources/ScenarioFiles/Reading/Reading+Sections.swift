import ScenarioModel

extension Reading {
  /// Opens a mapping with known keys: unknown and missing keys become problems.
  ///
  /// Nil if it is no mapping.
  func section(_ entry: Entry, _ form: SectionForm) -> Section? {
    guard case .mapping(let pairs) = entry.node.content else {
      refuse(entry, wanted: Form.section(form).wanted)
      return nil
    }
    var known: [DocumentNode.Pair] = []
    for pair in pairs {
      if form.key(pair.key) != nil { known.append(pair) } else { refuseUnknownKey(pair, in: entry, form) }
    }
    let origins = statedOrigins(pairs, in: entry, allowed: form.statesOrigin)
    var entries: [String: Entry] = [:]
    for pair in known {
      let child = Entry(keyPath: path(entry.keyPath, pair.key), node: pair.value, origins: origins)
      if pair.value.isNothing, let key = form.key(pair.key) {
        refuse(child, wanted: key.form.wanted)
      } else {
        entries[pair.key] = child
      }
    }
    for key in form.keys where key.isRequired && !pairs.contains(where: { $0.key == key.name }) {
      refuse(at: entry.node.position, path(entry.keyPath, key.name), wanted: key.form.wanted, found: "nothing")
    }
    let section = Section(form: form, keyPath: entry.keyPath, position: entry.node.position, entries: entries)
    if let condition = form.condition { check(condition, section, present: pairs.map(\.key)) }
    return section
  }

  /// Refuses keys that do not go with a word under another key, and asks for those that it needs.
  ///
  /// - Parameter present: The keys that are there, with or without a value.
  func check(_ condition: Condition, _ section: Section, present: [String]) {
    let word = section[condition.key]?.node.text
    // An unknown word has its own problem, and what it asks for is not known.
    guard let branch = condition.branch(word ?? condition.standard) else { return }
    for (name, reason) in branch.refused {
      guard let entry = section[name] else { continue }
      refuse(entry, wanted: "no '\(name)' with '\(condition.key): \(branch.word)'", suggestion: reason)
    }
    for name in branch.required where !present.contains(name) {
      guard let key = section.form.key(name) else { continue }
      refuse(at: section.position, section.path(name), wanted: key.form.wanted, found: "nothing")
    }
    for (name, owner) in condition.foreign(to: branch) {
      guard let entry = section[name] else { continue }
      refuse(
        entry, wanted: "'\(name)' only with '\(condition.key): \(owner)'",
        found: word.map { "'\(condition.key): \($0)'" } ?? "no '\(condition.key)'")
    }
  }

  /// The section under a key, if the key is there.
  func section(_ name: String, in parent: Section) -> Section? {
    guard let entry = parent[name], let form = parent.form.key(name)?.form.section else { return nil }
    return section(entry, form)
  }

  /// The rows of a mapping whose keys are data, without `source:` and `assumed:`.
  ///
  /// Nil if it is no mapping.
  func table(_ entry: Entry, _ form: TableForm) -> [TableRow]? {
    guard case .mapping(let pairs) = entry.node.content else {
      refuse(entry, wanted: Form.table(form).wanted)
      return nil
    }
    let origins = statedOrigins(pairs, in: entry, allowed: form.statesOrigin)
    var rows: [TableRow] = []
    for pair in pairs where !(form.statesOrigin && Reading.isOriginKey(pair.key)) {
      let value = Entry(keyPath: path(entry.keyPath, pair.key), node: pair.value, origins: origins)
      if pair.value.isNothing {
        refuse(value, wanted: form.values.wanted)
      } else {
        rows.append(TableRow(key: pair.key, keyPosition: pair.keyPosition, value: value))
      }
    }
    return rows
  }

  /// The table under a key, if the key is there.
  func table(_ name: String, in parent: Section) -> [TableRow]? {
    guard let entry = parent[name], case .table(let form)? = parent.form.key(name)?.form else { return nil }
    return table(entry, form)
  }

  static func isOriginKey(_ key: String) -> Bool { key == "source" || key == "assumed" }

  func path(_ parent: String, _ key: String) -> String { parent.isEmpty ? key : parent + "." + key }

  private func refuseUnknownKey(_ pair: DocumentNode.Pair, in entry: Entry, _ form: SectionForm) {
    let names = form.keys.map(\.name)
    let suggestion = Reading.hint(for: pair) ?? NearestName.suggestion(for: pair.key, among: names)
    let wanted = "a key of \(form.readableName)"
    refuse(
      at: pair.keyPosition, path(entry.keyPath, TextForms.shortened(pair.key)), wanted: wanted,
      found: TextForms.quoted(pair.key),
      suggestion: suggestion ?? "known keys: \(names.joined(separator: ", "))")
  }

  /// What an unknown key most likely is, where its form says so.
  private static func hint(for pair: DocumentNode.Pair) -> String? {
    if pair.key == "<<" { return "merge keys are not supported: repeat the values" }
    let isRestOfNumber = pair.key.first?.isNumber == true && pair.value.isNothing
    return isRestOfNumber ? "numbers are written without a comma: '4.5 min', '85000 calls'" : nil
  }

  /// The `source:` or `assumed:` of a mapping, a text or one by language, on top of what stands around it.
  private func statedOrigins(_ pairs: [DocumentNode.Pair], in entry: Entry, allowed: Bool) -> StatedOrigins {
    var origins = entry.origins
    guard allowed else { return origins }
    var stated: Set<UInt16> = []
    for pair in pairs where Reading.isOriginKey(pair.key) {
      let place = Entry(keyPath: path(entry.keyPath, pair.key), node: pair.value, origins: StatedOrigins())
      guard let text = note(place) else { continue }
      let source = pair.value.position.source
      if !stated.insert(source).inserted { refuse(place, wanted: "either 'source' or 'assumed'", found: "both") }
      origins.state(pair.key == "source" ? .source(text) : .assumed(text), in: source)
    }
    return origins
  }

  private func note(_ entry: Entry) -> LocalizedText? {
    if entry.isMapping { return localized(entry, ScenarioKeys.localized) }
    if let text = entry.node.text, !text.isEmpty { return LocalizedText(text) }
    refuse(entry, wanted: "a text that says where the numbers come from")
    return nil
  }
}

extension SectionForm {
  /// The name for messages: `call type` for `call_type`.
  var readableName: String {
    name.hasPrefix("distribution") ? "a distribution" : "'\(name.replacing("_", with: " "))'"
  }
}

extension TextForms {
  /// A key as part of a key path: control characters made visible, cut after 60 characters.
  static func shortened(_ text: String) -> String { String(quoted(text).dropFirst().dropLast()) }
}
