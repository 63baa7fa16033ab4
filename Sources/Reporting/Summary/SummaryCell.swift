internal import ContactSimulation
internal import Measures
internal import OutputAnalysis

/// The measures of one cell as JSON.
struct SummaryCell {
  private let cell: ScopeEvidence
  private let measures: [(measure: Measure, reader: MeasureReader?)]

  /// A cell and the measures to show of it, with readers of its subject and scope.
  init(_ cell: ScopeEvidence, measures: [(measure: Measure, reader: MeasureReader?)]) {
    self.cell = cell
    self.measures = measures
  }

  /// The cell: where it lies, then every measure, its target and its waits.
  var json: JSONValue {
    var members: [JSONValue.Member] = []
    if cell.cell.scope != .run { members.append(.init(cell.cell.scope.rawValue, .string(cell.cell.label))) }
    members += measures.map { .init($0.measure.rawValue, value(of: $0.measure, $0.reader)) }
    if case .group = cell.subject { return .object(members) }
    members.append(.init("targetMet", SummaryCell.probability(cell.targetMet)))
    if let met = cell.callbackTargetMet {
      members.append(.init("callbackTargetMet", SummaryCell.probability(met)))
    }
    if let offered = cell.estimate(.offered),
      FewContacts.holds(offered: offered.mean, replications: offered.replications)
    {
      members.append(.init("fewContacts", .bool(true)))
    }
    if [.run, .day].contains(cell.cell.scope) { members.append(.init("waitQuantiles", .array(quantiles))) }
    return .object(members)
  }

  private func value(of measure: Measure, _ reader: MeasureReader?) -> JSONValue {
    guard let estimate = reader?.estimate(cell.place) else { return .null }
    guard measure == .longestQueue, let maximum = cell.longestQueueEver else { return SummaryCell.estimate(estimate) }
    return SummaryCell.estimate(
      estimate, more: [.init("maximum", .number(FixedDecimal.text(maximum, decimals: 0)))])
  }

  private var quantiles: [JSONValue] { SummaryCell.quantiles(cell.waitQuantiles) }
}

/// The values that cells and other parts of the summary share.
extension SummaryCell {
  /// A mean with its half-width; null where there is none.
  static func estimate(_ estimate: Estimate?, more: [JSONValue.Member] = []) -> JSONValue {
    guard let estimate else { return .null }
    let rounded = RoundedEstimate(estimate)
    return .object(
      [
        .init("mean", .number(rounded.mean)),
        .init("halfWidth", rounded.halfWidth.map(JSONValue.number) ?? .null),
      ] + more)
  }

  /// A share of replications with its interval; null where there is none.
  ///
  /// - Parameter trials: the key of the denominator.
  static func probability(_ share: ShareEstimate?, trials: String = "replicationsWithLevel") -> JSONValue {
    guard let share else { return .null }
    return .object([
      .init("probability", .number(RoundedEstimate.share(share.share, of: share))),
      .init("lower", .number(RoundedEstimate.share(share.lower, of: share))),
      .init("upper", .number(RoundedEstimate.share(share.upper, of: share))),
      .init(trials, .integer(share.trials)),
    ])
  }

  /// Quantiles of a time with their intervals.
  static func quantiles(_ quantiles: [WaitQuantile]) -> [JSONValue] {
    quantiles.map { quantile in
      .object([
        .init("probability", .number(RoundedEstimate.plain(quantile.probability))),
        .init("seconds", .number(RoundedEstimate.plain(quantile.seconds))),
        .init("lower", bound(quantile.interval?.lowerBound)),
        .init("upper", bound(quantile.interval?.upperBound)),
      ])
    }
  }

  private static func bound(_ seconds: Double?) -> JSONValue {
    seconds.map { .number(RoundedEstimate.plain($0)) } ?? .null
  }
}
