import ScenarioModel

/// Looks up the groups of routing tiers, and picks for every variant those that serve it.
struct TierLinker {
  let reading: Reading
  let directory: CallTypeDirectory
  let groups: GroupDirectory

  /// The tiers of members with the same settings, in the members' order; empty where the file states none.
  func tiers(of settings: CallTypeDraft.Settings, name: String, members: [Int]) -> [[RoutingTier]] {
    guard let routing = settings.links.routing, let tiers = routing.tiers else { return members.map { _ in [] } }
    let resolved = resolve(tiers, name, members)
    warnAboutOthers(resolved, routing, name, members)
    let chosen = members.map { member in
      tiers.indices.map { index in
        RoutingTier(after: tiers[index].after, groups: resolved[index].filter { groups.serves($0, member) })
      }
    }
    refuseEmptyStart(zip(members, chosen).filter { $0.1.first?.groups.isEmpty == true }.map(\.0), tiers, resolved)
    return chosen.map { $0.filter { !$0.groups.isEmpty } }
  }

  /// The groups of each tier; names that cannot be are problems.
  private func resolve(_ tiers: [RoutingDraft.Tier], _ name: String, _ members: [Int]) -> [[Int]] {
    var named: Set<Int> = []
    let explicit = tiers.map { $0.groups.map { explicitGroup($0, name, members, named: &named) } }
    var taken: Set<Int> = named
    return tiers.indices.map { index in
      var result: [Int] = []
      for (item, group) in zip(tiers[index].groups, explicit[index]) {
        if let group {
          result.append(group)
        } else if let text = item.node.text, NamePattern.isPattern(text) {
          let fitting = fitting(item, text, name, members).filter { !taken.contains($0) }
          taken.formUnion(fitting)
          result += fitting
        }
      }
      return result
    }
  }

  private func explicitGroup(_ item: Entry, _ name: String, _ members: [Int], named: inout Set<Int>) -> Int? {
    if let text = item.node.text, NamePattern.isPattern(text) { return nil }
    guard let group = reading.group(item, in: groups) else { return nil }
    guard groups.servesAny(group, members) else {
      reading.refuse(item, wanted: "a group that serves \(TextForms.quoted(name))")
      return nil
    }
    guard named.insert(group).inserted else {
      reading.refuse(item, wanted: "every group once", found: item.node.found + " again")
      return nil
    }
    return group
  }

  private func fitting(_ item: Entry, _ text: String, _ name: String, _ members: [Int]) -> [Int] {
    let serving = (groups.match(text) ?? []).filter { groups.servesAny($0, members) }
    if serving.isEmpty { reading.refuse(item, wanted: "groups that serve \(TextForms.quoted(name))") }
    return serving
  }

  /// Contacts of a type whose first tier is empty would find nobody whatever happens.
  private func refuseEmptyStart(_ members: [Int], _ tiers: [RoutingDraft.Tier], _ resolved: [[Int]]) {
    guard let first = tiers.first, let member = members.first, resolved.first?.isEmpty == false else { return }
    reading.refuse(
      at: first.section.position, first.section.path("groups"), wanted: "a group for every variant in the first circle",
      found: "none that serves \(TextForms.quoted(directory.members[member].name))")
  }

  /// A group that serves the type but stands in no tier never takes its contacts.
  private func warnAboutOthers(_ resolved: [[Int]], _ routing: RoutingDraft, _ name: String, _ members: [Int]) {
    let named = Set(resolved.joined())
    for index in groups.members.indices
    where !named.contains(index) && groups.members[index].served != nil && groups.servesAny(index, members) {
      reading.warn(
        routing.section.path("circles"),
        "group '\(groups.members[index].name)' serves '\(name)', but no circle names it: it never takes its contacts",
        "le groupe « \(groups.members[index].name) » sert « \(name) », mais aucun cercle ne le nomme : il ne prend jamais ses contacts"
      )
    }
  }
}

extension Reading {
  /// The group that an entry names; nil with a problem.
  func group(_ entry: Entry, in groups: GroupDirectory) -> Int? {
    if let text = entry.node.text, let group = groups.match(text)?.first, groups.names[group] == text { return group }
    refuse(
      entry, wanted: "a group of this file: \(TextForms.alternatives(groups.names.prefix(12).map(TextForms.quoted)))",
      suggestion: suggestion(for: entry.node.text, among: groups.names))
    return nil
  }
}
