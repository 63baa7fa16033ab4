internal import ScenarioModel
public import StaffingPlans

extension ReportContent {
  /// What is said of the targets together: the check's verdict on a plan; of given agents whether the means of the runs reach every one.
  public var judged: PlanOutcome {
    guard isGiven else { return outcome }
    return switch GivenVerdict(context: ReportContext(self, words: Wording(.english))).verdict {
    case .met: .met
    case .missed: .missed
    case .undecided, nil: .undecided
    }
  }
}
