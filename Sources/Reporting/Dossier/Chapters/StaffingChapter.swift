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

  /// The day that takes most people where each works a fifth of a full-time week: paid hours with cover over the length of a day, group by
  /// group; nil where groups have days of different lengths.
  private func fullestDay(_ hours: StaffingHours) -> (date: CivilDate, people: Int, length: Double)? {
    let lengths = Set(context.scenario.agentGroups.map { $0.weeklyHours / 5 })
    guard let length = lengths.first, lengths.count == 1 else { return nil }
    func people(_ day: Int) -> Int {
      context.scenario.agentGroups.indices.reduce(0) { sum, group in
        // Rounded to a hundredth first, so that 12.000000001 is 12.
        let found = hours.covered(hours.cells(day..<day + 1), group: group) / length
        return sum + Int(((found * 100).rounded() / 100).rounded(.up))
      }
    }
    let counts = report.grid.days.indices.map(people)
    guard let most = counts.max(), most > 0, let day = counts.firstIndex(of: most) else { return nil }
    return (report.grid.days[day].date, most, length)
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
    if let day = fullestDay(hours) {
      let length = words.delay(day.length * 3600)
      rows.append(
        (
          Bilingual("People to schedule on the fullest day", "Personnes à planifier le jour le plus chargé"),
          words.numbers.count(day.people),
          words(
            "\(words.dates.full(day.date)); days of \(length), leave and long absences not counted",
            "\(words.dates.full(day.date)) ; journées de \(length), congés et longues absences non compris")
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
