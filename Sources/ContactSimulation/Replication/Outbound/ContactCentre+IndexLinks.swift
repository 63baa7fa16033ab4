import EventEngine

/// Who was brought along by whom: siblings in a doubly linked chain that hangs on their index.
extension ContactCentre {
  /// Nobody is related to a new person.
  mutating func clearLinks(of slot: Int) {
    if slot >= lists.kinshipCapacity {
      let capacity = max(64, lists.kinshipCapacity * 2, slot + 1)
      let larger = UnsafeMutablePointer<IndexLinks>.allocate(capacity: capacity)
      larger.initialize(repeating: IndexLinks(), count: capacity)
      larger.update(from: lists.indexLinks, count: lists.kinshipCapacity)
      lists.indexLinks.deallocate()
      (lists.indexLinks, lists.kinshipCapacity) = (larger, capacity)
    }
    lists.indexLinks[slot] = IndexLinks()
  }

  /// Hangs a person on the one who brought it.
  mutating func link(_ slot: Int, to index: Int) {
    let first = lists.indexLinks[index].first
    lists.indexLinks[slot].index = Int32(truncatingIfNeeded: index)
    lists.indexLinks[slot].next = first
    if first >= 0 { lists.indexLinks[Int(first)].previous = Int32(truncatingIfNeeded: slot) }
    lists.indexLinks[index].first = Int32(truncatingIfNeeded: slot)
  }

  /// A person leaves: it is taken from its siblings, and those whom it brought are on their own.
  mutating func unlink(_ slot: Int) {
    let links = lists.indexLinks[slot]
    if links.index >= 0 {
      if links.previous >= 0 {
        lists.indexLinks[Int(links.previous)].next = links.next
      } else {
        lists.indexLinks[Int(links.index)].first = links.next
      }
      if links.next >= 0 { lists.indexLinks[Int(links.next)].previous = links.previous }
    }
    var next = links.first
    while next >= 0 {
      let other = Int(next)
      next = lists.indexLinks[other].next
      lists.indexLinks[other] = IndexLinks(first: lists.indexLinks[other].first)
    }
  }

  /// A person's conversation releases those whom it brought: each leaves its step and is due at once in another one.
  ///
  /// Linked people who have not entered their list yet, whose telephone rings ahead of agents, or whose protocol is over, are passed over.
  mutating func release(_ index: Int, into step: Int) {
    var next = lists.indexLinks[index].first
    while next >= 0 {
      let slot = Int(next)
      next = lists.indexLinks[slot].next
      let person = lists.people.records[slot]
      let campaign = lists.campaigns + Int(person.campaign)
      guard person.hasEntered, person.state != .ringing, Int(person.step) != step,
        step < campaign.pointee.rules.pointee.steps.count
      else {
        continue
      }
      withdraw(slot)
      campaign.pointee.tally.pointee.released &+= 1
      beginStep(slot, step, after: now, isReleased: true)
    }
    guard let linked = lists.campaigns[Int(lists.people.records[index].campaign)].rules.pointee.linked else { return }
    offerDue(of: linked.campaign)
  }
}
