import ScenarioModel

/// The keys of published facts.
enum FactKeys {
  static let fact = SectionForm(
    "fact", "What an account says of the system, in words of one's own, and how the scenario is held against it.",
    statesOrigin: false,
    keys: [
      Key("says", ScenarioKeys.localized, "What is said.", required: true),
      Key("source", ScenarioKeys.localized, "Who says it.", required: true),
      Key(
        "test", .text(TextForms.freeText),
        "A condition that is true where the scenario reproduces it, such as demand.total == 85000; without one it is only stated."
      ),
      Key("acknowledged", ScenarioKeys.localized, "Why the scenario contradicts it and is right to."),
    ])
}
