import ContactSimulation
import Measures
import OutputAnalysis
import QueueingFormulas
import ScenarioModel

/// Claimed volumes, heads and hours: the productivity that they imply, and what would explain the gap to an ordinary pace.
struct ClaimSection {
  /// What is shown.
  let context: ReportContext

  private var words: Wording { context.words }
  private var numbers: NumberStyle { context.words.numbers }

  /// Sentences and figures of each claim; nil without claims.
  var section: Section? { Section(.claims, context.scenario.claims.flatMap(blocks)) }

  private func blocks(_ claim: VolumeClaim) -> [Block] {
    guard
      let audit = try? ProductivityAudit(
        contacts: claim.calls, days: Double(claim.days), headCount: Double(claim.heads),
        callsPerAgentDay: claim.callsPerAgentDay)
    else { return [] }
    let implied = numbers.number(audit.impliedCallsPerAgentDay, decimals: 1)
    let pace = numbers.number(claim.callsPerAgentDay)
    let needed = numbers.number(audit.agentsOnDutyNeeded)
    let (calls, heads) = (numbers.number(claim.calls), numbers.count(claim.heads))
    let days = numbers.count(claim.days)
    let opening = words(
      "\(calls) calls in \(days) days by \(heads) people are \(implied) calls for each of them and day. At \(pace) calls a day, \(needed) people on duty would do.",
      "\(calls) appels en \(days) jours par \(heads) personnes font \(implied) appels par personne et par jour. À \(pace) appels par jour, \(needed) personnes présentes suffiraient."
    )
    return [
      .heading(claim.title.text(in: words.language)), .note(opening, nil), .facts(explanation(audit) + simulated),
    ]
  }

  /// The factors between claim and pace, as far as the scenario states working conditions.
  private func explanation(_ audit: ProductivityAudit) -> [Fact] {
    func share(_ english: String, _ french: String, _ value: Double) -> Fact {
      Fact(Bilingual(english, french), .share(decimals: 3), .number(value))
    }
    func number(_ english: String, _ french: String, _ value: Double, decimals: Int = 0) -> Fact {
      Fact(Bilingual(english, french), .number(decimals: decimals), .number(value))
    }
    let pace = share(
      "Claimed pace / ordinary pace", "Cadence annoncée / cadence ordinaire", audit.productivityRatio)
    guard let group = largestGroup, let conditions = try? conditions(of: group) else { return [pace] }
    let found = audit.explained(by: conditions)
    let hours = numbers.number(group.weeklyHours)
    let facts = [
      pace,
      share(
        "Explained by a week of \(hours) hours", "Expliqué par une semaine de \(hours) heures", found.contractFactor),
      share("Explained by shrinkage", "Expliqué par l’indisponibilité", found.availabilityFactor),
      number("On duty on a mean day", "Présents un jour moyen", found.agentsOnDuty),
      number("Calls per day on duty", "Appels par jour de présence", found.callsPerAvailableDay, decimals: 1),
      share(
        "Left unexplained: idle or other work", "Reste inexpliqué : attente ou autre travail",
        found.unexplainedIdleShare),
      number(
        "Heads that would do under these conditions", "Effectif qui suffirait dans ces conditions",
        found.headCountNeeded),
    ]
    return facts
      + (found.idleShare.map { [share("Share of time not on calls", "Part du temps hors appel", $0)] } ?? [])
  }

  /// What the simulated agents do beside the claim.
  private var simulated: [Fact] {
    let lists = context.content.centre?.outbound ?? []
    if let sums = ListSums(lists, groups: context.content.centre?.groups ?? []), let calls = sums.callsPerAgentDay {
      let idle = numbers.percent(sums.idleShare)
      let (pace, attempts) = (numbers.number(calls, decimals: 1), numbers.number(sums.attempts))
      return [
        Fact(
          words("Simulated here: all lists", "Simulé ici : toutes campagnes"),
          words(
            "\(attempts) calls, \(pace) per agent-day on duty, idle \(idle)",
            "\(attempts) appels, \(pace) par jour-agent de présence, temps libre \(idle)"))
      ]
    }
    return lists.compactMap { work in
      guard let calls = work.estimate(.callsPerAgentDay) else { return nil }
      let name = context.scenario.callTypes[work.callType].title.text(in: words.language)
      let idle = numbers.percent(work.estimate(.idleShare))
      return Fact(
        words("Simulated here: \(name)", "Simulé ici : \(name)"),
        words(
          "\(numbers.number(calls.mean, decimals: 1)) calls per agent-day, idle \(idle)",
          "\(numbers.number(calls.mean, decimals: 1)) appels par jour-agent, temps libre \(idle)"))
    }
  }

  /// The group with most agent-hours among those that make calls.
  private var largestGroup: AgentGroup? {
    guard let work = context.content.centre?.outbound, let hours = context.content.centre?.groups else { return nil }
    let callers = Set(work.flatMap(\.groups))
    let largest = callers.sorted().max { hours[$0].mean(.agentHours) < hours[$1].mean(.agentHours) }
    return largest.map { context.scenario.agentGroups[$0] }
  }

  /// Week, day and shrinkage of a group, and the agent time that an attempt took in the simulation.
  private func conditions(of group: AgentGroup) throws -> WorkingConditions {
    let grid = context.grid
    let open = grid.days.indices.map { Double(grid.openSeconds(day: $0)) }.filter { $0 > 0 }
    let seconds = open.isEmpty ? 3600 : open.reduce(0, +) / Double(open.count)
    let openShare = grid.days.isEmpty ? 1 : Double(open.count) / Double(grid.days.count)
    let work = context.content.centre?.outbound ?? []
    let attempts = work.reduce(0.0) { $0 + ($1.estimate(.attempts)?.mean ?? 0) }
    let hours = work.reduce(0.0) { $0 + ($1.estimate(.agentHours)?.mean ?? 0) }
    return try WorkingConditions(
      weeklyHours: group.weeklyHours, hoursPerAgentDay: seconds / 3600, openDaysPerWeek: max(0.1, 7 * openShare),
      shrinkage: group.shrinkage, handling: attempts > 0 && hours > 0 ? 3600 * hours / attempts : nil)
  }
}
