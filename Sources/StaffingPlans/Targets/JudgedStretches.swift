import ContactDemand
import ScenarioModel

extension Scenario {
  /// Expected contacts below which a cell of a target is not constrained: in most runs nobody is there, and no plan could be judged
  /// by those few who are.
  static let leastJudgedContacts = 0.5

  /// The stretches of intervals over which a call type's target has to hold.
  ///
  /// Those with fewer than `leastJudgedContacts` expected are left out; parts transferred to the type count, redials do not. A type
  /// that other channels send callers to has no known volume, so all of its stretches count.
  func judgedStretches(of type: Int, _ scope: TargetScope, forecast: ContactForecast) -> [Range<Int>] {
    let stretches = scope.stretches(of: grid)
    guard !receivesFromOtherChannels(type) else { return stretches }
    let expected = expectedParts(of: type, forecast: forecast)
    return stretches.filter { intervals in
      intervals.reduce(0.0) { $0 + expected[$1] } >= Scenario.leastJudgedContacts
    }
  }

  /// Whether writers of items or people who missed a call become callers of a type.
  private func receivesFromOtherChannels(_ type: Int) -> Bool {
    callTypes.contains { $0.deferred?.callsFromItems?.callType == type || $0.outbound?.returnCalls?.callType == type }
  }

  /// By interval, the first parts expected of a type and the parts transferred to it, directly or over one other type, if every
  /// contact were answered at once.
  private func expectedParts(of type: Int, forecast: ContactForecast) -> [Double] {
    var expected = forecast.callTypes[type].byInterval
    for source in inboundTypes where source != type {
      let direct = transferShare(from: source, to: type)
      let indirect = inboundTypes.reduce(0.0) { sum, between in
        sum + transferShare(from: source, to: between) * transferShare(from: between, to: type)
      }
      guard direct + indirect > 0 else { continue }
      for (interval, contacts) in forecast.callTypes[source].byInterval.enumerated() {
        expected[interval] += (direct + indirect) * contacts
      }
    }
    return expected
  }

  private func transferShare(from source: Int, to destination: Int) -> Double {
    callTypes[source].transfers.reduce(0) { $0 + ($1.destination == destination ? $1.probability : 0) }
  }
}
