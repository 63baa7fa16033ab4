internal import Measures
internal import ScenarioModel

/// What a scenario has beyond calls that are answered, abandon or are blocked: it decides which measures there are.
struct CallerFeatures: Sendable {
  /// The deferred call types and their settings, in the scenario's order.
  let deferred: [(callType: Int, work: DeferredWork)]
  /// The outbound call types, in the scenario's order.
  let outbound: [OutboundSubject]
  /// What the callbacks of each call type have to achieve.
  let callbackTargets: [DelayTarget?]
  /// Number of agent groups.
  let groups: Int
  /// The hours of the clock.
  let clock: HourClock
  /// What the service has that some measures need.
  let present: Set<ServiceFeature>

  /// The features of a scenario.
  init(_ scenario: Scenario) {
    let types = scenario.callTypes
    deferred = types.indices.compactMap { index in
      types[index].channel == .deferred ? (index, types[index].deferred ?? DeferredWork()) : nil
    }
    outbound = OutboundSubject.all(of: scenario)
    callbackTargets = types.map { $0.callback?.target }
    groups = scenario.agentGroups.count
    clock = HourClock(scenario.calendar)
    present = ServiceFeature.all(of: scenario)
  }

  /// Whether calls are transferred: the whole service is then not the sum of its call types.
  var hasTransfers: Bool { present.contains(.transfers) }
  /// Whether a table of who served whom says anything: several call types and several groups.
  var hasServers: Bool { callbackTargets.count > 1 && groups > 1 }
  /// Whether something is counted by hour outside the service.
  var hasOutside: Bool { Measure.kept(with: present).contains(where: \.isByHour) }
  /// Whether there is nothing beyond plain calls.
  var isPlain: Bool { present.isEmpty && deferred.isEmpty && outbound.isEmpty && !hasServers }
}
