internal import ScenarioModel

/// What the file states about volume, as a curve over the days and, for fine series, over the intervals.
struct StatedVolume {
  /// Contacts by day, with the shocks inside the totals.
  var byDay: [Double]
  /// The part of `byDay` that is not a shock, by interval, where the file gives counts finer than a day.
  var byInterval: [Double]?
  var outsideOpeningHours = 0.0
  var outsidePeriod = 0.0
  var checks: [VolumeCheck] = []
  var warnings: [ScenarioWarning] = []
}

/// Everything that a volume curve is made from.
struct CurveTask {
  let keys: DemandKeys
  let demand: DemandModel
  /// The hours in which contacts of the type arrive: opening hours, or all hours for deferred work.
  let calendar: ServiceCalendar
  let grid: ServiceGrid
  let days: DayWeights
  let profile: IntradayProfile
  /// Shock contacts by day that the stated totals already hold.
  let shocksWithin: [Double]

  init(callType index: Int, in scenario: Scenario) throws(DemandFault) {
    keys = DemandKeys(callType: index)
    let callType = scenario.callTypes[index]
    demand = callType.demand
    calendar = callType.channel == .inbound ? scenario.calendar : scenario.calendar.aroundTheClock
    grid = scenario.arrivalGrid(of: callType)
    days = DayWeights(demand, calendar: calendar, grid: grid)
    profile = IntradayProfile(demand, grid: grid)
    shocksWithin = try ShockCurve.byDay(demand.shocks, where: \.withinTotal, on: grid, keys: keys)
  }

  /// The curve that the file states.
  func statedVolume() throws(DemandFault) -> StatedVolume {
    switch demand.volume {
    case .total(let contacts, let span): try totals(contacts, per: span)
    case .surge(let total, let peak, let peakDate, let firstDay):
      try surge(total: total, peak: peak, peakDate: peakDate, firstDay: firstDay)
    case .monthTotals(let totals): try monthTotals(totals)
    case .dailyVolumes(let volumes): try daily(volumes)
    case .series(let series): try counts(series)
    }
  }
}
