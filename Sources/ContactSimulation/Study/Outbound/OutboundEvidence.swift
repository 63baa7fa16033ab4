internal import OutputAnalysis
internal import ScenarioModel

/// Everything a study keeps of one outbound type.
struct OutboundEvidence: Sendable {
  /// The type.
  let subject: OutboundSubject
  /// Moments of the run, the weeks, the weekdays and the days.
  private(set) var moments: OutboundMoments
  /// Replications in which the share within D reached the target, by cell.
  private(set) var levelMet: [SuccessTally]
  /// Steps and their outcomes.
  private(set) var steps: StepEvidence
  /// Strata, where people are told apart.
  private(set) var strata: StratumEvidence
  /// Attempts and conversations by weekday and hour of the dial.
  private(set) var hours = ReachHours()
  /// Times from entering to the first conversation.
  private(set) var timesToReach: WaitEvidence

  /// Nothing heard yet.
  init(_ subject: OutboundSubject) {
    self.subject = subject
    moments = OutboundMoments(cells: subject.cells.count)
    levelMet = Array(repeating: SuccessTally(), count: subject.cells.count)
    steps = StepEvidence(outcomes: subject.campaign.steps.map(\.outcomes.count), days: subject.cells.dayCount)
    strata = StratumEvidence(strata: subject.campaign.strata.count)
    timesToReach = WaitEvidence(openDays: subject.cells.dayCount)
  }

  /// Hears one replication.
  ///
  /// - Parameters:
  ///   - tally: the replication.
  ///   - place: the type's place among the outbound types.
  mutating func hear(_ tally: ReplicationTally, place: Int) {
    let count = tally.shape.days
    guard count == subject.cells.dayCount, tally.outbound.count >= (place + 1) * count else { return }
    let lanes = subject.lanes(tally, days: tally.outbound[place * count..<(place + 1) * count])
    moments.add(lanes)
    judge(lanes)
    steps.hear(tally, place: place)
    strata.hear(tally, place: place)
    hours.hear(tally, place: place)
    timesToReach.hear(tally.timesToReach, callTypes: place..<place + 1, openDays: Array(0..<count))
  }

  /// Compares the share within D of every cell with the target.
  private mutating func judge(_ lanes: [Double]) {
    guard let target = subject.campaign.target else { return }
    for cell in levelMet.indices {
      let first = cell * OutboundLane.count
      let eligible = lanes[first + OutboundLane.eligible.rawValue]
      if eligible > 0 { levelMet[cell].add(lanes[first + OutboundLane.within.rawValue] / eligible >= target.level) }
    }
  }

  /// Adds other replications, which come after these.
  mutating func merge(_ other: OutboundEvidence) {
    moments.merge(other.moments)
    for index in levelMet.indices { levelMet[index].merge(other.levelMet[index]) }
    steps.merge(other.steps)
    strata.merge(other.strata)
    hours.merge(other.hours)
    timesToReach.merge(other.timesToReach)
  }
}
