/// The totals of an outbound type in one cell of one replication, from which every measure is made.
enum OutboundLane: Int, CaseIterable {
  // By day of entry; `within` and `eligible` leave out people who entered later than end - D.
  case entered, reached, enteredLate, completed, declined, exhausted, wrongNumbers, waiting, within, eligible
  case called, calledAgain, reachedAtFirstAttempt
  case timeToReach
  // By day of the dial; `answers` are all answers by people, `persons` the attempts that ended with the person.
  case attempts, reachedOnDay, conversations, persons, thirdParties, machines, unanswered, busyLines
  case wrongNumberAttempts, silentCalls, answers, messages, escalations, released, calledBack, agentSeconds
  // Time of the groups that serve the type; `present` is busy or ready.
  case scheduled, present, ready
  // Sum over days with attempts of the time of the last one's end; those days.
  case lastActivity, activeDays
  // At the end of the cell.
  case waitingAtEnd, dueAtEnd, oldestAtEnd, reachedSoFar, enteredSoFar

  /// Number of lanes.
  static let count = allCases.count
  /// Lanes of which the last day's value holds for several days.
  static let states = OutboundLane.waitingAtEnd.rawValue..<count
}

extension OutboundLane {
  /// The counts of one day as lanes.
  ///
  /// - Parameters:
  ///   - day: the counts.
  ///   - lanes: receives them, the first lane at index 0; lanes of agents' time and of sums over days are left alone.
  static func fill(_ lanes: inout ArraySlice<Double>, from day: OutboundTally) {
    let first = lanes.startIndex
    func set(_ lane: OutboundLane, _ value: Double) { lanes[first + lane.rawValue] = value }
    set(.entered, Double(day.entered))
    set(.reached, Double(day.reached))
    set(.enteredLate, Double(day.enteredLate))
    set(.completed, Double(day.completed))
    set(.declined, Double(day.declined))
    set(.exhausted, Double(day.exhausted))
    set(.wrongNumbers, Double(day.wrongNumbers))
    set(.waiting, Double(day.waiting))
    set(.within, Double(day.reachedWithin) - Double(day.reachedWithinOfLate))
    set(.eligible, Double(day.entered) - Double(day.enteredLate))
    set(.called, Double(day.called))
    set(.calledAgain, Double(day.calledAgain))
    set(.reachedAtFirstAttempt, Double(day.reachedAtFirstAttempt))
    set(.timeToReach, day.timeToReach)
    set(.reachedOnDay, Double(day.reachedOnDay))
    set(.conversations, Double(day.conversations))
    set(.messages, Double(day.messages))
    set(.escalations, Double(day.escalations))
    set(.released, Double(day.released))
    set(.calledBack, Double(day.calledBack))
    set(.agentSeconds, day.agentSeconds)
    set(.lastActivity, day.attempts > 0 ? day.lastActivityEnd : 0)
    set(.activeDays, day.attempts > 0 ? 1 : 0)
    set(.waitingAtEnd, Double(day.waitingAtEnd))
    set(.dueAtEnd, Double(day.dueAtEnd))
    set(.oldestAtEnd, day.oldestAtEnd)
    fillEndings(&lanes, from: day)
  }

  /// The attempts by their ending; what is none of the others ended with the person.
  private static func fillEndings(_ lanes: inout ArraySlice<Double>, from day: OutboundTally) {
    let first = lanes.startIndex
    func set(_ lane: OutboundLane, _ value: Double) { lanes[first + lane.rawValue] = value }
    let people = Double(day.thirdParties) + Double(day.wrongNumberAttempts) + Double(day.silentCalls)
    let nobody = Double(day.machines) + Double(day.unanswered) + Double(day.busyLines)
    let persons = max(0, Double(day.attempts) - people - nobody)
    set(.attempts, Double(day.attempts))
    set(.persons, persons)
    set(.thirdParties, Double(day.thirdParties))
    set(.machines, Double(day.machines))
    set(.unanswered, Double(day.unanswered))
    set(.busyLines, Double(day.busyLines))
    set(.wrongNumberAttempts, Double(day.wrongNumberAttempts))
    set(.silentCalls, Double(day.silentCalls))
    set(.answers, persons + people)
  }
}

/// How a measure is made of lanes.
enum OutboundFormula {
  /// The mean of a lane over replications, per so many units.
  case mean(OutboundLane, unit: Double)
  /// A ratio of totals; the denominator is in so many units.
  case ratio(OutboundLane, OutboundLane, unit: Double)

