import ContactDemand
import QueueingFormulas
import ScenarioModel

extension Page {
  /// Who is called, how often and how.
  mutating func outbound(_ campaign: OutboundCampaign, _ type: CallType, _ scenario: Scenario) {
    lists(campaign, scenario)
    for (index, stratum) in campaign.strata.enumerated() where campaign.strata.count > 1 || stratum != .everyone {
      fact(index == 0 ? "strata" : "", Wording.stratum(stratum))
    }
    fact("wrong numbers", campaign.wrongNumbers > 0 ? Wording.percent(campaign.wrongNumbers) : "")
    fact("order", Wording.order(campaign.order))
    let hours = campaign.windows.map(Page.hours) ?? [("windows", "whenever the service is open")]
    for (index, window) in hours.enumerated() {
      fact(index == 0 ? "windows" : "", campaign.windows == nil ? window.1 : "\(window.0) \(window.1)")
    }
    fact("dialling", Wording.dialling(campaign.dialling))
    fact(
      "machines", campaign.dialling.machines == MachineHandling() ? "" : Wording.machines(campaign.dialling.machines))
    if let back = campaign.returnCalls {
      fact(
        "calls back",
        "\(Wording.percent(back.share)) of attempts in vain bring a call to "
          + "\(Wording.name(of: back.callType, in: scenario.callTypes)), \(Wording.distribution(back.delay)) later; "
          + (back.counts ? "counts as the conversation" : "does not count as the conversation"))
    }
    fact("target", campaign.target.map(Wording.reachTarget) ?? "none")
    followUp(campaign, type, scenario)
  }

  /// How people come into the list.
  private mutating func lists(_ campaign: OutboundCampaign, _ scenario: Scenario) {
    if let first = campaign.batches.first, let last = campaign.batches.last {
      let people = campaign.batches.reduce(0) { $0 + $1.people }
      let count = campaign.batches.count
      fact(
        "list",
        "\(Wording.grouped(people)) people in \(Wording.grouped(count)) \(count == 1 ? "batch" : "batches"), "
          + Page.moment(first.time, scenario) + (count == 1 ? "" : " to \(Page.moment(last.time, scenario))"))
    }
    fact("per event", campaign.peoplePerEvent.map { Wording.count($0) + " people" } ?? "")
    fact("reported", campaign.reportingDelay.map { Wording.distribution($0) + ", after the event" } ?? "")
    if let linked = campaign.linked {
      fact(
        "brings",
        "\(Wording.count(linked.number)) people of \(Wording.name(of: linked.callType, in: scenario.callTypes)), "
          + (linked.moment == .entry ? "on entering" : "by the first conversation")
          + (linked.delay.map { "; \(Wording.distribution($0)) later" } ?? ""))
    }
  }

  /// The steps of the protocol, one after the other.
  private mutating func followUp(_ campaign: OutboundCampaign, _ type: CallType, _ scenario: Scenario) {
    for (index, step) in campaign.steps.enumerated() {
      line("")
      line("  step \(index + 1), \(step.name): \(step.title.text(in: .english))")
      fact("due", Wording.due(step, isFirst: index == 0), indent: 4, labelWidth: 13)
      if let message = step.message {
        let lead = message.lead > 0 ? ", \(Wording.duration(message.lead)) before the first attempt" : ""
        let settles = message.settles > 0 ? "; settles \(Wording.percent(message.settles)) without a call" : ""
        let reach = message.reachFactor == 1 ? "" : "; reach x \(Wording.percent(message.reachFactor))"
        fact("message", "a text message\(lead)\(settles)\(reach)", indent: 4, labelWidth: 13)
      }
      fact("ladder", Wording.ladder(step.ladder), indent: 4, labelWidth: 13)
      fact("reach", Wording.reach(step.ladder.reach), indent: 4, labelWidth: 13)
      fact("handling", step.handling.map(Wording.handling) ?? "", indent: 4, labelWidth: 13)
      for (number, outcome) in step.outcomes.enumerated() {
        fact(number == 0 ? "outcomes" : "", Wording.outcome(outcome, campaign), indent: 4, labelWidth: 13)
      }
      fact("unreached", step.goesOnUnreached ? "go on to the next step" : "", indent: 4, labelWidth: 13)
    }
  }

