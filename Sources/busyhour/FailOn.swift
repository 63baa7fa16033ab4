import ArgumentParser
import StaffingPlans

/// What a pipeline wants to hear of by an exit code.
enum FailOn: String, ExpressibleByArgument, CaseIterable {
  case missed, undecided

  /// A target that is missed, a gate that failed, values that moved.
  static let missedCode: Int32 = 1
  /// What the simulation cannot decide, or nothing checked.
  static let undecidedCode: Int32 = 2

  /// Ends the command where the verdict is one that was asked for.
  ///
  /// - Throws: the exit code.
  static func end(_ asked: FailOn?, _ verdict: PlanOutcome) throws {
    switch (asked, verdict) {
    case (nil, _), (_, .met), (.missed, .undecided), (.missed, .unchecked): break
    case (.missed, .missed), (.undecided, .missed): throw ExitCode(missedCode)
    case (.undecided, .undecided), (.undecided, .unchecked): throw ExitCode(undecidedCode)
    }
  }
}
