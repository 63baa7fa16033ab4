internal import ScenarioModel

extension ExpectedDemand {
  /// The curve of one call type: stated volumes, then multipliers, then shocks on top.
  ///
  /// - Parameter appliesMultipliers: Whether what-if multipliers act on the days.
  init(of index: Int, in scenario: Scenario, appliesMultipliers: Bool) throws(DemandFault) {
    let task = try CurveTask(callType: index, in: scenario)
    let (demand, grid) = (task.demand, task.grid)
    let stated = try task.statedVolume()
    let onTop = try ShockCurve.byDay(demand.shocks, where: { !$0.withinTotal }, on: grid, keys: task.keys)
    let multipliers = MultiplierCurve.byDay(appliesMultipliers ? demand.multipliers : [], on: grid)
    let days = grid.days.indices.map { stated.byDay[$0] * multipliers[$0] + onTop[$0] }
    if let base = stated.byInterval {
      byInterval = try task.intervals(of: days, base: base, multipliers: multipliers, onTop: onTop)
    } else {
      byInterval = try task.intervals(of: days)
    }
    channel = scenario.callTypes[index].channel
    byDay = days
    statedByDay = stated.byDay
    shocksByDay = grid.days.indices.map { task.shocksWithin[$0] + onTop[$0] }
    outsideOpeningHours = stated.outsideOpeningHours
    outsidePeriod = stated.outsidePeriod
    checks = stated.checks
    let before = stated.byDay.reduce(0, +)
    let isEmptied = before > 0 && !demand.multipliers.isEmpty && days.allSatisfy { $0 == 0 }
    warnings =
      stated.warnings
      + (isEmptied
        ? [
          task.keys.warning(
            "multipliers", "the multipliers leave none of the \(contactText(before)) contacts",
            "les coefficients ne laissent rien des \(Bilingual(written: contactText(before)).french) contacts")
        ] : [])
    factors = demand.factors
    rateShape = demand.rateShape
  }
}

extension CurveTask {
  /// Day volumes spread over the intraday profile.
  func intervals(of days: [Double]) throws(DemandFault) -> [Double] {
    try requireFinite(days)
    if let day = profile.dayWithoutWeight(for: days, on: grid) {
      let date = grid.days[day].date
      let hours = calendar.openPeriods(on: date).map(\.description).joined(separator: ", ")
      throw keys.fault(
        "intraday",
        "expected volume in the opening hours of \(date.weekday.name) \(date) (\(hours)), "
          + "found none for its \(contactText(days[day])) contacts")
    }
    return profile.spread(days, on: grid)
  }

  /// Counts by interval with multipliers and shocks; shocks follow the intraday profile.
  func intervals(
    of days: [Double], base: [Double], multipliers: [Double], onTop: [Double]
  ) throws(DemandFault) -> [Double] {
    try requireFinite(days)
    let shocks = grid.days.indices.map { shocksWithin[$0] * multipliers[$0] + onTop[$0] }
    var result = try intervals(of: shocks)
    for (index, interval) in grid.intervals.enumerated() {
      result[index] += base[index] * multipliers[interval.day]
    }
    for (day, contacts) in zip(grid.days, days) where contacts > 0 {
      var parts = Array(result[day.intervals])
      settle(&parts, on: contacts)
      result.replaceSubrange(day.intervals, with: parts)
    }
    return result
  }

  /// Refuses volumes that growth has carried out of the range of numbers.
  private func requireFinite(_ days: [Double]) throws(DemandFault) {
    guard let day = days.firstIndex(where: { !($0 >= 0 && $0 < 1e15) }) else { return }
    throw keys.fault(
      demand.multipliers.isEmpty ? "" : "multipliers",
      "expected less than 1e15 contacts a day, found \(days[day]) on \(grid.days[day].date)")
  }
}
