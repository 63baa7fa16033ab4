internal import ScenarioModel

/// A text cut into words, signs and their columns.
struct ConditionWords {
  /// A word or a sign.
  struct Token {
    let text: String
    let column: Int
    /// Whether it is made of letters, digits and what names and numbers hold.
    let isWord: Bool
  }

  private let tokens: [Token]
  private let end: Int
  private var place = 0

  /// The words of a text.
  init(_ text: String) {
    var tokens: [Token] = []
    let characters = Array(text)
    var index = 0
    while index < characters.count {
      let start = index
      let character = characters[index]
      index += 1
      if character.isWhitespace { continue }
      if ConditionWords.isWord(characters, start) {
        while index < characters.count, ConditionWords.isWord(characters, index) { index += 1 }
      } else if index < characters.count, characters[index] == "=", "<>=".contains(character) {
        index += 1
      }
      tokens.append(
        Token(
          text: String(characters[start..<index]), column: start + 1,
          isWord: ConditionWords.isWord(characters, start)))
    }
    self.tokens = tokens
    end = characters.count + 1
  }

  /// Letters, digits, `_`, `-` and `.`, and the colon of a time of day.
  private static func isWord(_ characters: [Character], _ index: Int) -> Bool {
    let character = characters[index]
    if character == ":" {
      return index > 0 && characters[index - 1].isNumber && characters[(index + 1)...].first?.isNumber == true
    }
    return character.isLetter || character.isNumber || "_-.".contains(character)
  }

  /// The token at hand; nil at the end.
  var next: Token? { place < tokens.count ? tokens[place] : nil }

  /// The token after the one at hand.
  var second: Token? { place + 1 < tokens.count ? tokens[place + 1] : nil }

  /// Passes over the token at hand.
  mutating func advance() { place += 1 }

  /// Takes a sign or word if it is at hand.
  mutating func take(_ text: String) -> Bool {
    guard next?.text == text else { return false }
    place += 1
    return true
  }

  /// A fault at the token at hand.
  ///
  /// - Parameters:
  ///   - wanted: what was expected.
  ///   - names: what may have been meant.
  func fault(_ wanted: String, among names: [String] = []) -> ConditionFault {
    guard let next else { return ConditionFault(column: end, wanted: wanted, found: "the end", suggestion: nil) }
    return ConditionFault(
      column: next.column, wanted: wanted, found: "'\(PrintableText.of(next.text))'",
      suggestion: NearestName.suggestion(for: next.text, among: names))
  }
}
