import ContactSimulation
import Documents
import Measures
import OutputAnalysis
import ScenarioModel

/// Calls by day and by interval, and the load that they bring.
struct VolumeChapter {
  /// What is looked at.
  let context: DossierContext

  /// Days of a table at most.
  private static let mostDays = 31

  private var words: Wording { context.words }
  private var report: ReportContext { context.report }

  /// The chapter.
  var parts: [DossierPart] { calls + lists + dials }

  /// People who enter each list, by day or, of long periods, by week.
  private var lists: [DossierPart] {
    guard let outbound = report.centre?.centre.outbound, let first = outbound.first else { return [] }
    let isLong = first.dayCount > Self.mostDays
    let rows: [(cell: OutboundCell, date: CivilDate)] =
      isLong
      ? first.weeks.enumerated().map { (.week($0), report.grid.days[$1.days.lowerBound].date) }
      : report.grid.days.enumerated().map { (.day($0), $1.date) }
    let columns = outbound.map { list -> TypedTable.Column in
      let type = context.scenario.callTypes[list.callType]
      return .count(type.name, Bilingual(type.title.text(in: .english), type.title.text(in: .french)))
    }
    var table = TypedTable(
      "people_to_call", Bilingual("People who are to be called", "Personnes à appeler"),
      columns: [.dates(isLong ? Bilingual("Week from", "Semaine à partir du") : TablePhrase.day.words)] + columns)
    for row in rows {
      let entered = outbound.map { $0.estimate(.entered, row.cell)?.mean ?? 0 }
      if entered.contains(where: { $0 > 0 }) { table.add([.date(row.date)] + entered.map { .number($0) }) }
    }
    return table.rowCount == 0
      ? []
      : [
        .written(.heading(words("People to call", "Personnes à appeler"))),
        context.paragraph(
          isLong ? "People who enter the lists, by week." : "People who enter the lists, by day.",
          isLong
            ? "Personnes qui entrent dans les listes, par semaine." : "Personnes qui entrent dans les listes, par jour."
        ), .shown(.table(table)),
      ]
  }

  /// What people on lists bring: attempts, those that repeat earlier ones, and calls of people who were missed: means of the runs.
  private var dials: [DossierPart] {
    let outbound = context.report.centre?.centre.outbound ?? []
    guard !outbound.isEmpty else { return [] }
    let columns: [TypedTable.Column] = [
      .words("list", Bilingual("List", "Liste")), .count("entered", OutboundMeasure.entered.words.label),
      .count("attempts", OutboundMeasure.attempts.words.label),
      .count("repeated", Bilingual("Of these, after a person's first", "Dont après la première")),
      .count(
        "called_back",
        Bilingual("People who call back after a missed call", "Personnes qui rappellent après un appel manqué")),
    ]
    let table = TypedTable(
      "attempts", title: Bilingual("Attempts and calls back", "Tentatives d’appel et rappels"), columns,
      outbound.map { list in
        func mean(_ measure: OutboundMeasure) -> Double? { list.estimate(measure)?.mean }
        let repeated = mean(.attempts).flatMap { all in mean(.called).map { all - $0 } }
        return [
          .text(context.own(context.scenario.callTypes[list.callType].title)), .number(mean(.entered)),
          .number(mean(.attempts)), .number(repeated), .number(mean(.calledBack)),
        ]
      })
    return [.shown(.table(table))]
  }

  /// Calls by day and by interval.
  private var calls: [DossierPart] {
    guard report.hasCalls else { return [] }
    let days: [DossierPart] =
      report.hasManyDays
      ? [
        .shown(
          .picture(
            "chart-volume", VolumeChart(context: report).picture(), caption: VolumeChart(context: report).caption())
        )
      ] : []
    let months = MonthSummary(context: report).table.map { [DossierPart.shown(.table($0))] } ?? []
    let load = LoadChart(context: report)
    return days + months + [
      .written(.heading(words("By interval", "Par intervalle"))),
      context.paragraph(
        "Expected calls in the busiest week, by interval; the workbook has every day, and the calls that came in simulation by interval.",
        "Appels attendus par intervalle pendant la semaine la plus chargée ; le classeur joint donne chaque jour, et par intervalle les appels reçus en simulation."
      ),
      .shown(.table(IntervalGrid(report).contacts)),
      .shown(.picture("chart-load", load.picture(), caption: load.caption)),
    ]
  }
}

/// Numbers of a week, times of day down and days across: that of most calls, and that of most agents at once.
struct IntervalGrid {
  private let report: ReportContext

  /// The grid of a report.
  init(_ report: ReportContext) { self.report = report }

  /// Expected contacts.
  var contacts: TypedTable {
    table(
      "contacts_by_interval", Bilingual("Expected calls by interval", "Appels attendus par intervalle"),
      .number(decimals: 1), report.week(around: report.figures.peakDay?.index)
    ) { .number(report.figures.contactsByInterval[$0]) }
  }

  /// Agents on duty, all groups together.
  var agents: TypedTable {
    table(
      "agents_by_interval", Bilingual("Agents on duty by interval", "Conseillers présents par intervalle"), .whole,
      report.fullestWeek
    ) { .whole(report.figures.agentsByInterval[$0]) }
  }

  private func table(
    _ key: String, _ title: Bilingual, _ kind: TypedTable.Kind, _ week: Range<Int>, _ value: (Int) -> TypedTable.Cell
  ) -> TypedTable {
    let days = week.map { report.grid.days[$0] }.filter { !$0.intervals.isEmpty }
    let columns = days.map { day in
      var column = TypedTable.Column(day.date.description, kind)
      column.date = day.date
      return column
    }
    var rows: [Int: [TypedTable.Cell]] = [:]
    for (place, day) in days.enumerated() {
      for cell in day.intervals {
        let start = report.grid.intervals[cell].wallStart
        // The hour that comes twice when the clock is put back stands in one row: its second turn.
        rows[start, default: Array(repeating: .missing, count: days.count)][place] = value(cell)
      }
    }
    return TypedTable(
      key, title: title, [.init("start", .time)] + columns, rows.keys.sorted().map { [.time($0)] + (rows[$0] ?? []) })
  }
}
