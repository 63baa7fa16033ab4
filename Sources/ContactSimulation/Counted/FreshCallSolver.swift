public import ContactDemand
public import ScenarioModel

/// Finds the fresh calls behind volumes that count offered calls, once, so that every plan and variant meets the same callers.
///
/// Offered calls are all that reach the open service after the voice menu: fresh ones, further attempts, and what other types send (transferred
/// parts, calls from items, return calls of people on lists). Where nothing but fresh calls can be among them the answer is exact and nothing is
/// simulated; else they are solved for by day, at the agents under which the count was taken (`Scenario.countedAt`), so that the expected
/// offered calls of every day are the stated ones. A day keeps its stated course through the intervals.
///
/// The same scenario gives the same answer whatever the number of threads, and whatever seed a command asks for.
public struct FreshCallSolver: Sendable {
  /// Agents of every group where the count names none: more than ever have work.
  static let plenty = 1_000_000

  private let scenario: Scenario
  private let pool: ReplicationPool
  private let effort: Double
  private let progress: @Sendable (Int, Int) -> Void

  /// A solver.
  ///
  /// - Parameters:
  ///   - scenario: A checked scenario.
  ///   - pool: The threads to use, and the wish to stop.
  ///   - effort: Contacts to simulate for the numbers themselves, as far as 128 to 2,048 replications allow; some 20 million say
  ///     a season of 85,000 calls to 0.1 %.
  ///   - progress: Told the replications that are done, from 0, and how many there are at most; not at all where nothing is simulated. By
  ///     any thread, never twice at once.
  public init(
    _ scenario: Scenario, pool: ReplicationPool, effort: Double = 2e7,
    progress: @escaping @Sendable (Int, Int) -> Void = { _, _ in }
  ) {
    self.scenario = scenario
    self.pool = pool
    self.effort = effort
    self.progress = progress
  }

  /// A solver on a number of threads that nothing stops.
  ///
  /// - Parameters:
  ///   - scenario: A checked scenario.
  ///   - threads: Threads to use, at least 1.
  ///   - effort: Contacts to simulate.
  public init(_ scenario: Scenario, threads: Int = 1, effort: Double = 2e7) {
    self.init(scenario, pool: ReplicationPool(threads: threads), effort: effort)
  }

  /// The forecast of fresh calls.
  ///
  /// Cost: that of `ContactForecast`; where further attempts were counted also some 20 to 60 million simulated calls.
  ///
  /// - Throws: `DemandFault` for a volume that no curve can meet, and for offered calls that no fresh calls can bring;
  ///   `CancellationError` where the pool was asked to stop.
  public func forecast() throws -> ContactForecast {
    let forecast = try ContactForecast(scenario)
    let offered = scenario.callTypes.indices.filter { scenario.callTypes[$0].countsOffered }
    guard !offered.isEmpty else { return forecast }
    let stated = try ContactForecast(scenario, appliesMultipliers: false)
    var answers: [CountedOffered?] = Array(repeating: nil, count: scenario.callTypes.count)
    for type in offered {
      let heard = 1 - scenario.callTypes[type].voiceMenuShare
      guard heard > 0 else {
        throw DemandFault(
          keyPath: "call_types[\(type)].demand.counted",
          message: "expected 'fresh' where the voice menu serves every call, found 'offered': no call is ever offered")
      }
      let byDay = stated.callTypes[type].byDay
      answers[type] = CountedOffered(offeredByDay: byDay, freshByDay: byDay.map { $0 / heard })
    }
    let mixed = offered.filter { scenario.mixesOffered($0) }
    if !mixed.isEmpty {
      var search = FreshCallSearch(
        scenario, stated: stated, exact: answers, types: mixed, pool: pool, effort: effort, progress: progress)
      for (type, answer) in zip(mixed, try search.run()) { answers[type] = answer }
    }
    return forecast.withFresh(answers, in: scenario)
  }
}

extension CallType {
  /// Whether the type's volume counts offered calls.
  var countsOffered: Bool { channel == .inbound && demand.basis == .offered }

  /// The most attempts to which one attempt can lead in expectation, itself included; 1 where nobody calls again.
  var mostExpectedAttempts: Double {
    var (again, most) = (0.0, 1)
    if let retries {
      again = max(retries.afterAbandonment, retries.afterBlocking, retries.overnight ? retries.afterClearing : 0)
      most = retries.mostAttempts
    }
    if let cutShort, let repeats = cutShort.callsAgain {
      again = max(again, cutShort.share * repeats.share)
      most = max(most, repeats.mostAttempts)
    }
    return min(Double(max(1, most)), 1 / (1 - min(1, again)))
  }
}

extension Scenario {
  /// Whether other calls than fresh ones can be among the offered calls of a type while they are counted.
  func mixesOffered(_ index: Int) -> Bool {
    if receivesCalls(index) || receivesTransfers(index) { return true }
    guard callTypes[index].mostExpectedAttempts > 1 else { return false }
    if callTypes[index].cutShort?.callsAgain != nil { return true }
    // With agents in plenty only a missing line, or groups that are all asked later, can lose a caller.
    return countedAt != nil || lines != nil || GroupRouting.tiers(of: index, in: self).first?.groups.isEmpty != false
  }

  /// Whether transferred calls are offered to the type.
  func receivesTransfers(_ index: Int) -> Bool {
    callTypes.contains { $0.transfers.contains { $0.destination == index } }
  }

  /// Whether work of other channels brings the type first attempts that its curve does not.
  func receivesCalls(_ index: Int) -> Bool {
    callTypes.contains { $0.deferred?.callsFromItems?.callType == index || $0.outbound?.returnCalls?.callType == index }
  }
}
