import Glibc

/// Poisson probabilities and tails at large arguments, with all digits, for integer and fractional arguments.
///
/// With mass p(x) = m^x e^-m / gamma(x + 1), mean m:
/// - `tailOverMass`: R = sum over j >= 1 of m^j / ((x+1)...(x+j)), P(N > x) / p(x) for integer x;
/// - `headOverMass`: r = sum over j >= 1 of x(x-1)...(x-j+1) / m^j, P(N < x) / p(x) for integer x.
///
/// For every x >= 0: 1 + r + R = 1 / p(x), which continues both to fractional x (the incomplete gamma functions). All series
/// have positive terms only, and number some 9 sqrt(x) terms at most.
public enum PoissonRatios {
  /// The natural logarithm of m^x e^-m / gamma(x + 1).
  ///
  /// Saddle-point form of Loader (2000), "Fast and accurate computation of binomial probabilities": Stirling's series and the
  /// deviance are kept apart, so that the digits do not cancel at large x.
  /// - Parameters:
  ///   - x: count, finite, at least 0; may be fractional.
  ///   - mean: above 0, finite.
  public static func logMass(_ x: Double, mean: Double) throws(NumericalError) -> Double {
    guard x >= 0, x.isFinite, mean > 0, mean.isFinite else { throw .outsideDomain(function: "logMass") }
    if x == 0 { return -mean }
    if x < 1e-4 { return x * log(mean) - mean - (try SpecialFunctions.logGamma(x + 1)) }
    let excess = (mean - x) / x
    let deviance =
      excess.magnitude < 0.5
      ? x * (try SpecialFunctions.logOnePlusMinus(excess)) : x * (log(mean) - log(x)) - (mean - x)
    return deviance - 0.5 * log(2 * Double.pi * x) - log(try SpecialFunctions.scaledGamma(x))
  }

  /// The tail ratio R by its series; meant for `x` not far below `mean`, where its terms decrease.
  static func tailSeries(_ x: Double, mean: Double) -> Double {
    var term = 1.0
    var sum = 0.0
    var index = x
    repeat {
      index += 1
      term *= mean / index
      sum += term
    } while term > sum * 1e-17 * max(0, 1 - mean / index) && term > 0
    return sum
  }

  /// The head ratio r for `x` below `mean`, where the terms of its series decrease.
  static func headSeries(_ x: Double, mean: Double) -> Double {
    var term = 1.0
    var sum = 0.0
    var rest = x
    while rest >= 1 {
      term *= rest / mean
      sum += term
      rest -= 1
      if term <= sum * 1e-17 * (1 - rest / mean) { return sum }
    }
    return sum + term * fractionalHead(rest, mean: mean)
  }

  /// The head ratio r at a fraction 0 <= x < 1 and `mean` above 1, by Legendre's continued fraction.
  private static func fractionalHead(_ x: Double, mean: Double) -> Double {
    if x == 0 { return 0 }
    // gamma(x+1, m) e^m m^-x - 1 = (x / m) (gamma(x, m) e^m m^(1-x)): the fraction below is the second factor.
    var denominator = mean + 1 - x
    var front = 1 / 1e-300
    var back = 1 / denominator
    var value = back
    for i in 1...5_000 {
      let step = Double(i)
      let numerator = -step * (step - x)
      denominator += 2
      back = 1 / (numerator * back + denominator)
      front = denominator + numerator / front
      let change = front * back
      value *= change
      if (change - 1).magnitude < 1e-16 { break }
    }
    return x * value
  }

  /// The head ratio r = P(N < x) / p(x) continued to fractional x.
  /// - Parameters:
  ///   - x: finite, at least 0.
  ///   - mean: above 0, finite.
  /// - Returns: at least 0; infinite when the mass underflows.
  public static func headOverMass(_ x: Double, mean: Double) throws(NumericalError) -> Double {
    guard x >= 0, x.isFinite, mean > 0, mean.isFinite else { throw .outsideDomain(function: "headOverMass") }
    if x == 0 { return 0 }
    if x < mean && mean > 1 { return headSeries(x, mean: mean) }
    if x < 64 && x == x.rounded() { return smallHead(x, mean: mean) }
    return max(0, exp(-(try logMass(x, mean: mean))) - tailSeries(x, mean: mean) - 1)
  }

  /// The natural logarithm of the head ratio, which neither overflows nor loses digits; -infinity at `x` = 0.
  public static func logHeadOverMass(_ x: Double, mean: Double) throws(NumericalError) -> Double {
    let ratio = try headOverMass(x, mean: mean)
    if ratio < 1e300 { return log(ratio) }
    let mass = try logMass(x, mean: mean)
    return log1p(-exp(mass) * (1 + tailSeries(x, mean: mean))) - mass
  }

  /// The head ratio at a small integer, by the recurrence r(k) = (k / m) (1 + r(k - 1)).
  private static func smallHead(_ x: Double, mean: Double) -> Double {
    var ratio = 0.0
    var k = 1.0
    while k <= x {
      ratio = (k / mean) * (1 + ratio)
      k += 1
    }
    return ratio
  }

  /// The natural logarithm of P(N <= x) for a Poisson variable N with the given mean, continued to fractional x.
  public static func logCumulative(_ x: Double, mean: Double) throws(NumericalError) -> Double {
    guard x >= 0, x.isFinite, mean >= 0, mean.isFinite else { throw .outsideDomain(function: "logCumulative") }
    if mean == 0 { return 0 }
    let mass = try logMass(x, mean: mean)
    if x < mean && mean > 1 { return mass + log1p(headSeries(x, mean: mean)) }
    return log1p(-min(1, exp(mass + log(tailSeries(x, mean: mean)))))
  }

  /// P(N > x) for a Poisson variable N with the given mean, continued to fractional x, accurate where it is tiny.
  public static func tail(above x: Double, mean: Double) throws(NumericalError) -> Double {
    guard x >= 0, x.isFinite, mean >= 0, mean.isFinite else { throw .outsideDomain(function: "tail") }
    if mean == 0 { return 0 }
    let mass = try logMass(x, mean: mean)
    if x < mean && mean > 1 { return -expm1(min(0, mass + log1p(headSeries(x, mean: mean)))) }
    return min(1, exp(mass + log(tailSeries(x, mean: mean))))
  }
}
