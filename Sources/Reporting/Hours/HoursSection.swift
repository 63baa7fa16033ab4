import ScenarioModel
import StaffingPlans

/// Hours on duty, paid hours and full-time equivalents by week and, of several groups, by group.
struct HoursSection {
  /// What is shown.
  let context: ReportContext

  private var words: Wording { context.words }
  private var numbers: NumberStyle { context.words.numbers }
  private var hours: StaffingHours { context.content.hours }

  /// The section.
  func section(_ identifier: String) -> Markup {
    let basis = context.hoursText.basis
    let opening = basis.prefix(1).uppercased() + basis.dropFirst() + ". " + context.hoursText.formula
    let groups = context.scenario.agentGroups.count > 1 ? [byGroup] : []
    return PageParts.section(
      identifier, words(HeadingPhrase.hours), [PageParts.paragraph(opening), byWeek] + groups)
  }

  private var byWeek: Markup {
    let columns =
      [TableColumn.dates(words(TablePhrase.week)), .words(words(TablePhrase.days))] + names
      + [.numbers(words(HoursPhrase.fullTime))]
    return PageParts.table(columns, hours.weeks.map(row))
  }

  private func row(_ week: StaffingHours.Week) -> [Markup] {
    let days = context.grid.days[week.days]
    let dates = [days.first, days.last].compactMap { $0.map { words.dates.short($0.date) } }
    let count = numbers.count(days.count) + (week.isWhole ? "" : ", " + words(HoursPhrase.cut))
    let texts =
      [words(dates.joined(separator: " to "), dates.joined(separator: " au ")), count]
      + values(hours.cells(week.days), nil) + [fullTime(hours.fullTime(week))]
    return texts.map { Markup.text($0) }
  }

  private var byGroup: Markup {
    let columns =
      [TableColumn.words(words(TablePhrase.group))] + names
      + [.numbers(words(HoursPhrase.fullTimeMost)), .numbers(words(HoursPhrase.fullTimeMean))]
    let rows = context.scenario.agentGroups.enumerated().map { index, group -> [Markup] in
      let found = hours.fullTime(group: index)
      let texts =
        [group.title.text(in: words.language)] + values(hours.period, index)
        + [fullTime(found?.most), fullTime(found?.mean)]
      return texts.map { Markup.text($0) }
    }
    return PageParts.table(columns, rows)
  }

  /// Heads of the columns of hours.
  private var names: [TableColumn] {
    [.numbers(words(MeasurePhrase.agentHours)), .numbers(words(MeasurePhrase.paidHours))]
      + (hours.hasCover ? [.numbers(words(HoursPhrase.covered))] : [])
  }

  private func values(_ cells: Range<Int>, _ group: Int?) -> [String] {
    let found = [hours.onDuty(cells, group: group), hours.paid(cells, group: group)]
    return (found + (hours.hasCover ? [hours.covered(cells, group: group)] : [])).map {
      numbers.number($0, decimals: 1)
    }
  }

  private func fullTime(_ value: Double?) -> String {
    value.map { numbers.number($0, decimals: 1) } ?? numbers.missing
  }
}
