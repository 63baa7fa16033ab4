public import ScenarioModel

/// A simulated share with its uncertainty, for comparison of plans.
public struct SimulatedLevel: Sendable, Hashable, Codable {
  /// The estimate, 0...1.
  public let mean: Double
  /// Half-width of its interval at the scenario's confidence; nil when it cannot be estimated.
  public let halfWidth: Double?

  /// A simulated level.
  public init(mean: Double, halfWidth: Double?) {
    self.mean = mean
    self.halfWidth = halfWidth
  }
}

/// One method's staffing and what simulation says of it.
public struct MethodPlan: Sendable, Hashable, Codable {
  /// The method.
  public let method: PlanMethod
  /// Agents by group and interval that the method asks for, before any upper limit.
  public let requirement: StaffingByInterval
  /// Agents by group and interval within the scenario's limits: what is simulated.
  public let staffing: StaffingByInterval
  /// Agents on duty times interval length, in hours.
  public let agentHours: Double
  /// Paid hours: hours on duty / (1 - shrinkage), added exactly.
  public let paidHours: Double
  /// Most agents on duty in any interval.
  public let peakAgents: Int
  /// Simulated service level of the whole run, by the first target's definition.
  public let runLevel: SimulatedLevel
  /// Cells (interval or day, as the target asks) whose simulated level, or probability where one is asked, reaches the target less its tolerance.
  public let cellsReaching: Int
  /// Cells in which contacts were offered and a target holds.
  public let cellsConstrained: Int
  /// The level of the lowest cell, or its probability where one is asked; nil where no cell has one.
  public let lowestLevel: Double?
  /// When the method's answer may not be trusted.
  public let remarks: [String]

  /// A method's plan from its parts.
  public init(
    method: PlanMethod, requirement: StaffingByInterval, staffing: StaffingByInterval, agentHours: Double,
    paidHours: Double, peakAgents: Int, runLevel: SimulatedLevel, cellsReaching: Int, cellsConstrained: Int,
    lowestLevel: Double?, remarks: [String]
  ) {
    self.method = method
    self.requirement = requirement
    self.staffing = staffing
    self.agentHours = agentHours
    self.paidHours = paidHours
    self.peakAgents = peakAgents
    self.runLevel = runLevel
    self.cellsReaching = cellsReaching
    self.cellsConstrained = cellsConstrained
    self.lowestLevel = lowestLevel
    self.remarks = remarks
  }

  /// The same plan with another estimate of its level, such as that of a larger study.
  public func withRunLevel(_ level: SimulatedLevel) -> MethodPlan {
    MethodPlan(
      method: method, requirement: requirement, staffing: staffing, agentHours: agentHours, paidHours: paidHours,
      peakAgents: peakAgents, runLevel: level, cellsReaching: cellsReaching, cellsConstrained: cellsConstrained,
      lowestLevel: lowestLevel, remarks: remarks)
  }
}
