import ContactDemand
import EventEngine
import RandomStreams
import ScenarioModel

/// What the event loop needs to know of a call type.
struct CallTypeRules: Sendable {
  /// Names the type's streams.
  let name: StreamName
  /// Talk and hold.
  let talk: Sampler
  /// After-call work, if any.
  let afterCall: Sampler?
  /// Patience; nil when callers never give up.
  let patience: Sampler?
  /// Probability of leaving at once when no agent is free.
  let balking: Double
  /// Most that may wait.
  let queueLimit: Int32
  /// T, in seconds.
  let acceptableWait: Double
  /// S, in seconds.
  let shortAbandonThreshold: Double
  /// Whether any group serves the type.
  let isServed: Bool
  /// Settings of the deferred channel; nil for inbound types.
  let deferred: DeferredRules?
  /// Whether contacts arrive at all hours: deferred work, and people who enter lists.
  let arrivesAroundTheClock: Bool
  /// The random volume factors.
  let volume: RandomVolume
  /// How handling times and patience move; nil where they do not.
  let variation: VariationRules?
  /// The arrival rate.
  let rates: ConstantTable<RatePiece>
  /// Pieces of the rate per interval.
  let piecesPerInterval: Int

  /// T and S of a call type without a target, in seconds.
  static let defaultAcceptableWait = 20.0

  init(
    _ callType: CallType, index: Int, expected: [Double], scenario: Scenario, workQueues: WorkQueueTable
  ) throws(SimulationError) {
    name = StreamName(.callType, callType.name)
    let isDialled = callType.channel == .outbound
    talk = isDialled ? .deterministic(0) : callType.handling.talk.sampler
    afterCall = isDialled ? nil : callType.handling.afterCall?.sampler
    patience = isDialled ? nil : callType.patience?.sampler
    balking = isDialled ? 0 : callType.balking
    arrivesAroundTheClock = callType.channel != .inbound
    let room = SimulationModel.mostWaiting / max(1, workQueues.all.count)
    queueLimit = Int32(clamping: max(0, min(room, callType.queueLimit ?? .max)))
    acceptableWait = callType.target?.acceptableWait ?? CallTypeRules.defaultAcceptableWait
    shortAbandonThreshold = callType.target?.shortAbandonThreshold ?? CallTypeRules.defaultAcceptableWait
    isServed = GroupRouting.tiers(of: index, in: scenario).contains { !$0.groups.isEmpty }
    deferred =
      callType.channel == .deferred
      ? DeferredRules(callType.deferred ?? DeferredWork(), place: CallTypeRules.place(of: index, in: scenario)) : nil
    let owner = scenario.callTypes[callType.sharesFactorsOf ?? index]
    do {
      volume = try RandomVolume(
        owner.demand.factors, name: StreamName(.callType, owner.factorsName ?? owner.name))
    } catch {
      throw .unusableFactor(callType: callType.name, reason: error)
    }
    let grid = scenario.arrivalGrid(of: callType)
    do {
      variation = try callType.variation.map { variation throws(DistributionError) in
        try VariationRules(variation, name: StreamName(.callType, callType.name), grid: grid)
      }
    } catch {
      throw .unusableFactor(callType: callType.name, reason: error)
    }
    let rates = ArrivalRates(expected: expected, grid: grid, shape: callType.demand.rateShape)
    self.rates = ConstantTable(rates.pieces)
    piecesPerInterval = rates.piecesPerInterval
  }

  /// The number of deferred types before one.
  private static func place(of index: Int, in scenario: Scenario) -> Int {
    scenario.callTypes[..<index].count { $0.channel == .deferred }
  }

  /// Draws a caller whom the curve does not bring: a further attempt, a transferred part or a call from an item.
  func drawCaller(_ stream: inout RandomStream) -> Caller {
    let talk = self.talk.draw(&stream)
    let afterCall = self.afterCall?.draw(&stream) ?? 0
    let patience = self.patience?.drawRaw(&stream) ?? .infinity
    return Caller(
      handling: talk + afterCall, talk: talk, rawPatience: patience, balkingDraw: balking > 0 ? stream.uniform() : 1)
  }

  /// The patience in seconds that a raw draw stands for; infinity where callers never give up.
  func patience(ofRaw raw: Double) -> Double { patience?.value(ofRaw: raw) ?? .infinity }
}
