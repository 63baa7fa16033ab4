import RandomStreams
import Testing

@Suite struct StreamIndependenceTests {
  /// Ways in which one name is next to another.
  enum Neighbour: CaseIterable {
    case seed, purpose, name, date, replication, dateAndReplication

    func key(_ index: UInt32) -> StreamKey {
      var key = StreamKey(seed: 9, purpose: .arrivals, name: StreamName(bits: 2), date: 5, replication: 17)
      switch self {
      case .seed: key.seed = UInt64(index)
      case .purpose: key.purpose = StreamPurpose.allCases[Int(index) % StreamPurpose.allCases.count]
      case .name: key.name = StreamName(bits: UInt64(index))
      case .date: key.date = Int32(index)
      case .replication: key.replication = index
      case .dateAndReplication:
        key.date = Int32(index)
        key.replication = index
      }
      return key
    }
  }

  /// 6 ways x 2 checks, |z| <= 5.2: one false alarm in 400,000 runs of the set.
  static let limit = 5.2

  @Test(arguments: Neighbour.allCases)
  func `first draws of neighbouring streams are uncorrelated`(neighbour: Neighbour) {
    let names: UInt32 = neighbour == .purpose ? 24 : 20_000
    let draws = neighbour == .purpose ? 2000 : 3
    var (products, squares, count) = (0.0, 0.0, 0.0)
    for index in 0..<names {
      var here = RandomStream(key: neighbour.key(index))
      var next = RandomStream(key: neighbour.key(index + 1))
      for _ in 0..<draws {
        let product = 12 * (here.uniform() - 0.5) * (next.uniform() - 0.5)
        products += product
        squares += product * product
        count += 1
      }
    }
    // The product of two centred uniforms with unit variance has mean 0 and variance 1.
    #expect(abs(products / count.squareRoot()) < Self.limit)
    #expect(squares > 0)
  }

  @Test(arguments: Neighbour.allCases)
  func `one more changes half of the bits of the state`(neighbour: Neighbour) {
    let names: UInt32 = neighbour == .purpose ? 24 : 4000
    var changed = 0
    for index in 0..<names {
      let (here, next) = (neighbour.key(index).state, neighbour.key(index + 1).state)
      changed += (here.0 ^ next.0).nonzeroBitCount + (here.1 ^ next.1).nonzeroBitCount
      changed += (here.2 ^ next.2).nonzeroBitCount + (here.3 ^ next.3).nonzeroBitCount
    }
    let bits = 256 * Double(names)
    #expect(abs(Double(changed) - bits / 2) / (bits / 4).squareRoot() < Self.limit)
  }

  @Test func `every bit of the name changes each bit of the state as often as not`() {
    // 256 bits of state, 184 of the name; |z| <= 6 over 47,000 cells: one false alarm in 10,000 runs.
    let samples = 400
    var worst = 0.0
    for bit in 0..<184 {
      var counts = [Int](repeating: 0, count: 256)
      for sample in 0..<samples {
        let key = Self.key(UInt32(sample))
        Self.addChanges(key.state, Self.flipped(key, bit).state, to: &counts)
      }
      for count in counts {
        worst = max(worst, abs(Double(count) - Double(samples) / 2) / (Double(samples) / 4).squareRoot())
      }
    }
    #expect(worst < 6)
    #expect(worst > 3)
  }

  @Test func `no two of 200,000 names share a first number`() {
    var seen = Set<UInt64>()
    for day in 0..<Int32(100) {
      for replication in 0..<UInt32(500) {
        for purpose in [StreamPurpose.arrivals, .handling, .patience, .balking] {
          var stream = RandomStream(
            seed: 1, purpose: purpose, name: StreamName(bits: 0), date: day, replication: replication)
          seen.insert(stream.next())
        }
      }
    }
    #expect(seen.count == 200_000)
  }

  @Test func `two threads draw what one draws`() async {
    @Sendable func draws(_ replication: UInt32) -> [Double] {
      var stream = RandomStream(
        seed: 5, purpose: .handling, name: StreamName(bits: 1), date: 0, replication: replication)
      return (0..<5000).map { _ in stream.standardExponential() + stream.standardNormal() }
    }
    let alone = (0..<UInt32(8)).map(draws)
    let together = await withTaskGroup(of: (UInt32, [Double]).self) { group in
      for replication in 0..<UInt32(8) { group.addTask { (replication, draws(replication)) } }
      return await group.reduce(into: [UInt32: [Double]]()) { $0[$1.0] = $1.1 }
    }
    for replication in 0..<UInt32(8) { #expect(together[replication] == alone[Int(replication)]) }
  }

  private static func key(_ sample: UInt32) -> StreamKey {
    StreamKey(
      seed: UInt64(sample) * 977, purpose: .patience, name: StreamName(bits: UInt64(sample % 5)),
      date: Int32(sample % 97), replication: sample)
  }

  /// The key with one of its 184 bits outside of the purpose flipped.
  private static func flipped(_ key: StreamKey, _ bit: Int) -> StreamKey {
    var key = key
    switch bit {
    case 0..<64: key.seed ^= 1 << UInt64(bit)
    case 64..<128: key.name = StreamName(bits: key.name.bits ^ 1 << UInt64(bit - 64))
    case 128..<160: key.replication ^= 1 << UInt32(bit - 128)
    default: key.date ^= 1 << Int32(bit - 160)
    }
    return key
  }

  private typealias State = (UInt64, UInt64, UInt64, UInt64)

  private static func addChanges(_ first: State, _ second: State, to counts: inout [Int]) {
    let words = [first.0 ^ second.0, first.1 ^ second.1, first.2 ^ second.2, first.3 ^ second.3]
    for (index, word) in words.enumerated() {
      for bit in 0..<64 where word >> UInt64(bit) & 1 == 1 { counts[64 * index + bit] += 1 }
    }
  }
}
