/// A name in which `*` stands for any characters, such as `health.*` or `*.french`.
struct NamePattern {
  private let scalars: [Unicode.Scalar]

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
  }

  /// True if the text has a `*`.
  static func isPattern(_ text: String) -> Bool { text.contains("*") }

  /// True if the whole name fits.
  ///
  /// Cost: the product of both lengths at most.
  func matches(_ name: String) -> Bool {
    let letters = Array(name.unicodeScalars)
    var (place, letter) = (0, 0)
    var lastStar: (place: Int, letter: Int)?
    while letter < letters.count {
      if place < scalars.count, scalars[place] == "*" {
        lastStar = (place, letter)
        place += 1
      } else if place < scalars.count, scalars[place] == letters[letter] {
        place += 1
        letter += 1
      } else if let star = lastStar {
        lastStar = (star.place, star.letter + 1)
        (place, letter) = (star.place + 1, star.letter + 1)
      } else {
        return false
      }
    }
    return scalars[place...].allSatisfy { $0 == "*" }
  }
}
