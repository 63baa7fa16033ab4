import EventEngine
import ScenarioModel

/// Who serves whom, as bit sets and search orders.
struct RoutingTables: Sendable {
  /// A call type in a group's search order; types of one rank compete by longest wait.
  struct Choice: Sendable {
    let callType: Int32
    /// True when the next entry has a lower rank or there is none.
    let endsRank: Bool
  }

  /// Words of a set of groups.
  let groupWords: Int
  /// Words of a set of call types.
  let typeWords: Int
  /// The groups that serve each call type: `groupWords` words per type.
  let servers: ConstantTable<UInt64>
  /// The call types that each group serves: `typeWords` words per group.
  let skills: ConstantTable<UInt64>
  /// The groups' search orders, one after another.
  let choices: ConstantTable<Choice>
  /// Where each group's order begins in `choices`, and the end of the last.
  let firstChoice: ConstantTable<Int32>

  init(_ scenario: Scenario) {
    let (types, groups) = (scenario.callTypes, scenario.agentGroups)
    groupWords = max(1, (groups.count + 63) / 64)
    typeWords = max(1, (types.count + 63) / 64)
    var servers = [UInt64](repeating: 0, count: groupWords * types.count)
    var skills = [UInt64](repeating: 0, count: typeWords * groups.count)
    var choices: [Choice] = []
    var firstChoice: [Int32] = [0]
    for (index, group) in groups.enumerated() {
      for ranks in RoutingTables.ranks(of: group, types) {
        for (place, type) in ranks.enumerated() {
          servers[type * groupWords + index / 64] |= 1 << UInt64(index % 64)
          skills[index * typeWords + type / 64] |= 1 << UInt64(type % 64)
          choices.append(Choice(callType: Int32(type), endsRank: place == ranks.count - 1))
        }
      }
      firstChoice.append(Int32(choices.count))
    }
    self.servers = ConstantTable(servers)
    self.skills = ConstantTable(skills)
    self.choices = ConstantTable(choices)
    self.firstChoice = ConstantTable(firstChoice)
  }

  /// The call types of a group by falling rank: its list, or its types by priority.
  private static func ranks(of group: AgentGroup, _ types: [CallType]) -> [[Int]] {
    var seen = Set<Int>()
    let served = group.callTypes.filter { types.indices.contains($0) && seen.insert($0).inserted }
    if group.workChoice == .listOrder { return served.map { [$0] } }
    let priorities = Set(served.map { types[$0].priority }).sorted(by: >)
    return priorities.map { priority in served.filter { types[$0].priority == priority }.sorted() }
  }
}
