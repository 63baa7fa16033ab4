import Foundation
import Testing

/// Hours, full-time equivalents and cost say the same in every format.
@Suite struct HoursTests {
  private static let text = """
    busyhour: 1
    name: weeks
    title: Weeks
    time_zone: Europe/Paris
    interval: 30 min
    period: { from: 2024-03-06, days: 14 }
    opening_hours: { monday-friday: 08:00-12:00 }
    call_types:
      - { name: calls, demand: { total: 20 calls per day }, handling: 4 min, patience: 3 min, target: none }
    agents:
      - { name: own, staffing: 7 agents, shrinkage: 30 %, cover: 12 %, cost: 30 EUR per hour }
    simulation: { replications: 30 }
    """

  @Test func `paid hours, those with cover, equivalents and cost are the same everywhere`() throws {
    let scenario = try ScenarioOnDisk(Self.text)
    defer { scenario.remove() }
    let folder = scenario.folder.appendingPathComponent("results")
    let run = try CommandRun("simulate", scenario.path, "-o", folder.path)
    func file(_ name: String) throws -> String {
      try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
    }
    let basis = "agents by half hour, not a roster; 12% added for shifts and breaks"
    #expect(run.output.contains("hours: 280.0 on duty, 400.0 paid, 448.0 with cover"))
    #expect(run.output.contains("FTE: 6.4 at most (week from 11 Mar)") && run.output.contains(basis))
    #expect(
      try file("weeks.csv") == """
        week,group,days,whole_week,agent_hours,paid_hours,hours_with_cover,full_time,fte
        2024-03-04,own,5,no,84.00,120.00,134.40,35.0,
        2024-03-11,own,7,yes,140.00,200.00,224.00,35.0,6.40
        2024-03-18,own,2,no,56.00,80.00,89.60,35.0,

        """)
    let page = try file("report.html")
    #expect(page.contains("400 paid hours, 448 with cover") && page.contains(basis) && page.contains("13,440"))
    let summary = try #require(
      try JSONSerialization.jsonObject(with: Data(try file("summary.json").utf8)) as? [String: Any])
    let hours = try #require(summary["hours"] as? [String: Any])
    #expect(hours["paidHours"] as? Double == 400 && hours["paidHoursWithCover"] as? Double == 448)
    #expect(hours["basis"] as? String == basis && (summary["cost"] as? [String: Any])?["total"] as? Double == 13_440)
    let fullTime = try #require(hours["fullTimeEquivalents"] as? [String: Any])
    #expect(fullTime["most"] as? Double == 6.4 && fullTime["wholeWeeks"] as? Int == 1)
    let french = try CommandRun("report", folder.path, "--language", "fr")
    #expect(french.status == 0)
    #expect(try file("report.html").contains("présents par demi-heure, pas un planning"))
  }

  @Test func `a cell that few contacts reached says so`() throws {
    let scenario = try ScenarioOnDisk(Self.text)
    defer { scenario.remove() }
    let few = try CommandRun("simulate", scenario.path, "--format", "json", "--replications", "3", "--by", "day")
    #expect(few.output.contains("\"fewContacts\": true"))
    let enough = try CommandRun("simulate", scenario.path, "--format", "json", "--replications", "30", "--by", "day")
    #expect(enough.status == 0 && !enough.output.contains("fewContacts"))
  }

  @Test func `the summary of a plan has cells by state, the lowest cell and the limits that bind`() throws {
    let text = Self.text.replacing("target: none", with: "target: 80 % in 20 s").replacing(
      "20 calls", with: "200 calls"
    )
    .replacing("staffing: 7 agents", with: "staffing: planned, mobilised: { people: 4 people, hours_per_week: 5 h }")
    .replacing("simulation:", with: "plan: { methods: [simulation], sensitivity: [10 %] }\nsimulation:")
    .replacing("days: 14", with: "days: 1")
    let scenario = try ScenarioOnDisk(text)
    defer { scenario.remove() }
    let folder = scenario.folder.appendingPathComponent("results")
    let run = try CommandRun("plan", scenario.path, "-o", folder.path)
    #expect(run.output.contains("requirement by half hour, not a roster"))
    let data = try Data(contentsOf: folder.appendingPathComponent("summary.json"))
    let summary = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let plan = try #require(summary["plan"] as? [String: Any])
    let cells = try #require(plan["cells"] as? [String: Int])
    let failing = try #require(plan["failingCells"] as? [[String: Any]])
    #expect(plan["verdict"] as? String == "missed" && cells.values.reduce(0, +) == 8)
    #expect(failing.count == cells["missed", default: 0] + cells["undecided", default: 0])
    let lowest = try #require(plan["lowestCell"] as? [String: Any])
    #expect(failing.allSatisfy { ($0["level"] as? Double ?? 0) >= (lowest["level"] as? Double ?? 1) })
    let limits = try #require(plan["bindingLimits"] as? [[String: Any]])
    #expect(limits.count == 1 && limits[0]["group"] as? String == "own" && limits[0]["limit"] as? String == "mobilised")
    #expect(
      (limits[0]["intervals"] as? [[String: Any]])?.allSatisfy {
        ($0["available"] as? Int ?? 9) < ($0["required"] as? Int ?? 0)
      } == true)
    let weeks = try #require(plan["mobilisedWeeks"] as? [[String: Any]])
    #expect(weeks.count == 1 && weeks[0]["given"] as? Double == 20 && weeks[0]["planned"] as? Double ?? 21 <= 20)
    let page = try String(contentsOf: folder.appendingPathComponent("report.html"), encoding: .utf8)
    #expect(page.contains("The hours of the people mobilised are not enough in 1 week"))
  }
}
