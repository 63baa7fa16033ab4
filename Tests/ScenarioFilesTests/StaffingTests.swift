import ScenarioFiles
import ScenarioModel
import Testing

@Suite struct StaffingTests {
  /// Two hours on the night on which the clocks go back: 02:00 comes twice.
  static let text = """
    busyhour: 1
    time_zone: Europe/Paris
    interval: 1 h
    period: { from: 2020-10-25, days: 1 }
    opening_hours: { every day: 01:00-04:00 }
    call_types: [ { name: calls, demand: { total: 90 calls per day }, handling: 4 min, patience: never } ]
    agents: [ { name: a, staffing: planned }, { name: b, staffing: planned } ]
    """

  static func read(_ plan: String) throws -> [[Int]] {
    let scenario = try ScenarioReader.read(text: text).scenario
    return try StaffingReader.read(path: "plan.csv", scenario: scenario, files: MemoryFiles(["plan.csv": plan])).agents
  }

  @Test func `a plan is read in any order of rows, and a repeated hour in the order of its rows`() throws {
    let plan = """
      group,date,start,agents,note
      b,2020-10-25,01:00,9,x
      b,2020-10-25,02:00,9,x
      b,2020-10-25,02:00,9,x
      b,2020-10-25,03:00,9,x
      a,2020-10-25,03:00,4,x
      a,2020-10-25,02:00,2,first
      a,2020-10-25,02:00,3,second
      a,2020-10-25,01:00,1,x
      """
    #expect(try StaffingTests.read(plan) == [[1, 2, 3, 4], [9, 9, 9, 9]])
  }

  static let faultyPlans: [(plan: String, faults: [String])] = [
    ("date,start,group\n", ["plan.csv:1:1: expected a column 'agents', found 'date', 'start', 'group'"]),
    (
      "date,start,group,agents\n2020-10-25,05:00,a,1\n2020-10-25,01:00,c,1\n2020-10-25,01:00,a,-1\n",
      [
        "plan.csv:2:12: start: expected the start of an open interval on 2020-10-25, found '05:00'",
        "plan.csv:3:18: group: expected a group of the scenario: 'a' or 'b', found 'c'",
        "plan.csv:4:20: agents: expected a whole number of agents from 0 to 1000000, found '-1'",
      ]
    ),
    (
      "date,start,group,agents\n2020-10-25,01:00,a,1\n2020-10-25,01:00,a,1\n",
      [
        "plan.csv:3:12: start: expected every interval once for each group, found '01:00'; 2020-10-25 01:00 is there already"
      ]
    ),
    (
      "date,start,group,agents\n2020-10-25,01:00,a,1\n",
      [
        "plan.csv:1:1: expected a row for every open interval of every group, found 3 missing for 'a', first 2020-10-25 02:00",
        "plan.csv:1:1: expected a row for every open interval of every group, found 4 missing for 'b', first 2020-10-25 01:00",
      ]
    ),
  ]

  @Test(arguments: faultyPlans)
  func `a plan that does not fit its scenario is refused row by row`(plan: String, expected: [String]) {
    do {
      _ = try StaffingTests.read(plan)
      Issue.record("the plan was read")
    } catch {
      #expect((error as? ScenarioFault)?.problems.map(\.description) == expected)
    }
  }
}
