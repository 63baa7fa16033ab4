internal import Synchronization

/// How much of a plan is done, as a share of the contacts that it simulates; it never falls.
///
/// How long a search takes is not known beforehand. Up to four fifths of what is expected the share is the part that is done; beyond, it
/// comes ever closer to 1, until what is left is known.
final class PlanEffort: Sendable {
  private struct State {
    var expected = 1.0
    /// Contacts simulated since the beginning, or since what is left is known.
    var done = 0.0
    /// The share when what is left became known; nil before.
    var known: Double?
    var share = 0.0

    /// The share that is done.
    func found() -> Double {
      let part = done / expected
      if let known { return min(1, known + (1 - known) * part) }
      return part <= 0.8 ? part : 1 - 0.04 / (part - 0.6)
    }
  }

  private let observer: @Sendable (PlanPhase, Double) -> Void
  private let state = Mutex(State())

  /// Nothing done yet.
  ///
  /// - Parameter observer: told the phase and the share of the whole plan that is done; by any thread, never twice at once.
  init(observer: @escaping @Sendable (PlanPhase, Double) -> Void) { self.observer = observer }

  /// A plan begins.
  ///
  /// - Parameter contacts: what it will simulate, about.
  func begin(expecting contacts: Double) { state.withLock { $0 = State(expected: max(1, contacts)) } }

  /// From here on it is known what is left.
  ///
  /// - Parameter contacts: what is still to be simulated.
  func leaves(_ contacts: Double) {
    state.withLock { state in
      (state.known, state.done, state.expected) = (state.share, 0, max(1, contacts))
    }
  }

  /// Contacts were simulated.
  func add(_ contacts: Double, _ phase: PlanPhase) {
    state.withLock { state in
      state.done += contacts
      state.share = max(state.share, state.found())
      observer(phase, state.share)
    }
  }
}
