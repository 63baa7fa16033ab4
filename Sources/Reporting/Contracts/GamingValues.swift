internal import Contracts
internal import Measures
internal import ScenarioModel

/// What gaming would do to a contract, for programs: `gaming.csv`, the values of a dossier, and `contract.gaming` of `summary.json`.
struct GamingValues {
  let results: [GamingResult]
  let scenario: Scenario

  private func text(_ gaming: GamingResult) -> GamingText {
    GamingText(gaming: gaming, scenario: scenario, words: Wording(.english, space: " "))
  }

  /// A commitment, an amount or a figure to a row, at full precision: shares are fractions, times seconds.
  ///
  /// - Parameter isOfClient: whether amounts stay out: an offer does not reckon up what gaming would bring.
  func table(ofClient isOfClient: Bool) -> TypedTable {
    let number = TypedTable.Kind.number(decimals: 6)
    var table = TypedTable(
      "gaming", Bilingual("Gaming check", "Contrôle des contournements"),
      columns: [
        .init("way", .text), .init("kind", .text), .init("subject", .text), .init("name", .text), .init("unit", .text),
        .init("honest", number), .init("gamed", number), .init("honest_kept", number), .init("gamed_kept", number),
        .init("difference", number), .init("half_width", number), .init("effect", .text),
      ])
    for gaming in results {
      let text = text(gaming)
      for promise in gaming.promises {
        table.add([
          .text(gaming.way.rawValue), .text("commitment"), .missing, .text(promise.name),
          .text(text.unit(of: promise).rawValue), .number(promise.honest), .number(promise.gamed),
          .number(promise.honestKept), .number(promise.gamedKept), .number(promise.difference),
          .number(promise.halfWidth), .text(promise.effect.rawValue),
        ])
      }
      for amount in isOfClient ? [] : gaming.amounts ?? [] {
        table.add([
          .text(gaming.way.rawValue), .text("amount"), .missing, .text(amount.account.rawValue),
          .text(scenario.currency), .number(amount.honest), .number(amount.gamed), .missing, .missing,
          .number(amount.difference), .number(amount.halfWidth), .missing,
        ])
      }
      for figure in gaming.figures {
        table.add([
          .text(gaming.way.rawValue), .text("figure"), .text(figure.subject), .text(figure.key),
          .text(text.unit(of: figure).rawValue), .number(figure.honest), .number(figure.gamed), .missing, .missing,
          .number(figure.difference), .number(figure.halfWidth), .text(figure.effect.rawValue),
        ])
      }
    }
    return table
  }

  /// The member of the summary; none where nothing was tried.
  var members: [JSONValue.Member] {
    results.isEmpty ? [] : [.init("gaming", .array(results.map(json)))]
  }

  private func json(_ gaming: GamingResult) -> JSONValue {
    .object([
      .init("way", .string(gaming.way.rawValue)), .init("replications", .integer(gaming.replications)),
      .init(
        "commitments",
        .array(
          gaming.promises.map { promise in
            .object([
              .init("name", .string(promise.name)), .init("honest", number(promise.honest)),
              .init("gamed", number(promise.gamed)), .init("honestKept", number(promise.honestKept)),
              .init("gamedKept", number(promise.gamedKept)), .init("difference", number(promise.difference)),
              .init("halfWidth", number(promise.halfWidth)), .init("effect", .string(promise.effect.rawValue)),
            ])
          })),
      .init("amounts", .array((gaming.amounts ?? []).map(json))),
      .init(
        "figures",
        .array(
          gaming.figures.map { figure in
            .object([
              .init("name", .string(figure.key)), .init("subject", figure.subject.map { .string($0) } ?? .null),
              .init("honest", number(figure.honest)), .init("gamed", number(figure.gamed)),
              .init("difference", number(figure.difference)), .init("halfWidth", number(figure.halfWidth)),
              .init("effect", .string(figure.effect.rawValue)),
            ])
          })),
    ])
  }

  private func json(_ amount: GamingResult.Amount) -> JSONValue {
    .object([
      .init("name", .string(amount.account.rawValue)), .init("honest", number(amount.honest)),
      .init("gamed", number(amount.gamed)), .init("difference", number(amount.difference)),
      .init("halfWidth", number(amount.halfWidth)),
    ])
  }

  private func number(_ value: Double?) -> JSONValue {
    value.map { .number(RoundedEstimate.plain($0, digits: 12)) } ?? .null
  }

  /// The schema of the member's value.
  static var schema: JSONValue {
    typealias Schema = SummarySchema
    let (text, number, optional) = (Schema.type("string"), Schema.type("number"), Schema.type("number", "null"))
    let promise = Schema.record([
      ("name", text), ("honest", optional), ("gamed", optional), ("honestKept", optional), ("gamedKept", optional),
      ("difference", number), ("halfWidth", optional), ("effect", text),
    ])
    let figure = Schema.record([
      ("name", text), ("subject", Schema.type("string", "null")), ("honest", optional), ("gamed", optional),
      ("difference", optional), ("halfWidth", optional), ("effect", text),
    ])
    let amount = Schema.record([
      ("name", Schema.choice(ContractResult.Account.allCases.map(\.rawValue))), ("honest", number), ("gamed", number),
      ("difference", number), ("halfWidth", optional),
    ])
    return Schema.list(
      Schema.record(
        [
          ("way", text), ("replications", Schema.whole(from: 1)), ("commitments", Schema.list(promise)),
          ("figures", Schema.list(figure)),
        ], optional: [("amounts", Schema.list(amount))]))
  }
}
