import Foundation
import Testing

/// `busyhour explain` prints a scenario as understood, as somebody at a terminal meets it.
@Suite struct ExplainTests {
  /// The folder of the scenarios that are shipped.
  private var scenarios: String {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("scenarios").path
  }

  @Test(arguments: [
    "monday", "post-luxembourg", "ars-bretagne-vaccination", "montreal-day", "emergency-line",
    "post-luxembourg-reopening",
  ])
  func `every line fits into 100 columns`(name: String) throws {
    let run = try CommandRun("explain", "\(scenarios)/\(name).yaml")
    #expect(run.status == 0 && run.errors.isEmpty)
    #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= 100 })
  }

  @Test func `Luxembourg shows stated and met volumes, both periods and every source`() throws {
    let output = try CommandRun("explain", "\(scenarios)/post-luxembourg.yaml").output
    for part in ["85,000", "4,000", "2020-03-20", "102", "94", "310 people", "POST Luxembourg"] {
      #expect(output.contains(part), "\(part)")
    }
  }

  @Test func `json carries the whole scenario`() throws {
    let run = try CommandRun("explain", "\(scenarios)/post-luxembourg.yaml", "--format", "json")
    let document = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    #expect(document["callTypes"] is [Any])
    #expect((document["warnings"] as? [Any])?.isEmpty == false)
  }

  @Test func `a missing file is 66, a faulty one 65 with its place, a wrong option 64`() throws {
    #expect(try CommandRun("explain", "nowhere.yaml").status == 66)
    let faulty = try ScenarioOnDisk("busyhour: 1\nname: x\ncall_tpyes: []\n")
    defer { faulty.remove() }
    let run = try CommandRun("explain", faulty.path)
    #expect(run.status == 65 && run.output.isEmpty)
    #expect(run.errors.contains("scenario.yaml:3:1:") && run.errors.contains("call_types"))
    #expect(try CommandRun("explain", faulty.path, "--by", "year").status == 64)
  }

  @Test func `offered calls are shown beside the fresh ones that bring them, and stay frozen whatever is asked`() throws
  {
    let text = """
      busyhour: 1
      time_zone: Europe/Paris
      period: { from: 2024-03-04, days: 2 }
      opening_hours: { every day: 08:00-12:00 }
      call_types:
        - name: calls
          demand: { counted: offered, at: 3 agents, total: 300 calls per day }
          handling: 4 min
          patience: 2 min
          retries: { after_abandonment: 60 %, delay: 5 min, most_attempts: 4 }
      agents: [ { name: agents, staffing: 5 agents } ]
      """
    let file = try ScenarioOnDisk(text)
    defer { file.remove() }
    let page = try CommandRun("explain", file.path)
    #expect(page.status == 0 && page.output.contains("bring the 600 offered, solved for by day"))
    #expect(page.output.contains("fresh contacts by day") && page.output.contains("offered contacts by day, as stated"))
    #expect(page.output.split(separator: "\n").allSatisfy { $0.count <= 100 })
    let json = try CommandRun("explain", file.path, "--format", "json").output
    let document = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    let type = try #require((document["callTypes"] as? [[String: Any]])?.first)
    let fresh = try #require(type["fresh"] as? [String: Any])
    #expect(fresh["offeredByDay"] as? [Double] == [300, 300])
    #expect(fresh["freshByDay"] as? [Double] == type["contactsByDay"] as? [Double])
    #expect(try #require(type["totalContacts"] as? Double) < 560)
  }
}
