internal import Foundation
internal import OutputAnalysis
internal import ScenarioFiles

/// The bytes of a stored value: a line with the format, a checksum, the value's keys as JSON, and its long rows of numbers, packed.
///
/// ```
/// busyhour values 1
/// <SHA-256 of all that follows, in hexadecimal>
/// <bytes of JSON> <number of rows> <bytes of row 0> <bytes of row 1> ...
/// <JSON><row 0><row 1>...
/// ```
///
/// Every number keeps its full precision; the same value gives the same bytes.
public enum ValueFile {
  /// The format that is written, and the only one that is read.
  public static let format = 1
  private static let opening = "busyhour values "

  /// The bytes of a value.
  ///
  /// Cost: linear; some 50 ns a number.
  public static func bytes(_ value: some Encodable) throws -> [UInt8] {
    let writer = NumberBlocks.Writer()
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    encoder.userInfo[.numberBlocks] = writer
    let keys = try encoder.encode(value)
    let blocks = writer.blocks
    let lengths = ([keys.count, blocks.count] + blocks.map(\.count)).map { "\($0)" }.joined(separator: " ")
    var body = Array((lengths + "\n").utf8)
    body.reserveCapacity(body.count + keys.count + blocks.reduce(0) { $0 + $1.count })
    body += keys
    for block in blocks { body += block }
    return Array("\(opening)\(format)\n\(checksum(body))\n".utf8) + body
  }

  /// The value behind some bytes.
  ///
  /// - Throws: `ValueFileFault`; never more memory than some ten times the bytes.
  public static func value<Value: Decodable>(_ type: Value.Type, from bytes: [UInt8]) throws(ValueFileFault) -> Value {
    var rest = bytes[...]
    try skipFormat(&rest)
    guard let sum = line(&rest), sum == checksum(rest) else {
      throw .damaged("their checksum is not that of their bytes")
    }
    let (keys, blocks) = try parts(&rest)
    let decoder = JSONDecoder()
    decoder.userInfo[.numberBlocks] = NumberBlocks.Reader(blocks)
    do {
      return try decoder.decode(type, from: Data(keys))
    } catch {
      throw .damaged(ValueFile.reason(error))
    }
  }

  private static func skipFormat(_ rest: inout ArraySlice<UInt8>) throws(ValueFileFault) {
    guard let first = line(&rest), first.hasPrefix(opening), let found = Int(first.dropFirst(opening.count)) else {
      throw .notValues
    }
    guard found == format else { throw .otherFormat(found) }
  }

  /// The keys and the rows.
  private static func parts(
    _ rest: inout ArraySlice<UInt8>
  ) throws(ValueFileFault) -> (keys: ArraySlice<UInt8>, blocks: [ArraySlice<UInt8>]) {
    let lengths = (line(&rest, atMost: .max) ?? "").split(separator: " ").map { Int($0) ?? -1 }
    guard lengths.count >= 2, lengths[1] == lengths.count - 2, lengths.allSatisfy({ (0...rest.count).contains($0) })
    else { throw .damaged("their lengths are not told") }
    func take(_ count: Int) throws(ValueFileFault) -> ArraySlice<UInt8> {
      guard count <= rest.count else { throw .damaged("they end too early") }
      defer { rest = rest.dropFirst(count) }
      return rest.prefix(count)
    }
    let keys = try take(lengths[0])
    var blocks: [ArraySlice<UInt8>] = []
    for length in lengths.dropFirst(2) { blocks.append(try take(length)) }
    guard rest.isEmpty else { throw .damaged("more follows after their end") }
    return (keys, blocks)
  }

  /// Takes a line from the front; nil where there is none of at most so many bytes.
  private static func line(_ rest: inout ArraySlice<UInt8>, atMost limit: Int = 100) -> String? {
    guard let end = rest.prefix(limit).firstIndex(of: UInt8(ascii: "\n")) else { return nil }
    defer { rest = rest[(end + 1)...] }
    return String(decoding: rest[..<end], as: UTF8.self)
  }

  private static func checksum(_ bytes: some Sequence<UInt8>) -> String {
    var sum = SHA256()
    sum.update(bytes)
    return sum.hexadecimal
  }

  /// A decoder's fault: the key and what was wrong with it.
  private static func reason(_ error: any Error) -> String {
    func place(_ path: [any CodingKey]) -> String {
      path.isEmpty ? "the value" : path.map { $0.intValue.map { "[\($0)]" } ?? $0.stringValue }.joined(separator: ".")
    }
    return switch error {
    case DecodingError.keyNotFound(let key, let context): "\(place(context.codingPath + [key])) is missing"
    case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context),
      DecodingError.dataCorrupted(let context):
      "\(place(context.codingPath)): \(context.debugDescription)"
    default: "\(error)"
    }
  }
}
