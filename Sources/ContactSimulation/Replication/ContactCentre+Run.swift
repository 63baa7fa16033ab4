import EventEngine
import RandomStreams
import ScenarioModel

extension ContactCentre {
  /// Runs the service over a range of days and on until everyone has left.
  ///
  /// - Parameters:
  ///   - model: The model; its service is the one that this state was made for.
  ///   - replication: Number of the replication, which names the streams.
  ///   - days: Days of the grid.
  mutating func run(_ model: SimulationModel, replication: UInt32, days: Range<Int>) {
    let service = model.service
    begin(days, replication: replication)
    var current: Segment?
    for day in days {
      for index in service.days[day].segments {
        let segment = service.segments[index]
        enter(segment, after: current, model)
        current = segment
        if index == service.days[day].segments.lowerBound { beginDay(day, of: service) }
      }
    }
    if let last = current {
      runUntilEmpty(last, model)
    } else {
      boundary = .never
      runToBoundary()
    }
    for workQueue in 0..<queueCount {
      if workQueues[workQueue].isInbound { countUnfinished(workQueue) }
      if workQueues[workQueue].kind == .backlog { countLeft(workQueue) }
    }
    if lists.campaignCount > 0 { countWaiting() }
    countClosedHours(days)
  }

  /// Prepares for a range of days: the streams of its first day, and the deferred work of its first midnight.
  private mutating func begin(_ days: Range<Int>, replication: UInt32) {
    self.replication = replication
    guard let first = days.first else { return }
    lastHour = service.days[first].lastHour
    drawFactorsOfRun()
    if keepsCallers {
      for callType in 0..<typeCount { keyStreams(of: callType, day: first) }
      keyGroupStreams(day: first)
    }
    if !service.shape.deferredTypes.isEmpty || lists.campaignCount > 0 { beginDeferredWork(days) }
  }

  /// Makes the streams of a call type's day.
  mutating func keyStreams(of callType: Int, day: Int) {
    streams[callType] = CallerStreams(
      seed: service.seed, name: types[callType].rules.name, date: service.days[day].date, replication: replication)
  }

  private mutating func keyGroupStreams(day: Int) {
    for group in 0..<groupCount {
      groupStreams[group] = RandomStream(
        seed: service.seed, purpose: .groupHandling, name: service.groupNames[group], date: service.days[day].date,
        replication: replication)
    }
  }

  /// Lets events happen until a segment begins, and begins it.
  private mutating func enter(_ segment: Segment, after current: Segment?, _ model: SimulationModel) {
    boundary = EventTime(segment.start)
    if let current {
      runToBoundary()
      now = segment.start
      close(current)
    } else {
      runToBoundary()
      now = segment.start
      segmentStart = now
    }
    if lists.campaignCount > 0 { passMidnights(until: now) }
    if segment.isOpen {
      open(segment, agents: model.agents.base)
    } else if current?.isOpen ?? false {
      shut(model.service.closing)
    }
  }

  /// Starts the arrivals of a day.
  private mutating func beginDay(_ day: Int, of service: CompiledService) {
    lastHour = service.days[day].lastHour
    for callType in 0..<typeCount where !types[callType].rules.arrivesAroundTheClock {
      if keepsCallers { keyStreams(of: callType, day: day) }
      let first = types[callType].beginDay(day, of: service, replication: replication)
      arrivalTimes[callType] = EventTime(first)
    }
    if keepsCallers { keyGroupStreams(day: day) }
    beginArrivals()
  }

  /// After the last segment: closes if the days end within a span, then waits until everyone has left.
  private mutating func runUntilEmpty(_ last: Segment, _ model: SimulationModel) {
    var segment = last
    if last.isOpen {
      let end = model.service.endOfInterval[Int(last.interval)]
      segment = Segment(
        start: end, interval: last.interval, isOpen: false, beginsInterval: false, isCounted: last.isCounted)
      enter(segment, after: last, model)
    }
    boundary = .never
    runToBoundary()
    close(segment)
  }

  /// Lets events happen until the boundary, or until nothing more can happen.
  ///
  /// Simultaneous events happen in the order: boundary, scheduled event, a person gets due, end of service, end of patience, arrival.
  private mutating func runToBoundary() {
    while true {
      stop = min(boundary, eventCalendar.nextTime, lists.dueTimes.nextTime)
      runToStop()
      let next = min(eventCalendar.nextTime, lists.dueTimes.nextTime)
      // a scheduled event that was struck off meanwhile has left an early stop behind, at which nothing happens.
      if stop < next {
        if stop < boundary { continue }
        return
      }
      if !(next < boundary) { return }
      if lists.dueTimes.nextTime < eventCalendar.nextTime { runDueTime() } else { runScheduledEvent() }
    }
  }

  /// Lets plain events happen until the next boundary or scheduled event.
  private mutating func runToStop() {
    while true {
      let (service, deadline) = (services.nextTime, deadlines.nextTime)
      if nextArrival < service, nextArrival < deadline, nextArrival < stop {
        arrive()
      } else if !(deadline < service) {
        if !(service < stop) { return }
        finishService()
      } else {
        if !(deadline < stop) { return }
        abandon()
      }
    }
  }
}
