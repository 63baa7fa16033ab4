import ScenarioModel

/// Reads the routing of a call type; the groups stay names.
struct RoutingReader {
  let reading: Reading

  /// The routing, or nil if the file states none.
  func read(_ callType: Section) -> RoutingDraft? {
    guard let section = reading.section("routing", in: callType) else { return nil }
    let choice = reading.choice("choose", in: section, as: GroupChoice.self) ?? .listed
    guard section["circles"] != nil else { return RoutingDraft(section: section, choice: choice, tiers: nil) }
    var tiers: [RoutingDraft.Tier] = []
    for (index, tier) in reading.sections("circles", in: section).enumerated() {
      let after = after(tier, index, previous: tiers.last?.after)
      guard let groups = tier["groups"] else { continue }
      tiers.append(RoutingDraft.Tier(section: tier, after: after, groups: groups.itemsOrSelf))
    }
    return RoutingDraft(section: section, choice: choice, tiers: tiers)
  }

  /// The wait after which a tier opens: 0 for the first, then rising.
  private func after(_ tier: Section, _ index: Int, previous: Double?) -> Double {
    let after = reading.number("after", in: tier)
    guard index > 0 else {
      if let after, after > 0, let entry = tier["after"] {
        reading.refuse(entry, wanted: "a first circle that opens at once, without 'after'")
      }
      return 0
    }
    guard let after else {
      if !reading.hasProblem(at: tier.path("after")) {
        reading.refuse(
          at: tier.position, tier.path("after"), wanted: Quantities.wait("30 s").wanted, found: "nothing")
      }
      return previous ?? 0
    }
    if let previous, after <= previous, let entry = tier["after"] {
      reading.refuse(entry, wanted: "circles by rising wait, after \(TextForms.plain(previous)) s")
    }
    return after
  }
}
