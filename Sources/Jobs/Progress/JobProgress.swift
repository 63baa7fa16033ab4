public import StaffingPlans

/// How far a job has come.
public struct JobProgress: Sendable, Hashable {
  /// What it is doing.
  public enum Phase: Sendable, Hashable {
    /// Solving for the fresh calls behind offered ones.
    case counting
    /// Planning.
    case planning(PlanPhase)
    /// Simulating given agents, or those of a plan.
    case simulating
    /// Running the points of a sweep: how many are done, and of how many.
    case sweeping(done: Int, of: Int)
  }

  /// What it is doing.
  public let phase: Phase
  /// The share of the whole job that is done, 0...1; it never falls.
  public let share: Double
  /// The time that the rest takes at the pace so far; nil in the first second, and before a fiftieth is done.
  public let timeLeft: Duration?

  /// The time that the rest takes at the pace since a start; nil in the first second, and before a fiftieth is done.
  static func timeLeft(since start: ContinuousClock.Instant, share: Double) -> Duration? {
    let elapsed = ContinuousClock.now - start
    return elapsed < .seconds(1) || share < 0.02 ? nil : elapsed * ((1 - share) / share)
  }
}
