import ScenarioFiles
import ScenarioModel
import Testing

/// Key paths as people see them: what is printed can stand behind `--set`.
@Suite struct NamedPathTests {
  /// Two types and a group, one with a name whose hyphen would be read as part of `-=`.
  private static func text(_ more: String = "") -> String {
    """
    busyhour: 1
    time_zone: UTC
    period: { from: 2024-03-04, days: 2 }
    opening_hours: { every day: 08:00-10:00 }
    call_types:
      - name: calls
        demand: { total: 300 calls per day }
        handling: { mean: 4 min, source: a study }
        patience: { mean: 2 min }
        announcement: [{ over: 2 min, patience: 50 % }, { over: 5 min, patience: 20 % }]
      - { name: late-, demand: { total: 20 calls per day }, handling: 3 min, patience: 2 min }
    agents:
      - { name: main, staffing: 12 agents, shrinkage: 15 % }
    \(more)
    """
  }

  @Test(arguments: [exampleText, centreText, outboundText, text()])
  func `every stated value can be set at its printed path, to what it is`(text: String) throws {
    let scenario = try ScenarioReader.read(text: text).scenario
    let stated = scenario.statedValues.filter { $0.origin != .defaultValue }
    #expect(stated.count > 5 && stated.contains { $0.keyPath.hasPrefix("call_types.") })
    for value in stated {
      // Lists stand in brackets; of a volume with a period and of a peak with a date the number is changed.
      let found = ["=\(value.text)", "=[\(value.text)]", "*=1"].map { change in
        let options = ReadingOptions(overrides: [value.keyPath + change])
        return Result { try ScenarioReader.read(text: text, options: options).scenario }
      }
      let same = found.compactMap { try? $0.get() }.first { $0.digest == scenario.digest }
      #expect(same?.statedValues.contains { $0.keyPath == value.keyPath } == true, "\(value.keyPath): \(found[0])")
    }
  }

  @Test func `items without a name, or with one that cannot be set, are counted`() throws {
    let paths = Set(try ScenarioReader.read(text: Self.text()).scenario.statedValues.map(\.keyPath))
    #expect(
      paths.isSuperset(of: [
        "call_types.calls.handling.mean", "call_types.calls.announcement[1].patience", "call_types[1].handling",
        "agents.main.shrinkage",
      ]), "\(paths.sorted())")
  }

  @Test(arguments: [
    ("call_types[0].handlin.mean*=2", "no 'call_types.calls.handlin'"),
    ("call_types.calls.announcement[1].patence*=2", "no 'call_types.calls.announcement[1].patence'"),
    ("call_types.*.demand.totl*=2", "no 'call_types.calls.demand.totl'"),
  ])
  func `a wrong path is answered by names`(change: String, found: String) {
    #expect(faults(set: change).first?.contains("found \(found); did you mean ") == true, "\(faults(set: change))")
  }

  @Test func `a fault of a set value names the item however it was reached`() {
    for path in ["call_types[0].patience", "call_types.calls.patience"] {
      #expect(faults(set: "\(path)=2").first?.hasPrefix("--set \(path)=2: call_types.calls.patience: ") == true)
    }
  }

  @Test func `what extends a file names items of the whole`() {
    let text = "extends: base.yaml\ncall_types:\n  - { name: more, demand: { total: 9 calls per day }, handling: 3 }\n"
    do {
      _ = try ScenarioReader.read(text: text, name: "x.yaml", tables: ["base.yaml": Self.text()])
      Issue.record("expected a fault")
    } catch {
      #expect(error.problems.map(\.keyPath).sorted() == ["call_types.more.handling", "call_types.more.patience"])
    }
  }

  private func faults(set change: String) -> [String] {
    do {
      _ = try ScenarioReader.read(text: Self.text(), options: ReadingOptions(overrides: [change]))
      return []
    } catch {
      return error.problems.map(\.description)
    }
  }
}
