/// A running sum that carries the rounding error of every addition (Neumaier's variant of Kahan's sum).
///
/// Neumaier, Zeitschrift für angewandte Mathematik und Mechanik 54 (1974), algorithm IV. The error is about one unit in the
/// last place plus n squared units of second order, against n units for plain addition.
public struct CompensatedSum: Sendable, Equatable {
  private var sum = 0.0
  private var compensation = 0.0

  /// An empty sum.
  public init() {}

  /// The sum of all terms so far.
  public var value: Double {
    sum.isFinite ? sum + compensation : sum
  }

  /// Adds one term.
  /// - Parameter term: any number; a non-finite one makes the sum non-finite.
  public mutating func add(_ term: Double) {
    let total = sum + term
    if sum.magnitude >= term.magnitude {
      compensation += (sum - total) + term
    } else {
      compensation += (term - total) + sum
    }
    sum = total
  }

  /// Adds another compensated sum, with its carried error.
  /// - Parameter other: the sum to merge in.
  public mutating func add(_ other: CompensatedSum) {
    add(other.sum)
    compensation += other.compensation
  }
}

extension Sequence where Element == Double {
  /// The sum of the elements with the rounding errors carried along.
  public func compensatedSum() -> Double {
    var sum = CompensatedSum()
    for term in self { sum.add(term) }
    return sum.value
  }
}
