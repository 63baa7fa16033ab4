/// What a sweep is of, beside its grid: all that its results are shown with, so that they can be shown without the scenario.
public struct SweepSubject: Sendable, Hashable, Codable {
  /// The grid.
  public let grid: SweepGrid
  /// The scenario's title.
  public let title: LocalizedText
  /// The scenario's language.
  public let language: ReportLanguage
  /// The digest of the scenario as its file says it.
  public let scenarioDigest: String
  /// What was set beside the file at every point.
  public let overrides: [String]
  /// The seed of every random stream: the same at every point, so that all meet the same callers.
  public let seed: UInt64
  /// Three-letter code of the currency of costs.
  public let currency: String
  /// The expected level that the first target asks for, 0...1; nil without a target.
  public let targetLevel: Double?
  /// Measures that every point keeps, as they are written.
  public let measures: [String]
  /// Version of the program.
  public let programVersion: String

  /// A subject from its parts.
  public init(
    grid: SweepGrid, title: LocalizedText, language: ReportLanguage, scenarioDigest: String, overrides: [String],
    seed: UInt64, currency: String, targetLevel: Double?, measures: [String], programVersion: String
  ) {
    (self.grid, self.title, self.language) = (grid, title, language)
    (self.scenarioDigest, self.overrides, self.seed) = (scenarioDigest, overrides, seed)
    (self.currency, self.targetLevel) = (currency, targetLevel)
    (self.measures, self.programVersion) = (measures, programVersion)
  }
}
