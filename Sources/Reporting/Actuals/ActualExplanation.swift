internal import Comparison
internal import ScenarioModel

/// The forecast held against what came, as `explain` shows it.
struct ActualExplanation {
  private let review: ForecastReview
  private let scenario: Scenario
  private let words: Wording

  init(_ review: ForecastReview, _ scenario: Scenario, words: Wording) {
    (self.review, self.scenario, self.words) = (review, scenario, words)
  }

  /// The section.
  func section(by detail: Explanation.Detail) -> Section {
    let result = ActualResult(review)
    let text = ActualWords(result, scenario, words: words)
    let tables = ActualTables(result, scenario, words: words)
    let shown =
      [tables.assumptions].filter { $0.rowCount > 0 } + tables.groups + [tables.largest]
      + (detail == .everything ? [tables.all] : [])
    return Section(
      Bilingual("Forecast and what came: \(text.title)", "Prévision et réalisé : \(text.title)"),
      [.facts(facts)] + text.ofForecast.map { .note($0, nil) } + shown.map { .table($0) }, key: "actuals",
      name: ActualWords.name(review, scenario))
  }

  /// What programs read of it.
  private var facts: [Fact] {
    [
      .said(
        "compared", "Compared", "Comparaison", words.count(review.days.count, "day", "jour"),
        [
          .whole("days", review.days.count), .whole("open_days_without_row", review.openDaysWithoutRow),
          .number("forecast", review.forecast), .number("came", review.came), .share("bias", review.bias),
          .share("mean_absolute_percentage_error", review.error), .share("chance_error", review.chanceError),
          .whole("outside", review.outside), .number("expected_outside", review.expectedOutside),
          .word("file_name", review.actual.fileName),
        ])
    ].compactMap(\.self)
  }
}
