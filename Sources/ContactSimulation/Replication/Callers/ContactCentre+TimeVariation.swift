/// Handling times and patience that move with the time of arrival and from run to run; nothing is done where a type says nothing of it.
extension ContactCentre {
  /// Draws the run's factors of all types.
  mutating func drawFactorsOfRun() {
    for callType in 0..<typeCount {
      guard let variation = types[callType].rules.variation else { continue }
      let factors = variation.factors(seed: service.seed, replication: replication)
      (types[callType].handlingOfRun, types[callType].patienceOfRun) = factors
    }
  }

  /// A contact with the handling time of its moment of arrival in this run.
  mutating func moved(_ caller: Caller, _ callType: Int, at time: Double) -> Caller {
    guard types[callType].isMoved else { return caller }
    let factor = handlingFactor(callType, at: time)
    var caller = caller
    caller.handling *= factor
    caller.talk *= factor
    return caller
  }

  /// Factor on the handling time of a contact that arrives at a time.
  mutating func handlingFactor(_ callType: Int, at time: Double) -> Double {
    guard types[callType].isMoved, let variation = types[callType].rules.variation else { return 1 }
    return variation.factor(at: time) * types[callType].handlingOfRun
  }
}
