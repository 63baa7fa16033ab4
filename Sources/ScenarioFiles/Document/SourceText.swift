/// Positions in bytes of UTF-8.
enum SourceText {
  /// Line and column (in characters) of a byte; lines end with LF, CR or CR LF.
  static func position(of index: Int, in bytes: ArraySlice<UInt8>) -> Position {
    var line = 1
    var column = 1
    var previous: UInt8 = 0
    for byte in bytes[..<min(max(index, bytes.startIndex), bytes.endIndex)] {
      if byte == 0x0A, previous == 0x0D {
        previous = byte
        continue
      }
      if byte == 0x0A || byte == 0x0D {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
      previous = byte
    }
    return Position(line: line, column: column)
  }

  /// The index of the first byte of a character from U+007F to U+009F but U+0085, which YAML does not allow; nil if there is none.
  static func firstControl(in text: String) -> Int? {
    var index = 0
    for scalar in text.unicodeScalars {
      if (0x7F...0x9F).contains(scalar.value), scalar.value != 0x85 { return index }
      index += UTF8.width(scalar)
    }
    return nil
  }

  /// The index of the first byte that is not part of valid UTF-8, or the end.
  static func firstInvalidByte(in bytes: ArraySlice<UInt8>) -> Int {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var index = bytes.startIndex
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar): index += UTF8.width(scalar)
      case .emptyInput: return bytes.endIndex
      case .error: return min(index, bytes.endIndex)
      }
    }
  }
}
