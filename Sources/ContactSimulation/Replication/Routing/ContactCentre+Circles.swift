import EventEngine

/// Wider circles of groups that open for a call when it has waited long enough.
extension ContactCentre {
  /// Sets the timer of the next circle for a call that has begun to wait, where its type has one.
  mutating func awaitCircle(_ slot: Int) {
    let call = calls.records[slot]
    let lane = Int(call.lane)
    let next = Int(routing.firstCircle[lane]) + Int(details[slot].circle) + 1
    guard next < Int(routing.firstCircle[lane + 1]) else { return }
    var errand = Errand(.circle, subject: lane)
    errand.slot = Int32(truncatingIfNeeded: slot)
    details[slot].timer = Int32(truncatingIfNeeded: post(errand, at: call.arrival + routing.circles[next].after))
  }

  /// A circle opens for a waiting call: a free agent of its groups, or one with work that may be put back, takes it at once.
  mutating func openCircle(_ errand: Errand) {
    let (slot, lane) = (Int(errand.slot), Int(errand.subject))
    details[slot].timer = -1
    details[slot].circle &+= 1
    let circle = Int(details[slot].circle)
    let group = freeGroup(for: lane, circle: circle)
    if group >= 0 {
      occupyAgent(of: group)
      answerInFull(slot, of: lane, by: group)
    } else if !interruptWork(for: lane, circle: circle, { $0.answerInFull(slot, of: lane, by: $1) }) {
      awaitCircle(slot)
    }
  }
}
