import ContactDemand
import ContactSimulation
import Contracts
import ScenarioFiles
import ScenarioModel
import Testing

/// Days on which calls are counted and nothing else matters: each day's number is Poisson, days are independent, so that every probability is known.
enum PromisedCalls {
  /// Expected calls of a day.
  static let mean = 20.0
  static let runs = 4000
  /// Ten days from 22 January 2024 on; twenty reach into February.
  static func text(_ contract: String, days: Int = 10, staffing: String = "3 agents") -> String {
    """
    busyhour: 1
    time_zone: UTC
    interval: 30 min
    period: { from: 2024-01-22, days: \(days) }
    opening_hours: { every day: 08:00-12:00 }
    call_types:
      - name: calls
        demand: { rates: 5 per hour }
        handling: { mean: 1 min }
        patience: { mean: 2 min }
    agents:
      - { name: main, staffing: \(staffing), cost: 30 EUR per hour, shrinkage: 20 %, cover: 10 % }
    price: [{ name: calls, amount: 2.35 EUR per call }, { name: base, amount: 310 EUR per month }]
    simulation: { seed: 5, replications: \(runs) }
    \(contract)
    """
  }

  /// What a contract comes to.
  static func result(
    _ contract: String, days: Int = 10, staffing: String = "3 agents"
  ) throws -> ContractResult {
    try result(of: text(contract, days: days, staffing: staffing))
  }

  /// What the contract of a scenario's text comes to.
  static func result(of text: String) throws -> ContractResult {
    let scenario = try ScenarioReader.read(text: text).scenario
    let forecast = try ContactForecast(scenario)
    let staffing = try #require(scenario.givenStaffing)
    let model = try SimulationModel(
      scenario: scenario, expected: forecast.callTypes.map(\.byInterval), staffing: staffing)
    let study = try SimulationStudy(model, of: scenario).run()
    let reckoning = try ContractReckoning(
      scenario, staffing: staffing, study: study, expected: forecast.callTypes[0].byDay)
    return try #require(reckoning).result()
  }

  /// P(X = k) of a Poisson number.
  static func probability(_ count: Int, mean: Double = mean) -> Double {
    (1...max(1, count)).reduce(1.0) { product, factor in count == 0 ? 1 : product * mean / Double(factor) }
      * Double.exponential(-mean)
  }

  /// P(X <= k).
  static func atMost(_ count: Int, mean: Double = mean) -> Double {
    (0...count).reduce(0) { $0 + probability($1, mean: mean) }
  }

  /// P(B = k) of a binomial number.
  static func binomial(_ count: Int, of trials: Int, _ share: Double) -> Double {
    var value = 1.0
    for step in 0..<count { value *= Double(trials - step) / Double(step + 1) * share }
    for _ in 0..<(trials - count) { value *= 1 - share }
    return value
  }
}

extension Double {
  /// e to a power, by its series after halving: for tests alone.
  static func exponential(_ power: Double) -> Double {
    var (sum, term) = (1.0, 1.0)
    let part = power / 1024
    for step in 1..<20 {
      term *= part / Double(step)
      sum += term
    }
    for _ in 0..<10 { sum *= sum }
    return sum
  }
}