  /// The formula of a measure.
  ///
  /// - Parameter openSeconds: mean open time of an open day, in seconds.
  init(_ measure: OutboundMeasure, openSeconds: Double) {
    self =
      switch measure {
      case .entered, .reached, .enteredLate, .completed, .declined, .exhausted, .wrongNumbers, .waiting, .called,
        .calledAgain, .reachedAtFirstAttempt, .attempts, .reachedOnDay, .conversations, .silentCalls, .messages,
        .escalations, .released, .calledBack, .waitingAtEnd,
        .dueAtEnd, .oldestAtEnd:
        .mean(OutboundFormula.plain(measure), unit: 1)
      case .agentHours: .mean(.agentSeconds, unit: 3600)
      case .agentDays: .mean(.scheduled, unit: openSeconds)
      case .shareWithin: .ratio(.within, .eligible, unit: 1)
      case .shareReached: .ratio(.reached, .entered, unit: 1)
      case .shareCalled: .ratio(.called, .entered, unit: 1)
      case .shareReachedAtFirst: .ratio(.reachedAtFirstAttempt, .entered, unit: 1)
      case .shareCalledAgain: .ratio(.calledAgain, .entered, unit: 1)
      case .shareCompleted: .ratio(.completed, .entered, unit: 1)
      case .shareDeclined: .ratio(.declined, .entered, unit: 1)
      case .shareExhausted: .ratio(.exhausted, .entered, unit: 1)
      case .shareWrongNumbers: .ratio(.wrongNumbers, .entered, unit: 1)
      case .meanTimeToReach: .ratio(.timeToReach, .reached, unit: 1)
      case .attemptsPerPerson: .ratio(.attempts, .entered, unit: 1)
      case .attemptsPerPersonReached: .ratio(.attempts, .reachedOnDay, unit: 1)
      case .personShare: .ratio(.persons, .attempts, unit: 1)
      case .thirdPartyShare: .ratio(.thirdParties, .attempts, unit: 1)
      case .machineShare: .ratio(.machines, .attempts, unit: 1)
      case .unansweredShare: .ratio(.unanswered, .attempts, unit: 1)
      case .busyShare: .ratio(.busyLines, .attempts, unit: 1)
      case .wrongNumberShare: .ratio(.wrongNumberAttempts, .attempts, unit: 1)
      case .silentShare: .ratio(.silentCalls, .attempts, unit: 1)
      case .silentPerAnswer: .ratio(.silentCalls, .answers, unit: 1)
      case .agentHoursPerPersonReached: .ratio(.agentSeconds, .reachedOnDay, unit: 3600)
      case .dutyHoursPerPersonReached: .ratio(.scheduled, .reachedOnDay, unit: 3600)
      case .callsPerAgentDay: .ratio(.attempts, .scheduled, unit: openSeconds > 0 ? 1 / openSeconds : 1)
      case .idleShare: .ratio(.ready, .present, unit: 1)
      case .shareReachedByEvening: .ratio(.reachedSoFar, .enteredSoFar, unit: 1)
      case .lastActivityEnd: .ratio(.lastActivity, .activeDays, unit: 1)
      }
  }

  /// The lane of a measure that is a plain count or state.
  private static func plain(_ measure: OutboundMeasure) -> OutboundLane {
    switch measure {
    case .reached: .reached
    case .enteredLate: .enteredLate
    case .completed: .completed
    case .declined: .declined
    case .exhausted: .exhausted
    case .wrongNumbers: .wrongNumbers
    case .waiting: .waiting
    case .called: .called
    case .calledAgain: .calledAgain
    case .reachedAtFirstAttempt: .reachedAtFirstAttempt
    case .attempts: .attempts
    case .reachedOnDay: .reachedOnDay
    case .conversations: .conversations
    case .silentCalls: .silentCalls
    case .messages: .messages
    case .escalations: .escalations
    case .released: .released
    case .calledBack: .calledBack
    case .waitingAtEnd: .waitingAtEnd
    case .dueAtEnd: .dueAtEnd
    case .oldestAtEnd: .oldestAtEnd
    default: .entered
    }
  }

  /// The pairs of lanes whose products are kept, in the order of the measures.
  static let pairs: [(numerator: Int, denominator: Int)] = OutboundMeasure.allCases.compactMap { measure in
    guard case .ratio(let top, let bottom, _) = OutboundFormula(measure, openSeconds: 1) else { return nil }
    return (top.rawValue, bottom.rawValue)
  }

  /// The place of a measure's pair; nil for means.
  static let places: [OutboundMeasure: Int] = {
    var places: [OutboundMeasure: Int] = [:]
    for measure in OutboundMeasure.allCases {
      if case .ratio = OutboundFormula(measure, openSeconds: 1) { places[measure] = places.count }
    }
    return places
  }()
}
