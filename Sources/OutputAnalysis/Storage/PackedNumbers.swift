/// Numbers in few bytes, at full precision: most sums of a study are whole, and many are zero.
///
/// The bytes are a row of tokens, each a variable-length whole number (seven bits a byte, low bits first): 0 and a length stand
/// for so many zeros; 1 is followed by the eight bytes of a number that is not whole, low byte first; anything from 2 is a
/// whole number, its sign in the lowest bit. Every bit pattern comes back, negative zero and not-a-number included.
public enum PackedNumbers {
  /// Largest size of a number that is written as a whole one: beyond it the eight bytes are as short.
  private static let mostWhole = 0x1p53
  private static let zerosToken: UInt64 = 0
  private static let rawToken: UInt64 = 1
  private static let firstWholeToken: UInt64 = 2

  /// The bytes of some numbers.
  ///
  /// Cost: linear; 1 byte for a run of zeros or a whole number below 63 in size, 9 for a number that is not whole.
  public static func bytes(_ numbers: some Collection<Double>) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(numbers.count)
    var zeros: UInt64 = 0
    for number in numbers {
      if number.bitPattern == 0 {
        zeros += 1
        continue
      }
      endZeros(&zeros, &bytes)
      append(number, to: &bytes)
    }
    endZeros(&zeros, &bytes)
    return bytes
  }

  /// The numbers behind some bytes.
  ///
  /// - Parameters:
  ///   - bytes: what `bytes` made.
  ///   - count: how many numbers they hold, 0 or more.
  /// - Returns: nil unless the bytes hold exactly that many; never more memory than `count` numbers.
  public static func numbers(_ bytes: some Collection<UInt8>, count: Int) -> [Double]? {
    guard count >= 0 else { return nil }
    var source = ByteSource(bytes)
    var numbers: [Double] = []
    numbers.reserveCapacity(min(count, 8 * bytes.count))
    while !source.isAtEnd {
      guard let token = source.whole() else { return nil }
      switch token {
      case zerosToken:
        guard let zeros = source.whole(), zeros > 0, zeros <= UInt64(count - numbers.count) else { return nil }
        numbers.append(contentsOf: repeatElement(0, count: Int(zeros)))
      case rawToken:
        guard numbers.count < count, let bits = source.word() else { return nil }
        numbers.append(Double(bitPattern: bits))
      default:
        guard numbers.count < count, let number = whole(token) else { return nil }
        numbers.append(number)
      }
    }
    return numbers.count == count ? numbers : nil
  }

  private static func append(_ number: Double, to bytes: inout [UInt8]) {
    if number.magnitude < mostWhole, let whole = Int64(exactly: number), whole != 0 {
      append(whole.magnitude << 1 | (whole < 0 ? 1 : 0), to: &bytes)
    } else {
      append(rawToken, to: &bytes)
      for place in 0..<8 { bytes.append(UInt8(truncatingIfNeeded: number.bitPattern >> UInt64(8 * place))) }
    }
  }

  /// The whole number of a token; nil beyond what is written so.
  private static func whole(_ token: UInt64) -> Double? {
    let magnitude = Double(token >> 1)
    guard token >= firstWholeToken, magnitude < mostWhole else { return nil }
    return token & 1 == 1 ? -magnitude : magnitude
  }

  private static func endZeros(_ zeros: inout UInt64, _ bytes: inout [UInt8]) {
    guard zeros > 0 else { return }
    append(zerosToken, to: &bytes)
    append(zeros, to: &bytes)
    zeros = 0
  }

  private static func append(_ whole: UInt64, to bytes: inout [UInt8]) {
    var rest = whole
    while rest > 0x7F {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }
}

/// Reads bytes from the first to the last.
private struct ByteSource<Bytes: Collection<UInt8>> {
  private let bytes: Bytes
  private var place: Bytes.Index

  init(_ bytes: Bytes) {
    self.bytes = bytes
    place = bytes.startIndex
  }

  var isAtEnd: Bool { place == bytes.endIndex }

  /// The next byte; nil at the end.
  mutating func byte() -> UInt8? {
    guard !isAtEnd else { return nil }
    defer { bytes.formIndex(after: &place) }
    return bytes[place]
  }

  /// The next variable-length number; nil where the bytes end within it or it has more than 64 bits.
  mutating func whole() -> UInt64? {
    var value: UInt64 = 0
    for shift in stride(from: UInt64(0), to: 64, by: 7) {
      guard let byte = byte() else { return nil }
      let bits = UInt64(byte & 0x7F)
      guard shift < 63 || bits <= 1 else { return nil }
      value |= bits << shift
      if byte & 0x80 == 0 { return value }
    }
    return nil
  }

  /// The next eight bytes as a word, low byte first.
  mutating func word() -> UInt64? {
    var word: UInt64 = 0
    for shift in stride(from: UInt64(0), to: 64, by: 8) {
      guard let byte = byte() else { return nil }
      word |= UInt64(byte) << shift
    }
    return word
  }
}
