/// Callers who wait, followed from their arrival into the stretches that come.
struct FollowedCaller {
  private let callers: DayCallers
  private let agents: Int
  private let following: [DayStretch]

  init(_ callers: DayCallers, agents: Int, following: [DayStretch]) {
    self.callers = callers
    self.agents = agents
    self.following = following
  }

  /// Expected number of callers of whom the question holds within a time of their arrival.
  /// - Parameters:
  ///   - early: arrivals whose stretch goes on for longer.
  ///   - late: arrivals whose stretch may end before.
  func expected(
    _ question: MarkedCaller.Question, within time: Double, early: [ChainRow], late: [LateArrivals]
  ) -> Double {
    let caller = MarkedCaller(
      question: question, service: 1 / callers.meanHandling, patience: callers.meanPatience.map { 1 / $0 } ?? 0)
    var sum = 0.0
    if let domain = domain([early]) {
      sum += Self.product(early, caller.after([time], of: domain.zeros, in: domain)[0], domain)
    }
    let far = late.filter { $0.left >= time || following.isEmpty }
    if let domain = domain(far.map(\.rows)) {
      let values = caller.after([time], of: domain.zeros, in: domain)[0]
      for arrivals in far { sum += Self.product(arrivals.rows, values, domain) }
    }
    let near = late.filter { $0.left < time && !following.isEmpty }
    if let domain = domain(near.map(\.rows)) {
      let next = domain.changed(to: following[0].agents)
      let values = atStart(0, caller, near.map { time - $0.left }, next, from: domain)
      for (arrivals, value) in zip(near, values) {
        let before = caller.before(value, from: domain, changedTo: next)
        sum += Self.product(arrivals.rows, caller.after([arrivals.left], of: before, in: domain)[0], domain)
      }
    }
    return sum
  }

  /// The values at the start of a following stretch, for several times ahead.
  private func atStart(
    _ index: Int, _ caller: MarkedCaller, _ times: [Double], _ domain: MarkedCaller.Domain,
    from earlier: MarkedCaller.Domain
  ) -> [[Double]] {
    let row = max(0, earlier.agents - domain.agents)
    let stretch = following[index]
    if stretch.disconnects { return times.map { _ in domain.zeros } }
    let isLast = index + 1 == following.count
    let near = times.filter { $0 <= stretch.length || isLast }
    let far = times.filter { !($0 <= stretch.length || isLast) }
    var nearValues = caller.after(near, of: domain.zeros, in: domain, fromRow: row).makeIterator()
    var farValues: [[Double]] = []
    if !far.isEmpty {
      let next = domain.changed(to: following[index + 1].agents)
      farValues = atStart(index + 1, caller, far.map { $0 - stretch.length }, next, from: domain).map {
        caller.after([stretch.length], of: caller.before($0, from: domain, changedTo: next), in: domain)[0]
      }
    }
    var rest = farValues.makeIterator()
    return times.map { time in
      (time <= stretch.length || isLast ? nearValues.next() : rest.next()) ?? domain.zeros
    }
  }

  /// The states that rows reach; nil for none.
  private func domain(_ all: [[ChainRow]]) -> MarkedCaller.Domain? {
    var (surplus, places) = (0, 0)
    for rows in all {
      for (index, row) in rows.enumerated() where !row.weights.isEmpty {
        surplus = max(surplus, index)
        places = max(places, row.end)
      }
    }
    return places > 0 ? MarkedCaller.Domain(agents: agents, surplus: surplus, places: places) : nil
  }

  private static func product(_ rows: [ChainRow], _ values: [Double], _ domain: MarkedCaller.Domain) -> Double {
    var sum = 0.0
    for (index, row) in rows.enumerated() {
      let base = index * domain.places + row.first
      for (offset, weight) in row.weights.enumerated() { sum += weight * values[base + offset] }
    }
    return sum
  }
}

extension MarkedCaller.Domain {
  /// No probability at any state.
  var zeros: [Double] { [Double](repeating: 0, count: count) }
}
