import CGSL

/// Integrals of functions of one variable.
public enum Quadrature {
  /// Integrates over a finite interval with the library's adaptive Gauss-Kronrod rule (QAG, 31 points).
  /// - Parameters:
  ///   - lower: lower limit, finite.
  ///   - upper: upper limit, finite.
  ///   - relativeTolerance: error wanted, relative to the integral.
  ///   - function: the integrand.
  /// - Throws: ``NumericalError/notConverged(method:)`` when 400 subintervals don't suffice.
  public static func adaptive(
    from lower: Double, to upper: Double, relativeTolerance: Double = 1e-12, of function: (Double) -> Double
  ) throws(NumericalError) -> Double {
    guard lower.isFinite, upper.isFinite else { throw .outsideDomain(function: "adaptive quadrature") }
    let limit = 400
    guard let workspace = gsl_integration_workspace_alloc(limit) else { throw .notConverged(method: "quadrature") }
    defer { gsl_integration_workspace_free(workspace) }
    var integral = 0.0
    var error = 0.0
    let status = ScientificLibrary.withFunction(function) {
      gsl_integration_qag(
        $0, lower, upper, 0, relativeTolerance, limit, Int32(GSL_INTEG_GAUSS31), workspace, &integral, &error)
    }
    guard status == Int32(GSL_SUCCESS) || (status == Int32(GSL_EROUND) && integral.isFinite) else {
      throw .notConverged(method: "adaptive quadrature")
    }
    return integral
  }
}
