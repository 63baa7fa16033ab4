import ContactDemand
import ContactSimulation
import ScenarioModel

/// First attempts of all call types in and shortly before a cell: their expectation and variance are known from the demand curve even where
/// callers try again or are transferred, so that the luck of a replication with its volume can be taken out.
struct KnownArrivals: Sendable, Hashable {
  /// The intervals counted: the cell's own and the one before.
  let intervals: Range<Int>
  /// Expected first attempts in one replication.
  let expected: Double
  /// Their variance.
  let variance: Double

  /// The arrivals around a cell; nil where the demand curve does not give their expectation.
  init?(around cell: Range<Int>, scenario: Scenario, forecast: ContactForecast) {
    guard scenario.simulation.warmUp == 0,
      scenario.callTypes.allSatisfy({ $0.voiceMenuShare == 0 && $0.deferred == nil && $0.outbound?.returnCalls == nil })
    else { return nil }
    let isFirst = cell.lowerBound == 0 || scenario.grid.intervals[cell.lowerBound].opensService
    intervals = (isFirst ? cell.lowerBound : cell.lowerBound - 1)..<cell.upperBound
    let variation = DemandVariation(scenario, forecast, intervals: intervals)
    (expected, variance) = (variation.means.reduce(0, +), variation.variance)
  }

  /// First attempts less their expectation.
  func excess(_ attempts: FirstAttempts) -> Double { attempts.count(in: intervals) - expected }
}

extension [TargetCell] {
  /// What reads first attempts for these cells; nil where none knows their volume.
  var firstAttempts: FirstAttempts? {
    let counted = compactMap(\.arrivals?.intervals)
    guard let first = counted.map(\.lowerBound).min(), let last = counted.map(\.upperBound).max() else { return nil }
    return FirstAttempts(first..<last)
  }
}
