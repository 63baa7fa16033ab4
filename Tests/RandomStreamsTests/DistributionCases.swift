import RandomStreams

/// The distributions that the laws are tried on: every family, mild and extreme.
enum DistributionCases {
  static let families: [Distribution.Family] = [
    .exponential(mean: 240),
    .lognormal(mean: 240, standardDeviation: 240), .lognormal(mean: 10, standardDeviation: 1),
    .gamma(mean: 240, standardDeviation: 120), .gamma(mean: 1, standardDeviation: 2),
    .gamma(mean: 1, standardDeviation: 0.3162),
    .weibull(shape: 0.8, scale: 132.4), .weibull(shape: 2, scale: 135), .weibull(shape: 1, scale: 50),
    .weibull(shape: 0.5, scale: 60), .weibull(shape: 7.3, scale: 60),
    .erlang(stages: 1, mean: 5), .erlang(stages: 2, mean: 240), .erlang(stages: 8, mean: 240),
    .erlang(stages: 30, mean: 240),
    .hyperexponential(probability: 0.3, firstMean: 20, secondMean: 300),
    .hyperexponential(probability: 0, firstMean: 20, secondMean: 300),
    .uniform(low: 0, high: 240), .uniform(low: 100, high: 101),
    .triangular(low: 60, mode: 120, high: 600), .triangular(low: 0, mode: 0, high: 1),
    .triangular(low: 0, mode: 1, high: 1),
  ]

  static func make(_ family: Distribution.Family) throws -> Distribution { try Distribution(family) }

  /// Draws on a stream of their own.
  static func draws(_ distribution: Distribution, _ count: Int, entity: UInt32 = 0) -> [Double] {
    let sampler = distribution.sampler
    var stream = RandomStream(
      seed: 2024, purpose: .handling, name: StreamName(bits: UInt64(entity)), date: 0, replication: 0)
    return (0..<count).map { _ in sampler.draw(&stream) }
  }
}
