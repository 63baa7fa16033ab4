internal import Synchronization

/// The wish to stop a piece of work: whoever wants it stopped calls `cancel`, and the work looks between two replications.
///
/// Safe to use from any thread. Work on a task is stopped with it by `withTaskCancellationHandler { ... } onCancel: { it.cancel() }`.
public final class Cancellation: Sendable {
  private let isWanted = Atomic(false)

  /// Nothing is to stop yet.
  public init() {}

  /// Whether the work is to stop.
  public var isCancelled: Bool { isWanted.load(ordering: .relaxed) }

  /// Asks the work to stop; there is no way back.
  public func cancel() { isWanted.store(true, ordering: .relaxed) }

  /// Ends work that is to stop.
  ///
  /// - Throws: `CancellationError`.
  public func check() throws(CancellationError) {
    if isCancelled { throw CancellationError() }
  }
}
