import ArgumentParser
import ScenarioFiles

/// What is changed of a scenario while it is read, shared by every command that takes one.
struct ScenarioOptions: ParsableArguments {
  @Option(
    name: .customLong("set"), parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      "Change a value beside the file: PATH=VALUE, PATH*=1.3, PATH+=10, PATH-=5; as often as wanted.",
      valueName: "change"))
  var set: [String] = []

  @Flag(help: "Also read files outside the scenario's folder.")
  var outsideFiles = false

  /// The options as the reader takes them.
  var reading: ReadingOptions { ReadingOptions(overrides: set, readsOutsideFolder: outsideFiles) }
}
