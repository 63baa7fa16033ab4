import ScenarioModel

/// Reads other staffings of the same service.
struct AlternativeReader {
  let reading: Reading
  let grid: ServiceGrid
  /// The groups, all of them without fault.
  let groups: [AgentGroup]

  /// The alternatives in the file's order; empty for none.
  func read(_ root: Section) -> [StaffingAlternative] {
    let sections = reading.sections("alternatives", in: root)
    guard let entry = root["alternatives"], let given = givenNumbers(entry) else { return [] }
    var names: Set<String> = []
    return sections.compactMap { section in
      let name = section["name"].flatMap { reading.identifier($0) }
      if let name, !names.insert(name).inserted, let entry = section["name"] {
        reading.refuse(
          entry, wanted: "a different name for every alternative", found: "\(TextForms.quoted(name)) again")
      }
      let title = reading.localized("title", in: section)
      let staffing = staffing(section, given)
      guard let name, let staffing else { return nil }
      return StaffingAlternative(name: name, title: title, staffing: staffing)
    }
  }

  private func givenNumbers(_ entry: Entry) -> [[Int]]? {
    var numbers: [[Int]] = []
    for group in groups {
      guard case .given(let agents) = group.staffing else {
        reading.refuse(
          entry, wanted: "'alternatives' only where every group's staffing is given",
          found: "'planned' for \(TextForms.quoted(group.name))")
        return nil
      }
      numbers.append(agents)
    }
    return numbers
  }

  private func staffing(_ section: Section, _ given: [[Int]]) -> StaffingByInterval? {
    guard let rows = reading.table("staffing", in: section) else { return nil }
    if rows.isEmpty, let entry = section["staffing"] {
      reading.refuse(entry, wanted: "agents of at least one group", found: "none")
    }
    guard let stated = GroupTable(reading: reading, grid: grid, groups: groups).read(rows) else { return nil }
    return StaffingByInterval(agents: given.indices.map { stated[$0] ?? given[$0] })
  }
}
