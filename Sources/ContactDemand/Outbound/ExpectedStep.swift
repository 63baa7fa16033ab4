internal import QueueingFormulas
internal import RandomStreams
internal import ScenarioModel

/// What one step of a protocol comes to per person who enters the list, in expectation.
public struct ExpectedStep: Sendable, Hashable {
  /// The step's name.
  public let name: String
  /// Probability to reach the mean person by attempt number, over calling hours, weekdays and strata; the last holds on.
  public internal(set) var reach: [Double] = []
  /// People for whom the step becomes due; released people left out.
  public internal(set) var due = 0.0
  /// Attempts.
  public internal(set) var attempts = 0.0
  /// People whom a text message settles.
  public internal(set) var settled = 0.0
  /// People who are reached by a conversation.
  public internal(set) var conversations = 0.0
  /// People who decline and are not kept.
  public internal(set) var declined = 0.0
  /// People whose ladder ends in vain and who do not go on.
  public internal(set) var exhausted = 0.0
  /// Agent time in seconds.
  public internal(set) var agentSeconds = 0.0
}

/// A recall ladder for people of one kind, in expectation.
struct LadderOutcome {
  /// Attempts for a person who is called.
  let attempts: Double
  /// Share of them who are reached.
  let reached: Double

  /// - Parameters:
  ///   - ladder: The ladder.
  ///   - probabilities: Probability to reach the person by attempt number; the last holds on.
  ///   - cap: Most attempts beside the ladder.
  init(_ ladder: RecallLadder, _ probabilities: [Double], cap: Int = .max) {
    let most = min(ladder.most(days: ladder.days), cap)
    guard let expected = try? ExpectedLadder(reach: probabilities, cap: max(1, most)) else {
      (attempts, reached) = (1, 0)
      return
    }
    reached = expected.reached
    switch ladder.ends {
    case .reached: attempts = expected.attemptsPerPerson
    case .reachedAtFirst: attempts = 1 + (1 - expected.reach(ofAttempt: 1)) * Double(max(1, most) - 1)
    }
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
  }

  /// Agent time of some attempts, some of which end in a conversation.
  func seconds(attempts: Double, conversations: Double) -> Double {
    conversations * reached + max(0, attempts - conversations) * inVain
  }
}
