import ContactSimulation
import Contracts
import Measures
import OutputAnalysis
import ScenarioModel
import StaffingPlans

/// A figure that matters, with what it is and what belongs to it.
public struct KeyFigure: Sendable, Hashable {
  /// What it is.
  let name: String
  /// The figure.
  let value: String
  /// Its uncertainty, if it has one.
  var margin: String?
  /// What belongs to it: a date, a target, a second figure.
  var detail: String = ""
  /// What it rests on, where the name does not say so.
  var basis: String = ""
}

/// The few figures that the report's cards show.
struct KeyFigures {
  /// What is shown.
  let context: ReportContext

  var words: Wording { context.words }
  var numbers: NumberStyle { context.words.numbers }

  /// All of them, in the order in which a planner looks.
  var all: [KeyFigure] {
    let probability = AttainmentFigure(context: context).figure
    let first = [calls, peakDay, peakAgents, hours, fullTime, distance, level, probability, answered, wait, shortfall]
    return (first + [helped, elsewhere]).compactMap { $0 } + backlogs + lists + costs
  }

  /// The five of a summary: volume (people on lists before calls), agents, level and price where they are, then hours and waits; never the
  /// bidder's own costs.
  var summary: [KeyFigure] {
    let first = [lists.isEmpty ? calls : nil, peakAgents, fullTime, lists.first, level, price, hours, peakDay, wait]
    return Array(first.compactMap { $0 }.prefix(5))
  }

  private var price: KeyFigure? {
    guard let contract = context.content.contract, let total = contract.totals[.invoice] else { return nil }
    let once = contract.invoicedOnce
    let amounts = [total.low, total.high].map { numbers.quantity($0.double - once, contract.currency) }
    let apart = onceApart(contract)
    let name = apart.isEmpty ? Bilingual("Price", "Prix") : Bilingual("Running price", "Prix d’exploitation")
    guard total.low != total.high else {
      return KeyFigure(
        name: words("\(name.english) before tax", "\(name.french) hors taxes"), value: amounts[0],
        detail: words("the same in every run", "identique dans toutes les simulations") + apart)
    }
    return KeyFigure(
      name: words("\(name.english) before tax, mean", "\(name.french) hors taxes, moyenne"),
      value: numbers.quantity(total.mean - once, contract.currency),
      detail: words(
        "\(amounts[0]) to \(amounts[1]) in nine runs of ten",
        "\(amounts[0]) à \(amounts[1]) dans neuf simulations sur dix") + apart)
  }

  /// What is invoiced once beside the running price; empty without.
  private func onceApart(_ contract: ContractResult) -> String {
    let text = ContractWords(scenario: context.scenario, words: words)
    let names = contract.invoice.filter { $0.line.quantity == .once }.map { text.name(of: $0.line) }
    guard !names.isEmpty else { return "" }
    let amount = numbers.quantity(contract.invoicedOnce, contract.currency)
    return words("; apart, once: ", " ; en sus, une fois : ") + names.joined(separator: ", ") + ", " + amount
  }

  private var calls: KeyFigure? {
    guard context.hasCalls else { return nil }
    let offered = numbers.number(context.content.evidence.whole.run.offered)
    return KeyFigure(
      name: words(MeasurePhrase.expectedCalls), value: numbers.number(context.figures.totalContacts),
      detail: words("\(offered) offered in the simulation", "\(offered) appels reçus en simulation") + returns)
  }

  /// What is offered beside first calls because of people who are called and missed.
  private var returns: String {
    guard context.scenario.callTypes.contains(where: { $0.outbound?.returnCalls != nil }) else { return "" }
    return words(", calls after a missed call included", ", appels en retour d’un appel manqué compris")
  }

  private var peakDay: KeyFigure? {
    guard context.hasManyDays, context.hasCalls, let peak = context.figures.peakDay else { return nil }
    return KeyFigure(
      name: words(MeasurePhrase.peakDay), value: numbers.number(peak.contacts),
      detail: words.dates.fullWithWeekday(context.grid.days[peak.index].date))
  }

