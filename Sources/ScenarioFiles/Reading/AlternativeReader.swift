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
    var agents = given
    var isFine = true
    for row in rows {
      guard let index = groups.firstIndex(where: { $0.name == row.key }) else {
        let names = groups.map(\.name)
        reading.refuse(
          at: row.keyPosition, row.value.keyPath,
          wanted: "a group of this file: \(TextForms.alternatives(names.prefix(12).map(TextForms.quoted)))",
          found: TextForms.quoted(row.key), suggestion: reading.suggestion(for: row.key, among: names))
        isFine = false
        continue
      }
      guard let numbers = AgentNumbers(reading: reading, grid: grid, group: row.key).read(row.value) else {
        isFine = false
        continue
      }
      agents[index] = numbers.map { $0 ?? 0 }
      check(row, numbers, groups[index])
    }
    return isFine ? StaffingByInterval(agents: agents) : nil
  }

  private func check(_ row: TableRow, _ numbers: [Int?], _ group: AgentGroup) {
    if let most = group.limits.maximum,
      let index = numbers.indices.first(where: { numbers[$0] ?? 0 > most[$0] })
    {
      reading.warn(
        row.value.keyPath,
        "\(numbers[index] ?? 0) agents are stated on \(grid.days[grid.intervals[index].day].date), more than the limit of "
          + "\(most[index])")
    }
    let missing = numbers.count { $0 == nil }
    if missing > 0 {
      reading.warn(
        row.value.keyPath, "no agents are stated for \(missing) of \(numbers.count) open intervals: 0 are taken")
    }
  }
}
