/// A JSON document with its keys in order, so that equal content has equal bytes.
public indirect enum JSONValue: Sendable, Hashable {
  /// `null`.
  case null
  /// `true` or `false`.
  case bool(Bool)
  /// A number as its text, already rounded.
  case number(String)
  /// A text; it is escaped on writing.
  case string(String)
  /// A list.
  case array([JSONValue])
  /// An object with its members in order.
  case object([Member])

  /// One member of an object.
  public struct Member: Sendable, Hashable {
    /// Its key.
    public let key: String
    /// Its value.
    public let value: JSONValue

    /// A member.
    public init(_ key: String, _ value: JSONValue) {
      self.key = key
      self.value = value
    }
  }

  /// A whole number.
  public static func integer(_ value: some BinaryInteger) -> JSONValue { .number(String(value)) }

  /// The document as text: two spaces to a level, short lists and objects of plain values on one line, a newline at the end.
  public var text: String {
    var text = ""
    write(to: &text, indent: 0)
    return text + "\n"
  }

  private var isLeaf: Bool {
    switch self {
    case .array, .object: false
    default: true
    }
  }

  /// A rough length on one line; more than `limit` as soon as there is an object or list inside.
  private func flatLength(limit: Int) -> Int {
    switch self {
    case .null, .bool: return 5
    case .number(let digits): return digits.utf8.count
    case .string(let content): return content.utf8.count + 2
    case .array(let items): return items.allSatisfy(\.isLeaf) ? JSONValue.sum(items, limit: limit) : limit + 1
    case .object(let members):
      guard members.allSatisfy(\.value.isLeaf) else { return limit + 1 }
      return members.reduce(0) { $0 + $1.key.utf8.count + 4 } + JSONValue.sum(members.map(\.value), limit: limit)
    }
  }

  private static func sum(_ items: [JSONValue], limit: Int) -> Int {
    items.reduce(0) { $0 + $1.flatLength(limit: limit) + 2 }
  }

  private func write(to text: inout String, indent: Int) {
    switch self {
    case .null: text += "null"
    case .bool(let value): text += value ? "true" : "false"
    case .number(let digits): text += digits
    case .string(let content): JSONValue.quote(content, into: &text)
    case .array(let items):
      list(items.map { (nil, $0) }, "[", "]", to: &text, indent: indent)
    case .object(let members):
      list(members.map { ($0.key, $0.value) }, "{", "}", to: &text, indent: indent)
    }
  }

  private func list(
    _ items: [(key: String?, value: JSONValue)], _ opens: String, _ closes: String, to text: inout String, indent: Int
  ) {
    let isFlat = flatLength(limit: 110) <= 110
    text += opens
    for (place, item) in items.enumerated() {
      if place > 0 { text += isFlat ? ", " : "," }
      if !isFlat { text += "\n" + String(repeating: " ", count: indent + 2) }
      if let key = item.key {
        JSONValue.quote(key, into: &text)
        text += ": "
      }
      item.value.write(to: &text, indent: indent + 2)
    }
    if !isFlat { text += "\n" + String(repeating: " ", count: indent) }
    text += closes
  }

  /// A text in quotes, with control characters, quotes and backslashes escaped.
  private static func quote(_ content: String, into text: inout String) {
    text += "\""
    if content.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x22 && $0 != 0x5C && $0 != 0x7F }) {
      text += content
    } else {
      escape(content, into: &text)
    }
    text += "\""
  }

  private static func escape(_ content: String, into text: inout String) {
    for scalar in content.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\t": text += "\\t"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
  }
}
