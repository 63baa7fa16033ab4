import ContactSimulation
import OutputAnalysis
import ScenarioModel

/// The day on which a backlog is cleared, in words.
struct ClearedWords {
  private let cleared: ClearedDay
  private let calendar: ServiceCalendar
  private let words: Wording

  /// The words for a result.
  init(_ cleared: ClearedDay, _ view: CentreView) {
    self.cleared = cleared
    calendar = view.scenario.calendar
    words = view.words
  }

  /// A sentence: the median day, the middle 80 % of runs, and how often it never happens.
  var sentence: String {
    guard let median = cleared.median else {
      return words(
        "Not cleared within the period in \(never) of the simulated runs.",
        "Pas résorbé pendant la période dans \(never) des simulations.")
    }
    let base = words("Cleared on \(date(median))", "Résorbé le \(date(median))")
    return base + spread + unfinished
  }

  /// Between which days 80 % of the runs lie.
  private var spread: String {
    guard let earliest = cleared.earliest, let median = cleared.median else { return "" }
    guard let latest = cleared.latest else {
      return words(
        " (median; in one run of ten by \(date(earliest)))",
        " (médiane ; dans une simulation sur dix dès le \(date(earliest)))")
    }
    if earliest == median, latest == median {
      return words(" in nearly every run", " dans presque toutes les simulations")
    }
    return words(
      " (median; 8 runs of 10 between \(date(earliest)) and \(date(latest)))",
      " (médiane ; 8 simulations sur 10 entre le \(date(earliest)) et le \(date(latest)))")
  }

  private var unfinished: String {
    cleared.never.successes == 0
      ? "."
      : words(
        "; not within the period in \(never) of the runs.", " ; pas pendant la période dans \(never) des simulations.")
  }

  private var never: String { words.numbers.percent(cleared.never.share) }

  private func date(_ day: Int) -> String { words.dates.full(calendar.firstDay + day) }
}
