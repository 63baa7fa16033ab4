public import Measures
public import OutputAnalysis
public import ScenarioModel

/// What a difference comes to for whoever calls and pays.
public enum DifferenceVerdict: String, Sendable, Hashable, CaseIterable, Codable {
  /// Every replication gave the same.
  case same
  /// No difference larger than the margin.
  case within
  /// The second is better.
  case better
  /// The second is worse.
  case worse
  /// The second is larger, of a number that is neither good nor bad.
  case larger
  /// The second is smaller, of a number that is neither good nor bad.
  case smaller
  /// The simulations cannot tell.
  case open

  /// A decision on a number of which one side is the better one.
  public init(_ decision: DifferenceDecision, _ side: BetterSide) {
    self =
      switch (decision, side) {
      case (.same, _): .same
      case (.within, _): .within
      case (.open, _): .open
      case (.larger, .more), (.smaller, .less): .better
      case (.larger, .less), (.smaller, .more): .worse
      case (.larger, .neither): .larger
      case (.smaller, .neither): .smaller
      }
  }
}

/// A measure in two results.
public struct MeasureDifference: Sendable, Hashable {
  /// Whose measure: the name of a call type or agent group; nil for the whole service.
  public let subject: String?
  /// Name for people of the subject; nil for the whole service.
  public let title: LocalizedText?
  /// Key of the measure, such as `serviceLevel`.
  public let key: String
  /// Name for people of the measure.
  public let label: Bilingual
  /// What its number means.
  public let unit: MeasureUnit
  /// The first result's number; nil where its denominator is zero.
  public let first: Double?
  /// The second result's number.
  public let second: Double?
  /// The second less the first, at the confidence of its share of the comparison's error; nil where either is missing.
  public let difference: Estimate?
  /// The largest difference that does not matter.
  public let margin: Double
  /// What the difference comes to; nil where there is none.
  public let verdict: DifferenceVerdict?
}
