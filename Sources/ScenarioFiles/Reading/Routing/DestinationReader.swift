import ScenarioModel

/// Looks up call types to which contacts or people go on.
extension Reading {
  /// The call types of a channel that a name stands for: one, or the variants of one section; nil with a problem.
  func callTypes(_ entry: Entry, of channel: Channel, in directory: CallTypeDirectory) -> [Int]? {
    let text = entry.node.text ?? ""
    if NamePattern.isPattern(text) {
      refuse(entry, wanted: "one call type", suggestion: "variants are found by the name alone, without '*'")
      return nil
    }
    guard let match = directory.match(text) else {
      refuse(
        entry, wanted: "a call type of this file: \(directory.known)",
        suggestion: suggestion(for: text, among: directory.candidates(for: text)))
      return nil
    }
    if let other = match.indexes.first(where: { directory.members[$0].channel != channel }) {
      let article = channel == .deferred ? "a" : "an"
      refuse(
        entry, wanted: "\(article) \(channel.rawValue) call type",
        found: "\(TextForms.quoted(text)), which is \(directory.members[other].channel.rawValue)")
      return nil
    }
    return match.indexes
  }

  /// The one among several variants that belongs to a member: the only one, or that of the same name.
  func callType(for member: Int, among destinations: [Int], _ entry: Entry, in directory: CallTypeDirectory) -> Int? {
    if destinations.count == 1 { return destinations[0] }
    if let same = directory.sameVariant(as: member, among: destinations) { return same }
    refuse(
      entry, wanted: "a call type without variants, or one of them",
      suggestion: destinations.first.map { "did you mean '\(directory.members[$0].name)'?" })
    return nil
  }
}

extension CallTypeDirectory {
  /// The variant of the same name among others.
  func sameVariant(as member: Int, among others: [Int]) -> Int? {
    guard let name = members[member].variantName else { return nil }
    return others.first { members[$0].variantName == name }
  }
}
