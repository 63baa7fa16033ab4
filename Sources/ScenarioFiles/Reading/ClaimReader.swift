import ScenarioModel

/// Reads claimed volumes, heads and days.
struct ClaimReader {
  let reading: Reading

  /// The claims in the file's order; empty for none.
  func read(_ root: Section) -> [VolumeClaim] {
    let sections = reading.sections("claims", in: root)
    if sections.count > 100, let entry = root["claims"] {
      reading.refuse(entry, wanted: "at most 100 claims", found: "\(sections.count)")
    }
    return sections.compactMap { claim($0) }
  }

  private func claim(_ section: Section) -> VolumeClaim? {
    let title = reading.localized("title", in: section)
    let calls = reading.number("calls", in: section)
    let days = reading.wholeNumber("days", in: section)
    let heads = reading.wholeNumber("heads", in: section)
    let pace = reading.number("calls_per_agent_day", in: section)
    guard let title, let calls, let days, let heads, let pace else { return nil }
    return VolumeClaim(title: title, calls: calls, days: days, heads: heads, callsPerAgentDay: pace)
  }
}
