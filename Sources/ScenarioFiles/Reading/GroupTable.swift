import ScenarioModel

/// Reads agents by group, as other staffings than the scenario's own are written.
struct GroupTable {
  let reading: Reading
  let grid: ServiceGrid
  /// The groups, all of them without fault.
  let groups: [AgentGroup]

  /// The agents by interval of the groups that are named, by their index; nil with problems.
  func read(_ rows: [TableRow]) -> [Int: [Int]]? {
    var agents: [Int: [Int]] = [:]
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
      if let numbers = read(row.value, of: groups[index]) { agents[index] = numbers } else { isFine = false }
    }
    return isFine ? agents : nil
  }

  /// The agents of one group by interval, 0 where the file says nothing; nil with problems.
  func read(_ entry: Entry, of group: AgentGroup) -> [Int]? {
    guard let numbers = AgentNumbers(reading: reading, grid: grid, group: group.name).read(entry) else { return nil }
    check(entry, numbers, group)
    return numbers.map { $0 ?? 0 }
  }

  private func check(_ entry: Entry, _ numbers: [Int?], _ group: AgentGroup) {
    if let most = group.limits.most,
      let index = numbers.indices.first(where: { numbers[$0] ?? 0 > most[$0] })
    {
      reading.warn(
        entry.keyPath,
        "\(numbers[index] ?? 0) agents are stated on \(grid.days[grid.intervals[index].day].date), more than the limit of "
          + "\(most[index])",
        "l’effectif donné est de \(numbers[index] ?? 0) le \(TextForms.french("\(grid.days[grid.intervals[index].day].date)")), au-dessus "
          + "de la limite de \(most[index])")
    }
    let missing = numbers.count { $0 == nil }
    if missing > 0 {
      reading.warn(
        entry.keyPath, "no agents are stated for \(missing) of \(numbers.count) open intervals: 0 are taken",
        "aucun effectif n’est donné pour \(missing) des \(numbers.count) intervalles ouverts : compté comme 0")
    }
  }
}
