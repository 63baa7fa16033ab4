import ScenarioModel

/// What was set beside a scenario's file, for the top of everything that shows its results.
struct ChangedValues {
  private let scenario: Scenario
  private let words: Wording

  /// The changes of a scenario in a language.
  init(_ scenario: Scenario, words: Wording) { (self.scenario, self.words) = (scenario, words) }

  /// One sentence to a change, such as `Changed on the command line: demand.volume multiplied by 1.3`.
  var sentences: [String] {
    scenario.changes.map { change in
      words("Changed on the command line: ", "Modifié en ligne de commande : ") + change.keyPath + " "
        + words(change.text)
    }
  }

  /// The changes for `summary.json`; none without any.
  static func members(_ scenario: Scenario) -> [JSONValue.Member] {
    guard !scenario.changes.isEmpty else { return [] }
    let values = scenario.changes.map { change in
      JSONValue.object([
        .init("path", .string(change.keyPath)), .init("change", .string(change.text.english)),
        .init("french", .string(change.text.french)),
      ])
    }
    return [.init("changes", .array(values))]
  }
}
