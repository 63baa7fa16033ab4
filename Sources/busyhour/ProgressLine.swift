import Foundation
import Jobs
import StaffingPlans
import Synchronization

/// One line on standard error that says how far a long task is; it shows only on a terminal and after a second.
///
/// Safe to call from any thread. Nothing is ever printed where standard error is not a terminal, or when told to be quiet.
final class ProgressLine: Sendable {
  private struct State {
    var shownAt: ContinuousClock.Instant?
    var width = 0
  }

  private let isShown: Bool
  private let start = ContinuousClock.now
  private let state = Mutex(State())

  /// A line for a task.
  ///
  /// - Parameter quiet: true to print nothing at all.
  init(quiet: Bool) {
    isShown = !quiet && isatty(STDERR_FILENO) == 1
  }

  /// Shows how far the task is; at most ten times a second.
  func show(_ progress: JobProgress) {
    guard isShown else { return }
    let now = ContinuousClock.now
    guard now - start > .seconds(1) else { return }
    state.withLock { state in
      if let last = state.shownAt, now - last < .milliseconds(100) { return }
      state.shownAt = now
      let line = ProgressLine.text(progress)
      let padding = String(repeating: " ", count: max(0, state.width - line.count))
      state.width = line.count
      Self.write("\r" + line + padding)
    }
  }

  /// What is being done, a bar, the share and the time left, in fewer than 80 columns.
  private static func text(_ progress: JobProgress) -> String {
    let filled = Int((progress.share * 30).rounded(.down))
    let bar = String(repeating: "=", count: filled) + String(repeating: " ", count: 30 - filled)
    let left = progress.timeLeft.map { ", \(time($0)) left" } ?? ""
    return "\(title(progress.phase)) [\(bar)] \(Int(100 * progress.share)) %\(left)"
  }

  private static func title(_ phase: JobProgress.Phase) -> String {
    switch phase {
    case .counting: "solving for fresh calls"
    case .planning(let phase): "planning: \(phase.rawValue)"
    case .simulating: "simulating"
    case .sweeping(let done, let of): "sweep: \(done) of \(of) points"
    }
  }

  private static func time(_ left: Duration) -> String {
    let seconds = left.components.seconds
    return seconds < 60 ? "\(seconds) s" : seconds < 3600 ? "\(seconds / 60) min" : "\(seconds / 3600) h"
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
