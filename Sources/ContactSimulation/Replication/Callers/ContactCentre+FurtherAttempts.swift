import RandomStreams

/// Callers who were not helped: some call again, others turn to another service.
///
/// Transferred callers who are lost do neither.
extension ContactCentre {
  /// How a caller was lost.
  enum Loss {
    case abandonment
    case blocking
    case clearing
  }

  /// A caller leaves without having been helped.
  mutating func lose(_ caller: Caller, of callType: Int, by loss: Loss) {
    guard caller.part == 1 else { return }
    if let retries = callers[callType].retries, Int(caller.attempt) < retries.further.mostAttempts {
      let probability =
        switch loss {
        case .abandonment: retries.afterAbandonment
        case .blocking: retries.afterBlocking
        case .clearing: retries.afterClearing
        }
      if streams[callType].retry.happens(withProbability: probability) {
        return planAttempt(caller, of: callType, retries.further, leaving: now)
      }
    }
    spillOver(callType, after: loss)
  }

  /// Plans the next attempt of a caller who leaves at a time, or counts it where it falls into closed time.
  mutating func planAttempt(
    _ caller: Caller, of callType: Int, _ rule: CallerRules.FurtherAttempts, leaving: Double
  ) {
    let time = leaving + rule.delay.draw(&streams[callType].retry)
    let isMade = (isOpen && time < spanEnd) || (rule.overnight && openHours.isOpen(at: time))
    guard isMade else { return attemptWhileClosed(callType, at: time) }
    let drawn = moved(types[callType].rules.drawCaller(&streams[callType].further), callType, at: time)
    var scheduledEvent = ScheduledEvent(.attempt, subject: callType)
    scheduledEvent.attempt = caller.attempt &+ 1
    scheduledEvent.handling = rule.keepsHandling ? caller.handling : drawn.handling
    scheduledEvent.talk = rule.keepsHandling ? caller.talk : drawn.talk
    scheduledEvent.rawPatience = rule.keepsPatience ? caller.rawPatience : drawn.rawPatience
    scheduledEvent.time = drawn.balkingDraw
    (scheduledEvent.slot, scheduledEvent.person) = (caller.person, caller.entry)
    post(scheduledEvent, at: time)
  }

  /// A caller tries again.
  mutating func attemptAgain(_ scheduledEvent: ScheduledEvent) {
    let callType = Int(scheduledEvent.subject)
    guard isOpen else { return attemptWhileClosed(callType, at: now) }
    offer(
      Caller(
        handling: scheduledEvent.handling, talk: scheduledEvent.talk, rawPatience: scheduledEvent.rawPatience,
        balkingDraw: scheduledEvent.time,
        attempt: scheduledEvent.attempt, person: scheduledEvent.slot, entry: scheduledEvent.person), to: callType)
  }

  /// Counts an attempt outside opening hours, the caller's last one, and where the caller turns.
  mutating func attemptWhileClosed(_ callType: Int, at time: Double) {
    let spills = callers[callType].spillOver.map { streams[callType].spill.happens(withProbability: $0.whenClosed) }
    guard let outside = outsideCell(callType, at: time) else { return }
    outside.pointee.closedAttempts &+= 1
    outside.pointee.spilledClosed &+= spills == true ? 1 : 0
  }

  /// Counts callers who turn to another service after they were lost.
  private mutating func spillOver(_ callType: Int, after loss: Loss) {
    guard let rule = callers[callType].spillOver, loss != .clearing else { return }
    let probability = loss == .abandonment ? rule.afterAbandonment : rule.afterBlocking
    guard streams[callType].spill.happens(withProbability: probability) else { return }
    guard let outside = outsideCell(callType, at: now) else { return }
    if loss == .abandonment { outside.pointee.spilledAbandoned &+= 1 } else { outside.pointee.spilledBlocked &+= 1 }
  }

  /// Where something outside the service is counted at a time; nil before the warm-up has ended and after the period.
  private mutating func outsideCell(_ callType: Int, at time: Double) -> UnsafeMutablePointer<OutsideTally>? {
    guard let outside = storage.outside, time >= warmUp, time < openHours.end else { return nil }
    return outside + (callType * hourCount + min(lastHour, Int(time / 3600)))
  }
}
