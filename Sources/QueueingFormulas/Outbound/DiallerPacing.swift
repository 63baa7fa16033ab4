/// What a load of live answers asks of the dialler and of the lines.
public struct DiallerPacing: Sendable, Equatable {
  /// Live answers per minute.
  public let liveAnswersPerMinute: Double
  /// Dials per minute that give them.
  public let dialsPerMinute: Double
  /// Dials per minute and agent.
  public let dialsPerAgentMinute: Double
  /// Mean number of lines that ring.
  public let linesRinging: Double
  /// Mean number of lines in conversation or waiting for an agent.
  public let linesTalking: Double
  /// Lines with which the share of dials that find none is at most the one asked for (Erlang B on the mean lines held).
  public let lines: Int

  /// Mean number of lines held.
  public var linesHeld: Double { linesRinging + linesTalking }
}

extension DiallerCapacity {
  /// The dials per minute that give this load of live answers, and the lines that they hold.
  ///
  /// A line is held while it rings, while a live answer waits for an agent, and while they talk; not during after-call work.
  /// - Parameters:
  ///   - reach: probability that a person answers a dial, above 0, at most 1.
  ///   - ringAnswered: mean ring time of an answered dial in seconds, 0 or more.
  ///   - ringUnanswered: mean time until an unanswered dial is given up, in seconds, 0 or more.
  ///   - afterCall: part of the mean handling time that is after-call work, in seconds.
  ///   - lineBlocking: largest share of dials that may find no line, above 0, at most 1.
  public func pacing(
    reach: Double, ringAnswered: Double, ringUnanswered: Double, afterCall: Double = 0, lineBlocking: Double = 0.001
  ) throws(QueueingError) -> DiallerPacing {
    guard reach > 0, reach <= 1 else {
      throw .invalidArgument(name: "reach", wanted: "a probability above 0, at most 1", found: reach)
    }
    try Checked.notNegative(ringAnswered, "ring time of answered dials")
    try Checked.notNegative(ringUnanswered, "ring time of unanswered dials")
    guard afterCall >= 0, afterCall <= meanHandling else {
      throw .invalidArgument(name: "after-call work", wanted: "a part of the mean handling time", found: afterCall)
    }
    let dials = liveAnswerRate / reach
    let ringing = dials * (reach * ringAnswered + (1 - reach) * ringUnanswered)
    let talking = load * (1 - silentCallRate) * (1 - afterCall / meanHandling) + meanWaiting
    return DiallerPacing(
      liveAnswersPerMinute: 60 * liveAnswerRate, dialsPerMinute: 60 * dials, dialsPerAgentMinute: 60 * dials / agents,
      linesRinging: ringing, linesTalking: talking,
      lines: try ErlangB.servers(load: ringing + talking, blocking: lineBlocking))
  }
}
