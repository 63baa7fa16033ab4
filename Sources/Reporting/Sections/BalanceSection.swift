import ContactSimulation
import OutputAnalysis
import ScenarioModel

/// One pool for calls in both directions: how its hours move between them day by day, and what two teams apart would need.
struct BalanceSection {
  /// What is shown.
  let context: ReportContext

  private var words: Wording { context.words }
  private var numbers: NumberStyle { context.words.numbers }

  /// The section; nil where no group makes and takes calls.
  var section: Section? {
    guard context.hasManyDays, let lists = context.content.centre?.outbound,
      let pool = SharedPool(context.scenario, lists)
    else { return nil }
    let chart = BalanceChart(context: context, pool: pool)
    var blocks: [Block] = [
      .picture("chart-balance", chart.picture(), caption: chart.caption), .table(teams(pool)), .footnote(note),
    ]
    if let weeks = lists.first?.weeks, weeks.count > 2 {
      blocks.append(.folded(words("Week by week", "Semaine par semaine"), [.table(byWeek(pool, weeks))]))
    }
    return Section(.balance, blocks)
  }

  /// Two teams, each large enough for its own busiest day, beside one pool.
  private func teams(_ pool: SharedPool) -> TypedTable {
    let inbound = SharedPool.busiest(pool.inbound)
    let outbound = SharedPool.busiest(pool.outbound)
    let both = SharedPool.busiest(pool.together)
    let apart = inbound.hours + outbound.hours
    func row(_ name: String, _ hours: Double, _ day: Int?) -> [TypedTable.Cell] {
      [
        .text(name), day.map { .date(context.grid.days[$0].date) } ?? .text(""), .number(hours),
        .number(hours / pool.agentDay),
      ]
    }
    let less = apart > 0 ? numbers.percent((apart - both.hours) / apart, decimals: 0) : numbers.missing
    return TypedTable(
      "balance",
      [
        .words("name", Bilingual("Work on the busiest day", "Travail du jour le plus chargé")), .dates(),
        .count("hours", Bilingual("Hours", "Heures")),
        .count("agents", Bilingual("Agents busy all day", "Conseillers occupés tout le jour"), decimals: 1),
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

  private func byWeek(_ pool: SharedPool, _ weeks: [OutboundWeek]) -> TypedTable {
    let rows = weeks.map { week -> [TypedTable.Cell] in
      func sum(_ hours: [Double]) -> Double { week.days.reduce(0) { $0 + hours[$1] } }
      let (inbound, outbound, duty) = (sum(pool.inbound), sum(pool.outbound), sum(pool.duty))
      let work = inbound + outbound
      return [
        .text(words.dates.full(week.monday)), .number(inbound), .number(outbound),
        .number(work > 0 ? outbound / work : nil), .number(duty), .number(duty > 0 ? max(0, 1 - work / duty) : nil),
      ]
    }
    return TypedTable(
      "balance-by-week",
      [
        .words("week", Bilingual("Week from", "Semaine du"), .unbroken),
        .count("inbound", Bilingual(BalanceChart.inbound(words))),
        .count("outbound", Bilingual(BalanceChart.outbound(words))),
        .percent("share", Bilingual("Share going out", "Part des appels sortants")),
        .count("duty", Bilingual("Hours on duty", "Heures de présence")),
        .percent("idle", Bilingual("Idle", "Temps libre")),
      ], rows)
  }
}
