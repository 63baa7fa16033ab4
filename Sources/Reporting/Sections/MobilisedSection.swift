import ScenarioModel
import StaffingPlans

/// The hours of the people mobilised by calendar week: given, needed, planned.
struct MobilisedSection {
  /// What is shown.
  let context: ReportContext

  private var words: Wording { context.words }

  /// The section; nil where no group states such people.
  var section: Section? {
    let text = LimitText(context: context)
    guard !text.weeks.isEmpty else { return nil }
    return Section(.mobilised, text.people.map { .note($0, nil) } + [.table(table)])
  }

  /// One row for each week and group.
  var table: TypedTable {
    let isSeveral = Set(LimitText(context: context).weeks.map(\.group)).count > 1
    let group: [TypedTable.Column] = isSeveral ? [.words("group", TablePhrase.group.words)] : []
    return TypedTable(
      "mobilised", title: HeadingPhrase.mobilised.words,
      [.words("week", TablePhrase.week.words, .unbroken)] + group + [
        .count("people", Bilingual("People", "Personnes")),
        .count("given", Bilingual("Hours given", "Heures données"), decimals: 1),
        .count("needed", Bilingual("Hours needed", "Heures nécessaires"), decimals: 1),
        .count("planned", Bilingual("Hours planned", "Heures planifiées"), decimals: 1),
        .count("each", Bilingual("Needed from each", "À donner par personne"), decimals: 1),
        .count("more_people", Bilingual("People missing", "Personnes manquantes")),
      ],
      LimitText(context: context).weeks.map { found in
        let title = context.scenario.agentGroups[found.group].title.text(in: words.language)
        return [.text(week(found))] + (isSeveral ? [.text(title)] : []) + [
          .whole(found.people.people), .number(found.given), .number(found.needed), .number(found.taken),
          .number(found.neededFromEach), .whole(found.morePeople),
        ]
      })
  }

  private func week(_ found: MobilisedWeek) -> String {
    words.stretch(context.grid.days[found.week.days])
      + (found.week.isWhole ? "" : ", " + words(HoursPhrase.cut))
  }
}
