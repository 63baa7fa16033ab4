public import ScenarioModel

/// A catalogue of texts: an enum whose cases each have a text in both languages.
public protocol Phrase: CaseIterable, Sendable {
  /// The text in both languages.
  var words: Bilingual { get }
}

/// How a report speaks: its language, its numbers and its dates.
public struct Wording: Sendable, Hashable {
  /// The language.
  public let language: ReportLanguage
  /// How numbers are written.
  public let numbers: NumberStyle
  /// How dates are written.
  public let dates: DateStyle

  /// The wording of a language.
  ///
  /// - Parameters:
  ///   - language: English or French.
  ///   - space: The space within numbers and before units.
  public init(_ language: ReportLanguage, space: String = NumberStyle.narrowSpace) {
    self.language = language
    numbers = NumberStyle(language, space: space)
    dates = DateStyle(language)
  }

  /// A text of a catalogue in the language.
  public func callAsFunction(_ phrase: some Phrase) -> String { spaced(phrase.words.text(in: language)) }

  /// A text given in both languages, for sentences with numbers in them.
  public func callAsFunction(_ english: String, _ french: String) -> String {
    spaced(Bilingual(english, french).text(in: language))
  }

  /// French puts unbreakable spaces before `: ; ? ! %` and within guillemets; a terminal keeps plain ones.
  private func spaced(_ text: String) -> String {
    guard language == .french, numbers.space != " " else { return text }
    var result = ""
    var rest = text[...]
    while let space = rest.firstIndex(of: " ") {
      let next = rest[rest.index(after: space)...].first
      let isBeforeMark = next.map { ":;?!%»".contains($0) } ?? false
      let isAfterMark = space > rest.startIndex && rest[rest.index(before: space)] == "«"
      result += rest[..<space]
      result += isBeforeMark || isAfterMark ? (next == ":" ? "\u{A0}" : numbers.space) : " "
      rest = rest[rest.index(after: space)...]
    }
    return result + rest
  }
}
