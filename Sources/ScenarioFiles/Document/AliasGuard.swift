/// Finds, before parsing, keys that are lists, mappings or aliases in a file that uses aliases.
///
/// The parser hashes every key; a key made of nested aliases would take for ever, however small the file. Scenario keys
/// are always plain, so such a file is refused unread. Files without aliases pass; they are linear anyway.
enum AliasGuard {
  /// Where the first such key ends, or nil.
  ///
  /// Cost: linear in the text.
  static func firstComplexKey(in text: String) -> Position? {
    let bytes = Array(text.utf8)
    guard hasToken(0x2A, in: bytes), hasToken(0x26, in: bytes) else { return nil }
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      let startsToken = index == 0 || isBoundary(bytes[index - 1])
      var end: Int?
      if byte == 0x2A, startsToken {
        end = endOfAlias(from: index, in: bytes)
      } else if byte == 0x5D || byte == 0x7D {
        end = index + 1
      } else if byte == 0x3F, startsStructure(at: index, in: bytes) {
        return SourceText.position(of: index, in: bytes[...])
      }
      if let end, isKeyIndicator(at: end, in: bytes) { return SourceText.position(of: index, in: bytes[...]) }
      index += 1
    }
    return nil
  }

  /// True if the file has an anchor (`&`) or an alias (`*`) anywhere, or a text that looks like one.
  private static func hasToken(_ indicator: UInt8, in bytes: [UInt8]) -> Bool {
    bytes.indices.contains { index in
      bytes[index] == indicator && (index == 0 || isBoundary(bytes[index - 1]))
        && index + 1 < bytes.count && !isBoundary(bytes[index + 1])
    }
  }

  /// True for a question mark that may announce a key: first in its line or collection, with a blank after it.
  private static func startsStructure(at index: Int, in bytes: [UInt8]) -> Bool {
    guard index + 1 == bytes.count || isBoundary(bytes[index + 1]) else { return false }
    var before = index - 1
    while before >= 0, bytes[before] == 0x20 || bytes[before] == 0x09 { before -= 1 }
    guard before >= 0 else { return true }
    return [0x0A, 0x0D, 0x2C, 0x2D, 0x3F, 0x3A, 0x5B, 0x7B].contains(bytes[before])
  }

  private static func endOfAlias(from start: Int, in bytes: [UInt8]) -> Int {
    var end = start + 1
    while end < bytes.count, !isBoundary(bytes[end]) { end += 1 }
    return end
  }

  /// True if a colon follows, after blanks, line ends and comments.
  private static func isKeyIndicator(at start: Int, in bytes: [UInt8]) -> Bool {
    var index = start
    while index < bytes.count {
      switch bytes[index] {
      case 0x20, 0x09, 0x0A, 0x0D: index += 1
      case 0x23: while index < bytes.count, bytes[index] != 0x0A, bytes[index] != 0x0D { index += 1 }
      case 0x3A: return true
      default: return false
      }
    }
    return false
  }

  /// Blanks, line ends and the indicators of flow collections.
  private static func isBoundary(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, 0x09, 0x0A, 0x0D, 0x2C, 0x5B, 0x5D, 0x7B, 0x7D: true
    default: false
    }
  }
}
