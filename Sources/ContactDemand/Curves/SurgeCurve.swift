internal import NumericalMethods
internal import RandomStreams
internal import ScenarioModel

/// A surge: rises to the peak, then decays exponentially; one rate is found so that the total holds.
///
/// With `b(d)` the volume of day `d` before its weight, `P` the peak on day `p` and `r` the daily rate of decay:
/// after the peak `b(d) = P exp(-r (d - p))`; before it, without a first-day value, `b(d) = P exp(-5 r (p - d))`; with the
/// value `F` of the first day `a`, `b = F + (P - F) (exp(k s) - 1) / (exp(k) - 1)`, `s = (d - a) / (p - a)`, which is log-linear
/// for `k = log(P / F)`. `k` is that unless five times the decay, `5 r (p - a)`, is more. Contacts of a day are
/// `min(P, b(d) w(d) / w(p))` with the weights `w`; they fall as `r` grows, so that the total decides `r`.
struct SurgeCurve {
  /// Contacts of the peak day and its index, without shocks.
  let peak: Double
  let peakDay: Int
  /// Contacts of the first open day and its index, without shocks, where the file gives them.
  let first: (day: Int, contacts: Double)?
  /// Weight by day relative to the peak day's.
  let weights: [Double]
  /// Most contacts by day, so that with the shocks no day passes the peak.
  let ceilings: [Double]

  /// How much faster than its decay a surge rises unless the file says otherwise.
  static let riseOverDecay = 5.0
  /// Daily rates between which the answer is sought; below 0 only the rise bends.
  static let rates = -20.0...800.0

  /// Contacts by day at a daily rate of decay.
  func volumes(rate: Double) -> [Double] {
    weights.indices.map { day in
      if day == peakDay { return peak }
      if let first, day <= first.day { return day == first.day ? first.contacts : 0 }
      guard weights[day] > 0 else { return 0 }
      let base = day < peakDay ? rise(day, rate: rate) : peak * decay(Double(day - peakDay) * max(0, rate))
      return min(ceilings[day], base * weights[day])
    }
  }

  /// The contacts of all days at a rate.
  func total(rate: Double) -> Double { volumes(rate: rate).compensatedSum() }

  /// The rate at which the total holds, by bisection until it stands still.
  func rate(for total: Double) -> Double {
    var (low, high) = (SurgeCurve.rates.lowerBound, SurgeCurve.rates.upperBound)
    for _ in 0..<200 {
      let middle = low + (high - low) / 2
      guard low < middle, middle < high else { break }
      if self.total(rate: middle) >= total { low = middle } else { high = middle }
    }
    return low
  }

  /// Volume before the weight on a day before the peak.
  private func rise(_ day: Int, rate: Double) -> Double {
    guard let first else { return peak * decay(Double(peakDay - day) * SurgeCurve.riseOverDecay * max(0, rate)) }
    let start = first.contacts / weights[first.day]
    let part = Double(day - first.day) / Double(peakDay - first.day)
    return start + (peak - start) * SurgeCurve.bend(part, bending(from: start, days: peakDay - first.day, rate: rate))
  }

  /// The exponent of the rise from a first-day value.
  private func bending(from start: Double, days: Int, rate: Double) -> Double {
    let logLinear = start > peak / 1000 ? Portable.log(peak / start) : 6.907755278982137
    guard start < peak else { return logLinear }
    let fromDecay = SurgeCurve.riseOverDecay * rate * Double(days)
    return rate < 0 ? logLinear + fromDecay : max(logLinear, fromDecay)
  }

  /// `(exp(k s) - 1) / (exp(k) - 1)` for `s` in 0...1, without overflow; `s` itself for `k` = 0.
  private static func bend(_ part: Double, _ exponent: Double) -> Double {
    if abs(exponent) < 1e-9 { return part }
    if exponent < 0 { return Portable.expm1(exponent * part) / Portable.expm1(exponent) }
    return decayed(exponent * (1 - part)) * Portable.expm1(-exponent * part) / Portable.expm1(-exponent)
  }

  private func decay(_ exponent: Double) -> Double { SurgeCurve.decayed(exponent) }

  /// `exp(-x)` for `x` of at least 0.
  private static func decayed(_ exponent: Double) -> Double { Portable.exp(-min(exponent, 800)) }
}

