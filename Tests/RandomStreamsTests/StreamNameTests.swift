import RandomStreams
import Testing

@Suite struct StreamNameTests {
  /// Computed with exact integers by another program: FNV-1a over the kind and the UTF-8 bytes, then the mixer.
  static let published: [(name: StreamName, bits: UInt64)] = [
    (StreamName(.callType, "health"), 0x3023_20AD_DDE9_DB1F),
    (StreamName(.group, "health"), 0x5FCE_E9D7_23CE_33E6),
    (StreamName(.service, ""), 0x25FC_6DD3_6CE0_4B20),
    (StreamName(.callType, "santé"), 0x3D16_9E2D_5969_9F45),
    (StreamName(.callType, "cases").part("first-call"), 0x3F54_DB58_C70D_EE4B),
    (StreamName(.callType, "cases").part(28_800), 0x6F0A_33B8_4AAF_11A0),
  ]

  @Test(arguments: published)
  func `names have the bits computed by exact integers`(row: (name: StreamName, bits: UInt64)) {
    #expect(row.name.bits == row.bits)
  }

  @Test func `raw values of kinds never change`() {
    let kinds = StreamName.Kind.allCases.map { "\($0)=\($0.rawValue)" }.joined(separator: " ")
    #expect(kinds == "service=0 callType=1 group=2")
  }

  @Test func `kinds, names, parts and numbers never meet`() {
    var seen: Set<StreamName> = []
    var count = 0
    for kind in StreamName.Kind.allCases {
      for text in ["", "a", "b", "ab", "health", "health.french", "healthfrench"] + (0..<1000).map({ "type\($0)" }) {
        let name = StreamName(kind, text)
        seen.formUnion([name, name.part(""), name.part("a"), name.part("french"), name.part(0), name.part(1)])
        count += 6
      }
    }
    #expect(seen.count == count)
  }

  @Test func `one letter more changes half of the bits`() {
    var changed = 0
    for number in 0..<4000 {
      let (here, next) = (StreamName(.callType, "type\(number)"), StreamName(.callType, "type\(number + 1)"))
      changed += (here.bits ^ next.bits).nonzeroBitCount
    }
    // 256,000 bits; |z| <= 5.2: one false alarm in 5 million runs.
    #expect(abs(Double(changed) - 128_000) / 64_000.0.squareRoot() < 5.2)
  }
}
