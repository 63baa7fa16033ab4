/// One day of a list that is called.
public struct FluidDay: Sendable, Equatable {
  /// People who entered.
  public internal(set) var entered = 0.0
  /// Attempts that could be made, or agents on duty; infinity for no limit.
  public internal(set) var capacity = 0.0
  /// Attempts made.
  public internal(set) var attempts = 0.0
  /// People reached.
  public internal(set) var reached = 0.0
  /// People whose last attempt failed.
  public internal(set) var exhausted = 0.0
  /// People who were due and not called at all this day.
  public internal(set) var backlog = 0.0
  /// People neither reached nor exhausted at the end of the day, the backlog among them.
  public internal(set) var waiting = 0.0

  /// Share of the capacity that is used, 0...1; nil without a capacity or without a limit.
  public internal(set) var occupancy: Double?
  /// Busy agent hours; nil where the capacity is in attempts.
  public internal(set) var agentHours: Double?

  /// Share of the capacity that is not used, 0...1; nil without a capacity or without a limit.
  public var idleShare: Double? { occupancy.map { 1 - $0 } }
}

/// The flow of a list through its days of calling.
public struct OutboundFlow: Sendable, Equatable {
  /// People who entered, by day.
  public let entries: [Double]
  /// What happened on every day.
  public let days: [FluidDay]
  /// People reached, by entry day and by days since then (0 for the entry day); days after the last reached person are left out.
  public let reachedAfterDays: [[Double]]

  /// People who entered.
  public var entered: Double { entries.reduce(0, +) }
  /// Attempts made.
  public var attempts: Double { days.reduce(0) { $0 + $1.attempts } }
  /// People reached.
  public var reached: Double { days.reduce(0) { $0 + $1.reached } }
  /// People whose last attempt failed.
  public var exhausted: Double { days.reduce(0) { $0 + $1.exhausted } }
  /// People neither reached nor exhausted at the end.
  public var waiting: Double { days.last?.waiting ?? 0 }
  /// Busy agent hours; nil where the capacity is in attempts.
  public var agentHours: Double? {
    days.contains { $0.agentHours != nil } ? days.reduce(0) { $0 + ($1.agentHours ?? 0) } : nil
  }
  /// Attempts per person reached; nil when nobody was.
  public var attemptsPerPersonReached: Double? { reached > 0 ? attempts / reached : nil }

  /// Share of the people of one entry day who are reached within some days.
  /// - Parameters:
  ///   - days: 1 or more; 1 is by the end of the entry day, 2 by the end of the next.
  ///   - entryDay: counted from 0.
  /// - Returns: 0...1; nil when nobody entered, or the days pass the end while people wait.
  public func shareReached(within days: Int, enteredOn entryDay: Int) -> Double? {
    guard entries.indices.contains(entryDay), entries[entryDay] > 0, isComplete(entryDay, days) else { return nil }
    return min(1, reachedAfterDays[entryDay].prefix(days).reduce(0, +) / entries[entryDay])
  }

  /// Share of everybody reached within some days of entering, over all entry days whose days do not pass the end while people wait.
  /// - Parameter days: 1 or more; 1 is by the end of the entry day.
  /// - Returns: 0...1; nil when nobody counts.
  public func shareReached(within days: Int) -> Double? {
    let counted = entries.indices.filter { isComplete($0, days) }
    let people = counted.reduce(0) { $0 + entries[$1] }
    guard people > 0 else { return nil }
    return min(1, counted.reduce(0) { $0 + reachedAfterDays[$1].prefix(days).reduce(0, +) } / people)
  }

  /// The smallest share over the entry days; nil when no entry day counts.
  public func smallestShareReached(within days: Int) -> Double? {
    entries.indices.compactMap { shareReached(within: days, enteredOn: $0) }.min()
  }

  /// People who entered too late for their days to end within the flow, and are left out of the shares.
  public func leftOut(within days: Int) -> Double {
    entries.indices.reduce(0) { isComplete($1, days) ? $0 : $0 + entries[$1] }
  }

  /// True when nobody of an entry day can be reached in time after the end.
  private func isComplete(_ entryDay: Int, _ days: Int) -> Bool {
    days >= 1 && (days <= self.days.count - entryDay || waiting == 0)
  }
}
