/// What a service costs whoever runs it, beside the wages of the groups (`AgentGroup.hourlyCost`).
///
/// Nil is not stated, and is listed as not covered; 0 is stated. Amounts are units of the scenario's currency.
public struct CostModel: Sendable, Hashable {
  /// Supervisors of agents.
  public struct Supervision: Sendable, Hashable {
    /// Agents for each supervisor, above 0.
    public let agentsEach: Double
    /// Cost of a supervisor's paid hour.
    public let hourlyCost: DecimalNumber

    /// Supervision from its parts.
    public init(agentsEach: Double, hourlyCost: DecimalNumber) {
      self.agentsEach = agentsEach
      self.hourlyCost = hourlyCost
    }
  }

  /// Premiums on wages; those that fall together add up.
  public var premiums: [WagePremium]
  /// Supervisors: paid hours of agents / agents for each.
  public var supervision: Supervision?
  /// Recruiting, for each head.
  public var recruiting: DecimalNumber?
  /// Training, for each head.
  public var training: DecimalNumber?
  /// A seat through a month.
  public var seats: DecimalNumber?
  /// Tools of a seat through a month.
  public var tools: DecimalNumber?
  /// A minute of agents' work with contacts, after-call work included.
  public var talkMinute: DecimalNumber?
  /// A minute that a caller waits.
  public var waitMinute: DecimalNumber?
  /// Set-up, once, on the first invoice.
  public var setUp: DecimalNumber?
  /// Overhead as a fraction of all costs above.
  public var overhead: DecimalNumber?
  /// The margin that is aimed at, as a fraction of the price before tax, below 1.
  public var margin: DecimalNumber?
  /// Tax as a fraction of the price before it; shown apart.
  public var tax: DecimalNumber?

  /// Costs of which nothing is stated yet.
  public init(premiums: [WagePremium] = []) { self.premiums = premiums }
}

/// An addition to wages in a part of the week or day.
public struct WagePremium: Sendable, Hashable {
  /// Weekdays on which it is paid; empty for none.
  public let weekdays: Set<Weekday>
  /// Whether it is paid on public holidays, whatever weekday they are.
  public let onHolidays: Bool
  /// The part of the day; nil for all of it.
  public let between: OpenPeriod?
  /// Indexes of the groups; empty for all.
  public let groups: [Int]
  /// The addition as a fraction of the wage.
  public let share: DecimalNumber

  /// A premium from its parts.
  public init(
    weekdays: Set<Weekday>, onHolidays: Bool = false, between: OpenPeriod? = nil, groups: [Int] = [],
    share: DecimalNumber
  ) {
    self.weekdays = weekdays
    self.onHolidays = onHolidays
    self.between = between
    self.groups = groups
    self.share = share
  }

  /// The part of an interval for which it is paid to a group, 0...1: that which lies between its times.
  public func part(of interval: ServiceInterval, on day: ServiceDay, group: Int) -> Double {
    guard groups.isEmpty || groups.contains(group) else { return 0 }
    guard weekdays.contains(day.date.weekday) || (onHolidays && day.holiday != nil) else { return 0 }
    guard let between else { return 1 }
    let start = max(between.opens.seconds, interval.wallStart)
    let end = min(between.closes.seconds, interval.wallStart + interval.length)
    return max(0, Double(end - start) / Double(interval.length))
  }
}
