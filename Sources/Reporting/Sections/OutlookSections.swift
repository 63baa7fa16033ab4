import ContactSimulation
import OutputAnalysis
import ScenarioModel
import StaffingPlans

/// What may turn out otherwise: sensitivity, the probability of meeting the target, and waits.
struct OutlookSections {
  /// What is shown.
  let context: ReportContext
  /// Whether tables say what the agents cost; not in what a client gets.
  let showsCost: Bool
  /// Whether the chart of probabilities leaves out the empty part of its scale.
  var fitsScale = false

  private var words: Wording { context.words }
  private var numbers: NumberStyle { context.words.numbers }

  /// How the requirement moves with volume and handling time.
  var sensitivity: Section? {
    guard !context.content.sensitivity.isEmpty else { return nil }
    let isExact = context.content.sensitivity.allSatisfy { $0.isExact ?? false }
    let (formula, formule) =
      isExact
      ? ("the exact day", "le calcul exact de la journée") : ("the modified offered load", "la charge offerte modifiée")
    let sentence = words(
      "An estimate that no simulation has checked: the staffing that another volume or handling time would need, from this plan by \(formula), before limits on agents.",
      "Estimation, non vérifiée par simulation : l’effectif que demanderait un autre volume ou une autre durée, à partir de ce plan, d’après \(formule), avant les plafonds d’effectif."
    )
    let others = context.scenario.callTypes.contains { $0.channel != .inbound }
    let ofCalls =
      others
      ? words(
        " Of calls alone: the work of lists, and of items that wait, is not in it.",
        " Pour les appels entrants seuls : le travail des listes et des messages en attente n’y entre pas.") : ""
    return Section(
      .sensitivity,
      [.note(sentence + ofCalls, nil), .columns(SensitivityRow.Factor.allCases.map { .table(sensitivity(to: $0)) })])
  }

  private func sensitivity(to factor: SensitivityRow.Factor) -> TypedTable {
    let rows = context.content.sensitivity.filter { $0.factor == factor }.sorted { $0.change < $1.change }
    let hasMoney = showsCost && rows.contains { $0.money != nil }
    let columns: [TypedTable.Column] = [
      .words("change", TablePhrase.change.words), .count("agent_hours", MeasurePhrase.agentHours.words),
      .words("change_of_hours", Bilingual("Change of hours", "Variation des heures"), .figures),
      .count("peak_agents", MeasurePhrase.agentsAtPeak.words),
    ]
    return TypedTable(
      "sensitivity", title: title(of: factor), columns + (hasMoney ? [cost] : []),
      rows.map { row in
        [
          .text(row.change == 0 ? words(TablePhrase.unchanged) : numbers.change(row.change)),
          .number(row.agentHours), .text(numbers.change(row.agentHoursChange, decimals: 1)), .whole(row.peakAgents),
        ] + (hasMoney ? [row.money.map { .number($0) } ?? .missing] : [])
      })
  }

  private var cost: TypedTable.Column {
    .init("money", .money(currency: context.scenario.currency, decimals: 0), label: Bilingual("Cost", "Coût"))
  }

  private func title(of factor: SensitivityRow.Factor) -> Bilingual {
    switch factor {
    case .volume: Bilingual("Staffing by volume", "Effectif selon le volume")
    case .handlingTime: Bilingual("Staffing by handling time", "Effectif selon la DMT")
    case .both: Bilingual("Staffing by volume and handling time", "Effectif selon le volume et la DMT")
    }
  }

  /// The probability that a day, a week or a month meets its target.
  var attainment: Section? {
    let chart = AttainmentChart(context: context, isFitted: fitsScale)
    var blocks: [Block] = []
    if let picture = chart.picture() {
      blocks.append(.picture("chart-attainment", picture, caption: chart.caption))
    }
    if let months = table(of: .month) { blocks.append(.table(months)) }
    if let weeks = table(of: .week) { blocks.append(.folded(words(TablePhrase.weeks), [.table(weeks)])) }
    if !context.hasManyDays, let day = context.content.evidence.attainment(of: .day).first?.probability {
      blocks.append(
        .note(
          words(
            "The day reaches its target in \(numbers.share(day)) of the simulated runs.",
            "La journée atteint son objectif dans \(numbers.share(day)) des simulations."), nil))
    }
    return Section(.attainment, blocks)
  }

  private func table(of span: SpanAttainment.Span) -> TypedTable? {
    let spans = context.content.evidence.attainment(of: span).filter { $0.probability != nil }
    guard spans.count > (span == .month ? 0 : 1), context.hasManyDays else { return nil }
    let columns: [TypedTable.Column] = [
      .words("span", (span == .month ? TablePhrase.month : TablePhrase.week).words, .unbroken),
      .count("offered", MeasurePhrase.offered.words),
      .percent("service_level", MeasurePhrase.serviceLevelShort.words),
      .words("probability", MeasurePhrase.probability.words, .figures),
    ]
    return TypedTable(
      "attainment", columns,
      spans.map { entry in
        [
          .text(name(of: entry)), .number(entry.offered), .estimate(entry.level),
          .text(numbers.share(entry.probability)),
        ]
      })
  }

  private func name(of span: SpanAttainment) -> String {
    span.span == .month
      ? words.dates.month(span.firstDay)
      : words.stretch(span.firstDay, span.lastDay)
  }

  /// Quantiles of the waits of answered calls.
  var waits: Section? {
    let quantiles = context.content.evidence.waits
    guard let longest = quantiles.map(\.seconds).max() else { return nil }
    var waited = TypedTable.Column.time("wait", Bilingual("Waited at most", "Ont attendu au plus"))
    waited.fullBar = max(longest, 1e-9)
    let columns: [TypedTable.Column] = [
      .init("share", .share(decimals: 2), label: TablePhrase.waitedAtMost.words), waited,
      .words("interval", Bilingual("\(context.sure) interval", "Intervalle à \(context.sure)"), .figures),
    ]
    let sentence = words(
      "Waits of answered calls over the whole period, every simulated run together.",
      "Attente des appels décrochés sur toute la période, toutes simulations réunies.")
    let rows = quantiles.map { quantile -> [TypedTable.Cell] in
      [.number(quantile.probability), .number(quantile.seconds), .text(interval(of: quantile))]
    }
    return Section(.waits, [.note(sentence, nil), .table(TypedTable("waits", columns, rows))])
  }

  private func interval(of quantile: WaitQuantile) -> String? {
    quantile.interval.flatMap { range in
      let ends = [range.lowerBound, range.upperBound].map { numbers.duration($0) }
      return ends[0] == ends[1] ? nil : words("\(ends[0]) to \(ends[1])", "\(ends[0]) à \(ends[1])")
    }
  }
}
