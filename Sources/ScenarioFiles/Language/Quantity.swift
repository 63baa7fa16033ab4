internal import ScenarioModel

/// A number with a unit as one key of the language takes it: what it measures and its range.
struct Quantity: Sendable {
  /// What a text did wrong, in the words of a problem.
  struct Refusal: Error {
    let wanted: String
    let suggestion: String?
  }

  let measure: Measure
  /// An example that may stand there.
  let example: String
  /// The least value, in the model's unit.
  let minimum: Double
  /// Whether `minimum` itself is refused.
  let excludesMinimum: Bool
  /// The largest value, in the model's unit.
  let maximum: Double
  /// `maximum` as people write it, with its unit.
  let maximumText: String
  /// Whether only whole numbers make sense.
  let isWhole: Bool
  /// The least value other than 0, and how people write it.
  let least: (value: Double, text: String)

  init(
    _ measure: Measure, example: String, from minimum: Double = 0, excluded: Bool = false,
    to maximum: Double, _ maximumText: String, whole: Bool = false, least: (value: Double, text: String)? = nil
  ) {
    self.measure = measure
    self.example = example
    self.minimum = minimum
    excludesMinimum = excluded
    self.maximum = maximum
    self.maximumText = maximumText
    isWhole = whole
    self.least = least ?? (measure.least, measure.leastText)
  }

  /// `a time such as '4 min'`.
  var wanted: String { "\(isWhole ? wholeNoun : measure.noun) such as '\(example)'" }

  /// Reads a text such as `4 min` into the model's unit (seconds, fraction, count).
  func read(_ text: String) throws(Refusal) -> Double {
    let value = try measure == .time ? readTime(text) : readOne(text).value
    if value < minimum || (excludesMinimum && value == minimum) { throw Refusal(wanted: lowerBound, suggestion: nil) }
    if value > maximum { throw Refusal(wanted: upperBound, suggestion: nil) }
    if value != 0, abs(value) < least.value { throw Refusal(wanted: tooSmall, suggestion: nil) }
    if isWhole, value.rounded() != value { throw Refusal(wanted: wanted, suggestion: nil) }
    return value
  }

  /// A time may have several parts: `1 h 30 min`.
  private func readTime(_ text: String) throws(Refusal) -> Double {
    var total = 0.0
    var rest = text
    var smallestFactor = Double.infinity
    repeat {
      let part = try readOne(rest, allowsMore: true)
      guard part.factor < smallestFactor, part.value >= 0 || smallestFactor == .infinity else {
        throw Refusal(wanted: wanted, suggestion: nil)
      }
      smallestFactor = part.factor
      total += part.value
      rest = part.rest
      if !rest.isEmpty, part.value < 0 { throw Refusal(wanted: lowerBound, suggestion: nil) }
    } while !rest.isEmpty
    return total
  }

  /// One number and its unit.
  private func readOne(
    _ text: String, allowsMore: Bool = false
  ) throws(Refusal) -> (value: Double, factor: Double, rest: String) {
    let number: NumberText
    do {
      number = try NumberText(text)
    } catch {
      throw refusal(for: error)
    }
    var unit = number.rest
    var rest = ""
    if allowsMore, let space = unit.firstIndex(where: { $0 == " " || $0.isNumber }) {
      rest = TextForms.trimmed(String(unit[space...]))
      unit = String(unit[..<space])
    }
    guard let factor = factor(of: unit) else { throw unitRefusal(unit, of: number.value, for: text) }
    let value = factor == 0.01 ? number.value / 100 : number.value.decimalProduct(factor)
    return (value, factor, rest)
  }

  private func factor(of unit: String) -> Double? {
    let normalised = TextForms.normalised(unit).lowercased()
    return measure.units.first { $0.name == normalised }?.factor
  }

  private func unitRefusal(_ unit: String, of number: Double, for text: String) -> Refusal {
    guard !unit.isEmpty else { return Refusal(wanted: wanted, suggestion: nil) }
    let nearest = NearestName.of(unit, among: measure.unitNames(for: number))
    let suggestion = nearest.map { "did you mean \(TextForms.quoted(text.replacing(unit, with: $0)))?" }
    return Refusal(wanted: wanted, suggestion: suggestion)
  }

  private func refusal(for fault: NumberText.Fault) -> Refusal {
    switch fault {
    case .missing, .comma, .grouping: Refusal(wanted: wanted, suggestion: fault.suggestion)
    case .notFinite: Refusal(wanted: upperBound, suggestion: nil)
    }
  }

  private var wholeNoun: String {
    measure.noun.hasPrefix("a ") ? "a whole " + measure.noun.dropFirst(2) : measure.noun
  }

  private var lowerBound: String {
    let bound =
      excludesMinimum ? "greater than \(leastText)" : minimum == 0 ? "of 0 or more" : "of at least \(leastText)"
    return "\(measure.noun) \(bound), such as '\(example)'"
  }

  /// The least value as people write it; a bare 0 needs no unit.
  private var leastText: String {
    if minimum == 0 { return "0" }
    switch measure {
    case .share, .change, .points, .weeklyGrowth: return TextForms.percent(minimum)
    case .time: return "\(TextForms.plain(minimum)) s"
    default: return TextForms.plain(minimum)
    }
  }

  /// What is wanted instead of a value that is almost 0.
  private var tooSmall: String {
    let or = excludesMinimum || minimum != 0 ? "" : "of 0, or "
    return "\(measure.noun) \(or)of at least \(least.text), such as '\(example)'"
  }

  private var upperBound: String { "\(measure.noun) of at most \(maximumText), such as '\(example)'" }

  /// A pattern of JSON Schema (ECMA-262) that accepts what `read` accepts, as far as form goes.
  var pattern: String {
    let sign = minimum < 0 ? "[-+\\u2212]?" : "\\+?"
    let blank = "[\\s\\u00a0\\u2007-\\u200a\\u202f]"
    let digits =
      isWhole
      ? "\\d+(?:[ _\\u00a0\\u2009\\u202f]\\d{3})*"
      : "\\d+(?:[ _\\u00a0\\u2009\\u202f]\\d{3})*(?:\\.\\d+)?(?:[eE][-+]?\\d+)?"
    let names = measure.units.map(\.name).filter { !$0.isEmpty }.map { $0.replacing(" ", with: "\(blank)+") }
    let optional = measure.units.contains { $0.name.isEmpty } ? "?" : ""
    guard !names.isEmpty else { return "^\(sign)\(digits)$" }
    let unit = "(?:\(names.joined(separator: "|")))\(optional)"
    let one = "\(digits)\(blank)*\(unit)"
    return measure == .time ? "^\(sign)\(one)(?:\(blank)*\(one))*$" : "^\(sign)\(one)$"
  }
}
