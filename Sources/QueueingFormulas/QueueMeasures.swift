/// What callers and agents see of one queue in steady state.
///
/// Shares are of offered contacts unless said otherwise, 0...1; times are in seconds.
public struct QueueMeasures: Sendable, Equatable {
  /// Agents on duty.
  public internal(set) var agents = 0.0
  /// Offered load in Erlang.
  public internal(set) var load = 0.0
  /// False when the queue would grow without limit; waits are then nil and levels 0.
  public internal(set) var stable = true
  /// Share of offered contacts that are accepted and do not find a free agent.
  public internal(set) var probabilityOfWaiting = 0.0
  /// Share refused because the waiting room is full.
  public internal(set) var blocking = 0.0
  /// Share that leave before an agent answers.
  public internal(set) var abandonment = 0.0
  /// Share that reach an agent.
  public internal(set) var answered = 1.0
  /// Share answered within the acceptable wait.
  public internal(set) var answeredWithin = 1.0
  /// Share that abandon within the short-abandon threshold.
  public internal(set) var abandonedWithin = 0.0
  /// Mean wait of accepted contacts, those who abandon until they leave; nil when unstable.
  public internal(set) var meanWait: Double? = 0
  /// Mean wait of answered contacts; nil when unstable or nobody is answered.
  public internal(set) var averageSpeedOfAnswer: Double? = 0
  /// Mean number waiting; nil when unstable.
  public internal(set) var meanQueueLength: Double? = 0
  /// Busy time divided by staffed time.
  public internal(set) var occupancy = 0.0

  /// The service level under one definition; nil when its denominator is empty.
  public func serviceLevel(_ definition: ServiceLevelDefinition) -> Double? {
    switch definition {
    case .ofOffered: answeredWithin
    case .ofAnswered: answered > 0 ? min(1, answeredWithin / answered) : nil
    case .shortAbandonsExcluded: abandonedWithin < 1 ? min(1, answeredWithin / (1 - abandonedWithin)) : nil
    case .shortAbandonsGood: min(1, answeredWithin + abandonedWithin)
    }
  }

  /// The measures of a queue that nobody calls.
  static func idle(agents: Double) -> QueueMeasures {
    var measures = QueueMeasures()
    measures.agents = agents
    return measures
  }

  /// The measures of a queue that grows without limit.
  static func unstable(agents: Double, load: Double, answered: Double) -> QueueMeasures {
    var measures = QueueMeasures()
    measures.agents = agents
    measures.load = load
    measures.stable = false
    measures.probabilityOfWaiting = 1
    measures.answered = answered
    measures.answeredWithin = 0
    measures.meanWait = nil
    measures.averageSpeedOfAnswer = nil
    measures.meanQueueLength = nil
    measures.occupancy = 1
    return measures
  }
}
