import ContactSimulation
import Measures
import OutputAnalysis
import ScenarioModel

/// Outbound calls: who was reached and when, what they were called for, and the team that called them.
struct OutboundSection {
  /// What is shown.
  let context: ReportContext

  private var words: Wording { context.words }
  private var numbers: NumberStyle { context.words.numbers }
  private var text: OutboundText { OutboundText(words: words) }

  /// A block for each outbound type.
  func section(_ identifier: String) -> Markup? {
    guard let centre = context.content.centre, !centre.outbound.isEmpty else { return nil }
    let lists = centre.outbound
    let heading = words(HeadingPhrase.outbound)
    guard lists.count > 1 else {
      return PageParts.section(identifier, heading, lists.flatMap { block($0, isNamed: false) })
    }
    let largest = Self.open(lists).map(\.callType)
    let blocks = lists.map { list -> Markup in
      let parts = block(list, isNamed: largest.contains(list.callType))
      return largest.contains(list.callType) ? .sequence(parts) : PageParts.details(title(list), parts)
    }
    return PageParts.section(
      identifier, heading,
      [ListTable(context: context, lists: lists).table] + ListWeekTables(context: context, lists: lists).parts + blocks)
  }

  /// The lists that stand open on the page: the largest ones, in the scenario's order.
  static func open(_ lists: [OutboundMeasures]) -> [OutboundMeasures] {
    func people(_ work: OutboundMeasures) -> Double { work.estimate(.entered)?.mean ?? 0 }
    let largest = lists.sorted { people($0) > people($1) }.prefix(lists.count > 3 ? 2 : 3).map(\.callType)
    return lists.filter { largest.contains($0.callType) }
  }

  private func title(_ work: OutboundMeasures) -> String {
    context.scenario.callTypes[work.callType].title.text(in: words.language)
  }

  private func block(_ work: OutboundMeasures, isNamed: Bool) -> [Markup] {
    var children: [Markup] = []
    if isNamed {
      children.append(.element("h3", context.scenario.callTypes[work.callType].title.text(in: words.language)))
    }
    children += verdict(work)
    children.append(PageParts.table([.words(""), .values(words(TablePhrase.value))], facts(work), isSlim: true))
    children += LadderReadingTable(context: context, work: work).parts
    children += ListRounds(work)?.parts(context) ?? []
    children += charts(work)
    children += OutcomeTables(context: context, work: work).parts
    let calendar = ListCalendarTables(context: context, work: work)
    children += calendar.byWeekday
    if let hours = ReachHourTable(context: context, work: work).part { children += hours }
    children += calendar.details
    return children
  }

  /// The target and how far it is reached.
  private func verdict(_ work: OutboundMeasures) -> [Markup] {
    guard let verdict = work.verdict, let share = work.estimate(.shareWithin) else { return [] }
    let delay = words.delay(verdict.target.within)
    let reached = numbers.percent(share)
    let headline = words(
      "\(reached) reached within \(delay) over the period", "\(reached) jointes en \(delay) sur la période")
    var sentences = [words("Target: \(text.goal(verdict.target)).", "Objectif : \(text.goal(verdict.target)).")]
    if work.replications > 1 { sentences.append(text.sentence(verdict)) }
    if verdict.cells.count > 1, let lowest = verdict.lowest {
      let date = words.dates.full(context.scenario.calendar.firstDay + lowest.days.lowerBound)
      let level = numbers.percent(lowest.share)
      sentences.append(
        verdict.target.scope == .week
          ? words("The lowest: \(level), in the week from \(date).", "Le plus bas : \(level), la semaine du \(date).")
          : words("The lowest: \(level), on \(date).", "Le plus bas : \(level), le \(date)."))
    }
    let met = verdict.cells.allSatisfy { $0.share >= verdict.target.level }
    return [
      .element(
        "div", [Attribute("class", "verdict " + (met ? "met" : "missed"))],
        [.element("strong", headline)] + sentences.map { PageParts.paragraph($0) })
    ]
  }

  private func charts(_ work: OutboundMeasures) -> [Markup] {
    let evening = EveningChart(context: context, work: work)
    let reach = ReachChart(context: context, work: work)
    let attempts = AttemptChart(context: context, work: work)
    let team = TeamChart(context: context, work: work)
    let pictures = [
      ("evening", evening.picture(), evening.caption), ("reach", reach.picture(), reach.caption),
      ("attempts", attempts.picture(), attempts.caption), ("team", team.picture(), team.caption),
    ]
    return pictures.compactMap { name, picture, caption in
      picture.map { PageParts.figure("chart-\(name)-\(work.callType)", $0, caption: caption) }
    }
  }

