import Foundation
import QueueingFormulas
import ScenarioModel
import Testing

/// `busyhour plan`, as somebody at a terminal meets it.
@Suite struct PlanTests {
  /// A plan of one hour for a target, run without a word, and a file of its results.
  private func planned(
    _ file: String, staffing: String = "planned", target: String = "80 % in 20 s", _ options: [String] = []
  ) throws -> Data {
    let scenario = try ScenarioOnDisk(OneHour.text(staffing: staffing, target: target))
    defer { scenario.remove() }
    let folder = scenario.folder.appendingPathComponent("results")
    let process = CommandRun.process(["plan", scenario.path, "-o", folder.path, "--quiet"] + options)
    let spoken = Pipe()
    (process.standardOutput, process.standardError) = (spoken, spoken)
    try process.run()
    let words = spoken.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0 && words.isEmpty)
    return try Data(contentsOf: folder.appendingPathComponent(file))
  }

  /// Numbers from the columns of the only row of a CSV file.
  private func row(_ csv: Data) throws -> [String: String] {
    let lines = String(decoding: csv, as: UTF8.self).split(separator: "\n")
    #expect(lines.count == 2)
    let (names, values) = (try #require(lines.first).split(separator: ","), try #require(lines.last))
    let cells = values.split(separator: ",", omittingEmptySubsequences: false)
    #expect(cells.count == names.count)
    return Dictionary(uniqueKeysWithValues: zip(names.map(String.init), cells.map(String.init)))
  }

  @Test(arguments: [
    ("80 % in 20 s", 4), ("{ level: 80 %, within: 20 s, per: day }", 4),
    ("{ level: 80 %, within: 20 s, abandonment: 2 %, tolerance: 0.1 points }", 5),
    ("{ level: 80 %, within: 20 s, average_speed_of_answer: 2 s, tolerance: 0.1 points }", 5),
    ("{ level: 80 %, within: 20 s, occupancy: 30 %, tolerance: 0.1 points }", 7),
  ])
  func `every limit of a target is kept, in an interval or over the day`(target: String, agents: Int) throws {
    #expect(try row(planned("plan.csv", target: target))["agents"] == "\(agents)")
  }

  @Test func `a target met within its tolerance has no agents missing, and says of what it is`() throws {
    let text = """
      busyhour: 1
      time_zone: UTC
      interval: 60 min
      period: { from: 2024-03-04, days: 1 }
      opening_hours: { every day: 08:00-12:00 }
      call_types:
        - name: calls
          demand: { rates: 25.7 per hour }
          handling: 4 min
          patience: 3 min
          target: { level: 80 %, within: 20 s, per: interval, tolerance: 1 point }
      agents: [{ name: agents, staffing: planned, maximum: 3 agents }]
      simulation: { replications: 100 }
      plan: { methods: [simulation] }
      """
    let scenario = try ScenarioOnDisk(text)
    defer { scenario.remove() }
    let folder = scenario.folder.appendingPathComponent("results")
    let run = try CommandRun("plan", scenario.path, "-o", folder.path)
    #expect(run.output.contains("Target met: 80% within 20 s in every interval\n  (expected level, tolerance 1 point"))
    #expect(!run.output.contains("missing"))
    #expect(run.output.contains("\n  Probability: that 80% are reached, over arrivals, handling, patience"))
    let page = try String(contentsOf: folder.appendingPathComponent("report.html"), encoding: .utf8)
    #expect(!page.contains("Agents missing") && !page.contains("id=\"shortfall\""))
    #expect(page.contains("A limit binds in 3 intervals; the expected level stays within the tolerance."))
  }

  @Test(arguments: [
    ("planned", "80 % in 20 s", "met", 0.01), ("planned, maximum: 1 agents", "80 % in 20 s", "missed", 0.01),
    ("planned, maximum: 1 agents", "{ level: 80 %, within: 20 s, per: day, tolerance: 2 points }", "missed", 0.02),
    ("planned", "{ level: 80 %, within: 20 s, tolerance: 0.5 points }", "met", 0.005),
  ])
  func `the summary says whether the targets are met, and estimates the least cost only where they are`(
    staffing: String, target: String, verdict: String, tolerance: Double
  ) throws {
    let document =
      try JSONSerialization.jsonObject(
        with: planned("summary.json", staffing: staffing, target: target)) as? [String: Any]
    let plan = try #require(document?["plan"] as? [String: Any])
    #expect(plan["verdict"] as? String == verdict && plan["met"] as? Bool == (verdict == "met"))
    #expect(plan["confidence"] as? Double == 0.95 && plan["tolerance"] as? Double == tolerance)
    let hours = try #require(plan["weightedHours"] as? Double)
    #expect((verdict == "met" ? 3...6 : 1...1).contains(hours))
    if let estimate = plan["leastCostEstimate"] as? [String: Any] {
      let least = try #require(estimate["weightedHours"] as? Double)
      #expect(verdict == "met" && least <= hours)
    } else {
      #expect(plan["leastCostEstimate"] is NSNull)
    }
  }

  @Test func `a scenario whose agents are all given is refused, and says what to do instead`() throws {
    let file = try ScenarioOnDisk(OneHour.text(staffing: "3 agents"))
    defer { file.remove() }
    let run = try CommandRun("plan", file.path)
    #expect(run.status == 65)
    #expect(
      run.errors
        == "\(file.path):15:29: agents.team.staffing: expected 'planned' for at least one group, found agents given for "
        + "every group. To see what these agents achieve: busyhour simulate \(file.path). To find agents: write "
        + "'staffing: planned' here, and 'minimum' and 'maximum' where there are limits\n")
  }

  @Test(arguments: [("--replications", "50", [50]), ("--precision", "5", [32, 64, 128, 256])])
  func `the evidence rests on the replications asked for`(option: String, value: String, counts: [Int]) throws {
    let summary = try planned("summary.json", [option, value])
    let document = try #require(try JSONSerialization.jsonObject(with: summary) as? [String: Any])
    #expect(counts.contains(try #require(document["replications"] as? Int)))
  }

  /// Formulas and scenarios each have their own type; a plan passes the definition from one to the other by its name.
  @Test func `formulas and scenarios name the same service levels`() {
    let formulas = QueueingFormulas.ServiceLevelDefinition.allCases.map(\.rawValue)
    #expect(formulas == ScenarioModel.ServiceLevelDefinition.allCases.map(\.rawValue))
  }
}
