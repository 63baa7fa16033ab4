internal import Measures
internal import OutputAnalysis

extension MomentTable {
  /// The ratio sums of a measure in a cell.
  ///
  /// - Parameters:
  ///   - formula: The measure's arithmetic.
  ///   - row: The cell.
  ///   - replications: How many replications were added.
  ///   - countedSeconds: Open time of the cell after the warm-up.
  ///   - agentDay: Mean open time of an open day, in seconds.
  func ratio(
    _ formula: MeasureFormula<Column>, row: Int, replications: Int, countedSeconds: Double = 1, agentDay: Double = 1
  ) -> RatioSums {
    let unit =
      switch formula.unit {
      case .one: 1.0
      case .hour: 3600.0
      case .countedTime: countedSeconds
      case .agentDay: agentDay
      case .secondOfAgentDay: agentDay > 0 ? 1 / agentDay : 1
      }
    return ratio(formula.sums, row: row, replications: replications, unit: unit)
  }
}
