import EventEngine
import RandomStreams

/// Contacts that go on to another type's agents.
///
/// The first agent talks (the rule's own time, else the contact's), then consults. When that ends, the part is offered to its work queue, and
/// the agent does after-call work without the caller. Where there is none, the part is offered before the agent looks for work, so that
/// an urgent part may be what the agent takes. A line is held until the end of talk of the last part.
extension ContactCentre {
  /// The place of the rule by which a contact goes on; -1 when it does not.
  mutating func chosenTransfer(of caller: Caller, _ callType: Int, _ group: Int) -> Int {
    let rules = callers + callType
    guard !rules.pointee.transfers.isEmpty, Int(caller.part) < CallerRules.mostParts else { return -1 }
    var rest = streams[callType].transfer.uniform()
    for place in rules.pointee.transfers.indices {
      let only = rules.pointee.transfers[place].group
      guard only < 0 || only == group else { continue }
      rest -= rules.pointee.transfers[place].probability
      if rest < 0 { return place }
    }
    return -1
  }

  /// An agent begins with a contact that will go on.
  mutating func beginTransfer(
    _ caller: Caller, by rule: CallerRules.Transfer, _ callType: Int, _ group: Int,
    _ time: (handling: Double, talk: Double), cell: Int32
  ) {
    var scheduledEvent = ScheduledEvent(.transfer, subject: rule.workQueue)
    scheduledEvent.group = Int32(truncatingIfNeeded: group)
    scheduledEvent.part = caller.part &+ 1
    scheduledEvent.attempt = caller.attempt
    let own = rule.before?.draw(&streams[callType].transfer)
    let consultation = rule.consultation?.draw(&streams[callType].transfer) ?? 0
    scheduledEvent.handling = own?.afterCall ?? time.handling - time.talk
    countTalk(own?.talk ?? time.talk, callType, cell: cell)
    post(scheduledEvent, at: now + (own?.talk ?? time.talk) + consultation)
  }

  /// The first agent's talk is over: the part is offered to its work queue, then the agent goes on with after-call work or looks for other work.
  mutating func handOver(_ scheduledEvent: ScheduledEvent) {
    let workQueue = Int(scheduledEvent.subject)
    let callType = Int(workQueues[workQueue].callType)
    var caller = moved(types[callType].rules.drawCaller(&streams[callType].part), callType, at: now)
    caller.part = scheduledEvent.part
    caller.attempt = scheduledEvent.attempt
    workQueues[workQueue].cell.pointee.offered &+= 1
    seekAgent(caller, in: workQueue)
    if scheduledEvent.handling > 0 {
      startService(by: Int(scheduledEvent.group), handling: scheduledEvent.handling)
    } else {
      releaseAgent(of: Int(scheduledEvent.group))
    }
  }
}
