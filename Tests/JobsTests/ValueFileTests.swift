import OutputAnalysis
import RandomStreams
import Testing

import Jobs

/// Stored values come back as they were; what is not as it was written is refused.
struct ValueFileTests {
  struct Value: Codable, Hashable {
    var name: String
    var number: Double
    var rows: [NumberRow]
  }

  static let value = Value(
    name: "é \"x\"\n", number: 0.1 + 0.2, rows: [NumberRow([1, 0, 0, 0.1]), NumberRow([]), NumberRow([-7, 1e300])])

  @Test func aValueComesBackToTheBit() throws {
    let bytes = try ValueFile.bytes(Self.value)
    #expect(try ValueFile.value(Value.self, from: bytes) == Self.value)
    #expect(try ValueFile.bytes(ValueFile.value(Value.self, from: bytes)) == bytes)
    #expect(String(decoding: bytes.prefix(18), as: UTF8.self) == "busyhour values 1\n")
  }

  @Test func aNewerFormatIsRefusedByName() throws {
    var bytes = try ValueFile.bytes(Self.value)
    bytes[16] = UInt8(ascii: "7")
    #expect(throws: ValueFileFault.otherFormat(7)) { try ValueFile.value(Value.self, from: bytes) }
    #expect(
      "\(ValueFileFault.otherFormat(7))"
        == "expected stored values of format 1, found format 7: they were made by a newer version of the program; use that one"
    )
  }

  @Test func anotherFileIsRefused() {
    for text in ["", "busyhour", "busyhour: 1\ntitle: x\n", String(repeating: "x", count: 1000)] {
      #expect(throws: ValueFileFault.notValues) { try ValueFile.value(Value.self, from: Array(text.utf8)) }
    }
  }

  @Test func everyChangedOrMissingByteIsRefused() throws {
    let bytes = try ValueFile.bytes(Self.value)
    for place in bytes.indices {
      for change in [UInt8(1), 0x80] {
        var damaged = bytes
        damaged[place] ^= change
        #expect(throws: ValueFileFault.self) { try ValueFile.value(Value.self, from: damaged) }
      }
      #expect(throws: ValueFileFault.self) { try ValueFile.value(Value.self, from: Array(bytes[..<place])) }
    }
    #expect(throws: ValueFileFault.self) { try ValueFile.value(Value.self, from: bytes + [0]) }
  }

  @Test func anotherValueIsRefusedWithItsKey() throws {
    let bytes = try ValueFile.bytes(["name": "x"])
    #expect(throws: ValueFileFault.damaged("number is missing")) { try ValueFile.value(Value.self, from: bytes) }
  }
}
