import ContactSimulation
import Measures
import OutputAnalysis
import ScenarioModel

/// People behind the calls: retries, help, attempts while closed, transfers and callbacks.
struct CallerSection {
  /// What is looked at.
  let view: CentreView

  private var words: Wording { view.words }
  private var centre: CentreContent { view.centre }

  /// What people of each type met with, then what became of transfers and callbacks; nil where there is nothing of it.
  var section: Section? {
    let tables = [Self.people, Self.transfers + Self.callbacks].compactMap(table).map { Block.table($0) }
    return tables.isEmpty ? nil : Section(.people, sentences.map { .note($0, nil) } + tables)
  }

  /// The same of the whole service: a line of facts for people, transfers and callbacks.
  var short: [Block] {
    [Self.people, Self.transfers, Self.callbacks].map { measures in
      .facts(
        measures.filter { centre.has($0.measure) }.map { measure, name in
          Fact(name, kind(measure), cell(measure, centre.whole))
        })
    }
  }

  /// A measure with its name in a table of people.
  private typealias Named = (measure: Measure, name: Bilingual)

  private static let people: [Named] = [
    (.fresh, Bilingual("People calling", "Personnes")),
    (.retries, Bilingual("Further attempts", "Nouvelles tentatives")), (.helpedShare, Bilingual("Helped", "Aidées")),
    (.firstCallShare, Bilingual("At the first call", "Au premier appel")),
    (.servedByMenu, Bilingual("Served by voice menu", "Servis par le serveur vocal")),
    (.closedAttempts, Bilingual("Attempts while closed", "Appels hors ouverture")),
  ]

  private static let transfers: [Named] = [
    (.transferred, Bilingual("Passed on", "Transférés")),
    (.transferShare, Bilingual("Share passed on", "Part transférée")),
    (.received, Bilingual("Received by transfer", "Reçus par transfert")),
  ]

  private static let callbacks: [Named] = [
    (.callbackAccepted, Bilingual("Callbacks promised", "Rappels promis")),
    (.callbackReached, Bilingual("Called back", "Rappelés")),
    (.callbackShareWithin, Bilingual("Called back in time", "Rappelés à temps")),
    (.callbackLost, Bilingual("Callbacks lost", "Rappels perdus")),
  ]

  private func kind(_ measure: Measure) -> TypedTable.Kind {
    measure.unit == .share ? .share(decimals: 3) : .number(decimals: 0)
  }

  private func cell(_ measure: Measure, _ figures: CentreContent.Figures) -> TypedTable.Cell {
    measure.unit == .share ? .estimate(figures[measure]) : .mean(figures[measure])
  }

  /// One row to each call type, and one to the whole service where there are several.
  private func table(_ measures: [Named]) -> TypedTable? {
    let shown = measures.filter { centre.has($0.measure) }
    guard !shown.isEmpty else { return nil }
    let columns = shown.map { TypedTable.Column($0.measure.column, kind($0.measure), label: $0.name) }
    var table = TypedTable(
      "people", Bilingual(""), columns: [.words("call_type", HeadingPhrase.callTypes.words)] + columns)
    func cells(_ figures: CentreContent.Figures) -> [TypedTable.Cell] { shown.map { cell($0.measure, figures) } }
    let types = view.scenario.inboundTypes
    for type in types { table.add([.text(view.title(ofType: type))] + cells(centre.callTypes[type])) }
    if types.count > 1 {
      table.add([.text(words(TablePhrase.whole))] + cells(centre.whole))
      table.rank(.whole)
    }
    return table
  }

  /// What the columns mean, as far as they are there.
  private var sentences: [String] {
    var sentences: [String] = []
    if centre.has(.helped) {
      sentences.append(
        words(
          "A person is helped when an agent answers one of their attempts or reaches them by a callback; helped at the first call means answered at the first attempt and not passed on. Both are shares of the people who called.",
          "Une personne est aidée quand un conseiller décroche à l’un de ses appels ou la joint en la rappelant ; aidée au premier appel : décrochée à la première tentative, sans transfert. Les deux sont des parts des personnes qui ont appelé."
        ))
    }
    if centre.has(.transferred), view.scenario.inboundTypes.count > 1 {
      sentences.append(
        words(
          "A transferred call joins another type’s queue: it counts there as received, and once only in the whole service.",
          "Un appel transféré rejoint la file d’un autre motif : il y compte comme reçu par transfert, et une seule fois dans l’ensemble."
        ))
    }
    return sentences
  }
}
