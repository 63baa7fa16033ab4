import ContactDemand
import ContactSimulation
import Measures
import Reporting
import ScenarioModel
import Testing

/// Several staffings of the same scenario side by side.
@Suite struct ComparisonTests {
  private func outcomes() throws -> (scenario: Scenario, outcomes: [StaffingOutcome]) {
    let (scenario, evidence) = try CountedCentre.study()
    let given = try #require(scenario.givenStaffing)
    let more = StaffingByInterval(agents: given.agents.map { $0.map { 10 * $0 } })
    let title = LocalizedText([.english: "Ten times as many", .french: "Dix fois plus"])
    let alternative = StaffingAlternative(name: "many", title: title, staffing: more)
    return (
      scenario,
      [StaffingOutcome(given: given, evidence: evidence), StaffingOutcome(alternative, evidence: evidence)]
    )
  }

  @Test func `the summary with alternatives has the shape of the schema`() throws {
    let (scenario, outcomes) = try outcomes()
    let text = SummaryDocument(
      scenario, evidence: outcomes[0].evidence, engineVersion: "1.2.3", finest: .day,
      alternatives: Array(outcomes.dropFirst())
    ).json.text
    #expect(try SchemaCheck(schema: SummarySchema.text).faults(of: text) == [])
    #expect(text.contains("\"alternatives\": ["))
  }

  @Test func `the terminal's comparison has a column to each staffing`() throws {
    let (scenario, outcomes) = try outcomes()
    let lines = ComparisonLines(scenario, outcomes: outcomes).text.split(separator: "\n").map(String.init)
    let agents = try #require(lines.first { $0.hasPrefix("Agents at peak") })
    #expect(lines[0].contains("As given") && lines[0].hasSuffix("Ten times as many") && agents.hasSuffix("40"))
    #expect(lines.contains { $0.hasPrefix("Mailbox: backlog cleared on") && $0.hasSuffix("4 Mar") })
    #expect(ComparisonLines(scenario, outcomes: [outcomes[0]]).text.isEmpty)
  }

  @Test func `the table of alternatives names the staffing in every row`() throws {
    let (scenario, outcomes) = try outcomes()
    let table = ComparisonTable(scenario, outcomes: outcomes).table
    let rows = CSVRenderer().text(table).split(separator: "\n").dropFirst()
    #expect(rows.allSatisfy { $0.hasPrefix("given,") || $0.hasPrefix("many,") })
    #expect(rows.contains("given,mailbox,cleared_median,2020-03-04,"))
    #expect(rows.allSatisfy { $0.split(separator: ",", omittingEmptySubsequences: false).count == 5 })
  }

  @Test(arguments: [
    (ReportLanguage.english, "Staffings compared"), (.english, "Ten times as many"), (.french, "Dix fois plus"),
  ])
  func `the page compares the staffings and their backlogs`(language: ReportLanguage, words: String) throws {
    let (scenario, outcomes) = try outcomes()
    var content = try #require(
      ReportContent(
        given: outcomes[0].staffing, scenario: scenario, forecast: try ContactForecast(scenario),
        evidence: outcomes[0].evidence, programVersion: "0.1.0"))
    #expect(!ReportPage(content, language: language, library: nil).html().contains("id=\"comparison\""))
    content.outcomes = outcomes
    let page = ReportPage(content, language: language, library: nil).html()
    #expect(page.contains("id=\"comparison\"") && page.contains("chart-backlogs-2") && page.contains(words))
  }
}
