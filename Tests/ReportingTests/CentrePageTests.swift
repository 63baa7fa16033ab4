import ContactDemand
import ContactSimulation
import Reporting
import ScenarioModel
import StaffingPlans
import Testing

/// The page about a whole contact centre with given agents.
@Suite struct CentrePageTests {
  private func content() throws -> ReportContent {
    let (scenario, evidence) = try CountedCentre.study()
    let staffing = try #require(scenario.givenStaffing)
    return try #require(
      ReportContent(
        given: staffing, scenario: scenario, forecast: try ContactForecast(scenario), evidence: evidence,
        programVersion: "0.1.0"))
  }

  private func page(_ language: ReportLanguage) throws -> String {
    ReportPage(try content(), language: language, library: nil).html()
  }

  @Test(arguments: ["groups", "typeResults", "servers", "people", "spillOver", "deferred"])
  func `a whole centre has its sections`(section: String) throws {
    let page = try page(.english)
    #expect(page.contains("<section id=\"\(section)\">") && page.contains("href=\"#\(section)\""))
  }

  @Test(arguments: [
    (ReportLanguage.english, "The agents are those of the scenario"), (.english, "Turned to emergency number 112"),
    (.english, "3 of 3 call types miss their target"), (.english, "cleared 4 Mar"),
    (.english, "Done within 24"), (.english, "Nothing older than 3 days"), (.french, "Qui a répondu à qui"),
    (.french, "appelants se sont tournés vers le 112"), (.french, "résorbé 4 mars"), (.french, "Personnes aidées"),
  ])
  func `the page says it in words`(language: ReportLanguage, words: String) throws {
    let page = try page(language).replacing("\u{202F}", with: " ").replacing("\u{A0}", with: " ")
    #expect(page.contains(words))
  }

  @Test func `an expert's share of who served whom is shaded and the rest stays empty`() throws {
    let page = try page(.english)
    #expect(page.contains("class=\"shade\" style=\"background:#0A2F56;color:#fff\">100%"))
    #expect(page.contains("class=\"shade none\""))
  }

  @Test func `a phone has its own drawing of every picture that no script draws`() throws {
    let page = try page(.french)
    for name in ["chart-groups", "chart-type-levels", "chart-spill-over", "chart-backlog-2", "heat-map"] {
      #expect(page.contains("\(name)-svg-title") && page.contains("\(name)-phone-title"), "\(name)")
    }
  }

  @Test func `deferred work is no call`() throws {
    let content = try content()
    #expect(content.expectedContacts[2].allSatisfy { $0 == 0 })
    #expect(content.centre?.deferred.count == 1 && content.isGiven)
    #expect(content.chosen.agentHours == 24 && content.chosen.peakAgents == 4)
  }

  @Test func `the terminal's summary tells of people and the backlog in French`() throws {
    let text = TerminalSummary(try content(), language: .french, reportPath: nil).text()
    #expect(text.contains("Personnes 102 ; Nouvelles tentatives 12"))
    #expect(text.contains("Résorbé le 4 mars 2020"))
  }

  @Test func `the same study gives the same bytes`() throws { #expect(try page(.french) == page(.french)) }
}
