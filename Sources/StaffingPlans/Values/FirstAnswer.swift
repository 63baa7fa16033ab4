public import ScenarioModel

/// What formulas say of a plan in a moment, before anything is simulated: agents by the modified offered load, not checked.
public struct FirstAnswer: Sendable, Hashable {
  /// What the expected level rests on.
  public enum Basis: String, Sendable, Hashable, CaseIterable {
    /// The exact day of these agents.
    case exactDay = "exact-day"
    /// The day of a queue with exponential times of the same means; what the chain cannot say is left out.
    case matchedDay = "matched-day"
    /// Steady states at the modified offered load, averaged over the contacts.
    case steadyStates = "steady-states"
    /// None: several groups or delayed work, whose loads are pooled.
    case pooledLoad = "pooled-load"
  }

  /// Agents by group and interval, within the limits.
  public let staffing: StaffingByInterval
  /// Hours on duty.
  public let agentHours: Double
  /// Paid hours: hours on duty / (1 - shrinkage).
  public let paidHours: Double
  /// Most agents on duty in any interval.
  public let peakAgents: Int
  /// What the agents cost, in the scenario's currency; nil where no group states what an hour costs.
  public let cost: Double?
  /// Expected level of all contacts, 0...1, by the definition of the first target; nil where none is told.
  public let level: Double?
  /// What the level rests on.
  public let basis: Basis
  /// Constrained cells that are expected to hold the target; nil where the level is.
  public let cellsHolding: Int?
  /// Constrained cells.
  public let cellCount: Int
}
