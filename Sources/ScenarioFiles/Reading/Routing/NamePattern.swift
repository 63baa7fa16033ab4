/// A name in which `*` stands for any characters, such as `health.*` or `*.french`.
struct NamePattern {
  private let letters: [UInt8]

  init(_ text: String) {
    letters = Array(text.utf8)
  }

  /// True if the text has a `*`.
  static func isPattern(_ text: String) -> Bool { text.utf8.contains(NamePattern.star) }

  private static let star = UInt8(ascii: "*")

  /// True if the whole name, in UTF-8, fits.
  ///
  /// Cost: the product of both lengths at most, mostly a few letters.
  func matches(_ name: [UInt8]) -> Bool {
    var (place, letter) = (0, 0)
    var lastStar: (place: Int, letter: Int)?
    while letter < name.count {
      if place < letters.count, letters[place] == NamePattern.star {
        lastStar = (place, letter)
        place += 1
      } else if place < letters.count, letters[place] == name[letter] {
        place += 1
        letter += 1
      } else if let star = lastStar {
        lastStar = (star.place, star.letter + 1)
        (place, letter) = (star.place + 1, star.letter + 1)
      } else {
        return false
      }
    }
    return letters[place...].allSatisfy { $0 == NamePattern.star }
  }
}
