import Contracts
import Documents
import ScenarioModel

/// What the client is promised, how likely it is kept, and the price; the bidder's own costs and margin are left out.
struct PriceChapter {
  /// What is looked at.
  let context: DossierContext

  /// Accounts that concern the client.
  private static let ofClient: [ContractResult.Account] = [.invoice, .bonus, .penalty, .tax]

  private var words: Wording { context.words }

  /// The chapter; empty where the file states neither contract nor price.
  var parts: [DossierPart] {
    guard let result = context.content.report.contract else { return [] }
    let tables = ContractTables(result: result, scenario: context.scenario, words: words)
    return promises(result, tables) + frontier(result) + gaming(result) + money(result, tables)
  }

  /// The unit prices with quantities of the client's own, for a workbook; none without a price.
  var sheets: [Section] {
    guard let result = context.content.report.contract, !result.invoice.isEmpty else { return [] }
    let note = words(
      "Quantities are those of the simulations for the period studied. Write others over them, of a year for example: amounts and total follow. What is invoiced once counts once, whatever the period.",
      "Les quantités sont celles des simulations sur la période étudiée. Remplacez-les par les vôtres, celles d’une année par exemple : montants et total suivent. Ce qui est facturé une fois ne compte qu’une fois, quelle que soit la durée."
    )
    let table = ContractTables(result: result, scenario: context.scenario, words: words).ownQuantities
    return [Section(Self.sheetName, [.note(note, nil), .table(table)], key: table.key)]
  }

  private static let sheetName = Bilingual("Own quantities", "DQE")

  private func promises(_ result: ContractResult, _ tables: ContractTables) -> [DossierPart] {
    guard !result.commitments.isEmpty else { return [] }
    let basis = context.report.hoursText.basis
    let text = ContractSentences(result: result, scenario: context.scenario, words: words, basis: basis)
    let promised = tables.commitments.only(["commitment", "condition", "period", "penalty_rule", "bonus_rule"])
    let kept = tables.commitments.only([
      "commitment", "kept_always", "weakest_period", "kept_weakest", "missed", "penalty", "bonus",
    ])
    let headline = text.headline.map { [DossierPart.written(.callout(.open, $0, text.commitments))] } ?? []
    return headline + [
      .shown(
        .table(promised.part(Bilingual("What is promised", "Engagements et pénalités"), rows: 0..<promised.rowCount))),
      .shown(
        .table(
          kept.part(
            Bilingual("How surely it is kept", "Probabilité de tenir chaque engagement"), rows: 0..<kept.rowCount
          )
          .renamed("commitments_kept"))),
      .shown(.list(text.terms)),
    ] + [text.counting, text.rules].compactMap { $0 }.map { .shown(.footnote($0)) }
  }

  /// What a few agents more or fewer would keep.
  private func frontier(_ result: ContractResult) -> [DossierPart] {
    guard let frontier = result.frontier, !result.commitments.isEmpty else { return [] }
    let text = FrontierText(frontier: frontier, scenario: context.scenario, words: words)
    return [.shown(.table(text.clientTable)), .shown(.footnote(text.clientBasis))]
  }

  /// What would show that commitments are met on paper only.
  private func gaming(_ result: ContractResult) -> [DossierPart] {
    result.gamingTexts(context.scenario, words).flatMap { text -> [DossierPart] in
      [
        .written(.heading(words(GamingText.name(of: text.gaming.way)))),
        context.paragraph(
          "So that the client can make sure that levels are not kept on paper alone: what the figures below would show if they were. Reported with the levels, they expose it.",
          "Pour que le client puisse s’assurer que les niveaux ne sont pas tenus sur le papier seulement : ce que montreraient alors les indicateurs ci-dessous. Communiqués avec les niveaux, ils le révèlent."
        ), .written(.note([.text(text.assumption)])),
        .written(.list(text.findings.map { [.text($0)] }, isNumbered: false)),
      ] + [text.promises, text.figures].map { .shown(.table($0)) }
    }
  }

