import EventEngine
import ScenarioModel

/// How waiting work finds a free agent: the circles of groups of every lane.
struct GroupRouting: Sendable {
  /// Groups that may take the work of a lane from a certain wait on.
  struct Circle: Sendable {
    /// Wait in seconds after which the circle opens.
    let after: Double
    /// Its groups, in the order in which they are tried, in `candidates`.
    let first: Int32
    let count: Int32
  }

  /// Words of a set of groups.
  let groupWords: Int
  /// The groups of each lane's first circle: `groupWords` words per lane.
  let servers: ConstantTable<UInt64>
  /// The circles, lane by lane.
  let circles: ConstantTable<Circle>
  /// Where each lane's circles begin, and the end of the last.
  let firstCircle: ConstantTable<Int32>
  /// The groups of all circles.
  let candidates: ConstantTable<Int32>
  /// How each lane chooses among free groups.
  let choice: ConstantTable<GroupChoice>
  /// Agents of a group that must stay free when work of a lane starts: lane by lane, group by group.
  let keepFree: ConstantTable<Int32>
  /// Whether a bit set says it all: one circle, groups in the file's order, nothing kept free.
  let isSimple: [Bool]

  init(_ scenario: Scenario, _ lanes: LaneTable) {
    let (types, groups) = (scenario.callTypes, scenario.agentGroups)
    let words = max(1, (groups.count + 63) / 64)
    var servers = [UInt64](repeating: 0, count: words * lanes.all.count)
    var (circles, firstCircle, candidates): ([Circle], [Int32], [Int32]) = ([], [0], [])
    var keepFree: [Int32] = []
    var isSimple: [Bool] = []
    for (index, lane) in lanes.all.enumerated() {
      let own = GroupRouting.circles(of: lane.callType, in: scenario)
      let kept = groups.map { GroupRouting.kept(by: $0, lane, types) }
      for group in own.first?.groups ?? [] { servers[index * words + group / 64] |= 1 << UInt64(group % 64) }
      for circle in own {
        circles.append(
          Circle(after: circle.after, first: Int32(candidates.count), count: Int32(circle.groups.count)))
        candidates += circle.groups.map { Int32($0) }
      }
      firstCircle.append(Int32(circles.count))
      keepFree += kept
      let tried = own.first?.groups ?? []
      isSimple.append(
        own.count <= 1 && tried == tried.sorted() && kept.allSatisfy { $0 == 0 }
          && [.listed, .leastSkilled].contains(types[lane.callType].groupChoice))
    }
    groupWords = words
    self.servers = ConstantTable(servers)
    self.circles = ConstantTable(circles)
    self.firstCircle = ConstantTable(firstCircle)
    self.candidates = ConstantTable(candidates)
    self.keepFree = ConstantTable(keepFree)
    self.isSimple = isSimple
    choice = ConstantTable(lanes.all.map { types[$0.callType].groupChoice })
  }

  /// The circles of a call type with the groups that do serve it, each group once, in the order in which they are tried.
  ///
  /// Without circles of its own every group that serves the type is in the first; deferred work and dialled calls have all groups in the first.
  static func circles(of callType: Int, in scenario: Scenario) -> [RoutingCircle] {
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
    if type.circles.isEmpty { return [RoutingCircle(after: 0, groups: known(serving))] }
    if type.channel != .inbound { return [RoutingCircle(after: 0, groups: known(type.circles.flatMap(\.groups)))] }
    return type.circles.enumerated().compactMap { place, circle in
      let groups = known(circle.groups)
      return place > 0 && groups.isEmpty ? nil : RoutingCircle(after: place == 0 ? 0 : circle.after, groups: groups)
    }
  }

  /// Agents of a group that must stay free when work of a lane starts.
  static func kept(by group: AgentGroup, _ lane: Lane, _ types: [CallType]) -> Int32 {
    if lane.kind == .liveAnswers { return 0 }
    let reserved = group.keepFree.indices.contains(lane.callType) ? group.keepFree[lane.callType] : 0
    let own = lane.kind == .callbacks ? types[lane.callType].callback?.keepFree ?? 0 : 0
    return Int32(clamping: max(0, reserved, own))
  }
}
