import ScenarioModel

extension Scenario {
  /// Whether anything is asked of any call type.
  var hasAnyTarget: Bool {
    callTypes.contains { $0.target != nil || $0.deferred?.target != nil || $0.outbound?.target != nil }
  }

  /// Whether volumes vary at random beyond chance.
  var hasRandomVolumes: Bool {
    let none = VolumeFactors()
    return commonFactors != none || callTypes.contains { $0.demand.factors != none }
  }

  /// Whether the plan has delay targets to meet, or groups whose numbers are not free in every interval.
  var isPlannedForDelays: Bool {
    callTypes.contains { $0.deferred?.target != nil || $0.outbound?.target != nil }
      || agentGroups.contains { $0.staffing == .planned && $0.planShape != .byInterval }
  }
}
