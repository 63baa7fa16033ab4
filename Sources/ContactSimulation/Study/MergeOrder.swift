import Synchronization

/// Deals chunks of replications to threads and merges them back in order; the only place where threads meet.
final class MergeOrder<Listener: ReplicationListener>: Sendable {
  /// A piece of work and the listener that gathers it.
  struct Chunk: Sendable {
    let index: Int
    let replications: Range<Int>
    var listener: Listener
  }

  /// Everything that the lock guards.
  private struct State: Sendable {
    var nextIndex = 0
    var mergedChunks = 0
    var merged = 0
    var stopped = false
    var total: Listener
    var spare: [Listener] = []
    var waiting: [Int: Chunk] = [:]
  }

  /// Number of chunks to deal.
  let chunkCount: Int
  /// Ends the run before its end.
  let cancellation: Cancellation
  private let range: Range<Int>
  private let empty: Listener
  private let observer: @Sendable (Int) -> Bool
  private let state: Mutex<State>

  /// An order over a range of replications that merges into `total`.
  init(
    range: Range<Int>, total: Listener, empty: Listener, cancellation: Cancellation,
    observer: @escaping @Sendable (Int) -> Bool
  ) {
    self.range = range
    self.cancellation = cancellation
    self.empty = empty
    self.observer = observer
    chunkCount = (range.count + ReplicationPool.chunkLength - 1) / ReplicationPool.chunkLength
    state = Mutex(State(total: total))
  }

  /// The listener with every merged replication.
  var total: Listener { state.withLock { $0.total } }
  /// Number of replications merged.
  var merged: Int { state.withLock { $0.merged } }

  /// The next chunk to run, or nil when none is left or the run was stopped.
  func nextChunk() -> Chunk? {
    state.withLock { state in
      guard !state.stopped, !cancellation.isCancelled, state.nextIndex < chunkCount else { return nil }
      let index = state.nextIndex
      state.nextIndex += 1
      let start = range.lowerBound + index * ReplicationPool.chunkLength
      let end = min(start + ReplicationPool.chunkLength, range.upperBound)
      return Chunk(index: index, replications: start..<end, listener: state.spare.popLast() ?? empty)
    }
  }

  /// Hands a finished chunk in; it is merged as soon as all before it are.
  func finish(_ chunk: Chunk) {
    state.withLock { state in
      state.waiting[chunk.index] = chunk
      while var ready = state.waiting.removeValue(forKey: state.mergedChunks) {
        state.mergedChunks += 1
        if cancellation.isCancelled { state.stopped = true }
        guard !state.stopped else { continue }
        state.total.merge(ready.listener)
        state.merged += ready.replications.count
        if state.nextIndex < chunkCount {
          ready.listener.reset()
          state.spare.append(ready.listener)
        }
        if !observer(state.merged) { state.stopped = true }
      }
    }
  }
}
