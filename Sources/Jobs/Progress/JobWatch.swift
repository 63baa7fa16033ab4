public import ContactSimulation
internal import Foundation

/// Whoever started a job: lends it threads, hears how far it is, and may stop it.
///
/// A job on a task is stopped with it by `withTaskCancellationHandler { ... } onCancel: { watch.cancellation.cancel() }`.
public struct JobWatch: Sendable {
  /// Threads to use, at least 1; results do not depend on it.
  public let threads: Int
  /// The wish to stop: jobs look between two replications, and throw `CancellationError`.
  public let cancellation: Cancellation
  /// Hears how far the job is; by any thread, never twice at once.
  public let observer: @Sendable (JobProgress) -> Void

  /// A watch over one job.
  ///
  /// - Parameters:
  ///   - threads: threads to use; nil for all processors.
  ///   - cancellation: the wish to stop.
  ///   - observer: hears how far the job is.
  public init(
    threads: Int? = nil, cancellation: Cancellation = Cancellation(),
    observer: @escaping @Sendable (JobProgress) -> Void = { _ in }
  ) {
    self.threads = max(1, threads ?? ProcessInfo.processInfo.activeProcessorCount)
    self.cancellation = cancellation
    self.observer = observer
  }

  /// The threads and the wish to stop of another watch, for a part that reports nothing.
  init(_ other: JobWatch) {
    (threads, cancellation) = (other.threads, other.cancellation)
    observer = { _ in }
  }

  /// The threads, and the wish to stop.
  var pool: ReplicationPool { ReplicationPool(threads: threads, cancellation: cancellation) }
}
