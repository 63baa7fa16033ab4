import CGSL

/// Special functions of one or two real variables, from the GNU Scientific Library.
public enum SpecialFunctions {
  /// The natural logarithm of the gamma function at `x` > 0.
  public static func logGamma(_ x: Double) throws(NumericalError) -> Double {
    guard x > 0 else { throw .outsideDomain(function: "logGamma") }
    return try ScientificLibrary.evaluate("logGamma") { gsl_sf_lngamma_e(x, $0) }
  }

  /// The gamma function divided by Stirling's leading term, at `x` > 0.
  ///
  /// gamma*(x) = gamma(x) / (sqrt(2 pi) x^(x - 1/2) e^-x); it tends to 1, and keeps the digits that `logGamma` loses.
  public static func scaledGamma(_ x: Double) throws(NumericalError) -> Double {
    guard x > 0 else { throw .outsideDomain(function: "scaledGamma") }
    return try ScientificLibrary.evaluate("scaledGamma") { gsl_sf_gammastar_e(x, $0) }
  }

  /// log(1 + x) - x without cancellation near zero, for `x` > -1.
  public static func logOnePlusMinus(_ x: Double) throws(NumericalError) -> Double {
    guard x > -1 else { throw .outsideDomain(function: "logOnePlusMinus") }
    return try ScientificLibrary.evaluate("logOnePlusMinus") { gsl_sf_log_1plusx_mx_e(x, $0) }
  }

  /// The regularised upper incomplete gamma function Q(a, x) for `a` > 0, `x` >= 0.
  public static func upperGamma(_ a: Double, _ x: Double) throws(NumericalError) -> Double {
    guard a > 0, x >= 0 else { throw .outsideDomain(function: "upperGamma") }
    return try ScientificLibrary.evaluate("upperGamma") { gsl_sf_gamma_inc_Q_e(a, x, $0) }
  }

  /// The regularised lower incomplete gamma function P(a, x) for `a` > 0, `x` >= 0.
  public static func lowerGamma(_ a: Double, _ x: Double) throws(NumericalError) -> Double {
    guard a > 0, x >= 0 else { throw .outsideDomain(function: "lowerGamma") }
    return try ScientificLibrary.evaluate("lowerGamma") { gsl_sf_gamma_inc_P_e(a, x, $0) }
  }

  /// The hazard rate of the standard normal distribution: density over upper tail.
  public static func normalHazard(_ x: Double) throws(NumericalError) -> Double {
    guard x.isFinite else { throw .outsideDomain(function: "normalHazard") }
    return try ScientificLibrary.evaluate("normalHazard") { gsl_sf_hazard_e(x, $0) }
  }
}

/// Distribution functions and quantiles, for formulas and confidence intervals.
public enum Distributions {
  /// The standard normal distribution function at `x`.
  public static func normal(below x: Double) -> Double {
    gsl_cdf_ugaussian_P(x)
  }

  /// The standard normal upper tail at `x`, accurate where it is tiny.
  public static func normal(above x: Double) -> Double {
    gsl_cdf_ugaussian_Q(x)
  }

  /// The standard normal quantile for 0 < `probability` < 1.
  public static func normalQuantile(_ probability: Double) throws(NumericalError) -> Double {
    guard probability > 0, probability < 1 else { throw .outsideDomain(function: "normalQuantile") }
    return gsl_cdf_ugaussian_Pinv(probability)
  }

  /// Student's t quantile for 0 < `probability` < 1 and `degrees` > 0 degrees of freedom.
  public static func studentQuantile(_ probability: Double, degrees: Double) throws(NumericalError) -> Double {
    guard probability > 0, probability < 1, degrees > 0 else { throw .outsideDomain(function: "studentQuantile") }
    ScientificLibrary.prepare()
    return gsl_cdf_tdist_Pinv(probability, degrees)
  }

  /// The chi-squared quantile for 0 < `probability` < 1 and `degrees` > 0 degrees of freedom.
  public static func chiSquaredQuantile(_ probability: Double, degrees: Double) throws(NumericalError) -> Double {
    guard probability > 0, probability < 1, degrees > 0 else { throw .outsideDomain(function: "chiSquaredQuantile") }
    ScientificLibrary.prepare()
    return gsl_cdf_chisq_Pinv(probability, degrees)
  }

  /// The beta quantile for 0 < `probability` < 1 and positive shapes `a`, `b`.
  public static func betaQuantile(_ probability: Double, _ a: Double, _ b: Double) throws(NumericalError) -> Double {
    guard probability > 0, probability < 1, a > 0, b > 0 else { throw .outsideDomain(function: "betaQuantile") }
    ScientificLibrary.prepare()
    return gsl_cdf_beta_Pinv(probability, a, b)
  }
}
