import Dispatch

/// Runs replications of a model on several threads and gathers them as if one thread had run them in order.
///
/// The work is dealt in chunks of `chunkLength` replications, whatever the number of threads; each chunk is gathered in a
/// listener of its own and the listeners are merged in order of replication. So the result, to its last bit, does not
/// depend on the number of threads or on their luck.
public struct ReplicationPool: Sendable {
  /// Replications in one piece of work.
  public static let chunkLength = 4
  /// Threads to use, at least 1.
  public let threads: Int
  /// Ends runs before their end, between two replications; a run that it ended is of no use.
  public let cancellation: Cancellation

  /// A pool.
  ///
  /// - Parameters:
  ///   - threads: the number of threads; values below 1 count as 1.
  ///   - cancellation: the wish to stop.
  public init(threads: Int, cancellation: Cancellation = Cancellation()) {
    self.threads = max(1, threads)
    self.cancellation = cancellation
  }

  /// Runs a range of replications and merges them, in order, into a listener.
  ///
  /// - Parameters:
  ///   - model: the model to run.
  ///   - replications: numbers of the replications; the first should be a multiple of the chunk length where several ranges follow
  ///     one another, so that chunks never depend on how the ranges were cut.
  ///   - recordsWaits: whether the tallies keep the distribution of waits.
  ///   - listener: what hears every replication; it is returned unchanged but for them.
  ///   - observer: called after each merged chunk with the number of replications merged so far; false stops the run. Called
  ///     under a lock, by any thread.
  /// - Returns: the number of replications merged, always a first part of the range; all of it unless the observer or the
  ///   cancellation ended the run.
  @discardableResult
  public func run<Model: ReplicableModel, Listener: ReplicationListener>(
    _ model: Model, replications: Range<Int>, recordsWaits: Bool = false, into listener: inout Listener,
    observer: @escaping @Sendable (Int) -> Bool = { _ in true }
  ) -> Int {
    guard !replications.isEmpty else { return 0 }
    var empty = listener
    empty.reset()
    let order = MergeOrder(
      range: replications, total: listener, empty: empty, cancellation: cancellation, observer: observer)
    let workers = min(threads, order.chunkCount)
    if workers == 1 {
      Self.work(model, recordsWaits: recordsWaits, order: order)
    } else {
      DispatchQueue.concurrentPerform(iterations: workers) { _ in
        Self.work(model, recordsWaits: recordsWaits, order: order)
      }
    }
    listener = order.total
    return order.merged
  }

  /// One thread's work: takes chunks until none is left, with an engine and a tally of its own.
  private static func work<Model: ReplicableModel, Listener: ReplicationListener>(
    _ model: Model, recordsWaits: Bool, order: MergeOrder<Listener>
  ) {
    var runner = model.makeRunner()
    var shape = model.tallyShape
    shape.keepsWaits = recordsWaits
    var tally = ReplicationTally(shape)
    while var chunk = order.nextChunk() {
      for replication in chunk.replications where !order.cancellation.isCancelled {
        runner.run(replication: replication, into: &tally)
        chunk.listener.add(tally)
      }
      order.finish(chunk)
    }
  }
}
