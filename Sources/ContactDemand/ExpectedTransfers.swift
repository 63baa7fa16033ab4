public import ScenarioModel

/// The parts of calls that transfers bring to each type's queue, as they come where nobody waits and every call is answered.
///
/// A part counts in the interval of its call. Where the group that answers decides, `listed` takes the first group of the type,
/// and every other choice the mean of all that may answer.
public struct ExpectedTransfers: Sendable, Hashable {
  /// Parts expected at each call type, by interval of the scenario's grid; zeros where nothing is transferred to it, empty for
  /// deferred and outbound types.
  public let byCallType: [[Double]]

  /// Most conversations of one call.
  private static let mostParts = 8

  /// The parts of a scenario's calls under its forecast.
  ///
  /// - Complexity: seven passes over the transfer rules for every interval.
  public init(_ scenario: Scenario, forecast: ContactForecast) {
    let inbound = scenario.inboundTypes
    let shares = inbound.flatMap { type in
      ExpectedTransfers.shares(of: type, scenario).map { (from: type, to: $0.destination, share: $0.share) }
    }
    var all = scenario.callTypes.indices.map { type in
      Array(repeating: 0.0, count: inbound.contains(type) ? scenario.grid.intervals.count : 0)
    }
    guard !shares.isEmpty else {
      byCallType = all
      return
    }
    for interval in scenario.grid.intervals.indices {
      var parts = Array(repeating: 0.0, count: scenario.callTypes.count)
      for type in inbound {
        parts[type] = forecast.callTypes[type].byInterval[interval] * (1 - scenario.callTypes[type].voiceMenuShare)
      }
      for _ in 1..<ExpectedTransfers.mostParts {
        var next = Array(repeating: 0.0, count: parts.count)
        for rule in shares { next[rule.to] += parts[rule.from] * rule.share }
        for type in inbound { all[type][interval] += next[type] }
        parts = next
      }
    }
    byCallType = all
  }

  /// The share of a type's answered calls that each rule sends on.
  private static func shares(of type: Int, _ scenario: Scenario) -> [(destination: Int, share: Double)] {
    let callType = scenario.callTypes[type]
    let serving =
      callType.tiers.first?.groups
      ?? scenario.agentGroups.indices.filter {
        scenario.agentGroups[$0].callTypes.contains(type)
      }
    let answering = callType.groupChoice == .listed ? Array(serving.prefix(1)) : serving
    return callType.transfers.compactMap { rule in
      let part = rule.group.map { answering.contains($0) ? 1 / Double(answering.count) : 0 } ?? 1
      return part > 0 && rule.probability > 0 ? (rule.destination, rule.probability * part) : nil
    }
  }
}
