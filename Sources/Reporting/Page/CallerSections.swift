import ContactSimulation
import Measures
import OutputAnalysis
import ScenarioModel

/// People behind the calls: retries, help, transfers, callbacks, and those who turned to another service.
struct CallerSections {
  /// What is shown.
  let context: ReportContext

  private var words: Wording { context.words }
  private var numbers: NumberStyle { context.words.numbers }

  /// A column of the table of people.
  private struct Column {
    let title: String
    let text: (CentreContent.Figures) -> String
  }

  /// Persons, not calls: what each type's callers met with.
  func people(_ identifier: String) -> Markup? {
    guard let centre = context.content.centre else { return nil }
    let tables = [table(ofPeople(centre), centre), table(ofTransfers(centre), centre)].compactMap { $0 }
    guard !tables.isEmpty else { return nil }
    return PageParts.section(
      identifier, words(HeadingPhrase.people), sentences(centre).map { PageParts.paragraph($0) } + tables)
  }

  /// One row to each call type, and one to the whole service where there are several.
  private func table(_ columns: [Column], _ centre: CentreContent) -> Markup? {
    guard !columns.isEmpty else { return nil }
    let heads = [TableColumn.words(words(HeadingPhrase.callTypes))] + columns.map { TableColumn.numbers($0.title) }
    let types = context.scenario.inboundTypes
    var rows = types.map { type -> [Markup] in
      let name = context.scenario.callTypes[type].title.text(in: words.language)
      return [.text(name)] + columns.map { .text($0.text(centre.callTypes[type])) }
    }
    if types.count > 1 {
      let name = Markup.element("span", [Attribute("class", "strong")], words(TablePhrase.whole))
      rows.append([name] + columns.map { .text($0.text(centre.whole)) })
    }
    return PageParts.table(heads, rows)
  }

  /// What the columns mean, as far as they are there.
  private func sentences(_ centre: CentreContent) -> [String] {
    var sentences: [String] = []
    if centre.has(.helped) {
      sentences.append(
        words(
          "A person is helped when an agent answers one of their attempts or reaches them by a callback; helped at the first call means answered at the first attempt and not passed on. Both are shares of the people who called.",
          "Une personne est aidée quand un conseiller décroche à l’un de ses appels ou la joint en la rappelant ; aidée au premier appel : décrochée à la première tentative, sans transfert. Les deux sont des parts des personnes qui ont appelé."
        ))
    }
    if centre.has(.transferred), context.scenario.inboundTypes.count > 1 {
      sentences.append(
        words(
          "A transferred call joins another type’s queue: it counts there as received, and once only in the whole service.",
          "Un appel transféré rejoint la file d’un autre motif : il y compte comme reçu par transfert, et une seule fois dans l’ensemble."
        ))
    }
    return sentences
  }

  private func ofPeople(_ centre: CentreContent) -> [Column] {
    [
      count(.fresh, "People calling", "Personnes", centre),
      count(.retries, "Further attempts", "Nouvelles tentatives", centre),
      share(.helpedShare, "Helped", "Aidées", centre),
      share(.firstCallShare, "At the first call", "Au premier appel", centre),
      count(.servedByMenu, "Served by voice menu", "Servis par le serveur vocal", centre),
      count(.closedAttempts, "Attempts while closed", "Appels hors ouverture", centre),
    ].compactMap { $0 }
  }

  private func ofTransfers(_ centre: CentreContent) -> [Column] {
    [
      count(.transferred, "Passed on", "Transférés", centre),
      share(.transferShare, "Share passed on", "Part transférée", centre),
      count(.received, "Received by transfer", "Reçus par transfert", centre),
      count(.callbackAccepted, "Callbacks promised", "Rappels promis", centre),
      share(.callbackShareWithin, "Called back in time", "Rappelés à temps", centre),
      count(.callbackLost, "Callbacks lost", "Rappels perdus", centre),
    ].compactMap { $0 }
  }

  private func count(_ measure: Measure, _ english: String, _ french: String, _ centre: CentreContent) -> Column? {
    guard centre.has(measure) else { return nil }
    return Column(title: words(english, french)) { figures in
      figures[measure].map { numbers.number($0.mean) } ?? numbers.missing
    }
  }

  private func share(_ measure: Measure, _ english: String, _ french: String, _ centre: CentreContent) -> Column? {
    guard centre.has(measure) else { return nil }
    return Column(title: words(english, french)) { numbers.percent($0[measure]) }
  }

  /// Callers who turned to another service, by hour of the day.
  func spillOver(_ identifier: String) -> Markup? {
    guard let centre = context.content.centre, let hours = centre.wholeSpillOver,
      centre.has(.spilled) || hours.hasAttempts
    else { return nil }
    let chart = SpillOverChart(context: context, hours: hours)
    var children: [Markup] = []
    if centre.has(.spilled) { children.append(PageParts.paragraph(total(centre))) }
    children.append(PageParts.figure("chart-spill-over", chart.picture(), caption: chart.caption))
    return PageParts.section(identifier, heading(centre), children)
  }

  private func heading(_ centre: CentreContent) -> String {
    centre.has(.spilled)
      ? words(HeadingPhrase.spillOver) : words("Attempts while closed", "Appels hors des heures d’ouverture")
  }

  /// How many turned elsewhere over the period, and why.
  private func total(_ centre: CentreContent) -> String {
    let names = Set(context.scenario.callTypes.compactMap { $0.spillOver?.service.text(in: words.language) }).sorted()
    let service = names.joined(separator: ", ")
    let all = numbers.number(centre.whole.mean(.spilled))
    let reasons = [Measure.spilledClosed, .spilledAbandoned, .spilledBlocked].map {
      numbers.number(centre.whole.mean($0))
    }
    return words(
      "Over the period \(all) callers turned to \(service): \(reasons[0]) found the service closed, \(reasons[1]) had given up waiting, \(reasons[2]) had been refused.",
      "Sur la période, \(all) appelants se sont tournés vers \(service) : \(reasons[0]) ont trouvé le service fermé, \(reasons[1]) avaient renoncé à attendre, \(reasons[2]) avaient été refusés."
    )
  }
}

extension SpillOverHours {
  /// Whether anybody tried while the service was closed.
  var hasAttempts: Bool { ofDay.contains { $0.closedAttempts > 0 } }
}
