import ContactSimulation
import Foundation
import Measures
import Reporting
import ScenarioModel
import Testing

/// What a whole contact centre measures, in every file.
@Suite struct CentreSummaryTests {
  private func text(finest: Scope, threads: Int = 1) throws -> String {
    let (scenario, evidence) = try CountedCentre.study(threads: threads)
    return SummaryDocument(scenario, evidence: evidence, engineVersion: "1.2.3", finest: finest).json.text
  }

  @Test(arguments: Scope.allCases)
  func `the summary of a whole centre has the shape of the schema`(finest: Scope) throws {
    let schema = try SchemaCheck(schema: SummarySchema.text)
    #expect(try schema.faults(of: try text(finest: finest)) == [])
  }

  @Test func `the summary does not depend on the number of threads`() throws {
    #expect(try text(finest: .interval, threads: 3) == text(finest: .interval))
  }

  @Test func `the summary lists calls and deferred work apart`() throws {
    let parsed = try #require(
      try JSONSerialization.jsonObject(with: Data(try text(finest: .run).utf8)) as? [String: Any])
    let types = try #require(parsed["callTypes"] as? [[String: Any]])
    #expect(types.compactMap { $0["name"] as? String } == ["health", "business"])
    let served = try #require(types[1]["servedBy"] as? [[String: Any]])
    #expect(served.compactMap { $0["group"] as? String } == ["experts"])
    let deferred = try #require(parsed["deferredTypes"] as? [[String: Any]])
    #expect(deferred.compactMap { $0["name"] as? String } == ["mailbox"])
    let run = try #require(types[0]["run"] as? [String: Any])
    #expect((run["fresh"] as? [String: Any])?["mean"] as? Double == 66)
    #expect(run["callbackTargetMet"] != nil)
  }

  @Test func `a plain service has none of it`() throws {
    let (scenario, evidence) = try CountedModel.study()
    let text = SummaryDocument(scenario, evidence: evidence, engineVersion: "1.2.3", finest: .interval).json.text
    for key in Measure.ofCallers.map(\.rawValue) + ["servedBy", "byHourOfDay", "deferredTypes", "callbackTargetMet"] {
      #expect(!text.contains("\"\(key)\""))
    }
    #expect(CentreTables(scenario, evidence: evidence).tables.isEmpty)
  }

  @Test func `every table of a whole centre has as many cells in each row as columns`() throws {
    let (scenario, evidence) = try CountedCentre.study()
    let files = CentreTables(scenario, evidence: evidence).tables.map { (name: $0.key, text: CSVRenderer().text($0)) }
    #expect(files.map(\.name) == ["served", "spill-over", "deferred", "backlog"])
    for file in files {
      let rows = file.text.split(separator: "\n").map {
        $0.split(separator: ",", omittingEmptySubsequences: false).count
      }
      #expect(Set(rows).count == 1 && rows.count > 3, "\(file.name)")
    }
    #expect(files[3].text.split(separator: "\n").count == 1 + 72)
    #expect(files[1].text.contains("2020-03-02,09:00,health,4.000,4.000,2.000,2.000,0.000"))
  }

  @Test func `the table by day has the measures of callers and no row of the mailbox`() throws {
    let (scenario, evidence) = try CountedCentre.study()
    let lines = CSVRenderer().text(MeasureRecords(scenario, evidence: evidence, by: .day).table).split(separator: "\n")
      .map(String.init)
    #expect(lines[0].contains(",helped_share,") && lines[0].contains(",callback_share_within,"))
    #expect(lines.count == 1 + 5 * 3 && !lines.contains { $0.hasPrefix("mailbox") })
    #expect(Set(lines.map { $0.split(separator: ",", omittingEmptySubsequences: false).count }).count == 1)
  }

  @Test func `the terminal tells of people, other services, groups and the mailbox`() throws {
    let (scenario, evidence) = try CountedCentre.study()
    let text = MeasureTable(scenario, evidence: evidence, by: .run).text
    for part in [
      "People calling 102; Further attempts 12", "callers turned to emergency number 112: ", "Experts",
      "Mailbox\n  Items that came in 180", "Done within 24 h",
    ] { #expect(text.contains(part), "\(part)\n\(text)") }
  }
}
