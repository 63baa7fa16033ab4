public import QueueingFormulas
public import ScenarioModel

/// The readings of a campaign's ladder of one call a day, and the one that its file means.
public struct LadderReadings: Sendable, Equatable {
  /// Probability that the first call reaches the person, 0...1.
  public let firstReach: Double
  /// Days on which people are called again.
  public let days: Int
  /// The reading that the file means; nil for none of the three.
  public let meant: RecallReading?
  private let readings: RecallLadderReadings

  /// The readings of a campaign's first step; nil where it is called more than once a day, or never again.
  ///
  /// - Parameters:
  ///   - expected: what is expected of the campaign.
  ///   - campaign: its settings.
  public init?(_ expected: ExpectedCampaign, _ campaign: OutboundCampaign) {
    guard let step = campaign.steps.first, step.ladder.attemptsPerDay == 1, step.ladder.mostAttempts > 1,
      let first = expected.steps.first?.reach.first,
      let later = expected.steps.first?.reach.dropFirst().first ?? Optional(first)
    else { return nil }
    let most = step.ladder.mostAttempts
    let again = most == 2 ? max(1, (step.ladder.days ?? 2) - 1) : most - 1
    guard
      let readings = try? RecallLadderReadings(
        people: expected.total, firstReach: first, laterReach: later, days: again, attemptsPerDay: 1)
    else { return nil }
    self.readings = readings
    firstReach = first
    days = again
    switch step.ladder.ends {
    case .reachedAtFirst: meant = .everyDay
    case .reached: meant = most == 2 && again > 1 ? .oneMoreCall : .untilReached
    }
  }

  /// Expected dials under a reading.
  public func dials(_ reading: RecallReading) -> Double { readings.dials(reading) }
}
