import Foundation
import Testing

/// The price of missing hours is the same in every format.
@Suite struct UnderstaffingTests {
  private static let text = """
    busyhour: 1
    name: short
    title: Short
    time_zone: Europe/Paris
    interval: 60 min
    period: { from: 2024-03-04, days: 1 }
    opening_hours: { every day: 08:00-10:00 }
    holidays: {}
    exceptions: {}
    call_types:
      - { name: a, demand: { rates: 60 per hour }, handling: 240 s, patience: 120 s, target: 80 % in 20 s }
    agents:
      - { name: own, serves: [a], staffing: planned, maximum: 4 agents, cost: 20 EUR per hour }
      - { name: agency, serves: [a], staffing: planned, cost: 60 EUR per hour }
    plan: { understaffing: 30 EUR per agent-hour }
    """

  @Test func `what is missing is told with its price`() throws {
    let scenario = try ScenarioOnDisk(Self.text)
    defer { scenario.remove() }
    let folder = scenario.folder.appendingPathComponent("results")
    let run = try CommandRun("plan", scenario.path, "-o", folder.path)
    let flat = run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(
      flat.contains("An agent-hour that is missing costs 30.00 EUR, less than one on duty of agency (60.00 EUR)"),
      "\(run.output)")
    let summary = try #require(
      try JSONSerialization.jsonObject(
        with: Data(contentsOf: folder.appendingPathComponent("summary.json"))) as? [String: Any])
    let plan = try #require(summary["plan"] as? [String: Any])
    let limits = try #require(plan["bindingLimits"] as? [[String: Any]])
    let hours = limits.compactMap { $0["agentHours"] as? Double }.reduce(0, +)
    let cost = try #require(summary["cost"] as? [String: Any])
    #expect(hours > 0 && cost["understaffing"] as? Double == 30 * hours && cost["total"] as? Double == 160)
    let french = try CommandRun("plan", scenario.path, "--language", "fr", "-o", folder.path).output
    let words = french.replacing("\u{00A0}", with: " ").replacing("\u{202F}", with: " ").split(
      whereSeparator: \.isWhitespace
    ).joined(separator: " ")
    #expect(
      words.contains("moins qu’une heure de présence d’un groupe dont l’effectif reste donc au minimum : agency"),
      "\(french)")
  }
}
