import EventEngine

/// Lines of dialled calls. A campaign is asleep while no line is free, so that whoever is chosen to be dialled has one.
extension ContactCentre {
  /// Whether a campaign may take a line now; if not, it will be asked again when one is free.
  mutating func hasLine(for campaign: UnsafeMutablePointer<CampaignState>) -> Bool {
    if hasLineLimit {
      freeLines()
      if linesInUse >= lineLimit {
        lists.awaitsLine = true
        if lineReleases.nextTime < .never { planLine(at: lineReleases.nextTime.seconds) }
        return false
      }
    }
    guard campaign.pointee.hasOwnLines else { return true }
    let time = EventTime(now)
    while !(time < campaign.pointee.lineReleases.nextTime) {
      _ = campaign.pointee.lineReleases.takeEarliest()
      campaign.pointee.linesInUse &-= 1
    }
    if campaign.pointee.linesInUse < campaign.pointee.rules.pointee.lineLimit { return true }
    if campaign.pointee.lineReleases.nextTime < .never { planLine(at: campaign.pointee.lineReleases.nextTime.seconds) }
    return false
  }

  /// An attempt takes a line until its talk ends.
  @inline(__always)
  mutating func holdLine(_ campaign: UnsafeMutablePointer<CampaignState>, for talk: Double) {
    if hasLineLimit || campaign.pointee.hasOwnLines { holdLimitedLine(campaign, for: talk) }
  }

  @inline(never)
  private mutating func holdLimitedLine(_ campaign: UnsafeMutablePointer<CampaignState>, for talk: Double) {
    if campaign.pointee.hasOwnLines {
      sequence &+= 1
      campaign.pointee.lineReleases.insert(EventTime(now + talk), payload: sequence)
      campaign.pointee.linesInUse &+= 1
      refresh(campaign)
    }
    if hasLineLimit {
      linesInUse &+= 1
      scheduleLineRelease(talk: talk)
      if linesInUse >= lineLimit { restDialling() }
    }
  }

  /// Every line may be taken: campaigns that find none fall asleep.
  mutating func restDialling() {
    for place in 0..<lists.campaignCount { refresh(lists.campaigns + place) }
  }

  /// Plans to look for a free line.
  mutating func planLine(at time: Double) {
    guard !(time >= lists.lineTime && lists.lineTime >= now) else { return }
    lists.lineTime = max(now, time)
    post(ScheduledEvent(.line, subject: 0), at: time)
  }

  /// A line is free: whoever waited for one may dial.
  mutating func findLine() {
    if lists.lineTime <= now { lists.lineTime = -1 }
    lists.awaitsLine = false
    for place in 0..<lists.campaignCount {
      refresh(lists.campaigns + place)
      offerDue(of: place)
    }
  }

  /// A caller who was not answered gives the line back.
  @inline(__always)
  mutating func giveBackLine() {
    linesInUse &-= 1
    if lists.awaitsLine { planLine(at: now) }
  }
}