  /// What is expected of a campaign: people, attempts, agent time, and the readings of its ladder.
  mutating func expected(_ campaign: ExpectedCampaign, _ outbound: OutboundCampaign) {
    line("")
    line("  expected within the period, with agents in plenty")
    let sources = [
      ("events", campaign.eventsByDay.reduce(campaign.enteringLater[0], +)),
      ("lists", campaign.listedByDay.reduce(0, +)),
      ("brought by others", campaign.linkedByDay.reduce(campaign.enteringLater[1], +)),
    ].filter { $0.1 > 0 }
    let parts = sources.map { "\(Wording.number($0.1, decimals: 1)) by \($0.0)" }.joined(separator: ", ")
    fact(
      "people", "\(Wording.number(campaign.total, decimals: 1))" + (sources.count > 1 ? " (\(parts))" : ""), indent: 4)
    let share = campaign.total > 0 ? campaign.reached / campaign.total : 0
    fact("reached", "\(Wording.number(campaign.reached, decimals: 1)) (\(Wording.percent(share)))", indent: 4)
    fact("attempts", Wording.number(campaign.attempts, decimals: 1), indent: 4)
    fact("conversations", Wording.number(campaign.conversations, decimals: 1), indent: 4)
    fact("agent time", "\(Wording.number(campaign.agentHours, decimals: 1)) h", indent: 4)
    if campaign.steps.count > 1 {
      line("    by step, for 100 people    due   attempts  conversations   decline   exhausted")
      for step in campaign.steps {
        let cells = [
          (step.due, 9), (step.attempts, 11), (step.conversations, 15), (step.declined, 10), (step.exhausted, 12),
        ]
        line(
          "      " + Page.left(step.name, 19)
            + cells.map { Page.right(Wording.number($0.0 * 100, decimals: 1), $0.1) }.joined())
      }
    }
    readings(campaign, outbound)
  }

  /// The three readings of a ladder of one call a day, and the one that the file means.
  private mutating func readings(_ campaign: ExpectedCampaign, _ outbound: OutboundCampaign) {
    guard let readings = LadderReadings(campaign, outbound) else { return }
    line("")
    let again = readings.days == 1 ? "for a day" : "for \(readings.days) days"
    fact(
      "readings",
      "\"\(Wording.percent(readings.firstReach)) answer, the others are called again once a day \(again)\" may mean:",
      indent: 4)
    for reading in RecallReading.allCases {
      let isMeant = readings.meant == reading
      line(
        "      " + Page.left(Wording.reading(reading), 58)
          + Page.right(Wording.number(readings.dials(reading)), 12)
          + " dials" + (isMeant ? "  <- this file" : ""))
    }
    if readings.meant == nil { line("      this file means none of the three: its ladder is listed above") }
  }

  /// People who are expected to enter, by week and day.
  mutating func people(_ campaign: ExpectedCampaign, _ grid: ServiceGrid) {
    weeks(campaign.byDay, grid, title: "people entering by day")
  }

  /// A moment of the engine's clock as date and time.
  private static func moment(_ time: Double, _ scenario: Scenario) -> String {
    let grid = scenario.deferredGrid ?? scenario.grid
    guard let day = grid.days.lastIndex(where: { Double($0.midnight) <= time }) else { return "" }
    let interval = grid.intervals[grid.days[day].intervals].last { Double($0.start) <= time }
    let wall = interval.map { Double($0.wallStart) + time - Double($0.start) } ?? 0
    let clock = Int(exactly: wall.rounded(.down)).flatMap { TimeOfDay(seconds: $0) }
    return "\(grid.days[day].date)" + (clock.map { " \($0)" } ?? "")
  }

  /// The hours of a calendar by weekday, and on holidays.
  private static func hours(_ calendar: ServiceCalendar) -> [(String, String)] {
    weeklyHours(calendar).map { ($0.days, $0.hours) }
      + (calendar.holidayHours.map { [("holidays", hours($0))] } ?? [])
  }
}

extension Stratum {
  /// All people alike, as where a file states no strata.
  static let everyone = Stratum(name: "everyone", share: 1)
}

extension Wording {
  /// A reading of a ladder in words.
  static func reading(_ reading: RecallReading) -> String {
    switch reading {
    case .oneMoreCall: "one more call in all to who did not answer"
    case .untilReached: "a call a day until they answer"
    case .everyDay: "a call on every day, whether they answer or not"
    }
  }
}
