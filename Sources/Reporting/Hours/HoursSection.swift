import ScenarioModel
import StaffingPlans

/// Hours on duty, paid hours and full-time equivalents by week and, of several groups, by group.
struct HoursSection {
  /// What is shown.
  let context: ReportContext

  private var words: Wording { context.words }
  private var hours: StaffingHours { context.content.hours }

  /// The section.
  var section: Section? {
    let basis = context.hoursText.basis
    let opening = basis.prefix(1).uppercased() + basis.dropFirst() + ". " + context.hoursText.formula
    let groups: [Block] = context.scenario.agentGroups.count > 1 ? [.table(byGroup)] : []
    return Section(.hours, [.note(opening, nil), .table(byWeek)] + groups)
  }

  private var byWeek: TypedTable {
    let columns: [TypedTable.Column] =
      [.words("week", TablePhrase.week.words, .unbroken), .words("days", TablePhrase.days.words)] + names
      + [.count("fte", HoursPhrase.fullTime.words, decimals: 1)]
    return TypedTable(
      "hours_by_week", columns,
      hours.weeks.map { week in
        let days = context.grid.days[week.days]
        let count = words.numbers.count(days.count) + (week.isWhole ? "" : ", " + words(HoursPhrase.cut))
        return [.text(words.stretch(days)), .text(count)]
          + values(hours.cells(week.days), nil) + [.number(hours.fullTime(week))]
      })
  }

  private var byGroup: TypedTable {
    let columns: [TypedTable.Column] =
      [.words("group", TablePhrase.group.words)] + names
      + [
        .count("fte_most", HoursPhrase.fullTimeMost.words, decimals: 1),
        .count("fte_mean", HoursPhrase.fullTimeMean.words, decimals: 1),
      ]
    return TypedTable(
      "hours_by_group", columns,
      context.scenario.agentGroups.enumerated().map { index, group in
        let found = hours.fullTime(group: index)
        return [.text(group.title.text(in: words.language))] + values(hours.period, index)
          + [.number(found?.most), .number(found?.mean)]
      })
  }

  /// Columns of hours.
  private var names: [TypedTable.Column] {
    [
      .count("agent_hours", MeasurePhrase.agentHours.words, decimals: 1),
      .count("paid_hours", MeasurePhrase.paidHours.words, decimals: 1),
    ] + (hours.hasCover ? [.count("hours_with_cover", HoursPhrase.covered.words, decimals: 1)] : [])
  }

  private func values(_ cells: Range<Int>, _ group: Int?) -> [TypedTable.Cell] {
    let found = [hours.onDuty(cells, group: group), hours.paid(cells, group: group)]
    return (found + (hours.hasCover ? [hours.covered(cells, group: group)] : [])).map { .number($0) }
  }
}
