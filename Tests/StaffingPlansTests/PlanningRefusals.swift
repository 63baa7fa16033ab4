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

  @Test(arguments: [(20.0, 0, true), (14, 0, true), (14, 50, false), (13, 0, false)])
  func `a delay that ends after the period judges nothing and cannot be planned for`(
    days: Double, backlog: Int, isRefused: Bool
  ) throws {
    let target = DelayTarget(level: 0.8, within: days * 86_400)
    let scenario = try DelayService(items: 20, backlog: backlog, target: target).scenario
    let planner = StaffingPlanner(scenario: scenario, forecast: try ContactForecast(scenario), threads: 1)
    guard isRefused else {
      #expect(try !planner.plan().staffing.agents.isEmpty)
      return
    }
    #expect { try planner.plan() } throws: {
      if case .nothingJudged(callType: 0, within: days * 86_400) = $0 as? PlanningError { true } else { false }
    }
  }

  @Test func `a scenario whose agents are all given leaves nothing to plan`() throws {
    let scenario = try SmallService(isGiven: true).scenario
    let planner = StaffingPlanner(scenario: scenario, forecast: try ContactForecast(scenario), threads: 1)
    #expect { try planner.plan() } throws: { "\($0)".contains("the agents of every group are given") }
  }
}
