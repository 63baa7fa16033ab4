import RandomStreams
import Testing

/// Exact bits of draws, which answer "did it change?".
///
/// Re-record only when `SamplingTests` pass, and say why under "Numbers changed".
@Suite struct GoldenDrawTests {
  static let recorded: [(family: Distribution.Family, bits: UInt64)] = [
    (.exponential(mean: 240), 0xB8E1_6861_1FC6_B84B),
    (.lognormal(mean: 240, standardDeviation: 240), 0x2215_0A77_9B68_A6EF),
    (.lognormal(mean: 10, standardDeviation: 1), 0xD8A7_D7C6_3066_86BF),
    (.gamma(mean: 240, standardDeviation: 120), 0x327C_A144_ADED_616F),
    (.gamma(mean: 1, standardDeviation: 2), 0xD9BB_0251_A2A2_1709),
    (.gamma(mean: 1, standardDeviation: 0.3162), 0x6F3B_4082_317A_EEEE),
    (.weibull(shape: 0.8, scale: 132.4), 0x554F_CB80_6E49_E441),
    (.weibull(shape: 2, scale: 135), 0xBDEF_59E9_7E62_8E11),
    (.weibull(shape: 1, scale: 50), 0x82AD_1944_15F9_3CAF),
    (.weibull(shape: 0.5, scale: 60), 0xDF23_8A57_E315_F32B),
    (.weibull(shape: 7.3, scale: 60), 0x096B_1661_5CE2_F15B),
    (.erlang(stages: 1, mean: 5), 0x1BDF_C182_1A00_F437),
    (.erlang(stages: 2, mean: 240), 0x0C53_1482_F305_4185),
    (.erlang(stages: 8, mean: 240), 0xC54D_58D0_A5AD_2838),
    (.erlang(stages: 30, mean: 240), 0x4DEC_964B_3B08_EEA7),
    (.hyperexponential(probability: 0.3, firstMean: 20, secondMean: 300), 0x11C2_DE44_E0FB_48BB),
    (.hyperexponential(probability: 0, firstMean: 20, secondMean: 300), 0xF1E8_E44F_1CD0_847F),
    (.uniform(low: 0, high: 240), 0x1138_0212_9EAE_8B4D),
    (.uniform(low: 100, high: 101), 0x7FAB_A260_8FD0_0457),
    (.triangular(low: 60, mode: 120, high: 600), 0xDDFC_B127_C421_CF42),
    (.triangular(low: 0, mode: 0, high: 1), 0x50A1_832F_BFF2_1A84),
    (.triangular(low: 0, mode: 1, high: 1), 0x8ABA_B580_5309_0464),
    (.deterministic(value: 33), 0x0DF2_8487_5822_2E6C),
  ]

  @Test(arguments: recorded)
  func `draws keep their bits`(row: (family: Distribution.Family, bits: UInt64)) throws {
    let digest = DistributionCases.draws(try Distribution(row.family), 2000, entity: 4).reduce(0) {
      StreamKey.mix($0 ^ $1.bitPattern)
    }
    #expect(digest == row.bits)
  }

  @Test func `standard normals and Poisson counts keep their bits`() throws {
    var stream = RandomStream(seed: 2024, purpose: .handling, entity: 5, day: 0, replication: 0)
    var digest: UInt64 = 0
    for _ in 0..<2000 { digest = StreamKey.mix(digest ^ stream.standardNormal().bitPattern) }
    for mean in [3.0, 300.0] {
      let sampler = try PoissonSampler(mean: mean)
      for _ in 0..<500 { digest = StreamKey.mix(digest ^ UInt64(sampler.draw(&stream))) }
    }
    #expect(digest == 0x1CDF_ED41_BC04_7C1B)
  }
}
