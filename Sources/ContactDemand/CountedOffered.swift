public import ScenarioModel

/// The fresh contacts behind a volume that counts offered ones: every attempt that reached the open service after the voice menu.
///
/// Both curves are before what-if multipliers, which act on the fresh contacts.
public struct CountedOffered: Sendable, Hashable, Codable {
  /// What a simulation says of the answer; nil where it is exact, because nothing but fresh contacts is offered.
  public struct Check: Sendable, Hashable, Codable {
    /// Replications behind the fresh contacts.
    public let replications: Int
    /// Replications, with streams of their own, that checked them.
    public let checkReplications: Int
    /// Offered contacts of the period that the check found.
    public let offered: Double
    /// Standard error of the difference between the period's stated and found contacts.
    public let standardError: Double
    /// The day on which the check is farthest from the stated number, in standard errors.
    public let worstDay: Int
    /// Offered contacts that the check found on that day.
    public let worstOffered: Double
    /// Standard error of the difference on that day.
    public let worstStandardError: Double

    /// A check from its parts.
    public init(
      replications: Int, checkReplications: Int, offered: Double, standardError: Double, worstDay: Int,
      worstOffered: Double, worstStandardError: Double
    ) {
      self.replications = replications
      self.checkReplications = checkReplications
      self.offered = offered
      self.standardError = standardError
      self.worstDay = worstDay
      self.worstOffered = worstOffered
      self.worstStandardError = worstStandardError
    }
  }

  /// Offered contacts by day of the period, as stated, shocks included.
  public let offeredByDay: [Double]
  /// Contacts of the curve by day that bring them.
  public let freshByDay: [Double]
  /// What a simulation says of them.
  public let check: Check?

  /// An answer from its parts.
  public init(offeredByDay: [Double], freshByDay: [Double], check: Check? = nil) {
    self.offeredByDay = offeredByDay
    self.freshByDay = freshByDay
    self.check = check
  }

  /// By day, fresh contacts for each stated one; 1 where none is stated.
  public var shares: [Double] { zip(freshByDay, offeredByDay).map { $1 > 0 ? $0 / $1 : 1 } }
}

extension ContactForecast {
  /// The forecast with the fresh contacts of types that are stated as offered ones.
  ///
  /// Every day keeps its course through the intervals; what-if multipliers have acted on the curve and go on acting.
  /// - Parameters:
  ///   - counted: The answers by call type; nil for types whose curve stays.
  ///   - scenario: The forecast's scenario.
  public func withFresh(_ counted: [CountedOffered?], in scenario: Scenario) -> ContactForecast {
    let demands = zip(callTypes, zip(counted, scenario.callTypes)).map { demand, pair in
      guard let answer = pair.0 else { return demand }
      var fresh = demand
      fresh.counted = answer
      for (day, share) in zip(scenario.arrivalGrid(of: pair.1).days.indices, answer.shares) where share != 1 {
        let intervals = scenario.arrivalGrid(of: pair.1).days[day].intervals
        fresh.byDay[day] = demand.byDay[day] * share
        var parts = demand.byInterval[intervals].map { $0 * share }
        settle(&parts, on: fresh.byDay[day])
        fresh.byInterval.replaceSubrange(intervals, with: parts)
      }
      return fresh
    }
    return ContactForecast(demands, intervalCount: intervalCount)
  }
}
