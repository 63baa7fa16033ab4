import Foundation
import Testing

/// `busyhour simulate`, as somebody at a terminal meets it.
@Suite struct SimulateTests {
  private func scenario(staffing: String = "3 agents") -> String {
    """
    busyhour: 1
    name: small
    title: A small line
    time_zone: Europe/Luxembourg
    interval: 60 min
    period: { from: 2020-03-14, days: 2 }
    opening_hours: { every day: 08:00-10:00 }
    call_types:
      - name: calls
        demand: { total: { value: 60 calls, per: day } }
        handling: { distribution: lognormal, mean: 4 min, cv: 80 % }
        patience: 2 min
        target: 80 % in 20 s
    agents:
      - { name: team, staffing: \(staffing) }
    simulation: { seed: 3, replications: 40 }
    """
  }

  @Test(arguments: ["table", "csv", "json"])
  func `output is the same for any number of threads`(format: String) throws {
    let file = try ScenarioOnDisk(scenario())
    defer { file.remove() }
    let runs = try ["1", "2", "3", "1000"].map {
      try CommandRun("simulate", file.path, "--threads", $0, "--format", format, "--by", "interval")
    }
    #expect(runs.allSatisfy { $0.status == 0 && $0.errors == "" })
    #expect(Set(runs.map(\.output)).count == 1)
    #expect(runs[0].output.contains("2020-03-14T09:00"))
  }

  @Test func `a plan replaces the scenario's agents`() throws {
    let file = try ScenarioOnDisk(scenario(staffing: "planned"))
    defer { file.remove() }
    var plan = "date,start,group,agents\n"
    for day in ["2020-03-14", "2020-03-15"] { plan += "\(day),08:00,team,5\n\(day),09:00,team,2\n" }
    let path = try file.add("plan.csv", plan)
    let run = try CommandRun("simulate", file.path, "--staffing", path, "--format", "json", "--by", "run")
    #expect(run.status == 0)
    #expect(run.output.contains(#""agentHours": {"mean": 14, "halfWidth": null}"#))
  }

  @Test func `without agents it says where they can come from`() throws {
    let file = try ScenarioOnDisk(scenario(staffing: "planned"))
    defer { file.remove() }
    let run = try CommandRun("simulate", file.path)
    #expect(run.status == 65)
    #expect(run.output == "")
    #expect(
      run.errors == "\(file.path):15:29: agents.team.staffing: expected agents to simulate with, found 'planned'; "
        + "give a number of agents here, name a plan with '--staffing plan.csv', or find one with 'busyhour plan'\n")
  }

  private static let faults: [(String, String, Int32)] = [
    ("--replications", "0", 64), ("--precision", "0", 64), ("--precision", "x", 64), ("--threads", "0", 64),
    ("--by", "year", 64), ("--seed", "-1", 64), ("--staffing", "/nowhere/plan.csv", 66),
    ("-o", "/dev/null/results", 74),
  ]

  @Test(arguments: faults)
  func `a fault has its exit code and a reason`(option: String, value: String, status: Int32) throws {
    let file = try ScenarioOnDisk(scenario())
    defer { file.remove() }
    let run = try CommandRun("simulate", file.path, option, value)
    #expect(run.status == status)
    #expect(run.output == "")
    #expect(!run.errors.isEmpty)
  }

  @Test func `the largest seed is a seed, and one more is not`() throws {
    let file = try ScenarioOnDisk(scenario())
    defer { file.remove() }
    let largest = try CommandRun("simulate", file.path, "--seed", "18446744073709551615", "--replications", "3")
    #expect(largest.status == 0)
    #expect(largest.output.contains("seed 18446744073709551615"))
    let beyond = try CommandRun("simulate", file.path, "--seed", "18446744073709551616")
    #expect(beyond.status == 64)
    #expect(beyond.errors.contains("18446744073709551615"))
  }

  @Test func `a number and a precision at once are refused`() throws {
    let run = try CommandRun("simulate", "scenario.yaml", "--replications", "9", "--precision", "1")
    #expect(run.status == 64)
    #expect(run.errors.contains("Give either '--replications' or '--precision', not both."))
  }

  @Test func `a missing scenario is exit code 66`() throws {
    let run = try CommandRun("simulate", "/nowhere/scenario.yaml")
    #expect(run.status == 66)
    #expect(run.errors.hasPrefix("/nowhere/scenario.yaml: "))
  }

  @Test func `results are written to a folder, and the same as on standard output`() throws {
    let file = try ScenarioOnDisk(scenario())
    defer { file.remove() }
    let folder = file.folder.appendingPathComponent("results/small")
    let run = try CommandRun("simulate", file.path, "-o", folder.path, "--format", "json", "--precision", "4")
    #expect(run.status == 0)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == [
        "measures.csv", "overview.svg", "plan.xlsx", "report.html", "run.values",
        "summary.json", "weeks.csv",
      ])
    let summary = try String(contentsOf: folder.appendingPathComponent("summary.json"), encoding: .utf8)
    #expect(summary == run.output)
    #expect(summary.contains(#""precisionReached": true"#))
  }

  @Test func `alternatives are simulated on the same callers and compared`() throws {
    let more = scenario() + "\nalternatives:\n  - { name: ten, title: Ten agents, staffing: { team: 10 agents } }\n"
    let file = try ScenarioOnDisk(more)
    defer { file.remove() }
    let folder = FileManager.default.temporaryDirectory.appending(path: "alternatives-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let run = try CommandRun("simulate", file.path, "-o", folder.path)
    #expect(run.status == 0 && run.errors == "")
    let heading = try #require(run.output.split(separator: "\n").first { $0.hasPrefix("staffings compared") })
    #expect(heading.contains("As given") && heading.hasSuffix("Ten agents"))
    let table = try String(contentsOf: folder.appending(path: "alternatives.csv"), encoding: .utf8)
    // The same callers meet both staffings: what was offered is the same to the last digit.
    let offered = table.split(separator: "\n").filter { $0.contains(",whole,offered,") }
    #expect(offered.count == 2 && Set(offered.map { $0.split(separator: ",").dropFirst() }).count == 1)
    let level = try #require(table.split(separator: "\n").first { $0.hasPrefix("ten,whole,service_level,") })
    #expect(try #require(Double(level.split(separator: ",")[3])) > 0.99)
  }
}
