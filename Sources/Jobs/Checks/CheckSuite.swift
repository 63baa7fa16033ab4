internal import Dispatch
internal import Synchronization

/// Several scenarios checked in one call, side by side; a fault of one leaves the others as they are.
public struct CheckSuite: Sendable {
  private let jobs: [CheckJob.Options]
  private let watch: JobWatch

  /// A suite of checks, at least one.
  /// - Parameter watch: its threads are shared by the scenarios; it hears how far all of them are together.
  public init(_ jobs: [CheckJob.Options], watch: JobWatch = JobWatch()) { (self.jobs, self.watch) = (jobs, watch) }

  /// What became of every scenario, in order, whatever the number of threads.
  public func run() -> [Result<CheckedScenario, any Error>] {
    let workers = min(jobs.count, watch.threads)
    let shares = SuiteProgress(count: jobs.count, observer: watch.observer)
    let results = Mutex([Result<CheckedScenario, any Error>?](repeating: nil, count: jobs.count))
    let next = Mutex(0)
    DispatchQueue.concurrentPerform(iterations: workers) { worker in
      while let place = next.withLock({ taken -> Int? in
        guard taken < jobs.count else { return nil }
        taken += 1
        return taken - 1
      }) {
        let own = JobWatch(threads: threads(of: worker, workers), cancellation: watch.cancellation) {
          shares.report($0, of: place)
        }
        let result = Result { try CheckJob(jobs[place], watch: own).run() }
        results.withLock { $0[place] = result }
        shares.finish(place)
      }
    }
    return results.withLock { $0.compactMap { $0 } }
  }

  /// The threads of one worker: all together use what the watch lends.
  private func threads(of worker: Int, _ workers: Int) -> Int {
    watch.threads / workers + (worker < watch.threads % workers ? 1 : 0)
  }
}

/// The mean share of several jobs.
private final class SuiteProgress: Sendable {
  private let start = ContinuousClock.now
  private let observer: @Sendable (JobProgress) -> Void
  private let shares: Mutex<[Double]>

  init(count: Int, observer: @escaping @Sendable (JobProgress) -> Void) {
    self.observer = observer
    shares = Mutex(Array(repeating: 0, count: count))
  }

  func report(_ progress: JobProgress, of place: Int) {
    shares.withLock { shares in
      shares[place] = max(shares[place], progress.share)
      let share = shares.reduce(0, +) / Double(shares.count)
      observer(
        JobProgress(
          phase: progress.phase, share: share, timeLeft: JobProgress.timeLeft(since: start, share: share)))
    }
  }

  func finish(_ place: Int) { shares.withLock { $0[place] = 1 } }
}
