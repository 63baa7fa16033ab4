import ContactSimulation
import Measures
import OutputAnalysis
import ScenarioModel

/// Outbound calls: who was reached and when, what they were called for, and the team that called them.
struct ListSection {
  /// What is looked at.
  let view: CentreView

  private var words: Wording { view.words }
  private var numbers: NumberStyle { view.words.numbers }
  private var text: OutboundText { OutboundText(words: view.words) }
  private var lists: [OutboundMeasures] { view.centre.outbound }

  /// Blocks of each outbound type, several side by side first; nil without any.
  ///
  /// - Parameter context: what the pictures are drawn from.
  func section(_ context: ReportContext) -> Section? {
    guard lists.count > 1 else { return Section(.outbound, lists.flatMap { blocks($0, context) }) }
    let open = Self.open(lists).map(\.callType)
    return Section(
      .outbound,
      [.table(ListTable(view: view).table)] + ListWeekTables(view: view).blocks
        + lists.flatMap { list -> [Block] in
          let title = view.title(ofType: list.callType)
          let blocks = blocks(list, context)
          return open.contains(list.callType) ? [.heading(title)] + blocks : [.folded(title, blocks)]
        })
  }

  /// The lists side by side; of a few, how their people's follow-up ended and how far the target is reached.
  var short: [Block] {
    guard !lists.isEmpty else { return [] }
    let table = ListTable(view: view)
    let each = lists.flatMap { list in
      [.heading(view.title(ofType: list.callType)), .facts(OutcomeTables(work: list, words: words).ends)]
        + ListVerdict(list, view).blocks
    }
    return [.table(table.table.known)] + (lists.count > 2 ? [.table(table.endings)] : each)
  }

  /// The lists that stand open on the page: the largest ones, in the scenario's order.
  static func open(_ lists: [OutboundMeasures]) -> [OutboundMeasures] {
    func people(_ work: OutboundMeasures) -> Double { work.estimate(.entered)?.mean ?? 0 }
    let largest = lists.sorted { people($0) > people($1) }.prefix(lists.count > 3 ? 2 : 3).map(\.callType)
    return lists.filter { largest.contains($0.callType) }
  }

  private func blocks(_ work: OutboundMeasures, _ context: ReportContext) -> [Block] {
    let readings = context.content.ladderReadings
    let reading = readings.indices.contains(work.callType) ? readings[work.callType] : nil
    let calendar = ListCalendarTables(view: view, work: work)
    return ListVerdict(work, view).blocks + [.facts(facts(work))]
      + LadderReadingTable(readings: reading, work: work, words: words).blocks
      + (ListRounds(work)?.blocks(view) ?? []) + pictures(work, context)
      + OutcomeTables(work: work, words: words).blocks + calendar.byWeekday
      + ReachHourTable(work: work, words: words).blocks + calendar.folded
  }

  private func pictures(_ work: OutboundMeasures, _ context: ReportContext) -> [Block] {
    func picture(_ name: String, _ caption: String, _ draw: (ReportContext) -> Picture?) -> [Block] {
      context.picture("chart-\(name)-\(work.callType)", caption: caption, draw)
    }
    return picture("evening", EveningChart(context: context, work: work).caption) {
      EveningChart(context: $0, work: work).picture()
    }
      + picture("reach", ReachChart(context: context, work: work).caption) {
        ReachChart(context: $0, work: work).picture()
      }
      + picture("attempts", AttemptChart(context: context, work: work).caption) {
        AttemptChart(context: $0, work: work).picture()
      }
      + picture("team", TeamChart(context: context, work: work).caption) {
        TeamChart(context: $0, work: work).picture()
      }
  }

  private func facts(_ work: OutboundMeasures) -> [Fact] {
    func count(_ english: String, _ french: String, _ measure: OutboundMeasure, _ decimals: Int = 0) -> Fact {
      Fact(Bilingual(english, french), .number(decimals: decimals), .estimate(work.estimate(measure)))
    }
    func percent(_ english: String, _ french: String, _ measure: OutboundMeasure) -> Fact {
      Fact(Bilingual(english, french), .share(decimals: 3), .estimate(work.estimate(measure)))
    }
    func time(_ english: String, _ french: String, _ measure: OutboundMeasure) -> Fact {
      Fact(
        Bilingual(english, french), .seconds(decimals: 0), .number(work.estimate(measure).map { $0.mean * 3600 }))
    }
    /// A count with its share in brackets.
    func both(_ english: String, _ french: String, _ measure: OutboundMeasure, _ share: OutboundMeasure) -> Fact {
      Fact(
        words(english, french), "\(text.count(work.estimate(measure))) (\(numbers.percent(work.estimate(share))))")
    }
    let (entered, reached) = (work.estimate(.entered)?.mean ?? 0, work.estimate(.reached)?.mean ?? 0)
    return [
      count("People on the list", "Personnes à appeler", .entered),
      both("Reached (share)", "Personnes jointes (taux)", .reached, .shareReached),
      Fact(
        Bilingual("Not reached by the end", "Non jointes à la fin"), .number(decimals: 0),
        .number(max(0, entered - reached))),
      both("Called at least once", "Appelées au moins une fois", .called, .shareCalled),
      both("Reached at the first call", "Jointes au premier appel", .reachedAtFirstAttempt, .shareReachedAtFirst),
      Fact(words("Called again", "Rappelées"), calledAgain(work)),
      count("Attempts", "Tentatives d’appel", .attempts),
      count("Attempts per person", "Tentatives par personne", .attemptsPerPerson, 2),
      count("Attempts per person reached", "Tentatives par personne jointe", .attemptsPerPersonReached, 2),
      percent("Attempts that reach the person", "Taux de joignabilité (par tentative)", .personShare),
      count("Calls per agent-day", "Appels par jour-agent", .callsPerAgentDay, 1),
      percent("Agents idle", "Temps libre des conseillers", .idleShare),
      time("Agent time per person reached", "Temps de conseiller par personne jointe", .agentHoursPerPersonReached),
      time("Time on duty per person reached", "Temps de présence par personne jointe", .dutyHoursPerPersonReached),
    ] + further(work) + delays(work)
  }

  private func delays(_ work: OutboundMeasures) -> [Fact] {
    let quantiles = work.timeToReachQuantiles().map { quantile -> String in
      let share = numbers.percent(quantile.probability, decimals: 0)
      let time = numbers.duration(quantile.seconds)
      return words("\(share) in \(time)", "\(share) en \(time)")
    }
    let name = words("Time until reached, of those reached", "Délai pour joindre, des personnes jointes")
    return quantiles.isEmpty ? [] : [Fact(name, quantiles.joined(separator: " · "))]
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
  private func further(_ work: OutboundMeasures) -> [Fact] {
    let counts: [(OutboundMeasure, String)] = [
      (.escalations, escalations(work)), (.messages, words("Text messages sent", "SMS envoyés")),
      (.released, words("Released by a cascade", "Libérées par un cas index")),
      (.calledBack, words("Called back after a missed call", "Ont rappelé après un appel manqué")),
      (.silentCalls, words("Silent calls", "Appels silencieux")),
    ]
    return counts.compactMap { measure, name in
      guard let estimate = work.estimate(measure), estimate.mean > 0 else { return nil }
      guard measure == .silentCalls else { return Fact(Bilingual(name), .number(decimals: 0), .estimate(estimate)) }
      let share = numbers.percent(work.estimate(.silentPerAnswer))
      return Fact(
        name,
        words("\(text.count(estimate)), \(share) of answers", "\(text.count(estimate)), \(share) des appels pris"))
    }
  }
}
