/// Another staffing of the same service, simulated on the same streams and compared: 4, 20 or 75 operators.
public struct StaffingAlternative: Sendable, Hashable {
  /// Stable identifier of the file.
  public let name: String
  /// Name for people.
  public let title: LocalizedText
  /// The agents on duty; groups that the file leaves out keep their given numbers.
  public let staffing: StaffingByInterval

  /// An alternative from its parts.
  public init(name: String, title: LocalizedText? = nil, staffing: StaffingByInterval) {
    self.name = name
    self.title = title ?? LocalizedText(name)
    self.staffing = staffing
  }
}

/// Agents on duty of every group in every open interval: what a plan proposes and a simulation takes.
public struct StaffingByInterval: Sendable, Hashable, Codable {
  /// Agents by group, then by interval of the grid; every number is at least 0.
  public var agents: [[Int]]

  /// Staffing from agents by group, then interval.
  public init(agents: [[Int]]) {
    self.agents = agents
  }

  /// The same number of agents in every interval.
  public init(groups: Int, intervals: Int, agents count: Int) {
    agents = Array(repeating: Array(repeating: count, count: intervals), count: groups)
  }

  /// Hours on duty of all groups: agents times interval length.
  public func agentHours(on grid: ServiceGrid) -> Double {
    agents.reduce(0) { sum, group in
      sum + zip(group, grid.intervals).reduce(0.0) { $0 + Double($1.0 * $1.1.length) / 3600 }
    }
  }
}
