internal import Measures
internal import OutputAnalysis

extension MomentTable {
  /// The ratio sums of a measure in a cell.
  ///
  /// - Parameters:
  ///   - formula: The measure's arithmetic.
  ///   - row: The cell.
  ///   - replications: How many replications were added.
  ///   - agentDay: Mean open time of an open day, in seconds.
  func ratio(
    _ formula: MeasureFormula<Column>, row: Int, replications: Int, agentDay: Double = 1
  ) -> RatioSums {
    ratio(
      formula.sums, row: row, replications: replications,
      unit: formula.unit.seconds(countedSeconds: 1, agentDay: agentDay))
  }
}

extension DenominatorUnit {
  /// What one of the denominator counts as.
  ///
  /// - Parameters:
  ///   - countedSeconds: Open time of the cell after the warm-up.
  ///   - agentDay: Mean open time of an open day, in seconds.
  func seconds(countedSeconds: Double, agentDay: Double = 1) -> Double {
    switch self {
    case .one: 1
    case .hour: 3600
    case .countedTime: countedSeconds
    case .agentDay: agentDay
    case .secondOfAgentDay: agentDay > 0 ? 1 / agentDay : 1
    }
  }
}
