/// The one rule for text that came from a file: it can be read, and it cannot steer a terminal, break a line or turn text round.
///
/// Tabs and line breaks (U+2028 and U+2029 too) become spaces. Every other control or format character is written out,
/// such as `\u{1b}` for an escape or `\u{202e}` for a bidirectional override. Soft hyphens and the joiners of scripts and
/// emoji are kept.
public enum PrintableText {
  /// The text by the rule; what is printable already comes back as it is.
  ///
  /// Cost: linear.
  public static func of(_ text: String) -> String {
    if text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return text }
    var result = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      if isBreak(scalar) {
        if !(scalar == "\n" && previous == "\r") { result.append(" ") }
      } else if isUnprintable(scalar) {
        result.append(contentsOf: "\\u{\(String(scalar.value, radix: 16))}".unicodeScalars)
      } else {
        result.append(scalar)
      }
      previous = scalar
    }
    return String(result)
  }

  /// Lines of a message by the rule, each on a line of its own as before.
  public static func lines(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { of(String($0)) }.joined(separator: "\n")
  }

  /// Tabs, line breaks and separators of lines and paragraphs.
  private static func isBreak(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  private static func isUnprintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E: return false
    case 0xAD, 0x200C, 0x200D: return false
    case let value where value & 0xFFFE == 0xFFFE: return true
    default:
      let category = scalar.properties.generalCategory
      return category == .control || category == .format
    }
  }
}
