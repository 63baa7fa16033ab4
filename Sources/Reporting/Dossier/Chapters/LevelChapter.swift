import ContactSimulation
import Documents
import ScenarioModel
import StaffingPlans

/// What the service achieves, and how likely every day, week and month reaches its level.
struct LevelChapter {
  /// What is looked at.
  let context: DossierContext

  /// Days above which only the weakest are listed.
  private static let mostDays = 62
  /// How many then.
  private static let weakestDays = 30

  private var words: Wording { context.words }
  private var report: ReportContext { context.report }

  /// The chapter.
  var parts: [DossierPart] {
    let curves = ChartSections(context: report).level?.parts ?? []
    let promises = PromiseText(context: report).sentences.map { DossierPart.written(.words($0)) }
    let outlook = OutlookSections(context: report, showsCost: false, fitsScale: true)
    let probabilities = (outlook.attainment?.parts ?? []) + days
    let heading = DossierPart.written(.heading(words(HeadingPhrase.attainment)))
    let waits = outlook.waits.map { [.written(.heading(words(HeadingPhrase.waits)))] + $0.parts } ?? []
    let types = TypeResultSection(context: report).section?.parts ?? []
    let lists = headed(report.centre.flatMap { ListSection(view: $0).section(report) })
    let deferred = headed(report.centre.flatMap { DeferredSection(view: $0).section(report) })
    let all =
      curves + types + (probabilities.isEmpty ? [] : [heading] + promises + probabilities) + waits + lists + deferred
    return all.isEmpty ? [] : [origin] + all
  }

  /// On what the chapter's tables and figures rest.
  var basis: String {
    let runs = words.numbers.count(context.content.report.evidence.replications)
    return words("\(runs) simulated runs", "\(runs) simulations")
  }

  /// On what they rest, beside the check: one quantity may have several values in a dossier.
  private var origin: DossierPart {
    let runs = words.numbers.count(context.content.report.evidence.replications)
    let checks = [context.content.report.verdict?.replications, context.content.report.delays?.replications]
    let check = checks.compactMap { $0 }.max().map { count in
      let checked = words.numbers.count(count)
      return words(
        " The verdict in the summary rests on the \(checked) other runs of the check: the same quantity may have another value there, by chance alone.",
        " Le verdict de la synthèse repose sur les \(checked) autres simulations de la vérification : une même grandeur peut y prendre une autre valeur, par le seul hasard."
      )
    }
    return .written(
      .words(
        words(
          "Every table and figure of this section is of the report’s \(runs) simulated runs.",
          "Tous les tableaux et figures de ce chapitre portent sur les \(runs) simulations du rapport.") + (check ?? "")
      ))
  }

  /// A section with its heading; nothing without blocks.
  private func headed(_ section: Section?) -> [DossierPart] {
    guard let section, !section.blocks.isEmpty else { return [] }
    return [.written(.heading(words(section.title)))] + section.parts
  }

  /// A row to each day, the weakest alone where there are many.
  private var days: [DossierPart] {
    guard report.hasCalls, report.hasManyDays else { return [] }
    let all = context.content.report.evidence.attainment(of: .day).filter { $0.offered > 0 }
    let isLong = all.count > Self.mostDays
    let weakest = all.sorted { ($0.probability?.share ?? 1) < ($1.probability?.share ?? 1) }.prefix(Self.weakestDays)
    let shown = isLong ? weakest.sorted { $0.firstDay < $1.firstDay } : all
    guard !shown.isEmpty else { return [] }
    let columns: [TypedTable.Column] = [
      .dates(), .count("offered", MeasurePhrase.offered.words),
      .percent("service_level", MeasurePhrase.serviceLevelShort.words),
      .percent("abandonment", MeasurePhrase.abandonment.words),
      .words("probability", MeasurePhrase.probability.words, .figures),
    ]
    let title =
      isLong
      ? Bilingual(
        "The thirty days least likely to reach the level", "Les trente jours les moins sûrs d’atteindre le niveau")
      : Bilingual("Level and probability by day", "Niveau et probabilité par jour")
    let table = TypedTable(
      "days", title: title, columns,
      shown.map { span in
        let day = span.firstDay - context.scenario.calendar.firstDay
        let measures = context.content.report.evidence.whole.days[day]
        return [
          .date(span.firstDay), .number(span.offered), .estimate(span.level), .estimate(measures.abandonment),
          .text(words.numbers.share(span.probability)),
        ]
      })
    return [.shown(.table(table))]
  }
}
