public import ContactSimulation

/// The reference suite: formulas, exact days and simulations against values that others computed, or that laws give.
public struct Verification: Sendable {
  /// Probability that one of all the simulated comparisons raises an alarm although nothing is wrong.
  public static let falseAlarmRate = 0.001
  /// More comparisons than the simulated suites have, among which the rate is shared evenly.
  public static let mostSimulated = 400

  /// What one suite found.
  public struct Finding: Sendable {
    /// The suite.
    public let suite: VerificationSuite
    /// Every comparison.
    public let comparisons: [ReferenceComparison]

    /// Those that do not agree.
    public var alarms: [ReferenceComparison] { comparisons.filter { !$0.agrees } }
    /// The comparison that comes nearest to its limit, or passes it the farthest; nil without any.
    public var worst: ReferenceComparison? {
      comparisons.max { $0.deviation * $1.allowed < $1.deviation * $0.allowed }
    }
    /// Whether all agree, and there were some.
    public var agrees: Bool { !comparisons.isEmpty && alarms.isEmpty }
  }

  private let run: VerificationRun

  /// A run of the suite.
  ///
  /// - Parameters:
  ///   - effort: how much is simulated.
  ///   - seed: of the simulations.
  ///   - pool: the threads to use, and the wish to stop.
  public init(_ effort: VerificationEffort = .quick, seed: UInt64 = 1, pool: ReplicationPool) {
    run = VerificationRun(
      effort: effort, seed: seed, pool: pool, alarmRate: Self.falseAlarmRate / Double(Self.mostSimulated))
  }

  /// Runs one suite.
  ///
  /// - Throws: what the compared function throws; no input of the suites is refused. `StudyError.cancelled` where the pool was stopped.
  public func finding(_ suite: VerificationSuite) throws -> Finding {
    Finding(suite: suite, comparisons: try suite.comparisons(run))
  }
}
