internal import NumericalMethods
internal import ScenarioModel

extension CurveTask {
  /// A list of daily volumes from the first day on.
  func daily(_ volumes: [Double]) throws(DemandFault) -> StatedVolume {
    let entries = volumes.enumerated().map { index, contacts in
      VolumeSeries.Entry(date: calendar.firstDay + index, wallStart: 0, contacts: contacts)
    }
    return try counts(VolumeSeries(spanLength: 86_400, entries: entries, fileName: ""), key: "daily_volumes")
  }

  /// Counts of a file by day, hour or interval.
  func counts(_ series: VolumeSeries) throws(DemandFault) -> StatedVolume {
    try counts(series, key: "file")
  }

  private func counts(_ series: VolumeSeries, key: String) throws(DemandFault) -> StatedVolume {
    for entry in series.entries { try requireVolume(entry.contacts, key: key) }
    var result = StatedVolume(byDay: Array(repeating: 0, count: days.days.count))
    let isDaily = series.spanLength >= 86_400
    var fine = Array(repeating: 0.0, count: isDaily ? 0 : grid.intervals.count)
    var (atClosedTimes, beyond) = ([Double](), [Double]())
    for entry in series.entries {
      guard let day = days.index(of: entry.date) else {
        beyond.append(entry.contacts)
        continue
      }
      let parts = isDaily ? [] : weights(of: entry, length: entry.length ?? series.spanLength, on: grid.days[day])
      guard isDaily ? !grid.days[day].intervals.isEmpty : parts.contains(where: { $0 > 0 }) else {
        atClosedTimes.append(entry.contacts)
        continue
      }
      result.byDay[day] += entry.contacts
      for (index, contacts) in zip(grid.days[day].intervals, share(entry.contacts, by: parts)) {
        fine[index] += contacts
      }
    }
    if !isDaily { result.byInterval = fine }
    result.outsideOpeningHours = atClosedTimes.compensatedSum()
    result.outsidePeriod = beyond.compensatedSum()
    try makeRoomForShocks(in: &result, key: key)
    if result.outsideOpeningHours > 0 {
      let contacts = contactText(result.outsideOpeningHours)
      result.warnings.append(
        keys.warning(
          key, "\(contacts) contacts fall where the service is closed; they are counted apart",
          "contacts qui tombent pendant la fermeture, comptés à part : \(Bilingual(written: "\(contacts)").french)"))
    }
    return result
  }

  /// How a count divides over the day's intervals: by the intraday profile within its span, evenly where that is silent.
  ///
  /// Of an hour that the clock shows twice, a count that names one of the two goes there alone.
  private func weights(of entry: VolumeSeries.Entry, length: Int, on day: ServiceDay) -> [Double] {
    let intervals = day.intervals
    let overlaps = intervals.map { index -> Double in
      let interval = grid.intervals[index]
      let isSecond = interval.start - day.midnight > interval.wallStart
      if let pass = entry.pass, isSecond != (pass == .second) { return 0 }
      let end = min(entry.wallStart + length, interval.wallStart + interval.length)
      return Double(max(0, end - max(entry.wallStart, interval.wallStart)))
    }
    let weighted = zip(intervals, overlaps).map { index, overlap in
      overlap * profile.weights[index] / Double(grid.intervals[index].length)
    }
    return weighted.contains { $0 > 0 } ? weighted : overlaps
  }

  /// Scales the counts down so that they and the shocks within them keep the counts' sum.
  private func makeRoomForShocks(in result: inout StatedVolume, key: String) throws(DemandFault) {
    let total = result.byDay.compensatedSum()
    let shocks = shocksWithin.compensatedSum()
    if shocks > 0 {
      try requireRoom(total, for: shocks, key: key, "")
      let factor = total > 0 ? (total - shocks) / total : 0
      result.byInterval = result.byInterval?.map { $0 * factor }
      result.byDay = result.byDay.indices.map { result.byDay[$0] * factor + shocksWithin[$0] }
      settle(&result.byDay, on: total)
    }
    result.checks = [VolumeCheck(subject: .period, stated: total, met: result.byDay.compensatedSum())]
  }
}
