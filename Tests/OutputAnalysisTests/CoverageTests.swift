import OutputAnalysis
import RandomStreams
import Testing

/// How often 95 % intervals cover a known truth.
///
/// 5 checks at 5 standard errors: one false alarm in 350,000 seeds. Small-sample shortfall of the delta method is
/// allowed for where stated.
@Suite struct CoverageTests {
  static let experiments = 4000

  /// Covered experiments as a distance from 95 % in standard errors.
  static func standardErrors(_ covered: Int, of experiments: Int, confidence: Double = 0.95) -> Double {
    let n = Double(experiments)
    return (Double(covered) - n * confidence) / (n * confidence * (1 - confidence)).squareRoot()
  }

  static func stream(_ experiment: Int, _ entity: UInt32) -> RandomStream {
    RandomStream(
      seed: 77, purpose: .search, name: StreamName(bits: UInt64(entity)), date: 0, replication: UInt32(experiment))
  }

  @Test func `intervals of a normal mean cover as often as they say`() throws {
    var covered = 0
    for experiment in 0..<Self.experiments {
      var stream = Self.stream(experiment, 1)
      var moments = RunningMoments()
      for _ in 0..<5 { moments.add(3 + 2 * stream.standardNormal()) }
      let estimate = try #require(moments.estimate())
      if abs(estimate.mean - 3) <= (try #require(estimate.halfWidth)) { covered += 1 }
    }
    #expect(abs(Self.standardErrors(covered, of: Self.experiments)) < 5)
  }

  /// A day factor moves numerator and denominator together: the naive interval of a share would be far too narrow.
  static func replication(_ stream: inout RandomStream) -> (numerator: Double, denominator: Double) {
    let factor = 0.5 + stream.uniform()
    let calls = (200 * factor).rounded()
    // Crowded days answer a smaller share.
    let share = 1.1 - 0.4 * factor
    let spread = (calls * share * (1 - share)).squareRoot()
    return (calls * share + spread * stream.standardNormal(), calls)
  }

  /// E[calls * share] / E[calls], by exact summation over the rounded factor.
  static let trueRatio: Double = {
    var (numerator, denominator) = (0.0, 0.0)
    let steps = 200_000
    for step in 0..<steps {
      let factor = 0.5 + (Double(step) + 0.5) / Double(steps)
      let calls = (200 * factor).rounded()
      numerator += calls * (1.1 - 0.4 * factor)
      denominator += calls
    }
    return numerator / denominator
  }()

  static let replications = 40

  static func sums(_ experiment: Int) -> RatioSums {
    var stream = stream(experiment, 2)
    var sums = RatioSums()
    for _ in 0..<replications {
      let pair = replication(&stream)
      sums.add(numerator: pair.numerator, denominator: pair.denominator)
    }
    return sums
  }

  @Test func `intervals of a ratio of totals cover as often as they say`() throws {
    let student = StudentDistribution.upperQuantile(tail: 0.025, degreesOfFreedom: Double(Self.replications - 1))
    var covered = 0
    for experiment in 0..<Self.experiments {
      let sums = Self.sums(experiment)
      let error = try #require(sums.standardError(replications: Self.replications))
      if abs(try #require(sums.ratio) - Self.trueRatio) <= student * error { covered += 1 }
    }
    // Half a point of true shortfall is allowed at 40 replications, plus 5 standard errors.
    let z = Self.standardErrors(covered, of: Self.experiments)
    #expect(z > -5 - 1.5)
    #expect(z < 5)
  }

  /// The denominator's mean is 200 exactly: 200 times a factor from 0.5 to 1.5, rounded half away from zero.
  @Test func `intervals of a controlled ratio cover as often as they say, and are narrower`() throws {
    let student = StudentDistribution.upperQuantile(tail: 0.025, degreesOfFreedom: Double(Self.replications - 2))
    var covered = 0
    var (plain, controlled) = (RunningMoments(), RunningMoments())
    for experiment in 0..<Self.experiments {
      let sums = Self.sums(experiment)
      let found = try #require(ControlledMean(sums, replications: Self.replications, expected: 200))
      if abs(found.ratio - Self.trueRatio) <= student * (try #require(found.standardError)) { covered += 1 }
      controlled.add(found.ratio)
      plain.add(try #require(sums.ratio))
    }
    // The share answered falls with the factor along a parabola, so that a straight line is not the whole truth: a point of true
    // shortfall is allowed at 40 replications, plus 5 standard errors.
    let z = Self.standardErrors(covered, of: Self.experiments)
    #expect(z > -5 - 3)
    #expect(z < 5)
    // By hand: residuals of 21.9 calls about the ratio, 8.8 about the line.
    #expect(try #require(controlled.standardDeviation) < 0.5 * (try #require(plain.standardDeviation)))
    // Bias is of relative order 1 / replications; here less than a fifth of one standard error of a single study.
    #expect(abs(controlled.mean - Self.trueRatio) < 0.2 * (try #require(controlled.standardDeviation)))
  }

  @Test func `quantile intervals cover as often as they say`() throws {
    // Exponential waits of mean 60 after a share of 40 % that waits not at all, scaled by a factor per replication.
    var covered = 0
    let experiments = 400
    let truth = WaitScale.upperEnd(WaitScale.bin(Self.trueQuantile(0.8)))
    let student = StudentDistribution.upperQuantile(tail: 0.025, degreesOfFreedom: 63)
    for experiment in 0..<experiments {
      var stream = Self.stream(experiment, 3)
      var distribution = WaitDistribution()
      for _ in 0..<64 {
        let factor = 0.5 + stream.uniform()
        distribution.add(
          QuantileTests.counts(
            (0..<100).map { _ in
              stream.happens(withProbability: 0.6) ? 60 * factor * stream.standardExponential() : 0
            }))
      }
      let found = distribution.quantiles([0.8], replications: 64, criticalValue: student)
      // Both ends are rounded up to a bin, as the truth is.
      if try #require(found.first?.interval).contains(truth) { covered += 1 }
    }
    #expect(Self.standardErrors(covered, of: experiments) > -5)
    #expect(covered < experiments)
  }

  /// The quantile of the mixture over the factor, by bisection on its survival function.
  static func trueQuantile(_ p: Double) -> Double {
    func survival(_ t: Double) -> Double {
      let steps = 4000
      return (0..<steps).reduce(0) {
        let factor = 0.5 + (Double($1) + 0.5) / Double(steps)
        return $0 + 0.6 * Portable.exp(-t / (60 * factor)) / Double(steps)
      }
    }
    var (low, high) = (0.0, 1000.0)
    for _ in 0..<60 {
      let middle = 0.5 * (low + high)
      if survival(middle) > 1 - p { low = middle } else { high = middle }
    }
    return low
  }
}
