/// What came, held against what was forecast and simulated.
public struct ActualResult: Sendable {
  /// The forecast against what came.
  public let review: ForecastReview
  /// What explains the level that came; nil where none is told or nothing was simulated.
  public let level: LevelReview?

  /// A result from its parts.
  public init(_ review: ForecastReview, level: LevelReview? = nil) { (self.review, self.level) = (review, level) }
}
