import ContactSimulation
import Documents
import Measures
import OutputAnalysis
import ScenarioModel

/// What is needed: the service in the file's words, its hours and its call types.
struct NeedChapter {
  /// What is looked at.
  let context: DossierContext

  private var words: Wording { context.words }
  private var scenario: Scenario { context.scenario }

  /// The chapter.
  var parts: [DossierPart] {
    // The scenario's own summary speaks to whoever plans; a writer's text takes its place.
    let isTold = context.statement.texts[.context] != nil
    let summary = scenario.summary.flatMap { isTold ? nil : [DossierPart.written(.words(context.own($0)))] } ?? []
    let period = HeadSection(context: context.report).periodSentence
    return summary + [
      .written(.words(words("Period studied: \(period)", "Période étudiée : \(period)"))), .shown(.table(hours)),
    ] + specialDays + [.shown(.table(types))]
  }

  /// The days of the period on which other hours hold than those of their weekday.
  private var specialDays: [DossierPart] {
    let calendar = scenario.calendar
    let days = scenario.grid.days.map(\.date)
    let texts = days.compactMap { date -> String? in
      let holiday = calendar.holidays[date]
      guard let periods = calendar.exceptions[date] ?? (holiday == nil ? nil : calendar.holidayHours) else {
        return nil
      }
      let name = words.dates.full(date) + (holiday.map { " (\($0))" } ?? "")
      return name + words(": ", " : ") + words.hours(periods)
    }
    guard !texts.isEmpty else { return [] }
    let all = texts.joined(separator: words("; ", " ; "))
    return [.shown(.footnote(words("Other hours: \(all).", "Autres horaires : \(all).")))]
  }

  /// Hours by weekday.
  private var hours: TypedTable {
    TypedTable(
      "opening_hours", title: Bilingual("Opening hours", "Horaires d’ouverture"),
      [.words("weekday", TablePhrase.weekday.words), .words("hours", Bilingual("Hours", "Horaires"))],
      Weekday.allCases.map { day in
        let periods = scenario.calendar.weeklyHours[day] ?? []
        let text = periods.map { "\($0.opens)–\($0.closes)" }.joined(separator: ", ")
        return [.text(words.dates.weekdayName(day)), .text(periods.isEmpty ? words(TablePhrase.closed) : text)]
      })
  }

  /// Volume, times and target of each call type.
  private var types: TypedTable {
    let columns: [TypedTable.Column] = [
      .words("call_type", HeadingPhrase.callTypes.words),
      .count("expected", Bilingual("Expected in all", "Attendus au total")),
      .words("of_what", Bilingual("Of what", "Unité")),
      .time("handling_time", MeasurePhrase.handlingTime.words), .time("patience", MeasurePhrase.patience.words),
      .words("target", MeasurePhrase.target.words),
    ]
    return TypedTable(
      "call_types", title: HeadingPhrase.callTypes.words, columns,
      scenario.callTypes.enumerated().map { index, type in
        let isCall = type.channel == .inbound
        let target = type.target.map { words.text(of: $0) } ?? words(TablePhrase.noTarget)
        return [
          .text(context.own(type.title)),
          .number(expected(index)), .text(words(type.channel.contacts)),
          .number(type.handling.mean), .number(isCall ? type.meanPatience : nil),
          .text(isCall ? target : outbound(type)),
        ]
      })
  }

  /// Contacts of the whole period; nil where nobody counts them.
  private func expected(_ index: Int) -> Double? {
    let centre = context.report.centre?.centre
    return switch scenario.callTypes[index].channel {
    case .inbound: context.content.report.expectedContacts[index].reduce(0, +)
    case .deferred: centre?.deferred.first { $0.callType == index }?.run(.entered)?.mean
    case .outbound: centre?.outbound.first { $0.callType == index }?.estimate(.entered)?.mean
    }
  }

  private func outbound(_ type: CallType) -> String {
    if let target = type.outbound?.target { return OutboundText(words: words).goal(target) }
    guard let target = type.deferred?.target else { return words(TablePhrase.noTarget) }
    let (level, delay) = (words.numbers.stated(target.level), words.delay(target.within))
    return words("\(level) within \(delay)", "\(level) en \(delay)")
  }
}

/// Requirements of the specification, each with its answer and where it is shown.
struct RequirementChapter {
  /// What is looked at.
  let context: DossierContext
  /// Chapters that may be referred to.
  let shown: Set<DossierSection>

  private var words: Wording { context.words }

  /// The chapter.
  var parts: [DossierPart] {
    let requirements = context.statement.requirements
    guard !requirements.isEmpty else { return [] }
    let rows = requirements.map { entry -> [DocumentTable.Cell] in
      let place = entry.section.flatMap { shown.contains($0) ? [Span.place($0.rawValue)] : nil }
      return [
        .init(context.line(entry.requirement)), .init(context.line(entry.answer)),
        .init(place ?? [.text(words.numbers.missing)]),
      ]
    }
    let columns: [DocumentTable.Column] = [
      .init(words("Requirement", "Exigence"), share: 4), .init(words("Answer", "Réponse"), share: 5),
      .init(words("Where", "Où"), share: 2),
    ]
    return [
      .written(.table(DocumentTable(words("Requirements and answers", "Exigences et réponses"), columns, rows)))
    ]
  }
}
