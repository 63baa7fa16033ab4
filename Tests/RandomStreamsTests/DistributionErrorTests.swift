import RandomStreams
import Testing

@Suite struct DistributionErrorTests {
  static let impossible: [(family: Distribution.Family, text: String)] = [
    (.exponential(mean: 0), "mean: expected a finite number greater than 0, found 0.0"),
    (.exponential(mean: -1), "mean: expected a finite number greater than 0, found -1.0"),
    (.exponential(mean: .nan), "mean: expected a finite number greater than 0, found nan"),
    (.exponential(mean: .infinity), "mean: expected a finite number greater than 0, found inf"),
    (.exponential(mean: 1e16), "mean: expected a number from 1e-15 to 1000000000000000.0, found 1e+16"),
    (
      .lognormal(mean: 1, standardDeviation: 0), "standardDeviation: expected a finite number greater than 0, found 0.0"
    ),
    (
      .lognormal(mean: 1, standardDeviation: 2000),
      "standardDeviation: expected a number from 0.0001 to 1000.0, found 2000.0"
    ),
    (.gamma(mean: 2, standardDeviation: -3), "standardDeviation: expected a finite number greater than 0, found -3.0"),
    (.weibull(shape: 0.01, scale: 1), "shape: expected a number from 0.1 to 1000.0, found 0.01"),
    (.weibull(shape: 1, scale: 0), "scale: expected a finite number greater than 0, found 0.0"),
    (.erlang(stages: 0, mean: 1), "stages: expected a number from 1.0 to 10000.0, found 0.0"),
    (
      .hyperexponential(probability: 1.5, firstMean: 1, secondMean: 1),
      "probability: expected a number from 0.0 to 1.0, found 1.5"
    ),
    (.uniform(low: 2, high: 2), "expected low to be less than high"),
    (.uniform(low: -1, high: 2), "low: expected a number from 0.0 to 1000000000000000.0, found -1.0"),
    (.triangular(low: 1, mode: 5, high: 4), "mode: expected a number from 1.0 to 4.0, found 5.0"),
    (.deterministic(value: -0.5), "value: expected a number from 0.0 to 1000000000000000.0, found -0.5"),
    (.deterministic(value: .nan), "value: expected a number from 0.0 to 1000000000000000.0, found nan"),
  ]

  @Test(arguments: impossible)
  func `impossible parameters are refused with what was wanted and found`(
    row: (family: Distribution.Family, text: String)
  ) throws {
    let error = #expect(throws: DistributionError.self) { try Distribution(row.family) }
    #expect(try #require(error).description == row.text)
  }

  @Test func `impossible observations are refused`() {
    #expect(throws: DistributionError.noValues) { try EmpiricalDistribution(values: []) }
    #expect(throws: DistributionError.weightsDoNotMatch(values: 2, weights: 1)) {
      try EmpiricalDistribution(values: [1, 2], weights: [1])
    }
    #expect(throws: DistributionError.noWeight) { try EmpiricalDistribution(values: [1], weights: [0]) }
    #expect(throws: DistributionError.self) { try EmpiricalDistribution(values: [1, -2]) }
    #expect(throws: DistributionError.self) { try EmpiricalDistribution(values: [1, .nan]) }
    #expect(throws: DistributionError.self) { try EmpiricalDistribution(values: [1], weights: [.infinity]) }
    #expect(throws: DistributionError.tooManyValues(count: 1_000_001, most: 1_000_000)) {
      try EmpiricalDistribution(values: [Double](repeating: 1, count: 1_000_001))
    }
  }

  @Test func `scaling beyond the range is refused`() throws {
    let empirical = try Distribution.empirical(values: [1e10, 2e10])
    #expect(throws: DistributionError.self) { try empirical.scaled(by: 1e6) }
    #expect(throws: DistributionError.self) { try Distribution.exponential(mean: 1e10).scaled(by: 1e6) }
  }

  @Test func `deviations that no Weibull or balanced mixture has are refused`() {
    #expect(throws: DistributionError.self) { try Distribution.weibull(mean: 1, standardDeviation: 1e9) }
    #expect(throws: DistributionError.self) { try Distribution.hyperexponential(mean: 1, standardDeviation: 0.5) }
    #expect(throws: DistributionError.self) { try PoissonSampler(mean: -1) }
    #expect(throws: DistributionError.self) { try PoissonSampler(mean: .nan) }
  }
}
