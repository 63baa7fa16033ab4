public import ContactSimulation
public import OutputAnalysis
public import ScenarioModel

/// A day, week or month with the probability that it meets its target.
public struct SpanAttainment: Sendable, Hashable {
  /// What kind of span it is.
  public enum Span: String, Sendable, Hashable, CaseIterable {
    case day, week, month
  }

  /// What kind of span it is.
  public let span: Span
  /// The first day of the span within the period.
  public let firstDay: CivilDate
  /// The last day of the span within the period.
  public let lastDay: CivilDate
  /// Mean calls offered.
  public let offered: Double
  /// Service level of the span by the target's definition.
  public let level: Estimate?
  /// Share of replications in which the span's level reaches the target; nil where nothing was offered.
  public let probability: ShareEstimate?

  /// A span from its parts.
  public init(
    span: Span, firstDay: CivilDate, lastDay: CivilDate, offered: Double, level: Estimate?,
    probability: ShareEstimate?
  ) {
    self.span = span
    self.firstDay = firstDay
    self.lastDay = lastDay
    self.offered = offered
    self.level = level
    self.probability = probability
  }
}

/// What simulation says of the plan.
public struct ReportEvidence: Sendable, Hashable {
  /// The whole service, every call type together.
  public let whole: MeasureSeries
  /// Each call type by index.
  public let callTypes: [MeasureSeries]
  /// Days, weeks and months with the probability of meeting the target, in order of time within each kind.
  public let attainment: [SpanAttainment]
  /// By call type: how its target fares in all days, weeks or months of a run at once; empty or nil where it has no such target.
  public var kept: [KeptTargets?] = []
  /// Quantiles of the waits of answered calls over the run, by growing probability.
  public let waits: [WaitQuantile]
  /// Replications behind these figures.
  public let replications: Int

  /// Evidence from its parts.
  public init(
    whole: MeasureSeries, callTypes: [MeasureSeries], attainment: [SpanAttainment], waits: [WaitQuantile],
    replications: Int
  ) {
    self.whole = whole
    self.callTypes = callTypes
    self.attainment = attainment
    self.waits = waits
    self.replications = replications
  }

  /// The spans of one kind, in order of time.
  ///
  /// - Parameter span: Days, weeks or months.
  public func attainment(of span: SpanAttainment.Span) -> [SpanAttainment] { attainment.filter { $0.span == span } }
}
