import ScenarioModel

extension Scenario {
  /// Whether anything is asked of any call type.
  package var hasAnyTarget: Bool {
    callTypes.contains { $0.target != nil || $0.hasDelayTarget }
  }

  /// Whether volumes vary at random beyond chance.
  var hasRandomVolumes: Bool {
    let none = VolumeFactors()
    return commonFactors != none || callTypes.contains { $0.demand.factors != none }
  }

  /// Whether fewer people and agents in proportion behave as all of them do: work that waits for hours and comes by curves.
  ///
  /// Numbers that stand in the scenario (lists, piles, lines, agents kept free) would not shrink with the rest.
  var canBeThinned: Bool {
    lines == nil
      && callTypes.allSatisfy { type in
        guard let campaign = type.outbound else { return false }
        return campaign.batches.isEmpty && campaign.dialling.lines == nil && campaign.dialling.mode != .predictive
      }
      && agentGroups.allSatisfy { $0.staffing == .planned && !$0.keepFree.contains { $0 > 0 } }
  }

  /// Whether the plan has delay targets to meet, or groups whose numbers are not free in every interval.
  var isPlannedForDelays: Bool {
    callTypes.contains(where: \.hasDelayTarget)
      || agentGroups.contains { $0.staffing == .planned && $0.planShape != .byInterval }
  }
}

extension CallType {
  /// Whether something is asked of its items or people: a share within a delay, or that its work is through by a day.
  var hasDelayTarget: Bool {
    deferred?.target != nil || deferred?.cleared != nil || outbound?.target != nil || outbound?.cleared != nil
  }
}
