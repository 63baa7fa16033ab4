internal import Comparison
internal import Measures
internal import ScenarioModel

/// Published facts, and whether the scenario has them.
struct FactBlocks {
  let facts: [FactResult]
  let words: Wording

  /// The section of a report; nil without facts.
  var section: Section? { Section(.facts, facts.isEmpty ? [] : [.note(summary, tone), .table(table)]) }

  /// The section of an explanation; nil without facts.
  var explained: Section? {
    let list = Fact.list("found", "", "", facts.map { .member(members($0)) })
    return list.map { Section(HeadingPhrase.facts.words, [.note(summary, nil), .facts([$0])], key: "facts") }
  }

  /// How many there are of each outcome.
  private var summary: String {
    func count(_ outcome: FactResult.Outcome) -> String { words.numbers.count(facts.count { $0.outcome == outcome }) }
    let known = facts.count { $0.outcome == .contradicted && $0.fact.acknowledged != nil }
    let acknowledged =
      known > 0
      ? words(
        " (acknowledged: \(words.numbers.count(known)))",
        " (admis\(known > 1 ? "s" : "") : \(words.numbers.count(known)))")
      : ""
    let open =
      facts.contains { $0.outcome == .open } ? words(", open: \(count(.open))", ", ouverts : \(count(.open))") : ""
    return words(
      "Reproduced: \(count(.reproduced)), contradicted: \(count(.contradicted))\(acknowledged), stated only: \(count(.stated))\(open).",
      "Reproduits : \(count(.reproduced)), contredits : \(count(.contradicted))\(acknowledged), seulement énoncés : \(count(.stated))\(open)."
    )
  }

  private var tone: TypedTable.Verdict? {
    facts.contains(where: \.isUnacknowledged) ? .missed : nil
  }

  /// A fact by its parts.
  private func members(_ result: FactResult) -> [Fact?] {
    [
      .said("says", "Said", "Énoncé", says(result)),
      .said("here", "Here", "Ici", comes(result), parts(result)),
      .said("source", "Source", "Source", source(result)),
      .said("acknowledged", "Acknowledged", "Admis", acknowledged(result)),
    ]
  }

  /// All facts, one to a row.
  private var table: TypedTable {
    var table = TypedTable(
      "facts",
      [
        .words("says", Bilingual("Said", "Énoncé")), .words("here", Bilingual("Here", "Ici")),
        .words("acknowledged", Bilingual("Acknowledged", "Admis")), .words("source", Bilingual("Source", "Source")),
      ], [])
    for result in facts {
      table.add([
        .text(says(result)), .text(comes(result)), acknowledged(result).map { .text($0) } ?? .missing,
        .text(source(result)),
      ])
      table.judge(verdict(result), column: 1)
    }
    return table.known
  }

  private func verdict(_ result: FactResult) -> TypedTable.Verdict? {
    switch result.outcome {
    case .reproduced: .met
    case .contradicted: result.isUnacknowledged ? .missed : .undecided
    case .stated, .open: nil
    }
  }

  private func says(_ result: FactResult) -> String { PrintableText.of(result.fact.says.text(in: words.language)) }

  private func source(_ result: FactResult) -> String { PrintableText.of(result.fact.source.text(in: words.language)) }

  private func acknowledged(_ result: FactResult) -> String? {
    result.fact.acknowledged.map { PrintableText.of($0.text(in: words.language)) }
  }

  /// What programs read of it.
  private func parts(_ result: FactResult) -> [Fact] {
    [
      .word("outcome", result.outcome.rawValue), .word("test", result.condition?.description),
      .word("found", result.found),
    ].filter { $0.value != .missing }
  }

  /// What a fact comes to, with both numbers.
  private func comes(_ result: FactResult) -> String {
    let test = result.condition?.description ?? ""
    let found = result.found ?? ""
    let needless =
      result.isNeedlesslyAcknowledged
      ? words("; nothing to acknowledge", " ; rien à admettre") : ""
    switch result.outcome {
    case .reproduced: return words("reproduced: \(test) (\(found))", "reproduit : \(test) (\(found))") + needless
    case .contradicted:
      return words("contradicted: \(test), but found \(found)", "contredit : \(test), mais trouvé \(found)")
    case .stated: return words("stated only, nothing tests it", "seulement énoncé, rien ne le vérifie")
    case .open:
      return result.found == nil
        ? words("\(test): a simulation tells", "\(test) : une simulation le dira")
        : words("\(test): cannot be told (\(found))", "\(test) : indécis (\(found))")
    }
  }
}
