import ContactDemand
import Foundation
import RandomStreams
import ScenarioModel
import Testing

@testable import busyhour

/// `explain` prints the scenario as understood, within 100 columns.
struct ExplainTests {
  private func luxembourg() throws -> Scenario {
    let first = try #require(CivilDate("2020-03-14"))
    let peak = try #require(CivilDate("2020-03-20"))
    let (opens, closes) = (try #require(TimeOfDay("08:00")), try #require(TimeOfDay("20:00")))
    let hours = try #require(OpenPeriod(opens: opens, closes: closes))
    let demand = DemandModel(
      basis: .answered, volume: .surge(total: 85_000, peak: 4_000, peakDate: peak, firstDay: 600),
      weekdayWeights: [.saturday: 0.6, .sunday: 0.45], factors: VolumeFactors(run: 0.1, day: 0.12))
    let target = ServiceTarget(level: 0.8, acceptableWait: 20)
    let questions = CallType(
      name: "questions", title: LocalizedText("Questions about COVID-19"), demand: demand,
      handling: HandlingTime(talk: try Distribution.lognormal(mean: 300, standardDeviation: 240)),
      patience: try Distribution.exponential(mean: 180), target: target)
    let calendar = ServiceCalendar(
      timeZone: "Europe/Luxembourg", firstDay: first, dayCount: 102, intervalLength: 1800,
      weeklyHours: Dictionary(uniqueKeysWithValues: Weekday.allCases.map { ($0, [hours]) }))
    let intervals = ServiceGrid(calendar).intervals.count
    let group = AgentGroup(
      name: "counsellors", callTypes: [0], staffing: .planned,
      limits: StaffingLimits(
        minimum: Array(repeating: 2, count: intervals), maximum: Array(repeating: 51, count: intervals)),
      mobilisation: Mobilisation(people: 310, hoursPerWeek: 14, openHoursPerWeek: 84))
    return Scenario(
      name: "post-luxembourg", title: LocalizedText("Hotline Santé, Luxembourg, first wave"), calendar: calendar,
      callTypes: [questions], agentGroups: [group],
      statedValues: [
        StatedValue(
          keyPath: "call_types[0].demand.total", text: "85000 calls",
          origin: .source("POST Luxembourg, 29 November 2021")),
        StatedValue(keyPath: "call_types[0].handling.mean", text: "5 min", origin: .assumed(nil)),
      ], warnings: [ScenarioWarning(keyPath: "period", message: "102 days are stated, the two dates span 94")])
  }

  @Test(arguments: ExplainDetail.allCases)
  func `the page states total, peak, target and conversion within 100 columns`(detail: ExplainDetail) throws {
    let scenario = try luxembourg()
    let page = Page(scenario, forecast: try ContactForecast(scenario), detail: detail)
    let text = Page.wrapped(page.text, width: .max).joined()
    for line in page.lines { #expect(line.count <= 100 && line.last != " ", "\(line)") }
    for wanted in [
      "whole period: stated 85,000, curve 85,000", "peak day 2020-03-20: stated 4,000, curve 4,000",
      "answered within 20 s / offered (of-offered)", "80 % within 20 s in every interval, tolerance 1 point",
      "310 people x 14 h a week / 84 open hours a week = 51.67 on duty at once: at most 51 agents",
      "lognormal, mean 5 min, cv 80 %", "POST Luxembourg, 29 November 2021",
      "102 days are stated, the two dates span 94",
      "busiest day: Friday 2020-03-20, 4,000 contacts",
    ] where detail != .interval || !wanted.hasPrefix("busiest") {
      #expect(text.contains(wanted), "\(wanted)")
    }
    #expect(page.text.contains("week of") == (detail != .month))
  }

  @Test func `the JSON holds the curve and every stated number`() throws {
    let scenario = try luxembourg()
    let text = try ExplainDocument(scenario, forecast: try ContactForecast(scenario)).json()
    let document = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let type = try #require((document["callTypes"] as? [[String: Any]])?.first)
    let contacts = try #require(type["contactsByInterval"] as? [Double])
    #expect(contacts.count == scenario.grid.intervals.count)
    #expect(abs(contacts.reduce(0, +) - 85_000) < 1e-6)
    #expect((type["contactsByDay"] as? [Double])?.max() == 4_000)
    #expect((document["statedValues"] as? [[String: Any]])?.count == 2)
    #expect((document["warnings"] as? [[String: Any]])?.count == 1)
  }

  @Test(
    arguments: [
      (0, 0, "0"), (999.5, 0, "1,000"), (1234.5, 1, "1,234.5"), (1e6, 2, "1,000,000"), (-0.04, 1, "0"),
      (-12.34, 1, "-12.3"),
      (0.05, 2, "0.05"), (1e300, 2, "1e+300"), (.nan, 0, "nan"),
    ] as [(Double, Int, String)])
  func `numbers in groups of three`(value: Double, decimals: Int, text: String) {
    #expect(Wording.number(value, decimals: decimals) == text)
  }

  @Test(
    arguments: [
      (20, "20 s"), (90, "1.5 min"), (300, "5 min"), (100, "100 s"), (3_600, "1 h"), (86_400, "1 day"),
      (172_800, "2 days"),
      (0.25, "0.25 s"), (1_000.04, "1,000 s"),
    ] as [(Double, String)])
  func `times in the unit that keeps them short`(seconds: Double, text: String) {
    #expect(Wording.duration(seconds) == text)
  }
}
