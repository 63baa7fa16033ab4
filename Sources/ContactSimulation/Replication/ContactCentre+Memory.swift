import EventEngine

extension ContactCentre {
  /// Frees all memory.
  func deallocate() {
    for index in 0..<typeCount { types[index].draws.deallocate() }
    types.deinitialize(count: typeCount)
    types.deallocate()
    workQueues.deallocate()
    groups.deallocate()
    idle.deinitialize(count: groupCount)
    idle.deallocate()
    streams.deinitialize(count: typeCount)
    streams.deallocate()
    groupStreams.deinitialize(count: groupCount)
    groupStreams.deallocate()
    arrivalTimes.deallocate()
    waitingQueues.deallocate()
    idleGroups.deallocate()
    discardedCell.deallocate()
    discardedTime.deallocate()
    details.deallocate()
    calls.deallocate()
    scheduledEvents.deallocate()
    items.deallocate()
    lists.deallocate()
    services.deallocate()
    deadlines.deallocate()
    lineReleases.deallocate()
    arrivalList.deallocate()
    eventCalendar.deallocate()
  }

  /// Says where contacts, agent time and waits are counted.
  mutating func count(in storage: TallyStorage) {
    self.storage = storage
    cells = storage.cells ?? discardedCell
    agentTime = storage.agentTime ?? discardedTime
  }

  /// Empties the service.
  mutating func reset() {
    services.removeAll()
    deadlines.removeAll()
    lineReleases.removeAll()
    arrivalList.removeAll()
    eventCalendar.removeAll()
    calls.removeAll()
    scheduledEvents.removeAll()
    items.removeAll()
    lists.reset(days: dayCount)
    groups.update(repeating: GroupState(), count: groupCount)
    for group in 0..<groupCount { idle[group].removeAll() }
    idleGroups.update(repeating: 0, count: groupWords)
    waitingQueues.update(repeating: 0, count: queueWords)
    arrivalTimes.update(repeating: .never, count: typeCount)
    for workQueue in 0..<queueCount {
      workQueues[workQueue].line = WaitingLine()
      workQueues[workQueue].queueTime = OccupancyIntegral()
      workQueues[workQueue].firstTried = -1
      workQueues[workQueue].inWork = 0
      workQueues[workQueue].cell = discardedCell
      workQueues[workQueue].cellIndex = -1
    }
    now = 0
    segmentStart = 0
    nextArrival = .never
    stop = .never
    sequence = 0
    linesInUse = 0
    isOpen = false
    spanEnd = 0
  }
}
