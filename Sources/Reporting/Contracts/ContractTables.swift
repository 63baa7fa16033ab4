internal import ContactSimulation
internal import Contracts
internal import ScenarioModel

/// The tables of a contract, its price and costs.
struct ContractTables {
  let result: ContractResult
  let scenario: Scenario
  let words: Wording

  private var text: ContractWords { ContractWords(scenario: scenario, words: words) }

  private func money(_ key: String, _ label: Bilingual, decimals: Int = 2) -> TypedTable.Column {
    TypedTable.Column(key, .money(currency: result.currency, decimals: decimals), label: label)
  }

  /// The commitments: what has to hold, how likely it does, and what missing it costs.
  var commitments: TypedTable {
    TypedTable(
      "commitments", title: Bilingual("Commitments", "Engagements"),
      [
        .words("commitment", Bilingual("Commitment", "Engagement")),
        .words("condition", Bilingual("What has to hold", "Ce qui doit être tenu")),
        .words("period", Bilingual("Period", "Période")),
        .words("penalty_rule", Bilingual("Penalty", "Pénalité")),
        .words("bonus_rule", Bilingual("Bonus", "Bonus")),
        .percent("kept_always", Bilingual("Kept in every period of a run", "Tenu à chaque période")),
        .words("weakest_period", Bilingual("Weakest period", "Période la plus faible")),
        .percent("kept_weakest", Bilingual("Kept there", "Tenu sur celle-ci")),
        .count("missed", Bilingual("Periods missed in a run", "Périodes manquées"), decimals: 2),
        money("penalty", Bilingual("Mean penalty", "Pénalité moyenne")),
        money("bonus", Bilingual("Mean bonus", "Bonus moyen")),
      ],
      result.commitments.map { found in
        let commitment = found.term.commitment
        return [
          .text(commitment.title.text(in: words.language)), .text(text.condition(found.term)),
          .text(text.period(commitment.period)),
          .text(text.steps(commitment.penalties, of: found.term, isPenalty: true)),
          commitment.bonuses.isEmpty
            ? .missing : .text(text.steps(commitment.bonuses, of: found.term, isPenalty: false)),
          .number(found.allKept?.share), found.weakest.map { .text(text.name(of: $0.span)) } ?? .missing,
          .number(found.weakest?.kept?.share), estimate(found.missed, found.missedHalfWidth),
          estimate(found.penalty.mean, found.penalty.halfWidth),
          commitment.bonuses.isEmpty ? .missing : estimate(found.bonus.mean, found.bonus.halfWidth),
        ]
      }
    ).known
  }

  private func estimate(_ mean: Double, _ half: Double?) -> TypedTable.Cell {
    half.map { .estimate(mean, halfWidth: $0) } ?? .number(mean)
  }

  /// Each commitment in each of its periods.
  var periods: TypedTable {
    var table = TypedTable(
      "contract", Bilingual("Commitments by period", "Engagements par période"),
      columns: [
        .words("commitment", Bilingual("Commitment", "Engagement")),
        .words("period", Bilingual("Period", "Période"), .unbroken),
        TypedTable.Column("first_day", .date, label: Bilingual("First day", "Premier jour")),
        .percent("kept", Bilingual("Probability of keeping it", "Probabilité de le tenir")),
        .percent("kept_lower", Bilingual("Lower end", "Borne basse")),
        .percent("kept_upper", Bilingual("Upper end", "Borne haute")),
        .percent("judged", Bilingual("Runs in which it is judged", "Simulations où il est jugé")),
      ])
    for found in result.commitments {
      for period in found.periods {
        table.add([
          .text(found.term.commitment.name), .text(period.span.label),
          .date(scenario.grid.days[period.span.days.lowerBound].date), .number(period.kept?.share),
          .number(period.kept?.lower), .number(period.kept?.upper), .number(period.judged),
        ])
      }
    }
    return table
  }

  /// Accounts in all and by billing period; periods as files name them (`2025-03`), or as readers do.
  func accounts(forFiles: Bool = false) -> TypedTable {
    // Five amounts side by side: the currency stands in the head of their names.
    let amount = Bilingual("Amount (\(result.currency))", "Montant (\(result.currency))")
    func column(_ key: String, _ english: String, _ french: String) -> TypedTable.Column {
      .init(key, .number(decimals: 2), label: Bilingual(english, french))
    }
    var table = TypedTable(
      "money", Bilingual("Invoice, penalties, cost and margin", "Facture, pénalités, coût et marge"),
      columns: [
        .words("account", amount),
        .words("period", Bilingual("Billing period", "Période de facturation"), .unbroken),
        column("mean", "Mean of the runs", "Moyenne des simulations"),
        column("half_width", "Margin (±)", "Marge d’erreur (±)"),
        column("low", "5th percentile", "5ᵉ centile"),
        column("middle", "Median", "Médiane"),
        column("high", "95th percentile", "95ᵉ centile"),
      ])
    for account in ContractResult.Account.allCases {
      guard let total = result.totals[account], let periods = result.byPeriod[account] else { continue }
      add(account, words("in all", "total"), total, to: &table)
      table.rank(.whole)
      guard periods.count > 1 else { continue }
      for (span, figure) in zip(result.periods, periods) {
        add(account, forFiles ? span.label : text.name(of: span), figure, to: &table)
      }
    }
    return table
  }

