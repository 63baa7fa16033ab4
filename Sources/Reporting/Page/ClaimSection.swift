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

  /// A block for each claim; nothing without claims.
  func section(_ identifier: String) -> Markup? {
    let blocks = context.scenario.claims.flatMap(block)
    return blocks.isEmpty ? nil : PageParts.section(identifier, words(HeadingPhrase.claims), blocks)
  }

  private func block(_ claim: VolumeClaim) -> [Markup] {
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
    let rows = explanation(audit) + simulated
    return [
      .element("h3", claim.title.text(in: words.language)), PageParts.paragraph(opening),
      PageParts.table(
        [.words(""), .values(words(TablePhrase.value))], rows.map { [.text($0.0), .text($0.1)] }, isSlim: true),
    ]
  }

  /// The factors between claim and pace, as far as the scenario states working conditions.
  private func explanation(_ audit: ProductivityAudit) -> [(String, String)] {
    let pace = (
      words("Claimed pace / ordinary pace", "Cadence annoncée / cadence ordinaire"),
      numbers.percent(audit.productivityRatio)
    )
    guard let group = largestGroup, let conditions = try? conditions(of: group) else { return [pace] }
    let found = audit.explained(by: conditions)
    let hours = numbers.number(group.weeklyHours)
    var rows = [
      pace,
      (
        words("Explained by a week of \(hours) hours", "Expliqué par une semaine de \(hours) heures"),
        numbers.percent(found.contractFactor)
      ),
      (
        words("Explained by shrinkage", "Expliqué par l’indisponibilité"), numbers.percent(found.availabilityFactor)
      ),
      (
        words("On duty on a mean day", "Présents un jour moyen"), numbers.number(found.agentsOnDuty)
      ),
      (
        words("Calls per day on duty", "Appels par jour de présence"),
        numbers.number(found.callsPerAvailableDay, decimals: 1)
      ),
      (
        words("Left unexplained: idle or other work", "Reste inexpliqué : attente ou autre travail"),
        numbers.percent(found.unexplainedIdleShare)
      ),
      (
        words("Heads that would do under these conditions", "Effectif qui suffirait dans ces conditions"),
        numbers.number(found.headCountNeeded)
      ),
    ]
    if let idle = found.idleShare {
      rows.append((words("Share of time not on calls", "Part du temps hors appel"), numbers.percent(idle)))
    }
    return rows
  }

  /// What the simulated agents do beside the claim.
  private var simulated: [(String, String)] {
    let lists = context.content.centre?.outbound ?? []
    if let sums = ListSums(lists, groups: context.content.centre?.groups ?? []), let calls = sums.callsPerAgentDay {
      let idle = numbers.percent(sums.idleShare)
      let (pace, attempts) = (numbers.number(calls, decimals: 1), numbers.number(sums.attempts))
      return [
        (
          words("Simulated here: all lists", "Simulé ici : toutes campagnes"),
          words(
            "\(attempts) calls, \(pace) per agent-day on duty, idle \(idle)",
            "\(attempts) appels, \(pace) par jour-agent de présence, temps libre \(idle)")
        )
      ]
    }
    return lists.compactMap { work in
      guard let calls = work.estimate(.callsPerAgentDay) else { return nil }
      let name = context.scenario.callTypes[work.callType].title.text(in: words.language)
      let idle = numbers.percent(work.estimate(.idleShare))
      return (
        words("Simulated here: \(name)", "Simulé ici : \(name)"),
        words(
          "\(numbers.number(calls.mean, decimals: 1)) calls per agent-day, idle \(idle)",
          "\(numbers.number(calls.mean, decimals: 1)) appels par jour-agent, temps libre \(idle)")
      )
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
