import ScenarioModel

/// Turns the bytes of a table file into UTF-8: UTF-8 itself, UTF-16 with a mark, or Windows-1252.
enum TableEncoding {
  /// What bytes are when they are no text of a known encoding.
  struct Refusal: Error {
    /// The index of the first byte concerned; 0 for the file as a whole.
    let index: Int
    let wanted: String
    let found: String
    let suggestion: String?
  }

  private static let wanted = "a table of text (CSV)"
  private static let known = "text in UTF-8, UTF-16 or Windows-1252"
  private static let saveAs = "save the file as 'CSV UTF-8'"

  /// The text as UTF-8 without a mark, and how it was written.
  static func decode(_ bytes: [UInt8]) throws(Refusal) -> (bytes: [UInt8], encoding: FileRead.Encoding) {
    if let kind = otherKind(bytes) {
      let suggestion = "export the sheet or report as CSV: in Excel 'Save as', 'CSV UTF-8 (comma delimited)'"
      throw Refusal(index: 0, wanted: wanted, found: kind, suggestion: suggestion)
    }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return (try utf16(bytes), .utf16) }
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    if let zero = text.firstIndex(of: 0) {
      throw Refusal(
        index: zero, wanted: known, found: "bytes that are not UTF-8, UTF-16 or Windows-1252 (a byte 0)",
        suggestion: saveAs)
    }
    let invalid = SourceText.firstInvalidByte(in: text[...])
    guard invalid < text.count else { return (text, .utf8) }
    return (try windows1252(text, from: invalid), .windows1252)
  }

  /// Files that people take for tables, by their first bytes.
  private static func otherKind(_ bytes: [UInt8]) -> String? {
    let kinds: [(start: [UInt8], name: String)] = [
      ([0x50, 0x4B, 0x03, 0x04], "a workbook (.xlsx, .ods) or another ZIP archive"),
      ([0xD0, 0xCF, 0x11, 0xE0], "an old Excel workbook (.xls)"), (Array("%PDF".utf8), "a PDF"),
      ([0x1F, 0x8B], "a compressed file (gzip)"), (Array("{\\rtf".utf8), "a document (RTF)"),
    ]
    if let kind = kinds.first(where: { bytes.starts(with: $0.start) }) { return kind.name }
    let start = String(decoding: bytes.prefix(512), as: UTF8.self).lowercased()
    let text = TextForms.trimmed(start.hasPrefix("\u{FEFF}") ? String(start.dropFirst()) : start)
    if ["<html", "<!doctype html", "<table"].contains(where: { text.hasPrefix($0) }) { return "a web page (HTML)" }
    return text.hasPrefix("<?xml") ? "XML" : nil
  }

  private static func utf16(_ bytes: [UInt8]) throws(Refusal) -> [UInt8] {
    let isLittle = bytes[0] == 0xFF
    let units = stride(from: 2, to: bytes.count - 1, by: 2).map { index in
      isLittle
        ? UInt16(bytes[index]) | UInt16(bytes[index + 1]) << 8 : UInt16(bytes[index]) << 8 | UInt16(bytes[index + 1])
    }
    var result: [UInt8] = []
    var decoder = UTF16()
    var iterator = units.makeIterator()
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar):
        guard scalar.value != 0 else { throw notUTF16 }
        result.append(contentsOf: String(scalar).utf8)
      case .emptyInput:
        if bytes.count % 2 != 0 { throw notUTF16 }
        return result
      case .error: throw notUTF16
      }
    }
  }

  private static var notUTF16: Refusal {
    Refusal(
      index: 0, wanted: known, found: "bytes that are not UTF-8, UTF-16 or Windows-1252", suggestion: saveAs)
  }

  /// What Windows-1252 has in the places 0x80 to 0x9F; 0 for none.
  private static let upper: [UInt32] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
    0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E,
    0x0178,
  ]

  /// Text that is no UTF-8 from `invalid` on; where letters of UTF-8 came before, it is damaged UTF-8 and no other.
  private static func windows1252(_ bytes: [UInt8], from invalid: Int) throws(Refusal) -> [UInt8] {
    let refusal = { (index: Int) in
      Refusal(
        index: index, wanted: known, found: "bytes that are not UTF-8, UTF-16 or Windows-1252", suggestion: saveAs)
    }
    if bytes[..<invalid].contains(where: { $0 >= 0x80 }) { throw refusal(invalid) }
    var result = String.UnicodeScalarView()
    for (index, byte) in bytes.enumerated() {
      let value = (0x80...0x9F).contains(byte) ? upper[Int(byte) - 0x80] : UInt32(byte)
      guard let scalar = Unicode.Scalar(value), value != 0 else { throw refusal(index) }
      result.append(scalar)
    }
    return Array(String(result).utf8)
  }
}
