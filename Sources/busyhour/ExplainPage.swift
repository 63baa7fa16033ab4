/// Lines of text of at most 100 columns: headings, labelled facts and aligned tables.
struct Page {
  /// Columns that a line may take.
  static let width = 100
  private(set) var lines: [String] = []

  /// The page as one text.
  var text: String { lines.joined(separator: "\n") + "\n" }

  /// A heading with an empty line before it.
  mutating func heading(_ text: String) {
    if !lines.isEmpty { lines.append("") }
    lines.append(contentsOf: Page.wrapped(text, width: Page.width))
  }

  /// A label and its text, wrapped beside it.
  mutating func fact(_ label: String, _ text: String, indent: Int = 2, labelWidth: Int = 15) {
    guard !text.isEmpty else { return }
    let left = String(repeating: " ", count: indent) + Page.left(label, labelWidth)
    let margin = left.count
    for (index, line) in Page.wrapped(text, width: Page.width - margin).enumerated() {
      lines.append((index == 0 ? left : String(repeating: " ", count: margin)) + line)
    }
  }

  /// A line as it is, trailing blanks dropped.
  mutating func line(_ text: String) {
    var text = text[...]
    while text.last == " " { text = text.dropLast() }
    lines.append(String(text))
  }

  /// Text filled up with blanks on the right.
  static func left(_ text: String, _ width: Int) -> String {
    text.count < width ? text + String(repeating: " ", count: width - text.count) : text + " "
  }

  /// Text filled up with blanks on the left.
  static func right(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }

  /// Words in lines of at most `width` columns; a longer word stands alone.
  static func wrapped(_ text: String, width: Int) -> [String] {
    var result: [String] = []
    var current = ""
    for word in text.split(whereSeparator: \.isWhitespace) {
      if !current.isEmpty, current.count + 1 + word.count > width {
        result.append(current)
        current = ""
      }
      current += (current.isEmpty ? "" : " ") + word
    }
    return current.isEmpty ? result : result + [current]
  }
}
