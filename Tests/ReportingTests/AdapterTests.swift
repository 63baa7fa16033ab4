import ContactDemand
import ContactSimulation
import OutputAnalysis
import RandomStreams
import Reporting
import ScenarioModel
import StaffingPlans
import Testing

@Suite struct AdapterTests {
  /// A short day that a formula plans in no time: 4 intervals, 60 calls.
  private func scenario() throws -> Scenario {
    let opens = try #require(TimeOfDay("09:00"))
    let closes = try #require(TimeOfDay("11:00"))
    let period = try #require(OpenPeriod(opens: opens, closes: closes))
    let first = try #require(CivilDate("2024-03-04"))
    let calendar = ServiceCalendar(
      timeZone: "Europe/Paris", firstDay: first, dayCount: 2, intervalLength: 1800,
      weeklyHours: [.monday: [period]])
    let type = CallType(
      name: "questions", demand: DemandModel(volume: .total(contacts: 60, per: .period)),
      handling: HandlingTime(talk: try Distribution(.exponential(mean: 240))),
      patience: try Distribution(.exponential(mean: 120)),
      target: ServiceTarget(level: 0.8, acceptableWait: 20, scope: .day, tolerance: 0.05))
    let limits = StaffingLimits(minimum: [1, 1, 1, 1])
    let group = AgentGroup(name: "counsellors", callTypes: [0], staffing: .planned, limits: limits, shrinkage: 0.2)
    return Scenario(
      name: "short", title: LocalizedText("Short"), calendar: calendar, callTypes: [type], agentGroups: [group],
      simulation: SimulationSettings(seed: 7, replications: .fixed(40)),
      plan: PlanSettings(methods: [.erlangA], sensitivity: [-0.1, 0.1]))
  }

  @Test func `a real plan and a real study become a report`() throws {
    let scenario = try scenario()
    let forecast = try ContactForecast(scenario)
    let plan = try StaffingPlanner(scenario: scenario, forecast: forecast, threads: 2).plan()
    let model = try SimulationModel(
      scenario: scenario, expected: forecast.callTypes.map(\.byInterval), staffing: plan.staffing)
    let evidence = try SimulationStudy(model, of: scenario, threads: 2).run()
    let content = try #require(
      ReportContent(
        plan: plan, scenario: scenario, forecast: forecast, evidence: evidence, programVersion: "0.1.0"))
    #expect(content.chosen.method == .erlangA)
    #expect(content.paidAgents[0] == plan.staffing.agents[0].map { ($0 * 5 + 3) / 4 })
    #expect(abs(content.expectedContacts[0].reduce(0, +) - 60) < 1e-9)
    #expect(content.evidence.replications == 40)
    let run = content.evidence.whole.run
    #expect(run.offered > 40 && run.offered < 80)
    let ends = run.answered + run.abandoned + run.blocked + run.cleared
    #expect(abs(run.offered - ends) < 1e-9, "every call ends once")
    #expect(content.evidence.whole.days[1] == ContactMeasures(), "the second day is closed")
    #expect(content.evidence.attainment(of: .day).count == 1 && content.evidence.attainment(of: .month).count == 1)
    #expect(content.evidence.waits.map(\.probability) == [0.5, 0.8, 0.9, 0.95, 0.99])
    #expect(ReportPage(content, language: .french, library: nil).html().contains("id=\"waits\""))

    let coarse = try SimulationStudy(model, of: scenario, threads: 1, includesIntervals: false).run()
    #expect(
      ReportContent(plan: plan, scenario: scenario, forecast: forecast, evidence: coarse, programVersion: "0.1.0")
        == nil)
  }
}
