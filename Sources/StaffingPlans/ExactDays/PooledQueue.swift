import ContactDemand
import QueueingFormulas
import RandomStreams
import ScenarioModel

/// All inbound call types of a scenario taken as one queue before all groups that serve any of them.
struct PooledQueue {
  private let scenario: Scenario
  private let types: [Int]
  /// Offered contacts by call type, over the period.
  private let contacts: [Double]
  /// Mean handling time of these by call type, in seconds.
  private let handling: [Double]
  /// Arrivals.
  let rates: ArrivalRates

  init?(_ scenario: Scenario, _ forecast: ContactForecast) {
    types = scenario.inboundTypes
    guard let first = types.first else { return nil }
    self.scenario = scenario
    contacts = types.map { forecast.callTypes[$0].total * (1 - scenario.callTypes[$0].voiceMenuShare) }
    handling = types.map { forecast.meanHandling(of: $0, in: scenario) }
    var expected = [Double](repeating: 0, count: scenario.grid.intervals.count)
    for type in types {
      for (index, value) in forecast.callTypes[type].byInterval.enumerated() {
        expected[index] += value * (1 - scenario.callTypes[type].voiceMenuShare)
      }
    }
    let isLinear = types.contains { scenario.callTypes[$0].demand.rateShape == .linear }
    rates = ArrivalRates(
      expected: expected, grid: scenario.grid,
      shape: isLinear ? .linear : scenario.callTypes[first].demand.rateShape)
  }

  /// The target that the levels are told for: that of the call type with most contacts among those that have one.
  var target: ServiceTarget? {
    zip(types, contacts).filter { scenario.callTypes[$0.0].target != nil }.max { $0.1 < $1.1 }
      .flatMap { scenario.callTypes[$0.0].target }
  }

  /// The chain's callers: means over the contacts.
  func callers() throws(QueueingError) -> DayCallers {
    let patience = types.map { scenario.callTypes[$0].meanPatience }
    let known = zip(patience, contacts).compactMap { patience, contacts in patience.map { ($0, contacts) } }
    let isPatient = patience.contains { $0 == nil } && known.reduce(0) { $0 + $1.1 } * 2 < contacts.reduce(0, +)
    let limits = types.map { scenario.callTypes[$0].queueLimit }
    return try DayCallers(
      meanHandling: max(1e-6, Self.mean(Array(zip(handling, contacts)))),
      meanPatience: known.isEmpty || isPatient ? nil : max(1e-3, Self.mean(known)),
      balking: mean(\.balking), queueLimit: limits.contains(nil) ? nil : limits.reduce(0) { $0 + ($1 ?? 0) },
      lines: scenario.lines,
      within: AcceptableWait(target?.acceptableWait ?? 20, shortAbandon: target?.shortAbandonThreshold ?? 20))
  }

  /// Agents on duty of all groups that serve callers, by interval.
  func agents(_ staffing: StaffingByInterval) -> [Int] {
    scenario.grid.intervals.indices.map { interval in
      groups.reduce(0) { $0 + staffing.agents[$1][interval] }
    }
  }

  /// The random factors on the queue's rate: those on all call types, and their own as far as they do not even out.
  var factors: ExactFactors {
    let common = scenario.commonFactors
    return ExactFactors(
      run: [common.run, own(\.run)], week: [common.week, own(\.week)], day: [common.day, own(\.day)])
  }

  private func own(_ variation: (VolumeFactors) -> Double) -> Double {
    let total = contacts.reduce(0, +)
    guard total > 0 else { return 0 }
    var shares: [Int: Double] = [:]
    for (type, contacts) in zip(types, contacts) {
      shares[scenario.callTypes[type].sharesFactorsOf ?? type, default: 0] += contacts / total
    }
    if shares.count == 1, let owner = shares.keys.first { return variation(scenario.callTypes[owner].demand.factors) }
    return shares.keys.sorted().reduce(0.0) { sum, owner in
      let value = (shares[owner] ?? 0) * variation(scenario.callTypes[owner].demand.factors)
      return sum + value * value
    }.squareRoot()
  }

