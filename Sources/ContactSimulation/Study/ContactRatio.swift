public import ScenarioModel

/// A measure of contacts that is a ratio of two totals, and so can be asked of a target.
///
/// Numerators and denominators are those of docs/measures.md.
public enum ContactRatio: Sendable, Hashable {
  /// Service level by one of its four definitions.
  case serviceLevel(ServiceLevelDefinition)
  /// Abandoned / offered.
  case abandonment
  /// Sum of the waits of answered contacts / answered, in seconds.
  case averageSpeedOfAnswer

  /// The numerator in one cell: a count, or seconds.
  @inlinable
  public func numerator(_ cell: CellTally) -> Double {
    switch self {
    case .serviceLevel(.shortAbandonsGood): Double(cell.answeredWithin) + Double(cell.abandonedWithin)
    case .serviceLevel: Double(cell.answeredWithin)
    case .abandonment: Double(cell.abandoned)
    case .averageSpeedOfAnswer: cell.answeredWait
    }
  }

  /// The denominator in one cell: a count.
  @inlinable
  public func denominator(_ cell: CellTally) -> Double {
    switch self {
    case .serviceLevel(.ofOffered), .serviceLevel(.shortAbandonsGood), .abandonment: Double(cell.offered)
    case .serviceLevel(.ofAnswered), .averageSpeedOfAnswer: Double(cell.answered)
    case .serviceLevel(.shortAbandonsExcluded): Double(cell.offered) - Double(cell.abandonedWithin)
    }
  }
}
