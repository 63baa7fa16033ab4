import ContactSimulation
import OutputAnalysis
import ScenarioModel

/// One pool for calls in both directions: how its hours move between them day by day, and what two teams apart would need.
struct BalanceSection {
  /// What is shown.
  let context: ReportContext

  private var words: Wording { context.words }
  private var numbers: NumberStyle { context.words.numbers }

  /// The section; nothing where no group makes and takes calls.
  func section(_ identifier: String) -> Markup? {
    guard context.hasManyDays, let lists = context.content.centre?.outbound,
      let pool = SharedPool(context.scenario, lists)
    else { return nil }
    let chart = BalanceChart(context: context, pool: pool)
    var children = [PageParts.figure("chart-balance", chart.picture(), caption: chart.caption)]
    children += [teams(pool), PageParts.paragraph(note, class: "facts")]
    if let weeks = lists.first?.weeks, weeks.count > 2 {
      children.append(PageParts.details(words("Table by week", "Tableau par semaine"), [byWeek(pool, weeks)]))
    }
    return PageParts.section(identifier, words(HeadingPhrase.balance), children)
  }

  /// Two teams, each large enough for its own busiest day, beside one pool.
  private func teams(_ pool: SharedPool) -> Markup {
    let inbound = SharedPool.busiest(pool.inbound)
    let outbound = SharedPool.busiest(pool.outbound)
    let both = SharedPool.busiest(pool.together)
    let apart = inbound.hours + outbound.hours
    func row(_ name: String, _ hours: Double, _ day: Int?) -> [Markup] {
      [
        .text(name), .text(day.map { words.dates.fullWithWeekday(context.grid.days[$0].date) } ?? ""),
        .text(numbers.number(hours)), .text(numbers.number(hours / pool.agentDay, decimals: 1)),
      ]
    }
    let less = apart > 0 ? numbers.percent((apart - both.hours) / apart, decimals: 0) : numbers.missing
    return PageParts.table(
      [
        .words(words("Work on the busiest day", "Travail du jour le plus chargé")), .words(words("Day", "Jour")),
        .numbers(words("Hours", "Heures")), .numbers(words("Agents busy all day", "Conseillers occupés tout le jour")),
      ],
      [
        row(words("A team for calls that come in", "Une équipe pour les appels reçus"), inbound.hours, inbound.day),
        row(words("A team for calls that go out", "Une équipe pour les appels sortants"), outbound.hours, outbound.day),
        row(words("Two teams apart", "Les deux équipes séparées"), apart, nil),
        row(words("One pool (\(less) less)", "Une seule équipe (\(less) de moins)"), both.hours, both.day),
      ])
  }

  private var note: String {
    words(
      "Simulated work only, in agent-days of the mean open day: what waiting callers need beyond the work comes on top, and more so for two smaller teams.",
      "Travail simulé seul, en jours-agents de l’ouverture moyenne : la marge qu’exige l’attente des appelants s’y ajoute, davantage encore pour deux équipes plus petites."
    )
  }

  private func byWeek(_ pool: SharedPool, _ weeks: [OutboundWeek]) -> Markup {
    let rows = weeks.map { week -> [Markup] in
      func sum(_ hours: [Double]) -> Double { week.days.reduce(0) { $0 + hours[$1] } }
      let (inbound, outbound, duty) = (sum(pool.inbound), sum(pool.outbound), sum(pool.duty))
      let share = inbound + outbound > 0 ? numbers.percent(outbound / (inbound + outbound)) : numbers.missing
      let idle = duty > 0 ? numbers.percent(max(0, 1 - (inbound + outbound) / duty)) : numbers.missing
      return [
        words.dates.full(week.monday), numbers.number(inbound), numbers.number(outbound), share, numbers.number(duty),
        idle,
      ].map { Markup.text($0) }
    }
    return PageParts.table(
      [
        .dates(words("Week from", "Semaine du")), .numbers(BalanceChart.inbound(words)),
        .numbers(BalanceChart.outbound(words)), .numbers(words("Share going out", "Part des appels sortants")),
        .numbers(words("Hours on duty", "Heures de présence")), .numbers(words("Idle", "Temps libre")),
      ], rows)
  }
}