  private var groups: [Int] {
    scenario.agentGroups.indices.filter { group in
      scenario.agentGroups[group].callTypes.contains { types.contains($0) }
    }
  }

  private func mean(_ value: (CallType) -> Double) -> Double {
    Self.mean(zip(types, contacts).map { (value(scenario.callTypes[$0]), $1) })
  }

  private static func mean(_ values: [(value: Double, weight: Double)]) -> Double {
    let total = values.reduce(0) { $0 + $1.weight }
    guard total > 0 else { return values.first?.value ?? 0 }
    return values.reduce(0) { $0 + $1.value * $1.weight } / total
  }
}

extension PooledQueue {
  /// Why the chain's answer is not exact for the scenario.
  var approximations: [String] {
    let perType = types.flatMap { ofType(scenario.callTypes[$0]) }
    return ofService + perType
  }

  private var ofService: [String] {
    var reasons: [String] = []
    if types.count > 1 {
      reasons.append(
        "\(types.count) call types are taken as one queue with their mean handling time and patience, first come first served"
      )
    }
    let serving = groups.map { scenario.agentGroups[$0] }
    if serving.contains(where: { group in !types.allSatisfy(group.callTypes.contains) }) {
      reasons.append("groups of different skills are taken as one")
    }
    if serving.contains(where: { $0.callTypes.contains { scenario.callTypes[$0].channel != .inbound } }) {
      reasons.append("agents who also do other work are taken to be free for callers")
    }
    if serving.contains(where: { $0.keepFree.contains { $0 > 0 } }) {
      reasons.append("agents kept free are taken to serve")
    }
    if serving.contains(where: { group in types.contains { group.handling[$0] != nil } }) {
      reasons.append("handling times of single groups are left out: those of the call types hold")
    }
    if scenario.lines != nil, types.contains(where: { scenario.callTypes[$0].handling.afterCall != nil }) {
      reasons.append("a line is taken to be held during after-call work")
    }
    if scenario.simulation.warmUp > 0 { reasons.append("the warm-up is counted") }
    return reasons
  }

  private func ofType(_ type: CallType) -> [String] {
    var reasons: [String] = []
    func add(_ isSo: Bool, _ reason: String) {
      if isSo { reasons.append("\(type.name): \(reason)") }
    }
    let handling = type.handling
    add(
      !handling.talk.isExponential || (handling.afterCall.map { $0.mean > 0 } ?? false),
      "handling time is taken as exponential with its mean")
    add(type.patience.map { !$0.isExponential } ?? false, "patience is taken as exponential with its mean")
    add(
      types.count > 1 && type.meanPatience == nil && types.contains { scenario.callTypes[$0].meanPatience != nil },
      "callers who never leave are mixed with others")
    add(
      type.demand.rateShape == .linear, "the rate moves in \(ServiceDays.linearSteps) steps in each half of an interval"
    )
    add(
      type.variation?.handlingByInterval != nil,
      "handling time that changes with the time of arrival is taken at its mean over all contacts")
    add(type.variation?.handlingOfRun != nil, "the run's factor on handling times is left out")
    add(type.variation?.patienceOfRun != nil, "the run's factor on patience is left out")
    add(type.retries != nil, "further attempts are left out")
    add(type.cutShort != nil, "calls that agents cut short count in full, and nobody calls again after them")
    add(!type.transfers.isEmpty, "transfers are left out")
    add(type.announcement != nil, "the announced wait changes nobody's mind")
    add(type.callback != nil, "callbacks are left out")
    add(type.tiers.count > 1, "all groups answer at once, whatever their circle")
    return reasons
  }
}

extension Distribution {
  /// Whether the times have no memory.
  fileprivate var isExponential: Bool {
    if case .exponential = family { return true }
    return false
  }
}
