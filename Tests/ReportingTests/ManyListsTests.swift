import ContactDemand
import ContactSimulation
import Foundation
import Measures
import Reporting
import ScenarioFiles
import ScenarioModel
import Testing

/// Several lists side by side, one of them called in rounds, one by the sentence about recalls.
@Suite struct ManyListsTests {
  private static let text = """
    busyhour: 1
    name: lists
    title: { en: Three lists, fr: Trois campagnes }
    time_zone: Europe/Paris
    interval: 60 min
    period: { from: 2021-01-04, days: 21 }
    opening_hours: { every day: 09:00-19:00 }
    call_types:
      - name: alerts
        channel: outbound
        handling: 4 min
        outbound:
          list:
            - { date: 2021-01-05, time: 09:00, people: 300 people }
            - { date: 2021-01-12, time: 09:00, people: 300 people }
          target: { level: 60 %, within: 24 h, per: day }
          ladder: { attempts_per_day: 2, gap: 1 h, days: 2 days, reach: 50 % }
      - name: follow-up
        channel: outbound
        demand: { total: 60 people per day }
        handling: 4 min
        outbound:
          target: { level: 50 %, within: 24 h, per: week }
          ladder: { attempts_per_day: 1, days: 4 days, most_attempts: 4, reach: 70 % }
      - name: others
        channel: outbound
        demand: { total: 20 people per day }
        handling: 4 min
        outbound:
          ladder: { attempts_per_day: 2, days: 3 days, reach: 40 % }
    agents:
      - { name: first, title: { en: First, fr: Premier }, serves: [alerts, follow-up], staffing: 12 agents }
      - { name: second, title: { en: Second, fr: Second }, serves: [others], staffing: 4 agents }
    simulation: { seed: 7, replications: 3 }
    """

  private static func study() throws -> (scenario: Scenario, evidence: StudyResult, forecast: ContactForecast) {
    let scenario = try ScenarioReader.read(text: text).scenario
    let forecast = try ContactForecast(scenario)
    let staffing = try #require(scenario.givenStaffing)
    let model = try SimulationModel(
      scenario: scenario, expected: forecast.callTypes.map(\.byInterval), staffing: staffing)
    return (scenario, try SimulationStudy(model, of: scenario).run(), forecast)
  }

  private static func page(_ language: ReportLanguage) throws -> String {
    let (scenario, evidence, forecast) = try study()
    let staffing = try #require(scenario.givenStaffing)
    let content = try #require(
      ReportContent(
        given: staffing, scenario: scenario, forecast: forecast, evidence: evidence, programVersion: "0.1.0"))
    return ReportPage(content, language: language, library: nil).html()
      .replacing("\u{202F}", with: " ").replacing("\u{A0}", with: " ")
  }

  @Test func `a terminal has a few lines for each of many lists, and what is hardest`() throws {
    let (scenario, evidence, _) = try Self.study()
    let text = MeasureTable(scenario, evidence: evidence, by: .run, staffing: scenario.givenStaffing).text
    for list in scenario.callTypes.map({ $0.title.text(in: .english) }) {
      // A row in each part of the table, and what is hardest.
      #expect(text.split(separator: "\n").count { $0.hasPrefix(list) } == 4, "\(text)")
    }
    for part in ["All lists", "50% in 24 h", "of 3 weeks of entry", "% from 2021-01-", "none"] {
      #expect(text.contains(part), "\(part)\n\(text)")
    }
    #expect(!text.contains("With 95% confidence"))
  }

  @Test func `lists by week have a line to each, without columns that nobody knows`() throws {
    let (scenario, evidence, _) = try Self.study()
    let text = MeasureTable(scenario, evidence: evidence, by: .week, staffing: scenario.givenStaffing).text
    let rows = text.split(separator: "\n").filter { $0.hasPrefix("  2021-01-") }
    #expect(rows.map { $0.prefix(12) } == ["  2021-01-04", "  2021-01-11", "  2021-01-18"])
    // The lists have no target in common, and no pool.
    let head = text.components(separatedBy: "  2021-01-04")[0]
    #expect(head.contains("Week from") && head.contains("first call"))
    #expect(!head.contains("In time") && !head.contains("idle"))
  }

  @Test(arguments: [
    (ReportLanguage.english, "Share of the file reached by each evening"), (.english, "Evening 2"),
    (.english, "Tuesday 5 January 2021"), (.english, "What the recalls may mean"), (.english, "for 3 days” may mean"),
    (.english, "Reached in time, by weekday of entry"), (.english, "All lists"), (.french, "Part du fichier jointe"),
    (.french, "Soir 2"), (.french, "Ce que les rappels peuvent vouloir dire"),
    (.french, "Jointes à temps, selon le jour d’entrée"),
  ])
  func `the page shows rounds, readings and lists side by side`(language: ReportLanguage, words: String) throws {
    let page = try Self.pages.get()[language == .english ? 0 : 1]
    #expect(page.contains(words))
  }

  private static let pages = Result { try [page(.english), page(.french)] }
}