  private func add(
    _ account: ContractResult.Account, _ period: String, _ figure: MoneyFigure, to table: inout TypedTable
  ) {
    table.add([
      .text(words(ContractWords.name(of: account))), .text(period), .number(figure.mean),
      figure.halfWidth.map { .number($0) } ?? .missing, .number(figure.low.double), .number(figure.middle.double),
      .number(figure.high.double),
    ])
  }

  /// The price sheet: quantities, unit prices and amounts.
  var price: TypedTable {
    lines("price", Bilingual("Price sheet", "Bordereau des prix"), result.invoice, unitPrice)
  }

  /// The same of costs.
  var costs: TypedTable {
    // Overhead is a share of the other costs: its "unit price" is a fraction.
    let unit = Bilingual(
      "Unit cost (\(result.currency); a fraction for overhead)",
      "Coût unitaire (\(result.currency) ; fraction pour les frais généraux)")
    return lines("costs", Bilingual("Costs", "Coûts"), result.costs, unit)
  }

  /// The unit prices with quantities for the client to write over, those of the simulation at first; a workbook reckons the amounts.
  var ownQuantities: TypedTable {
    var quantity = TypedTable.Column.count(
      "quantity", Bilingual("Quantity, to be written over", "Quantité, à modifier"), decimals: 2)
    quantity.use = .write
    var amount = money("amount", Bilingual("Amount", "Montant"))
    amount.use = .product(of: ["unit_price", "quantity"])
    var table = TypedTable(
      "own_quantities", Bilingual("Amounts for your own quantities", "Détail quantitatif estimatif"),
      columns: [
        .words("line", Bilingual("Line", "Ligne")), .words("unit", Bilingual("Of what", "Unité")),
        TypedTable.Column("unit_price", .number(decimals: 4), label: unitPrice), quantity, amount,
      ])
    for line in result.invoice {
      let price = line.line.price.double
      table.add([
        .text(text.name(of: line.line)), .text(text.unit(of: line.line)), .number(price), .number(line.quantity),
        .number(price * line.quantity),
      ])
    }
    let total = result.invoice.reduce(0) { $0 + $1.line.price.double * $1.quantity }
    table.add([.text(words("In all before tax", "Total hors taxes")), .missing, .missing, .missing, .number(total)])
    table.rank(.whole)
    return table
  }

  private var unitPrice: Bilingual {
    Bilingual("Unit price (\(result.currency))", "Prix unitaire (\(result.currency))")
  }

  private func lines(
    _ key: String, _ title: Bilingual, _ lines: [ContractResult.Line], _ unitPrice: Bilingual
  ) -> TypedTable {
    var table = TypedTable(
      key, title,
      columns: [
        .words("line", Bilingual("Line", "Ligne")),
        .count("quantity", Bilingual("Mean quantity", "Quantité moyenne"), decimals: 2),
        .words("unit", Bilingual("Of what", "Unité")),
        TypedTable.Column("unit_price", .number(decimals: 4), label: unitPrice),
        money("amount", Bilingual("Mean amount", "Montant moyen")),
        money("half_width", Bilingual("Margin (±)", "Marge d’erreur (±)")),
      ])
    for line in lines {
      let price = line.line.price.double
      table.add([
        .text(text.name(of: line.line)), .number(line.quantity), .text(text.unit(of: line.line)),
        .worth(price, DecimalPlaces(max(2, NumberStyle.decimals(of: price)))), .number(line.total.mean),
        line.total.halfWidth.map { .number($0) } ?? .missing,
      ])
    }
    return table
  }

  /// The amounts of every run and billing period, to the cent.
  var runs: TypedTable {
    let accounts = ContractResult.Account.allCases.filter { result.ledger.amounts[$0] != nil }
    var table = TypedTable(
      "money-runs", Bilingual("Amounts of every run", "Montants de chaque simulation"),
      columns: [
        TypedTable.Column("run", .whole, label: Bilingual("Run", "Simulation")),
        .words("period", Bilingual("Billing period", "Période de facturation"), .unbroken),
      ] + accounts.map { money($0.rawValue, ContractWords.name(of: $0)) })
    for run in 0..<result.replications {
      for (place, span) in result.periods.enumerated() {
        let index = run * result.periods.count + place
        table.add(
          [.whole(run + 1), .text(span.label)]
            + accounts.map { .number((result.ledger.amounts[$0] ?? [])[index].double) })
      }
    }
    return table
  }

  /// Tables of files.
  var files: [TypedTable] {
    let commitments = result.commitments.isEmpty ? [] : [periods]
    let lines = [price, costs].filter { $0.rowCount > 0 }
    let gaming =
      result.gaming.isEmpty ? [] : [GamingValues(results: result.gaming, scenario: scenario).table(ofClient: false)]
    let frontier = result.frontier.map { [FrontierValues(frontier: $0, currency: result.currency).table] } ?? []
    return commitments + [accounts(forFiles: true)] + lines + frontier + gaming + [runs]
  }
}