  /// A block as it is stored: numbers instead of the gaming check's tables, whose cells are words; nil for what stands there already.
  static func stored(_ block: Block, _ context: DossierContext) -> Block? {
    guard case .table(let table) = block, let result = context.content.report.contract else { return block }
    let texts = result.gamingTexts(context.scenario, context.words)
    guard texts.contains(where: { $0.keys.contains(table.key) }) else { return block }
    guard table.key == texts.first?.promises.key else { return nil }
    return .table(GamingValues(results: result.gaming, scenario: context.scenario).table(ofClient: true))
  }

  private func money(_ result: ContractResult, _ tables: ContractTables) -> [DossierPart] {
    guard tables.price.rowCount > 0 else { return [] }
    let basis = context.report.hoursText.basis
    let names = Set(Self.ofClient.map { words(ContractWords.name(of: $0)) })
    let accounts = tables.accounts()
    let rows = (0..<accounts.rowCount).filter { row in
      guard case .text(let name) = accounts.row(row).first else { return false }
      return names.contains(name)
    }
    let title = Bilingual("What the client is expected to pay", "Ce que le client devrait payer")
    var owed = accounts.part(title, Array(accounts.columns.indices), rows: rows)
    for (name, total) in sums(result) {
      owed.add([
        .text(words(name)), .text(words("in all", "total")), .number(total.mean),
        total.halfWidth.map { .number($0) } ?? .missing, .number(total.low.double), .number(total.middle.double),
        .number(total.high.double),
      ])
      owed.rank(.whole)
    }
    return [
      .written(.heading(words("Price", "Prix"))),
      context.paragraph(
        "Quantities are those of the simulations, shown rounded; amounts are reckoned from the exact ones, before tax unless the row says tax. Agents and hours behind the price: \(basis).",
        "Les quantités sont celles des simulations, arrondies à l’affichage ; les montants, calculés sur les quantités exactes, s’entendent hors taxes, sauf la ligne des taxes. Effectif et heures à l’origine du prix : \(basis)."
      ),
      .shown(.table(tables.price)),
      context.paragraph(
        "A total for a year cannot be drawn from a shorter period without stating its volumes: in the workbook, sheet '\(Self.sheetName.english)', the client writes quantities of its own beside the unit prices.",
        "Le total d’une année ne peut se déduire d’une période plus courte sans en énoncer les volumes : dans le classeur joint, feuille « \(Self.sheetName.french) » (détail quantitatif estimatif), le client saisit ses propres quantités en regard des prix unitaires."
      ), .shown(.table(owed)),
    ] + (tax.map { [.shown(.footnote($0))] } ?? [])
  }

  /// What the client owes in all, before and with tax.
  private func sums(_ result: ContractResult) -> [(Bilingual, MoneyFigure)] {
    func figure(withTax: Bool) -> MoneyFigure {
      MoneyFigure(result.ledger.owed(withTax: withTax), confidence: result.confidence)
    }
    let before = (Bilingual("In all before tax", "Total hors taxes"), figure(withTax: false))
    guard context.scenario.costs?.tax != nil else { return [before] }
    return [before, (Bilingual("In all with tax", "Total toutes taxes comprises"), figure(withTax: true))]
  }

  /// On what tax is taken, and at which rate.
  private var tax: String? {
    context.scenario.costs?.tax.map { rate in
      let share = words.numbers.stated(rate.double)
      return words(
        "Tax: \(share) of the invoice with bonuses, less penalties. Whether penalties lower what is taxed depends on the law and the contract.",
        "TVA : \(share) de la facture, bonus compris et pénalités déduites. Que les pénalités réduisent ou non la base taxable dépend de la loi et du contrat."
      )
    }
  }
}

extension TypedTable {
  /// The same columns of some rows, under another title.
  fileprivate func part(_ title: Bilingual, rows: Range<Int>) -> TypedTable {
    part(title, Array(columns.indices), rows: rows)
  }
}
