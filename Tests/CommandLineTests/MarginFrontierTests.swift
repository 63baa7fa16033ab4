import Foundation
import Testing

/// The frontier of margin against agents, held against an enumeration by the exact day.
@Suite struct MarginFrontierTests {
  /// A day of twelve equal hours, by the hour price of agents and the price of an answered call; margins are largest at three agents.
  private static func text(agents: Int) -> String {
    """
    busyhour: 1
    name: margin
    title: Margin
    time_zone: UTC
    interval: 60 min
    period: { from: 2024-01-22, days: 1 }
    opening_hours: { every day: 08:00-20:00 }
    call_types:
      - name: calls
        demand: { total: { value: 600 calls, per: day } }
        handling: { distribution: exponential, mean: 4 min }
        patience: { distribution: exponential, mean: 2 min }
        target: { level: 80 %, within: 20 s }
    agents:
      - { name: team, staffing: \(agents) agents, cost: 30 EUR per hour }
    price: [{ name: calls, amount: 4 EUR per handled contact }]
    contract:
      commitments:
        - { name: level, holds: calls.serviceLevel >= 80 %, per: day }
    simulation: { seed: 3, replications: 200 }
    """
  }

  private static func object(_ data: Data) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  /// What the day brings and costs with so many agents, expected, and the level of its worst interval; nobody is left at closing but
  /// those in talk.
  private static func exact(_ agents: Int) throws -> (agents: Int, margin: Double, worst: Double) {
    let file = try ScenarioOnDisk(text(agents: agents))
    defer { file.remove() }
    let day = try object(Data(try CommandRun("formula", "day", file.path, "--format", "json").output.utf8))
    func number(_ key: String) throws -> Double { try #require(day[key] as? Double) }
    let answered = try number("offered") - number("blocked") - number("abandoned") - number("cleared")
    let intervals = try #require(day["intervals"] as? [[String: Any]])
    let worst = try #require(intervals.compactMap { $0["serviceLevelOfOffered"] as? Double }.min())
    return (agents, 4 * answered - 30 * 12 * Double(agents), worst)
  }

  /// The frontier around so many agents, from `simulate`.
  private static func frontier(around agents: Int) throws -> [String: Any] {
    let file = try ScenarioOnDisk(text(agents: agents))
    defer { file.remove() }
    let output = file.folder.appendingPathComponent("out")
    let run = try CommandRun("simulate", file.path, "--quiet", "-o", output.path)
    #expect(run.status == 0, "\(run.errors)")
    let summary = try object(Data(contentsOf: output.appendingPathComponent("summary.json")))
    let contract = try #require(summary["contract"] as? [String: Any])
    return try #require(contract["frontier"] as? [String: Any])
  }

  @Test func `while the largest margin lies at an end, more is tried beyond it, as far as one agent`() throws {
    let points = try #require(try Self.frontier(around: 8)["points"] as? [[String: Any]])
    // Three agents are best: five fewer, beyond the three steps on either side; eight fewer keep one agent.
    #expect(points.compactMap { $0["change"] as? Int } == [-8, -5, -3, -2, -1, 0, 1, 2, 3])
    let best = try #require(points.first { $0["lag"] as? Double == 0 })
    #expect(best["change"] as? Int == -5)
  }

  /// Margins are compared at 4.5 standard errors: seven comparisons, a false alarm in some 20,000 runs of the suite.
  @Test func `margins and verdicts are those of the exact day, and the best one is the best of all`() throws {
    let exact = try (1...8).map(Self.exact)
    let best = try #require(exact.max { $0.margin < $1.margin })
    let file = try ScenarioOnDisk(Self.text(agents: 5))
    defer { file.remove() }
    let output = file.folder.appendingPathComponent("out")
    let run = try CommandRun("simulate", file.path, "--quiet", "-o", output.path)
    #expect(run.status == 0, "\(run.errors)")
    let summary = try Self.object(Data(contentsOf: output.appendingPathComponent("summary.json")))
    let contract = try #require(summary["contract"] as? [String: Any])
    let frontier = try #require(contract["frontier"] as? [String: Any])
    let points = try #require(frontier["points"] as? [[String: Any]])
    #expect(points.count == 7)
    var found: [(agents: Int, lag: Double)] = []
    for point in points {
      let agents = 5 + (try #require(point["change"] as? Int))
      let margin = try #require(point["margin"] as? [String: Any])
      let (mean, half) = (try #require(margin["mean"] as? Double), try #require(margin["halfWidth"] as? Double))
      let law = try #require(exact.first { $0.agents == agents })
      #expect(abs(mean - law.margin) <= half / 1.96 * 4.5, "\(agents) agents: \(mean) and \(law.margin)")
      // The target is 80 % in every interval, with a tolerance of one point.
      #expect(point["targets"] as? String == (law.worst >= 0.79 ? "met" : "missed"), "\(agents) agents: \(law.worst)")
      found.append((agents, try #require(point["lag"] as? Double)))
    }
    #expect(frontier["judgedReplications"] is NSNull)
    let table = try String(contentsOf: output.appendingPathComponent("frontier.csv"), encoding: .utf8)
    #expect(table.hasPrefix("change,agent_hours,level,kept_all,targets,broken,cost,penalty,margin,lag,half_width\n"))
    #expect(table.contains("\n0,60") && table.contains(",met,") && table.contains(",missed,"))
    // The next best one lies 45 EUR below, nine half-widths of the difference.
    #expect(found.first { $0.lag == 0 }?.agents == best.agents)
  }
}
