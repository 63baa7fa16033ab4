internal import ScenarioModel

extension Condition {
  /// Reads a condition.
  ///
  /// - Parameter text: such as `calls.serviceLevel >= 80 % in month`; docs/conditions.md has the grammar.
  /// - Throws: `ConditionFault` with the column of what does not fit.
  public init(_ text: String) throws(ConditionFault) {
    var parser = ConditionParser(text)
    self = try parser.condition()
    try parser.finish()
  }
}

extension MeasureReference {
  /// Reads a reference.
  ///
  /// - Parameter text: such as `calls.serviceLevel`, `cost`, `demand.total`.
  /// - Throws: `ConditionFault` with the column of what does not fit.
  public init(_ text: String) throws(ConditionFault) {
    var parser = ConditionParser(text)
    self = try parser.reference()
    try parser.finish()
  }
}

/// Reads conditions from left to right.
struct ConditionParser {
  private var words: ConditionWords

  init(_ text: String) { words = ConditionWords(text) }

  mutating func condition() throws(ConditionFault) -> Condition {
    if words.next?.text == "verdict", words.second?.text == ":" {
      words.advance()
      words.advance()
      return .verdict(try verdict())
    }
    guard words.next?.text == "P", words.second?.text == "(" else { return .value(try value()) }
    words.advance()
    words.advance()
    let inner = try probable()
    guard words.take(")") else { throw words.fault("')'") }
    let comparison = try comparison()
    let limit = try quantity(as: .share)
    return .probability(inner, comparison, limit)
  }

  /// What may be left unread: nothing.
  func finish() throws(ConditionFault) {
    if words.next != nil { throw words.fault("the end, or 'in' and a cell such as month", among: ["in"]) }
  }

  /// Inside P(): a condition, or a kind of cell for the service level in it, as in `P(month >= 90 %)`.
  private mutating func probable() throws(ConditionFault) -> ValueCondition {
    guard let word = words.next?.text, let cell = CellReference(word: word) else { return try value() }
    words.advance()
    return try value(MeasureReference(Measure.serviceLevel), in: cell)
  }

  private mutating func value() throws(ConditionFault) -> ValueCondition {
    let reference = try reference()
    return try value(reference, in: nil)
  }

  private mutating func value(
    _ reference: MeasureReference, in stated: CellReference?
  ) throws(ConditionFault) -> ValueCondition {
    let comparison = try comparison()
    let place = words
    let quantity = try quantity(as: reference.meaning)
    let cell = if let stated { stated } else { try cell() }
    guard let condition = ValueCondition(reference, comparison, quantity, in: cell) else {
      throw place.fault(reference.meaning.wanted)
    }
    return condition
  }

  mutating func reference() throws(ConditionFault) -> MeasureReference {
    let wanted = "a measure such as serviceLevel"
    guard let word = words.next, word.isWord else { throw words.fault(wanted) }
    guard let reference = ConditionParser.reference(word.text) else { throw misnamed(word, wanted) }
    words.advance()
    return reference
  }

  private static func reference(_ text: String) -> MeasureReference? {
    if let figure = NamedFigure(rawValue: text) { return MeasureReference(figure) }
    if let measure = MeasureReference(key: text) { return measure }
    guard let dot = text.firstIndex(of: "."), dot > text.startIndex else { return nil }
    let (subject, key) = (String(text[..<dot]), String(text[text.index(after: dot)...]))
    return NamedFigure(rawValue: key).map { MeasureReference($0, of: subject) }
      ?? MeasureReference(key: key, of: subject)
  }

  /// A fault at the name of a measure, after the subject.
  private func misnamed(_ word: ConditionWords.Token, _ wanted: String) -> ConditionFault {
    let dot = word.text.firstIndex(of: ".")
    let key = dot.map { String(word.text[word.text.index(after: $0)...]) } ?? word.text
    return ConditionFault(
      column: word.column + word.text.count - key.count, wanted: wanted, found: "'\(PrintableText.of(key))'",
      suggestion: NearestName.suggestion(for: word.text, among: NamedFigure.allCases.map(\.rawValue))
        ?? NearestName.suggestion(for: key, among: MeasureReference.keys))
  }

  private mutating func comparison() throws(ConditionFault) -> Comparison {
    let text = words.next?.text
    let signs = ["≥": ">=", "≤": "<=", "=": "=="]
    guard let text, let comparison = Comparison(rawValue: signs[text] ?? text) else {
      throw words.fault("a comparison: >=, <=, >, < or ==")
    }
    words.advance()
    return comparison
  }

  private mutating func quantity(as meaning: ValueMeaning) throws(ConditionFault) -> StatedQuantity {
    let start = words
    guard let word = words.next, word.isWord else { throw words.fault(meaning.wanted) }
    let number = word.text.prefix { $0.isNumber || $0 == "." || $0 == "-" }
    guard StatedQuantity(number: number) != nil else { throw words.fault(meaning.wanted) }
    words.advance()
    let glued = String(word.text.dropFirst(number.count))
    let unit: StatedQuantity.Unit
    if !glued.isEmpty {
      guard let known = ConditionParser.unit(glued) else { throw start.fault(meaning.wanted) }
      unit = known
    } else if words.take("%") {
      unit = .percent
    } else if let next = words.next, next.isWord, next.text != "in" {
      guard let known = ConditionParser.unit(next.text) else {
        throw words.fault("a unit: %, s, min, h, days or a currency such as EUR", among: ["s", "min", "h", "days"])
      }
      words.advance()
      unit = known
    } else {
      unit = .none
    }
    guard let quantity = StatedQuantity(number: number, unit: unit), quantity.value(as: meaning) != nil else {
      throw start.fault(meaning.wanted)
    }
    return quantity
  }

  private static func unit(_ text: String) -> StatedQuantity.Unit? {
    if text == "day" || text == "d" { return .time(.days) }
    if let time = StatedQuantity.TimeUnit(rawValue: text) { return .time(time) }
    let isCode = text.utf8.count == 3 && text.utf8.allSatisfy { (65...90).contains($0) }
    return isCode ? .currency(text) : nil
  }

  private mutating func cell() throws(ConditionFault) -> CellReference {
    guard words.take("in") else { return .period }
    let wanted = "a cell such as month, monday, 2024-03 or 2024-03-04"
    guard let word = words.next, let cell = CellReference(word: word.text) else {
      throw words.fault(wanted, among: CellReference.words)
    }
    words.advance()
    guard case .every(let kind) = cell, kind == .week || kind == .hour, let next = words.next, next.isWord else {
      return cell
    }
    guard let one = CellReference(kind, word: next.text) else {
      throw words.fault(kind == .week ? "a Monday such as 2024-03-04" : "an hour, 0 to 23")
    }
    words.advance()
    return one
  }

  private mutating func verdict() throws(ConditionFault) -> VerdictWord {
    let words = VerdictWord.allCases.map(\.rawValue)
    guard let text = self.words.next?.text, let verdict = VerdictWord(rawValue: text) else {
      throw self.words.fault("met, missed or undecided", among: words)
    }
    self.words.advance()
    return verdict
  }
}
