import ScenarioFiles
import ScenarioModel
import Testing

/// Values set beside a file.
@Suite struct OverrideTests {
  private static let text = """
    busyhour: 1
    time_zone: UTC
    period: { from: 2024-03-04, days: 2 }
    opening_hours: { every day: 08:00-10:00 }
    call_types:
      - name: calls
        demand: { total: 300 calls per day }
        handling: { mean: 4 min, source: a study }
        patience: { mean: 2 min }
        target: 80 % in 20 s
    agents:
      - { name: main, staffing: 12 agents }
    """

  private func scenario(_ changes: String...) throws -> Scenario {
    try ScenarioReader.read(text: Self.text, options: ReadingOptions(overrides: changes)).scenario
  }

  @Test func `a change means what the same text in the file means`() throws {
    let written = Self.text.replacing("4 min", with: "5 min")
    let digest = try ScenarioReader.read(text: written).scenario.digest
    for change in [
      "call_types.calls.handling.mean=5 min", "call_types.calls.handling=5min", "call_types[0].handling.mean*=1.25",
      "call_types.*.handling+=60 s", "call_types.calls.handling-=-1min",
    ] {
      #expect(try scenario(change).digest == digest, "\(change)")
    }
    #expect(try scenario().digest != digest)
  }

  @Test func `a star behind a dot is part of the path`() throws {
    let text = Self.text.replacing("staffing: 12 agents", with: "staffing: 12 agents, handling: { \"*\": 120 % }")
    func digest(_ changes: String...) throws -> String {
      try ScenarioReader.read(text: text, options: ReadingOptions(overrides: changes)).scenario.digest
    }
    let digests = try [digest("agents.main.handling.*=150 %"), digest("agents.main.handling.**=1.25")]
    #expect(try digests[0] == digests[1] && digests[0] != digest())
  }

  @Test func `parts of a short target, and keys that the file has not, are set alike`() throws {
    let changed = try scenario("call_types.calls.target.level-=5 %", "lines=40 lines", "simulation.seed=7")
    #expect(changed.callTypes[0].target?.level == 0.75 && changed.lines == 40 && changed.simulation.seed == 7)
    #expect(changed.callTypes[0].target?.acceptableWait == 20)
  }

  @Test func `volume scales a curve after everything that the file says of it`() throws {
    let changed = try scenario("demand.volume*=1.3").callTypes[0].demand
    #expect(changed.multipliers.map(\.factor) == [1.3])
    #expect(try scenario("demand.volume*=130 %").digest == (try scenario("call_types.calls.demand.volume*=1.3").digest))
  }

  @Test func `volume makes lists longer, in whole people that add up, beside a curve and alone`() throws {
    let list = """
        - name: list
          channel: outbound
          handling: 4 min
          outbound:
            list: [{ date: 2024-03-04, people: 5 people }, { date: 2024-03-05, people: 5 people }, { date: 2024-03-05, time: 09:00, people: 5 people }]
            ladder: { most_attempts: 3, reach: 50 % }
      """
    let text = Self.text.replacing("agents:\n", with: list + "\nagents:\n")
      .replacing("staffing: 12 agents", with: "serves: [calls, list], staffing: 12 agents")
    func people(_ changes: String...) throws -> [Int] {
      let scenario = try ScenarioReader.read(text: text, options: ReadingOptions(overrides: changes)).scenario
      return scenario.callTypes[1].outbound?.batches.map(\.people) ?? []
    }
    #expect(try people() == [5, 5, 5])
    // 6.5, 13 and 19.5 people have entered, halves rounded up.
    #expect(try people("call_types.list.demand.volume*=1.3") == [7, 6, 7])
    #expect(try people("call_types.list.outbound.list_factor=130 %") == [7, 6, 7])
    #expect(try people("demand.volume*=2", "demand.volume*=1.5") == [15, 15, 15])
    #expect(throws: ScenarioFault.self) { try people("call_types.list.outbound.list_factor=0 %") }
    let alone = ReadingOptions(overrides: ["call_types.calls.demand.volume*=1.3"])
    #expect(try ScenarioReader.read(text: text, options: alone).scenario.callTypes[1].outbound?.batches.count == 3)
  }

  @Test func `a value of the command line has no source of the file, and is told`() throws {
    let changed = try scenario("call_types.calls.handling.mean=5 min")
    let origin = changed.statedValues.first { $0.keyPath == "call_types.calls.handling.mean" }?.origin
    #expect(
      origin
        == .assumed(LocalizedText([.english: "set on the command line", .french: "fixé en ligne de commande"])))
    #expect(changed.changes.map(\.message) == ["set to 5 min"])
  }

  @Test func `a change of twelve agents by a tenth is no number of agents`() {
    #expect(throws: ScenarioFault.self) { try scenario("agents.main.staffing*=1.1") }
    #expect(throws: Never.self) { try scenario("agents.main.staffing*=1.25") }
  }

  @Test(arguments: [
    (
      "call_types.call.handling=5min",
      "--set call_types.call.handling=5min: expected the name of an item of 'call_types', found 'call'; "
        + "did you mean 'calls'?"
    ),
    (
      "call_types.calls.handlin*=2",
      "--set call_types.calls.handlin*=2: expected a value to change, found no 'call_types.calls.handlin'; "
        + "did you mean 'handling'?"
    ),
    (
      "line=3 lines", "--set line=3 lines: line: expected a key of 'scenario', found 'line'; did you mean 'lines'?"
    ),
    (
      "call_types.calls.target*=2",
      "--set call_types.calls.target*=2: expected one number at 'call_types.calls.target', found '80 % in 20 s'; "
        + "name its part: '.level' or '.within'"
    ),
    ("lines", "--set lines: expected PATH=VALUE, PATH*=FACTOR, PATH+=AMOUNT or PATH-=AMOUNT, found 'lines'"),
  ])
  func `a wrong change is refused at the command line, with the nearest name`(change: String, fault: String) {
    do {
      _ = try scenario(change)
      Issue.record("expected a fault")
    } catch let found as ScenarioFault {
      #expect(found.problems.map(\.description).contains(fault), "\(found)")
    } catch {
      Issue.record("\(error)")
    }
  }

  @Test func `a stored scenario is read again with what was set`() throws {
    let options = ReadingOptions(overrides: ["call_types.calls.handling.mean=5 min"])
    let loaded = try ScenarioReader.read(text: Self.text, options: options)
    let again = try ScenarioReader.read(sources: loaded.sources, overrides: options.overrides)
    #expect(again.scenario.digest == loaded.scenario.digest)
  }
}
