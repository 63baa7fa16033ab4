/// Agent time that an attempt to call somebody takes, by how it ends.
public struct AttemptDurations: Sendable, Equatable {
  /// Seconds of agent time before the dial; 0 where the dialler dials by itself.
  public let preview: Double
  /// Seconds that an answered dial rings; 0 where the agent does not listen to it.
  public let ringAnswered: Double
  /// Seconds until an unanswered dial is given up; 0 where the agent does not listen to it.
  public let ringUnanswered: Double
  /// Mean seconds of a conversation.
  public let talk: Double
  /// Mean seconds of after-call work of a conversation.
  public let afterCall: Double
  /// Mean seconds of after-call work of an attempt that nobody answered.
  public let afterUnanswered: Double

  /// Mean times in seconds, each 0 or more.
  public init(
    preview: Double = 0, ringAnswered: Double = 0, ringUnanswered: Double = 0, talk: Double, afterCall: Double = 0,
    afterUnanswered: Double = 0
  ) throws(QueueingError) {
    for time in [preview, ringAnswered, ringUnanswered, talk, afterCall, afterUnanswered] {
      guard time >= 0, time <= 1e9 else {
        throw .invalidArgument(name: "time of an attempt", wanted: "seconds from 0 to 1e9", found: time)
      }
    }
    self.preview = preview
    self.ringAnswered = ringAnswered
    self.ringUnanswered = ringUnanswered
    self.talk = talk
    self.afterCall = afterCall
    self.afterUnanswered = afterUnanswered
  }

  /// Mean seconds of agent time per attempt.
  /// - Parameter reach: probability that an attempt is answered, 0...1.
  public func agentSeconds(reach: Double) throws(QueueingError) -> Double {
    try Checked.share(reach, "reach")
    let seconds = seconds(reach)
    try Checked.positive(seconds, "agent time of an attempt")
    return seconds
  }

  /// The same for a probability that is known to be one.
  func seconds(_ reach: Double) -> Double {
    preview + reach * (ringAnswered + talk + afterCall) + (1 - reach) * (ringUnanswered + afterUnanswered)
  }

  /// Attempts that an agent makes in an hour.
  /// - Parameters:
  ///   - reach: probability that an attempt is answered, 0...1.
  ///   - occupancy: share of the hour that the agent is busy, above 0, at most 1; below 1 for a predictive dialler.
  public func attemptsPerAgentHour(reach: Double, occupancy: Double = 1) throws(QueueingError) -> Double {
    guard occupancy > 0, occupancy <= 1 else {
      throw .invalidArgument(name: "occupancy", wanted: "a share above 0, at most 1", found: occupancy)
    }
    return 3_600 * occupancy / (try agentSeconds(reach: reach))
  }

  /// Agent hours per person reached.
  /// - Parameters:
  ///   - reach: probability that an attempt is answered, above 0, at most 1.
  ///   - occupancy: share of an agent's time that is busy, above 0, at most 1.
  public func agentHoursPerPersonReached(reach: Double, occupancy: Double = 1) throws(QueueingError) -> Double {
    try Checked.positive(reach, "reach")
    return 1 / (try attemptsPerAgentHour(reach: reach, occupancy: occupancy) * reach)
  }
}
