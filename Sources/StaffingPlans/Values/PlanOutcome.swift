public import ScenarioModel

/// What the check says of a plan's targets, all of them together.
///
/// It is of the expected level in every constrained cell (an interval, a day, a week or the period), on streams that the search never
/// used, less the target's tolerance and at a simultaneous confidence. Where a target has a probability, it is of the share of the runs in which
/// each cell reaches its level; elsewhere that probability is another figure.
public enum PlanOutcome: String, Sendable, Hashable, CaseIterable, Codable {
  /// Every cell was shown to reach its target less the tolerance.
  case met
  /// Some cell was shown to stay below its target less the tolerance.
  case missed
  /// Neither: the check's effort did not tell, or there was nothing to judge.
  case undecided
  /// Nothing was checked: the plan is the formulas' first answer.
  case unchecked = "not-checked"
}

extension PlanOutcome {
  /// The verdict on callers' and delay targets together; unchecked where neither was judged.
  public init(_ callers: PlanVerdict?, _ delays: DelayVerdict?) {
    guard callers != nil || delays != nil else {
      self = .unchecked
      return
    }
    let isMissed =
      callers?.failing.contains(where: \.isShort) == true
      || delays?.targets.contains { $0.failing.contains(where: \.isShort) } == true
    let isMet = (callers?.isMet ?? true) && (delays?.isMet ?? true)
    self = isMet ? .met : isMissed ? .missed : .undecided
  }
}

extension DelayTargetVerdict {
  /// What the check says of this target.
  public var outcome: PlanOutcome { isMet ? .met : failing.contains(where: \.isShort) ? .missed : .undecided }
}

extension StaffingPlan {
  /// The verdict on callers' and delay targets together.
  public var outcome: PlanOutcome { PlanOutcome(verdict, delays) }
}

extension Scenario {
  /// The largest tolerance of the targets that were judged, as a fraction of 1: 0.01 is one point.
  public func tolerance(of verdict: PlanVerdict?, _ delays: DelayVerdict?) -> Double {
    let callers = verdict == nil ? [] : callTypes.compactMap { $0.target.map { $0.promise?.tolerance ?? $0.tolerance } }
    return (callers + (delays?.targets.map(\.tolerance) ?? [])).max() ?? 0
  }

  /// Weighted agent-hours on duty: what a plan makes small.
  func weightedHours(of staffing: StaffingByInterval) -> Double {
    zip(staffing.agents, agentGroups).reduce(0.0) { sum, row in
      zip(row.0, grid.intervals).reduce(sum) {
        $0 + Double($1.0) * row.1.weight * Double($1.1.length) / 3600
      }
    }
  }
}
