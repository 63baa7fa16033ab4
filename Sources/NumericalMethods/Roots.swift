import CGSL

/// Roots of continuous functions of one variable.
public enum Roots {
  /// Finds a root between two points where the function has different signs (Brent's method).
  /// - Parameters:
  ///   - lower: lower end of the bracket, finite.
  ///   - upper: upper end of the bracket, finite, above `lower`.
  ///   - relativeTolerance: width of the final bracket relative to the root, above 0.
  ///   - function: continuous on the bracket; a non-finite value ends the search with an error.
  /// - Returns: a point of the final bracket.
  /// - Throws: ``NumericalError/noSignChange(lower:upper:)``, ``NumericalError/notConverged(method:)``.
  public static func bracketed(
    from lower: Double, to upper: Double, relativeTolerance: Double = 1e-14, of function: (Double) -> Double
  ) throws(NumericalError) -> Double {
    let atLower = function(lower)
    let atUpper = function(upper)
    if atLower == 0 { return lower }
    if atUpper == 0 { return upper }
    guard lower.isFinite, upper.isFinite, lower < upper, (atLower < 0) != (atUpper < 0), atLower.isFinite,
      atUpper.isFinite
    else { throw .noSignChange(lower: lower, upper: upper) }
    let root = ScientificLibrary.withFunction(function) { iterate($0, from: lower, to: upper, relativeTolerance) }
    guard let root else { throw .notConverged(method: "Brent's method") }
    return root
  }

  /// Runs the library's solver; nil when it reports a fault or does not end.
  private static func iterate(
    _ function: UnsafeMutablePointer<gsl_function>, from lower: Double, to upper: Double, _ relativeTolerance: Double
  ) -> Double? {
    guard let solver = gsl_root_fsolver_alloc(busyhour_brent_solver()) else { return nil }
    defer { gsl_root_fsolver_free(solver) }
    guard gsl_root_fsolver_set(solver, function, lower, upper) == Int32(GSL_SUCCESS) else { return nil }
    for _ in 0..<200 {
      guard gsl_root_fsolver_iterate(solver) == Int32(GSL_SUCCESS) else { return nil }
      let low = gsl_root_fsolver_x_lower(solver)
      let high = gsl_root_fsolver_x_upper(solver)
      let root = gsl_root_fsolver_root(solver)
      if high - low <= relativeTolerance * max(root.magnitude, 1e-300) { return root }
    }
    return nil
  }
}
