/// Agents needed in one interval.
public struct IntervalRequirement: Sendable, Equatable {
  /// The smallest whole number of agents that meets the targets by the method; 0 where nothing is offered.
  public let agents: Int
  /// The load that the method staffed for, in Erlang (the mean over the interval's arrivals).
  public let load: Double
  /// What the method predicts with those agents; nil where nothing is offered.
  public let measures: QueueMeasures?
  /// Why to trust it less.
  public let caveats: Set<Caveat>
}

/// What a method predicts for one interval with given agents.
public struct IntervalPrediction: Sendable, Equatable {
  /// The load that the method looked at, in Erlang.
  public let load: Double
  /// The measures; nil where nothing is offered.
  public let measures: QueueMeasures?
  /// Why to trust it less.
  public let caveats: Set<Caveat>
}

/// Staffing by interval with formulas: the door that plans come in by.
///
/// Closed intervals (outside every open span) and intervals without arrivals need nobody and have no level.
public struct IntervalStaffing: Sendable {
  /// Contacts by interval.
  public let demand: IntervalDemand
  /// How long contacts take.
  public let handling: HandlingLaw
  /// How long callers wait; nil when they never leave or nothing is known.
  public let patience: PatienceLaw?

  /// A question for any of the methods.
  /// - Parameters:
  ///   - demand: contacts by interval.
  ///   - handling: how long contacts take.
  ///   - patience: how long callers wait; nil when they never leave or nothing is known.
  public init(demand: IntervalDemand, handling: HandlingLaw, patience: PatienceLaw?) {
    self.demand = demand
    self.handling = handling
    self.patience = patience
  }

  /// The agents that each interval needs.
  /// - Parameters:
  ///   - method: how the time-varying demand is turned into steady states.
  ///   - targets: at least one; all must be met, in every interval.
  /// - Returns: one requirement per interval.
  /// - Complexity: some 20 evaluations of the steady state per interval, four times that for modified offered load.
  public func requirement(
    _ method: StaffingMethod, targets: [StaffingTarget]
  ) throws(QueueingError) -> [IntervalRequirement] {
    if targets.isEmpty { throw .missing(name: "a target", neededBy: "the number of agents") }
    for target in targets { try target.check() }
    let wait = targets.lazy.compactMap(\.wait).first ?? .zero
    var known: [[LoadPoint]: (agents: Int, measures: QueueMeasures)] = [:]
    var requirements: [IntervalRequirement] = []
    for points in try loads(method) {
      guard let load = points.meanLoad else {
        requirements.append(IntervalRequirement(agents: 0, load: 0, measures: nil, caveats: []))
        continue
      }
      let answer: (agents: Int, measures: QueueMeasures)
      if let earlier = known[points] {
        answer = earlier
      } else {
        let agents = try smallest(points, method, targets)
        answer = (agents, try average(points, method, agents: Double(agents), wait))
        known[points] = answer
      }
      requirements.append(
        IntervalRequirement(agents: answer.agents, load: load, measures: answer.measures, caveats: []))
    }
    return try withCaveats(requirements, method)
  }

  /// What the method predicts with given agents.
  ///
  /// Where Erlang C has no steady state, or a backlog carries over from the interval before, the waits are those of
  /// ``FluidQueue`` and the caveats say so.
  /// - Parameters:
  ///   - method: how the time-varying demand is turned into steady states.
  ///   - agents: agents on duty in each interval, at least 0; fractions allowed.
  ///   - wait: the acceptable wait.
  public func prediction(
    _ method: StaffingMethod, agents: [Double], within wait: AcceptableWait
  ) throws(QueueingError) -> [IntervalPrediction] {
    let points = try loads(method)
    guard agents.count == points.count else {
      throw .lengthMismatch(name: "agents", wanted: points.count, found: agents.count)
    }
    let fluid = try fluid(agents: agents, within: wait, patient: method == .erlangC)
    let caveats = caveats(method, agents: agents, fluid: fluid)
    var predictions: [IntervalPrediction] = []
    for index in points.indices {
      guard let load = points[index].meanLoad else {
        predictions.append(IntervalPrediction(load: 0, measures: nil, caveats: []))
        continue
      }
      var measures = try average(points[index], method, agents: agents[index], wait)
      if caveats[index].contains(.fluidAnswer) {
        measures = fluid[index].measures(agents[index] * demand.intervalLength, measures)
      }
      predictions.append(IntervalPrediction(load: load, measures: measures, caveats: caveats[index]))
    }
    return predictions
  }

  /// The fluid answer for every interval; closed intervals are empty.
  /// - Parameters:
  ///   - agents: agents on duty in each interval, at least 0.
  ///   - wait: the acceptable wait.
  ///   - patient: true to take callers to wait for ever whatever the patience given.
  public func fluid(
    agents: [Double], within wait: AcceptableWait, patient: Bool = false
  ) throws(QueueingError) -> [FluidInterval] {
    guard agents.count == demand.rates.count else {
      throw .lengthMismatch(name: "agents", wanted: demand.rates.count, found: agents.count)
    }
    var result = [FluidInterval](repeating: FluidInterval(), count: agents.count)
    for span in demand.openSpans {
      let intervals = try FluidQueue.intervals(
        rates: Array(demand.rates[span]), intervalLength: demand.intervalLength, agents: Array(agents[span]),
        meanHandling: handling.mean, meanPatience: patient ? nil : patience?.mean, within: wait.answer)
      result.replaceSubrange(span, with: intervals)
    }
    return result
  }

  /// Adds the caveats that the agents found give rise to.
  private func withCaveats(
    _ requirements: [IntervalRequirement], _ method: StaffingMethod
  ) throws(QueueingError) -> [IntervalRequirement] {
    let agents = requirements.map { Double($0.agents) }
    let caveats = caveats(
      method, agents: agents, fluid: try fluid(agents: agents, within: .zero, patient: method == .erlangC))
    return zip(requirements, caveats).map { requirement, caveats in
      IntervalRequirement(
        agents: requirement.agents, load: requirement.load, measures: requirement.measures,
        caveats: requirement.measures == nil ? [] : caveats.subtracting([.fluidAnswer]))
    }
  }
}
