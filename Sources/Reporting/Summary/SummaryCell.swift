internal import ContactSimulation
internal import OutputAnalysis

/// The measures of one cell as JSON.
struct SummaryCell {
  private let cell: ScopeEvidence
  private let measures: [Measure]

  /// A cell and the measures to show of it.
  init(_ cell: ScopeEvidence, measures: [Measure]) {
    self.cell = cell
    self.measures = measures
  }

  /// The cell: where it lies, then every measure, its target and its waits.
  var json: JSONValue {
    var members: [JSONValue.Member] = []
    if cell.cell.scope != .run { members.append(.init(cell.cell.scope.rawValue, .string(cell.cell.label))) }
    members += measures.filter { $0.isShown(by: cell.cell.scope) }.map { .init($0.rawValue, value(of: $0)) }
    if case .group = cell.subject { return .object(members) }
    members.append(.init("targetMet", targetMet))
    if [.run, .day].contains(cell.cell.scope) { members.append(.init("waitQuantiles", .array(quantiles))) }
    return .object(members)
  }

  private func value(of measure: Measure) -> JSONValue {
    guard let estimate = cell.estimate(measure) else { return .null }
    let rounded = RoundedEstimate(estimate)
    var members: [JSONValue.Member] = [
      .init("mean", .number(rounded.mean)),
      .init("halfWidth", rounded.halfWidth.map(JSONValue.number) ?? .null),
    ]
    if measure == .longestQueue, let maximum = cell.longestQueueEver {
      members.append(.init("maximum", .number(FixedDecimal.text(maximum, decimals: 0))))
    }
    return .object(members)
  }

  private var targetMet: JSONValue {
    guard let met = cell.targetMet else { return .null }
    return .object([
      .init("probability", .number(RoundedEstimate.share(met.share, of: met))),
      .init("lower", .number(RoundedEstimate.share(met.lower, of: met))),
      .init("upper", .number(RoundedEstimate.share(met.upper, of: met))),
      .init("replicationsWithLevel", .integer(met.trials)),
    ])
  }

  private var quantiles: [JSONValue] {
    cell.waitQuantiles.map { quantile in
      .object([
        .init("probability", .number(RoundedEstimate.plain(quantile.probability))),
        .init("seconds", .number(RoundedEstimate.plain(quantile.seconds))),
        .init("lower", bound(quantile.interval?.lowerBound)),
        .init("upper", bound(quantile.interval?.upperBound)),
      ])
    }
  }

  private func bound(_ seconds: Double?) -> JSONValue {
    seconds.map { .number(RoundedEstimate.plain($0)) } ?? .null
  }
}

extension Measure {
  /// Whether a measure has a meaning in a scope: shares of smaller cells need smaller cells.
  func isShown(by scope: Scope) -> Bool {
    switch self {
    case .intervalsMet: scope != .interval
    case .daysMet: scope == .run || scope == .month || scope == .week
    case .weeksMet, .monthsMet: scope == .run
    default: true
    }
  }
}
