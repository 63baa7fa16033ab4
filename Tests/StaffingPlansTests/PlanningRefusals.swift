import ContactDemand
import RandomStreams
import ScenarioModel
import StaffingPlans
import Testing

@Suite struct PlanningRefusals {
  @Test func `a scenario without a target cannot be planned`() throws {
    let scenario = try SmallService(target: nil).scenario
    let planner = StaffingPlanner(scenario: scenario, forecast: try ContactForecast(scenario), threads: 1)
    #expect { try planner.plan() } throws: { "\($0)".contains("no call type has a target") }
  }

  @Test func `a scenario whose agents are all given leaves nothing to plan`() throws {
    let scenario = try SmallService(isGiven: true).scenario
    let planner = StaffingPlanner(scenario: scenario, forecast: try ContactForecast(scenario), threads: 1)
    #expect { try planner.plan() } throws: { "\($0)".contains("the agents of every group are given") }
  }
}
