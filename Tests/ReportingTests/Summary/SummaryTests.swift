import ContactSimulation
import Foundation
import Measures
import OutputAnalysis
import Reporting
import ScenarioModel
import Testing

@Suite struct SummaryTests {
  private func text(finest: Scope, threads: Int = 1) throws -> String {
    let (scenario, evidence) = try CountedModel.study(threads: threads)
    return SummaryDocument(scenario, evidence: evidence, engineVersion: "1.2.3", finest: finest).json.text
  }

  @Test(arguments: Scope.allCases)
  func `every summary has the shape of the schema`(finest: Scope) throws {
    let schema = try SchemaCheck(schema: SummarySchema.text)
    let faults = try schema.faults(of: try text(finest: finest))
    #expect(faults == [])
  }

  @Test(arguments: ["replications", "\"mean\"", "serviceLevelOfAnswered", "halfWidth"])
  func `the schema refuses a summary with another key`(key: String) throws {
    let schema = try SchemaCheck(schema: SummarySchema.text)
    let other = try text(finest: .run).replacingOccurrences(
      of: key, with: key.hasPrefix("\"") ? "\"median\"" : "x" + key)
    #expect(try !schema.faults(of: other).isEmpty)
  }

  @Test func `the committed schema is the one that the program prints`() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../../schemas")
    let committed = try String(contentsOf: root.appendingPathComponent("summary-1.json").standardized, encoding: .utf8)
    #expect(committed == SummarySchema.text)
  }

  @Test(arguments: [2, 3])
  func `bytes do not depend on the number of threads`(threads: Int) throws {
    #expect(try text(finest: .interval, threads: threads) == text(finest: .interval))
  }

  @Test func `the run of a counted study is known to the last byte`() throws {
    let text = try text(finest: .run)
    let start = try #require(text.range(of: "  \"whole\": {"))
    let end = try #require(text.range(of: "  \"callTypes\": ["))
    #expect(String(text[start.lowerBound..<end.lowerBound]) == CountedSummary.whole)
  }

  @Test func `a table of comma-separated values has one row to a cell and subject`() throws {
    let (scenario, evidence) = try CountedModel.study()
    let lines = CSVRenderer().text(MeasureRecords(scenario, evidence: evidence, by: .day).table).split(separator: "\n")
      .map(String.init)
    #expect(lines.count == 1 + 3 * 2)
    let widths = Set(lines.map { $0.split(separator: ",", omittingEmptySubsequences: false).count })
    #expect(widths.count == 1)
    #expect(lines[1].hasPrefix("whole,2020-02-29,"))
    #expect(lines[6].hasPrefix("two,2020-03-01,"))
  }

  @Test func `the terminal's table is aligned and names its definitions`() throws {
    let (scenario, evidence) = try CountedModel.study()
    let lines = MeasureTable(scenario, evidence: evidence, by: .month).text.split(
      separator: "\n", omittingEmptySubsequences: false
    ).map(String.init)
    #expect(lines[0] == "counted: Counted \"by hand\"")
    #expect(lines[2] == "one: target 70%; level = answered within T / offered, T = 20 s")
    #expect(lines[3] == "two: no target; level = answered within T / offered, T = 20 s")
    #expect(lines.allSatisfy { $0.count <= 80 })
    // The table goes on below itself.
    let parts = lines[5...].split(separator: "").prefix(2)
    for part in parts {
      let rows = part.filter { $0.contains("2020-0") }
      #expect(Set(rows.map(\.count)).count == 1 && rows.count == 6, "\(part)")
      #expect(rows.count { $0.contains("2020-02") } == 3)
    }
  }

  @Test(
    arguments: zip(
      [
        Estimate(mean: 0.85123, halfWidth: 0.00234, confidence: 0.95, replications: 9),
        Estimate(mean: 0.85123, halfWidth: 0.0996, confidence: 0.95, replications: 9),
        Estimate(mean: 84_987.4, halfWidth: 1210, confidence: 0.95, replications: 9),
        Estimate(mean: 4, halfWidth: nil, confidence: 0.95, replications: 9),
        Estimate(mean: 1_234_567.25, halfWidth: nil, confidence: 0.95, replications: 9),
        Estimate(mean: 1 / 3, halfWidth: 0, confidence: 0.95, replications: 9),
        Estimate(mean: 12, halfWidth: 3e-12, confidence: 0.95, replications: 9),
      ],
      [
        ["0.8512", "0.0023"], ["0.85", "0.10"], ["84987", "1210"], ["4", nil], ["1234567", nil], ["0.333333", nil],
        ["12.0000000000000", "0.0000000000030"],
      ]))
  func `an estimate shows the digits it is worth`(estimate: Estimate, expected: [String?]) {
    let rounded = RoundedEstimate(estimate)
    #expect([rounded.mean, rounded.halfWidth] == expected)
  }

  @Test(arguments: ["plain", "a \"quoted\" \\ text", "tab\tand\nline\u{1}\u{7F}", "Hotline Santé ☎︎ \u{10FFFF}"])
  func `any text survives being written as JSON`(content: String) throws {
    let text = JSONValue.object([.init(content, .array([.string(content), .null, .bool(true), .integer(-3)]))]).text
    let parsed = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: [Any]])
    #expect(parsed[content]?.first as? String == content)
    #expect(parsed[content]?.count == 4)
  }
}
