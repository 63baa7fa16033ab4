public import ScenarioModel

extension ContactForecast {
  /// Mean handling time in seconds of the contacts of a type that are expected on each day; the type's own mean where nothing moves it.
  ///
  /// - Parameters:
  ///   - type: index of the call type.
  ///   - scenario: the scenario of the forecast.
  public func meanHandlingByDay(of type: Int, in scenario: Scenario) -> [Double] {
    let callType = scenario.callTypes[type]
    let grid = scenario.arrivalGrid(of: callType)
    guard callType.variation?.handlingByInterval != nil else { return grid.days.map { _ in callType.handling.mean } }
    let expected = callTypes[type].byInterval
    return grid.days.map { day in
      let contacts = day.intervals.reduce(0.0) { $0 + expected[$1] }
      let seconds = day.intervals.reduce(0.0) { $0 + expected[$1] * callType.meanHandling($1) }
      return contacts > 0 ? seconds / contacts : callType.handling.mean
    }
  }

  /// Mean handling time in seconds of all contacts of a type that are expected; the type's own mean where nothing moves it.
  public func meanHandling(of type: Int, in scenario: Scenario) -> Double {
    let callType = scenario.callTypes[type]
    let expected = callTypes[type].byInterval
    guard callType.variation?.handlingByInterval != nil, callTypes[type].total > 0 else {
      return callType.handling.mean
    }
    return expected.indices.reduce(0.0) { $0 + expected[$1] * callType.meanHandling($1) } / callTypes[type].total
  }
}
