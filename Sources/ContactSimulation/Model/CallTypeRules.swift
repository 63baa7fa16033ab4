import ContactDemand
import EventEngine
import RandomStreams
import ScenarioModel

/// What the event loop needs to know of a call type.
struct CallTypeRules: Sendable {
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
  /// The random volume factors.
  let volume: RandomVolume
  /// The arrival rate.
  let rates: ConstantTable<RatePiece>
  /// Pieces of the rate per interval.
  let piecesPerInterval: Int

  /// T and S of a call type without a target, in seconds.
  static let defaultAcceptableWait = 20.0

  init(_ callType: CallType, index: Int, expected: [Double], scenario: Scenario) throws(SimulationError) {
    talk = callType.handling.talk.sampler
    afterCall = callType.handling.afterCall?.sampler
    patience = callType.patience?.sampler
    balking = callType.balking
    let room = SimulationModel.mostWaiting / max(1, scenario.callTypes.count)
    queueLimit = Int32(clamping: max(0, min(room, callType.queueLimit ?? .max)))
    acceptableWait = callType.target?.acceptableWait ?? CallTypeRules.defaultAcceptableWait
    shortAbandonThreshold = callType.target?.shortAbandonThreshold ?? CallTypeRules.defaultAcceptableWait
    isServed = scenario.agentGroups.contains { $0.callTypes.contains(index) }
    do {
      volume = try RandomVolume(callType.demand.factors, callType: index)
    } catch {
      throw .unusableFactor(callType: callType.name, reason: error)
    }
    let rates = ArrivalRates(expected: expected, grid: scenario.grid, shape: callType.demand.rateShape)
    self.rates = ConstantTable(rates.pieces)
    piecesPerInterval = rates.piecesPerInterval
  }
}
