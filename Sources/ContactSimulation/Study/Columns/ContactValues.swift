internal import Measures
internal import OutputAnalysis

extension CellValues<ContactColumn> {
  /// Adds a cell of a replication: counts add up, of the longest queues the longer one stays.
  func add(_ cell: CellTally, row: Int) {
    guard cell.offered != 0 || cell.queueSeconds != 0 || cell.longestQueue != 0 else { return }
    self[.offered, row] += Double(cell.offered)
    self[.answered, row] += Double(cell.answered)
    self[.answeredWithin, row] += Double(cell.answeredWithin)
    self[.abandoned, row] += Double(cell.abandoned)
    self[.abandonedWithin, row] += Double(cell.abandonedWithin)
    self[.balked, row] += Double(cell.balked)
    self[.blockedByLines, row] += Double(cell.blockedByLines)
    self[.blockedByQueue, row] += Double(cell.blockedByQueue)
    self[.cleared, row] += Double(cell.cleared)
    self[.unfinished, row] += Double(cell.unfinished)
    self[.accepted, row] += Double(cell.offered &- cell.blockedByLines &- cell.blockedByQueue)
    self[.answeredWait, row] += cell.answeredWait
    self[.acceptedWait, row] += cell.answeredWait + cell.lostWait
    addQueue(of: cell, row: row)
  }

  /// Adds the queue of a cell without its contacts.
  func addQueue(of cell: CellTally, row: Int) {
    self[.queueSeconds, row] += cell.queueSeconds
    self[.longestQueue, row] = max(self[.longestQueue, row], Double(cell.longestQueue))
  }
}

extension CellValues<AgentColumn> {
  /// Adds a group's time in a cell of a replication.
  func add(_ cell: AgentTally, row: Int) {
    self[.scheduled, row] += cell.scheduledSeconds
    self[.busy, row] += cell.busySeconds
    self[.overtime, row] += cell.overtimeSeconds
    self[.present, row] += cell.scheduledSeconds + cell.overtimeSeconds
  }

  /// Adds a group's work after closing, all of it overtime, to the cell of its day.
  func add(afterClosing seconds: Double, row: Int) {
    self[.busy, row] += seconds
    self[.overtime, row] += seconds
    self[.present, row] += seconds
  }
}

extension CellValues<CallerColumn> {
  /// Adds the first parts of a cell: what the whole service adds up.
  func add(_ cell: CellTally, row: Int) {
    self[.fresh, row] += Double(cell.offered) - Double(cell.retries)
    self[.retries, row] += Double(cell.retries)
    self[.servedByMenu, row] += Double(cell.servedByMenu)
    self[.helped, row] += Double(cell.answered) - Double(cell.cutShort) + Double(cell.callbackReached)
    self[.helpedAtFirstCall, row] += Double(cell.helpedAtFirstCall)
    self[.cutShort, row] += Double(cell.cutShort)
    addContacts(cell, row: row)
  }

  /// Adds the parts that were transferred to the type: contacts, but not new persons.
  func addParts(_ cell: CellTally, row: Int) {
    self[.received, row] += Double(cell.offered)
    addContacts(cell, row: row)
  }

  private func addContacts(_ cell: CellTally, row: Int) {
    self[.transferred, row] += Double(cell.transferred)
    self[.answered, row] += Double(cell.answered)
    self[.talk, row] += cell.talkSeconds
    self[.callbackAccepted, row] += Double(cell.callbackAccepted)
    self[.callbackTried, row] += Double(cell.callbackTried)
    self[.callbackReached, row] += Double(cell.callbackReached)
    self[.callbackReachedWithin, row] += Double(cell.callbackReachedWithin)
    self[.callbackLost, row] += Double(cell.callbackLost)
    self[.callbackFirstTryDelay, row] += cell.callbackFirstTryDelay
  }
}

extension CellValues<OutsideColumn> {
  /// Adds an hour of a replication.
  func add(_ hour: OutsideTally, row: Int) {
    self[.closedAttempts, row] += Double(hour.closedAttempts)
    self[.spilled, row] += Double(hour.spilled)
    self[.spilledClosed, row] += Double(hour.spilledClosed)
    self[.spilledAbandoned, row] += Double(hour.spilledAbandoned)
    self[.spilledBlocked, row] += Double(hour.spilledBlocked)
  }
}
