import EventEngine
import ScenarioModel

extension CompiledService {
  /// Refuses tables of the wrong shape and volumes that no run could finish.
  static func check(_ scenario: Scenario, _ expected: [[Double]]) throws(SimulationError) {
    let (types, groups) = (scenario.callTypes.count, scenario.agentGroups.count)
    guard groups <= SimulationModel.mostGroups else {
      throw .tooMany(what: "agent groups", count: groups, most: SimulationModel.mostGroups)
    }
    let workQueues = WorkQueueTable(scenario).all.count
    guard workQueues <= SimulationModel.mostGroups else {
      throw .tooMany(what: "call types", count: workQueues, most: SimulationModel.mostGroups)
    }
    try refuseSameNames("call types", scenario.callTypes.map(\.name))
    try refuseSameNames("agent groups", scenario.agentGroups.map(\.name))
    try checkReferences(scenario)
    guard expected.count == types else {
      throw .wrongShape(table: "expected contacts by call type", expected: types, found: expected.count)
    }
    var total = 0.0
    for (row, callType) in zip(expected, scenario.callTypes) {
      guard row.count == scenario.arrivalGrid(of: callType).intervals.count else {
        throw .wrongShape(
          table: "expected contacts of \(callType.name) by interval",
          expected: scenario.arrivalGrid(of: callType).intervals.count, found: row.count)
      }
      for value in row {
        guard value >= 0, value < .infinity else { throw .unusableVolume(callType: callType.name, value: value) }
        total += value
      }
    }
    guard total <= SimulationModel.mostContacts else {
      throw .tooManyContacts(expected: total, most: SimulationModel.mostContacts)
    }
    try checkCampaigns(scenario, expected)
  }

  /// Refuses a name that stands twice.
  static func refuseSameNames(_ what: String, _ names: [String]) throws(SimulationError) {
    var seen: Set<String> = []
    for name in names where !seen.insert(name).inserted { throw .sameName(what: what, name: name) }
  }

  /// Refuses names of call types and groups that do not exist.
  private static func checkReferences(_ scenario: Scenario) throws(SimulationError) {
    let (types, groups) = (scenario.callTypes, scenario.agentGroups)
    func inbound(_ index: Int, _ place: String) throws(SimulationError) {
      guard types.indices.contains(index), types[index].channel == .inbound else {
        throw .unknownReference(place: place, index: index)
      }
    }
    for type in types {
      for rule in type.transfers {
        try inbound(rule.destination, "transfers of \(type.name)")
        if let group = rule.group, !groups.indices.contains(group) {
          throw .unknownReference(place: "transfers of \(type.name)", index: group)
        }
      }
      for group in type.tiers.flatMap(\.groups) where !groups.indices.contains(group) {
        throw .unknownReference(place: "circles of \(type.name)", index: group)
      }
      if let owner = type.sharesFactorsOf, !types.indices.contains(owner) {
        throw .unknownReference(place: "volume factors of \(type.name)", index: owner)
      }
      if let calls = type.deferred?.callsFromItems { try inbound(calls.callType, "calls from \(type.name)") }
    }
  }
}
