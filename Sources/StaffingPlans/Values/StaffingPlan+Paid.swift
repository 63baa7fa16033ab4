import QueueingFormulas
import ScenarioModel

extension StaffingPlan {
  /// Paid agents by group and interval: the staffing after shrinkage, rounded up in each interval.
  public var paidAgents: [[Int]] {
    zip(staffing.agents, scenario.agentGroups).map { agents, group in
      agents.map { count in
        (try? Shrinkage.paidAgents(onDuty: Double(count), shrinkage: group.shrinkage)) ?? count
      }
    }
  }
}
