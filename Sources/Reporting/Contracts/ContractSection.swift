internal import Contracts
internal import ScenarioModel

/// The contract, its price and costs as a section of a page and as sheets.
struct ContractSection {
  let result: ContractResult
  let context: ReportContext

  private var tables: ContractTables {
    ContractTables(result: result, scenario: context.scenario, words: context.words)
  }

  private var sentences: ContractSentences {
    ContractSentences(
      result: result, scenario: context.scenario, words: context.words, basis: context.hoursText.basis)
  }

  /// The section of a page.
  var section: Section? {
    let text = sentences
    let verdict: [Block] = text.headline.map { [.verdict($0, text.commitments, nil)] } ?? []
    let commitments: [Block] = result.commitments.isEmpty ? [] : [.table(tables.commitments), .list(text.terms)]
    let notes = [text.counting, text.rules].compactMap(\.self).map { Block.footnote($0) }
    return Section(
      .contract,
      verdict + commitments + [.table(tables.accounts())] + [.list(text.figures)].filter { _ in !text.figures.isEmpty }
        + money + frontier + gaming + [.note(text.ofWhat, nil), .note(text.notCovered, nil)] + notes)
  }

  /// The frontier with what it says, where it was simulated.
  private var frontier: [Block] {
    result.frontier.map { frontier in
      let text = FrontierText(frontier: frontier, scenario: context.scenario, words: context.words)
      return [.table(text.table), .list(text.sentences)]
    } ?? []
  }

  /// What gaming would do, way by way, where it was simulated.
  private var gaming: [Block] {
    result.gamingTexts(context.scenario, context.words).flatMap { text -> [Block] in
      let name = context.words(GamingText.name(of: text.gaming.way))
      return [
        .note(name + ". " + text.assumption, nil), .list(text.findings), .table(text.promises),
      ] + [text.amountTable, text.figures].filter { $0.rowCount > 0 }.map { .table($0) }
    }
  }

  private var money: [Block] { [tables.price, tables.costs].filter { $0.rowCount > 0 }.map { .table($0) } }

  /// Sheets of a workbook: what was promised, then the price sheet and the costs.
  var sheets: [Section] {
    let text = sentences
    let notes = ([text.headline].compactMap(\.self) + text.commitments + text.figures + [text.ofWhat, text.notCovered])
      .map { Block.note($0, nil) }
    let commitments: [Block] = result.commitments.isEmpty ? [] : [.table(tables.commitments)]
    return [
      Section(HeadingPhrase.contract.words, notes + commitments + [.table(tables.accounts())] + frontier + gaming)
    ]
      + (tables.price.rowCount > 0
        ? [Section(Bilingual("Price sheet", "Bordereau des prix"), [.note(text.ofWhat, nil), .table(tables.price)])]
        : [])
      + (tables.costs.rowCount > 0 ? [Section(Bilingual("Costs", "Coûts"), [.table(tables.costs)])] : [])
  }
}
