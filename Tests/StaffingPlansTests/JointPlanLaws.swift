import ContactDemand
import Foundation
import ScenarioModel
import StaffingPlans
import Testing

/// Laws of plans for several groups, of their cost before and after one change that can only help; expected levels.
///
/// Five fixed instances here, fifty where `BUSYHOUR_PROVE` asks for the long proof (`Scripts/prove`). Plans are found by simulation and checked on it: of two
/// plans that ought to cost the same either may be dearer by an agent of one interval, which is what is granted.
@Suite struct JointPlanLaws {
  private static var count: Int { ProcessInfo.processInfo.environment["BUSYHOUR_PROVE"] == nil ? 5 : 50 }
  static var instances: [Int] { (0..<count).map { $0 * 50 / count } }

  /// Specialists of two types and a dearer group of both, in one to three half hours.
  private func service(_ number: Int, scope: TargetScope = .interval, flexible: Double? = nil) -> SkillService {
    let weights = [1.1, 1.2, 1.35, 1.6, 1.0]
    let calls = [[20.0, 12.0], [45, 30], [9, 60], [70, 25], [15, 15], [33, 48]]
    return SkillService(
      groups: [
        .init(skills: [0]), .init(skills: [1]), .init(skills: [0, 1], weight: flexible ?? weights[number % 5]),
      ],
      calls: calls[(number / 5) % 6], intervals: 1 + number % 3,
      target: ServiceTarget(
        level: number % 2 == 0 ? 0.8 : 0.75, acceptableWait: number % 4 == 0 ? 30 : 20, scope: scope))
  }

  private func cost(_ scenario: Scenario) throws -> Double {
    try StaffingPlanner(scenario: scenario, forecast: try ContactForecast(scenario), threads: 2).plan().weightedHours
  }

  /// An agent of the dearest group in one interval, in hours.
  private func granted(_ service: SkillService) -> Double { 0.5 * (service.groups.map(\.weight).max() ?? 1) + 1e-9 }

  @Test(arguments: instances)
  func `a target by day never costs more than by interval`(_ number: Int) throws {
    let (day, interval) = (service(number, scope: .day), service(number))
    #expect(try cost(day.scenario) <= cost(interval.scenario) + granted(interval))
  }

  @Test(arguments: instances)
  func `a looser limit never costs more`(_ number: Int) throws {
    let service = service(number)
    let free = try service.scenario
    let plan = try StaffingPlanner(scenario: free, forecast: try ContactForecast(free), threads: 2).plan()
    let most = max(1, (plan.staffing.agents[0].max() ?? 1) - 1)
    let limited = Scenario(
      name: free.name, title: free.title, calendar: free.calendar, callTypes: free.callTypes,
      agentGroups: free.agentGroups.enumerated().map { index, group in
        guard index == 0 else { return group }
        return AgentGroup(
          name: group.name, callTypes: group.callTypes, staffing: .planned,
          limits: StaffingLimits(
            minimum: group.limits.minimum, maximum: group.limits.minimum.map { _ in most }), weight: group.weight)
      })
    #expect(plan.weightedHours <= (try cost(limited)) + granted(service))
  }

  @Test(arguments: instances)
  func `a cheaper group never raises the bill`(_ number: Int) throws {
    let service = service(number)
    let cheaper = self.service(number, flexible: (service.groups.last?.weight ?? 1) * 0.9)
    #expect(try cost(cheaper.scenario) <= cost(service.scenario) + granted(service))
  }
}
