internal import Comparison
internal import ScenarioModel

/// What came in `summary.json`.
struct ActualJSON {
  private let review: ForecastReview
  private let level: LevelReview?
  private let scenario: Scenario

  init(_ result: ActualResult, _ scenario: Scenario) {
    (review, level, self.scenario) = (result.review, result.level, scenario)
  }

  /// The item of the list.
  var json: JSONValue {
    .object([
      .init("name", .string(ActualWords.name(review, scenario))), .init("days", .integer(review.days.count)),
      .init("openDaysWithoutRow", .integer(review.openDaysWithoutRow)), .init("forecast", number(review.forecast)),
      .init("came", number(review.came)), .init("bias", number(review.bias)),
      .init("meanAbsolutePercentageError", number(review.error)), .init("chanceError", number(review.chanceError)),
      .init("daysOutside", .integer(review.outside)), .init("expectedOutside", number(review.expectedOutside)),
      .init("assumptions", .array(review.assumptions.map(assumption))), .init("level", level.map(level) ?? .null),
    ])
  }

  private func assumption(_ found: AssumptionReview) -> JSONValue {
    let (name, weekday): (String, Weekday?) =
      switch found.assumption {
      case .total: ("total", nil)
      case .trend: ("trend", nil)
      case .weekdays(let weekday): ("weekdays", weekday)
      }
    return .object([
      .init("name", .string(name)), .init("weekday", weekday.map { .string($0.name) } ?? .null),
      .init("deviation", number(found.deviation)), .init("allowed", number(found.allowed)),
      .init("missed", .bool(found.isMissed)), .init("errorLeft", number(found.errorLeft)),
    ])
  }

  private func level(_ level: LevelReview) -> JSONValue {
    .object(
      [
        .init("replications", .integer(level.replications)), .init("handlingRatio", number(level.handlingRatio)),
      ] + chain(level.whole) + [
        .init(
          "days",
          .array(
            level.days.map { day in
              .object(
                [
                  .init("day", .string(scenario.grid.days[day.day].date.description)),
                  .init("contacts", number(day.contacts)),
                ] + chain(day.chain))
            }))
      ])
  }

  private func chain(_ chain: LevelReview.Chain) -> [JSONValue.Member] {
    [
      .init("simulated", number(chain.forecast)), .init("simulatedLow", number(chain.low)),
      .init("simulatedHigh", number(chain.high)), .init("came", number(chain.came)),
      .init("byVolume", number(chain.byVolume)), .init("byHandling", number(chain.byHandling)),
      .init("rest", number(chain.rest)),
    ]
  }

  private func number(_ value: Double?) -> JSONValue { value.map { .number(RoundedEstimate.plain($0)) } ?? .null }

  /// The schema of the list.
  static var schema: JSONValue {
    typealias Schema = SummarySchema
    let (number, optional, text) = (Schema.type("number"), Schema.type("number", "null"), Schema.type("string"))
    let chain = [
      ("simulated", number), ("simulatedLow", optional), ("simulatedHigh", optional), ("came", number),
      ("byVolume", number), ("byHandling", number), ("rest", number),
    ]
    let assumption = Schema.record([
      ("name", text), ("weekday", Schema.type("string", "null")), ("deviation", number), ("allowed", number),
      ("missed", Schema.type("boolean")), ("errorLeft", optional),
    ])
    let level = Schema.record(
      [("replications", Schema.whole(from: 1)), ("handlingRatio", optional)] + chain + [
        ("days", Schema.list(Schema.record([("day", text), ("contacts", number)] + chain)))
      ])
    return Schema.list(
      Schema.record([
        ("name", text), ("days", Schema.whole(from: 0)), ("openDaysWithoutRow", Schema.whole(from: 0)),
        ("forecast", number), ("came", number), ("bias", optional), ("meanAbsolutePercentageError", optional),
        ("chanceError", optional), ("daysOutside", Schema.whole(from: 0)), ("expectedOutside", number),
        ("assumptions", Schema.list(assumption)), ("level", Schema.orNull(level)),
      ]))
  }
}
