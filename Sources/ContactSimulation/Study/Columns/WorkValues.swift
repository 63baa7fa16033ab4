internal import Measures
internal import OutputAnalysis

extension CellValues<DeferredColumn> {
  /// Fills a day of a replication, but for the largest backlog, which is counted by hour.
  func fill(_ day: DeferredTally, row: Int) {
    self[.entered, row] = Double(day.entered)
    self[.done, row] = Double(day.done)
    self[.withdrawn, row] = Double(day.withdrawn)
    self[.left, row] = Double(day.left)
    self[.enteredLate, row] = Double(day.enteredLate)
    self[.eligible, row] = Double(day.entered) - Double(day.enteredLate)
    self[.doneWithin, row] = Double(day.doneWithin) - Double(day.doneWithinOfLate)
    self[.turnaround, row] = day.turnaround
    self[.doneOnDay, row] = Double(day.doneOnDay)
    self[.interrupted, row] = Double(day.interrupted)
    self[.turnedIntoCalls, row] = Double(day.turnedIntoCalls)
    self[.backlogAtEnd, row] = Double(day.backlogAtEnd)
    self[.oldestAtEnd, row] = day.oldestAtEnd
  }
}

extension CellValues<OutboundColumn> {
  /// Fills a day of a replication, but for the time of agents and for sums over days.
  func fill(_ day: OutboundTally, row: Int) {
    self[.entered, row] = Double(day.entered)
    self[.reached, row] = Double(day.reached)
    self[.enteredLate, row] = Double(day.enteredLate)
    self[.completed, row] = Double(day.completed)
    self[.declined, row] = Double(day.declined)
    self[.exhausted, row] = Double(day.exhausted)
    self[.wrongNumbers, row] = Double(day.wrongNumbers)
    self[.waiting, row] = Double(day.waiting)
    self[.within, row] = Double(day.reachedWithin) - Double(day.reachedWithinOfLate)
    self[.eligible, row] = Double(day.entered) - Double(day.enteredLate)
    self[.called, row] = Double(day.called)
    self[.calledAgain, row] = Double(day.calledAgain)
    self[.reachedAtFirstAttempt, row] = Double(day.reachedAtFirstAttempt)
    self[.timeToReach, row] = day.timeToReach
    self[.reachedOnDay, row] = Double(day.reachedOnDay)
    self[.conversations, row] = Double(day.conversations)
    self[.messages, row] = Double(day.messages)
    self[.escalations, row] = Double(day.escalations)
    self[.released, row] = Double(day.released)
    self[.calledBack, row] = Double(day.calledBack)
    self[.agentSeconds, row] = day.agentSeconds
    self[.lastActivity, row] = day.attempts > 0 ? day.lastActivityEnd : 0
    self[.activeDays, row] = day.attempts > 0 ? 1 : 0
    self[.waitingAtEnd, row] = Double(day.waitingAtEnd)
    self[.dueAtEnd, row] = Double(day.dueAtEnd)
    self[.oldestAtEnd, row] = day.oldestAtEnd
    fillEndings(day, row: row)
  }

  /// The attempts by their ending; what is none of the others ended with the person.
  private func fillEndings(_ day: OutboundTally, row: Int) {
    let people = Double(day.thirdParties) + Double(day.wrongNumberAttempts) + Double(day.silentCalls)
    let nobody = Double(day.machines) + Double(day.unanswered) + Double(day.busyLines)
    let persons = max(0, Double(day.attempts) - people - nobody)
    self[.attempts, row] = Double(day.attempts)
    self[.persons, row] = persons
    self[.thirdParties, row] = Double(day.thirdParties)
    self[.machines, row] = Double(day.machines)
    self[.unanswered, row] = Double(day.unanswered)
    self[.busyLines, row] = Double(day.busyLines)
    self[.wrongNumberAttempts, row] = Double(day.wrongNumberAttempts)
    self[.silentCalls, row] = Double(day.silentCalls)
    self[.answers, row] = persons + people
  }
}

extension CellValues<OutboundStepColumn> {
  /// Fills a step's day of a replication.
  func fill(_ step: OutboundStepTally, row: Int) {
    self[.attempts, row] = Double(step.attempts)
    self[.conversations, row] = Double(step.conversations)
    self[.settledByMessage, row] = Double(step.settledByMessage)
    self[.accepted, row] = Double(step.accepted)
    self[.kept, row] = Double(step.kept)
    self[.exhausted, row] = Double(step.exhausted)
  }
}

extension CellValues<OutboundOutcomeColumn> {
  /// Fills an outcome's day of a replication.
  func fill(_ outcome: OutboundOutcomeTally, of step: OutboundStepTally, row: Int) {
    self[.times, row] = Double(outcome.times)
    self[.kept, row] = Double(outcome.kept)
    self[.conversations, row] = Double(step.conversations)
  }
}

extension CellValues<StratumColumn> {
  /// Fills a stratum of a replication.
  func fill(_ stratum: StratumTally, row: Int) {
    let ended =
      Double(stratum.completed) + Double(stratum.declined) + Double(stratum.exhausted) + Double(stratum.wrongNumbers)
    self[.entered, row] = Double(stratum.entered)
    self[.neverAnswering, row] = Double(stratum.neverAnswering)
    self[.reached, row] = Double(stratum.reached)
    self[.reachedAtFirstAttempt, row] = Double(stratum.reachedAtFirstAttempt)
    self[.completed, row] = Double(stratum.completed)
    self[.declined, row] = Double(stratum.declined)
    self[.exhausted, row] = Double(stratum.exhausted)
    self[.wrongNumbers, row] = Double(stratum.wrongNumbers)
    self[.waiting, row] = Double(stratum.entered) - ended
    self[.eligible, row] = Double(stratum.entered) - Double(stratum.enteredLate)
    self[.within, row] = Double(stratum.reachedInTime)
  }
}
