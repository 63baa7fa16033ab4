import ScenarioModel

/// The line of a file in which something is wrong, with a caret below the place.
enum Excerpt {
  /// Most characters of a line that are shown.
  private static let width = 100

  /// The line and the caret, each indented by four spaces; nil for a place outside the text or on an empty line.
  static func of(_ text: String, at position: Position) -> String? {
    guard let line = line(position.line, of: text), !line.isEmpty else { return nil }
    let scalars = Array(line)
    let place = min(max(position.column - 1, 0), scalars.count)
    let first = max(0, min(place - width * 2 / 3, scalars.count - width))
    let last = min(scalars.count, first + width)
    let before = shown(scalars[first..<place])
    let opening = first > 0 ? "... " : ""
    let closing = last < scalars.count ? " ..." : ""
    let caret = String(repeating: " ", count: opening.count + before.count) + "^"
    return "    \(opening)\(before)\(shown(scalars[place..<max(place, last)]))\(closing)\n    \(caret)"
  }

  private static func shown(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    PrintableText.of(String(String.UnicodeScalarView(scalars)))
  }

  /// A line, from 1, without its end.
  static func line(_ number: Int, of text: String) -> ArraySlice<Unicode.Scalar>? {
    var line: ArraySlice<Unicode.Scalar> = []
    var count = 1
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      let isEnd = scalar == "\n" || scalar == "\r"
      if scalar == "\n", previous == "\r" {
        previous = scalar
        continue
      }
      previous = scalar
      if isEnd { count += 1 }
      if count > number { break }
      if count == number, !isEnd { line.append(scalar) }
    }
    return count >= number ? line : nil
  }
}
