import RandomStreams
import Testing

@Suite struct RandomStreamTests {
  @Test func `xoshiro256++ gives the published sequence`() {
    var stream = RandomStream(state: (1, 2, 3, 4))
    let wanted: [UInt64] = [
      41_943_041, 58_720_359, 3_588_806_011_781_223, 3_591_011_842_654_386, 9_228_616_714_210_784_205,
      9_973_669_472_204_895_162, 14_011_001_112_246_962_877, 12_406_186_145_184_390_807,
    ]
    let found = wanted.map { _ in stream.next() }
    #expect(found == wanted)
  }

  @Test func `the mixer is that of SplitMix64`() {
    let wanted: [UInt64] = [
      6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423, 4_593_380_528_125_082_431,
      16_408_922_859_458_223_821,
    ]
    let found = (1...5).map { StreamKey.mix(1_234_567 &+ 0x9E37_79B9_7F4A_7C15 &* UInt64($0)) }
    #expect(found == wanted)
  }

  /// Computed with exact integers by another program.
  static let sequences: [(date: Int32, words: [UInt64])] = [
    (
      18_335,
      [
        13_027_880_279_130_350_443, 9_535_819_723_107_712_950, 13_922_784_605_815_979_366, 10_272_868_292_940_481_505,
      ]
    ),
    (
      -1,
      [12_561_451_485_840_413_247, 1_592_220_167_579_514_746, 8_889_859_885_042_201_135, 13_800_211_662_186_882_549]
    ),
  ]

  @Test(arguments: sequences)
  func `a key gives the sequence computed by exact integers`(row: (date: Int32, words: [UInt64])) {
    var stream = RandomStream(
      seed: 42, purpose: .handling, name: StreamName(.callType, "health"), date: row.date, replication: 11)
    let found = row.words.map { _ in stream.next() }
    #expect(found == row.words)
  }

  @Test func `raw values of purposes never change`() {
    let names = StreamPurpose.allCases.map { "\($0)=\($0.rawValue)" }.joined(separator: " ")
    #expect(
      names == """
        arrivals=1 handling=2 patience=3 balking=4 dayFactor=5 weekFactor=6 runFactor=7 retry=8 routing=9 transfer=10 \
        callback=11 reach=12 voiceMenu=13 afterCallWork=14 ringing=15 preview=16 outcome=17 person=18 cases=19 \
        absence=20 attrition=21 recruitment=22 deferredWork=23 shock=24 search=25 \
        furtherAttempt=26 transferredPart=27 groupHandling=28 spillOver=29 closedHours=30 announcement=31 \
        callbackHandling=32 handlingFactor=33 patienceFactor=34 design=35 cutShort=36
        """)
  }

  @Test func `a state of zeros is replaced`() {
    var stream = RandomStream(state: (0, 0, 0, 0))
    let bits = stream.next() | stream.next()
    #expect(bits != 0)
  }

  @Test func `uniforms keep to their intervals, at the ends too`() {
    // With these states the first output is all zeros, or all ones.
    var zeros = RandomStream(state: (0, 1, 1, 0))
    var zerosAgain = zeros
    let lowest = (zeros.uniform(), zerosAgain.openUniform())
    #expect(lowest == (0, 0x1p-53))
    var ones = RandomStream(state: (.max, 1, 1, 1))
    var onesAgain = ones
    let highest = (ones.uniform(), onesAgain.openUniform())
    #expect(highest == (1 - 0x1p-52, 1 - 0x1p-53))
  }

  @Test func `an index lies below its count and each value is equally likely`() {
    var stream = RandomStream(seed: 1, purpose: .routing, name: StreamName(bits: 0), date: 0, replication: 0)
    var counts = [Int](repeating: 0, count: 7)
    for _ in 0..<70_000 { counts[stream.index(below: 7)] += 1 }
    let chiSquare = counts.reduce(0) { $0 + Double(($1 - 10_000) * ($1 - 10_000)) / 10_000 }
    // 6 degrees of freedom: exceeded with probability 1e-6.
    #expect(chiSquare < 38.3)
    let single = [1, 0, -3].map { stream.index(below: $0) }
    #expect(single == [0, 0, 0])
  }

  @Test func `impossible never happens and certain always does`() {
    var stream = RandomStream(seed: 1, purpose: .balking, name: StreamName(bits: 0), date: 0, replication: 0)
    let impossible = (0..<1000).filter { _ in stream.happens(withProbability: 0) }
    let certain = (0..<1000).filter { _ in stream.happens(withProbability: 1) }
    #expect(impossible.isEmpty)
    #expect(certain.count == 1000)
  }

  @Test func `a block holds the draws that single calls give`() {
    var single = RandomStream(seed: 6, purpose: .arrivals, name: StreamName(bits: 0), date: 0, replication: 0)
    var blocks = single
    let wanted = (0..<3000).map { _ in single.standardExponential() }
    var found: [Double] = []
    for _ in 0..<3 {
      var block = [Double](repeating: 0, count: 1000)
      block.withUnsafeMutableBufferPointer { blocks.fillStandardExponentials($0) }
      found += block
    }
    #expect(found == wanted)
    let next = (single.next(), blocks.next())
    #expect(next.0 == next.1)
  }

  /// Every family, and the widest laws that a distribution may have.
  static let blockFamilies =
    DistributionCases.families + [
      .lognormal(mean: 1e15, standardDeviation: 1e15), .lognormal(mean: 1e-15, standardDeviation: 1e-13),
      .weibull(shape: 0.1, scale: 1e15), .weibull(shape: 0.1, scale: 1e-15),
    ]

  @Test(arguments: blockFamilies)
  func `a sampler fills a block with the draws that single calls give`(family: Distribution.Family) throws {
    let sampler = try Distribution(family).sampler
    var single = RandomStream(seed: 7, purpose: .patience, name: StreamName(bits: 1), date: 2, replication: 3)
    var blocks = single
    let wanted = (0..<6400).map { _ in sampler.draw(&single).bitPattern }
    var found: [UInt64] = []
    for _ in 0..<100 {
      var block = [Double](repeating: 0, count: 64)
      block.withUnsafeMutableBufferPointer { row in
        guard let base = row.baseAddress else { return }
        sampler.fill(base, count: 63, from: &blocks)
        sampler.fill(base + 63, count: 1, from: &blocks)
      }
      found += block.map(\.bitPattern)
    }
    #expect(found == wanted)
    let next = (single.next(), blocks.next())
    #expect(next.0 == next.1)
  }
}
