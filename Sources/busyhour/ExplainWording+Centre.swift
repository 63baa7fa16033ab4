import ScenarioModel

/// What has a name in the file.
protocol Named {
  var name: String { get }
}

extension CallType: Named {}
extension AgentGroup: Named {}

/// How `explain` words what goes beyond a single queue.
extension Wording {
  /// The name of a call type or group by its index.
  static func name(of index: Int, in members: [some Named]) -> String {
    members.indices.contains(index) ? members[index].name : "?"
  }

  /// Talk and after-call work.
  static func handling(_ time: HandlingTime) -> String {
    guard let afterCall = time.afterCall else { return distribution(time.talk) }
    return distribution(time.talk) + " of talk; after-call work " + distribution(afterCall)
  }

  /// Who calls again, when and how often.
  static func retries(_ rule: RetryRule) -> String {
    let shares = [
      (rule.afterAbandonment, "of those who abandoned"), (rule.afterBlocking, "of the blocked"),
      (rule.afterClearing, "of those cleared at closing"),
    ]
    let who = shares.filter { $0.0 > 0 }.map { "\(percent($0.0)) \($0.1)" }.joined(separator: ", ")
    return (who.isEmpty ? "nobody" : who)
      + "; after \(distribution(rule.delay)); at most \(grouped(rule.mostAttempts)) "
      + "attempts in all; patience \(drawn(rule.patience)), handling \(drawn(rule.handling)); "
      + (rule.overnight ? "also into a later opening" : "not into a later opening")
  }

  private static func drawn(_ draw: RetryDraw) -> String { draw == .redraw ? "drawn anew" : "kept" }

  /// A level of the announced wait.
  static func level(_ level: WaitAnnouncement.Level) -> String {
    "over \(duration(level.over)): \(percent(level.leaving)) leave"
      + (level.patienceFactor == 1 ? "" : ", patience of the others x \(percent(level.patienceFactor))")
  }

  /// To whom a callback is offered, and how it is made.
  static func callback(_ offer: CallbackOffer) -> String {
    let whom =
      offer.announcedWaitOver > 0
      ? "above \(duration(offer.announcedWaitOver)) of announced wait" : "to all who must wait"
    var parts = ["offered \(whom), \(percent(offer.acceptance)) accept"]
    if offer.earliest > 0 { parts.append("not before \(duration(offer.earliest))") }
    let gap = offer.gap > 0 ? " at least \(duration(offer.gap)) apart" : ""
    let tries = offer.mostAttempts == 1 ? "one try" : "at most \(grouped(offer.mostAttempts)) tries\(gap)"
    parts.append(tries + ", \(percent(offer.reachProbability)) reach the person")
    if offer.mostAttempts > 1 {
      parts.append(offer.order == .oldest ? "tried again before others" : "tried again after everybody else's try")
    }
    if offer.keepFree > 0 { parts.append("\(grouped(offer.keepFree)) agents kept free") }
    parts.append("priority \(offer.priority)")
    parts.append(offer.overnight ? "kept for the next opening" : "lost at closing")
    return parts.joined(separator: "; ")
  }

  /// A share within a delay of an event, such as entry.
  static func delay(_ target: DelayTarget, of event: String) -> String {
    let isOpen = target.clock == .openHours
    let within = isOpen ? number(target.within / 3600, decimals: 2) + " open hours" : duration(target.within)
    let oldest = target.oldest.map { age in
      ", nothing older than " + (isOpen ? number(age / 3600, decimals: 2) + " open hours" : duration(age))
    }
    return "\(percent(target.level)) within \(within) of \(event)" + (oldest ?? "")
  }

  /// Where a share of the answered goes on to.
  static func transfer(_ rule: TransferRule, _ scenario: Scenario) -> String {
    var text = "\(percent(rule.probability)) to \(name(of: rule.destination, in: scenario.callTypes))"
    if let group = rule.group { text += " from \(name(of: group, in: scenario.agentGroups))" }
    if let first = rule.handlingBefore { text += "; first agent \(handling(first))" }
    if let time = rule.consultation { text += "; consultation \(distribution(time))" }
    return text
  }

  /// The other service and who turns to it.
  static func spillOver(_ spill: SpillOver) -> String {
    let shares = [
      (spill.whenClosed, "of attempts while closed"), (spill.afterAbandonment, "of those who abandoned for good"),
      (spill.afterBlocking, "of those blocked for good"),
    ]
    let who = shares.filter { $0.0 > 0 }.map { "\(percent($0.0)) \($0.1)" }.joined(separator: ", ")
    return "to \(spill.service.text(in: .english)): " + (who.isEmpty ? "nobody" : who)
  }

  /// Attempts while closed.
  static func closedHours(_ demand: ClosedHoursDemand) -> String {
    demand.perHour.map { "\($0.period) \(number($0.weight, decimals: 2)) attempts per hour" }.joined(separator: ", ")
      + (demand.followsVolume ? "; by the day's volume over the mean day's" : "")
  }

  /// Which free group takes an arriving contact.
  static func choice(_ choice: GroupChoice) -> String {
    switch choice {
    case .listed: "the first listed with a free agent"
    case .leastSkilled: "the one with the fewest call types (least-skilled)"
    case .longestIdle: "that of the agent idle longest"
    case .random: "that of a free agent chosen at random"
    }
  }

  /// Which item is worked first.
  static func order(_ order: DeferredOrder) -> String {
    switch order {
    case .oldestFirst: "oldest first"
    case .deadlineFirst: "earliest deadline first"
    case .newestFirst: "newest first"
    }
  }

  /// How a freed agent looks for work.
  static func work(_ choice: WorkChoice) -> String {
    switch choice {
    case .listOrder: "in this order"
    case .priority: "highest priority first, then longest wait"
    case .longestWeightedWait: "longest weighted wait first"
    }
  }

  /// Coefficients of variation of random factors.
  static func factors(_ factors: VolumeFactors) -> String {
    let named = [("run", factors.run), ("week", factors.week), ("day", factors.day)].filter { $0.1 > 0 }
      .map { "\($0.0) \(percent($0.1))" }
    return named.isEmpty ? "" : named.joined(separator: ", ") + " (cv of gamma factors, mean 1)"
  }
}
