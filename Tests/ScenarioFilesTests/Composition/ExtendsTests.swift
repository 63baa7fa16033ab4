import ScenarioFiles
import ScenarioModel
import Testing

/// A scenario that says only how it differs from another one.
@Suite struct ExtendsTests {
  private static let base = exampleText
  private func read(_ text: String, _ others: [String: String] = [:]) throws -> LoadedScenario {
    try ScenarioReader.read(
      text: text, name: "v.yaml", tables: others.merging(["base.yaml": Self.base]) { first, _ in first })
  }

  private func faults(_ text: String, _ others: [String: String] = [:]) -> [String] {
    do {
      _ = try read(text, others)
      return []
    } catch let fault as ScenarioFault {
      return fault.problems.map(\.description)
    } catch {
      return ["\(error)"]
    }
  }

  @Test func `a file that only extends another means the same, under a name of its own`() throws {
    let base = try ScenarioReader.read(text: Self.base).scenario
    let same = try read("extends: base.yaml\n").scenario
    #expect(same.digest == base.digest && same.name == "v" && same.callTypes == base.callTypes)
  }

  @Test func `what a variant says is as if it stood in the base, and the rest stays`() throws {
    let type = try ScenarioReader.read(text: Self.base).scenario.callTypes[0]
    let changed = try read(
      """
      extends: base.yaml
      lines: 77 lines
      call_types:
        - name: \(type.name)
          balking: 9 %
      """
    ).scenario
    #expect(changed.lines == 77 && changed.callTypes[0].balking == 0.09)
    #expect(changed.callTypes[0].handling == type.handling && changed.callTypes[0].demand == type.demand)
  }

  @Test func `chains are followed, and the last word wins`() throws {
    let middle = "extends: base.yaml\nlines: 50 lines\nclosing: cleared\n"
    let scenario = try read("extends: middle.yaml\nlines: 60 lines\n", ["middle.yaml": middle]).scenario
    #expect(scenario.lines == 60 && scenario.closing == .cleared)
  }

  @Test func `faults point into the file where the value stands`() {
    let middle = "extends: base.yaml\n\nlines: many\n"
    #expect(
      faults("extends: middle.yaml\nclosing: later\n", ["middle.yaml": middle]).map { String($0.prefix(22)) }
        == ["middle.yaml:3:8: lines", "v.yaml:2:10: closing: "])
  }

  @Test(arguments: [
    (
      "extends: v.yaml",
      "v.yaml:1:10: extends: expected a file that does not extend this one, found a circle: v.yaml extends v.yaml"
    ),
    ("extends: none.yaml", "v.yaml:1:10: extends: expected a scenario file, found 'none.yaml': no such file"),
    (
      "extends: ../base.yaml",
      "v.yaml:1:10: extends: expected a scenario file beside this one, such as 'base.yaml', found '../base.yaml'; "
        + "files outside the scenario's folder are read with '--outside-files' only"
    ),
    (
      "extends: base.yaml\nclosin: { remove: true }",
      "v.yaml:2:1: closin: expected something to remove that the extended file has, found 'closin'; "
        + "did you mean 'closing'?"
    ),
  ])
  func `what cannot be extended is refused with its place`(text: String, fault: String) {
    #expect(faults(text).contains(fault))
  }

  @Test func `an item is removed by its name, and a key by itself`() throws {
    let two = Self.base.replacing("\nagents:", with: "\nagents:\n  - name: spare\n    staffing: 2 agents")
    let base = try ScenarioReader.read(text: two).scenario
    let less = try read(
      "extends: two.yaml\nagents:\n  - { name: spare, remove: true }\n", ["two.yaml": two]
    ).scenario
    #expect(base.agentGroups.count == less.agentGroups.count + 1)
    #expect(less.digest == (try ScenarioReader.read(text: Self.base).scenario.digest))
  }

  @Test func `a variant is stored with all of its files, and read again from them`() throws {
    let loaded = try read("extends: base.yaml\nlines: 77 lines\n")
    #expect(loaded.sources.map(\.name) == ["v.yaml", "base.yaml"])
    #expect(try ScenarioReader.read(sources: loaded.sources).scenario.digest == loaded.scenario.digest)
  }
}
