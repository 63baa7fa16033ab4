internal import Comparison
internal import ScenarioModel

/// What came, in tables.
struct ActualTables {
  let review: ForecastReview
  let level: LevelReview?
  let scenario: Scenario
  let words: Wording

  init(_ result: ActualResult, _ scenario: Scenario, words: Wording) {
    (review, level, self.scenario, self.words) = (result.review, result.level, scenario, words)
  }

  private var text: ActualWords { ActualWords(ActualResult(review, level: level), scenario, words: words) }

  private var forecast: TypedTable.Column { .count("forecast", Bilingual("Expected", "Prévu"), decimals: decimals) }
  private var came: TypedTable.Column { .count("came", Bilingual("Came", "Réalisé"), decimals: decimals) }
  /// Small days are told to a tenth.
  private var decimals: Int { review.days.contains { $0.forecast >= 100 } ? 0 : 1 }
  private static let change = TypedTable.Column.percent("change", Bilingual("Difference", "Écart"))

  private static func relative(_ came: Double, _ forecast: Double) -> TypedTable.Cell {
    forecast > 0 ? .number(came / forecast - 1) : .missing
  }

  /// What each assumption of demand comes to.
  var assumptions: TypedTable {
    var table = TypedTable(
      "assumptions", title: Bilingual("Which assumption missed", "Quelle hypothèse est contredite"),
      [
        .words("assumption", Bilingual("Assumption of the demand", "Hypothèse de la demande")),
        .percent("deviation", Bilingual("Came beyond it", "Écart réalisé")),
        .percent("allowed", Bilingual("Chance allows", "Admis par le hasard")),
        .words("verdict", Bilingual("", "")),
        .percent(
          "error_left", Bilingual("Mean miss left", "Écart moyen restant")),
      ], [])
    for review in review.assumptions {
      let verdict = review.isMissed ? words("missed", "contredite") : words("holds", "tient")
      table.add([
        .text(text.name(review.assumption)), .number(review.deviation), .number(review.allowed), .text(verdict),
        .number(review.errorLeft),
      ])
      table.judge(review.isMissed ? .missed : .met, column: 3)
    }
    guard table.rowCount > 0 else { return table }
    table.add([
      .text(words("the rest, were it chance alone", "le reste, s’il n’était que hasard")), .missing, .missing, .missing,
      .number(review.chanceError),
    ])
    return table
  }

  /// By weekday, then by month where there are several.
  var groups: [TypedTable] {
    [
      group("by_weekday", Bilingual("By weekday", "Par jour de la semaine"), review.byWeekday),
      group("by_month", Bilingual("By month", "Par mois"), review.byMonth),
    ].filter { $0.rowCount > 1 }
  }

  private func group(_ key: String, _ title: Bilingual, _ groups: [ForecastReview.Group]) -> TypedTable {
    let head = key == "by_month" ? TablePhrase.month.words : Bilingual("Weekday", "Jour")
    return TypedTable(
      key, title: title,
      [
        .words("name", head, .unbroken), .count("days", TablePhrase.days.words), forecast, came,
        ActualTables.change,
      ],
      groups.map { group in
        let name =
          switch group.kind {
          case .weekday(let weekday): words.dates.weekdayName(weekday)
          case .month(let month): words.dates.month(month.firstDay)
          }
        return [
          .text(name), .number(Double(group.days)), .number(group.forecast), .number(group.came),
          ActualTables.relative(group.came, group.forecast),
        ]
      })
  }

  /// The largest misses.
  var largest: TypedTable {
    days("largest_misses", Bilingual("Largest misses", "Plus grands écarts"), review.largest)
  }

  /// All days.
  var all: TypedTable { days("days", TablePhrase.days.words, review.days) }

  private func days(_ key: String, _ title: Bilingual, _ days: [ForecastReview.Day]) -> TypedTable {
    var table = TypedTable(
      key, title: title,
      [
        .dates(), forecast, .count("low", Bilingual("Low (5%)", "Bas (5 %)")),
        .count("high", Bilingual("High (95%)", "Haut (95 %)")), came, ActualTables.change,
      ], [])
    for day in days {
      table.add([
        .date(day.date), .number(day.forecast), .number(day.low), .number(day.high), .number(day.came),
        ActualTables.relative(day.came, day.forecast),
      ])
      table.judge(day.isOutside ? .missed : nil, column: 4)
    }
    return table
  }

  /// The chain from the simulated level to the one that came; nil where none came.
  var chain: TypedTable? {
    guard let level else { return nil }
    let whole = level.whole
    let ratio = level.handlingRatio.map { " (×\(words.numbers.space)\(words.numbers.number($0, decimals: 2)))" } ?? ""
    var table = TypedTable(
      "levels", title: Bilingual("What explains the service level", "Ce qui explique le niveau de service"),
      [
        .words("step", Bilingual("Simulated", "Simulé")),
        .percent("level", MeasurePhrase.serviceLevel.words),
        .words("runs", Bilingual("5–95% of the runs", "5–95 % des simulations"), .figures),
        .count("points", Bilingual("Points", "Points"), decimals: 1),
      ], [])
    table.add([
      .text(words("as forecast", "selon la prévision")), .number(whole.forecast), range(whole), .missing,
    ])
    table.add([
      .text(words("with the volumes that came", "avec les volumes réalisés")), .number(whole.withVolumes), .missing,
      .number(whole.byVolume * 100),
    ])
    table.add([
      .text(words("with the handling time that came", "avec la DMT réalisée") + ratio), .number(whole.withHandling),
      .missing, .number(whole.byHandling * 100),
    ])
    table.add([
      .text(words("as it came: the rest", "réalisé : le reste")), .number(whole.came), .missing,
      .number(whole.rest * 100),
    ])
    return table
  }

  private func range(_ chain: LevelReview.Chain) -> TypedTable.Cell {
    guard let low = chain.low, let high = chain.high else { return .missing }
    return .text([low, high].map { words.numbers.percent($0, decimals: 1) }.joined(separator: "–"))
  }

  /// The same by day; nil where none came.
  var levels: TypedTable? {
    guard let level else { return nil }
    var table = TypedTable(
      "levels_by_day", title: Bilingual("Service level by day", "Niveau de service par jour"),
      [
        .dates(), .percent("simulated", Bilingual("Simulated", "Simulé")),
        .words("runs", Bilingual("5–95% of the runs", "5–95 % des simulations"), .figures),
        .percent("came", Bilingual("Came", "Réalisé")),
        .count("by_volume", Bilingual("Volume (points)", "Volume (points)"), decimals: 1),
        .count("by_handling", Bilingual("Handling time (points)", "DMT (points)"), decimals: 1),
        .count("rest", Bilingual("Rest (points)", "Reste (points)"), decimals: 1),
      ], [])
    for day in level.days {
      let chain = day.chain
      table.add([
        .date(scenario.grid.days[day.day].date), .number(chain.forecast), range(chain), .number(chain.came),
        .number(chain.byVolume * 100), .number(chain.byHandling * 100), .number(chain.rest * 100),
      ])
    }
    return table
  }
}