extension CurveTask {
  /// A surge that meets peak and total exactly, in expectation.
  func surge(total: Double, peak: Double, peakDate: CivilDate, firstDay: Double?) throws(DemandFault) -> StatedVolume {
    try requireVolume(total, key: "total")
    try requireVolume(peak, key: "peak_day")
    let curve = try surgeCurve(peak: peak, peakDate: peakDate, firstDay: firstDay)
    guard peak <= total else {
      throw keys.fault("peak_day", "expected at most the total of \(contactText(total)), found \(contactText(peak))")
    }
    let shocks = shocksWithin.compensatedSum()
    try requireRoom(total, for: shocks, key: "total", "")
    let base = try solved(curve, base: total - shocks, total: total, shocks: shocks)
    let byDay = base.indices.map { $0 == curve.peakDay ? peak : base[$0] + shocksWithin[$0] }
    var checks = [
      VolumeCheck(subject: .period, stated: total, met: byDay.compensatedSum()),
      VolumeCheck(subject: .peakDay(peakDate), stated: peak, met: byDay.max() ?? 0),
    ]
    if let firstDay, let first = curve.first {
      let date = days.days[first.day].date
      checks.append(VolumeCheck(subject: .firstDay(date), stated: firstDay, met: byDay[first.day]))
    }
    return StatedVolume(byDay: byDay, checks: checks)
  }

  /// The curve's volumes at the rate that meets the total, with the last rounding settled.
  private func solved(
    _ curve: SurgeCurve, base: Double, total: Double, shocks: Double
  ) throws(DemandFault) -> [Double] {
    let least = curve.total(rate: SurgeCurve.rates.upperBound)
    let most = curve.total(rate: SurgeCurve.rates.lowerBound)
    let slack = 1e-12 * total
    guard base >= least - slack, base <= most + slack else {
      let limit = base < least ? "at least \(contactText(least + shocks))" : "at most \(contactText(most + shocks))"
      throw keys.fault(
        "total",
        "expected \(limit) contacts, which the stated peak, first day, open days and weights allow; "
          + "found \(contactText(total))")
    }
    var volumes = curve.volumes(rate: curve.rate(for: base))
    curve.settle(&volumes, on: base)
    return volumes
  }

  /// The curve for a stated peak and first day, once both are possible.
  private func surgeCurve(peak: Double, peakDate: CivilDate, firstDay: Double?) throws(DemandFault) -> SurgeCurve {
    guard let peakDay = days.index(of: peakDate) else {
      throw keys.fault(
        "peak_day.date",
        "expected a date from \(calendar.firstDay) to \(calendar.lastDay), found '\(peakDate)'")
    }
    guard days.weights[peakDay] > 0, peak > 0 else {
      throw keys.fault(
        "peak_day.date", "expected an open day with volume, found '\(peakDate)', which is closed or weighs 0")
    }
    if let day = shocksWithin.indices.first(where: { shocksWithin[$0] > peak }) {
      throw keys.fault(
        "peak_day",
        "expected at least the \(contactText(shocksWithin[day])) contacts of the shocks on "
          + "\(days.days[day].date), found \(contactText(peak))")
    }
    return SurgeCurve(
      peak: peak - shocksWithin[peakDay], peakDay: peakDay,
      first: try firstOpenDay(firstDay, peak: peak, peakDay: peakDay),
      weights: days.weights.map { $0 / days.weights[peakDay] }, ceilings: shocksWithin.map { peak - $0 })
  }

  /// The first open day and its stated contacts, less shocks; nil where the file states none or the peak is that day.
  private func firstOpenDay(
    _ stated: Double?, peak: Double, peakDay: Int
  ) throws(DemandFault) -> (day: Int, contacts: Double)? {
    guard let stated, let day = days.weights.firstIndex(where: { $0 > 0 }) else { return nil }
    try requireVolume(stated, key: "first_day")
    guard stated <= peak, day != peakDay || stated == peak else {
      let wanted = day == peakDay ? "the peak day's" : "at most the peak day's"
      throw keys.fault(
        "first_day", "expected \(wanted) \(contactText(peak)) contacts, found \(contactText(stated))")
    }
    try requireRoom(stated, for: shocksWithin[day], key: "first_day", " on the first day")
    return day == peakDay ? nil : (day, stated - shocksWithin[day])
  }
}

extension SurgeCurve {
  /// Brings the sum onto the total without touching the stated days: by scaling the others, then by the largest that has room.
  fileprivate func settle(_ volumes: inout [Double], on total: Double) {
    let free = volumes.indices.filter { $0 != peakDay && $0 != first?.day && volumes[$0] > 0 }
    let fixed = volumes.compensatedSum() - free.map { volumes[$0] }.compensatedSum()
    let others = free.map { volumes[$0] }.compensatedSum()
    guard others > 0, total > fixed else { return }
    for day in free { volumes[day] = min(ceilings[day], volumes[day] * ((total - fixed) / others)) }
    let residue = total - volumes.compensatedSum()
    let roomy = free.filter { residue <= 0 || volumes[$0] + residue <= ceilings[$0] }
    guard let day = roomy.max(by: { volumes[$0] < volumes[$1] }) else { return }
    volumes[day] = min(ceilings[day], max(0, volumes[day] + residue))
  }
}
