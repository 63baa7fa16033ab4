import ContactDemand
import RandomStreams
import ScenarioModel

/// How `explain` words numbers and values, in English, with units.
enum Wording {
  /// A number with groups of three digits and at most the given decimals, trailing zeros dropped.
  static func number(_ value: Double, decimals: Int = 0) -> String {
    let scale = [1, 10, 100, 1_000, 10_000][min(max(decimals, 0), 4)]
    guard abs(value) < 1e14 else { return "\(value)" }
    let scaled = Int((abs(value) * Double(scale)).rounded())
    var fraction = decimals > 0 ? String(String(scale + scaled % scale).dropFirst()) : ""
    while fraction.hasSuffix("0") { fraction.removeLast() }
    let sign = value < 0 && scaled > 0 ? "-" : ""
    return sign + grouped(scaled / scale) + (fraction.isEmpty ? "" : "." + fraction)
  }

  /// A whole number with groups of three digits.
  static func grouped(_ value: Int) -> String {
    var digits = String(value)
    var groups: [String] = []
    while digits.count > 3 {
      groups.insert(String(digits.suffix(3)), at: 0)
      digits.removeLast(3)
    }
    return ([digits] + groups).joined(separator: ",")
  }

  /// A fraction as per cent, such as `80 %`.
  ///
  /// A share above 0 is never printed as 0 %, one below 1 never as 100 %.
  static func percent(_ fraction: Double) -> String {
    let isInside = fraction > 1e-12 && fraction < 1 - 1e-12
    for decimals in [2, 3] {
      let text = number(fraction * 100, decimals: decimals)
      if !isInside || (text != "0" && text != "100") { return text + " %" }
    }
    return fraction < 0.5 ? "< 0.001 %" : "> 99.999 %"
  }

  /// A difference of shares in points, such as `1 point`.
  static func points(_ fraction: Double) -> String {
    let text = number(fraction * 100, decimals: 2)
    return text + (text == "1" ? " point" : " points")
  }

  /// A time in the largest unit that keeps it short: `20 s`, `5 min`, `1.5 h`, `2 days`.
  static func duration(_ seconds: Double) -> String {
    for (unit, length) in [("days", 86_400.0), ("h", 3_600), ("min", 60)] where seconds >= length {
      let value = seconds / length
      if (value * 10).rounded() == value * 10 {
        return number(value, decimals: 1) + " " + (value == 1 && unit == "days" ? "day" : unit)
      }
    }
    return number(seconds, decimals: seconds < 10 ? 3 : 1) + " s"
  }

  /// A distribution of times with its mean and spread.
  static func distribution(_ law: Distribution) -> String {
    let mean = duration(law.mean)
    let variation = "cv " + percent(law.squaredCoefficientOfVariation.squareRoot())
    switch law.family {
    case .exponential: return "exponential, mean \(mean)"
    case .lognormal: return "lognormal, mean \(mean), \(variation)"
    case .gamma: return "gamma, mean \(mean), \(variation)"
    case .weibull(let shape, _): return "Weibull of shape \(number(shape, decimals: 3)), mean \(mean), \(variation)"
    case .erlang(let stages, _): return "Erlang of \(stages) stages, mean \(mean), \(variation)"
    case .hyperexponential(let probability, let first, let second):
      return "hyperexponential, \(percent(probability)) of mean \(duration(first)), else \(duration(second)); "
        + "mean \(mean), \(variation)"
    case .uniform(let low, let high):
      return "uniform from \(duration(low)) to \(duration(high)), mean \(mean)"
    case .triangular(let low, let mode, let high):
      return "triangular from \(duration(low)) over \(duration(mode)) to \(duration(high)), mean \(mean)"
    case .deterministic: return "always \(mean)"
    case .empirical(let values):
      return "\(grouped(values.values.count)) observed values, mean \(mean), \(variation)"
    }
  }

  /// What a service-level definition divides by what.
  static func formula(_ target: ServiceTarget) -> String {
    let (wait, short) = (duration(target.acceptableWait), duration(target.shortAbandonThreshold))
    switch target.definition {
    case .ofOffered: return "answered within \(wait) / offered"
    case .ofAnswered: return "answered within \(wait) / answered"
    case .shortAbandonsExcluded: return "answered within \(wait) / (offered - abandoned within \(short))"
    case .shortAbandonsGood: return "(answered within \(wait) + abandoned within \(short)) / offered"
    }
  }

  /// The further limits of a target.
  static func limits(_ target: ServiceTarget) -> [String] {
    var limits: [String] = []
    if let share = target.maximumAbandonment { limits.append("abandonment at most \(percent(share))") }
    if let wait = target.maximumAverageSpeedOfAnswer {
      limits.append("average speed of answer at most \(duration(wait))")
    }
    if let share = target.maximumOccupancy { limits.append("occupancy at most \(percent(share))") }
    return limits
  }

