import ScenarioModel

extension CompiledService {
  /// The outbound types, in order.
  static func outboundTypes(of scenario: Scenario) -> [Int] {
    scenario.callTypes.indices.filter { scenario.callTypes[$0].channel == .outbound }
  }

  /// What the event loop needs to know of the outbound types, in order.
  static func campaigns(of scenario: Scenario) -> [CampaignRules] {
    let places = outboundTypes(of: scenario)
    return places.compactMap { callType in
      scenario.callTypes[callType].outbound.map { CampaignRules($0, of: callType, places: places, in: scenario) }
    }
  }

  /// Refuses campaigns that name what does not exist, have more parts than a record can name, or more people than memory holds.
  static func checkCampaigns(_ scenario: Scenario, _ expected: [[Double]]) throws(SimulationError) {
    let places = outboundTypes(of: scenario)
    if places.isEmpty { return }
    try limit("days of a service that dials", scenario.grid.days.count, UInt16.max)
    for callType in places { try checkCampaign(callType, in: scenario) }
    try checkPeople(scenario, places, expected)
  }

  private static func limit(_ what: String, _ count: Int, _ most: some BinaryInteger) throws(SimulationError) {
    guard count <= Int(most) else { throw .tooMany(what: what, count: count, most: Int(most)) }
  }

  private static func checkCampaign(_ callType: Int, in scenario: Scenario) throws(SimulationError) {
    let (types, name) = (scenario.callTypes, scenario.callTypes[callType].name)
    guard let campaign = types[callType].outbound, !campaign.steps.isEmpty, !campaign.strata.isEmpty else {
      throw .unknownReference(place: "steps and strata of \(name)", index: 0)
    }
    func require(_ place: String, _ index: Int, _ isThere: Bool) throws(SimulationError) {
      guard isThere else { throw .unknownReference(place: "\(place) of \(name)", index: index) }
    }
    try limit("steps of \(name)", campaign.steps.count, UInt8.max)
    try refuseSameNames("steps of \(name)", campaign.steps.map(\.name))
    try limit("strata of \(name)", campaign.strata.count, UInt8.max)
    try limit("outcomes of \(name)", campaign.steps.reduce(0) { $0 + $1.outcomes.count }, Int16.max)
    var linkedSteps = 0
    if let linked = campaign.linked {
      let other = types.indices.contains(linked.callType) ? types[linked.callType] : nil
      try require("linked people", linked.callType, other?.channel == .outbound)
      linkedSteps = other?.outbound?.steps.count ?? 0
    }
    if let calls = campaign.returnCalls {
      let isInbound = types.indices.contains(calls.callType) && types[calls.callType].channel == .inbound
      try require("calls back", calls.callType, isInbound)
    }
    for outcome in campaign.steps.flatMap(\.outcomes) {
      if case .goesTo(let step) = outcome.consequence {
        try require("outcomes", step, campaign.steps.indices.contains(step))
      }
      if let step = outcome.cascadeStep { try require("releases", step, step >= 0 && step < linkedSteps) }
    }
  }

  /// Most people whom one replication may be expected to call; some 2.4 GB.
  static let mostPeople = 20_000_000.0

  /// Expects the people of all lists, those whom others bring along included.
  private static func checkPeople(
    _ scenario: Scenario, _ places: [Int], _ expected: [[Double]]
  ) throws(SimulationError) {
    let campaigns = places.map { scenario.callTypes[$0].outbound }
    let own = zip(places, campaigns).map { callType, campaign in
      expected[callType].reduce(0, +) * (campaign?.peoplePerEvent?.mean ?? 1)
        + (campaign?.batches.reduce(0) { $0 + Double(max(0, $1.people)) } ?? 0)
    }
    var people = own
    var isSettled = false
    for _ in 0..<10_000 where !isSettled {
      var next = own
      for (place, campaign) in campaigns.enumerated() {
        guard let linked = campaign?.linked, let other = places.firstIndex(of: linked.callType) else { continue }
        next[other] += people[place] * max(0, linked.number.mean)
      }
      isSettled = zip(people, next).allSatisfy { abs($0 - $1) <= 1e-9 * max(1, $1) }
      people = next
    }
    let total = isSettled ? people.reduce(0, +) : .infinity
    guard total <= mostPeople else { throw .tooManyContacts(expected: total, most: mostPeople) }
  }
}
