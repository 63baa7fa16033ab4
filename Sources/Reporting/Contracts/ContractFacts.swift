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
    let commitments = (scenario.contract?.commitments ?? []).enumerated().compactMap { commitment($0, $1) }
    let facts: [Fact?] = [
      .list("commitments", "Commitments", "Engagements", commitments),
      .list(
        "terms", "Terms", "Règles", (scenario.contract.map(text.terms) ?? []).map { .member($0, []) }),
      scenario.contract?.gaming.flatMap(gaming), .said("not_covered", "Not covered", "Non couverts", missing),
    ]
    return Section(HeadingPhrase.contract.words, [.facts(facts.compactMap(\.self))], key: "contract")
  }

  /// What the gaming check tries.
  private func gaming(_ check: GamingCheck) -> Fact? {
    .list(
      "gaming", "Gaming check", "Contrôle des contournements",
      [
        check.cutShort.flatMap { .cutShort($0, words) },
        .said(
          "unmade_dials", "Billed and not made", "Facturés et non passés",
          check.unmadeDials.map { words.share($0) + words(" of the dials", " des appels") },
          [.share("share", check.unmadeDials)]),
      ])
  }

  /// A commitment in one line.
  private func commitment(_ index: Int, _ commitment: Commitment) -> Fact? {
    guard let term = try? ContractTerm(index, commitment, of: scenario) else { return nil }
    var parts = ["\(text.condition(term)), \(text.period(commitment.period))"]
    if !commitment.penalties.isEmpty {
      let rule = text.steps(commitment.penalties, of: term, isPenalty: true)
      parts.append(words("penalty: \(rule)", "pénalité : \(rule)"))
    }
    if !commitment.bonuses.isEmpty {
      let rule = text.steps(commitment.bonuses, of: term, isPenalty: false)
      parts.append(words("bonus: \(rule)", "bonus : \(rule)"))
    }
    parts += text.rules(of: commitment)
    return .member(
      parts.joined(separator: words("; ", " ; ")), named: commitment.title.text(in: words.language),
      [.word("name", commitment.name), .word("holds", commitment.condition)])
  }
}
