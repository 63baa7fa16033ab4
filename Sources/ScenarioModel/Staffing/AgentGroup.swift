/// Whether agents are given by the file or left to the plan.
public enum GroupStaffing: Sendable, Hashable {
  /// `busyhour plan` finds the numbers.
  case planned
  /// Agents on duty by interval of the grid.
  case given([Int])
}

/// Which idle agent of a group takes the next contact.
public enum AgentSelection: String, Sendable, Hashable, CaseIterable, Codable {
  /// The agent who has been idle longest.
  case longestIdle = "longest-idle"
  /// Any idle agent with equal probability.
  case random
}

/// Over what time the plan keeps a group's number of agents the same.
public enum PlanShape: String, Sendable, Hashable, CaseIterable, Codable {
  /// A number for every interval.
  case byInterval = "by-interval"
  /// A number for every day, throughout its opening hours.
  case byDay = "by-day"
  /// One number for the whole period: a team.
  case constant
}

/// Agents with the same skills and shift rules (groupe de conseillers).
public struct AgentGroup: Sendable, Hashable {
  /// Stable identifier of the file, such as `ministry`.
  public let name: String
  /// Name for people.
  public let title: LocalizedText
  /// Indexes of the call types that the group serves, in the order in which a freed agent looks for work.
  public let callTypes: [Int]
  /// How a freed agent chooses among waiting contacts.
  public let workChoice: WorkChoice
  /// Agents that must stay free when a contact of each call type starts, by index of the call type; empty for none.
  ///
  /// Reserved agents and thresholds for deferred work are both said this way: with 3 kept free for calls, an e-mail starts only
  /// while at least 4 agents are free.
  public let keepFree: [Int]
  /// Handling times of the group's own, by index of the call type; a missing entry keeps the type's.
  public let handling: [Int: GroupHandling]
  /// Given numbers, or left to the plan.
  public let staffing: GroupStaffing
  /// Least and most agents by interval.
  public package(set) var limits: StaffingLimits
  /// The people whose hours limit those of the group in every calendar week, if the file states them.
  public let mobilisation: Mobilisation?
  /// Paid time not available, 0..<1; applied once and last.
  public let shrinkage: Double
  /// The same by interval of the grid, where it changes with the time; nil where it does not.
  public let shrinkageByInterval: [Double]?
  /// What shifts and breaks will add to the paid hours until they are planned, 0..<1 as a share of them; nil where nothing is stated.
  public let cover: Double?
  /// Weekly hours of a full-time equivalent, such as 35 (France) or 40 (Luxembourg).
  public let weeklyHours: Double
  /// Weight of one agent-hour in the plan's objective, greater than 0.
  public let weight: Double
  /// Over what time the plan keeps the number of agents the same.
  public let planShape: PlanShape
  /// Whether a planned team of lists stays on duty, and paid, while nobody can be called; nil where the file says nothing.
  public let isKept: Bool?
  /// Cost of one paid hour in the scenario's currency, at least 0; nil when none is stated.
  public let hourlyCost: Double?
  /// Which idle agent takes the next contact.
  public let selection: AgentSelection

  /// A group from its parts.
  public init(
    name: String, title: LocalizedText? = nil, callTypes: [Int], workChoice: WorkChoice = .priority,
    keepFree: [Int] = [], handling: [Int: GroupHandling] = [:], staffing: GroupStaffing, limits: StaffingLimits,
    mobilisation: Mobilisation? = nil, shrinkage: Double = 0, shrinkageByInterval: [Double]? = nil,
    cover: Double? = nil,
    weeklyHours: Double = 35, weight: Double = 1, planShape: PlanShape = .byInterval,
    isKept: Bool? = nil, hourlyCost: Double? = nil, selection: AgentSelection = .longestIdle
  ) {
    self.name = name
    self.title = title ?? LocalizedText(name)
    self.callTypes = callTypes
    self.workChoice = workChoice
    self.keepFree = keepFree
    self.handling = handling
    self.staffing = staffing
    self.limits = limits
    self.mobilisation = mobilisation
    self.shrinkage = shrinkage
    self.shrinkageByInterval = shrinkageByInterval
    self.cover = cover
    self.weeklyHours = weeklyHours
    self.weight = weight
    self.planShape = planShape
    self.isKept = isKept
    self.hourlyCost = hourlyCost
    self.selection = selection
  }
}

extension AgentGroup {
  /// Paid time not available in an interval of the grid, 0..<1.
  public func shrinkage(_ interval: Int) -> Double {
    guard let shares = shrinkageByInterval, shares.indices.contains(interval) else { return shrinkage }
    return shares[interval]
  }
}
