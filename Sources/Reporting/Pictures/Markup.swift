/// A piece of HTML or SVG in which every text and attribute is escaped by construction.
struct Markup: Sendable {
  /// The bytes as they stand in the file.
  private(set) var source: String

  /// Escaped text.
  static func text(_ text: String) -> Markup { Markup(source: escaped(text)) }

  /// Markup written in this program; never anything that a user wrote.
  static func trusted(_ source: StaticString) -> Markup { Markup(source: source.description) }

  /// Nothing.
  static var nothing: Markup { Markup(source: "") }

  /// An element with its children one after the other.
  static func element(_ name: StaticString, _ attributes: [Attribute], _ children: [Markup]) -> Markup {
    let inner = children.map(\.source).joined()
    return Markup(source: "<\(name)\(attributes.map(\.source).joined())>\(inner)</\(name)>")
  }

  /// An element with a text.
  static func element(_ name: StaticString, _ attributes: [Attribute], _ text: String) -> Markup {
    element(name, attributes, [.text(text)])
  }

  /// An element with a text and no attributes.
  static func element(_ name: StaticString, _ text: String) -> Markup { element(name, [], [.text(text)]) }

  /// An element without children.
  static func void(_ name: StaticString, _ attributes: [Attribute] = []) -> Markup {
    Markup(source: "<\(name)\(attributes.map(\.source).joined())/>")
  }

  /// A script or style element whose content cannot close it: its end tags and comment openings are broken up by a
  /// backslash, which changes nothing within the strings in which alone they may occur.
  static func raw(_ name: StaticString, _ attributes: [Attribute] = [], content: String) -> Markup {
    let safe = ["</script", "</style", "<!--"].reduce(content) { text, part in broken(part, in: text) }
    return Markup(source: "<\(name)\(attributes.map(\.source).joined())>\(safe)</\(name)>\n")
  }

  /// Pieces one after the other.
  static func sequence(_ pieces: [Markup]) -> Markup { Markup(source: pieces.map(\.source).joined()) }

  /// The same, then a line break.
  var line: Markup { Markup(source: source + "\n") }

  /// Text in which `& < > " '` and control characters have no meaning; characters that XML forbids become U+FFFD.
  static func escaped(_ text: String) -> String {
    var result = ""
    result.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      case "\n", "\t", "\r": result += " "
      case _ where scalar.value < 0x20 || scalar.value == 0x7F || scalar.value == 0xFFFE || scalar.value == 0xFFFF:
        result += "\u{FFFD}"
      case _ where isDirectionOverride(scalar): continue
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Marks that reorder the text around them and could disguise it.
  private static func isDirectionOverride(_ scalar: Unicode.Scalar) -> Bool {
    (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
  }

  /// The text with a backslash after the first character of every occurrence of a part, whatever its case.
  private static func broken(_ part: String, in text: String) -> String {
    let wanted = Array(part.utf8)
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    for (index, byte) in bytes.enumerated() {
      result.append(byte)
      guard byte == wanted[0], index + wanted.count <= bytes.count else { continue }
      let matches = wanted.indices.allSatisfy { offset in
        let found = bytes[index + offset]
        return found == wanted[offset] || ((65...90).contains(found) && found + 32 == wanted[offset])
      }
      if matches { result.append(92) }
    }
    return String(decoding: result, as: UTF8.self)
  }
}

/// An attribute of an element.
struct Attribute: Sendable {
  /// The attribute as it stands in the file, with a leading space.
  let source: String

  /// An attribute with a value, which is escaped.
  init(_ name: StaticString, _ value: String) {
    source = " \(name)=\"\(Markup.escaped(value))\""
  }

  /// An attribute with a number of at most two decimals.
  init(_ name: StaticString, _ value: Double) {
    source = " \(name)=\"\(FixedDecimal.short(value, decimals: 2))\""
  }
}
