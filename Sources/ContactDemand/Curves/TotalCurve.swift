internal import NumericalMethods
internal import ScenarioModel

extension CurveTask {
  /// The same total in every day, week or month, or one total for the period.
  func totals(_ contacts: Double, per span: TotalSpan) throws(DemandFault) -> StatedVolume {
    try requireVolume(contacts, key: "total")
    guard days.weights.contains(where: { $0 > 0 }) || contacts == 0 else {
      throw keys.fault(
        "total", "expected an open day of weight greater than 0, found none for \(contactText(contacts))")
    }
    switch span {
    case .day: return try dailyTotal(contacts)
    case .period: return try periodTotal(contacts)
    case .week: return try spanTotals(contacts, named: "week", subject: .week) { ($0.weekStart, 7) }
    case .month:
      return try spanTotals(contacts, named: "month", subject: .everyMonth) { ($0.month.firstDay, $0.month.dayCount) }
    }
  }

  /// A total greater than the shocks that it has to hold.
  func requireRoom(_ total: Double, for shocks: Double, key: String, _ place: String) throws(DemandFault) {
    guard shocks > total else { return }
    throw keys.fault(
      key,
      "expected at least the \(contactText(shocks)) contacts of the shocks within the total\(place), "
        + "found \(contactText(total))")
  }

  /// A volume that is a number of contacts.
  func requireVolume(_ contacts: Double, key: String) throws(DemandFault) {
    guard !(contacts >= 0 && contacts < 1e15) else { return }
    throw keys.fault(key, "expected a number of contacts from 0 to below 1e15, found \(contacts)")
  }

  private func dailyTotal(_ contacts: Double) throws(DemandFault) -> StatedVolume {
    if let index = demand.shocks.firstIndex(where: \.withinTotal) {
      throw keys.fault(
        "shocks[\(index)].within_total",
        "expected 'false' beside a total per day, which leaves no room within; found 'true'")
    }
    let byDay = days.weights.map { $0 * contacts }
    let ordinary = days.weights.firstIndex(of: 1)
    return StatedVolume(
      byDay: byDay, checks: ordinary.map { [VolumeCheck(subject: .day, stated: contacts, met: byDay[$0])] } ?? [])
  }

  private func periodTotal(_ contacts: Double) throws(DemandFault) -> StatedVolume {
    let shocks = shocksWithin.compensatedSum()
    try requireRoom(contacts, for: shocks, key: "total", "")
    let base = share(contacts - shocks, by: days.weights)
    let byDay = base.indices.map { base[$0] + shocksWithin[$0] }
    return StatedVolume(
      byDay: byDay, checks: [VolumeCheck(subject: .period, stated: contacts, met: byDay.compensatedSum())])
  }

  /// Spans of which the period may hold only a part; each gets the share of its weighted open days.
  private func spanTotals(
    _ contacts: Double, named name: String, subject: VolumeCheck.Subject, span: (CivilDate) -> (CivilDate, Int)
  ) throws(DemandFault) -> StatedVolume {
    var result = StatedVolume(byDay: Array(repeating: 0, count: days.days.count))
    var first = 0
    while first < days.days.count {
      let (start, length) = span(days.days[first].date)
      let last = min(days.days.count, first + length - (days.days[first].date - start))
      let part = first..<last
      let whole = (0..<length).map { days.weight(on: start + $0) }.compensatedSum()
      let inside = days.weights[part].compensatedSum()
      let total = part.count == length ? contacts : whole > 0 ? contacts * (inside / whole) : 0
      if part.count == length, inside == 0, contacts > 0 {
        let french = ["week": "la semaine", "month": "le mois"][name] ?? "le jour"
        result.warnings.append(
          keys.warning(
            "total", "the \(name) of \(start) has no open day; its \(contactText(contacts)) contacts are left out",
            "\(french) du \(Bilingual(written: "\(start)").french) n’a aucun jour ouvert ; ses "
              + "\(Bilingual(written: contactText(contacts)).french) contacts sont laissés de côté"))
      }
      let shocks = shocksWithin[part].compensatedSum()
      try requireRoom(inside > 0 ? total : 0, for: shocks, key: "total", " in the \(name) of \(start)")
      let base = share(total - shocks, by: Array(days.weights[part]))
      for (offset, day) in part.enumerated() { result.byDay[day] = base[offset] + shocksWithin[day] }
      if part.count == length, inside > 0, result.checks.isEmpty {
        let met = result.byDay[part].compensatedSum()
        result.checks.append(VolumeCheck(subject: subject, stated: contacts, met: met))
      }
      first = last
    }
    return result
  }
}
