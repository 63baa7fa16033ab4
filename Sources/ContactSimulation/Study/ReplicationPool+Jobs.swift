import Dispatch

/// A model and a range of its replications, as one of several pieces of a larger task.
public struct ReplicationJob<Model: ReplicableModel>: Sendable {
  /// The model to run.
  public let model: Model
  /// Numbers of the replications; the first should be a multiple of the pool's chunk length where jobs follow one another.
  public let replications: Range<Int>

  /// A job.
  public init(_ model: Model, replications: Range<Int>) {
    self.model = model
    self.replications = replications
  }
}

extension ReplicationPool {
  /// Runs several jobs, each into a listener of its own, without waiting for one to end before the next begins.
  ///
  /// Every listener ends as if its job had been run alone on one thread: chunks of replications are merged in order. So
  /// many short jobs keep all threads busy and the number of threads never shows.
  ///
  /// - Parameters:
  ///   - jobs: models of one shape.
  ///   - listeners: one for each job, in the same order; more or fewer than jobs are left alone.
  ///   - observer: called after each merged chunk with the job's place and its replications merged so far; by any thread, never twice
  ///     at once for one job.
  public func run<Model: ReplicableModel, Listener: ReplicationListener>(
    _ jobs: [ReplicationJob<Model>], into listeners: inout [Listener],
    observer: @escaping @Sendable (Int, Int) -> Void = { _, _ in }
  ) {
    let orders = zip(jobs, listeners).enumerated().map { place, pair in
      var empty = pair.1
      empty.reset()
      return MergeOrder(range: pair.0.replications, total: pair.1, empty: empty, cancellation: cancellation) { merged in
        observer(place, merged)
        return true
      }
    }
    let workers = min(threads, orders.reduce(0) { $0 + $1.chunkCount })
    if workers > 1 {
      DispatchQueue.concurrentPerform(iterations: workers) { _ in Self.work(jobs, orders: orders) }
    } else if workers == 1 {
      Self.work(jobs, orders: orders)
    }
    for index in orders.indices { listeners[index] = orders[index].total }
  }

  /// One thread's work: chunks of the first job that has any left, until no job has.
  private static func work<Model: ReplicableModel, Listener: ReplicationListener>(
    _ jobs: [ReplicationJob<Model>], orders: [MergeOrder<Listener>]
  ) {
    guard let shape = jobs.first?.model else { return }
    var tally = ReplicationTally(shape.tallyShape)
    for (job, order) in zip(jobs, orders) {
      guard var chunk = order.nextChunk() else { continue }
      var runner = job.model.makeRunner()
      while true {
        for replication in chunk.replications where !order.cancellation.isCancelled {
          runner.run(replication: replication, into: &tally)
          chunk.listener.add(tally)
        }
        order.finish(chunk)
        guard let next = order.nextChunk() else { break }
        chunk = next
      }
    }
  }
}
