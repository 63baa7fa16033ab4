import ScenarioModel

extension Page {
  /// What callers of a type do besides waiting, and where they turn.
  mutating func callers(_ type: CallType, _ scenario: Scenario) {
    fact("voice menu", type.voiceMenuShare > 0 ? "serves \(Wording.percent(type.voiceMenuShare)), never offered" : "")
    fact("retries", type.retries.map(Wording.retries) ?? "")
    for (index, level) in (type.announcement?.levels ?? []).enumerated() {
      fact(index == 0 ? "announced wait" : "", Wording.level(level))
    }
    if let callback = type.callback { self.callback(callback) }
    transfers(type, scenario)
    fact("transferred in", type.transferPriority.map { "priority \($0)" } ?? "")
    fact("spill-over", type.spillOver.map(Wording.spillOver) ?? "")
    fact("while closed", type.closedHours.map(Wording.closedHours) ?? "")
  }

  /// Where answered contacts of a type go on to.
  mutating func transfers(_ type: CallType, _ scenario: Scenario) {
    for (index, transfer) in type.transfers.enumerated() {
      fact(index == 0 ? "transfers" : "", Wording.transfer(transfer, scenario))
    }
  }

  private mutating func callback(_ callback: CallbackOffer) {
    fact("callback", Wording.callback(callback))
    fact("  failed try", callback.failedAttempt.map(Wording.distribution) ?? "takes no time")
    fact("  handling", callback.handling.map(Wording.handling) ?? "as of other calls")
    fact("  target", callback.target.map { Wording.delay($0, of: "acceptance") } ?? "none")
  }

  /// Who may answer contacts of a type, and from which wait on; nothing for the standard.
  mutating func routing(_ type: CallType, _ scenario: Scenario) {
    if type.groupChoice != .listed || !type.tiers.isEmpty {
      fact("chosen group", Wording.choice(type.groupChoice))
    }
    for (index, tier) in type.tiers.enumerated() {
      let groups = tier.groups.map { Wording.name(of: $0, in: scenario.agentGroups) }.joined(separator: ", ")
      let start = tier.after > 0 ? "after \(Wording.duration(tier.after)) also " : "at once "
      fact(index == 0 ? "circles" : "", start + groups)
    }
    fact("wait weight", type.waitWeight == 1 ? "" : Wording.number(type.waitWeight, decimals: 4))
  }

  /// E-mails and forms of a type.
  mutating func deferred(_ work: DeferredWork, _ scenario: Scenario) {
    let age = work.backlogAge.map { ", age \(Wording.distribution($0))" } ?? ""
    fact("backlog", "\(Wording.grouped(work.backlogAtStart)) items at the start" + (work.backlogAtStart > 0 ? age : ""))
    fact(
      "order",
      Wording.order(work.order)
        + (work.isInterruptible ? "; a waiting caller takes the agent away" : "; an item begun is finished"))
    fact("target", work.target.map { Wording.delay($0, of: "entry") } ?? "none")
    guard let calls = work.callsFromItems else { return }
    let name = Wording.name(of: calls.callType, in: scenario.callTypes)
    fact(
      "calls",
      "\(Wording.percent(calls.share)) of writers call \(name) if the item is not done by then: after "
        + Wording.distribution(calls.delay) + (calls.withdrawsItem ? "; the item is withdrawn" : "; the item stays"))
  }

  /// What a group keeps free, and its times of its own.
  mutating func skills(_ group: AgentGroup, _ scenario: Scenario) {
    var kept: [Int: [String]] = [:]
    for (index, agents) in group.keepFree.enumerated() where agents > 0 {
      kept[agents, default: []].append(Wording.name(of: index, in: scenario.callTypes))
    }
    for (agents, names) in kept.sorted(by: { $0.key < $1.key }) {
      fact("kept free", "\(agents) when a contact of these starts: " + names.joined(separator: ", "))
    }
    for (index, handling) in group.handling.sorted(by: { $0.key < $1.key }) {
      let name = Wording.name(of: index, in: scenario.callTypes)
      switch handling {
      case .factor(let factor): fact("own time", "\(name): \(Wording.percent(factor)) of the type's")
      case .own(let time): fact("own time", "\(name): " + Wording.handling(time))
      }
    }
  }
}
