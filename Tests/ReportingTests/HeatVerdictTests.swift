import Foundation
import OutputAnalysis
import Reporting
import ScenarioModel
import StaffingPlans
import Testing

/// The heat map follows the verdict, whatever the mean of the runs shown.
@Suite struct HeatVerdictTests {
  @Test func `what the check found met looks met, and missed what it found missed`() throws {
    let content = try #require(try Fixtures.season(days: 14))
    let missed = Set([3, 40, 200])
    let verdict = PlanVerdict(
      cellCount: content.scenario.grid.intervals.count, emptyCells: 0,
      failing: missed.sorted().map {
        CellVerdict(callType: 0, cell: $0, level: 0.7, lowerBound: 0.68, upperBound: 0.72, required: 0.79)
      }, confidence: 0.95, replications: 4000, checks: 1)
    let judged = try #require(
      ReportContent(
        scenario: content.scenario, expectedContacts: content.expectedContacts, offeredLoad: content.offeredLoad,
        methods: content.methods, chosenIndex: content.chosenIndex, paidAgents: content.paidAgents, verdict: verdict,
        shortfalls: [], sensitivity: [], warnings: [], evidence: content.evidence, programVersion: "0.1.0"))
    let page = ReportPage(judged, language: .english, library: nil).html()
    let start = try #require(page.range(of: "id=\"chart-data\">"))
    let end = try #require(page.range(of: "</script>", range: start.upperBound..<page.endIndex))
    let data = try #require(
      try JSONSerialization.jsonObject(with: Data(page[start.upperBound..<end.lowerBound].utf8)) as? [String: Any])
    let shades = try #require((data["byCell"] as? [String: Any])?["shade"] as? [Int])
    let map = try #require(((data["heat"] as? [String: Any])?["metrics"] as? [[String: Any]])?.first)
    let first = try #require((map["edges"] as? [Double])?.firstIndex(of: 0.79))
    let levels = content.evidence.whole.intervals.compactMap { $0.level(.ofOffered)?.mean }
    #expect(
      levels.contains { $0 < 0.79 } && missed.contains { levels[$0] >= 0.79 }, "the runs alone would say otherwise")
    #expect(shades.indices.allSatisfy { (shades[$0] < first) == missed.contains($0) })
    #expect(page.contains("The lowest is 14 March 2020, 09:30: 70.0%."))
  }
}
