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
  /// The measures of callers that the service has, in the order of files.
  let measures: [Measure]

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
    let hasRetries = types.contains { $0.retries != nil }
    let hasTransfers = types.contains { !$0.transfers.isEmpty }
    let hasCallbacks = types.contains { $0.callback != nil }
    var found: [Measure] = []
    if hasRetries || hasTransfers || hasCallbacks { found += CallerFeatures.ofPeople }
    if types.contains(where: { $0.voiceMenuShare > 0 }) { found.append(.servedByMenu) }
    if hasTransfers { found += CallerFeatures.ofTransfers }
    if hasCallbacks { found += CallerFeatures.ofCallbacks }
    let writersCall = deferred.contains { ($0.work.callsFromItems?.share ?? 0) > 0 }
    if hasRetries || writersCall || types.contains(where: { $0.closedHours != nil }) { found.append(.closedAttempts) }
    if types.contains(where: { $0.spillOver != nil }) { found += CallerFeatures.ofSpillOver }
    measures = found
  }

  private static let ofPeople: [Measure] = [
    .fresh, .retries, .helped, .helpedAtFirstCall, .helpedShare, .firstCallShare,
  ]
  private static let ofTransfers: [Measure] = [.transferred, .received, .transferShare]
  private static let ofCallbacks: [Measure] = [
    .callbackAccepted, .callbackReached, .callbackReachedWithin, .callbackLost, .callbackShareWithin,
  ]
  private static let ofSpillOver: [Measure] = [.spilled, .spilledClosed, .spilledAbandoned, .spilledBlocked]

  /// Every measure of callers, in the order of files.
  static let allMeasures: [Measure] =
    ofPeople + [.servedByMenu] + ofTransfers + ofCallbacks + [.closedAttempts] + ofSpillOver

  /// Whether calls are transferred: the whole service is then not the sum of its call types.
  var hasTransfers: Bool { measures.contains(.transferred) }
  /// Whether a table of who served whom says anything: several call types and several groups.
  var hasServers: Bool { callbackTargets.count > 1 && groups > 1 }
  /// Whether something is counted by hour outside the service.
  var hasOutside: Bool { measures.contains { $0.isByHour } }
  /// Whether there is nothing beyond plain calls.
  var isPlain: Bool { measures.isEmpty && deferred.isEmpty && outbound.isEmpty && !hasServers }
}

extension Measure {
  /// Whether the measure is counted by hour of the clock, outside the open intervals.
  var isByHour: Bool {
    switch self {
    case .closedAttempts, .spilled, .spilledClosed, .spilledAbandoned, .spilledBlocked: true
    default: false
    }
  }
}
