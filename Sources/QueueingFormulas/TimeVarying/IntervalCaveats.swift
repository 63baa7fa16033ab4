extension IntervalStaffing {
  /// Why each interval's answer deserves less trust.
  func caveats(_ method: StaffingMethod, agents: [Double], fluid: [FluidInterval]) -> [Set<Caveat>] {
    var result = [Set<Caveat>](repeating: general(method), count: demand.rates.count)
    for span in demand.openSpans {
      for index in span where demand.rates[index] > 0 {
        let first = index == span.lowerBound
        result[index].formUnion(local(method, index, agents[index], fluid[index], isFirst: first))
      }
    }
    return result
  }

  /// What holds in every interval.
  private func general(_ method: StaffingMethod) -> Set<Caveat> {
    var caveats: Set<Caveat> = []
    if method == .erlangC, patience != nil { caveats.insert(.patienceIgnored) }
    if method != .erlangC, patience == nil { caveats.insert(.patienceUnknown) }
    if method != .modifiedOfferedLoad, handling.mean > demand.intervalLength / 2 { caveats.insert(.handlingLong) }
    if handling.coefficientOfVariation != 1 { caveats.insert(.handlingNotExponential) }
    return caveats
  }

  /// What holds in one interval.
  private func local(
    _ method: StaffingMethod, _ index: Int, _ agents: Double, _ fluid: FluidInterval, isFirst: Bool
  ) -> Set<Caveat> {
    var caveats: Set<Caveat> = []
    let load = demand.rates[index] * handling.mean
    let waitsForEver = method == .erlangC || patience == nil
    if load >= agents || fluid.longestQueue > 0 { caveats.insert(.overloaded) }
    if waitsForEver, load >= agents || fluid.longestQueue > 0 { caveats.insert(.fluidAnswer) }
    if method == .erlangC || method == .erlangA || method == .sipp, isFirst { caveats.insert(.startsEmpty) }
    if method != .modifiedOfferedLoad, !isFirst {
      let before = demand.rates[index - 1]
      if (demand.rates[index] - before).magnitude > before / 3 { caveats.insert(.rateMovesFast) }
    }
    // Relaxation time of M/M/n: h / (sqrt n - sqrt a)^2; patience ends it sooner.
    let gap = agents.squareRoot() - load.squareRoot()
    var relaxation = handling.mean / max(1e-9, gap * gap)
    if !waitsForEver, let mean = patience?.mean { relaxation = min(relaxation, max(handling.mean, mean)) }
    if relaxation > demand.intervalLength { caveats.insert(.settlesSlowly) }
    return caveats
  }
}

extension FluidInterval {
  /// The fluid answer as measures, where it is worse than the steady state's.
  func measures(_ staffed: Double, _ stationary: QueueMeasures) -> QueueMeasures {
    guard offered > 0 else { return stationary }
    let level = answeredWithin / offered
    if stationary.stable, stationary.answeredWithin <= level { return stationary }
    var measures = stationary
    measures.answeredWithin = level
    measures.abandonment = abandoned / offered
    measures.answered = 1 - measures.abandonment
    measures.meanWait = waited.map { $0 / offered }
    measures.averageSpeedOfAnswer = abandoned > 0 ? nil : measures.meanWait
    measures.meanQueueLength = nil
    measures.occupancy = staffed > 0 ? min(1, busy / staffed) : 0
    return measures
  }
}
