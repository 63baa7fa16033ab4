import ContactSimulation
import OutputAnalysis
import ScenarioModel
import StaffingPlans

/// What may turn out otherwise: sensitivity, the probability of meeting the target, and waits.
struct OutlookSections {
  /// What is shown.
  let context: ReportContext

  private var words: Wording { context.words }
  private var numbers: NumberStyle { context.words.numbers }

  /// How the requirement moves with volume and handling time.
  func sensitivity(_ identifier: String) -> Markup? {
    guard !context.content.sensitivity.isEmpty else { return nil }
    let columns = [
      TableColumn.words(words(TablePhrase.change)), .numbers(words(MeasurePhrase.agentHours)),
      .numbers(words("Change of hours", "Variation des heures")), .numbers(words(MeasurePhrase.agentsAtPeak)),
    ]
    let tables = SensitivityRow.Factor.allCases.map { factor in
      PageParts.table(
        columns, rows(of: factor),
        caption: words(factor == .volume ? TablePhrase.volume : TablePhrase.handlingTime))
    }
    let sentence = words(
      "Starting from this plan, before limits on agents: what comes on top or falls away by the modified offered load if everything else stays as it is.",
      "À partir de ce plan, avant les plafonds d’effectif : ce que la charge offerte modifiée ajoute ou retire si tout le reste demeure."
    )
    return PageParts.section(
      identifier, words(HeadingPhrase.sensitivity),
      [
        PageParts.paragraph(sentence), .element("div", [Attribute("class", "columns")], tables),
      ])
  }

  private func rows(of factor: SensitivityRow.Factor) -> [[Markup]] {
    context.content.sensitivity.filter { $0.factor == factor }.sorted { $0.change < $1.change }.map { row in
      [
        row.change == 0 ? words(TablePhrase.unchanged) : numbers.change(row.change), numbers.number(row.agentHours),
        numbers.change(row.agentHoursChange, decimals: 1), numbers.count(row.peakAgents),
      ].map { Markup.text($0) }
    }
  }

  /// The probability that a day, a week or a month meets its target.
  func attainment(_ identifier: String) -> Markup? {
    let chart = AttainmentChart(context: context)
    var children: [Markup] = []
    if let picture = chart.picture() {
      children.append(PageParts.figure("chart-attainment", picture, caption: chart.caption))
    }
    if let months = spanTable(.month) { children.append(months) }
    if let weeks = spanTable(.week) { children.append(PageParts.details(words(TablePhrase.weeks), [weeks])) }
    if !context.hasManyDays, let day = context.content.evidence.attainment(of: .day).first?.probability {
      children.append(
        PageParts.paragraph(
          words(
            "The day reaches its target in \(numbers.share(day)) of the simulated runs.",
            "La journée atteint son objectif dans \(numbers.share(day)) des simulations.")))
    }
    guard !children.isEmpty else { return nil }
    return PageParts.section(identifier, words(HeadingPhrase.attainment), children)
  }

  private func spanTable(_ span: SpanAttainment.Span) -> Markup? {
    let spans = context.content.evidence.attainment(of: span).filter { $0.probability != nil }
    guard spans.count > (span == .month ? 0 : 1), context.hasManyDays else { return nil }
    let title = span == .month ? TablePhrase.month : TablePhrase.week
    let columns = [
      TableColumn.dates(words(title)), .numbers(words(MeasurePhrase.offered)),
      .numbers(words(MeasurePhrase.serviceLevelShort)), .numbers(words(MeasurePhrase.probability)),
    ]
    let rows = spans.map { entry in
      [
        name(of: entry), numbers.number(entry.offered), numbers.percent(entry.level),
        numbers.share(entry.probability),
      ].map { Markup.text($0) }
    }
    return PageParts.table(columns, rows)
  }

  private func name(of span: SpanAttainment) -> String {
    span.span == .month
      ? words.dates.month(span.firstDay)
      : words(
        "\(words.dates.short(span.firstDay)) to \(words.dates.short(span.lastDay))",
        "\(words.dates.short(span.firstDay)) au \(words.dates.short(span.lastDay))")
  }

  /// Quantiles of the waits of answered calls.
  func waits(_ identifier: String) -> Markup? {
    let quantiles = context.content.evidence.waits
    guard let longest = quantiles.map(\.seconds).max() else { return nil }
    let columns = [
      TableColumn.words(words(TablePhrase.waitedAtMost)),
      .numbers(words("Waited at most", "Ont attendu au plus")),
      .numbers(words("\(context.sure) interval", "Intervalle à \(context.sure)")),
      .bars,
    ]
    let rows = quantiles.map { row($0, longest: longest) }
    let sentence = words(
      "Waits of answered calls over the whole period, every simulated run together.",
      "Attente des appels décrochés sur toute la période, toutes simulations réunies.")
    return PageParts.section(
      identifier, words(HeadingPhrase.waits), [PageParts.paragraph(sentence), PageParts.table(columns, rows)])
  }

  private func row(_ quantile: WaitQuantile, longest: Double) -> [Markup] {
    let seconds = quantile.seconds
    let share = longest > 0 ? 100 * seconds / longest : 0
    let interval = quantile.interval.flatMap { range -> String? in
      let ends = [range.lowerBound, range.upperBound].map { numbers.duration($0) }
      return ends[0] == ends[1] ? nil : words("\(ends[0]) to \(ends[1])", "\(ends[0]) à \(ends[1])")
    }
    let bar = Markup.element(
      "span",
      [Attribute("class", "bar"), Attribute("style", "width:\(FixedDecimal.text(share, decimals: 1))%")], "")
    return [
      .text(numbers.percent(quantile.probability, decimals: 0)), .text(numbers.duration(seconds)),
      .text(interval ?? numbers.missing), bar,
    ]
  }
}
