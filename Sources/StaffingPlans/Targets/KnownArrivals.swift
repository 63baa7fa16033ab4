import ContactDemand
import ContactSimulation
import ScenarioModel

/// First attempts of all call types in and shortly before a cell: their expectation is known from the demand curve even where
/// callers try again or are transferred, so that the luck of a replication with its volume can be taken out.
struct KnownArrivals: Sendable, Hashable {
  /// The intervals counted: the cell's own and the one before.
  let intervals: Range<Int>
  /// Expected first attempts in one replication.
  let expected: Double

  /// The arrivals around a cell; nil where the demand curve does not give their expectation.
  init?(around cell: Range<Int>, scenario: Scenario, forecast: ContactForecast) {
    guard scenario.simulation.warmUp == 0,
      scenario.callTypes.allSatisfy({ $0.voiceMenuShare == 0 && $0.deferred == nil && $0.outbound?.returnCalls == nil })
    else { return nil }
    let isFirst = cell.lowerBound == 0 || scenario.grid.intervals[cell.lowerBound].opensService
    let counted = (isFirst ? cell.lowerBound : cell.lowerBound - 1)..<cell.upperBound
    intervals = counted
    expected = scenario.inboundTypes.reduce(0.0) { sum, type in
      counted.reduce(sum) { $0 + forecast.callTypes[type].byInterval[$1] }
    }
  }

  /// First attempts in one replication.
  func count(in tally: ReplicationTally) -> Double {
    var count = 0.0
    for type in 0..<tally.shape.callTypes {
      for interval in intervals {
        let cell = tally.cells[tally.cell(type, interval: interval)]
        count += Double(cell.offered - cell.retries)
      }
    }
    return count
  }
}
