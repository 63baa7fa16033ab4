import ScenarioModel

/// Reads what accounts say of the system.
struct FactReader {
  let reading: Reading

  /// The facts in the file's order; empty for none.
  func read(_ root: Section) -> [PublishedFact] {
    let sections = reading.sections("facts", in: root)
    if sections.count > 1000, let entry = root["facts"] {
      reading.refuse(entry, wanted: "at most 1000 facts", found: "\(sections.count)")
    }
    return sections.compactMap { fact($0) }
  }

  private func fact(_ section: Section) -> PublishedFact? {
    let says = reading.localized("says", in: section)
    let source = reading.localized("source", in: section)
    let acknowledged = reading.localized("acknowledged", in: section)
    let test = section["test"]?.node.text
    if let entry = section["test"], test == nil {
      reading.refuse(
        entry, wanted: "a condition such as 'demand.total == 85000'",
        suggestion: entry.isMapping ? "a condition with a colon stands in quotes" : nil)
    }
    if let entry = section["acknowledged"], test == nil {
      reading.refuse(
        entry, wanted: "a 'test' beside it that the scenario fails", found: "none",
        suggestion: "what is only stated contradicts nothing")
    }
    guard let says, let source else { return nil }
    return PublishedFact(says: says, source: source, test: test, acknowledged: acknowledged)
  }
}
