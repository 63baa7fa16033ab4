public import ScenarioModel

/// The work that the forecast brings: offered load in Erlang by interval, and hours of handling by day.
///
/// The load of an interval is its arrival rate times the mean handling time (AHT): the mean number of agents busy if the rate
/// had always been that and nobody waited or gave up. A mean that changes with the time of arrival is that of the interval. Contacts that the voice menu serves bring none; transferred parts
/// (``ExpectedTransfers``) bring the load of the type to which they go. Retries and group-specific handling times are left out.
public struct OfferedLoad: Sendable, Hashable {
  /// Load in Erlang by call type, then by interval of the type's arrival grid.
  public let byCallType: [[Double]]
  /// Load in Erlang of all inbound call types, by interval of the scenario's grid.
  public let byInterval: [Double]
  /// Hours of handling by call type, then by day of the period.
  public let hoursByCallType: [[Double]]
  /// Hours of handling of all inbound call types, by day of the period.
  public let hoursByDay: [Double]
  /// Hours of handling of all deferred call types, by day of the period on which the items enter; without the backlog at start.
  public let deferredHoursByDay: [Double]

  /// The load of a scenario under its forecast.
  /// - Parameters:
  ///   - scenario: The scenario.
  ///   - forecast: The forecast of the same scenario.
  public init(_ scenario: Scenario, forecast: ContactForecast) {
    let grid = scenario.grid
    let transfers = ExpectedTransfers(scenario, forecast: forecast).byCallType
    let triples = zip(zip(scenario.callTypes, forecast.callTypes), transfers).map { ($0.0, $0.1, $1) }
    let loads = triples.map { type, demand, parts in
      zip(demand.byInterval, scenario.arrivalGrid(of: type).intervals).enumerated().map { place, cell in
        (cell.0 * OfferedLoad.work(of: type, place) + OfferedLoad.part(parts, place, type)) / Double(cell.1.length)
      }
    }
    let hours = triples.map { type, demand, parts in
      demand.byDay.enumerated().map { day, contacts in
        let brought = parts.isEmpty ? 0 : grid.days[day].intervals.reduce(0) { $0 + OfferedLoad.part(parts, $1, type) }
        guard type.variation?.handlingByInterval != nil else {
          return (contacts * OfferedLoad.work(of: type) + brought) / 3600
        }
        let intervals = scenario.arrivalGrid(of: type).days[day].intervals
        return (intervals.reduce(brought) { $0 + demand.byInterval[$1] * OfferedLoad.work(of: type, $1) }) / 3600
      }
    }
    func rows(_ all: [[Double]], _ channel: Channel) -> [[Double]] {
      zip(scenario.callTypes, all).filter { $0.0.channel == channel }.map { $0.1 }
    }
    byCallType = loads
    hoursByCallType = hours
    byInterval = OfferedLoad.sum(rows(loads, .inbound), count: grid.intervals.count)
    hoursByDay = OfferedLoad.sum(rows(hours, .inbound), count: grid.days.count)
    deferredHoursByDay = OfferedLoad.sum(rows(hours, .deferred), count: grid.days.count)
  }

  /// Mean agent seconds that a contact of the curve brings, of an interval where the handling time changes with the time of arrival.
  private static func work(of type: CallType, _ interval: Int = -1) -> Double {
    type.meanHandling(interval) * (1 - type.voiceMenuShare)
  }

  /// Mean agent seconds of the parts that come to a type in an interval.
  private static func part(_ parts: [Double], _ interval: Int, _ type: CallType) -> Double {
    parts.isEmpty ? 0 : parts[interval] * type.meanHandling(interval)
  }

  /// The sum of rows, element by element.
  private static func sum(_ rows: [[Double]], count: Int) -> [Double] {
    rows.reduce(into: Array(repeating: 0, count: count)) { sum, row in
      for (index, value) in row.enumerated() { sum[index] += value }
    }
  }
}
