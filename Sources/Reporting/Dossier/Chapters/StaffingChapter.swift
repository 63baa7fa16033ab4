import Documents
import ScenarioModel
import StaffingPlans

/// Agents by interval, weeks, full-time equivalents, the peak and the seats.
struct StaffingChapter {
  /// What is looked at.
  let context: DossierContext

  private var words: Wording { context.words }
  private var report: ReportContext { context.report }

  /// The chapter.
  var parts: [DossierPart] {
    let chart = StaffingChart(context: report)
    let days: [DossierPart] =
      report.hasManyDays ? [.shown(.picture("chart-agents", chart.picture(), caption: chart.caption))] : []
    let groups = report.centre.flatMap { GroupSection(view: $0).section(report) }?.parts ?? []
    return [.shown(.table(figures))] + days + [
      .written(.heading(words("Agents by interval", "Conseillers par intervalle"))),
      context.paragraph(
        "Agents on duty in the week with most of them at once, all groups together; the workbook has every week and every group.",
        "Conseillers présents pendant la semaine où ils sont le plus nombreux à la fois, tous groupes réunis ; le classeur joint donne chaque semaine et chaque groupe."
      ), .shown(.table(IntervalGrid(report).agents)),
      .written(.heading(words("Hours and full-time equivalents", "Heures et équivalents temps plein"))),
    ] + (HoursSection(context: report).section?.parts ?? []) + groups
      + (MobilisedSection(context: report).section?.parts ?? [])
  }

  private var figures: TypedTable {
    let hours = context.content.report.hours
    let full = hours.fullTime()
    let peak = report.figures.peakAgents
    let when = peak.map { peak in
      let interval = report.grid.intervals[peak.interval]
      let date = words.dates.full(report.grid.days[interval.day].date)
      let time = words.dates.time(interval.wallStart)
      return words("first on \(date) at \(time)", "pour la première fois le \(date) à \(time)")
    }
    let week = full.map { full in
      let date = words.dates.short(max(full.week.monday, context.scenario.calendar.firstDay))
      return words("week from \(date)", "semaine du \(date)")
    }
    func number(_ value: Double?) -> String {
      value.map { words.numbers.number($0, decimals: 1) } ?? words.numbers.missing
    }
    var rows: [(Bilingual, String, String?)] = [
      (MeasurePhrase.agentsAtPeak.words, words.numbers.count(peak?.agents ?? 0), when),
      (MeasurePhrase.agentHours.words, number(hours.onDuty(hours.period)), nil),
      (
        hours.hasCover
          ? Bilingual("Paid hours without cover", "Heures payées hors majoration") : MeasurePhrase.paidHours.words,
        number(hours.paid(hours.period)), nil
      ),
    ]
    if hours.hasCover { rows.append((HoursPhrase.covered.words, number(hours.covered(hours.period)), nil)) }
    if let full {
      rows.append((HoursPhrase.fullTimeMost.words, number(full.most), week))
      rows.append((HoursPhrase.fullTimeMean.words, number(full.mean), nil))
    }
    if let day = hours.fullestDay {
      let (date, length) = (words.dates.full(report.grid.days[day.day].date), words.delay(day.hoursEach * 3600))
      rows.append(
        (
          Bilingual("People to schedule on the fullest day", "Personnes à planifier le jour le plus chargé"),
          words.numbers.count(day.people),
          words(
            "\(date); days of \(length), leave and long absences not counted",
            "\(date) ; journées de \(length), congés et longues absences non compris")
        ))
    }
    if let seats = context.scenario.seats?.max() {
      rows.append(
        (Bilingual("Seats in the room at most", "Postes de travail au plus"), words.numbers.count(seats), nil))
    }
    return TypedTable(
      "staffing", title: Bilingual("The staffing in figures", "L’effectif en chiffres"),
      [
        .words("figure", Bilingual("Figure", "Grandeur")), .words("value", TablePhrase.value.words, .figures),
        .words("remark", Bilingual("When", "Quand")),
      ],
      rows.map { [.text(words($0.0)), .text($0.1), $0.2.map { .text($0) } ?? .missing] })
  }
}
