import RandomStreams
import ScenarioModel

/// What the event loop needs to know of a deferred type.
struct DeferredRules: Sendable {
  /// Its place among the deferred types: row of `ReplicationTally.deferred`.
  let place: Int
  let backlogAtStart: Int
  let backlogAge: Sampler?
  let order: DeferredOrder
  let isInterruptible: Bool
  /// D in seconds; infinity when nothing is asked.
  let within: Double
  /// Whether D runs in opening hours only.
  let runsInOpenHours: Bool
  /// Whether anything is asked.
  let hasTarget: Bool
  /// Probability that the writer of an item calls.
  let callShare: Double
  let callDelay: Sampler?
  /// The call type of these calls; -1 for none.
  let callsTo: Int
  let withdrawsItem: Bool

  init(_ work: DeferredWork, place: Int) {
    self.place = place
    backlogAtStart = max(0, min(work.backlogAtStart, SimulationModel.mostWaiting))
    backlogAge = work.backlogAge?.sampler
    order = work.order
    isInterruptible = work.isInterruptible
    within = work.target?.within ?? .infinity
    runsInOpenHours = work.target?.clock == .openHours
    hasTarget = work.target != nil
    callShare = work.callsFromItems?.share ?? 0
    callDelay = work.callsFromItems?.delay.sampler
    callsTo = work.callsFromItems?.callType ?? -1
    withdrawsItem = work.callsFromItems?.withdrawsItem ?? false
  }
}
