import ContactDemand
import QueueingFormulas
import ScenarioModel

/// A claim, what it implies, and what the scenario's working conditions explain of it.
struct ClaimAudit {
  let claim: VolumeClaim
  let audit: ProductivityAudit
  /// Nil where the scenario has no outbound type.
  let explanation: ProductivityExplanation?

  init?(_ claim: VolumeClaim, _ scenario: Scenario, _ outbound: OutboundForecast) {
    guard
      let audit = try? ProductivityAudit(
        contacts: claim.calls, days: Double(claim.days), headCount: Double(claim.heads),
        callsPerAgentDay: claim.callsPerAgentDay)
    else { return nil }
    self.claim = claim
    self.audit = audit
    explanation = ClaimAudit.conditions(scenario, outbound).map { audit.explained(by: $0) }
  }

  /// Week and shrinkage of the largest group that calls, the open day, and the agent time of an expected attempt.
  private static func conditions(_ scenario: Scenario, _ outbound: OutboundForecast) -> WorkingConditions? {
    let callers = scenario.agentGroups.filter { group in
      group.callTypes.contains { scenario.callTypes.indices.contains($0) && scenario.callTypes[$0].outbound != nil }
    }
    let largest = callers.max { agents($0) < agents($1) }
    let grid = scenario.grid
    let open = grid.days.indices.map { Double(grid.openSeconds(day: $0)) / 3600 }.filter { $0 > 0 }
    guard let largest, !open.isEmpty else { return nil }
    let hours = outbound.campaigns.reduce(0) { $0 + ($1?.agentHours ?? 0) }
    let handling = outbound.attempts > 0 && hours > 0 ? 3600 * hours / outbound.attempts : nil
    return try? WorkingConditions(
      weeklyHours: largest.weeklyHours, hoursPerAgentDay: open.reduce(0, +) / Double(open.count),
      openDaysPerWeek: 7 * Double(open.count) / Double(max(1, grid.days.count)), shrinkage: largest.shrinkage,
      handling: handling)
  }

  private static func agents(_ group: AgentGroup) -> Int {
    if case .given(let agents) = group.staffing { agents.max() ?? 0 } else { group.limits.maximum?.max() ?? 0 }
  }
}

extension Page {
  /// The audit of claimed volumes.
  mutating func claims(_ scenario: Scenario, _ outbound: OutboundForecast) {
    for claim in scenario.claims {
      guard let audit = ClaimAudit(claim, scenario, outbound) else { continue }
      heading("CLAIM: \(claim.title.text(in: .english))")
      fact(
        "claimed",
        "\(Wording.number(claim.calls)) calls in \(Wording.grouped(claim.days)) \(claim.days == 1 ? "day" : "days") by \(Wording.grouped(claim.heads)) people"
      )
      let implied = Wording.number(audit.audit.impliedCallsPerAgentDay, decimals: 1)
      fact("implies", "\(implied) calls for each of them and day, if all worked every day")
      fact(
        "would do",
        "\(Wording.number(audit.audit.agentsOnDutyNeeded)) on duty every day, at \(Wording.number(claim.callsPerAgentDay, decimals: 1)) "
          + "calls a day each")
      fact(
        "expected here",
        outbound.attempts > 0 ? "\(Wording.number(outbound.attempts)) attempts by this file's ladders" : "")
      guard let found = audit.explanation else { continue }
      line("  what would explain \(Wording.percent(audit.audit.productivityRatio)) of that pace")
      let week = Wording.number(found.conditions.weeklyHours ?? 0, decimals: 2)
      fact("a week of \(week) h", "x \(Wording.percent(found.contractFactor))", indent: 4, labelWidth: 26)
      fact("shrinkage", "x \(Wording.percent(found.availabilityFactor))", indent: 4, labelWidth: 26)
      fact("on duty on a mean day", Wording.number(found.agentsOnDuty), indent: 4, labelWidth: 26)
      fact(
        "calls per available day", Wording.number(found.callsPerAvailableDay, decimals: 1), indent: 4, labelWidth: 26)
      fact(
        "left to explain",
        found.unexplainedFactor < 1
          ? "\(Wording.percent(found.unexplainedIdleShare)) of available time: idle, other work, or heads not on duty"
          : "x \(Wording.percent(found.unexplainedFactor)): more than the ordinary pace", indent: 4, labelWidth: 26)
      if let idle = found.idleShare {
        fact(
          "not on calls", "\(Wording.percent(idle)) of available time, at this file's times", indent: 4, labelWidth: 26)
      }
      fact("heads that would do", Wording.number(found.headCountNeeded), indent: 4, labelWidth: 26)
    }
  }
}
