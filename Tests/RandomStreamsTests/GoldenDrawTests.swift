import RandomStreams
import Testing

/// Exact bits of draws, which answer "did it change?".
///
/// Re-record only when `SamplingTests` pass, and say why under "Numbers changed".
@Suite struct GoldenDrawTests {
  static let recorded: [(family: Distribution.Family, bits: UInt64)] = [
    (.exponential(mean: 240), 0x43F8_435A_2D2A_72A9),
    (.lognormal(mean: 240, standardDeviation: 240), 0x3224_CE6A_65BB_D712),
    (.lognormal(mean: 10, standardDeviation: 1), 0x9E76_7DD1_6F4A_6F49),
    (.gamma(mean: 240, standardDeviation: 120), 0x2FC2_D169_18AF_7654),
    (.gamma(mean: 1, standardDeviation: 2), 0x5CAC_78D3_14DA_3B38),
    (.gamma(mean: 1, standardDeviation: 0.3162), 0x1079_D3B0_5718_4208),
    (.weibull(shape: 0.8, scale: 132.4), 0x2F3F_45A8_4ECD_789D),
    (.weibull(shape: 2, scale: 135), 0xB9DC_A8DC_DA83_EC65),
    (.weibull(shape: 1, scale: 50), 0xE468_B616_D771_0CB8),
    (.weibull(shape: 0.5, scale: 60), 0xA7E2_96EB_AC39_07FA),
    (.weibull(shape: 7.3, scale: 60), 0x8325_2398_8F3D_D7FB),
    (.erlang(stages: 1, mean: 5), 0x78EF_D228_4FA1_A61C),
    (.erlang(stages: 2, mean: 240), 0xEB32_B032_8B76_3ADE),
    (.erlang(stages: 8, mean: 240), 0xE0B5_B436_C6F7_FE4B),
    (.erlang(stages: 30, mean: 240), 0x5A19_87A0_2AE0_AFD7),
    (.hyperexponential(probability: 0.3, firstMean: 20, secondMean: 300), 0xA31E_7566_002B_4C68),
    (.hyperexponential(probability: 0, firstMean: 20, secondMean: 300), 0xCF94_C54A_4B3C_E7FE),
    (.uniform(low: 0, high: 240), 0x0334_F045_2327_CD3C),
    (.uniform(low: 100, high: 101), 0x54CE_482C_F792_64D3),
    (.triangular(low: 60, mode: 120, high: 600), 0x3F2D_0819_DAAF_3AD2),
    (.triangular(low: 0, mode: 0, high: 1), 0x4B91_69C7_6D3A_22B4),
    (.triangular(low: 0, mode: 1, high: 1), 0xD8D8_87AB_4CDC_B0CC),
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
    var stream = RandomStream(seed: 2024, purpose: .handling, name: StreamName(bits: 5), date: 0, replication: 0)
    var digest: UInt64 = 0
    for _ in 0..<2000 { digest = StreamKey.mix(digest ^ stream.standardNormal().bitPattern) }
    for mean in [3.0, 300.0] {
      let sampler = try PoissonSampler(mean: mean)
      for _ in 0..<500 { digest = StreamKey.mix(digest ^ UInt64(sampler.draw(&stream))) }
    }
    #expect(digest == 0xD751_08EF_E4D8_E465)
  }
}
