import ContactDemand
import ContactSimulation
import Foundation
import Measures
import Reporting
import ScenarioModel
import StaffingPlans
import Testing

/// Outbound work in every file.
@Suite struct OutboundSummaryTests {
  private func text(finest: Scope, threads: Int = 1) throws -> String {
    let (scenario, evidence) = try CountedCampaign.study(threads: threads)
    return SummaryDocument(
      scenario, evidence: evidence, engineVersion: "1.2.3", finest: finest, staffing: scenario.givenStaffing
    ).json.text
  }

  @Test(arguments: [Scope.run, .day])
  func `the summary of a campaign has the shape of the schema`(finest: Scope) throws {
    let schema = try SchemaCheck(schema: SummarySchema.text)
    #expect(try schema.faults(of: try text(finest: finest)) == [])
  }

  @Test func `the summary of a campaign does not depend on the number of threads`() throws {
    #expect(try text(finest: .day, threads: 3) == text(finest: .day))
  }

  @Test func `every measure of the summary is defined in it`() throws {
    let parsed = try #require(
      try JSONSerialization.jsonObject(with: Data(try text(finest: .run).utf8)) as? [String: Any])
    let types = try #require(parsed["outboundTypes"] as? [[String: Any]])
    let run = try #require(types.first?["run"] as? [String: Any])
    let definitions = try #require(parsed["outboundDefinitions"] as? [String: String])
    #expect(Set(run.keys) == Set(definitions.keys).union(["targetMet", "timeToReachQuantiles"]))
    #expect(OutboundMeasure.allCases.allSatisfy { $0.formula != $0.rawValue && !$0.formula.isEmpty })
    let cost = try #require(parsed["cost"] as? [String: Any])
    // Ten agents for 35 days of 11 hours at 32 EUR.
    #expect(cost["total"] as? Double == 123_200 && cost["currency"] as? String == "EUR")
    #expect((parsed["callTypes"] as? [Any])?.count == 1)
  }

  @Test func `every table of a campaign has as many cells in each row as columns`() throws {
    let (scenario, evidence) = try CountedCampaign.study()
    let files = CentreTables(scenario, evidence: evidence).tables.map { (name: $0.key, text: CSVRenderer().text($0)) }
    #expect(
      files.map(\.name) == [
        "outbound-by-day", "outbound-by-week", "outbound-steps", "outbound-outcomes", "outbound-hours",
        "outbound-strata",
      ])
    let rows = files.map { $0.text.split(separator: "\n") }
    #expect(rows.map(\.count) == [1 + 35, 1 + 5, 1 + 2 * 36, 1 + 3 * 36, 1 + 6 * 11 + 4, 1 + 2])
    for (file, lines) in zip(files, rows) {
      let cells = lines.map { $0.split(separator: ",", omittingEmptySubsequences: false).count }
      #expect(Set(cells).count == 1, "\(file.name)")
    }
    #expect(rows[1][1].hasPrefix("contacts,2021-01-04,"))
    #expect(rows[5][2].hasPrefix("contacts,landline,"))
  }

  @Test func `the terminal tells of the list, its target and the cost`() throws {
    let (scenario, evidence) = try CountedCampaign.study()
    let text = MeasureTable(scenario, evidence: evidence, by: .run, staffing: scenario.givenStaffing).text
    for part in [
      "agent-day", "Attempts", "Target: 80% of people reached within 24 h in every week.", "Wrong number",
      "Cost per person reached",
    ] { #expect(text.contains(part), "\(part)\n\(text)") }
    #expect(!text.contains(" %"), "\(text)")
  }
}

/// The page about a campaign.
@Suite struct OutboundPageTests {
  /// Both pages, made once.
  private static let pages = Result { try ReportLanguage.allCases.map { ($0, try make($0)) } }

  private func page(_ language: ReportLanguage) throws -> String {
    try #require(try Self.pages.get().first { $0.0 == language }).1
  }

  private static func make(_ language: ReportLanguage) throws -> String {
    let (scenario, evidence) = try CountedCampaign.study()
    let staffing = try #require(scenario.givenStaffing)
    let content = try #require(
      ReportContent(
        given: staffing, scenario: scenario, forecast: try ContactForecast(scenario), evidence: evidence,
        programVersion: "0.1.0"))
    return ReportPage(content, language: language, library: nil).html()
      .replacing("\u{202F}", with: " ").replacing("\u{A0}", with: " ")
  }

  @Test(arguments: [
    (ReportLanguage.english, "<section id=\"outbound\">"), (.english, "<section id=\"claims\">"),
    (.english, "id=\"chart-evening-0\""), (.english, "id=\"chart-reach-0\""), (.english, "id=\"chart-team-0\""),
    (.english, "Target: 80% of people reached within 24 h in every week."), (.english, "Away (declined at first)"),
    (.english, "Leaves isolation (dropped out midway)"), (.english, "are 2.6 calls for each of them and day"),
    (.english, "People kept in follow-up, by reason"), (.english, "Never answering"), (.english, "further calls each"),
    (.english, "Reached at the first call"), (.english, "One pool for both directions"),
    (.english, "A team for calls that go out"), (.french, "Personnes retenues dans le suivi, par motif"),
    (.french, "Selon le profil des personnes"), (.french, "Une équipe pour les appels reçus et les appels sortants"),
    (.english, "943 people on duty would do"), (.english, "of these kept by the caller’s attempt"),
    (.french, "Campagnes d’appels sortants"), (.french, "Personnes jointes"),
    (.french, "des personnes jointes en 24 h chaque semaine"),
    (.french, "Quand les personnes répondent"), (.french, "943 personnes présentes suffiraient"),
    (.french, "Injoignables : relances épuisées"), (.french, "123 200 EUR"),
  ])
  func `the page says it in words`(language: ReportLanguage, words: String) throws {
    #expect(try page(language).contains(words))
  }

  @Test func `the verdict on given agents is worded by each target's scope`() throws {
    let page = try page(.english)
    #expect(page.contains("2 of 2 call types miss their target"))
    #expect(
      page.contains(
        "Information line: 80% within 20 s in every interval – 0 of 385 intervals; over the whole period 65.0%."))
    #expect(page.contains("Contacts: 80% of people reached within 24 h in every week – 2 of 5 weeks of entry;"))
  }
}
