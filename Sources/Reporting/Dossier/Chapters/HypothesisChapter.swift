import Contracts
import ScenarioModel

/// Every stated number with where it comes from.
struct HypothesisChapter {
  /// What is looked at.
  let context: DossierContext

  private var words: Wording { context.words }

  /// The chapter.
  var parts: [DossierPart] {
    let values = context.scenario.statedValues.filter { !$0.isInternal }
    guard !values.isEmpty else { return [] }
    func count(_ kind: TablePhrase) -> String { words.numbers.count(values.count { $0.origin.kind == kind }) }
    let hidesCosts = values.count < context.scenario.statedValues.count
    let priced = Bilingual(
      hidesCosts ? " but the bidder's own costs" : "", hidesCosts ? ", hors coûts propres au soumissionnaire" : "")
    return [
      context.paragraph(
        "Every number of the scenario\(priced.english), under its origin. By the client's specification: \(count(.specification)); published or measured: \(count(.source)); assumed: \(count(.assumed)); standard values of the program: \(count(.standard)).",
        "Chaque valeur du scénario\(priced.french), sous son origine. Fixées par le cahier des charges : \(count(.specification)) ; publiées ou mesurées : \(count(.source)) ; supposées : \(count(.assumed)) ; valeurs par défaut du programme : \(count(.standard))."
      ), .shown(.table(table(values))),
    ]
  }

  /// Values with the same origin together, in the file's order otherwise.
  private func table(_ values: [StatedValue]) -> TypedTable {
    var origins: [Origin] = []
    for value in values where !origins.contains(value.origin) { origins.append(value.origin) }
    let kinds: [TablePhrase] = [.specification, .source, .assumed, .standard]
    let sorted = kinds.flatMap { kind in origins.filter { $0.kind == kind } }
    var origin = TypedTable.Column.words("origin", TablePhrase.origin.words)
    origin.saysRepeatsOnce = true
    return TypedTable(
      "hypotheses", title: Bilingual("Values of the scenario and their origin", "Valeurs du scénario et leur origine"),
      [
        origin, .words("meaning", TablePhrase.meaning.words), .words("value", TablePhrase.value.words, .roomy),
      ],
      sorted.flatMap { origin in
        values.filter { $0.origin == origin }.map {
          [.text(text(origin)), .text(words($0.label)), .text(text($0))]
        }
      })
  }

  /// A value as the dossier writes it: promises in words, whole numbers in groups of three digits.
  private func text(_ value: StatedValue) -> String {
    if let promise = promises[value.text] { return promise }
    let text = words(value.value)
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    guard let number = Int(digits), text.dropFirst(digits.count).first == " " else { return text }
    return words.numbers.count(number) + text.dropFirst(digits.count)
  }

  /// What has to hold, by the condition in the file.
  private var promises: [String: String] {
    let words = ContractWords(scenario: context.scenario, words: words)
    var found: [String: String] = [:]
    for (index, commitment) in (context.scenario.contract?.commitments ?? []).enumerated() {
      // A condition that is no term was refused before the run.
      guard let term = try? ContractTerm(index, commitment, of: context.scenario) else { continue }
      found[commitment.condition] = words.condition(term)
    }
    return found
  }

  /// An origin in a sentence; what a specification asks for names itself.
  private func text(_ origin: Origin) -> String {
    let reason = origin.reason(in: words.language)
    if let reason, origin.kind == .specification { return reason.prefix(1).uppercased() + reason.dropFirst() }
    return words(origin.kind) + (reason.map { words(": ", " : ") + $0 } ?? "")
  }
}

extension StatedValue {
  /// Whether it is a cost or a margin of whoever runs the service, which is nobody else's business.
  var isInternal: Bool {
    let keys = keyPath.split(separator: ".")
    // A group may be called 'cost': its name is no key.
    let isOfAgents = keys.first?.hasPrefix("agents") == true
    return keys.first == "costs" || isOfAgents && keys.dropFirst(keys.first == "agents" ? 2 : 1).contains("cost")
  }
}
