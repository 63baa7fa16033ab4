public import ContactSimulation
internal import OutputAnalysis

/// What runs say of a commitment.
public struct CommitmentResult: Sendable {
  /// One of its periods.
  public struct Period: Sendable, Hashable {
    /// The period.
    public let span: ContractSpan
    /// Share of the judged runs in which the condition held; nil where no run was judged.
    public let kept: ShareEstimate?
    /// Share of all runs that were judged.
    public let judged: Double
  }

  /// The commitment.
  public let term: ContractTerm
  /// Its periods, in order.
  public let periods: [Period]
  /// Share of the runs in which it held in every judged period; nil where no run judged one.
  public let allKept: ShareEstimate?
  /// Its value over all judged periods of all runs: ratios of totals, means of sums, in the unit of the condition's limit but shares of 1;
  /// nil where no run judged one.
  public let value: Double?
  /// Missed periods of each run.
  public let missedByRun: [Int]
  /// Mean number of missed periods in a run, with the half-width of its interval.
  public let missed: Double
  /// Half-width of the interval of `missed`; nil where runs do not differ.
  public let missedHalfWidth: Double?
  /// Its penalties after its own cap, before the largest-only rule and the caps of periods and contract.
  public let penalty: MoneyFigure
  /// Its bonuses.
  public let bonus: MoneyFigure

  /// The period that is kept least often; nil where none was judged.
  public var weakest: Period? {
    periods.filter { $0.kept != nil }.min { ($0.kept?.share ?? 1) < ($1.kept?.share ?? 1) }
  }
}
