internal import Comparison
internal import ScenarioModel

/// What came, in sentences.
struct ActualWords {
  let review: ForecastReview
  let level: LevelReview?
  let scenario: Scenario
  let words: Wording

  init(_ result: ActualResult, _ scenario: Scenario, words: Wording) {
    (review, level, self.scenario, self.words) = (result.review, result.level, scenario, words)
  }

  /// Stable name of whose contacts they are.
  static func name(_ review: ForecastReview, _ scenario: Scenario) -> String {
    review.actual.callType.map { scenario.callTypes[$0].name } ?? "*"
  }

  /// Whose contacts they are.
  var title: String {
    review.actual.callType.map { PrintableText.of(scenario.callTypes[$0].title.text(in: words.language)) }
      ?? words("All calls", "Tous les appels")
  }

  /// What the forecast missed.
  var ofForecast: [String] {
    [total, error, intervals, missing, contradicted, source].compactMap(\.self)
  }

  private var total: String {
    let (forecast, came) = (count(review.forecast), count(review.came))
    let days = words.count(review.days.count, "day", "jour")
    let change = review.forecast > 0 ? review.came / review.forecast - 1 : nil
    let relative = change.map { " (" + words.numbers.change($0, decimals: 1) + ")" } ?? ""
    return words(
      "On \(days) with a row \(forecast) contacts were expected and \(came) came\(relative).",
      "Sur \(days) avec une ligne, \(forecast) contacts étaient attendus et \(came) sont venus\(relative).")
  }

  private var error: String? {
    guard let error = review.error, let bias = review.bias else { return nil }
    let (mean, size) = (percent(error), percent(bias.magnitude))
    let chance =
      review.chanceError.map {
        words("; chance alone leaves some \(percent($0))", " ; le seul hasard en laisse environ \(percent($0))")
      } ?? ""
    let side = bias > 0 ? words("above", "au-dessus du") : words("below", "au-dessous du")
    return words(
      "The forecast of a day misses by \(mean) of what came on average (mean absolute percentage error)\(chance). Over all days it lies \(size) \(side) what came (bias).",
      "La prévision d’un jour s’écarte en moyenne de \(mean) du réalisé (MAPE)\(chance). Sur tous les jours, elle est de \(size) \(side) réalisé (biais)."
    )
  }

  private var intervals: String? {
    guard !review.days.isEmpty else { return nil }
    let (outside, all) = (words.numbers.count(review.outside), words.numbers.count(review.days.count))
    let expected = words.numbers.number(review.expectedOutside, decimals: 1)
    return words(
      "Days outside the 90% interval that the scenario gives them (Poisson and its stated factors): \(outside) of \(all), where it expects \(expected) itself.",
      "Jours hors de l’intervalle à 90 % que le scénario leur donne (Poisson et aléas énoncés) : \(outside) sur \(all), alors que lui-même en attend \(expected)."
    )
  }

  private var missing: String? {
    guard review.openDaysWithoutRow > 0 else { return nil }
    let days = words.numbers.count(review.openDaysWithoutRow)
    return words(
      "Open days without a row, not compared: \(days).", "Jours ouverts sans ligne, non comparés : \(days).")
  }

  private var contradicted: String? {
    guard !review.assumptions.isEmpty else { return nil }
    let missed = review.assumptions.filter(\.isMissed).map { name($0.assumption) }
    return missed.isEmpty
      ? words(
        "What came contradicts no assumption of the demand.", "Le réalisé ne contredit aucune hypothèse de la demande.")
      : words("Assumptions that missed: ", "Hypothèses contredites : ") + missed.joined(separator: words("; ", " ; "))
        + "."
  }

  private var source: String? {
    review.actual.source.map {
      words("Source: ", "Source : ") + PrintableText.of($0.text(in: words.language)) + "."
    }
  }

  /// What an assumption is called.
  func name(_ assumption: AssumptionReview.Assumption) -> String {
    switch assumption {
    case .total: words("total volume", "volume total")
    case .trend: words("trend (second half of the days)", "tendance (seconde moitié des jours)")
    case .weekdays(let weekday):
      words("shape over the weekdays (most: ", "profil des jours de la semaine (surtout : ")
        + words.dates.weekdayName(weekday) + ")"
    }
  }

  /// What explains the level; empty where none came.
  var ofLevel: [String] {
    guard let level else { return [] }
    let days = words.count(level.days.count, "day", "jour")
    let difference = points(level.whole.came - level.whole.forecast)
    let parts = [points(level.whole.byVolume), points(level.whole.byHandling), points(level.whole.rest)]
    let handling =
      level.handlingRatio == nil
      ? words(" (none is told)", " (non renseignée)") : ""
    return [
      words(
        "Service level on \(days), each weighted by the contacts that came: simulated \(percent(level.whole.forecast)), came \(percent(level.whole.came)) (\(difference)). Of that the volumes explain \(parts[0]), the handling time\(handling) \(parts[1]); \(parts[2]) are left: agents, absence, or what the model leaves out.",
        "NS sur \(days), pondéré par les contacts venus : \(percent(level.whole.forecast)) simulés, \(percent(level.whole.came)) réalisés (\(difference)). Les volumes en expliquent \(parts[0]), la DMT\(handling) \(parts[1]) ; restent \(parts[2]) : conseillers, absences ou ce que le modèle ignore."
      ),
      words(
        "Simulated on the same random draws, \(words.numbers.count(level.replications)) runs each: as forecast, with each day’s volume that came, and with the mean handling time that came.",
        "Simulé avec les mêmes tirages, \(words.numbers.count(level.replications)) simulations chaque fois : selon la prévision, avec le volume réalisé de chaque jour, puis avec la DMT réalisée."
      ),
    ]
  }

  /// A signed difference of shares in points.
  func points(_ fraction: Double) -> String {
    let text = words.numbers.number(fraction * 100, decimals: 1)
    return (fraction > 0 ? "+" : "") + text + words.numbers.space + words("points", "points")
  }

  private func count(_ contacts: Double) -> String { words.plain(contacts, atMost: contacts < 100 ? 1 : 0) }

  private func percent(_ fraction: Double) -> String { words.numbers.percent(fraction, decimals: 1) }
}
