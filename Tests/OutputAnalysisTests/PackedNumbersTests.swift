import Foundation
import RandomStreams
import Testing

import OutputAnalysis

/// Stored numbers come back bit for bit, and bytes that no numbers made are refused.
struct PackedNumbersTests {
  static let rows: [[Double]] = [
    [], [0], [0, 0, 0], [1, -1, 63, -63, 64, 8191], [0.1, -0.0, .nan, .infinity, -.infinity],
    [0x1p53, -0x1p53, 0x1p53 - 1, 1 - 0x1p53, 0x1p60, .leastNonzeroMagnitude, .greatestFiniteMagnitude],
    [0, 0, 5, 0, 0.5, 0, 0, 0, 0, 7],
  ]

  @Test(arguments: rows)
  func everyBitComesBack(_ row: [Double]) throws {
    let bytes = PackedNumbers.bytes(row)
    let back = try #require(PackedNumbers.numbers(bytes, count: row.count))
    #expect(back.map(\.bitPattern) == row.map(\.bitPattern))
    #expect(PackedNumbers.numbers(bytes, count: row.count + 1) == nil)
    if !row.isEmpty { #expect(PackedNumbers.numbers(bytes, count: row.count - 1) == nil) }
  }

  @Test func aHundredThousandZerosTakeFewBytes() {
    #expect(PackedNumbers.bytes(Array(repeating: 0.0, count: 100_000)).count == 4)
    #expect(PackedNumbers.numbers([0, 0xA0, 0x8D, 0x06], count: 100_000) == Array(repeating: 0, count: 100_000))
    #expect(PackedNumbers.bytes([62]).count == 1)
  }

  /// A length that nobody wrote must not ask for memory: the count says how much there can be.
  @Test(
    arguments: [
      [0], [1], [0, 0], [0, 0x80], [1, 2, 3], [0x80], [0, 0xFF, 0xFF, 0xFF, 0xFF, 0x0F],
      [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x01],
      [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F],
    ] as [[UInt8]])
  func bytesThatNoNumbersMadeAreRefused(_ bytes: [UInt8]) {
    #expect(PackedNumbers.numbers(bytes, count: 3) == nil)
  }

  @Test func randomBytesNeverStopTheProgram() {
    var word: UInt64 = 0
    func next(_ limit: UInt64) -> UInt64 {
      word &+= 1
      return StreamKey.mix(word) % limit
    }
    for _ in 0..<2_000 {
      let bytes = (0..<next(40)).map { _ in UInt8(next(2) == 0 ? next(4) : next(256)) }
      for count in 0..<8 {
        guard let numbers = PackedNumbers.numbers(bytes, count: count) else { continue }
        #expect(numbers.count == count)
      }
    }
  }

  @Test func rowsStandInBlocksBehindTheKeys() throws {
    let value = [NumberRow([1, 2.5, 0]), NumberRow([])]
    let writer = NumberBlocks.Writer()
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    encoder.userInfo[.numberBlocks] = writer
    let text = try encoder.encode(value)
    #expect(String(decoding: text, as: UTF8.self) == #"[{"block":0,"count":3},{"block":1,"count":0}]"#)
    let decoder = JSONDecoder()
    decoder.userInfo[.numberBlocks] = NumberBlocks.Reader(writer.blocks.map { $0[...] })
    #expect(try decoder.decode([NumberRow].self, from: text) == value)
    decoder.userInfo[.numberBlocks] = NumberBlocks.Reader([])
    #expect(throws: DecodingError.self) { try decoder.decode([NumberRow].self, from: text) }
  }

  @Test func withoutBlocksRowsStandAmongTheKeys() throws {
    let text = try JSONEncoder().encode(NumberRow([1, 0.5]))
    #expect(try JSONDecoder().decode(NumberRow.self, from: text) == NumberRow([1, 0.5]))
  }
}
