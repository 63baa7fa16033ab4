import ContactSimulation
import TwinPrograms

/// Compares shares with the exact values of a job, in standard errors.
///
/// Calls are not independent of one another, so the spread of a share is taken from many short replications of the
/// engine; it falls with the square root of the number of calls for every program that simulates the job.
struct ExactCheck {
  /// With 30 shares checked in one run, a false alarm happens in one run of a thousand.
  static let greatestZ = 4.2
  private static let shortReplications = 120

  let job: CommonJob
  /// Standard deviations of the shares of one call's worth of evidence.
  private let spread: (within: Double, abandoned: Double)

  init(_ job: CommonJob) throws {
    self.job = job
    let engine = Contender.engine("short", try job.model(days: job.shortDays))
    let outcomes = try (0..<Self.shortReplications).map { try engine.run(1_000_000 + $0) }
    func spread(_ count: (RunOutcome) -> Int) -> Double {
      let shares = outcomes.map { Double(count($0)) / Double($0.calls) }
      let mean = shares.reduce(0, +) / Double(shares.count)
      let squares = shares.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(shares.count - 1)
      let calls = outcomes.reduce(0) { $0 + $1.calls } / outcomes.count
      return (squares * Double(calls)).squareRoot()
    }
    self.spread = (spread(\.within), spread(\.abandoned))
  }

  /// How far the shares of an outcome are from the exact values, in standard errors.
  func z(_ outcome: RunOutcome) -> (within: Double, abandoned: Double) {
    let root = Double(outcome.calls).squareRoot()
    let within = Double(outcome.within) / Double(outcome.calls) - job.exact.within
    let abandoned = Double(outcome.abandoned) / Double(outcome.calls) - job.exact.abandoned
    return (within * root / spread.within, abandoned * root / spread.abandoned)
  }

  /// Fails when a program is too far from the exact values.
  func require(_ outcome: RunOutcome, of name: String) throws {
    let z = z(outcome)
    guard abs(z.within) <= Self.greatestZ, abs(z.abandoned) <= Self.greatestZ else {
      throw BenchmarkError.notExact("\(name) on job \(job.name): z = \(z)")
    }
  }

  /// Fails unless the engine and its twin agree in every count and in the bits of every sum.
  static func requireTwin(_ job: CommonJob) throws {
    let model = try job.model()
    var tally = ReplicationTally.benchmark(model)
    ReplicationEngine().run(model, replication: 0, into: &tally)
    var twinJob = job.twin(replication: 0)
    let (ours, twin) = (twin_totals(tally), twin_run(&twinJob))
    guard ours.agrees(with: twin) else { throw BenchmarkError.countsDiffer("\(job.name): \(ours) \(twin)") }
  }
}
