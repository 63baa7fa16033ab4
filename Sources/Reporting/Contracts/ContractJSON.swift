internal import ContactSimulation
internal import Contracts
internal import ScenarioModel

/// The contract, its price and costs in `summary.json`.
struct ContractJSON {
  let result: ContractResult
  let scenario: Scenario

  private var text: ContractWords { ContractWords(scenario: scenario, words: Wording(.english, space: " ")) }

  /// The member's value.
  var json: JSONValue {
    let own: [JSONValue.Member] = [
      .init("currency", .string(result.currency)), .init("periods", .array(result.periods.map { .string($0.label) })),
      .init("commitments", .array(result.commitments.map(commitment))), .init("allKept", share(result.allKept)),
      .init("missedPeriods", number(result.missed)), .init("missedHalfWidth", number(result.missedHalfWidth)),
      .init("runsWithExclusion", share(result.runsWithExclusion)), .init("excludedDays", number(result.excludedDays)),
      .init(
        "accounts",
        .object(
          ContractResult.Account.allCases.compactMap { account in
            result.totals[account].map { .init(account.rawValue, self.account(account, $0)) }
          })),
      .init("invoiceLines", .array(result.invoice.map(line))), .init("costLines", .array(result.costs.map(line))),
      .init("costPerAnsweredCall", number(result.costPerAnsweredCall?.value)),
      .init("costPerPersonReached", number(result.costPerPersonReached?.value)),
      .init("priceForMargin", number(result.priceForMargin)), .init("breakEvenVolume", number(result.breakEvenVolume)),
      .init("notCovered", .array(result.notCovered.map { .string(text.name(of: $0)) })),
      .init("frontier", result.frontier.map(frontier) ?? .null),
    ]
    return .object(own + GamingValues(results: result.gaming, scenario: scenario).members)
  }

  private func frontier(_ frontier: ContractFrontier) -> JSONValue {
    .object([
      .init("replications", .integer(frontier.replications)), .init("hourValue", number(frontier.hourValue)),
      .init("hourValueHalfWidth", number(frontier.hourValueHalfWidth)),
      .init(
        "points",
        .array(
          frontier.points.map { point in
            .object([
              .init("change", .integer(point.change)), .init("agentHours", number(point.agentHours)),
              .init("serviceLevel", number(point.level)), .init("allKept", number(point.allKept)),
              .init("broken", .array(point.broken.map { .string($0) })), .init("cost", figure(point.cost)),
              .init("penalty", figure(point.penalty)), .init("margin", figure(point.margin)),
              .init("lag", number(point.lag)), .init("lagHalfWidth", number(point.lagHalfWidth)),
            ])
          })),
    ])
  }

  private func commitment(_ found: CommitmentResult) -> JSONValue {
    let commitment = found.term.commitment
    return .object([
      .init("name", .string(commitment.name)), .init("title", CentreSummary.title(commitment.title)),
      .init("condition", .string(commitment.condition)), .init("per", .string(commitment.period.rawValue)),
      .init("keptInEveryPeriod", share(found.allKept)), .init("missedPeriods", number(found.missed)),
      .init("missedHalfWidth", number(found.missedHalfWidth)),
      .init("penalty", figure(found.penalty)), .init("bonus", figure(found.bonus)),
      .init(
        "periods",
        .array(
          found.periods.map { period in
            .object([
              .init("period", .string(period.span.label)), .init("kept", share(period.kept)),
              .init("judged", number(period.judged)),
            ])
          })),
    ])
  }

  private func account(_ account: ContractResult.Account, _ total: MoneyFigure) -> JSONValue {
    .object([
      .init("total", figure(total)), .init("periods", .array((result.byPeriod[account] ?? []).map(figure))),
    ])
  }

  private func line(_ line: ContractResult.Line) -> JSONValue {
    .object([
      .init("name", .string(text.name(of: line.line))), .init("quantity", number(line.quantity)),
      .init("unit", .string(text.unit(of: line.line))), .init("unitPrice", number(line.line.price.double)),
      .init("amount", figure(line.total)),
    ])
  }

  private func figure(_ figure: MoneyFigure) -> JSONValue {
    .object([
      .init("mean", number(figure.mean)), .init("halfWidth", number(figure.halfWidth)),
      .init("p5", number(figure.low.double)), .init("p50", number(figure.middle.double)),
      .init("p95", number(figure.high.double)),
    ])
  }

  private func share(_ estimate: ShareEstimate?) -> JSONValue {
    guard let estimate else { return .null }
    return .object([
      .init("share", number(estimate.share)), .init("lower", number(estimate.lower)),
      .init("upper", number(estimate.upper)), .init("runs", .integer(estimate.trials)),
    ])
  }

  /// Twelve digits: amounts are exact to the cent.
  private func number(_ value: Double?) -> JSONValue {
    value.map { .number(RoundedEstimate.plain($0, digits: 12)) } ?? .null
  }

  /// The schema of the value.
  static var schema: JSONValue {
    typealias Schema = SummarySchema
    let (number, optional) = (Schema.type("number"), Schema.type("number", "null"))
    let text = Schema.type("string")
    let figure = Schema.record([
      ("mean", number), ("halfWidth", optional), ("p5", number), ("p50", number), ("p95", number),
    ])
    let share = Schema.orNull(
      Schema.record([("share", number), ("lower", number), ("upper", number), ("runs", Schema.whole(from: 1))]))
    let line = Schema.record([
      ("name", text), ("quantity", number), ("unit", text), ("unitPrice", number), ("amount", figure),
    ])
    let title = Schema.record([], optional: ReportLanguage.allCases.map { ($0.rawValue, text) })
    let commitment = Schema.record([
      ("name", text), ("title", title), ("condition", text), ("per", text), ("keptInEveryPeriod", share),
      ("missedPeriods", number), ("missedHalfWidth", optional), ("penalty", figure), ("bonus", figure),
      ("periods", Schema.list(Schema.record([("period", text), ("kept", share), ("judged", number)]))),
    ])
    let point = Schema.record([
      ("change", Schema.type("integer")), ("agentHours", number), ("serviceLevel", optional), ("allKept", optional),
      ("broken", Schema.list(text)), ("cost", figure), ("penalty", figure), ("margin", figure), ("lag", number),
      ("lagHalfWidth", optional),
    ])
    let frontier = Schema.record([
      ("replications", Schema.whole(from: 1)), ("hourValue", optional), ("hourValueHalfWidth", optional),
      ("points", Schema.list(point)),
    ])
    let account = Schema.record([("total", figure), ("periods", Schema.list(figure))])
    return Schema.record(
      [
        ("currency", text), ("periods", Schema.list(text)), ("commitments", Schema.list(commitment)),
        ("allKept", share),
        ("missedPeriods", number), ("missedHalfWidth", optional), ("runsWithExclusion", share),
        ("excludedDays", number),
        ("accounts", Schema.record([], optional: ContractResult.Account.allCases.map { ($0.rawValue, account) })),
        ("invoiceLines", Schema.list(line)), ("costLines", Schema.list(line)), ("costPerAnsweredCall", optional),
        ("costPerPersonReached", optional), ("priceForMargin", optional), ("breakEvenVolume", optional),
        ("notCovered", Schema.list(text)), ("frontier", Schema.orNull(frontier)),
      ], optional: [("gaming", GamingValues.schema)])
  }
}
