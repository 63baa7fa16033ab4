import EventEngine

/// Who was brought along by whom: siblings in a doubly linked chain that hangs on their index.
extension ContactCentre {
  /// Nobody is related to a new person.
  mutating func clearKinship(of slot: Int) {
    if slot >= kinshipCapacity {
      let capacity = max(64, kinshipCapacity * 2, slot + 1)
      let larger = UnsafeMutablePointer<Kinship>.allocate(capacity: capacity)
      larger.initialize(repeating: Kinship(), count: capacity)
      larger.update(from: kinship, count: kinshipCapacity)
      kinship.deallocate()
      (kinship, kinshipCapacity) = (larger, capacity)
    }
    kinship[slot] = Kinship()
  }

  /// Hangs a person on the one who brought it.
  mutating func link(_ slot: Int, to index: Int) {
    let first = kinship[index].first
    kinship[slot].index = Int32(truncatingIfNeeded: index)
    kinship[slot].next = first
    if first >= 0 { kinship[Int(first)].previous = Int32(truncatingIfNeeded: slot) }
    kinship[index].first = Int32(truncatingIfNeeded: slot)
  }

  /// A person leaves: it is taken from its siblings, and those whom it brought are on their own.
  mutating func unlink(_ slot: Int) {
    let kin = kinship[slot]
    if kin.index >= 0 {
      if kin.previous >= 0 {
        kinship[Int(kin.previous)].next = kin.next
      } else {
        kinship[Int(kin.index)].first = kin.next
      }
      if kin.next >= 0 { kinship[Int(kin.next)].previous = kin.previous }
    }
    var next = kin.first
    while next >= 0 {
      let other = Int(next)
      next = kinship[other].next
      kinship[other] = Kinship(first: kinship[other].first)
    }
  }

  /// A person's conversation releases those whom it brought: each leaves its step and is due at once in another one.
  ///
  /// Linked people who have not entered their list yet, whose telephone rings ahead of agents, or whose protocol is over, are passed over.
  mutating func release(_ index: Int, into step: Int) {
    var next = kinship[index].first
    while next >= 0 {
      let slot = Int(next)
      next = kinship[slot].next
      let person = people.records[slot]
      let campaign = campaigns + Int(person.campaign)
      guard person.hasEntered, person.state != .ringing, Int(person.step) != step,
        step < campaign.pointee.rules.pointee.steps.count
      else {
        continue
      }
      withdraw(slot)
      campaign.pointee.tally.pointee.released &+= 1
      beginStep(slot, step, after: now, isReleased: true)
    }
    guard let linked = campaigns[Int(people.records[index].campaign)].rules.pointee.linked else { return }
    offerDue(of: linked.campaign)
  }
}
