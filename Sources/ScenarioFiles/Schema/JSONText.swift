/// A JSON document with its keys in the order given, for files that people compare.
indirect enum JSONText {
  case text(String)
  case whole(Int)
  case truth(Bool)
  case list([JSONText])
  case object([(key: String, value: JSONText)])

  /// Indented by two blanks, short lists and objects on one line, without a final line end.
  func written(indent: Int = 0) -> String {
    switch self {
    case .text(let text): JSONText.quoted(text)
    case .whole(let number): "\(number)"
    case .truth(let truth): truth ? "true" : "false"
    case .list(let items): JSONText.block("[", "]", items.map { $0.written(indent: indent + 2) }, indent)
    case .object(let members):
      JSONText.block(
        "{", "}", members.map { JSONText.quoted($0.key) + ": " + $0.value.written(indent: indent + 2) }, indent)
    }
  }

  private static func block(_ opening: String, _ closing: String, _ parts: [String], _ indent: Int) -> String {
    let line = opening + parts.joined(separator: ", ") + closing
    if line.count + indent <= 100, !line.contains("\n") { return line }
    let blanks = String(repeating: " ", count: indent)
    return opening + "\n" + parts.map { blanks + "  " + $0 }.joined(separator: ",\n") + "\n" + blanks + closing
  }

  /// A JSON string (RFC 8259): quotes, backslashes and control characters escaped.
  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      default:
        if scalar.value < 0x20 {
          let digits = String(scalar.value, radix: 16)
          result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    return result + "\""
  }
}
