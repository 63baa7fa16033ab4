/// One step of the forward equations over all rows, by resolvents.
///
/// In a row the equations are tridiagonal, and a row receives only from the one above: each of the four systems is
/// solved row by row from the top, by elimination without pivoting, which is stable as every column is dominated by its diagonal.
struct ChainStep {
  /// The rows at the end of the step.
  private(set) var rows: [ChainRow]
  /// The time integral of the rows over the step.
  private(set) var integral: [ChainRow]
  /// Estimate of the error of the step: the sum over all states of its size.
  private(set) var error = 0.0
  /// Probability that passed the ends of the rows, where the step lets nothing through.
  private(set) var stopped = 0.0

  /// Steps over `length` seconds.
  /// - Parameters:
  ///   - start: the rows at the start.
  ///   - rates: the rates.
  ///   - length: seconds.
  ///   - margin: places beyond those held that may fill during the step.
  ///   - work: memory to use again.
  init(_ start: [ChainRow], _ rates: ChainRates, length: Double, margin: Int, work: inout RowSystem) {
    (rows, integral) = ([], [])
    rows.reserveCapacity(start.count)
    integral.reserveCapacity(start.count)
    var (fifth, seventh) = (0.0, 0.0)
    work.begin(length: length)
    for index in start.indices.reversed() {
      let rowRates = rates.row(index)
      guard let places = work.places(of: start[index], rowRates, margin) else {
        rows.append(ChainRow())
        integral.append(ChainRow())
        continue
      }
      work.solve(start[index], rowRates, places)
      let answer = work.answer()
      (fifth, seventh) = (fifth + answer.fifth, seventh + answer.seventh)
      rows.append(ChainRow(first: places.lowerBound, weights: answer.weights))
      integral.append(ChainRow(first: places.lowerBound, weights: answer.integral))
      stopped += rowRates.up(places.upperBound - 1) * abs(answer.integral[places.count - 1])
      if places.lowerBound > rowRates.lowest {
        stopped += rowRates.down(places.lowerBound) * abs(answer.integral[0])
      }
    }
    rows.reverse()
    integral.reverse()
    error = Self.error(fifth: fifth, seventh: seventh)
  }

  /// The error that the approximant makes of what moves as fast as its fifth and seventh derivatives say.
  private static func error(fifth: Double, seventh: Double) -> Double {
    guard fifth > 0 else { return 0 }
    let frequency = (seventh / fifth).squareRoot()
    var error = seventh * RationalExponential.errorConstant
    for _ in 0..<9 { error *= frequency }
    return error
  }

  /// Drops places that hold next to nothing.
  mutating func trim(_ limit: Double) {
    for row in rows.indices { rows[row].trim(limit) }
    while rows.count > 1, rows[rows.count - 1].weights.isEmpty { rows.removeLast() }
  }
}
