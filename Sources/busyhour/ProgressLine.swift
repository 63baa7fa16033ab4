import Foundation
import Synchronization

/// One line on standard error that says how far a long task is; it shows only on a terminal and after a second.
///
/// Safe to call from any thread. Nothing is ever printed where standard error is not a terminal, or when told to be quiet.
final class ProgressLine: Sendable {
  private struct State {
    var shownAt: ContinuousClock.Instant?
    var width = 0
  }

  private let title: String
  private let isShown: Bool
  private let start = ContinuousClock.now
  private let state = Mutex(State())

  /// A line for a task.
  ///
  /// - Parameters:
  ///   - title: what the task does, such as "simulating".
  ///   - quiet: true to print nothing at all.
  init(_ title: String, quiet: Bool) {
    self.title = title
    isShown = !quiet && isatty(STDERR_FILENO) == 1
  }

  /// Shows how much is done; at most ten times a second.
  ///
  /// - Parameters:
  ///   - share: what is done, 0...1; clamped.
  ///   - note: the same in words, such as "120 of 400 replications".
  func show(_ share: Double, _ note: String) {
    guard isShown else { return }
    let now = ContinuousClock.now
    guard now - start > .seconds(1) else { return }
    state.withLock { state in
      if let last = state.shownAt, now - last < .milliseconds(100) { return }
      state.shownAt = now
      let filled = Int((min(1, max(0, share)) * 30).rounded(.down))
      let bar = String(repeating: "=", count: filled) + String(repeating: " ", count: 30 - filled)
      let line = "\(title) [\(bar)] \(note)"
      let padding = String(repeating: " ", count: max(0, state.width - line.count))
      state.width = line.count
      Self.write("\r" + line + padding)
    }
  }

  /// Shows how many of a number of replications are done.
  func show(_ done: Int, of most: Int) {
    show(most > 0 ? Double(done) / Double(most) : 0, "\(done) of \(most) replications")
  }

  /// Wipes the line, so that the result stands alone.
  func clear() {
    guard isShown else { return }
    state.withLock { state in
      guard state.shownAt != nil else { return }
      Self.write("\r" + String(repeating: " ", count: state.width) + "\r")
      state = State()
    }
  }

  private static func write(_ text: String) { StandardStreams.draw(text) }
}
