import ContactSimulation
import Measures
import OutputAnalysis
import ScenarioModel

/// Callers who turned to another service, and attempts while closed.
struct SpillOverSection {
  /// What is looked at.
  let view: CentreView

  private var words: Wording { view.words }

  /// By hour of the day; nil where nobody turned elsewhere or tried while closed.
  ///
  /// - Parameter context: what the picture is drawn from.
  func section(_ context: ReportContext) -> Section? {
    let hasSpilled = view.centre.has(.spilled)
    guard let hours = view.centre.wholeSpillOver, hasSpilled || hours.hasAttempts else { return nil }
    let caption = SpillOverChart(context: context, hours: hours).caption
    let picture = context.picture("chart-spill-over", caption: caption) {
      SpillOverChart(context: $0, hours: hours).picture()
    }
    return Section(
      .spillOver,
      title: hasSpilled ? nil : Bilingual("Attempts while closed", "Appels hors des heures d’ouverture"),
      short + picture)
  }

  /// The sentence alone.
  var short: [Block] { view.centre.has(.spilled) ? [.note(total, nil)] : [] }

  /// How many turned elsewhere over the period, and why.
  private var total: String {
    let names = Set(view.scenario.callTypes.compactMap { $0.spillOver?.service.text(in: words.language) }).sorted()
    let service = names.joined(separator: ", ")
    let all = view.count(.spilled)
    let reasons = [Measure.spilledClosed, .spilledAbandoned, .spilledBlocked].map(view.count)
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
