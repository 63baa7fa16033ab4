import ContactSimulation
import Measures
import OutputAnalysis
import ScenarioModel

/// What sections about a contact centre look at, on a page and on a terminal.
struct CentreView {
  /// The scenario.
  let scenario: Scenario
  /// What its service has beyond plain calls.
  let centre: CentreContent
  /// How it is said.
  let words: Wording

  /// The name of a call type for people.
  func title(ofType index: Int) -> String { scenario.callTypes[index].title.text(in: words.language) }

  /// A mean of the whole service, in whole numbers.
  func count(_ measure: Measure) -> String { words.numbers.number(centre.whole.mean(measure)) }
}

extension ReportContext {
  /// The view of the centre; nil where nothing of it is shown.
  var centre: CentreView? {
    content.centre.map { CentreView(scenario: scenario, centre: $0, words: words) }
  }
}
