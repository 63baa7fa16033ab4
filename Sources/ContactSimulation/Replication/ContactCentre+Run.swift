import EventEngine
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
    var current: Segment?
    for day in days {
      for index in service.days[day].segments {
        let segment = service.segments[index]
        enter(segment, after: current, model)
        current = segment
        if index == service.days[day].segments.lowerBound { beginDay(day, of: service, replication: replication) }
      }
    }
    guard let last = current else { return }
    settle(last, model)
  }

  /// Lets events happen until a segment begins, and begins it.
  private mutating func enter(_ segment: Segment, after current: Segment?, _ model: SimulationModel) {
    boundary = EventTime(segment.start)
    if let current {
      runToBoundary()
      now = segment.start
      close(current)
    } else {
      now = segment.start
      segmentStart = now
    }
    if segment.isOpen {
      open(segment, agents: model.agents.base)
    } else if current?.isOpen ?? false {
      shut(model.service.closing)
    }
  }

  /// Starts the arrivals of a day.
  private mutating func beginDay(_ day: Int, of service: CompiledService, replication: UInt32) {
    for callType in 0..<typeCount {
      let first = types[callType].beginDay(day, of: service, callType: callType, replication: replication)
      arrivalTimes[callType] = EventTime(first)
    }
    findNextArrival()
  }

  /// After the last segment: closes if the days end within a span, then waits until everyone has left.
  private mutating func settle(_ last: Segment, _ model: SimulationModel) {
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
    for callType in 0..<typeCount { countUnfinished(callType) }
  }

  /// Lets events happen until the boundary, or until nothing more can happen.
  ///
  /// Simultaneous events happen in the order: boundary, end of service, end of patience, arrival.
  private mutating func runToBoundary() {
    while true {
      let (service, deadline) = (services.nextTime, deadlines.nextTime)
      if nextArrival < service, nextArrival < deadline, nextArrival < boundary {
        arrive()
      } else if !(deadline < service) {
        if !(service < boundary) { return }
        finishService()
      } else {
        if !(deadline < boundary) { return }
        abandon()
      }
    }
  }
}
