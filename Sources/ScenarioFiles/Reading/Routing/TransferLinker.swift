import ScenarioModel

/// Looks up where contacts go on to: transfers, and calls from items.
struct TransferLinker {
  let reading: Reading
  let drafts: [CallTypeDraft]
  let directory: CallTypeDirectory
  let groups: GroupDirectory

  /// Most transfers of a type once its variants and those of its destinations are counted.
  static let mostRules = 100_000

  /// The transfers of members with the same settings, in the members' order.
  func transfers(of settings: CallTypeDraft.Settings, name: String, members: [Int]) -> [[TransferRule]] {
    let resolved = settings.links.transfers.compactMap { resolve($0, name, members) }
    let count = resolved.reduce(0) { $0 + members.count * ($1.groups?.count ?? 1) * $1.destinations.count }
    guard count <= TransferLinker.mostRules else {
      settings.section["transfers"].map {
        reading.refuse(
          $0, wanted: "at most \(TransferLinker.mostRules) transfers with all variants", found: "up to \(count)")
      }
      return members.map { _ in [] }
    }
    let rules = members.map { member in
      resolved.flatMap { transfer in self.rules(transfer, for: member) }
    }
    refuseMoreThanAll(rules, settings.section, members)
    return rules
  }

  /// A transfer whose names are known.
  private struct Resolved {
    let draft: TransferDraft
    /// The call types that the destination's name stands for.
    let destinations: [Int]
    let groups: [Int]?
  }

  private func resolve(_ transfer: TransferDraft, _ name: String, _ members: [Int]) -> Resolved? {
    let destinations = reading.callTypes(transfer.destination, of: .inbound, in: directory)
    let groups = transfer.groups.map { $0.compactMap { group($0, name, members) } }
    return destinations.map { Resolved(draft: transfer, destinations: $0, groups: groups) }
  }

  private func group(_ entry: Entry, _ name: String, _ members: [Int]) -> Int? {
    guard let group = reading.group(entry, in: groups) else { return nil }
    guard groups.servesAny(group, members) else {
      reading.refuse(entry, wanted: "a group that serves \(TextForms.quoted(name))")
      return nil
    }
    return group
  }

  /// The rules of one member: to the same variant if there is one, else over the variants by their shares.
  private func rules(_ transfer: Resolved, for member: Int) -> [TransferRule] {
    var sources: [Int?] = [nil]
    if let groups = transfer.groups { sources = groups.filter { self.groups.serves($0, member) } }
    return sources.flatMap { group in
      shares(of: transfer.destinations, for: member).map { destination, share in
        TransferRule(
          group: group, probability: transfer.draft.probability * share, destination: destination,
          consultation: transfer.draft.consultation, handlingBefore: transfer.draft.handlingBefore)
      }
    }
  }

  private func shares(of destinations: [Int], for member: Int) -> [(destination: Int, share: Double)] {
    if destinations.count == 1 { return [(destinations[0], 1)] }
    if let same = directory.sameVariant(as: member, among: destinations) { return [(same, 1)] }
    return destinations.map { index in
      let place = directory.members[index]
      return (index, place.variant.map { drafts[place.section].variants[$0].share } ?? 1)
    }
  }

  private func refuseMoreThanAll(_ rules: [[TransferRule]], _ section: Section, _ members: [Int]) {
    guard let entry = section["transfers"] else { return }
    for (member, rules) in zip(members, rules) where !rules.isEmpty {
      let everywhere = rules.reduce(0) { $0 + ($1.group == nil ? $1.probability : 0) }
      var byGroup: [Int: Double] = [:]
      for rule in rules { rule.group.map { byGroup[$0, default: 0] += rule.probability } }
      for group in groups.members.indices where groups.serves(group, member) {
        let sum = everywhere + (byGroup[group] ?? 0)
        guard sum > 1 + 1e-9 else { continue }
        reading.refuse(
          entry, wanted: "transfers that add up to at most 100 % for each group",
          found: "\(TextForms.percent(sum)) for \(TextForms.quoted(groups.members[group].name))")
        return
      }
    }
  }

  /// The calls that the items of members with the same settings turn into; nil for none.
  func calls(of settings: CallTypeDraft.Settings, members: [Int]) -> [CallsFromItems?] {
    guard let calls = settings.links.calls,
      let destinations = reading.callTypes(calls.destination, of: .inbound, in: directory)
    else { return members.map { _ in nil } }
    return members.map { member in
      reading.callType(for: member, among: destinations, calls.destination, in: directory).map {
        CallsFromItems(share: calls.share, delay: calls.delay, callType: $0, withdrawsItem: calls.withdraws)
      }
    }
  }
}
