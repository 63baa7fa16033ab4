internal import Contracts
internal import ScenarioModel

/// What a file promises and how it is reckoned, as `explain` understands it.
struct ContractFacts {
  private let scenario: Scenario
  private let words: Wording

  /// The facts of a scenario.
  init(_ scenario: Scenario, words: Wording) { (self.scenario, self.words) = (scenario, words) }

  private var text: ContractWords { ContractWords(scenario: scenario, words: words) }

  /// Its section; nil where nothing is promised and nothing priced.
  var section: Section? {
    guard ContractReckoning.isAsked(by: scenario) else { return nil }
    let missing = NotCovered.all(scenario).map { text.name(of: $0) }.joined(separator: ", ")
    let covered = words("Not covered: \(missing).", "Non couverts : \(missing).")
    let lines = (scenario.contract?.commitments ?? []).enumerated().compactMap { commitment($0, $1) }
    return Section(
      HeadingPhrase.contract.words, (lines.isEmpty ? [] : [.list(lines)]) + [.note(covered, nil)], key: "contract")
  }

  /// A commitment in one line.
  private func commitment(_ index: Int, _ commitment: Commitment) -> String? {
    guard let term = try? ContractTerm(index, commitment, of: scenario) else { return nil }
    let title = commitment.title.text(in: words.language)
    var parts = ["\(text.condition(term)), \(text.period(commitment.period))"]
    if !commitment.penalties.isEmpty {
      let rule = text.steps(commitment.penalties, of: term, isPenalty: true)
      parts.append(words("penalty: \(rule)", "pénalité : \(rule)"))
    }
    if !commitment.bonuses.isEmpty {
      let rule = text.steps(commitment.bonuses, of: term, isPenalty: false)
      parts.append(words("bonus: \(rule)", "bonus : \(rule)"))
    }
    return title + words(": ", " : ") + parts.joined(separator: words("; ", " ; "))
  }
}
