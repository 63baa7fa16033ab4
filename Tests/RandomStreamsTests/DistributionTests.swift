import RandomStreams
import Testing

@Suite struct DistributionTests {
  /// Integral of the survival function by Simpson's rule in quantile steps, breakpoints included.
  static func integralOfSurvival(_ distribution: Distribution, _ weight: (Double) -> Double) -> Double {
    let marks = [
      1e-9, 1e-6, 1e-3, 0.01, 0.1, 0.3, 0.5, 0.7, 0.9, 0.99, 0.999, 1 - 1e-5, 1 - 1e-8, 1 - 1e-11, 1 - 1e-14,
    ]
    let inner = marks.map { distribution.quantile($0) } + distribution.breakpoints
    let edges = ([0] + inner).sorted()
    var sum = 0.0
    for (low, high) in zip(edges, edges.dropFirst()) where high > low {
      let steps = 400
      let h = (high - low) / Double(steps)
      for step in 0..<steps {
        let a = low + Double(step) * h
        // Open at the right end, so that a jump there belongs to the next stretch.
        let values = [a, a + h / 2, step == steps - 1 ? high.nextDown : a + h].map {
          weight($0) * distribution.survival($0)
        }
        sum += h / 6 * (values[0] + 4 * values[1] + values[2])
      }
    }
    return sum
  }

  static let everyFamily: [Distribution.Family] = DistributionCases.families + [.deterministic(value: 33)]

  @Test(arguments: everyFamily)
  func `the mean is the integral of the survival function`(family: Distribution.Family) throws {
    let distribution = try Distribution(family)
    let integral = Self.integralOfSurvival(distribution) { _ in 1 }
    #expect(abs(integral / distribution.mean - 1) < 1e-6)
  }

  @Test(arguments: everyFamily)
  func `the second moment is twice the integral of x times survival`(family: Distribution.Family) throws {
    let distribution = try Distribution(family)
    let integral = 2 * Self.integralOfSurvival(distribution) { $0 }
    let second = distribution.variance + distribution.mean * distribution.mean
    #expect(abs(integral / second - 1) < 1e-5)
  }

  @Test(arguments: everyFamily)
  func `the quantile inverts the survival function`(family: Distribution.Family) throws {
    let distribution = try Distribution(family)
    guard distribution.variance > 0 else {
      #expect(distribution.quantile(0.3) == distribution.mean)
      return
    }
    for p in [1e-6, 0.01, 0.2, 0.5, 0.8, 0.99, 0.999999] {
      #expect(abs(1 - distribution.survival(distribution.quantile(p)) - p) < 1e-11, "p = \(p)")
    }
    #expect(distribution.quantile(0) == 0)
    #expect(distribution.quantile(1) == .infinity)
    #expect(distribution.quantile(.nan).isNaN)
  }

  @Test(arguments: everyFamily)
  func `survival falls from 1 to 0`(family: Distribution.Family) throws {
    let distribution = try Distribution(family)
    #expect(distribution.survival(-1) == 1)
    #expect(distribution.survival(.infinity) == 0)
    #expect(distribution.survival(.nan).isNaN)
    var last = 1.0
    for step in 0..<1000 {
      let here = distribution.survival(Double(step) * distribution.mean / 100)
      #expect(here <= last + 1e-14)
      last = here
    }
  }

  @Test(arguments: everyFamily)
  func `scaling moves mean and deviation alike`(family: Distribution.Family) throws {
    let distribution = try Distribution(family)
    let longer = try distribution.scaled(by: 1.2)
    #expect(abs(longer.mean / distribution.mean - 1.2) < 1e-14)
    #expect(abs(longer.squaredCoefficientOfVariation - distribution.squaredCoefficientOfVariation) < 1e-12)
    let x = 0.7 * distribution.mean
    #expect(abs(longer.survival(1.2 * x) - distribution.survival(x)) < 1e-12)
    #expect(throws: DistributionError.self) { try distribution.scaled(by: 0) }
    #expect(throws: DistributionError.self) { try distribution.scaled(by: .nan) }
  }

  @Test func `a Weibull with given mean and deviation has them`() throws {
    for (mean, deviation) in [(100.0, 250.0), (100, 100), (240, 60), (1, 0.01)] {
      let distribution = try Distribution.weibull(mean: mean, standardDeviation: deviation)
      #expect(abs(distribution.mean / mean - 1) < 1e-12)
      #expect(abs(distribution.standardDeviation / deviation - 1) < 1e-9)
    }
    #expect(abs(try Distribution.weibull(shape: 0.8, mean: 150).mean - 150) < 1e-11)
  }

  @Test(arguments: [1.0, 1.5, 3, 50])
  func `a hyperexponential with balanced means has the given moments`(variation: Double) throws {
    let distribution = try Distribution.hyperexponential(mean: 240, standardDeviation: 240 * variation)
    #expect(abs(distribution.mean / 240 - 1) < 1e-12)
    #expect(abs(distribution.standardDeviation / (240 * variation) - 1) < 1e-10)
    guard case .hyperexponential(let p, let first, let second) = distribution.family else {
      Issue.record("not hyperexponential")
      return
    }
    #expect(abs(p * first - (1 - p) * second) < 1e-9 * first)
  }

  @Test func `an empirical distribution merges equal values and knows its steps`() throws {
    let distribution = try Distribution.empirical(values: [3, 1, 3, 2], weights: [1, 1, 2, 0])
    #expect(distribution.mean == 2.5)
    #expect(distribution.variance == 0.75)
    #expect(distribution.breakpoints == [1, 3])
    #expect([0.5, 1, 2, 3, 4].map { distribution.survival($0) } == [1, 0.75, 0.75, 0, 0])
    #expect([0.1, 0.25, 0.26, 1 - 1e-9].map { distribution.quantile($0) } == [1, 1, 3, 3])
    #expect(try distribution.scaled(by: 2).breakpoints == [2, 6])
  }
}
