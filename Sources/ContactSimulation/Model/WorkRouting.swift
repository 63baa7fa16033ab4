import EventEngine
import ScenarioModel

/// How a freed agent finds work: the search order of every group.
struct WorkRouting: Sendable {
  /// A work queue in a group's search order; work queues of one rank compete with each other.
  struct Choice: Sendable {
    let workQueue: Int32
    /// True when the next entry has a lower rank or there is none.
    let endsRank: Bool
    /// Agents that must stay free when work of the work queue starts.
    let keepFree: Int32
    /// Wait in seconds from which on the group may take work of the work queue.
    let after: Double
    /// Weight of a second of waiting.
    let weight: Double
  }

  /// Words of a set of work queues.
  let queueWords: Int
  /// The work queues that each group serves: `queueWords` words per group.
  let skills: ConstantTable<UInt64>
  /// The groups' search orders, one after another.
  let choices: ConstantTable<Choice>
  /// Where each group's order begins in `choices`, and the end of the last.
  let firstChoice: ConstantTable<Int32>
  /// The ranks of each group as sets of work queues, one after another: `queueWords` words per rank.
  let ranks: ConstantTable<UInt64>
  /// Where each group's ranks begin, and the end of the last.
  let firstRank: ConstantTable<Int32>
  /// Whether a group's order needs no more than ranks and the longest wait among callers.
  let isSimple: ConstantTable<Bool>
  /// Whether a group may take from the only work queue that has work without looking at its order.
  let takesOnlyQueue: ConstantTable<Bool>
  /// Whether a group works by longest weighted wait.
  let weighsWaits: ConstantTable<Bool>

  init(_ scenario: Scenario, _ workQueues: WorkQueueTable) {
    let (types, groups) = (scenario.callTypes, scenario.agentGroups)
    let words = max(1, (workQueues.all.count + 63) / 64)
    var skills = [UInt64](repeating: 0, count: words * groups.count)
    var choices: [Choice] = []
    var firstChoice: [Int32] = [0]
    var (isSimple, takesOnlyQueue): ([Bool], [Bool]) = ([], [])
    var (ranks, firstRank): ([UInt64], [Int32]) = ([], [0])
    let reach = types.indices.map { WorkRouting.reach(of: $0, in: scenario) }
    for (index, group) in groups.enumerated() {
      let first = choices.count
      for rank in WorkRouting.ranks(of: group, types.indices.filter { reach[$0][index] != nil }, workQueues) {
        let begin = ranks.count
        ranks += Array(repeating: 0, count: words)
        for (place, number) in rank.enumerated() {
          ranks[begin + number / 64] |= 1 << UInt64(number % 64)
          let workQueue = workQueues.all[number]
          skills[index * words + number / 64] |= 1 << UInt64(number % 64)
          choices.append(
            Choice(
              workQueue: Int32(number), endsRank: place == rank.count - 1,
              keepFree: GroupRouting.kept(by: group, workQueue, types), after: reach[workQueue.callType][index] ?? 0,
              weight: workQueue.weight))
        }
      }
      firstChoice.append(Int32(choices.count))
      firstRank.append(Int32(ranks.count / words))
      takesOnlyQueue.append(words == 1 && choices[first...].allSatisfy { $0.keepFree == 0 && $0.after == 0 })
      isSimple.append(
        group.workChoice != .longestWeightedWait
          && choices[first...].allSatisfy {
            $0.keepFree == 0 && $0.after == 0 && workQueues.all[Int($0.workQueue)].isInbound
          })
    }
    queueWords = words
    self.skills = ConstantTable(skills)
    self.choices = ConstantTable(choices)
    self.firstChoice = ConstantTable(firstChoice)
    self.ranks = ConstantTable(ranks)
    self.firstRank = ConstantTable(firstRank)
    self.isSimple = ConstantTable(isSimple)
    self.takesOnlyQueue = ConstantTable(takesOnlyQueue)
    weighsWaits = ConstantTable(groups.map { $0.workChoice == .longestWeightedWait })
  }

  /// By group, the wait from which on it may take a call type's work; nil where it never does.
  private static func reach(of callType: Int, in scenario: Scenario) -> [Double?] {
    var reach = [Double?](repeating: nil, count: scenario.agentGroups.count)
    for tier in GroupRouting.tiers(of: callType, in: scenario) {
      for group in tier.groups { reach[group] = tier.after }
    }
    return reach
  }

  /// The work queues of a group by falling rank.
  ///
  /// A further rule for freed agents begins here.
  private static func ranks(of group: AgentGroup, _ served: [Int], _ workQueues: WorkQueueTable) -> [[Int]] {
    // Whoever answered a dial made ahead comes before all other work.
    let live = served.compactMap { workQueues.live[$0] }.sorted()
    return (live.isEmpty ? [] : [live]) + otherRanks(of: group, served, workQueues)
  }

  private static func otherRanks(of group: AgentGroup, _ served: [Int], _ workQueues: WorkQueueTable) -> [[Int]] {
    func waiting(_ type: Int) -> [Int] {
      workQueues.workQueues(of: type).filter { workQueues.all[$0].kind != .answersAwaitingAgent }
    }
    switch group.workChoice {
    case .priority: return byPriority(served.flatMap(waiting), workQueues)
    case .longestWeightedWait: return [served.flatMap(waiting).sorted()]
    case .listOrder:
      var seen = Set<Int>()
      let list = group.callTypes.filter { served.contains($0) && seen.insert($0).inserted }
      // Calls to return that are less urgent than their type come after everybody who waits.
      let late = list.compactMap { type -> Int? in
        workQueues.callbacks[type].flatMap { workQueues.all[$0].priority < workQueues.all[type].priority ? $0 : nil }
      }
      let ranks = list.flatMap { type in
        byPriority(waiting(type).filter { !late.contains($0) }, workQueues)
      }
      return ranks + byPriority(late, workQueues)
    }
  }

  /// Work queues by falling priority; within a priority in order of their numbers, which decides ties.
  private static func byPriority(_ members: [Int], _ workQueues: WorkQueueTable) -> [[Int]] {
    let priorities = Set(members.map { workQueues.all[$0].priority }).sorted(by: >)
    return priorities.map { priority in members.filter { workQueues.all[$0].priority == priority }.sorted() }
  }
}
