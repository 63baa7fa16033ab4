import ScenarioModel

/// Reads the routing of a call type; the groups stay names.
struct RoutingReader {
  let reading: Reading

  /// The routing, or nil if the file states none.
  func read(_ callType: Section) -> RoutingDraft? {
    guard let section = reading.section("routing", in: callType) else { return nil }
    let choice = reading.choice("choose", in: section, as: GroupChoice.self) ?? .listed
    guard section["circles"] != nil else { return RoutingDraft(section: section, choice: choice, circles: nil) }
    var circles: [RoutingDraft.Circle] = []
    for (index, circle) in reading.sections("circles", in: section).enumerated() {
      let after = after(circle, index, previous: circles.last?.after)
      guard let groups = circle["groups"] else { continue }
      circles.append(RoutingDraft.Circle(section: circle, after: after, groups: groups.itemsOrSelf))
    }
    return RoutingDraft(section: section, choice: choice, circles: circles)
  }

  /// The wait after which a circle opens: 0 for the first, then rising.
  private func after(_ circle: Section, _ index: Int, previous: Double?) -> Double {
    let after = reading.number("after", in: circle)
    guard index > 0 else {
      if let after, after > 0, let entry = circle["after"] {
        reading.refuse(entry, wanted: "a first circle that opens at once, without 'after'")
      }
      return 0
    }
    guard let after else {
      if !reading.hasProblem(at: circle.path("after")) {
        reading.refuse(
          at: circle.position, circle.path("after"), wanted: Quantities.wait("30 s").wanted, found: "nothing")
      }
      return previous ?? 0
    }
    if let previous, after <= previous, let entry = circle["after"] {
      reading.refuse(entry, wanted: "circles by rising wait, after \(TextForms.plain(previous)) s")
    }
    return after
  }
}