  private func facts(_ work: OutboundMeasures) -> [[Markup]] {
    func count(_ measure: OutboundMeasure, _ decimals: Int = 0) -> String {
      text.count(work.estimate(measure), decimals: decimals)
    }
    func percent(_ measure: OutboundMeasure) -> String { numbers.percent(work.estimate(measure)) }
    var rows: [(String, String)] = [
      (words("People on the list", "Personnes à appeler"), count(.entered)),
      (words("Reached (share)", "Personnes jointes (taux)"), "\(count(.reached)) (\(percent(.shareReached)))"),
      (words("Not reached by the end", "Non jointes à la fin"), notReached(work)),
      (words("Called at least once", "Appelées au moins une fois"), "\(count(.called)) (\(percent(.shareCalled)))"),
      (
        words("Reached at the first call", "Jointes au premier appel"),
        "\(count(.reachedAtFirstAttempt)) (\(percent(.shareReachedAtFirst)))"
      ),
      (words("Called again", "Rappelées"), calledAgain(work)),
      (words("Attempts", "Tentatives d’appel"), count(.attempts)),
      (words("Attempts per person", "Tentatives par personne"), count(.attemptsPerPerson, 2)),
      (words("Attempts per person reached", "Tentatives par personne jointe"), count(.attemptsPerPersonReached, 2)),
      (words("Attempts that reach the person", "Taux de joignabilité (par tentative)"), percent(.personShare)),
      (words("Calls per agent-day", "Appels par jour-agent"), count(.callsPerAgentDay, 1)),
      (words("Agents idle", "Temps libre des conseillers"), percent(.idleShare)),
      (
        words("Agent time per person reached", "Temps de conseiller par personne jointe"),
        minutes(work.estimate(.agentHoursPerPersonReached))
      ),
      (
        words("Time on duty per person reached", "Temps de présence par personne jointe"),
        minutes(work.estimate(.dutyHoursPerPersonReached))
      ),
    ]
    rows += further(work)
    let quantiles = work.timeToReachQuantiles().map { quantile -> String in
      let share = numbers.percent(quantile.probability, decimals: 0)
      let time = numbers.duration(quantile.seconds)
      return words("\(share) in \(time)", "\(share) en \(time)")
    }
    if !quantiles.isEmpty {
      rows.append(
        (
          words("Time until reached, of those reached", "Délai pour joindre, des personnes jointes"),
          quantiles.joined(separator: " · ")
        ))
    }
    return rows.map { [.text($0.0), .text($0.1)] }
  }

  /// Those who needed further attempts, and how many.
  private func calledAgain(_ work: OutboundMeasures) -> String {
    let share = numbers.percent(work.estimate(.shareCalledAgain))
    let base = "\(text.count(work.estimate(.calledAgain))) (\(share))"
    let first = work.campaign.steps.firstIndex { !$0.isOnlyByCascade } ?? 0
    guard let again = work.estimate(.calledAgain)?.mean, again > 0, let called = work.estimate(.called)?.mean,
      let attempts = work.step(first, .attempts)?.mean
    else { return base }
    let further = numbers.number(max(0, attempts - called) / again, decimals: 2)
    return base + words("; \(further) further calls each", " ; \(further) appels de plus chacune")
  }

  private func notReached(_ work: OutboundMeasures) -> String {
    let (entered, reached) = (work.estimate(.entered)?.mean ?? 0, work.estimate(.reached)?.mean ?? 0)
    return numbers.number(max(0, entered - reached))
  }

  /// What follows a ladder in vain, as the protocol says.
  private func escalations(_ work: OutboundMeasures) -> String {
    let kinds = Set(work.campaign.steps.compactMap(\.ladder.escalation))
    let names = Escalation.allCases.filter { kinds.contains($0) }.map { kind in
      switch kind {
      case .message: words("text messages", "SMS")
      case .letter: words("letters", "courriers")
      case .homeVisit: words("visits at home", "visites à domicile")
      }
    }
    let list = names.joined(separator: ", ")
    return words("After a ladder in vain: \(list)", "Après relances épuisées : \(list)")
  }

  /// What only some lists have.
  private func further(_ work: OutboundMeasures) -> [(String, String)] {
    let counts: [(OutboundMeasure, Bilingual)] = [
      (.messages, Bilingual("Text messages sent", "SMS envoyés")),
      (.released, Bilingual("Released by a cascade", "Libérées par un cas index")),
      (.calledBack, Bilingual("Called back after a missed call", "Ont rappelé après un appel manqué")),
      (.silentCalls, Bilingual("Silent calls", "Appels silencieux")),
    ]
    let visits = work.estimate(.escalations).map { $0.mean > 0 ? [(escalations(work), text.count($0))] : [] } ?? []
    return visits
      + counts.compactMap { measure, phrase in
        guard let estimate = work.estimate(measure), estimate.mean > 0 else { return nil }
        let name = words(phrase.english, phrase.french)
        guard measure == .silentCalls else { return (name, text.count(estimate)) }
        let share = numbers.percent(work.estimate(.silentPerAnswer))
        return (
          name,
          words("\(text.count(estimate)), \(share) of answers", "\(text.count(estimate)), \(share) des appels pris")
        )
      }
  }

  private func minutes(_ hours: Estimate?) -> String {
    hours.map { numbers.duration($0.mean * 3600) } ?? numbers.missing
  }
}
