import Foundation
import Testing

/// What results show that no target tells, and what is refused before any work is done.
@Suite struct WarningTests {
  private static let pile = """
    busyhour: 1
    time_zone: Europe/London
    interval: 30 min
    period: { from: 2024-03-04, days: 12 }
    opening_hours: { monday-friday: 09:00-14:30 }
    call_types:
      - name: complaints
        channel: deferred
        demand: { total: 80 items per day, weekdays: { saturday: 0 %, sunday: 0 % }, intraday: { 09:00-14:30: 100 % } }
        handling: 25 min
        deferred: { backlog: 200 items, backlog_age: 24 h, target: { level: 99.9 %, within: 27.5 h, clock: open-hours } }
    agents: [{ name: team, staffing: AGENTS }]
    simulation: { seed: 1, replications: 20 }
    """

  @Test func `a pile that grows is said with the agents that the inflow alone takes`() throws {
    let file = try ScenarioOnDisk(Self.pile.replacingOccurrences(of: "AGENTS", with: "5 agents"))
    defer { file.remove() }
    let table = try CommandRun("simulate", file.path, "--quiet").output.replacing(/\s+/, with: " ")
    #expect(table.contains("Warnings call_types.complaints.deferred the pile of 'complaints' grows: "))
    #expect(table.contains("in 27.5 open hours, 6.0") || table.contains("in 27.5 open hours, 6.1"))
    let json = try CommandRun("simulate", file.path, "--quiet", "--format", "json").output
    #expect(json.contains("\"keyPath\": \"call_types.complaints.deferred\""))
  }

  @Test func `a pile that is worked off has no warning`() throws {
    let file = try ScenarioOnDisk(Self.pile.replacingOccurrences(of: "AGENTS", with: "8 agents"))
    defer { file.remove() }
    #expect(try !CommandRun("simulate", file.path, "--quiet").output.contains("Warnings"))
  }

  @Test func `a warm-up inside the planned period is refused with its place`() throws {
    let text = Self.pile.replacingOccurrences(of: "AGENTS", with: "planned")
      .replacingOccurrences(of: "replications: 20", with: "replications: 20, warm_up: 100 h")
    let file = try ScenarioOnDisk(text)
    defer { file.remove() }
    let run = try CommandRun("plan", file.path, "-o", file.folder.path + "/x")
    #expect(run.status == 65)
    #expect(
      run.errors == """
        \(file.path):13:51: simulation.warm_up: expected no warm-up in what 'plan' plans, found 100 h: nothing that comes in then \
        is counted, so that nobody would be needed. A service that never starts empty, such as one round the clock, begins its \
        period 5 days earlier, at 2024-02-28, plans without 'warm_up', and leaves the first 5 days of plan.csv out; \
        'busyhour simulate --staffing plan.csv' takes the warm-up again

        """)
    #expect(!FileManager.default.fileExists(atPath: file.folder.path + "/x"))
  }

  @Test(arguments: [["explain"], ["simulate"]])
  func `explain refuses what simulate refuses, with the same words`(command: [String]) throws {
    let text = Self.pile.replacingOccurrences(of: "AGENTS", with: "5 agents")
      .replacingOccurrences(of: "80 items per day", with: "900000000 items per day")
    let file = try ScenarioOnDisk(text)
    defer { file.remove() }
    let run = try CommandRun(command[0], file.path)
    #expect(run.status == 65)
    #expect(
      run.errors
        == "\(file.path):7:3: call_types: expected at most 100,000,000 contacts in one replication, found 9,000,000,000; choose a shorter period or smaller volumes\n"
    )
  }

  @Test func `hours in which nobody can be called are counted, in the file and in the results`() throws {
    let text = """
      busyhour: 1
      time_zone: Europe/Paris
      interval: 60 min
      period: { from: 2024-03-04, days: 10 }
      opening_hours: { every day: 09:00-19:00 }
      call_types:
        - name: welfare
          channel: outbound
          handling: 4 min
          outbound:
            list: [{ date: 2024-03-04, time: 09:00, people: 500 people }]
            ladder: { attempts_per_day: 2, gap: 2 h, days: 2 days, most_attempts: 4, reach: 50 % }
      agents: [{ name: callers, staffing: 20 agents }]
      simulation: { seed: 1, replications: 20 }
      """
    let file = try ScenarioOnDisk(text)
    defer { file.remove() }
    let words =
      "'callers' is on duty for 1600 of 2000 h (80 %) in which nobody can be called, on 8 days (first 2024-03-06)"
    for command in ["explain", "simulate"] {
      let output = try CommandRun(command, file.path).output.replacing(/\s+/, with: " ")
      #expect(output.contains(words), "\(command)")
    }
  }
}