  /// What the volume says, in a line.
  static func volume(_ curve: VolumeCurve) -> String {
    switch curve {
    case .total(let contacts, let span):
      let per = span == .period ? "over the period" : "per \(span.rawValue)"
      return "\(number(contacts, decimals: 2)) contacts \(per)" + (span == .day ? " of weight 100 %" : "")
    case .surge(let total, let peak, let date, let first):
      let start = first.map { "\(number($0, decimals: 2)) on the first open day, log-linear rise" }
      return "surge of \(number(total, decimals: 2)) contacts with \(number(peak, decimals: 2)) on \(date); "
        + (start ?? "rises five times as fast as it decays") + ", exponential decay"
    case .monthTotals(let months):
      return months.map { "\($0.month) \(number($0.contacts, decimals: 2))" }.joined(separator: ", ")
        + "; exponential growth or decay between"
    case .dailyVolumes(let volumes): return "a list of \(grouped(volumes.count)) by day from the first"
    case .series(let series):
      let span = series.spanLength >= 86_400 ? "daily" : duration(Double(series.spanLength))
      return "\(grouped(series.entries.count)) \(span) counts"
        + (series.fileName.isEmpty ? "" : " of \(series.fileName)")
    }
  }

  /// What the volume counts.
  static func basis(_ basis: VolumeBasis) -> String {
    switch basis {
    case .fresh: "fresh contacts, without retries"
    case .offered: "offered contacts, redials included"
    case .answered: "answered contacts, taken as fresh"
    }
  }

  /// What offered contacts come to in fresh ones.
  ///
  /// - Parameter heard: the share of the curve that the voice menu does not serve.
  static func fresh(_ counted: CountedOffered, heard: Double) -> String {
    let (fresh, offered) = (counted.freshByDay.reduce(0, +), counted.offeredByDay.reduce(0, +))
    if counted.check != nil {
      return
        "\(number(fresh, decimals: 1)) fresh contacts bring the \(number(offered, decimals: 1)) offered, solved for by day"
    }
    if heard < 1 {
      return
        "\(number(fresh, decimals: 1)) contacts, of which the voice menu leaves the \(number(offered, decimals: 1)) offered"
    }
    return "as many: neither redials nor calls from elsewhere are among them"
  }

  /// How well the fresh contacts bring the stated offered ones.
  static func check(_ check: CountedOffered.Check, _ counted: CountedOffered, on dates: [CivilDate]) -> String {
    let worst =
      dates.indices.contains(check.worstDay)
      ? "; worst day \(dates[check.worstDay]): \(number(check.worstOffered, decimals: 1)) of "
        + "\(number(counted.offeredByDay[check.worstDay], decimals: 1)), standard error "
        + "\(number(check.worstStandardError, decimals: 1))" : ""
    return "from \(grouped(check.replications)) replications; \(grouped(check.checkReplications)) others found "
      + "\(number(check.offered, decimals: 1)) offered, standard error \(number(check.standardError, decimals: 1))\(worst)"
  }

  /// The subject of a check.
  static func subject(_ subject: VolumeCheck.Subject) -> String {
    switch subject {
    case .period: "whole period"
    case .day: "day of weight 100 %"
    case .week: "full week"
    case .everyMonth: "full month"
    case .month(let month): "\(month)"
    case .peakDay(let date): "peak day \(date)"
    case .firstDay(let date): "first open day \(date)"
    case .shock(let date): "shock of \(date)"
    }
  }

  /// Numbers by interval as one: `12`, `0 to 14 by interval`.
  static func range(_ numbers: [Int]) -> String {
    guard let least = numbers.min(), let most = numbers.max() else { return "none" }
    return least == most ? grouped(least) : "\(grouped(least)) to \(grouped(most)) by interval"
  }

  /// What happens to waiting callers at closing.
  static func closing(_ rule: ClosingRule) -> String {
    switch rule {
    case .served: "waiting callers are served or abandon, with the last interval's staff (served)"
    case .leftToAbandon: "no service starts any more; waiting callers leave when their patience ends (left-to-abandon)"
    case .cleared: "waiting callers are disconnected (cleared)"
    }
  }

  /// Weekday and holiday weights; empty when every day weighs the same.
  static func weights(_ demand: DemandModel) -> String {
    var parts = demand.weekdayWeights.sorted { $0.key < $1.key }.map {
      "\($0.key.name.capitalized) \(percent($0.value))"
    }
    if let weight = demand.holidayWeight { parts.append("holidays \(percent(weight))") }
    return parts.isEmpty ? "" : parts.joined(separator: ", ") + ", else 100 %"
  }

  /// The weekday of a date, such as `Saturday`.
  static func weekday(_ date: CivilDate) -> String { date.weekday.name.capitalized }

  /// The steps of an intraday profile, relative or as contacts per hour.
  static func profile(_ steps: [ProfileStep], perHour: Bool = false) -> String {
    guard !steps.isEmpty else { return "even" }
    return steps.map { step in
      "\(step.period) " + (perHour ? "\(number(step.weight, decimals: 2)) per hour" : percent(step.weight))
    }.joined(separator: ", ")
  }
}

extension String {
  /// The text with its first letter in upper case.
  var capitalized: String { prefix(1).uppercased() + dropFirst() }
}
