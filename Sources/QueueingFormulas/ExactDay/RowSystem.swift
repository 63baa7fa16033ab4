/// The four complex tridiagonal systems of one row, and their solution, from which the row below takes what flows into it.
struct RowSystem {
  /// A row after the step.
  struct Answer {
    let weights: [Double]
    let integral: [Double]
    /// Sizes of the fifth and seventh derivatives, damped where they are fast.
    let fifth: Double
    let seventh: Double
  }

  private var length = 0.0
  private var first = 0
  private var count = 0
  private var pivots: [ComplexLanes] = []
  private var solution: [ComplexLanes] = []
  private var above: [ComplexLanes] = []
  private var aboveFirst = 0
  private var aboveCount = 0
  private var aboveRate = 0.0

  /// Begins a step, at the top row.
  mutating func begin(length: Double) {
    self.length = length
    (count, aboveCount) = (0, 0)
  }

  /// The places of a row to solve for; nil where neither it nor the row above holds any.
  func places(of row: ChainRow, _ rates: RowRates, _ margin: Int) -> Range<Int>? {
    guard !row.weights.isEmpty || count > 0 else { return nil }
    var (low, high) = row.weights.isEmpty ? (first, first + count) : (row.first - margin, row.end + margin)
    if count > 0 { (low, high) = (min(low, first), max(high, first + count)) }
    low = max(low, rates.lowest)
    if rates.ceiling < high { high = max(rates.ceiling + 1, row.weights.isEmpty ? first + count : row.end, low + 1) }
    return low..<high
  }

  /// Solves the systems of a row.
  mutating func solve(_ row: ChainRow, _ rates: RowRates, _ places: Range<Int>) {
    swap(&above, &solution)
    (aboveFirst, aboveCount) = (first, count)
    (first, count) = (places.lowerBound, places.count)
    if pivots.count < count {
      pivots = Array(repeating: .zero, count: count + count / 2 + 16)
    }
    if solution.count < count { solution = Array(repeating: .zero, count: count + count / 2 + 16) }
    eliminate(row, rates)
    substitute(rates)
    aboveRate = rates.toRowBelow * length
  }

  /// Forward, from the lowest place.
  private mutating func eliminate(_ row: ChainRow, _ rates: RowRates) {
    let (poles, first, count, length) = (RationalExponential.poles, first, count, length)
    let (aboveFirst, aboveEnd, aboveRate) = (aboveFirst, aboveFirst + aboveCount, aboveRate)
    let steady = rates.toRowBelow
    row.weights.withUnsafeBufferPointer { weights in
      above.withUnsafeBufferPointer { above in
        pivots.withUnsafeMutableBufferPointer { pivots in
          solution.withUnsafeMutableBufferPointer { solution in
            var (w, g, before) = (ComplexLanes.zero, ComplexLanes.zero, 0.0)
            for k in 0..<count {
              let place = first + k
              let up = k + 1 < count ? rates.up(place) : 0
              let down = k > 0 ? rates.down(place) : 0
              let stay = (up + down + steady + rates.out(place)) * length
              let product = before * down * length
              let re = poles.re + stay - product * w.re
              let im = poles.im - product * w.im
              let inverse = 1 / (re * re + im * im)
              w = ComplexLanes(re: re * inverse, im: -im * inverse)
              let own = place - row.first
              let start = own >= 0 && own < weights.count ? weights[own] : 0
              var (rightRe, rightIm) = (start + before * g.re, before * g.im)
              if place >= aboveFirst, place < aboveEnd {
                rightRe += aboveRate * above[place - aboveFirst].re
                rightIm += aboveRate * above[place - aboveFirst].im
              }
              g = ComplexLanes(re: rightRe * w.re - rightIm * w.im, im: rightRe * w.im + rightIm * w.re)
              (pivots[k], solution[k]) = (w, g)
              before = up * length
            }
          }
        }
      }
    }
  }

  /// Backward, from the highest place.
  private mutating func substitute(_ rates: RowRates) {
    let (first, count, length) = (first, count, length)
    pivots.withUnsafeBufferPointer { pivots in
      solution.withUnsafeMutableBufferPointer { solution in
        var (x, after) = (ComplexLanes.zero, 0.0)
        for k in (0..<count).reversed() {
          let (w, g) = (pivots[k], solution[k])
          let (re, im) = (after * x.re, after * x.im)
          x = ComplexLanes(re: g.re + re * w.re - im * w.im, im: g.im + re * w.im + im * w.re)
          solution[k] = x
          after = k > 0 ? rates.down(first + k) * length : 0
        }
      }
    }
  }

  /// The row after the step.
  func answer() -> Answer {
    var (weights, integral) = ([Double](repeating: 0, count: count), [Double](repeating: 0, count: count))
    var (fifth, seventh) = (0.0, 0.0)
    let step = RationalExponential.step
    let mean = ComplexLanes(re: RationalExponential.mean.re * length, im: RationalExponential.mean.im * length)
    let (five, seven) = (RationalExponential.fifth, RationalExponential.seventh)
    weights.withUnsafeMutableBufferPointer { weights in
      integral.withUnsafeMutableBufferPointer { integral in
        solution.withUnsafeBufferPointer { solution in
          for k in weights.indices {
            let x = solution[k]
            weights[k] = x.realSum(step)
            integral[k] = x.realSum(mean)
            fifth += x.realSum(five).magnitude
            seventh += x.realSum(seven).magnitude
          }
        }
      }
    }
    return Answer(weights: weights, integral: integral, fifth: fifth, seventh: seventh)
  }
}
