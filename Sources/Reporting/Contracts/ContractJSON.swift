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
      .init("costPerHandledContact", number(result.costPerHandledContact?.value)),
      .init("priceForMargin", number(result.priceForMargin)), .init("breakEvenVolume", number(result.breakEvenVolume)),
      .init("notCovered", .array(result.notCovered.map { .string(text.name(of: $0)) })),
      .init(
        "frontier", result.frontier.map { FrontierValues(frontier: $0, currency: result.currency).json } ?? .null),
      .init("breakEven", result.breakEven.map(breakEven) ?? .null),
    ]
    return .object(own + GamingValues(results: result.gaming, scenario: scenario).members)
  }

  private func breakEven(_ found: BreakEven) -> JSONValue {
    .object([
      .init("volume", number(found.volume)), .init("halfWidth", number(found.halfWidth)),
      .init("lowest", number(found.lowest)), .init("highest", number(found.highest)),
      .init("replications", .integer(found.replications)),
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

  private func figure(_ figure: MoneyFigure) -> JSONValue { ContractJSON.figure(figure) }
  private func number(_ value: Double?) -> JSONValue { ContractJSON.number(value) }

  /// An amount.
  static func figure(_ figure: MoneyFigure) -> JSONValue {
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
  static func number(_ value: Double?) -> JSONValue {
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
    let breakEven = Schema.record([
      ("volume", optional), ("halfWidth", optional), ("lowest", number), ("highest", number),
      ("replications", Schema.whole(from: 1)),
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
        ("costPerPersonReached", optional), ("costPerHandledContact", optional), ("priceForMargin", optional),
        ("breakEvenVolume", optional),
        ("notCovered", Schema.list(text)), ("frontier", FrontierValues.schema(figure: figure)),
      ], optional: [("breakEven", Schema.orNull(breakEven)), ("gaming", GamingValues.schema)])
  }
}
