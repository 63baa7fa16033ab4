import ContactSimulation
import Contracts
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

/// Every stated number with where it comes from.
struct HypothesisChapter {
  /// What is looked at.
  let context: DossierContext

  private var words: Wording { context.words }

  /// The chapter.
  var parts: [DossierPart] {
    let values = context.scenario.statedValues.filter { !$0.isInternal }
    guard !values.isEmpty else { return [] }
    func count(_ matches: (Origin) -> Bool) -> String { words.numbers.count(values.count { matches($0.origin) }) }
    let published = count { if case .source = $0 { true } else { false } }
    let assumed = count { if case .assumed = $0 { true } else { false } }
    let standard = count { $0 == .defaultValue }
    let hidesCosts = values.count < context.scenario.statedValues.count
    let priced = Bilingual(
      hidesCosts ? " but the bidder's own costs" : "", hidesCosts ? ", hors coûts propres au soumissionnaire" : "")
    return [
      context.paragraph(
        "Every number of the scenario\(priced.english), and where it comes from. Published or measured: \(published); assumed: \(assumed); standard values of the program: \(standard).",
        "Chaque valeur du scénario\(priced.french), avec son origine. Publiées ou mesurées : \(published) ; supposées : \(assumed) ; valeurs par défaut du programme : \(standard)."
      ), .shown(.table(table(values))),
    ]
  }

  private func table(_ values: [StatedValue]) -> TypedTable {
    TypedTable(
      "hypotheses", title: Bilingual("Values of the scenario and their origin", "Valeurs du scénario et leur origine"),
      [
        .words("meaning", TablePhrase.meaning.words), .words("value", TablePhrase.value.words, .roomy),
        .words("origin", TablePhrase.origin.words),
      ],
      values.map { [.text(words($0.label)), .text(text($0)), .text(origin($0.origin))] })
  }

  /// A value as the dossier writes it: promises in words, whole numbers in groups of three digits.
  private func text(_ value: StatedValue) -> String {
    if let promise = promises[value.text] { return promise }
    let text = words(value.value)
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    guard let number = Int(digits), text.dropFirst(digits.count).first == " " else { return text }
    return words.numbers.count(number) + text.dropFirst(digits.count)
  }

  /// What has to hold, by the condition in the file.
  private var promises: [String: String] {
    let words = ContractWords(scenario: context.scenario, words: words)
    var found: [String: String] = [:]
    for (index, commitment) in (context.scenario.contract?.commitments ?? []).enumerated() {
      // A condition that is no term was refused before the run.
      guard let term = try? ContractTerm(index, commitment, of: context.scenario) else { continue }
      found[commitment.condition] = words.condition(term)
    }
    return found
  }

  private func origin(_ origin: Origin) -> String {
    let colon = words(": ", " : ")
    return switch origin {
    case .source(let source): words(TablePhrase.source) + colon + context.own(source)
    case .assumed(let reason):
      reason.map { words(TablePhrase.assumed) + colon + context.own($0) } ?? words(TablePhrase.assumed)
    case .defaultValue: words(TablePhrase.standard)
    }
  }
}

extension StatedValue {
  /// Whether it is a cost or a margin of whoever runs the service, which is nobody else's business.
  var isInternal: Bool {
    let keys = keyPath.split(separator: ".")
    // A group may be called 'cost': its name is no key.
    let isOfAgents = keys.first?.hasPrefix("agents") == true
    return keys.first == "costs" || isOfAgents && keys.dropFirst(keys.first == "agents" ? 2 : 1).contains("cost")
  }
}
