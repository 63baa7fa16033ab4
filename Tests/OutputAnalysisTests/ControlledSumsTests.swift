import OutputAnalysis
import RandomStreams
import Testing

/// Ratios from which the luck of the volume is taken out.
@Suite struct ControlledSumsTests {
  /// x = 1...10 twice; y = 2 x + 3 and noise that is orthogonal to 1 and to x.
  private func line(noise: Double = 1) -> ControlledSums {
    var sums = ControlledSums()
    for _ in 0..<2 {
      for (index, part) in [1.0, -1, -1, 1, 0, 0, 1, -1, -1, 1].enumerated() {
        let x = Double(index + 1)
        sums.add(numerator: 2 * x + 3 + noise * part, denominator: x)
      }
    }
    return sums
  }

  @Test func `a known mean of the denominator comes out as by hand`() throws {
    // Mean x 5.5, mean y 14, slope 2: at the known mean 6 the line is at 15. Residuals: sum of squares 16, 18 degrees of freedom;
    // moving the mean by 0.5 adds 0.25 / 165 to 1 / 20.
    let found = try #require(line().estimate(denominator: 6))
    #expect(abs(found.value - 15.0 / 6) < 1e-14)
    let wanted: Double = (16.0 / 18 * (1.0 / 20 + 0.25 / 165)).squareRoot() / 6
    let error: Double = try #require(found.error)
    #expect(abs(error - wanted) < 1e-13)
  }

  @Test func `numerators on a line have no standard error`() throws {
    let found = try #require(line(noise: 0).estimate(denominator: 6))
    #expect(abs(found.value - 2.5) < 1e-13 && found.error == nil)
  }

  @Test func `without anything known it is the ratio of totals with its linearized error`() throws {
    let (sums, plain) = (line(), ControlledMeanTests.sums())
    let found = try #require(sums.estimate())
    #expect(found.value == plain.ratio)
    var twice = plain
    twice.merge(plain)
    let (error, wanted) = (try #require(found.error), try #require(twice.standardError(replications: 20)))
    #expect(abs(error / wanted - 1) < 1e-12)
  }

  @Test func `a numerator that bends with the excess is known exactly`() throws {
    // y = 80 - z / 2 - z^2 / 50 of 100; with E z = 0 and E z^2 = 40 its mean is 79.2.
    var sums = ControlledSums()
    for z in stride(from: -9.0, through: 14, by: 0.5) {
      sums.add(numerator: 80 - z / 2 - z * z / 50, denominator: 100, excess: z)
    }
    let found = try #require(sums.estimate(variance: 40))
    #expect(abs(found.value - 0.792) < 1e-13 && found.error == nil)
  }

  @Test func `with few replications one value is taken out, the straight line alone`() throws {
    var sums = ControlledSums()
    // y = 80 - z / 2 of 100, z of mean 2.5: at E z = 0 it is 80.
    for z in -9...14 { sums.add(numerator: 80 - Double(z) / 2, denominator: 100, excess: Double(z)) }
    let found = try #require(sums.estimate(variance: 40))
    #expect(abs(found.value - 0.8) < 1e-13 && found.error == nil)
    // With the denominator taken out there is no room for the excess.
    let (plain, known) = (line().estimate(denominator: 6), line().estimate(denominator: 6, variance: 40))
    #expect(plain?.value == known?.value && plain?.error == known?.error)
  }

  @Test func `few replications and a denominator that never varies give the plain ratio`() throws {
    var (few, alike) = (ControlledSums(), ControlledSums())
    for index in 1...9 { few.add(numerator: Double(index % 4), denominator: Double(index)) }
    for index in 1...20 { alike.add(numerator: Double(index % 4), denominator: 7) }
    for sums in [few, alike] {
      let found = try #require(sums.estimate(denominator: 6, variance: 3))
      #expect(found.value == sums.numerator / sums.denominator && found.error != nil)
    }
    #expect(ControlledSums().estimate() == nil)
  }

  @Test func `sums of two parts are those of the whole`() {
    var (whole, first, second) = (ControlledSums(), ControlledSums(), ControlledSums())
    for index in 0..<40 {
      let (x, z) = (Double(index % 7 + 3), Double(index % 5 - 2))
      whole.add(numerator: x / 2, denominator: x, excess: z)
      if index < 13 {
        first.add(numerator: x / 2, denominator: x, excess: z)
      } else {
        second.add(numerator: x / 2, denominator: x, excess: z)
      }
    }
    first.merge(second)
    #expect(first == whole && first.replications == 40)
  }

  /// A day whose answered share falls along a bend with its volume; 1,600 calls with a factor of the day.
  private func sums(_ experiment: Int, bend: Double) -> ControlledSums {
    var stream = CoverageTests.stream(experiment, 9)
    var sums = ControlledSums()
    for _ in 0..<Self.replications {
      let z = 160 * stream.standardNormal() + 40 * stream.standardNormal()
      let calls = 1600 + z
      // E[answered] = 1600 * 0.85 - bend * variance / 1600.
      let answered = 1600 * 0.85 + 0.5 * z - bend * z * z / 1600 + 15 * stream.standardNormal()
      sums.add(numerator: answered, denominator: calls, excess: z)
    }
    return sums
  }

  private static let replications = 120
  private static let variance = 160.0 * 160 + 40 * 40

  // Two checks at 5 standard errors: one false alarm in 900,000 seeds.
  @Test(arguments: [0, 1.5])
  func `intervals cover as often as they say, whether levels bend or not`(bend: Double) throws {
    let student = StudentDistribution.upperQuantile(tail: 0.025, degreesOfFreedom: Double(Self.replications - 4))
    let truth = 0.85 - bend * Self.variance / 1600 / 1600
    var covered = 0
    let experiments = CoverageTests.experiments
    var (plain, controlled) = (RunningMoments(), RunningMoments())
    for experiment in 0..<experiments {
      let sums = sums(experiment, bend: bend)
      let found = try #require(sums.estimate(denominator: 1600, variance: Self.variance))
      if abs(found.value - truth) <= student * (try #require(found.error)) { covered += 1 }
      controlled.add(found.value)
      plain.add(try #require(sums.estimate()).value)
    }
    #expect(abs(CoverageTests.standardErrors(covered, of: experiments)) < 5, "\(covered) of \(experiments)")
    #expect(abs(controlled.mean - truth) < 5 * (try #require(controlled.standardError)))
    #expect(try #require(controlled.variance) < (try #require(plain.variance)) / 2)
  }
}
