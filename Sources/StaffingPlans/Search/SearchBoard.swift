import OutputAnalysis
import ScenarioModel

/// A staffing with what simulation says of each of its cells.
struct SearchBoard: Sendable {
  /// The staffing.
  var staffing: StaffingByInterval
  /// Sums by cell of the search space.
  var sums: [ControlledSums]

  /// Slack of a cell: at least 0 when it holds; nil when nothing was counted there.
  func slack(_ cell: Int, in space: SearchSpace) -> Double? {
    sums[cell].value(of: space.cells[cell]).map { space.cells[cell].slack($0) }
  }
}
