/// Four complex numbers, one for each pair of poles.
struct ComplexLanes: Sendable {
  var re: SIMD4<Double>
  var im: SIMD4<Double>

  static let zero = ComplexLanes(re: .zero, im: .zero)

  /// The real part of the sum of products with other numbers.
  @inline(__always)
  func realSum(_ other: ComplexLanes) -> Double { (re * other.re - im * other.im).sum() }
}

/// The Padé approximant [7/8] of the exponential as a sum of resolvents.
///
/// exp(z) is taken as the sum over eight poles p of -r / (p - z); they come in four conjugate pairs, of which one of each is kept. All
/// poles lie in the right half plane (Ehle 1969: the approximant is L-stable), so that for the generator of a chain
/// every resolvent is that of a killed chain, whose norm is at most 1 / Re p. The error is C z^16 to first order.
/// As (R(z) - 1) / z has the same poles with r / p, the time integral over a step costs no further solution.
/// The constants are roots and values of the two polynomials, computed with 40 digits.
enum RationalExponential {
  /// The poles.
  static let poles = ComplexLanes(
    re: SIMD4(10.1694460066575151, 9.40637121369074007, 7.73868814683055480, 4.68549463283119682),
    im: SIMD4(1.64920179682222769, 4.96921728762329377, 8.37087930623798296, 12.0105785998137903))
  /// Weights of the resolvents in the exponential: twice the negated residues, for both of a pair.
  ///
  /// The last residue is moved by what rounding leaves of R(0) = 1, so that no probability is made or lost.
  static let step: ComplexLanes = {
    var weights = ComplexLanes(re: -2 * residues.re, im: -2 * residues.im)
    let norm = poles.re * poles.re + poles.im * poles.im
    let total = weights.realSum(ComplexLanes(re: poles.re / norm, im: -poles.im / norm))
    weights.re[3] += (1 - total) * norm[3] / poles.re[3]
    return weights
  }()
  /// Weights in the mean of the exponential over the step.
  static let mean: ComplexLanes = {
    let norm = poles.re * poles.re + poles.im * poles.im
    return ComplexLanes(
      re: (step.re * poles.re + step.im * poles.im) / norm, im: (step.im * poles.re - step.re * poles.im) / norm)
  }()
  /// Weights in z^5 over the denominator of the approximant: how fast the solution moves.
  static let fifth = ComplexLanes(
    re: -2
      * SIMD4(14570144.3493877797, -20417287.359716775, 5432465.15018020133, 414677.860148794006),
    im: -2
      * SIMD4(-28074914.7443005426, 2717301.16046668216, 6034340.32861117712, -1466503.69551058256))
  /// Weights in z^7 over the denominator.
  static let seventh = ComplexLanes(
    re: -2
      * SIMD4(2408896082.89623228, -1556377187.73042183, -837130597.527696522, 114341302.361886066),
    im: -2
      * SIMD4(-2338355744.10496805, -1735374370.80563166, 642370414.84362429, 226026013.985753485))
  /// C: 7! 8! / (15! 16!).
  static let errorConstant = 7.427e-18

  private static let residues = ComplexLanes(
    re: SIMD4(2612.62084686821066, -3848.54441543743663, 1334.86473746001726, -94.9411688907913014),
    im: SIMD4(-13549.0601474389197, 5690.31543380431303, -702.431010498013781, -25.4766624817677727))
}
