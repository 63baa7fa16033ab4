internal import RandomStreams
internal import ScenarioModel

/// Quantities that a file states: as many digits as they have, and no more.
extension Wording {
  /// A number with at most some decimals, without zeros at their end.
  func plain(_ value: Double, atMost decimals: Int = 0) -> String {
    numbers.number(value, decimals: NumberStyle.decimals(of: value, atMost: decimals))
  }

  /// A share with two decimals at most, more where it lies next to 0 or 1.
  func share(_ fraction: Double) -> String {
    let isExtreme = fraction > 0 && fraction < 0.0001 || fraction < 1 && fraction > 0.9999
    return isExtreme ? numbers.stated(fraction) : numbers.stated((fraction * 10_000).rounded() / 10_000)
  }

  /// A time in the largest unit that keeps it short: `20 s`, `5 min`, `1.5 h`, `2 days`.
  ///
  /// - Parameter seconds: 0 or more.
  public func span(_ seconds: Double) -> String {
    for (unit, length) in [(self("days", "jours"), 86_400.0), ("h", 3_600), ("min", 60)] where seconds >= length {
      let value = seconds / length
      guard (value * 10).rounded() == value * 10 else { continue }
      return plain(value, atMost: 1) + " " + (value == 1 && length > 3_600 ? self("day", "jour") : unit)
    }
    return plain(seconds, atMost: seconds < 10 ? 3 : 1) + " s"
  }

  /// A count with its noun; the plural takes an s, and begins at two in French.
  func count(_ number: Int, _ english: String, _ french: String) -> String {
    let isOne = language == .french ? number < 2 : number == 1
    let noun = self(english, french)
    return numbers.count(number) + " "
      + (isOne ? noun : noun.split(separator: " ").map { $0 + "s" }.joined(separator: " "))
  }

  /// Hours of a day, one stretch after the other.
  func hours(_ periods: [OpenPeriod]) -> String {
    periods.isEmpty ? self(TablePhrase.closed) : periods.map(\.description).joined(separator: ", ")
  }

  /// A weekday at the beginning of a line.
  func weekday(_ weekday: Weekday) -> String {
    let name = dates.weekdayName(weekday)
    return name.prefix(1).uppercased() + name.dropFirst()
  }

  /// A distribution of times with its mean and spread.
  func law(_ law: Distribution) -> String {
    let mean = self("mean ", "moyenne ") + span(law.mean)
    let spread = mean + ", " + self("cv ", "CV ") + share(law.squaredCoefficientOfVariation.squareRoot())
    switch law.family {
    case .exponential: return self("exponential, ", "exponentielle, ") + mean
    case .lognormal: return self("lognormal, ", "lognormale, ") + spread
    case .gamma: return "gamma, " + spread
    case .weibull(let shape, _):
      return self("Weibull of shape ", "de Weibull de forme ") + plain(shape, atMost: 3) + ", " + spread
    case .erlang(let stages, _):
      return self("Erlang of \(stages) stages, ", "d’Erlang à \(stages) phases, ") + spread
    case .hyperexponential(let probability, let first, let second):
      let (share, one, other) = (share(probability), span(first), span(second))
      return self(
        "hyperexponential, \(share) of mean \(one), else \(other); ",
        "hyperexponentielle, \(share) de moyenne \(one), sinon \(other) ; ") + spread
    case .uniform(let low, let high):
      return self("uniform from \(span(low)) to \(span(high)), ", "uniforme de \(span(low)) à \(span(high)), ") + mean
    case .triangular(let low, let mode, let high):
      return self(
        "triangular from \(span(low)) over \(span(mode)) to \(span(high)), ",
        "triangulaire de \(span(low)) à \(span(high)), mode \(span(mode)), ") + mean
    case .deterministic: return self("always ", "toujours ") + span(law.mean)
    case .empirical(let values):
      let count = numbers.count(values.values.count)
      return self("\(count) observed values, ", "\(count) valeurs observées, ") + spread
    }
  }

  /// Talk and after-call work; the mean of both where there are both.
  func handling(_ time: HandlingTime) -> String {
    guard let afterCall = time.afterCall else { return law(time.talk) }
    return self(
      "talk \(law(time.talk)); after-call work \(law(afterCall)); mean of both \(span(time.mean))",
      "conversation \(law(time.talk)) ; post-appel \(law(afterCall)) ; DMT \(span(time.mean))")
  }

  /// Coefficients of variation of random factors; nil without any.
  func factors(_ factors: VolumeFactors) -> String? {
    let named = [
      (self("period", "période"), factors.run), (self("week", "semaine"), factors.week),
      (self("day", "jour"), factors.day),
    ].filter { $0.1 > 0 }.map { "\($0.0) \(share($0.1))" }
    return named.isEmpty
      ? nil
      : named.joined(separator: ", ")
        + self(" (cv of gamma factors, mean 1)", " (CV de facteurs gamma de moyenne 1)")
  }
}

extension NumberStyle {
  /// The decimals that a number has when it is rounded to some at most.
  static func decimals(of value: Double, atMost decimals: Int) -> Int {
    let scale = (0..<decimals).reduce(1.0) { scale, _ in scale * 10 }
    return min(decimals, self.decimals(of: (value * scale).rounded(.toNearestOrAwayFromZero) / scale))
  }
}

extension Fact {
  /// A distribution for programs.
  static func law(_ key: String, _ law: Distribution?, _ words: Wording) -> Fact {
    guard let law else { return .word(key, nil) }
    return Fact(Bilingual("", ""), .text, .text(words.law(law)), key: key, parts: law.parts)
  }

  /// Talk and after-call work for programs.
  static func handling(_ key: String, _ time: HandlingTime?, _ words: Wording) -> Fact {
    .group(key, time?.parts(words))
  }
}

extension Distribution {
  /// Its mean and its spread.
  var parts: [Fact] { [.seconds("mean", mean), .seconds("standard_deviation", standardDeviation)] }
}

extension HandlingTime {
  /// Talk, after-call work and their mean.
  func parts(_ words: Wording) -> [Fact] {
    [.law("talk", talk, words), .law("after_call", afterCall, words), .seconds("mean", mean)]
  }
}

extension VolumeFactors {
  /// The coefficients of variation.
  var parts: [Fact] { [.share("run", run), .share("week", week), .share("day", day)] }
}
