import EventEngine
import ScenarioModel

/// How waiting work finds a free agent: the tiers of groups of every work queue.
struct GroupRouting: Sendable {
  /// Groups that may take the work of a work queue from a certain wait on.
  struct Tier: Sendable {
    /// Wait in seconds after which the tier opens.
    let after: Double
    /// Its groups, in the order in which they are tried, in `candidates`.
    let first: Int32
    let count: Int32
  }

  /// Words of a set of groups.
  let groupWords: Int
  /// The groups of each work queue's first tier: `groupWords` words per work queue.
  let servers: ConstantTable<UInt64>
  /// The tiers, work queue by work queue.
  let tiers: ConstantTable<Tier>
  /// Where each work queue's tiers begin, and the end of the last.
  let firstTier: ConstantTable<Int32>
  /// The groups of all tiers.
  let candidates: ConstantTable<Int32>
  /// How each work queue chooses among free groups.
  let choice: ConstantTable<GroupChoice>
  /// Agents of a group that must stay free when work of a work queue starts: work queue by work queue, group by group.
  let keepFree: ConstantTable<Int32>
  /// Whether a bit set says it all: one tier, groups in the file's order, nothing kept free.
  let isSimple: [Bool]

  init(_ scenario: Scenario, _ workQueues: WorkQueueTable) {
    let (types, groups) = (scenario.callTypes, scenario.agentGroups)
    let words = max(1, (groups.count + 63) / 64)
    var servers = [UInt64](repeating: 0, count: words * workQueues.all.count)
    var (tiers, firstTier, candidates): ([Tier], [Int32], [Int32]) = ([], [0], [])
    var keepFree: [Int32] = []
    var isSimple: [Bool] = []
    for (index, workQueue) in workQueues.all.enumerated() {
      let own = GroupRouting.tiers(of: workQueue.callType, in: scenario)
      let kept = groups.map { GroupRouting.kept(by: $0, workQueue, types) }
      for group in own.first?.groups ?? [] { servers[index * words + group / 64] |= 1 << UInt64(group % 64) }
      for tier in own {
        tiers.append(
          Tier(after: tier.after, first: Int32(candidates.count), count: Int32(tier.groups.count)))
        candidates += tier.groups.map { Int32($0) }
      }
      firstTier.append(Int32(tiers.count))
      keepFree += kept
      let tried = own.first?.groups ?? []
      isSimple.append(
        own.count <= 1 && tried == tried.sorted() && kept.allSatisfy { $0 == 0 }
          && [.listed, .leastSkilled].contains(types[workQueue.callType].groupChoice))
    }
    groupWords = words
    self.servers = ConstantTable(servers)
    self.tiers = ConstantTable(tiers)
    self.firstTier = ConstantTable(firstTier)
    self.candidates = ConstantTable(candidates)
    self.keepFree = ConstantTable(keepFree)
    self.isSimple = isSimple
    choice = ConstantTable(workQueues.all.map { types[$0.callType].groupChoice })
  }

  /// The tiers of a call type with the groups that do serve it, each group once, in the order in which they are tried.
  ///
  /// Without tiers of its own every group that serves the type is in the first; deferred work and dialled calls have all groups in the first.
  static func tiers(of callType: Int, in scenario: Scenario) -> [RoutingTier] {
    let type = scenario.callTypes[callType]
    let serving = scenario.agentGroups.indices.filter { scenario.agentGroups[$0].callTypes.contains(callType) }
    var seen = Set<Int>()
    func known(_ groups: [Int]) -> [Int] {
      let fresh = groups.filter { serving.contains($0) && seen.insert($0).inserted }
      guard type.groupChoice == .leastSkilled else { return fresh }
      func skills(_ group: Int) -> Int { Set(scenario.agentGroups[group].callTypes).count }
      return fresh.enumerated().sorted { (skills($0.element), $0.offset) < (skills($1.element), $1.offset) }
        .map(\.element)
    }
    if type.tiers.isEmpty { return [RoutingTier(after: 0, groups: known(serving))] }
    if type.channel != .inbound { return [RoutingTier(after: 0, groups: known(type.tiers.flatMap(\.groups)))] }
    return type.tiers.enumerated().compactMap { place, tier in
      let groups = known(tier.groups)
      return place > 0 && groups.isEmpty ? nil : RoutingTier(after: place == 0 ? 0 : tier.after, groups: groups)
    }
  }

  /// Agents of a group that must stay free when work of a work queue starts.
  static func kept(by group: AgentGroup, _ workQueue: WorkQueue, _ types: [CallType]) -> Int32 {
    if workQueue.kind == .answersAwaitingAgent { return 0 }
    let reserved = group.keepFree.indices.contains(workQueue.callType) ? group.keepFree[workQueue.callType] : 0
    let own = workQueue.kind == .callbacks ? types[workQueue.callType].callback?.keepFree ?? 0 : 0
    return Int32(clamping: max(0, reserved, own))
  }
}
