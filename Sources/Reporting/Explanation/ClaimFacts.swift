internal import ContactDemand
internal import QueueingFormulas
internal import ScenarioModel

/// A claim, what it implies, and what the scenario's working conditions explain of it.
struct ClaimFacts {
  private let claim: VolumeClaim
  private let audit: ProductivityAudit
  private let explanation: Explanation
  private let words: Wording

  /// The audit of a claim; nil where it cannot be divided.
  init?(_ claim: VolumeClaim, explanation: Explanation) {
    guard
      let audit = try? ProductivityAudit(
        contacts: claim.calls, days: Double(claim.days), headCount: Double(claim.heads),
        callsPerAgentDay: claim.callsPerAgentDay)
    else { return nil }
    self.claim = claim
    self.audit = audit
    self.explanation = explanation
    words = explanation.words
  }

  /// The section of the claim.
  var section: Section {
    let title = claim.title
    return Section(
      Bilingual("Claim: \(title.text(in: .english))", "Chiffres annoncés : \(title.text(in: .french))"),
      [.facts((divided + [explained]).compactMap(\.self))], key: "claims", name: title.text(in: words.language))
  }

  private var divided: [Fact?] {
    let (calls, heads) = (words.plain(claim.calls), words.numbers.count(claim.heads))
    let days = words.count(claim.days, "day", "jour")
    let (implied, pace) = (
      words.plain(audit.impliedCallsPerAgentDay, atMost: 1), words.plain(claim.callsPerAgentDay, atMost: 1)
    )
    let needed = words.plain(audit.agentsOnDutyNeeded)
    let attempts = explanation.outbound.attempts
    let expected = words.plain(attempts)
    return [
      .said(
        "claimed", "Claimed", "Annoncé",
        words("\(calls) calls in \(days) by \(heads) people", "\(calls) appels en \(days) par \(heads) personnes"),
        [.number("calls", claim.calls), .whole("days", claim.days), .whole("heads", claim.heads)]),
      .said(
        "implies", "Implies", "Implique",
        words(
          "\(implied) calls for each of them and day, if all worked every day",
          "\(implied) appels par personne et par jour, si toutes travaillaient chaque jour"),
        [.number("calls_per_agent_day", audit.impliedCallsPerAgentDay)]),
      .said(
        "would_do", "Would do", "Suffiraient",
        words(
          "\(needed) on duty every day, at \(pace) calls a day each",
          "\(needed) présents chaque jour, à \(pace) appels par jour chacun"),
        [.number("agents_on_duty", audit.agentsOnDutyNeeded), .number("calls_per_agent_day", claim.callsPerAgentDay)]),
      attempts > 0
        ? .said(
          "expected_here", "Expected here", "Attendu ici",
          words(
            "\(expected) attempts by this file's ladders", "\(expected) tentatives selon les relances de ce fichier"),
          [.number("attempts", attempts)]) : nil,
    ]
  }

  /// The factors between claim and pace, as far as the scenario states working conditions.
  private var explained: Fact? {
    guard let found = conditions.map({ audit.explained(by: $0) }) else { return nil }
    let (ratio, week) = (
      words.share(audit.productivityRatio), words.plain(found.conditions.weeklyHours ?? 0, atMost: 2)
    )
    let left =
      found.unexplainedFactor < 1
      ? words.share(found.unexplainedIdleShare)
        + words(
          " of available time: idle, other work, or heads not on duty",
          " du temps disponible : attente, autre travail ou absences")
      : "× " + words.share(found.unexplainedFactor)
        + words(": more than the ordinary pace", " : plus que la cadence ordinaire")
    return .list(
      "explained", "What would explain \(ratio) of that pace", "Ce qui expliquerait \(ratio) de cette cadence",
      [
        .said(
          "contract", "A week of \(week) h", "Une semaine de \(week) h", "× " + words.share(found.contractFactor),
          [.share("factor", found.contractFactor), .number("weekly_hours", found.conditions.weeklyHours)]),
        .said(
          "shrinkage", "Shrinkage", "Indisponibilité", "× " + words.share(found.availabilityFactor),
          [.share("factor", found.availabilityFactor)]),
        Fact(
          Bilingual("On duty on a mean day", "Présents un jour moyen"), .number(decimals: 0),
          .number(found.agentsOnDuty),
          key: "agents_on_duty"),
        Fact(
          Bilingual("Calls per available day", "Appels par jour disponible"), .number(decimals: 1),
          .number(found.callsPerAvailableDay), key: "calls_per_available_day"),
        .said(
          "left", "Left to explain", "Reste à expliquer", left,
          [.share("idle_share", found.unexplainedIdleShare), .share("factor", found.unexplainedFactor)]),
        found.idleShare.flatMap {
          .said(
            "not_on_calls", "Not on calls", "Hors appel",
            words.share($0)
              + words(" of available time, at this file's times", " du temps disponible, aux durées de ce fichier"),
            [.share("share", $0)])
        },
        Fact(
          Bilingual("Heads that would do", "Effectif qui suffirait"), .number(decimals: 0),
          .number(found.headCountNeeded),
          key: "heads_needed"),
      ])
  }

  /// Week and shrinkage of the largest group that calls, the open day, and the agent time of an expected attempt.
  private var conditions: WorkingConditions? {
    let (scenario, outbound) = (explanation.scenario, explanation.outbound)
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

  private func agents(_ group: AgentGroup) -> Int {
    if case .given(let agents) = group.staffing { agents.max() ?? 0 } else { group.limits.most?.max() ?? 0 }
  }
}
