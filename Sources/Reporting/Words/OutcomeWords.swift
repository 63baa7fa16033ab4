internal import ScenarioModel
internal import StaffingPlans

/// The words for what is said of targets.
enum OutcomeWords {
  /// A verdict in both languages.
  static func text(_ outcome: PlanOutcome) -> Bilingual {
    switch outcome {
    case .met: Bilingual("met", "atteint")
    case .missed: Bilingual("missed", "manqué")
    case .undecided: Bilingual("undecided", "indécis")
    case .unchecked: Bilingual("not checked", "non vérifié")
    }
  }

  /// A verdict on several targets, which are plural in French.
  static func plural(_ outcome: PlanOutcome) -> Bilingual {
    switch outcome {
    case .met: Bilingual("met", "atteints")
    case .missed: Bilingual("missed", "manqués")
    case .undecided: Bilingual("undecided", "indécis")
    case .unchecked: Bilingual("not checked", "non vérifiés")
    }
  }

  /// The colour of a verdict.
  static func tone(_ outcome: PlanOutcome) -> TypedTable.Verdict? {
    switch outcome {
    case .met: .met
    case .missed: .missed
    case .undecided: .undecided
    case .unchecked: nil
    }
  }
}
