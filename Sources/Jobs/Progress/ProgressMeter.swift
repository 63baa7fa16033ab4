internal import Synchronization

/// Turns what the parts of a job say into one share that never falls.
final class ProgressMeter: Sendable {
  private struct State {
    var share = 0.0
    /// Where the present part begins and ends.
    var part = 0.0...0.0
  }

  private let start = ContinuousClock.now
  private let observer: @Sendable (JobProgress) -> Void
  private let state = Mutex(State())

  init(_ observer: @escaping @Sendable (JobProgress) -> Void) { self.observer = observer }

  /// A part begins.
  ///
  /// - Parameter portion: its part of what is left of the job, 0...1.
  func begin(_ portion: Double) {
    state.withLock { state in
      let from = state.part.upperBound
      state.part = from...(from + (1 - from) * ProgressMeter.clamped(portion))
    }
  }

  /// A share of the present part is done.
  func report(_ share: Double, _ phase: JobProgress.Phase) {
    state.withLock { state in
      let (from, to) = (state.part.lowerBound, state.part.upperBound)
      state.share = max(state.share, from + (to - from) * ProgressMeter.clamped(share))
      observer(
        JobProgress(phase: phase, share: state.share, timeLeft: JobProgress.timeLeft(since: start, share: state.share)))
    }
  }

  private static func clamped(_ share: Double) -> Double { min(1, max(0, share)) }
}
