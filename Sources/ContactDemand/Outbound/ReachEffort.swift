public import ScenarioModel

/// The agent time that it takes to reach the people of a list, in expectation and per person who enters.
public struct ReachEffort: Sendable {
  private let callType: CallType
  private let campaign: OutboundCampaign
  private let scenario: Scenario
  private let pace: Double

  /// The effort of a campaign's first step; nil for other channels and campaigns without steps.
  /// - Parameters:
  ///   - callType: an outbound type of the scenario.
  ///   - scenario: a checked scenario.
  ///   - pace: factor on handling times, above 0: that of a group.
  public init?(_ callType: CallType, in scenario: Scenario, pace: Double = 1) {
    guard let campaign = callType.outbound, !campaign.steps.isEmpty else { return nil }
    (self.callType, self.campaign, self.scenario, self.pace) = (callType, campaign, scenario, pace)
  }

  /// Agent seconds if every attempt of the first step is made that fits within a delay, for everyone who enters on a day, by day.
  /// - Parameters:
  ///   - delay: seconds from entering.
  ///   - expected: the forecast of this campaign.
  public func secondsByEntryDay(within delay: Double, of expected: ExpectedCampaign) -> [Double] {
    var followed = ExpectedProtocol(callType, campaign.firstStepAlone, in: scenario, deadline: delay, pace: pace)
    var before = 0.0
    return expected.entries.split(by: scenario.grid).map { people in
      followed.follow(people)
      let sum = followed.steps.first?.agentSeconds ?? 0
      defer { before = sum }
      return sum - before
    }
  }

  /// The least agent seconds with which a share of everyone who enters can be reached, whoever is called and when.
  ///
  /// Every attempt is taken at the best hour and weekday, and people are called in the best order: first attempts before those that follow
  /// others in vain, strata that answer more often before the rest. Attempts in vain at worse times reach fewer people and take more
  /// time, so that no way of calling takes less. Where a missed person who calls back counts as reached, only conversations count.
  /// - Parameters:
  ///   - share: of everyone who enters, 0...1.
  ///   - delay: seconds from entering.
  public func leastSeconds(reaching share: Double, within delay: Double) -> Double {
    guard let step = campaign.steps.first else { return 0 }
    let time = AttemptTime(callType, campaign, step, pace: pace)
    if let back = campaign.returnCalls, back.counts {
      let answered =
        scenario.callTypes.indices.contains(back.callType) ? scenario.callTypes[back.callType].handling.mean : 0
      return share * min(time.reached, answered * pace)
    }
    let most = step.ladder.most(days: Self.days(delay) + 1)
    let parts = campaign.strata.flatMap { segments(of: $0, step, most: most) }.sorted { $0.slope < $1.slope }
    var (missing, inVain) = (max(0, share), 0.0)
    for part in parts where missing > 0 {
      let taken = min(missing, part.reached)
      inVain += taken * part.slope
      missing -= taken
    }
    return (max(0, share) - missing) * time.reached + inVain * time.shortestInVain
  }

  /// Days, begun ones included.
  private static func days(_ delay: Double) -> Int { Int(max(1, min(10_000, (delay / 86_400).rounded(.up)))) }

  /// People reached at so many attempts in vain each, for a stratum whose members are called ever more often: from cheap to dear.
  private func segments(of stratum: Stratum, _ step: ProtocolStep, most: Int) -> [(reached: Double, slope: Double)] {
    let reach = step.ladder.reach
    let best =
      (reach.byHour.max() ?? 0) * (reach.weekdayFactors.max() ?? 1) * stratum.reachFactor
      * max(1, step.message?.reachFactor ?? 1)
    let answering = stratum.share * (1 - stratum.neverAnswers)
    let silent = stratum.share - answering
    var unreached = answering
    var segments: [(reached: Double, slope: Double)] = []
    for attempt in 0..<most {
      let factor = reach.attemptFactors.isEmpty ? 1 : reach.attemptFactors[min(attempt, reach.attemptFactors.count - 1)]
      let answered = unreached * min(1, best * factor)
      let reached = answered * (1 - campaign.wrongNumbers)
      guard reached > 0 else { break }
      // Wrong numbers are found by attempts in vain, and leave.
      var next = (reached: reached, slope: (unreached + silent - reached) / reached)
      unreached -= answered
      // Calling again may pay more than the attempt before: then both are one.
      while let last = segments.last, last.slope >= next.slope {
        let both = last.reached + next.reached
        next = (both, (last.reached * last.slope + next.reached * next.slope) / both)
        segments.removeLast()
      }
      segments.append(next)
    }
    return segments
  }
}

extension OutboundCampaign {
  /// The same people with the first step of the protocol alone.
  fileprivate var firstStepAlone: OutboundCampaign {
    OutboundCampaign(
      strata: strata, wrongNumbers: wrongNumbers, steps: Array(steps.prefix(1)), dialling: dialling, windows: windows,
      returnCalls: returnCalls)
  }
}

extension EntryFlow {
  /// The people of each day.
  fileprivate func split(by grid: ServiceGrid) -> [EntryFlow] {
    var flows = Array(repeating: EntryFlow(end: grid.end), count: grid.days.count)
    var day = 0
    for moment in moments {
      while day + 1 < grid.days.count, Double(grid.days[day + 1].midnight) <= moment.time { day += 1 }
      flows[day].add(moment.people, at: moment.time)
    }
    return flows
  }
}
