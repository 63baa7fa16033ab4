import RandomStreams
import Testing

/// Draws against the distribution's own formulas, which `DistributionTests` checks against independent values.
///
/// 22 families x (mean, variance, Kolmogorov-Smirnov): limits for one false alarm in 10,000 runs of the whole set.
@Suite struct SamplingTests {
  /// Release builds look five times as closely.
  #if DEBUG
    static let count = 40_000
  #else
    static let count = 200_000
  #endif

  @Test(arguments: DistributionCases.families)
  func `draws have the stated mean and variance`(family: Distribution.Family) throws {
    let distribution = try DistributionCases.make(family)
    let draws = DistributionCases.draws(distribution, Self.count)
    let n = Double(Self.count)
    let mean = draws.reduce(0, +) / n
    #expect(abs(mean - distribution.mean) / (distribution.variance / n).squareRoot() < 5)
    let squares = draws.map { ($0 - distribution.mean) * ($0 - distribution.mean) }
    let variance = squares.reduce(0, +) / n
    let fourth = squares.reduce(0) { $0 + ($1 - variance) * ($1 - variance) } / n
    #expect(abs(variance - distribution.variance) / (fourth / n).squareRoot() < 5.5)
  }

  @Test(arguments: DistributionCases.families)
  func `draws follow the survival function`(family: Distribution.Family) throws {
    let distribution = try DistributionCases.make(family)
    let draws = DistributionCases.draws(distribution, Self.count, entity: 1).sorted()
    let n = Double(Self.count)
    var worst = 0.0
    for (index, draw) in draws.enumerated() {
      let below = 1 - distribution.survival(draw)
      worst = max(worst, abs(below - Double(index) / n), abs(below - Double(index + 1) / n))
    }
    // Kolmogorov: P(D sqrt(n) > 2.7) = 2 exp(-2 * 2.7^2) = 9e-7.
    #expect(worst * n.squareRoot() < 2.7)
  }

  @Test(arguments: DistributionCases.families)
  func `draws are finite and never negative`(family: Distribution.Family) throws {
    let draws = DistributionCases.draws(try DistributionCases.make(family), 20_000, entity: 2)
    #expect(draws.allSatisfy { $0 >= 0 && $0 < .infinity })
    #expect(Set(draws).count > 19_000)
  }

  @Test func `extreme parameters still give finite draws`() throws {
    let extremes: [Distribution.Family] = [
      .lognormal(mean: 1e12, standardDeviation: 999e12), .gamma(mean: 1, standardDeviation: 1000),
      .weibull(shape: 0.1, scale: 1e15), .weibull(shape: 1000, scale: 1), .erlang(stages: 10_000, mean: 1e15),
      .exponential(mean: 1e-15), .deterministic(value: 0), .gamma(mean: 1e15, standardDeviation: 1e11),
    ]
    for family in extremes {
      let draws = DistributionCases.draws(try Distribution(family), 20_000)
      #expect(draws.allSatisfy { $0 >= 0 && $0 < .infinity }, "\(family)")
    }
  }

  @Test func `standard normals have the right tails on both sides`() {
    var stream = RandomStream(seed: 8, purpose: .search, name: StreamName(bits: 0), date: 0, replication: 0)
    let edges = [-3.7, -2.0, -0.5, 0.0, 0.1, 1.0, 2.5, 3.66]
    var above = [Double](repeating: 0, count: edges.count)
    let count = 10 * Self.count
    for _ in 0..<count {
      let draw = stream.standardNormal()
      for (index, edge) in edges.enumerated() where draw > edge { above[index] += 1 }
    }
    for (edge, found) in zip(edges, above) {
      let p = Portable.normalSurvival(edge)
      let z = (found - Double(count) * p) / (Double(count) * p * (1 - p)).squareRoot()
      #expect(abs(z) < 5, "beyond \(edge)")
    }
  }

  @Test func `standard exponentials have the right tail`() {
    var stream = RandomStream(seed: 8, purpose: .search, name: StreamName(bits: 1), date: 0, replication: 0)
    let edges = [0.001, 0.1, 1.0, 5.0, 7.5, 7.7, 9.0]
    var above = [Double](repeating: 0, count: edges.count)
    let count = 10 * Self.count
    for _ in 0..<count {
      let draw = stream.standardExponential()
      for (index, edge) in edges.enumerated() where draw > edge { above[index] += 1 }
    }
    for (edge, found) in zip(edges, above) {
      let p = Portable.exp(-edge)
      let z = (found - Double(count) * p) / (Double(count) * p * (1 - p)).squareRoot()
      #expect(abs(z) < 5, "beyond \(edge)")
    }
  }

  @Test(arguments: [0.0, 0.3, 4.0, 9.99, 10.0, 73.0, 1e4, 1e9])
  func `Poisson counts have equal mean and variance`(mean: Double) throws {
    let sampler = try PoissonSampler(mean: mean)
    var stream = RandomStream(seed: 8, purpose: .arrivals, name: StreamName(bits: 0), date: 0, replication: 0)
    let count = 100_000.0
    let draws = (0..<100_000).map { _ in Double(sampler.draw(&stream)) }
    let found = draws.reduce(0, +) / count
    guard mean > 0 else {
      #expect(found == 0)
      return
    }
    #expect(abs(found - mean) / (mean / count).squareRoot() < 5)
    let variance = draws.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / count
    #expect(abs(variance - mean) / (mean * (1 + 2 * mean) / count).squareRoot() < 5)
  }

  @Test(arguments: [4.0, 12.0])
  func `Poisson counts follow the probability function`(mean: Double) throws {
    let sampler = try PoissonSampler(mean: mean)
    var stream = RandomStream(seed: 8, purpose: .arrivals, name: StreamName(bits: 1), date: 0, replication: 0)
    var counts = [Double](repeating: 0, count: 40)
    for _ in 0..<200_000 { counts[min(39, sampler.draw(&stream))] += 1 }
    var (chiSquare, cells, probability) = (0.0, 0.0, Portable.exp(-mean))
    for (number, found) in counts.enumerated() {
      let wanted = 200_000 * probability
      if wanted > 20 {
        chiSquare += (found - wanted) * (found - wanted) / wanted
        cells += 1
      }
      probability *= mean / Double(number + 1)
    }
    // Normal approximation of chi-square, 5 standard deviations.
    #expect(chiSquare < cells + 5 * (2 * cells).squareRoot() + 10)
  }

  @Test func `empirical draws occur as often as their weights say`() throws {
    let distribution = try Distribution.empirical(values: [30, 0, 120, 60, 30], weights: [1, 2, 0.5, 4, 2.5])
    let draws = DistributionCases.draws(distribution, Self.count)
    let expected: [Double: Double] = [0: 0.2, 30: 0.35, 60: 0.4, 120: 0.05]
    for (value, p) in expected {
      let found = Double(draws.filter { $0 == value }.count)
      let n = Double(Self.count)
      #expect(abs(found - n * p) / (n * p * (1 - p)).squareRoot() < 5, "\(value)")
    }
    #expect(draws.allSatisfy { expected[$0] != nil })
  }
}
