import EventEngine
import ScenarioModel

/// How a freed agent finds work: the search order of every group.
struct WorkRouting: Sendable {
  /// A lane in a group's search order; lanes of one rank compete with each other.
  struct Choice: Sendable {
    let lane: Int32
    /// True when the next entry has a lower rank or there is none.
    let endsRank: Bool
    /// Agents that must stay free when work of the lane starts.
    let keepFree: Int32
    /// Wait in seconds from which on the group may take work of the lane.
    let after: Double
    /// Weight of a second of waiting.
    let weight: Double
  }

  /// Words of a set of lanes.
  let laneWords: Int
  /// The lanes that each group serves: `laneWords` words per group.
  let skills: ConstantTable<UInt64>
  /// The groups' search orders, one after another.
  let choices: ConstantTable<Choice>
  /// Where each group's order begins in `choices`, and the end of the last.
  let firstChoice: ConstantTable<Int32>
  /// The ranks of each group as sets of lanes, one after another: `laneWords` words per rank.
  let ranks: ConstantTable<UInt64>
  /// Where each group's ranks begin, and the end of the last.
  let firstRank: ConstantTable<Int32>
  /// Whether a group's order needs no more than ranks and the longest wait among callers.
  let isSimple: ConstantTable<Bool>
  /// Whether a group may take from the only lane that has work without looking at its order.
  let takesOnlyLane: ConstantTable<Bool>
  /// Whether a group works by longest weighted wait.
  let weighsWaits: ConstantTable<Bool>

  init(_ scenario: Scenario, _ lanes: LaneTable) {
    let (types, groups) = (scenario.callTypes, scenario.agentGroups)
    let words = max(1, (lanes.all.count + 63) / 64)
    var skills = [UInt64](repeating: 0, count: words * groups.count)
    var choices: [Choice] = []
    var firstChoice: [Int32] = [0]
    var (isSimple, takesOnlyLane): ([Bool], [Bool]) = ([], [])
    var (ranks, firstRank): ([UInt64], [Int32]) = ([], [0])
    let reach = types.indices.map { WorkRouting.reach(of: $0, in: scenario) }
    for (index, group) in groups.enumerated() {
      let first = choices.count
      for rank in WorkRouting.ranks(of: group, types.indices.filter { reach[$0][index] != nil }, lanes) {
        let begin = ranks.count
        ranks += Array(repeating: 0, count: words)
        for (place, number) in rank.enumerated() {
          ranks[begin + number / 64] |= 1 << UInt64(number % 64)
          let lane = lanes.all[number]
          skills[index * words + number / 64] |= 1 << UInt64(number % 64)
          choices.append(
            Choice(
              lane: Int32(number), endsRank: place == rank.count - 1,
              keepFree: GroupRouting.kept(by: group, lane, types), after: reach[lane.callType][index] ?? 0,
              weight: lane.weight))
        }
      }
      firstChoice.append(Int32(choices.count))
      firstRank.append(Int32(ranks.count / words))
      takesOnlyLane.append(words == 1 && choices[first...].allSatisfy { $0.keepFree == 0 && $0.after == 0 })
      isSimple.append(
        group.workChoice != .longestWeightedWait
          && choices[first...].allSatisfy {
            $0.keepFree == 0 && $0.after == 0 && lanes.all[Int($0.lane)].isInbound
          })
    }
    laneWords = words
    self.skills = ConstantTable(skills)
    self.choices = ConstantTable(choices)
    self.firstChoice = ConstantTable(firstChoice)
    self.ranks = ConstantTable(ranks)
    self.firstRank = ConstantTable(firstRank)
    self.isSimple = ConstantTable(isSimple)
    self.takesOnlyLane = ConstantTable(takesOnlyLane)
    weighsWaits = ConstantTable(groups.map { $0.workChoice == .longestWeightedWait })
  }

  /// By group, the wait from which on it may take a call type's work; nil where it never does.
  private static func reach(of callType: Int, in scenario: Scenario) -> [Double?] {
    var reach = [Double?](repeating: nil, count: scenario.agentGroups.count)
    for circle in GroupRouting.circles(of: callType, in: scenario) {
      for group in circle.groups { reach[group] = circle.after }
    }
    return reach
  }

  /// The lanes of a group by falling rank.
  ///
  /// A further rule for freed agents begins here.
  private static func ranks(of group: AgentGroup, _ served: [Int], _ lanes: LaneTable) -> [[Int]] {
    // Whoever answered a dial made ahead comes before all other work.
    let live = served.compactMap { lanes.live[$0] }.sorted()
    return (live.isEmpty ? [] : [live]) + otherRanks(of: group, served, lanes)
  }

  private static func otherRanks(of group: AgentGroup, _ served: [Int], _ lanes: LaneTable) -> [[Int]] {
    func waiting(_ type: Int) -> [Int] { lanes.lanes(of: type).filter { lanes.all[$0].kind != .liveAnswers } }
    switch group.workChoice {
    case .priority: return byPriority(served.flatMap(waiting), lanes)
    case .longestWeightedWait: return [served.flatMap(waiting).sorted()]
    case .listOrder:
      var seen = Set<Int>()
      let list = group.callTypes.filter { served.contains($0) && seen.insert($0).inserted }
      // Calls to return that are less urgent than their type come after everybody who waits.
      let late = list.compactMap { type -> Int? in
        lanes.callbacks[type].flatMap { lanes.all[$0].priority < lanes.all[type].priority ? $0 : nil }
      }
      let ranks = list.flatMap { type in
        byPriority(waiting(type).filter { !late.contains($0) }, lanes)
      }
      return ranks + byPriority(late, lanes)
    }
  }

  /// Lanes by falling priority; within a priority in order of their numbers, which decides ties.
  private static func byPriority(_ members: [Int], _ lanes: LaneTable) -> [[Int]] {
    let priorities = Set(members.map { lanes.all[$0].priority }).sorted(by: >)
    return priorities.map { priority in members.filter { lanes.all[$0].priority == priority }.sorted() }
  }
}
