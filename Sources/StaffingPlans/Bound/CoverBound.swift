package import ContactDemand
import RandomStreams
package import ScenarioModel

/// A proven lower bound on the cost of plans of several groups that meet their targets less the tolerance (docs/model.md, "A bound for several groups").
///
/// Callers answered in time take agents' time, and no more of them can be in service than have arrived: so each set of call types needs some agents among
/// the groups that serve any of them, in every interval, whatever the routing. The cheapest groups that cover all sets cost at least the bound. Sets are
/// single call types, and all that share groups. Nil where the proof does not hold: handling that is not exponential or differs within a set or by group,
/// targets of answered callers, redials, transfers, callbacks, rates that move within an interval.
package struct CoverBound {
  private let scenario: Scenario
  private let forecast: ContactForecast

  /// A bound for the plans of a scenario.
  package init(scenario: Scenario, forecast: ContactForecast) {
    self.scenario = scenario
    self.forecast = forecast
  }

  /// Call types that together need agents: those of one handling time that no group serves at another pace.
  package struct Demand: Sendable {
    /// Indexes of the call types.
    package let types: [Int]
    /// Groups that serve any of them.
    package let groups: [Int]
    /// Mean handling time in seconds.
    package let meanHandling: Double
  }

  /// The bound in the objective's unit; nil where none is proven.
  ///
  /// Cost: some 100 Poisson sums for each set, interval and number of agents tried.
  package func leastCost() -> Double? {
    guard isProvable else { return nil }
    let demands = self.demands
    let byInterval = demands.filter { scope(of: $0) == .interval }
    var bound = byInterval.isEmpty ? 0 : intervalCost(byInterval)
    for demand in demands where scope(of: demand) == .day { bound = max(bound, dayCost(demand)) }
    bound = max(bound, workCost)
    return bound > 0 ? bound : nil
  }

  /// Whether callers come once, at rates that are constant in each interval, and are only served or lost.
  private var isProvable: Bool {
    scenario.simulation.warmUp == 0
      && scenario.callTypes.allSatisfy { type in
        type.channel == .inbound && type.retries == nil && type.cutShort == nil && type.transfers.isEmpty
          && type.callback == nil
          && type.closedHours == nil && type.voiceMenuShare == 0 && type.demand.rateShape != .linear
          && type.variation == nil
          && (type.target.map { $0.promise == nil && ($0.scope == .interval || $0.scope == .day) } ?? true)
      }
  }

  /// Sets of call types whose need is proven.
  package var demands: [Demand] {
    let types = scenario.inboundTypes.filter { isCounted($0) }
    let linked = SearchSpace.linkedGroups(of: scenario)
    let together = Dictionary(grouping: types) { linked[$0] }.values.filter { $0.count > 1 }
      .sorted { ($0.first ?? 0) < ($1.first ?? 0) }
    return (types.map { [$0] } + together).compactMap { types in
      let times = Set(types.map { scenario.callTypes[$0].handling.mean })
      let scopes = Set(types.map { scenario.callTypes[$0].target?.scope })
      guard times.count == 1, scopes.count == 1, let mean = times.first, mean > 0 else { return nil }
      let groups = scenario.agentGroups.indices.filter { group in
        !Set(scenario.agentGroups[group].callTypes).isDisjoint(with: types)
      }
      return Demand(types: types, groups: groups, meanHandling: mean)
    }
  }

  /// Whether a type's target counts callers offered and its handling is exponential in every group.
  private func isCounted(_ type: Int) -> Bool {
    let given = scenario.callTypes[type]
    guard let target = given.target, target.definition == .ofOffered, target.acceptableWait.isFinite else {
      return false
    }
    guard case .exponential = given.handling.talk.family, given.handling.afterCall == nil else { return false }
    return scenario.agentGroups.allSatisfy { $0.handling[type] == nil }
  }

  private func scope(of demand: Demand) -> TargetScope? {
    demand.types.first.flatMap { scenario.callTypes[$0].target?.scope }
  }

  // MARK: - Targets of intervals

  /// The cost of covering every set in every interval, given agents and least numbers as they are.
  private func intervalCost(_ demands: [Demand]) -> Double {
    let planned = scenario.agentGroups.indices.filter { scenario.agentGroups[$0].staffing == .planned }
    let prices = scenario.agentPrices.perHour
    let program = CoverProgram(
      weights: planned.map { prices[$0] },
      members: demands.map { demand in planned.indices.filter { demand.groups.contains(planned[$0]) } })
    return scenario.grid.intervals.indices.reduce(0.0) { sum, interval in
      let least = scenario.agentGroups.map { group -> Int in
        if case .given(let agents) = group.staffing { return agents[interval] }
        return group.limits.minimum[interval]
      }
      let open = demands.map { demand in
        Double(agents(demand, in: interval) - demand.groups.reduce(0) { $0 + least[$1] })
      }
      let floor = planned.reduce(0.0) { $0 + Double(least[$1]) * prices[$1] }
      return sum + (floor + program.leastCost(open)) * Double(scenario.grid.intervals[interval].length) / 3600
    }
  }

  /// The fewest agents that any plan has for a set in an interval; 0 where hardly anybody is expected, whose target is not judged.
  package func agents(_ demand: Demand, in interval: Int) -> Int {
    let judged = demand.types.filter { expected($0, interval) >= Scenario.leastJudgedContacts }
    guard judged.count == demand.types.count else { return 0 }
    let needed = judged.reduce(0.0) { $0 + expected($1, interval) * required($1) }
    var (low, high) = (0, 1)
    while answered(demand, by: high, in: interval) < needed, high < 1 << 22 { (low, high) = (high, 2 * high) }
    while low + 1 < high {
      let middle = (low + high) / 2
      if answered(demand, by: middle, in: interval) < needed { low = middle } else { high = middle }
    }
    return needed <= 0 ? 0 : high
  }

  private func expected(_ type: Int, _ interval: Int) -> Double { forecast.callTypes[type].byInterval[interval] }

  private func required(_ type: Int) -> Double {
    scenario.callTypes[type].target.map { $0.level - $0.tolerance } ?? 0
  }

  /// The most callers of an interval that any routing answers in time with some agents, expected: proven, not reached.
  package func answered(_ demand: Demand, by agents: Int, in interval: Int) -> Double {
    let length = Double(scenario.grid.intervals[interval].length)
    let rate = demand.types.reduce(0.0) { $0 + expected($1, interval) } / length
    let wait = demand.types.compactMap { scenario.callTypes[$0].target?.acceptableWait }.max() ?? 0
    let steps = 48
    // In service at a time are at most the agents, and at most those whose conversation would not be over had all begun as late as is in time.
    func busy(at time: Double) -> Double {
      let early = min(time, wait)
      let rest = demand.meanHandling * (1 - Portable.exp(-max(0, time - wait) / demand.meanHandling))
      return PoissonCount.expectedMinimum(agents, mean: rate * (early + rest))
    }
    let step = length / Double(steps)
    // The number in service grows with time, so that each step's end bounds it.
    let served = (1...steps).reduce(0.0) { $0 + busy(at: Double($1) * step) * step } / demand.meanHandling
    return min(rate * length, served + busy(at: length) + rate * min(wait, length))
  }

  // MARK: - Targets of days

  /// The cost of the agents that a set needs over every day, at the price of its cheapest group; the last agent's part counts in part.
  private func dayCost(_ demand: Demand) -> Double {
    let prices = scenario.agentPrices.perHour
    guard demand.groups.allSatisfy({ scenario.agentGroups[$0].staffing == .planned }),
      let price = demand.groups.map({ prices[$0] }).min()
    else { return 0 }
    return price * scenario.grid.days.reduce(0.0) { $0 + hours(demand, on: $1.intervals) }
  }

  /// The cost of the time that callers to be answered in time take before closing, each type at the price of its cheapest group: whatever the
  /// handling times of the types, and whether targets are of intervals or of days.
  private var workCost: Double {
    guard scenario.agentGroups.allSatisfy({ $0.staffing == .planned }) else { return 0 }
    let prices = scenario.agentPrices.perHour
    return scenario.inboundTypes.filter { isCounted($0) }.reduce(0.0) { sum, type in
      let serving = scenario.agentGroups.indices.filter { scenario.agentGroups[$0].callTypes.contains(type) }
      return sum + (serving.map { prices[$0] }.min() ?? 0) * workHours(of: type)
    }
  }

  /// Agent-hours that the callers of a type take who have to be answered in time; what may be left of them at a day's end does not count.
  private func workHours(of type: Int) -> Double {
    guard let target = scenario.callTypes[type].target else { return 0 }
    let mean = scenario.callTypes[type].handling.mean
    return scenario.grid.days.reduce(0.0) { sum, day in
      let judged = scenario.judgedStretches(of: type, target.scope, forecast: forecast)
        .filter { day.intervals.contains($0.lowerBound) }
      let needed = judged.joined().reduce(0.0) { $0 + expected(type, $1) } * required(type)
      let rate = day.intervals.map { expected(type, $0) / Double(scenario.grid.intervals[$0].length) }.max() ?? 0
      // Not yet begun at the end: those of the last T; not yet over: at most those who came within T and a handling time.
      return sum + max(0, needed - rate * (2 * target.acceptableWait + mean)) * mean / 3600
    }
  }

  /// Agent-hours that a set needs on one day: agents are added where an hour brings most, which is least as what they bring falls with each.
  private func hours(_ demand: Demand, on intervals: Range<Int>) -> Double {
    let expected = demand.types.map { type in intervals.reduce(0.0) { $0 + self.expected(type, $1) } }
    guard expected.allSatisfy({ $0 >= Scenario.leastJudgedContacts }) else { return 0 }
    var missing = zip(demand.types, expected).reduce(0.0) { $0 + required($1.0) * $1.1 }
    var steps: [(gain: Double, hours: Double)] = []
    for interval in intervals {
      let length = Double(scenario.grid.intervals[interval].length) / 3600
      missing -= answered(demand, by: 0, in: interval)
      var agents = 0
      var before = answered(demand, by: 0, in: interval)
      while agents < 10_000 {
        agents += 1
        let after = answered(demand, by: agents, in: interval)
        guard after - before > 1e-9 else { break }
        steps.append((after - before, length))
        before = after
      }
    }
    var hours = 0.0
    for step in steps.sorted(by: { $0.gain / $0.hours > $1.gain / $1.hours }) where missing > 0 {
      hours += step.hours * min(1, missing / step.gain)
      missing -= step.gain
    }
    return hours
  }
}

/// Expectations of a Poisson number.
package enum PoissonCount {
  /// E[min(n, N)] of a Poisson number N with a mean; rounded up by less than 1e-9 of itself.
  ///
  /// Cost: n steps.
  package static func expectedMinimum(_ most: Int, mean: Double) -> Double {
    guard most > 0, mean > 0 else { return 0 }
    // Far above n nothing is gained by the sum; far below it everybody is counted.
    let spread = 12 * mean.squareRoot() + 40
    if Double(most) > mean + spread { return mean }
    if Double(most) < mean - spread { return Double(most) }
    var logTerm = -mean
    var below = 0.0
    var missing = 0.0
    for count in 0..<most {
      below += Portable.exp(logTerm)
      missing += below
      logTerm += Portable.log(mean) - Portable.log(Double(count + 1))
    }
    return min(mean, max(0, Double(most) - missing) * (1 + 1e-12))
  }
}
