public import RandomStreams

/// The time an agent spends on one contact.
public struct HandlingTime: Sendable, Hashable {
  /// Talk and hold, during which the line is held; in seconds.
  ///
  /// A file that gives one number means all talk.
  public let talk: Distribution
  /// After-call work, during which the agent is busy but the line is free; nil for none.
  public let afterCall: Distribution?

  /// Handling time from its parts.
  public init(talk: Distribution, afterCall: Distribution? = nil) {
    self.talk = talk
    self.afterCall = afterCall
  }

  /// Mean handling time (AHT) in seconds: talk, hold and after-call work.
  public var mean: Double { talk.mean + (afterCall?.mean ?? 0) }

  /// The same times, each multiplied by a factor above 0.
  ///
  /// - Throws: `DistributionError` where the product is no time.
  func scaled(by factor: Double) throws(DistributionError) -> HandlingTime {
    guard let afterCall else { return HandlingTime(talk: try talk.scaled(by: factor)) }
    return HandlingTime(talk: try talk.scaled(by: factor), afterCall: try afterCall.scaled(by: factor))
  }
}

extension Scenario {
  /// The same scenario with every handling time multiplied by a factor; its digest stays that of the file.
  ///
  /// - Parameter factor: above 0; shapes of distributions are kept.
  /// - Throws: `DistributionError` where a product is no time.
  public func withHandling(times factor: Double) throws(DistributionError) -> Scenario {
    try withHandling(times: callTypes.map { _ in factor })
  }

  /// The same with a factor for each call type.
  ///
  /// - Parameter factors: in the order of the call types; each above 0.
  /// - Throws: `DistributionError` where a product is no time.
  public func withHandling(times factors: [Double]) throws(DistributionError) -> Scenario {
    var scenario = self
    for (index, factor) in zip(callTypes.indices, factors) {
      scenario.callTypes[index].handling = try callTypes[index].handling.scaled(by: factor)
    }
    return scenario
  }

  /// The same scenario with more or fewer people in every list; its digest stays that of the file.
  ///
  /// - Parameter factor: above 0.
  public func withLists(times factor: Double) -> Scenario {
    var scenario = self
    for (index, callType) in callTypes.enumerated() {
      guard let batches = callType.outbound?.batches else { continue }
      scenario.callTypes[index].outbound?.batches = batches.scaled(by: factor)
    }
    return scenario
  }
}

/// How contacts of a type reach the service.
public enum Channel: String, Sendable, Hashable, CaseIterable, Codable {
  /// Someone waits on the line.
  case inbound
  /// E-mail or form: waits for hours; `CallType.deferred` has its settings.
  case deferred
  /// We dial; `CallType.outbound` has its settings.
  case outbound
}

/// One stream of contacts with its own demand, handling time, patience and target (motif d'appel).
public struct CallType: Sendable, Hashable {
  /// Stable identifier of the file, such as `health`.
  public let name: String
  /// Name for people.
  public let title: LocalizedText
  /// How contacts reach the service.
  public let channel: Channel
  /// How many contacts come, and when.
  public let demand: DemandModel
  /// Handling time.
  public internal(set) var handling: HandlingTime
  /// How handling times and patience move with the time of arrival and from run to run; nil where they do not.
  public let variation: TimeVariation?
  /// Time a caller is ready to wait, from joining the queue, in seconds; nil when callers never give up.
  public let patience: Distribution?
  /// Probability of leaving at once when no agent is free, 0...1.
  public let balking: Double
  /// A freed agent without a list of its own takes the highest priority first; larger is more urgent, 0 by default.
  public let priority: Int
  /// Most callers of this type that may wait; nil for no limit.
  ///
  /// A caller beyond it is blocked (`dissuadé`).
  public let queueLimit: Int?
  /// What has to be achieved; nil when nothing is asked.
  public let target: ServiceTarget?
  /// Tiers of groups by waiting time; empty when every group that serves the type may take a contact at once.
  public let tiers: [RoutingTier]
  /// How an arriving contact chooses among free groups.
  public let groupChoice: GroupChoice
  /// Weight of a second of waiting where groups work by longest weighted wait; greater than 0.
  public let waitWeight: Double
  /// Priority of contacts that were transferred to this type; nil for the type's own.
  public let transferPriority: Int?
  /// Share of the curve's contacts that the voice menu serves, 0...1; they are counted apart and never offered.
  public let voiceMenuShare: Double
  /// Whether and when callers who were not helped call again.
  public let retries: RetryRule?
  /// Calls that agents end early; nil for none.
  public internal(set) var cutShort: CutShortRule?
  /// Where answered contacts go on to.
  public let transfers: [TransferRule]
  /// What callers do when the expected wait is announced.
  public let announcement: WaitAnnouncement?
  /// The offer to be called back.
  public let callback: CallbackOffer?
  /// Where callers turn who find the service closed or too slow.
  public let spillOver: SpillOver?
  /// Attempts while the service is closed.
  public let closedHours: ClosedHoursDemand?
  /// Settings of the deferred channel; nil for other channels.
  public let deferred: DeferredWork?
  /// Settings of the outbound channel; nil for other channels.
  public internal(set) var outbound: OutboundCampaign?
  /// Index of the call type whose random volume factors this one shares; nil for factors of its own.
  public let sharesFactorsOf: Int?

  /// The name by which random volume factors are drawn, such as that of a section of the file whose variants share them; nil for
  /// the type's own.
  public let factorsName: String?

  /// Mean time in seconds that a caller is ready to wait; nil when callers never give up.
  public var meanPatience: Double? { patience?.mean }

  /// A call type from its parts.
  public init(
    name: String, title: LocalizedText? = nil, channel: Channel = .inbound, demand: DemandModel,
    handling: HandlingTime, variation: TimeVariation? = nil, patience: Distribution? = nil, balking: Double = 0,
    priority: Int = 0,
    queueLimit: Int? = nil, target: ServiceTarget? = nil, tiers: [RoutingTier] = [],
    groupChoice: GroupChoice = .listed, waitWeight: Double = 1, transferPriority: Int? = nil,
    voiceMenuShare: Double = 0, retries: RetryRule? = nil, cutShort: CutShortRule? = nil,
    transfers: [TransferRule] = [],
    announcement: WaitAnnouncement? = nil, callback: CallbackOffer? = nil, spillOver: SpillOver? = nil,
    closedHours: ClosedHoursDemand? = nil, deferred: DeferredWork? = nil, outbound: OutboundCampaign? = nil,
    sharesFactorsOf: Int? = nil, factorsName: String? = nil
  ) {
    self.name = name
    self.title = title ?? LocalizedText(name)
    self.channel = channel
    self.demand = demand
    self.handling = handling
    self.variation = variation
    self.patience = patience
    self.balking = balking
    self.priority = priority
    self.queueLimit = queueLimit
    self.target = target
    self.tiers = tiers
    self.groupChoice = groupChoice
    self.waitWeight = waitWeight
    self.transferPriority = transferPriority
    self.voiceMenuShare = voiceMenuShare
    self.retries = retries
    self.cutShort = cutShort
    self.transfers = transfers
    self.announcement = announcement
    self.callback = callback
    self.spillOver = spillOver
    self.closedHours = closedHours
    self.deferred = deferred
    self.outbound = outbound
    self.sharesFactorsOf = sharesFactorsOf
    self.factorsName = factorsName
  }
}
