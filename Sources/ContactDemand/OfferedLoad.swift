public import ScenarioModel

/// The work that the forecast brings: offered load in Erlang by interval, and hours of handling by day.
///
/// The load of an interval is its arrival rate times the mean handling time (AHT): the mean number of agents busy if the rate
/// had always been that and nobody waited or gave up.
public struct OfferedLoad: Sendable, Hashable {
  /// Load in Erlang by call type, then by interval of the grid.
  public let byCallType: [[Double]]
  /// Load in Erlang of all call types, by interval of the grid.
  public let byInterval: [Double]
  /// Hours of handling by call type, then by day of the period.
  public let hoursByCallType: [[Double]]
  /// Hours of handling of all call types, by day of the period.
  public let hoursByDay: [Double]

  /// The load of a scenario under its forecast.
  /// - Parameters:
  ///   - scenario: The scenario.
  ///   - forecast: The forecast of the same scenario.
  public init(_ scenario: Scenario, forecast: ContactForecast) {
    let grid = scenario.grid
    let pairs = Array(zip(scenario.callTypes, forecast.callTypes))
    byCallType = pairs.map { type, demand in
      zip(demand.byInterval, grid.intervals).map { $0 * type.handling.mean / Double($1.length) }
    }
    hoursByCallType = pairs.map { type, demand in demand.byDay.map { $0 * type.handling.mean / 3600 } }
    byInterval = OfferedLoad.sum(byCallType, count: grid.intervals.count)
    hoursByDay = OfferedLoad.sum(hoursByCallType, count: grid.days.count)
  }

  /// The sum of rows, element by element.
  private static func sum(_ rows: [[Double]], count: Int) -> [Double] {
    rows.reduce(into: Array(repeating: 0, count: count)) { sum, row in
      for (index, value) in row.enumerated() { sum[index] += value }
    }
  }
}
