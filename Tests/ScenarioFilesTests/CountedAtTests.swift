import ScenarioFiles
import ScenarioModel
import Testing

/// The agents under which offered calls were counted.
@Suite struct CountedAtTests {
  static func text(_ first: String, _ second: String, groups: String) -> String {
    """
    busyhour: 1
    time_zone: Europe/Paris
    interval: 1 h
    period: { from: 2024-03-04, days: 1 }
    opening_hours: { every day: 08:00-10:00 }
    call_types:
      - { name: front, demand: { total: 90 calls per day\(first) }, handling: 4 min, patience: 2 min, retries: { after_abandonment: 50 %, delay: 5 min, most_attempts: 3 } }
      - { name: back, demand: { total: 90 calls per day\(second) }, handling: 4 min, patience: 2 min, retries: { after_abandonment: 50 %, delay: 5 min, most_attempts: 3 } }
    agents: [ \(groups) ]
    """
  }

  static let one = "{ name: a, staffing: 3 agents }"
  static let two = "{ name: a, staffing: 3 agents }, { name: b, staffing: planned }"
  static let plan = "date,start,group,agents\n2024-03-04,08:00,a,1\n2024-03-04,09:00,a,2\n"
  static let files = ["plan.csv": plan]

  static let forms: [(at: String, groups: String, agents: [[Int]])] = [
    ("given", one, [[3, 3]]),
    ("5 agents", one, [[5, 5]]),
    ("{ value: 5 agents, source: \"a report\" }", one, [[5, 5]]),
    ("{ 08:00-09:00: 5 agents, 09:00-10:00: 6 agents }", one, [[5, 6]]),
    ("{ a: { monday: 4 agents } }", one, [[4, 4]]),
    ("plan.csv", one, [[1, 2]]),
    ("{ a: 4 agents, b: 2 agents }", two, [[4, 4], [2, 2]]),
    ("{ b: { 08:00-09:00: 1 agents, 09:00-10:00: 2 agents } }", two, [[3, 3], [1, 2]]),
  ]

  @Test(arguments: forms)
  func `agents of the count are given, numbers in every form of a staffing, by group, or a plan`(
    at: String, groups: String, agents: [[Int]]
  ) throws {
    let key = ", counted: offered, at: \(at)"
    let text = CountedAtTests.text(key, key, groups: groups)
    let scenario = try ScenarioReader.read(text: text, tables: CountedAtTests.files).scenario
    #expect(scenario.countedAt?.agents == agents)
    #expect(scenario.warnings.isEmpty)
  }

  static let faults: [(first: String, second: String, groups: String, fault: String)] = [
    (
      ", counted: offered, at: givne", "", one,
      "scenario.yaml:7:77: call_types.front.demand.at: expected 'given', a number of agents such as '12 agents' or a plan such as 'plan.csv', found 'givne'; did you mean 'given'?"
    ),
    (
      ", at: given", "", one,
      "scenario.yaml:7:59: call_types.front.demand.at: expected 'at' only with 'counted: offered', found no 'counted'"
    ),
    (
      ", counted: answered, at: given", "", one,
      "scenario.yaml:7:78: call_types.front.demand.at: expected 'at' only with 'counted: offered', found 'counted: answered'"
    ),
    (
      ", counted: offered, at: given", "", two,
      "scenario.yaml:7:77: call_types.front.demand.at: expected 'given' only where every group's staffing is given, found 'planned' for 'b'"
    ),
    (
      ", counted: offered, at: 5 agents", "", two,
      "scenario.yaml:7:77: call_types.front.demand.at: expected agents by group, as there are several groups, or a plan such as 'plan.csv', found '5 agents'"
    ),
    (
      ", counted: offered, at: { a: 5 agents }", "", two,
      "scenario.yaml:7:77: call_types.front.demand.at: expected agents of every group that has none of its own, found none for 'b', which is planned"
    ),
    (
      ", counted: offered, at: { c: 5 agents }", "", two,
      "scenario.yaml:7:79: call_types.front.demand.at.c: expected a group of this file: 'a' or 'b', found 'c'"
    ),
    (
      ", counted: offered, at: nothing.csv", "", one,
      "scenario.yaml:7:77: call_types.front.demand.at: expected a file beside the scenario, found 'nothing.csv': no such file"
    ),
    (
      ", counted: offered, at: 5 agents", ", counted: offered, at: 6 agents", one,
      "scenario.yaml:8:76: call_types.back.demand.at: expected the agents of 'front': calls of one service are counted together, found others"
    ),
    (
      ", counted: offered, at: 5 agents", ", counted: offered", one,
      "scenario.yaml:8:27: call_types.back.demand.at: expected the agents of 'front': calls of one service are counted together, found nothing"
    ),
    (
      ", counted: offered", ", counted: offered, at: 5 agents", one,
      "scenario.yaml:8:76: call_types.back.demand.at: expected the agents of 'front': calls of one service are counted together, found agents, where that type names none"
    ),
  ]

  @Test(arguments: faults)
  func `agents of the count that make no staffing of one service are refused`(
    first: String, second: String, groups: String, fault: String
  ) throws {
    let text = CountedAtTests.text(first, second, groups: groups)
    let found = #expect(throws: ScenarioFault.self) {
      try ScenarioReader.read(text: text, tables: CountedAtTests.files)
    }
    #expect(found?.description.split(separator: "\n").first.map(String.init) == fault)
  }

  @Test func `left out, agents in plenty are taken, and the file is told so where callers call again`() throws {
    let text = CountedAtTests.text(", counted: offered", "", groups: CountedAtTests.one)
    let scenario = try ScenarioReader.read(text: text).scenario
    #expect(scenario.countedAt == nil)
    #expect(scenario.warnings.map(\.keyPath) == ["call_types.front.demand.counted"])
    #expect(
      scenario.warnings.map(\.message) == [
        "offered calls are counted, redials included, but 'at' does not say with how many agents: they are taken as "
          + "counted with agents in plenty, so that nobody called again for want of one"
      ])
    let stated = scenario.statedValues.first { $0.keyPath == "call_types.front.demand.at" }
    #expect(stated?.value == Bilingual("agents in plenty", "effectif illimité"))
    #expect(stated?.origin == .defaultValue)
  }
}