  private var peakAgents: KeyFigure? {
    guard let peak = context.figures.peakAgents else { return nil }
    let interval = context.grid.intervals[peak.interval]
    let time = words.dates.time(interval.wallStart)
    let date = words.dates.full(context.grid.days[interval.day].date)
    return KeyFigure(
      name: words(MeasurePhrase.agentsAtPeak), value: numbers.count(peak.agents),
      detail: words("on duty, \(date) at \(time)", "présents le \(date) à \(time)"))
  }

  private var hours: KeyFigure {
    KeyFigure(
      name: words(MeasurePhrase.agentHours), value: numbers.number(context.content.chosen.agentHours),
      detail: context.hoursText.paid)
  }

  /// Full-time equivalents of the busiest week; nil where no week is whole.
  private var fullTime: KeyFigure? {
    guard let found = context.content.hours.fullTime() else { return nil }
    return KeyFigure(
      name: words(HoursPhrase.fullTimeMost), value: numbers.number(found.most, decimals: 1),
      detail: context.hoursText.weeks ?? "", basis: context.hoursText.basis)
  }

  /// How far the plan may be from the cheapest: an estimate, and said so.
  private var distance: KeyFigure? {
    if let bound = context.content.bound { return proven(bound) }
    guard let estimate = context.content.leastCost else { return nil }
    let hours = numbers.number(estimate.hours)
    let isWeighted = context.scenario.agentGroups.contains { $0.weight != 1 }
    let unit = isWeighted ? words("weighted hours", "heures pondérées") : words("agent-hours", "heures de présence")
    let gap = numbers.percent(estimate.gap)
    switch estimate.basis {
    case .workload:
      return KeyFigure(
        name: words("Above the work (estimate)", "Au-delà du travail (estim.)"),
        value: words("about \(gap)", "env. \(gap)"),
        detail: words(
          "against some \(hours) \(unit) that the targets take without any idle time",
          "face aux quelque \(hours) \(unit) que demandent les objectifs sans aucun temps libre"))
    case .cover:
      return KeyFigure(
        name: words("Above a proven bound", "Écart à une borne"),
        value: words("at most \(gap)", "au plus \(gap)"),
        detail: words(
          "no plan that meets the targets has fewer than \(hours) \(unit)",
          "aucun plan qui tient les objectifs n’a moins de \(hours) \(unit)"))
    case .relaxedSimulation:
      return KeyFigure(
        name: words("Above least cost (estimate)", "Écart au minimum (estim.)"),
        value: words("about \(gap)", "env. \(gap)"),
        detail: words(
          "against some \(hours) \(unit) of an easier problem; not a bound",
          "face à quelque \(hours) \(unit) d’un problème plus simple ; pas une borne"))
    }
  }

  /// How far the plan is at most from the cheapest, proven.
  private func proven(_ bound: CostBound) -> KeyFigure {
    let hours = numbers.number(bound.hours, decimals: 1)
    let isWeighted = context.scenario.agentGroups.contains { $0.weight != 1 }
    let unit = isWeighted ? words("weighted hours", "heures pondérées") : words("agent-hours", "heures de présence")
    let detail = words(
      "no plan that holds the target takes fewer than \(hours) \(unit) (proven)",
      "aucun plan qui tient l’objectif ne demande moins de \(hours) \(unit) (démontré)")
    let name = words("Above least cost", "Écart au minimum")
    if bound.isOptimal { return KeyFigure(name: name, value: words("optimal", "optimal"), detail: detail) }
    let gap = numbers.percent((bound.gap * 1e3).rounded(.up) / 1e3)
    return KeyFigure(name: name, value: words("at most \(gap)", "au plus \(gap)"), detail: detail)
  }

  private var level: KeyFigure? {
    guard let estimate = context.content.evidence.whole.run.level(context.definition) else { return nil }
    return KeyFigure(
      name: words(MeasurePhrase.serviceLevel), value: numbers.percent(estimate.mean), margin: margin(estimate),
      detail: words("simulated: \(context.levelFormula)", "simulé : \(context.levelFormula)"))
  }

  /// The half-width of a share in points; nil where its text is a bound.
  func margin(_ share: Estimate) -> String? {
    NumberStyle.isBound(numbers.percent(share.mean))
      ? nil : numbers.margin(share.halfWidth.map { $0 * 100 }, decimals: 1)
  }

