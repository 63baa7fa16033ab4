import ScenarioFiles
import ScenarioModel

/// The problems of the example with one text replaced by another, as the user sees them; the file is called `x.yaml`.
func faults(replacing old: String, with new: String, tables: [String: String] = [:]) -> [String] {
  guard exampleText.contains(old) else { return ["the example does not contain: \(old)"] }
  return faults(of: exampleText.replacing(old, with: new), tables: tables)
}

/// The problems of a scenario's text.
func faults(of text: String, tables: [String: String] = [:]) -> [String] {
  do {
    _ = try ScenarioReader.read(text: text, name: "x.yaml", tables: tables)
    return []
  } catch {
    return error.problems.isEmpty ? [error.description] : error.problems.map(\.description)
  }
}

/// The warnings of the example with one text replaced by another.
func warnings(replacing old: String, with new: String, tables: [String: String] = [:]) -> [String] {
  do {
    let text = exampleText.replacing(old, with: new)
    return try ScenarioReader.read(text: text, name: "x.yaml", tables: tables).scenario.warnings
      .map { "\($0.keyPath): \($0.message)" }
  } catch {
    return ["problems: \(error)"]
  }
}
