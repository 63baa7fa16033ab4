import Foundation
import Testing

/// What `simulate` says of piles that have to be cleared.
@Suite struct ClearedPileTests {
  /// 80 items of 25 minutes on five days of 5.5 hours take 6.06 agents; 200 are there at the start.
  private static func text(agents: String) -> String {
    """
    busyhour: 1
    time_zone: Europe/London
    interval: 30 min
    period: { from: 2024-03-04, days: 12 }
    opening_hours: { monday-friday: 09:00-14:30 }
    call_types:
      - name: complaints
        title: Complaints
        channel: deferred
        demand: { total: 80 items per day, weekdays: { saturday: 0 %, sunday: 0 % }, intraday: { 09:00-14:30: 100 % } }
        handling: 25 min
        deferred: { backlog: 200 items, backlog_age: 24 h, cleared: { by: 2024-03-15 } }
    agents: [{ name: team, staffing: \(agents), shape: constant }]
    simulation: { replications: 200 }
    """
  }

  private static let goal =
    "Complaints: cleared by the evening of 15 March 2024, and in every open evening after it (in 95% of the runs): "

  @Test(arguments: [("7 agents", "met (", 0), ("6 agents", "not met (", 1)])
  func `given agents are judged in the words of a plan`(agents: String, verdict: String, status: Int) throws {
    let given = try ScenarioOnDisk(Self.text(agents: agents).replacingOccurrences(of: ", shape: constant", with: ""))
    defer { given.remove() }
    let run = try CommandRun("simulate", given.path, "--quiet")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.words.contains(Self.goal + verdict), "\(run.words)")
    #expect(try CommandRun("simulate", given.path, "--quiet", "--fail-on", "missed").status == Int32(status))
  }

  @Test func `a plan says the same, and so does the report of stored values`() throws {
    let planned = try ScenarioOnDisk(Self.text(agents: "planned"))
    defer { planned.remove() }
    let plan = try CommandRun("plan", planned.path, "-o", planned.folder.appendingPathComponent("out").path)
    #expect(plan.words.contains(Self.goal + "met ("))
    let given = try ScenarioOnDisk(
      Self.text(agents: "6 agents").replacingOccurrences(of: ", shape: constant", with: ""))
    defer { given.remove() }
    let folder = given.folder.appendingPathComponent("out")
    #expect(try CommandRun("simulate", given.path, "--quiet", "-o", folder.path, "--language", "fr").status == 0)
    let page = folder.appendingPathComponent("report.html")
    let first = try String(contentsOf: page, encoding: .utf8)
    #expect(first.contains("résorbé au soir du") && first.contains("non tenu"))
    try FileManager.default.removeItem(at: page)
    #expect(try CommandRun("report", folder.path).status == 0)
    #expect(try String(contentsOf: page, encoding: .utf8) == first)
  }

  @Test func `without such a target nothing is added`() throws {
    let text = Self.text(agents: "7 agents").replacingOccurrences(of: ", shape: constant", with: "")
      .replacingOccurrences(of: ", cleared: { by: 2024-03-15 }", with: "")
    let given = try ScenarioOnDisk(text)
    defer { given.remove() }
    #expect(try CommandRun("simulate", given.path, "--quiet").words.contains("evening") == false)
  }
}
