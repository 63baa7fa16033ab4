import RandomStreams

/// Calls that agents end early.
///
/// Every answered first part of a type with such a rule draws once, in the order of answers; calls that do not last long enough are not touched.
extension ContactCentre {
  /// Whether the agent ends a call before its time.
  mutating func isCutShort(_ caller: Caller, _ callType: Int, talk: Double) -> Bool {
    let rules = callers + callType
    guard rules.pointee.hasCutShort, let rule = rules.pointee.cutShort, caller.part == 1, caller.person < 0 else {
      return false
    }
    return streams[callType].cutShort.happens(withProbability: rule.share) && talk > rule.after
  }

  /// A busy agent begins with a call that will be cut: the caller leaves unhelped, and the agent does no after-call work.
  mutating func cutShort(_ caller: Caller, _ callType: Int, cell: Int32, by group: Int) {
    guard let rule = callers[callType].cutShort else {
      preconditionFailure("expected a rule for the cut call of type \(callType), found none")
    }
    if cell >= 0 {
      cells[Int(cell)].cutShort &+= 1
      cells[Int(cell)].talkSeconds += rule.after
    }
    if freesLinesEarly { scheduleLineRelease(talk: rule.after) }
    startService(by: group, handling: rule.after)
    guard let further = rule.further, Int(caller.attempt) < further.mostAttempts,
      streams[callType].cutShort.happens(withProbability: rule.callingAgain)
    else { return }
    planAttempt(caller, of: callType, further, leaving: now + rule.after)
  }

  /// Counts the talk of an answered contact where it is asked for.
  @inline(__always)
  mutating func countTalk(_ talk: Double, _ callType: Int, cell: Int32) {
    if cell >= 0, (callers + callType).pointee.countsTalk { cells[Int(cell)].talkSeconds += talk }
  }
}
