import OutputAnalysis
import RandomStreams
import Testing

/// How often 95 % intervals cover a known truth.
///
/// 5 checks at 5 standard errors: one false alarm in 350,000 runs. Small-sample shortfall of the delta method is
/// allowed for where stated.
@Suite struct CoverageTests {
  static let experiments = 4000

  /// Covered experiments as a distance from 95 % in standard errors.
  static func standardErrors(_ covered: Int, of experiments: Int, confidence: Double = 0.95) -> Double {
    let n = Double(experiments)
    return (Double(covered) - n * confidence) / (n * confidence * (1 - confidence)).squareRoot()
  }

  static func stream(_ experiment: Int, _ entity: UInt32) -> RandomStream {
    RandomStream(seed: 77, purpose: .search, entity: entity, day: 0, replication: UInt32(experiment))
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

  @Test(arguments: ["delta", "jackknife"])
  func `intervals of a ratio of totals cover as often as they say`(method: String) throws {
    var covered = 0
    for experiment in 0..<Self.experiments {
      var stream = Self.stream(experiment, 2)
      let pairs = (0..<40).map { _ in Self.replication(&stream) }
      let estimate: Estimate?
      if method == "delta" {
        var tally = RatioTally()
        for pair in pairs { tally.add(numerator: pair.numerator, denominator: pair.denominator) }
        estimate = tally.estimate()
      } else {
        estimate = RatioJackknife.estimate(
          numerators: pairs.map(\.numerator), denominators: pairs.map(\.denominator))
      }
      let found = try #require(estimate)
      if abs(found.mean - Self.trueRatio) <= (try #require(found.halfWidth)) { covered += 1 }
    }
    // Half a point of true shortfall is allowed at 40 replications, plus 5 standard errors.
    let z = Self.standardErrors(covered, of: Self.experiments)
    #expect(z > -5 - 1.5)
    #expect(z < 5)
  }

  @Test func `quantile intervals from batches cover as often as they say`() {
    // Exponential waits of mean 60 after a share of 40 % that waits not at all, scaled by a factor per replication.
    var covered = 0
    let experiments = 400
    let truth = Self.trueQuantile(0.8)
    for experiment in 0..<experiments {
      var stream = Self.stream(experiment, 3)
      var batches = BatchedQuantiles()
      for replication in 0..<64 {
        let factor = 0.5 + stream.uniform()
        for _ in 0..<100 {
          let waits = stream.happens(withProbability: 0.6)
          batches.record(waits ? 60 * factor * stream.standardExponential() : 0, replication: replication)
        }
      }
      for estimate in batches.estimates([0.8]) {
        // One bin is 0.8 % wide: the truth rounded up to its bin's edge.
        let inside = (estimate.lower ?? .infinity) <= truth * 1.008 && truth <= (estimate.upper ?? .infinity)
        if inside { covered += 1 }
      }
    }
    let z = Self.standardErrors(covered, of: experiments)
    #expect(z > -5)
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

  @Test func `one-sided bounds lie above the truth no more often than they say`() throws {
    var above = 0
    for experiment in 0..<Self.experiments {
      var stream = Self.stream(experiment, 4)
      var tally = RatioTally()
      for _ in 0..<60 {
        let pair = Self.replication(&stream)
        tally.add(numerator: pair.numerator, denominator: pair.denominator)
      }
      if try #require(tally.lowerBound(errorRate: 0.05)) > Self.trueRatio { above += 1 }
    }
    #expect(Self.standardErrors(above, of: Self.experiments, confidence: 0.05) < 5 + 1.5)
    #expect(above > 0)
  }
}
