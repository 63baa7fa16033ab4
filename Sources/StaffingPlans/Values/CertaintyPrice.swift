/// What a plan costs if every day, week or month has to reach its level with some probability: a search's answer, not checked.
public struct CertaintyPrice: Sendable, Hashable, Codable {
  /// The probability asked of every cell, 0..<1; nil for the plan in which the expected level counts.
  public let probability: Double?
  /// Hours on duty.
  public let agentHours: Double
  /// Paid hours: hours on duty / (1 - shrinkage).
  public let paidHours: Double
  /// Money of the groups that state a cost, in the scenario's currency; nil where none does.
  public let money: Double?
  /// The lowest probability of a cell, of equal days the first, on the search's streams; below what is asked where limits leave no room.
  public let lowest: Double

  /// A price from its parts.
  public init(probability: Double?, agentHours: Double, paidHours: Double, money: Double?, lowest: Double) {
    self.probability = probability
    self.agentHours = agentHours
    self.paidHours = paidHours
    self.money = money
    self.lowest = lowest
  }
}
