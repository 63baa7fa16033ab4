internal import NumericalMethods
internal import RandomStreams
internal import ScenarioModel

/// A log-linear curve through knots in the middle of the stated months, whose heights are found so that each total holds.
///
/// With heights `y` (logarithms) at the knots, a day between two knots has `exp` of the line through them, times its weight.
/// A month's total answers mostly to its own height, so that repeating `y += log(stated / met)` closes in on the answer; what
/// is then left is taken away by scaling each stated month.
struct MonthTotalsCurve {
  /// Day numbers (days since the epoch) of the middles of the stated months, in order.
  let knots: [Double]
  /// The days of each stated month within the period.
  let months: [Range<Int>]
  /// Day number and weight of every day of the period.
  let dayNumbers: [Double]
  let weights: [Double]
  /// By day, the index of the knot at which the line through it ends; 0 for a single knot.
  let lineEnds: [Int]

  init(knots: [Double], months: [Range<Int>], dayNumbers: [Double], weights: [Double]) {
    self.knots = knots
    self.months = months
    self.dayNumbers = dayNumbers
    self.weights = weights
    var next = min(1, knots.count - 1)
    lineEnds = dayNumbers.map { number in
      while next + 1 < knots.count, knots[next] <= number { next += 1 }
      return next
    }
  }

  /// Most rounds of the iteration; it mostly stands still after some 50.
  static let rounds = 300

  /// Contacts by day such that month `m` has `totals[m]`; each total is greater than 0.
  func volumes(meeting totals: [Double]) -> [Double] {
    var heights = months.indices.map { Portable.log(totals[$0] / weights[months[$0]].compensatedSum()) }
    for _ in 0..<MonthTotalsCurve.rounds {
      var largest = 0.0
      for month in months.indices {
        let met = months[month].map { weights[$0] * Portable.exp(logHeight($0, heights)) }.compensatedSum()
        guard met > 0, met.isFinite else { continue }
        let change = Portable.log(totals[month] / met)
        heights[month] += change
        largest = max(largest, abs(change))
      }
      if largest < 1e-14 { break }
    }
    var result = weights.indices.map { weights[$0] > 0 ? weights[$0] * Portable.exp(logHeight($0, heights)) : 0 }
    for (month, total) in zip(months, totals) {
      result.replaceSubrange(month, with: share(total, by: Array(result[month])))
    }
    return result
  }

  /// The logarithm of the curve on a day.
  private func logHeight(_ day: Int, _ heights: [Double]) -> Double {
    guard heights.count > 1 else { return heights[0] }
    let day = clamped(day, heights)
    let next = lineEnds[day]
    let slope = (heights[next] - heights[next - 1]) / (knots[next] - knots[next - 1])
    return heights[next - 1] + slope * (dayNumbers[day] - knots[next - 1])
  }

  /// The day itself, or the nearest day of a stated month where going on at the nearest rate would mean rising.
  private func clamped(_ day: Int, _ heights: [Double]) -> Int {
    guard let first = months.first, let last = months.last else { return day }
    if day < first.lowerBound, heights[1] < heights[0] { return first.lowerBound }
    if day >= last.upperBound, heights[heights.count - 1] > heights[heights.count - 2] { return last.upperBound - 1 }
    return day
  }
}

extension CurveTask {
  /// Stated months met exactly, exponential growth or decay between them.
  func monthTotals(_ totals: [MonthTotal]) throws(DemandFault) -> StatedVolume {
    let months = try statedMonths(totals)
    let rest = try totals.indices.map { index throws(DemandFault) -> Double in
      let shocks = shocksWithin[months[index]].compensatedSum()
      try requireRoom(
        totals[index].contacts, for: shocks, key: "month_totals.\(totals[index].month)", " in \(totals[index].month)")
      return totals[index].contacts - shocks
    }
    let curve = MonthTotalsCurve(
      knots: totals.map { Double($0.month.firstDay.daysSinceEpoch) + Double($0.month.dayCount - 1) / 2 },
      months: months,
      dayNumbers: days.days.map { Double($0.date.daysSinceEpoch) }, weights: days.weights)
    let base = curve.volumes(meeting: rest.map { max($0, 1e-9) })
    let byDay = base.indices.map { base[$0] + shocksWithin[$0] }
    var result = StatedVolume(byDay: byDay)
    for (total, month) in zip(totals, months) {
      result.checks.append(
        VolumeCheck(subject: .month(total.month), stated: total.contacts, met: byDay[month].compensatedSum()))
    }
    result.warnings += unstatedMonths(totals, byDay)
    return result
  }

  /// The days of each stated month; months outside the period, closed throughout or out of order are faults.
  private func statedMonths(_ totals: [MonthTotal]) throws(DemandFault) -> [Range<Int>] {
    var months: [Range<Int>] = []
    for (index, total) in totals.enumerated() {
      let key = "month_totals.\(total.month)"
      try requireVolume(total.contacts, key: key)
      guard total.contacts > 0 else { throw keys.fault(key, "expected more than 0 contacts, found 0") }
      guard index == 0 || totals[index - 1].month < total.month else {
        let before = totals[index - 1].month
        throw keys.fault(key, "expected months in order, each once, found '\(total.month)' after '\(before)'")
      }
      let first = total.month.firstDay - calendar.firstDay
      let range = (first..<first + total.month.dayCount).clamped(to: 0..<days.days.count)
      guard range.contains(where: { days.weights[$0] > 0 }) else {
        throw keys.fault(
          key, "expected an open day of the month in the period, found none for \(contactText(total.contacts))")
      }
      months.append(range)
    }
    guard !months.isEmpty else {
      throw keys.fault("month_totals", "expected the total of at least one month, found none")
    }
    return months
  }

  /// A warning that names the months of the period without a stated total and the values that follow from the curve.
  private func unstatedMonths(_ totals: [MonthTotal], _ byDay: [Double]) -> [ScenarioWarning] {
    let stated = Set(totals.map(\.month))
    var values: [String] = []
    var month = calendar.firstDay.month
    var first = 0
    while first < byDay.count {
      let last = min(byDay.count, month.firstDay + month.dayCount - calendar.firstDay)
      let contacts = byDay[first..<last].compensatedSum().rounded()
      if !stated.contains(month) { values.append("\(month) \(contactText(contacts))") }
      first = last
      month = (month.firstDay + month.dayCount).month
    }
    let months = values.prefix(12).joined(separator: ", ")
    let list = Bilingual(
      months + (values.count > 12 ? ", and so on" : ""),
      Bilingual(written: months).french + (values.count > 12 ? ", etc." : ""))
    return values.isEmpty
      ? []
      : [
        keys.warning(
          "month_totals", "months without a stated total follow from the curve: \(list.english)",
          "les mois sans total donné découlent de la courbe : \(list.french)")
      ]
  }
}