  private var answered: KeyFigure? {
    let run = context.content.evidence.whole.run
    guard let rate = run.answerRate else { return nil }
    return KeyFigure(
      name: words(MeasurePhrase.answerRate), value: numbers.percent(rate),
      detail: words(
        "\(numbers.number(run.abandoned)) abandoned, \(numbers.number(run.blocked)) blocked",
        "\(numbers.number(run.abandoned)) abandonnés, \(numbers.number(run.blocked)) rejetés ou dissuadés")
        + (run.cleared > 0
          ? words(
            ", \(numbers.number(run.cleared)) disconnected at closing",
            ", \(numbers.number(run.cleared)) coupés à la fermeture") : ""))
  }

  private var wait: KeyFigure? {
    let run = context.content.evidence.whole.run
    guard let speed = run.averageSpeedOfAnswer else { return nil }
    let occupancy = run.occupancy.map { numbers.percent($0.mean) } ?? numbers.missing
    return KeyFigure(
      name: words(MeasurePhrase.averageSpeedOfAnswer), value: numbers.duration(speed.mean),
      margin: numbers.margin(speed.halfWidth, decimals: 1),
      detail: words("occupancy \(occupancy)", "taux d’occupation \(occupancy)"))
  }

  private var shortfall: KeyFigure? {
    let missing = context.figures.shortfall(on: context.grid)
    guard missing.intervals > 0 else { return nil }
    return KeyFigure(
      name: words(MeasurePhrase.agentsMissing),
      value: words("up to \(numbers.count(missing.largest))", "jusqu’à \(numbers.count(missing.largest))"),
      detail: words(
        "in \(numbers.count(missing.intervals)) intervals, \(numbers.number(missing.hours)) hours",
        "dans \(numbers.count(missing.intervals)) intervalles, \(numbers.number(missing.hours)) heures"))
  }

  private var helped: KeyFigure? {
    guard let centre = context.content.centre, let share = centre.whole[.helpedShare] else { return nil }
    let first = numbers.percent(centre.whole[.firstCallShare]?.mean ?? 0)
    return KeyFigure(
      name: words("People helped", "Personnes aidées"), value: numbers.percent(share.mean),
      margin: margin(share),
      detail: words("\(first) at the first call", "\(first) au premier appel"))
  }

  private var elsewhere: KeyFigure? {
    guard let centre = context.content.centre, let spilled = centre.whole[.spilled] else { return nil }
    let service = context.scenario.callTypes.lazy.compactMap(\.spillOver).first?.service.text(in: words.language) ?? ""
    let closed = numbers.number(centre.whole.mean(.spilledClosed))
    return KeyFigure(
      name: words("Turned to \(service)", "Reportés vers \(service)"), value: numbers.number(spilled.mean),
      detail: words("\(closed) of them found it closed", "dont \(closed) ont trouvé fermé"))
  }

  /// What the agents cost, where it is stated.
  private var costs: [KeyFigure] {
    guard let cost = context.content.cost else { return [] }
    let rows = cost.rows(words)
    guard let total = rows.first else { return [] }
    let rest = rows.dropFirst().map { "\($0.name)\(words(": ", " : "))\($0.value)" }
    return [
      KeyFigure(
        name: total.name, value: total.value, detail: rest.joined(separator: " · "),
        basis: fullTime == nil ? context.hoursText.basis : "")
    ]
  }

  /// When each backlog is cleared.
  private var backlogs: [KeyFigure] {
    (context.content.centre?.deferred ?? []).compactMap { work in
      guard let cleared = work.clearedDay else { return nil }
      let name = context.scenario.callTypes[work.callType].title.text(in: words.language)
      let date = cleared.median.map { words.dates.short(context.scenario.calendar.firstDay + $0) }
      let most = numbers.number(work.largestBacklog.mean)
      return KeyFigure(
        name: words("\(name) cleared", "\(name) : retard résorbé"), value: date ?? words("not in time", "pas à temps"),
        detail: words("at most \(most) items waiting", "au plus \(most) messages en attente"))
    }
  }
}
