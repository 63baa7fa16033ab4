import EventEngine
import RandomStreams

/// Contacts that go on to another type's agents.
///
/// The first agent's time is `handlingBefore` (else the contact's own time), then the consultation. When it ends, the part is offered
/// to its lane before the agent looks for work, so that an urgent part may be what the agent takes. A line is held until the end
/// of talk of the last part.
extension ContactCentre {
  /// The rule by which a contact goes on; nil when it does not.
  mutating func chosenTransfer(
    of caller: Caller, _ callType: Int, _ group: Int
  ) -> CallerRules.Transfer? {
    let rules = callers + callType
    guard !rules.pointee.transfers.isEmpty, Int(caller.part) < CallerRules.mostParts else { return nil }
    var rest = streams[callType].transfer.uniform()
    for rule in rules.pointee.transfers where rule.group < 0 || rule.group == group {
      rest -= rule.probability
      if rest < 0 { return rule }
    }
    return nil
  }

  /// An agent begins with a contact that will go on.
  mutating func beginTransfer(
    _ caller: Caller, by rule: CallerRules.Transfer, _ callType: Int, _ group: Int, handling: Double
  ) {
    var errand = Errand(.transfer, subject: rule.lane)
    errand.group = Int32(truncatingIfNeeded: group)
    errand.part = caller.part &+ 1
    errand.attempt = caller.attempt
    let before = rule.handlingBefore?.draw(&streams[callType].transfer) ?? handling
    let consultation = rule.consultation?.draw(&streams[callType].transfer) ?? 0
    post(errand, at: now + before + consultation)
  }

  /// The first agent is done: the part is offered to its lane, then the agent looks for work.
  mutating func handOver(_ errand: Errand) {
    let lane = Int(errand.subject)
    let callType = Int(lanes[lane].callType)
    var caller = types[callType].rules.drawCaller(&streams[callType].part)
    caller.part = errand.part
    caller.attempt = errand.attempt
    lanes[lane].cell.pointee.offered &+= 1
    seekAgent(caller, in: lane)
    releaseAgent(of: Int(errand.group))
  }
}
