import ContactSimulation
import Measures
import OutputAnalysis

/// The same seed gives the same numbers, whatever the number of threads.
enum ThreadChecks {
  static func comparisons(_ run: VerificationRun) throws -> [ReferenceComparison] {
    let service = SimulatedCase(
      callTypes: [
        "name: calls, demand: { rates: 300 per hour, factors: { day: 10 % } }, "
          + "handling: { distribution: lognormal, mean: 240 s, cv: 80 % }, "
          + "patience: { distribution: weibull, shape: 0.8, mean: 120 s }"
      ],
      agents: ["name: agents, staffing: 20 agents"])
    func result(threads: Int) throws -> StudyResult {
      let alone = VerificationRun(
        effort: run.effort, seed: run.seed,
        pool: ReplicationPool(threads: threads, cancellation: run.pool.cancellation), alarmRate: run.alarmRate)
      return try service.result(alone, replications: 50)
    }
    let (one, three) = (try result(threads: 1), try result(threads: 3))
    return one.measures.compactMap { measure in
      guard let reference = one.estimate(measure) else { return nil }
      return ReferenceComparison(
        measure.rawValue, three.estimate(measure)?.mean, reference.mean, within: 0)
    }
  }
}
