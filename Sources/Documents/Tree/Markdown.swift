/// The part of Markdown that own texts may use: paragraphs, headings (`#`), lists (`-`, `*`, `1.`), pipe tables, `**strong**`, `*stressed*`,
/// `` `code` `` and `[words](address)`; everything else stands as it was written.
///
/// Links lead to `http:`, `https:` and `mailto:` addresses only; others stay words. Cost: linear.
public enum Markdown {
  /// The blocks of a text.
  ///
  /// - Parameter words: what becomes of every piece of plain words, such as spaces that French puts before colons.
  public static func blocks(_ text: String, words: (String) -> String = { $0 }) -> [DocumentBlock] {
    var blocks: [DocumentBlock] = []
    var paragraph: [String] = []
    var items: [String] = []
    var isNumbered = false
    func close() {
      if !paragraph.isEmpty { blocks.append(.paragraph(spans(paragraph.joined(separator: " "), words: words))) }
      if !items.isEmpty { blocks.append(.list(items.map { spans($0, words: words) }, isNumbered: isNumbered)) }
      (paragraph, items) = ([], [])
    }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(trimmed)
    var next = 0
    while next < lines.count {
      let line = lines[next]
      next += 1
      if next < lines.count, var table = MarkdownTable(line, lines[next]) {
        close()
        next += 1
        while next < lines.count, table.takes(lines[next]) { next += 1 }
        blocks.append(table.block(words))
      } else if line.isEmpty {
        close()
      } else if let heading = heading(line) {
        close()
        blocks.append(.heading(words(heading)))
      } else if let item = item(line) {
        if !paragraph.isEmpty || (!items.isEmpty && item.isNumbered != isNumbered) { close() }
        isNumbered = item.isNumbered
        items.append(item.text)
      } else if let last = items.indices.last {
        items[last] += " " + line
      } else {
        paragraph.append(line)
      }
    }
    close()
    return blocks
  }

  /// The pieces of a line.
  public static func spans(_ line: String, words: (String) -> String = { $0 }) -> [Span] {
    var spans: [Span] = []
    var plain = ""
    var rest = line[...]
    while !rest.isEmpty {
      if let (span, after) = marked(rest, words) {
        if !plain.isEmpty { spans.append(.text(words(plain))) }
        plain = ""
        spans.append(span)
        rest = after
      } else {
        plain.append(rest.removeFirst())
      }
    }
    return plain.isEmpty ? spans : spans + [.text(words(plain))]
  }

  private static func marked(_ text: Substring, _ words: (String) -> String) -> (Span, Substring)? {
    if let (inner, rest) = between("**", "**", text) { return (.strong(words(inner)), rest) }
    if let (inner, rest) = between("*", "*", text) { return (.emphasis(words(inner)), rest) }
    if let (inner, rest) = between("`", "`", text) { return (.code(inner), rest) }
    guard let (name, rest) = between("[", "]", text), let (address, after) = between("(", ")", rest),
      ["http://", "https://", "mailto:"].contains(where: { address.hasPrefix($0) })
    else { return nil }
    return (.link(words(name), address), after)
  }

  /// What stands between two marks at the beginning of a text, and what follows; nil for nothing.
  private static func between(_ open: String, _ close: String, _ text: Substring) -> (String, Substring)? {
    guard text.hasPrefix(open) else { return nil }
    let inner = text.dropFirst(open.count)
    guard let first = inner.first, first != " ", let end = inner.firstRange(of: close),
      end.lowerBound > inner.startIndex
    else { return nil }
    return (String(inner[..<end.lowerBound]), inner[end.upperBound...])
  }

  private static func heading(_ line: String) -> String? {
    let text = line.drop { $0 == "#" }
    let depth = line.count - text.count
    return (1...6).contains(depth) && text.hasPrefix(" ") ? trimmed(text) : nil
  }

  private static func item(_ line: String) -> (text: String, isNumbered: Bool)? {
    if line.hasPrefix("- ") || line.hasPrefix("* ") { return (trimmed(line.dropFirst(2)), false) }
    let text = line.drop { $0.isASCII && $0.isNumber }
    guard text.count < line.count, text.hasPrefix(". ") else { return nil }
    return (trimmed(text.dropFirst(2)), true)
  }

  /// A text without blanks at its ends.
  static func trimmed(_ text: some StringProtocol) -> String {
    let head = text.drop { $0 == " " || $0 == "\t" || $0 == "\r" }
    return String(head.reversed().drop { $0 == " " || $0 == "\t" || $0 == "\r" }.reversed())
  }
}
