import NumericalMethods
import Testing

@Suite struct `Numerical methods` {
  @Test func `Brent's method finds the root of two`() throws {
    let root = try Roots.bracketed(from: 0, to: 2) { $0 * $0 - 2 }
    #expect(abs(root - 2.0.squareRoot()) < 1e-14)
  }

  @Test func `a bracket without a change of sign is refused`() {
    #expect(throws: NumericalError.noSignChange(lower: 1, upper: 2)) { try Roots.bracketed(from: 1, to: 2) { $0 } }
  }

  @Test func `a function that is not a number ends the search`() {
    #expect(throws: NumericalError.self) {
      try Roots.bracketed(from: 0, to: 1) { $0 > 0.2 && $0 < 0.9 ? .nan : $0 - 0.3 }
    }
  }

  @Test func `adaptive quadrature meets a peak`() throws {
    let integral = try Quadrature.adaptive(from: -1, to: 1) { 1 / (1e-6 + $0 * $0) }
    #expect(abs(integral - 2 * 1_570.796326794896619 + 2 * 0.999999666) < 2e-6)
  }

  @Test func `a Gauss panel integrates polynomials and their running integrals exactly`() {
    let panel = GaussPanel.sixteen
    let whole = zip(panel.points, panel.weights).reduce(0) { $0 + $1.1 * $1.0 * $1.0 * $1.0 }
    #expect(abs(whole - 0.25) < 1e-15)
    for i in 0..<panel.count {
      var running = 0.0
      for j in 0..<panel.count {
        running += panel.runningWeights[i * panel.count + j] * panel.points[j] * panel.points[j] * panel.points[j]
      }
      let x = panel.points[i]
      #expect(abs(running - x * x * x * x / 4) < 1e-15)
    }
  }

  /// Poisson sums by adding up terms are the independent route.
  @Test(
    arguments: [(0, 0.5), (3, 0.5), (3, 3), (10, 25), (60, 30), (63, 64), (64, 63.5), (200, 260)] as [(Int, Double)])
  func `Poisson ratios agree with plain sums`(_ count: Int, _ mean: Double) throws {
    var term = 1.0
    var (below, above) = (0.0, 0.0)
    for k in stride(from: count, to: 0, by: -1) {
      term *= Double(k) / mean
      below += term
    }
    term = 1
    for k in (count + 1)..<(count + 2_000) {
      term *= mean / Double(k)
      above += term
    }
    let mass = 1 / (1 + below + above)
    #expect(abs(try PoissonRatios.headOverMass(Double(count), mean: mean) - below) <= 1e-12 * below)
    let tail = try PoissonRatios.tail(above: Double(count), mean: mean)
    #expect(abs(tail - above * mass) <= 1e-12 * tail)
  }

  @Test(arguments: [(5.0, 0.5), (30.5, 20), (400.25, 450)])
  func `Poisson tails agree with the library's incomplete gamma function`(_ x: Double, _ mean: Double) throws {
    let tail = try PoissonRatios.tail(above: x, mean: mean)
    let library = try SpecialFunctions.lowerGamma(x + 1, mean)
    #expect(abs(tail - library) <= 1e-11 * library)
  }

  @Test func `bad arguments are refused, not fatal`() {
    #expect(throws: NumericalError.self) { try SpecialFunctions.logGamma(-1) }
    #expect(throws: NumericalError.self) { try SpecialFunctions.upperGamma(0, 1) }
    #expect(throws: NumericalError.self) { try Distributions.normalQuantile(1.5) }
    #expect(throws: NumericalError.self) { try PoissonRatios.logMass(.nan, mean: 1) }
    #expect(throws: NumericalError.self) { try Quadrature.adaptive(from: 0, to: .infinity) { $0 } }
  }

  @Test(arguments: [(0.975, 1.959963984540054), (0.5, 0), (0.95, 1.6448536269514722)])
  func `normal quantiles`(_ probability: Double, _ quantile: Double) throws {
    #expect(abs(try Distributions.normalQuantile(probability) - quantile) < 1e-12)
  }

  @Test func `Student's quantile for 29 degrees of freedom`() throws {
    #expect(abs(try Distributions.studentQuantile(0.975, degrees: 29) - 2.045229642132703) < 1e-9)
  }
}
