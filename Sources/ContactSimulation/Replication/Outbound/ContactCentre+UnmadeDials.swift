import EventEngine

/// Dials that count, and are billed, though nobody makes them.
extension ContactCentre {
  /// Whether the attempt of a person that was just counted is not made.
  @inline(__always)
  mutating func isUnmade(
    _ person: UnsafeMutablePointer<Person>, _ campaign: UnsafeMutablePointer<CampaignState>
  ) -> Bool {
    let share = campaign.pointee.rules.pointee.unmadeDials
    guard share > 0 else { return false }
    return PersonalNumber.unmade.uniform(campaign.pointee.stepKey(of: person), UInt64(person.pointee.attempts)) < share
  }

  /// Goes on as after an attempt that nobody answered; it takes no time, and nobody calls back for it.
  mutating func passOver(_ slot: Int, _ campaign: UnsafeMutablePointer<CampaignState>) {
    campaign.pointee.attemptsByHour?[hourOfWeek(at: now)] &+= 1
    campaign.pointee.tally.pointee.unanswered &+= 1
    lists.people.records[slot].end = now
    climb(slot)
  }
}
