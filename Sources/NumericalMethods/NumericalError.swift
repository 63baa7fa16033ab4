import CGSL

/// A fault of a numerical method: outside its domain, or no answer reached.
public enum NumericalError: Error, Equatable, Sendable, CustomStringConvertible {
  /// An argument lies outside the function's domain.
  case outsideDomain(function: String)
  /// The iteration ended before the accuracy asked for was reached.
  case notConverged(method: String)
  /// The function has the same sign at both ends of the bracket.
  case noSignChange(lower: Double, upper: Double)
  /// The library reported another status code.
  case library(function: String, status: Int)

  /// One sentence for people.
  public var description: String {
    switch self {
    case .outsideDomain(let function): "\(function): an argument lies outside the domain"
    case .notConverged(let method): "\(method): no convergence"
    case .noSignChange(let lower, let upper): "root: no change of sign between \(lower) and \(upper)"
    case .library(let function, let status): "\(function): GSL status \(status)"
    }
  }
}

/// The GNU Scientific Library, with its abort-on-error handler off.
enum ScientificLibrary {
  /// Turns the aborting handler off exactly once, whichever thread comes first.
  private static let handlerIsOff: Bool = {
    gsl_set_error_handler_off()
    return true
  }()

  /// Makes sure that no library call can abort the process.
  static func prepare() {
    _ = handlerIsOff
  }

  /// Evaluates a special function; underflow gives the tiny or zero value that the library computed.
  static func evaluate(
    _ name: String, _ call: (UnsafeMutablePointer<gsl_sf_result>) -> Int32
  ) throws(NumericalError) -> Double {
    prepare()
    var result = gsl_sf_result(val: .nan, err: .nan)
    let status = call(&result)
    if status == Int32(GSL_SUCCESS) || status == Int32(GSL_EUNDRFLW) { return result.val }
    if status == Int32(GSL_EDOM) { throw .outsideDomain(function: name) }
    throw .library(function: name, status: Int(status))
  }

  /// Gives the library a Swift closure as its function of one variable.
  static func withFunction<Result>(
    _ body: (Double) -> Double, _ use: (UnsafeMutablePointer<gsl_function>) -> Result
  ) -> Result {
    prepare()
    return withoutActuallyEscaping(body) { escaping in
      var boxed = escaping
      return withUnsafeMutablePointer(to: &boxed) { pointer in
        var function = gsl_function(
          function: { argument, parameters in
            guard let parameters else { return .nan }
            return parameters.assumingMemoryBound(to: ((Double) -> Double).self).pointee(argument)
          },
          params: UnsafeMutableRawPointer(pointer))
        return use(&function)
      }
    }
  }
}
