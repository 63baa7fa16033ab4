import EventEngine
import ScenarioModel

/// What is counted of deferred work: outcomes by day of entry, and the state at the end of every hour and day.
extension ContactCentre {
  /// The place of a deferred type's present day in the tally; -1 before the warm-up has ended.
  mutating func tallyPlace(_ rules: DeferredRules) -> Int32 {
    now >= warmUp ? Int32(truncatingIfNeeded: rules.place * dayCount + today) : -1
  }

  /// The counts at a place of the tally; nil for none.
  mutating func deferredTally(_ place: Int32) -> UnsafeMutablePointer<DeferredTally>? {
    place >= 0 ? storage.deferred.map { $0 + Int(place) } : nil
  }

  /// Whether less than D is left of the period when an item enters.
  mutating func isLate(_ entry: Double, _ rules: DeferredRules) -> Bool {
    guard rules.hasTarget else { return false }
    return openHours.seconds(from: entry, to: openHours.end, inOpenHours: rules.runsInOpenHours) < rules.within
  }

  /// Counts an item that is done now.
  mutating func countDone(_ item: DeferredItem, _ workQueue: Int) {
    guard let rules = types[workQueue].rules.deferred else { return }
    deferredTally(tallyPlace(rules))?.pointee.doneOnDay &+= 1
    guard let tally = deferredTally(item.place) else { return }
    tally.pointee.done &+= 1
    tally.pointee.turnaround += now - item.entry
    storage.turnarounds?.count(now - item.entry, row: Int(item.place))
    let delay = openHours.seconds(from: item.entry, to: now, inOpenHours: rules.runsInOpenHours)
    guard rules.hasTarget, delay <= rules.within else { return }
    tally.pointee.doneWithin &+= 1
    tally.pointee.doneWithinOfLate &+= isLate(item.entry, rules) ? 1 : 0
  }

  /// Counts the items of a work queue that are still there when nothing more can happen.
  mutating func countLeft(_ workQueue: Int) {
    var next = workQueues[workQueue].line.first
    while next >= 0 {
      let item = items.records[Int(next)]
      deferredTally(item.place)?.pointee.left &+= 1
      next = item.next
    }
  }

  /// Plans the ends of the first hour and day.
  mutating func planMarks() {
    let hour = Int(now / 3600)
    planHourEnd(hour)
    planDayEnd(today)
  }

  private mutating func planHourEnd(_ hour: Int) {
    guard hour < hourCount, Double(hour) * 3600 < service.days[lastDay].end else { return }
    var scheduledEvent = ScheduledEvent(.hourEnd, subject: 0)
    scheduledEvent.slot = Int32(truncatingIfNeeded: hour)
    post(scheduledEvent, at: Double(hour + 1) * 3600)
  }

  private mutating func planDayEnd(_ day: Int) {
    var scheduledEvent = ScheduledEvent(.dayEnd, subject: 0)
    scheduledEvent.slot = Int32(truncatingIfNeeded: day)
    post(scheduledEvent, at: service.days[day].end)
  }

  /// An hour of the clock ends: the backlogs are read.
  mutating func endHour(_ scheduledEvent: ScheduledEvent) {
    for workQueue in 0..<typeCount {
      guard let rules = types[workQueue].rules.deferred, let backlog = storage.backlog else { continue }
      backlog[rules.place * hourCount + Int(scheduledEvent.slot)] =
        workQueues[workQueue].line.count &+ workQueues[workQueue].inWork
    }
    planHourEnd(Int(scheduledEvent.slot) + 1)
  }

  /// A day ends, unless a segment that begins at midnight came first.
  mutating func endDay(_ scheduledEvent: ScheduledEvent) {
    if Int(scheduledEvent.slot) == today { passMidnight(offers: isOpen) }
  }

  /// The present day ends before a segment that begins at midnight, so that what starts in it belongs to the next day.
  mutating func passMidnights(until time: Double) {
    while today < lastDay, lists.dayEnd <= time { passMidnight(offers: false) }
  }

  /// A day ends: the backlogs and the ages of their oldest items are read, and lists go on to the next day.
  private mutating func passMidnight(offers: Bool) {
    for workQueue in 0..<typeCount {
      guard let rules = types[workQueue].rules.deferred, let tally = deferredTally(tallyPlace(rules)) else { continue }
      tally.pointee.backlogAtEnd = workQueues[workQueue].line.count &+ workQueues[workQueue].inWork
      let oldest = oldestEntry(of: workQueue)
      if oldest < .infinity {
        tally.pointee.oldestAtEnd = openHours.seconds(from: oldest, to: now, inOpenHours: rules.runsInOpenHours)
      }
    }
    if lists.campaignCount > 0 { endOutboundDay() }
    guard today < lastDay else { return }
    today += 1
    planDayEnd(today)
    if lists.campaignCount > 0 { beginOutboundDay(offers: offers) }
  }

  /// When the oldest item of a work queue entered, those in work included; infinity when there is none.
  private mutating func oldestEntry(of workQueue: Int) -> Double {
    let first = Int(workQueues[workQueue].line.first)
    var oldest = first >= 0 ? items.records[first].entry : .infinity
    guard workQueues[workQueue].inWork > 0 else { return oldest }
    for group in 0..<groupCount {
      var next = groups[group].items.first
      while next >= 0 {
        let scheduledEvent = scheduledEvents.records[Int(next)]
        if Int(scheduledEvent.subject) == workQueue {
          oldest = min(oldest, items.records[Int(scheduledEvent.slot)].entry)
        }
        next = scheduledEvent.next
      }
    }
    return oldest
  }
}
