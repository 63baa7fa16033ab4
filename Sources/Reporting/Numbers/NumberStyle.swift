public import ContactSimulation
public import OutputAnalysis
public import ScenarioModel

/// How numbers are written in a language: separators, percent signs and units.
public struct NumberStyle: Sendable, Hashable {
  /// The language.
  public let language: ReportLanguage
  /// The space within numbers and before units: narrow and unbreakable on a page, plain on a terminal.
  public let space: String

  /// The narrow no-break space that French typography puts within numbers.
  public static let narrowSpace = "\u{202F}"

  /// A style for a language.
  ///
  /// - Parameters:
  ///   - language: English or French.
  ///   - space: The space within numbers and before units.
  public init(_ language: ReportLanguage, space: String = NumberStyle.narrowSpace) {
    self.language = language
    self.space = space
  }

  /// What is written where there is no value.
  public var missing: String { "–" }

  /// A number with fixed decimals, such as `85 000` or `1,234.5`.
  ///
  /// - Parameters:
  ///   - value: Any double; one that is not finite gives `missing`.
  ///   - decimals: Digits after the point, 0...9.
  public func number(_ value: Double, decimals: Int = 0) -> String {
    guard value.isFinite else { return missing }
    switch language {
    case .english: return FixedDecimal.text(value, decimals: decimals, point: ".", group: ",", minus: "−")
    case .french: return FixedDecimal.text(value, decimals: decimals, point: ",", group: space, minus: "−")
    }
  }

  /// A whole number, such as `85 000`.
  public func count(_ value: Int) -> String { number(Double(value)) }

  /// A share as a percentage, such as `12,5 %` or `12.5%`.
  ///
  /// A share above 0 is never printed as 0 %, one below 1 never as 100 %: it gets one more digit, and where that is
  /// not enough it is said to lie below or above the last one that can be told (`< 0.01%`, `> 99.99%`).
  ///
  /// - Parameters:
  ///   - fraction: 0...1.
  ///   - decimals: Digits after the point.
  public func percent(_ fraction: Double, decimals: Int = 1) -> String {
    fraction.isFinite ? hundredths(fraction, decimals: decimals) + percentSign : missing
  }

  /// A share that somebody stated, such as `80%` or `99.95%`: with the decimals that it has, four at most.
  public func stated(_ fraction: Double) -> String {
    percent(fraction, decimals: NumberStyle.decimals(of: fraction * 100))
  }

  /// The decimals that a stated number has, four at most.
  static func decimals(of value: Double) -> Int {
    var scale = 1.0
    for decimals in 0..<4 {
      if (value * scale - (value * scale).rounded()).magnitude < 1e-6 { return decimals }
      scale *= 10
    }
    return 4
  }

  private var percentSign: String { (language == .french ? space : "") + "%" }

  /// The number of a percentage, without its sign.
  private func hundredths(_ fraction: Double, decimals: Int) -> String {
    let rounding = 1e-12
    guard fraction > rounding, fraction < 1 - rounding else { return number(fraction * 100, decimals: decimals) }
    let (nothing, all) = (0.0, 100.0)
    for places in [decimals, decimals + 1] {
      let text = number(fraction * 100, decimals: places)
      if text != number(nothing, decimals: places), text != number(all, decimals: places) { return text }
    }
    let unit = (0...max(0, decimals)).reduce(1.0) { value, _ in value / 10 }
    return fraction < 0.5
      ? "<\(space)" + number(unit, decimals: decimals + 1) : ">\(space)" + number(all - unit, decimals: decimals + 1)
  }

  /// A relative change with its sign, such as `+10 %`.
  public func change(_ fraction: Double, decimals: Int = 0) -> String {
    guard fraction.isFinite else { return missing }
    let text = number(fraction * 100, decimals: decimals) + percentSign
    return fraction > 0 && !text.hasPrefix("0\(space)%") && text != "0%" ? "+" + text : text
  }

  /// A number with a unit, such as `12 s`.
  public func quantity(_ value: Double, _ unit: String, decimals: Int = 0) -> String {
    value.isFinite ? number(value, decimals: decimals) + space + unit : missing
  }

  /// A duration in seconds as people say it: `7.8 s`, `45 s`, `3 min 20 s`, `2 h 05 min`.
  public func duration(_ seconds: Double) -> String {
    guard seconds.isFinite, abs(seconds) < 1e9 else { return missing }
    guard seconds >= 99.5 else { return quantity(seconds, "s", decimals: seconds >= 9.95 || seconds == 0 ? 0 : 1) }
    let whole = Int(seconds.rounded(.toNearestOrAwayFromZero))
    if whole < 7200 {
      let rest = whole % 60 == 0 ? "" : "\(space)\(twoDigits(whole % 60))\(space)s"
      return "\(count(whole / 60))\(space)min\(rest)"
    }
    let minutes = (whole + 30) / 60
    return "\(count(minutes / 60))\(space)h\(space)\(twoDigits(minutes % 60))\(space)min"
  }

  /// An estimate of a share with the half-width of its interval in points, such as `82.4% ± 0.3`.
  ///
  /// A half-width that would be printed as 0 is printed as less than one unit of the last decimal.
  public func percent(_ estimate: Estimate?, decimals: Int = 1) -> String {
    guard let estimate else { return missing }
    let text = percent(estimate.mean, decimals: decimals)
    return NumberStyle.isBound(text) ? text : text + margin(estimate.halfWidth.map { $0 * 100 }, decimals: decimals)
  }

  /// Whether a text only says above or below what a number lies (`> 99.99%`), so that it has no margin to tell.
  static func isBound(_ text: String) -> Bool { text.hasPrefix(">") || text.hasPrefix("<") }

  /// A share of simulated runs with its interval, such as `97.3% (96.1–98.2)`.
  public func share(_ estimate: ShareEstimate?) -> String {
    guard let estimate else { return missing }
    let ends = [estimate.lower, estimate.upper].map { hundredths($0, decimals: 1) }
    return percent(estimate.share) + " (\(ends[0])–\(ends[1]))"
  }

  /// An estimate of a time in seconds with the half-width of its interval, such as `7.8 s ± 0.2`.
  public func seconds(_ estimate: Estimate?, decimals: Int = 1) -> String {
    guard let estimate else { return missing }
    return quantity(estimate.mean, "s", decimals: decimals) + margin(estimate.halfWidth, decimals: decimals)
  }

  /// The half-width of an interval, such as ` ± 0.3`; empty when there is none.
  func margin(_ halfWidth: Double?, decimals: Int) -> String {
    guard let halfWidth, halfWidth.isFinite, halfWidth > 0 else { return "" }
    let unit = (0..<max(0, decimals)).reduce(1.0) { value, _ in value / 10 }
    let tiny = halfWidth < unit / 2
    return "\(space)±\(space)" + (tiny ? "<\(space)" : "") + number(tiny ? unit : halfWidth, decimals: decimals)
  }

  private func twoDigits(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
}
