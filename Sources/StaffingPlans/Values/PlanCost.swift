public import ScenarioModel

/// What a plan costs, in hours and, where hourly costs are stated, in money.
public struct PlanCost: Sendable, Hashable, Codable {
  /// Hours on duty of all groups.
  public let agentHours: Double
  /// Hours on duty times the groups' weights: what the plan makes small.
  public let weightedHours: Double
  /// Paid hours: hours on duty / (1 - shrinkage), added exactly.
  public let paidHours: Double
  /// Paid hours, with cover where it is stated, times hourly cost, over the groups that state one; nil where none does.
  public let money: Double?
  /// Currency of `money`.
  public let currency: String
  /// Mean callers answered in a run of the check.
  public let answered: Double
  /// Mean deferred items done in a run of the check.
  public let done: Double
  /// Mean people reached in a run of the check.
  public let reached: Double

  /// Paid money for each caller answered, item done or person reached; nil without money or contacts.
  public var moneyPerContact: Double? {
    let contacts = answered + done + reached
    return contacts > 0 ? money.map { $0 / contacts } : nil
  }

  /// Hours on duty for each person reached; nil where nobody is.
  public var agentHoursPerPersonReached: Double? { reached > 0 ? agentHours / reached : nil }

  /// Money for each person reached; nil without money, or where nobody is.
  public var moneyPerPersonReached: Double? { reached > 0 ? money.map { $0 / reached } : nil }
}

extension Scenario {
  /// The price of the agent-hours on duty that a plan lacks, in the scenario's currency; nil where no price is stated.
  ///
  /// - Parameter missing: what the targets miss, by group and interval.
  public func understaffing(_ missing: [Shortfall]) -> Double? {
    let seconds = missing.reduce(0) { $0 + ($1.required - $1.available) * grid.intervals[$1.interval].length }
    return plan.understaffing.map { $0 * Double(seconds) / 3600 }
  }
}
