internal import RandomStreams
internal import ScenarioModel

/// What one step of a protocol comes to per person who enters the list, in expectation and with agents in plenty.
public struct ExpectedStep: Sendable, Hashable {
  /// The step's name.
  public let name: String
  /// Probability to reach the mean person by attempt number, over calling hours, weekdays and strata; the last holds on.
  public let reach: [Double]
  /// People for whom the step becomes due within the period; released people left out.
  public internal(set) var due = 0.0
  /// Attempts.
  public internal(set) var attempts = 0.0
  /// People whom a text message settles.
  public internal(set) var settled = 0.0
  /// Conversations with the person, by calls back too where they count.
  public internal(set) var conversations = 0.0
  /// People who decline and are not kept.
  public internal(set) var declined = 0.0
  /// People whose ladder ends in vain and who do not go on.
  public internal(set) var exhausted = 0.0
  /// Agent time in seconds.
  public internal(set) var agentSeconds = 0.0

  init(name: String, reach: [Double]) { (self.name, self.reach) = (name, reach) }

  /// The same as a share.
  func scaled(by factor: Double) -> ExpectedStep {
    var result = self
    for path in [
      \ExpectedStep.due, \.attempts, \.settled, \.conversations, \.declined, \.exhausted, \.agentSeconds,
    ] as [WritableKeyPath<ExpectedStep, Double>] {
      result[keyPath: path] *= factor
    }
    return result
  }
}

extension RecallLadder {
  /// Most attempts in some days, at most 1,000; nil for days without an end.
  func most(days: Int?) -> Int {
    let fitting = days.map { $0.multipliedReportingOverflow(by: attemptsPerDay) }
    return max(1, min(mostAttempts, fitting.map { $0.overflow ? Int.max : $0.partialValue } ?? Int.max, 1000))
  }
}

/// Agent time of an attempt by how it ends, in mean seconds.
struct AttemptTime {
  let reached: Double
  let inVain: Double
  /// An attempt that finds a wrong number, or one in vain where that is shorter.
  let shortestInVain: Double
  /// From the dial's preparation to the dial.
  let preview: Double
  /// From the start of an attempt to its end, in vain and with a conversation: with the ringing in every mode.
  let vainLength: Double
  let talkLength: Double

  init(_ callType: CallType, _ campaign: OutboundCampaign, _ step: ProtocolStep, pace: Double = 1) {
    let dialling = campaign.dialling
    let isPredictive = dialling.mode == .predictive
    let start = dialling.mode == .preview ? dialling.preview?.mean ?? 0 : 0
    let ringAnswered = isPredictive ? 0 : dialling.ringAnswered?.mean ?? 0
    let ringUnanswered = isPredictive ? 0 : dialling.ringUnanswered?.mean ?? 0
    let failed = isPredictive ? 0 : dialling.failedWork?.mean ?? 0
    let machines = dialling.machines
    let machineTime = (machines.detects ? machines.misses : 1) * (machines.time?.mean ?? 0)
    let reach = step.ladder.reach
    let unanswered = 1 - reach.machine - reach.thirdParty
    let machine = reach.machine * (ringAnswered + machineTime)
    let third = reach.thirdParty * (ringAnswered + (dialling.thirdPartyTalk?.mean ?? 0))
    inVain = start + machine + third + unanswered * ringUnanswered + failed
    let keeping = step.outcomes.reduce(0.0) { $0 + $1.share * ($1.retentionTime?.mean ?? 0) }
    reached = start + ringAnswered + (step.handling ?? callType.handling).mean * pace + keeping
    shortestInVain = min(inVain, start + ringAnswered + failed)
    preview = start
    let ring = (dialling.ringAnswered?.mean ?? 0, dialling.ringUnanswered?.mean ?? 0)
    vainLength = inVain + (isPredictive ? (1 - unanswered) * ring.0 + unanswered * ring.1 : 0)
    talkLength = reached + (isPredictive ? ring.0 : 0)
  }

  /// Agent time of some attempts, some of which end in a conversation.
  func seconds(attempts: Double, conversations: Double) -> Double {
    conversations * reached + max(0, attempts - conversations) * inVain
  }
}
