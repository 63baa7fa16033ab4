import Foundation
import Testing

/// `busyhour explain` prints a scenario as understood, as somebody at a terminal meets it.
@Suite struct ExplainTests {
  /// The folder of the scenarios that are shipped.
  private var scenarios: String {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("scenarios").path
  }

  @Test func `words are in the scenario's language unless the command line says otherwise`() throws {
    let path = "\(scenarios)/monday.yaml"
    let chosen = try ["en", "fr"].map { try CommandRun("explain", path, "--language", $0) }
    #expect(chosen.allSatisfy { $0.status == 0 && $0.errors.isEmpty })
    #expect(chosen[0].words.contains("Patience exponential, mean 2 min"))
    #expect(chosen[1].words.contains("Patience exponentielle, moyenne 2 min"))
    #expect(chosen.map(\.output).contains(try CommandRun("explain", path).output))
    #expect(try CommandRun("explain", path, "--language", "de").status == 64)
  }

  @Test func `Luxembourg shows stated and met volumes, both periods and every source`() throws {
    let output = try CommandRun("explain", "\(scenarios)/post-luxembourg.yaml", "--language", "en").words
    for part in ["85,000", "4,000", "20 March 2020", "102", "94", "310 people", "POST Luxembourg"] {
      #expect(output.contains(part), "\(part)")
    }
  }

  @Test func `json carries the whole scenario`() throws {
    let run = try CommandRun("explain", "\(scenarios)/post-luxembourg.yaml", "--format", "json")
    let document = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    #expect(document["call_types"] is [Any])
    let warnings = try #require((document["warnings"] as? [String: Any])?["found"] as? [[String: String]])
    #expect(warnings.allSatisfy { $0["key"] != nil && $0["text"] != nil })
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
    #expect(page.status == 0 && page.words.contains("bring the 600 offered, solved for by day"))
    #expect(page.output.contains("Fresh contacts by day") && page.output.contains("Offered contacts by day, as stated"))
    #expect(page.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
    let json = try CommandRun("explain", file.path, "--format", "json").output
    let document = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    let type = try #require((document["call_types"] as? [[String: Any]])?.first)
    let days = try #require(type["days"] as? [[String: Any]])
    #expect(days.map { $0["offered"] as? Double } == [300, 300])
    #expect(days.map { $0["fresh"] as? Double } == days.map { $0["contacts"] as? Double })
    let all = try #require((type["in_all"] as? [String: Any])?["contacts"] as? Double)
    #expect(all < 560)
  }
}
