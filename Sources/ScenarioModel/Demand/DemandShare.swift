extension DemandModel {
  /// The demand of a part of the contacts, such as those of one language: every count times a share, the same shape and factors.
  ///
  /// - Parameter share: The part, greater than 0 and at most 1.
  /// - Returns: The demand; the parts of shares that add up to 1 add up to this demand.
  public func share(_ share: Double) -> DemandModel {
    DemandModel(
      basis: basis, volume: volume.share(share), weekdayWeights: weekdayWeights, holidayWeight: holidayWeight,
      intraday: intraday, intradayByWeekday: intradayByWeekday, multipliers: multipliers,
      shocks: shocks.map {
        AnnouncementShock(
          date: $0.date, contacts: $0.contacts * share, halfLife: $0.halfLife, withinTotal: $0.withinTotal)
      },
      factors: factors, rateShape: rateShape)
  }
}

extension VolumeCurve {
  /// The curve with every count times a share.
  fileprivate func share(_ share: Double) -> VolumeCurve {
    switch self {
    case .total(let contacts, let span): .total(contacts: contacts * share, per: span)
    case .surge(let total, let peak, let date, let first):
      .surge(total: total * share, peak: peak * share, peakDate: date, firstDay: first.map { $0 * share })
    case .monthTotals(let months):
      .monthTotals(months.map { MonthTotal(month: $0.month, contacts: $0.contacts * share) })
    case .dailyVolumes(let volumes): .dailyVolumes(volumes.map { $0 * share })
    case .series(let series):
      .series(
        VolumeSeries(
          spanLength: series.spanLength,
          entries: series.entries.map {
            VolumeSeries.Entry(
              date: $0.date, wallStart: $0.wallStart, contacts: $0.contacts * share, length: $0.length, pass: $0.pass,
              handling: $0.handling)
          }, fileName: series.fileName))
    }
  }
}
