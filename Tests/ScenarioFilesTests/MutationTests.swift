import ScenarioFiles
import ScenarioModel
import Testing

/// Small deterministic generator for mutations (Marsaglia's xorshift with 64 bits).
private struct Mutations {
  var state: UInt64

  mutating func below(_ count: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(max(1, count)))
  }

  /// The text with a few bytes or lines removed, doubled, swapped or replaced.
  mutating func applied(to text: [UInt8], with pieces: [[UInt8]]) -> [UInt8] {
    var bytes = text
    for _ in 0...below(3) {
      let at = below(bytes.count)
      let end = min(bytes.count, at + below(12))
      switch below(5) {
      case 0: bytes.removeSubrange(at..<end)
      case 1: bytes.insert(contentsOf: bytes[at..<end], at: at)
      case 2: bytes.replaceSubrange(at..<end, with: pieces[below(pieces.count)])
      case 3: bytes.insert(contentsOf: pieces[below(pieces.count)], at: at)
      default: bytes[at] = UInt8(truncatingIfNeeded: below(256))
      }
    }
    return bytes
  }
}

@Suite struct MutationTests {
  static let pieces: [[UInt8]] = [
    "nan", "-1", "1e400", "99999999999999999999", "1e308 weeks", "[", "]", "{", "}", ": ", "- ", "\n", "&a ", "*a", "'",
    "\"",
    "%", " min", "24:00", "00:00", "9999-12-31", "0001-01-01", "never", "closed", "planned", "\t", "#", "|", ">",
    "\u{A0}",
    "0", "1.5", ",5", "health.*", "\"*\"", "mailbox", "100 %", "deferred", "variants", "transfers: []", "1e6 agents",
    "every day", "{ value: 1", "source: x", "!!int ", "? ", "\r", "\u{FEFF}", "~", "<<", "outbound", "ladder",
    "contacts", "release", "100 people", "poisson",
  ].map { Array($0.utf8) }

  /// One seed is 150 mutated files; no seed may trap, hang or give a fault without place.
  @Test(arguments: 1...4, [exampleText, centreText, outboundText])
  func `a damaged scenario is read or refused with places`(seed: Int, text: String) {
    var mutations = Mutations(state: UInt64(seed) &* 0x9E37_79B9_7F4A_7C15)
    let original = Array(text.utf8)
    var refused = 0
    for _ in 0..<150 {
      let bytes = mutations.applied(to: original, with: MutationTests.pieces)
      do throws(ScenarioFault) {
        let scenario = try ScenarioReader.read(path: "x.yaml", files: MemoryFiles(bytes: ["x.yaml": bytes])).scenario
        #expect(!scenario.callTypes.isEmpty && !scenario.agentGroups.isEmpty)
      } catch {
        refused += 1
        #expect(!error.problems.isEmpty)
        #expect(error.problems.allSatisfy { $0.line >= 1 && $0.column >= 1 && $0.file == "x.yaml" })
      }
    }
    #expect(refused > 50)
  }

  @Test(arguments: 1...4)
  func `a damaged table is read or refused with places`(seed: Int) {
    var mutations = Mutations(state: UInt64(seed) &* 0xD1B5_4A32_D192_ED03)
    let table = Array(
      "date;start;calls\r\n16/03/2020;08:00;1,5\r\n16/03/2020;08:30;\"2\"\r\n17/03/2020;08:00;3\r\n".utf8)
    let yaml = """
      busyhour: 1
      time_zone: Europe/Paris
      period: { from: 2020-03-16, days: 2 }
      opening_hours: { every day: 08:00-09:00 }
      call_types: [ { name: calls, demand: { file: v.csv }, handling: 4 min, patience: never } ]
      agents: [ { name: a, staffing: planned } ]
      """
    for _ in 0..<200 {
      let bytes = mutations.applied(to: table, with: MutationTests.pieces)
      let files = MemoryFiles(bytes: ["x.yaml": Array(yaml.utf8), "v.csv": bytes])
      do throws(ScenarioFault) {
        _ = try ScenarioReader.read(path: "x.yaml", files: files)
      } catch {
        #expect(!error.problems.isEmpty)
        #expect(error.problems.allSatisfy { $0.line >= 1 && $0.column >= 1 })
      }
    }
  }
}
