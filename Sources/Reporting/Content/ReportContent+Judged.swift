internal import ScenarioModel
public import StaffingPlans

extension ReportContent {
  /// What is said of the targets together: the check's verdict on a plan; of given agents whether the means of the runs reach every one.
  public var judged: PlanOutcome {
    guard isGiven else { return outcome }
    switch GivenVerdict(context: ReportContext(self, words: Wording(.english))).tone {
    case "met": return .met
    case "missed": return .missed
    default: return .undecided
    }
  }
}
