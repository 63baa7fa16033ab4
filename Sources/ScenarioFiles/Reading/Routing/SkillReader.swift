import ScenarioModel

/// Reads whom a group serves, what it keeps free, and its own handling times.
struct SkillReader {
  let reading: Reading
  let directory: CallTypeDirectory

  /// The call types that a group serves, in order; nil with problems.
  func served(_ group: Section) -> [Int]? {
    let spoken = spoken(group)
    guard let entry = group["serves"] else {
      return spoken.map { spoken in directory.members.indices.filter { isSpoken($0, spoken) } }
    }
    let listed = listed(entry)
    guard let spoken, let listed else { return nil }
    for item in entry.itemsOrSelf {
      guard case .one(let index)? = directory.match(item.node.text ?? ""), !isSpoken(index, spoken) else { continue }
      reading.refuse(item, wanted: "a variant that the group speaks")
    }
    let served = listed.filter { isSpoken($0, spoken) }
    if served.isEmpty, !listed.isEmpty, let entry = group["speaks"] {
      reading.refuse(entry, wanted: "a variant of the call types that the group serves")
    }
    return served.isEmpty ? nil : served
  }

  private func listed(_ entry: Entry) -> [Int]? {
    let matches = entry.itemsOrSelf.map { ($0, match($0)) }
    var seen: Set<Int> = []
    var explicit: Set<Int> = []
    for case (_, .one(let index)?) in matches { explicit.insert(index) }
    var indexes: [Int] = []
    for (item, match) in matches {
      let candidates: [Int]
      switch match {
      case nil: continue
      case .one(let index): candidates = [index]
      case .several(let several): candidates = several.filter { !explicit.contains($0) }
      case .unknown(let members):
        indexes += members.filter { seen.insert($0).inserted }
        continue
      }
      let added = candidates.filter { seen.insert($0).inserted }
      if added.isEmpty { reading.refuse(item, wanted: "every call type once", found: item.node.found + " again") }
      indexes += added
    }
    if matches.isEmpty { reading.refuse(entry, wanted: "at least one call type", found: "none") }
    return matches.allSatisfy { $0.1 != nil } ? indexes : nil
  }

  private func match(_ item: Entry) -> CallTypeDirectory.Match? {
    let text = item.node.text ?? ""
    if let match = directory.match(text) { return match }
    reading.refuse(
      item, wanted: "a call type of this file: \(directory.known)",
      suggestion: reading.suggestion(for: text, among: directory.candidates(for: text)))
    return nil
  }

  /// The variants that a group speaks: empty for all, nil with problems.
  private func spoken(_ group: Section) -> Set<String>? {
    guard let entry = group["speaks"] else { return [] }
    let known = Set(directory.members.compactMap(\.variantName))
    var spoken: Set<String> = []
    for item in entry.itemsOrSelf {
      guard let name = item.node.text, known.contains(name) else {
        let names = known.sorted()
        let list = names.isEmpty ? "there are none" : TextForms.alternatives(names.prefix(12).map(TextForms.quoted))
        reading.refuse(
          item, wanted: "a variant of this file's call types: \(list)",
          suggestion: reading.suggestion(for: item.node.text, among: names))
        continue
      }
      spoken.insert(name)
    }
    return spoken.count == entry.itemsOrSelf.count && !spoken.isEmpty ? spoken : nil
  }

  private func isSpoken(_ index: Int, _ spoken: Set<String>) -> Bool {
    guard !spoken.isEmpty, let variant = directory.members[index].variantName else { return true }
    return spoken.contains(variant)
  }

  /// Agents that must stay free when a contact starts, by call type; empty for none.
  func keepFree(_ group: Section, served: [Int]) -> [Int] {
    let reservations = reading.sections("reserved", in: group)
    guard !reservations.isEmpty else { return [] }
    var keepFree = Array(repeating: 0, count: directory.members.count)
    let all = Set(served)
    for reservation in reservations {
      let agents = reading.wholeNumber("agents", in: reservation)
      guard let entry = reservation["for"], let agents else { continue }
      let entitled = Set(entry.itemsOrSelf.flatMap { servedTypes($0, all) })
      if !entitled.isEmpty, served.allSatisfy(entitled.contains) {
        reading.warn(
          reservation.keyPath, "the group serves no other call types: nothing is kept free",
          "le groupe ne sert aucun autre motif d’appel : rien n’est gardé libre")
      }
      for index in served where !entitled.contains(index) { keepFree[index] += agents }
    }
    return keepFree
  }

  /// The types of the group that an entry names; none with a problem.
  private func servedTypes(_ item: Entry, _ served: Set<Int>) -> [Int] {
    guard let match = match(item) else { return [] }
    let indexes = match.indexes.filter(served.contains)
    if indexes.isEmpty { reading.refuse(item, wanted: "a call type that the group serves") }
    return indexes
  }

  /// The group's own handling times by call type; a full name wins over a pattern.
  func handling(_ group: Section, served: [Int]) -> [Int: GroupHandling] {
    var own: [Int: GroupHandling] = [:]
    let all = Set(served)
    var explicit: Set<Int> = []
    for row in reading.table("handling", in: group) ?? [] {
      let value = handling(row.value)
      guard let match = directory.match(row.key) else {
        reading.refuse(
          at: row.keyPosition, row.value.keyPath, wanted: "a call type of this file: \(directory.known)",
          found: TextForms.quoted(row.key),
          suggestion: reading.suggestion(for: row.key, among: directory.candidates(for: row.key)))
        continue
      }
      let indexes = match.indexes.filter(all.contains)
      if indexes.isEmpty {
        reading.refuse(
          at: row.keyPosition, row.value.keyPath, wanted: "a call type that the group serves",
          found: TextForms.quoted(row.key))
      }
      guard let value else { continue }
      if case .one(let index) = match {
        own[index] = value
        explicit.insert(index)
        continue
      }
      guard case .several = match else { continue }
      for index in indexes where !explicit.contains(index) {
        if own.updateValue(value, forKey: index) != nil {
          reading.refuse(
            at: row.keyPosition, row.value.keyPath, wanted: "one handling time for every call type",
            found: "a second one for \(TextForms.quoted(directory.members[index].name))")
          break
        }
      }
    }
    return own
  }

  /// A factor such as `120 %`, or a handling time.
  private func handling(_ entry: Entry) -> GroupHandling? {
    let text = TextForms.normalised(entry.valueText ?? "")
    if text.hasSuffix("%") || text.hasSuffix("percent") {
      return reading.number(entry, Quantities.factor("120 %")).map { .factor($0) }
    }
    return HandlingReader(reading: reading).read(entry).map { .own($0) }
  }
}

extension CallTypeDirectory.Match {
  /// The call types, one or several.
  var indexes: [Int] {
    switch self {
    case .one(let index): [index]
    case .several(let indexes), .unknown(let indexes): indexes
    }
  }
}

extension Entry {
  /// The text of a bare value, or of `value:` within a mapping.
  var valueText: String? {
    guard case .mapping(let pairs) = node.content else { return node.text }
    return pairs.first { $0.key == "value" }?.value.text
  }
}
