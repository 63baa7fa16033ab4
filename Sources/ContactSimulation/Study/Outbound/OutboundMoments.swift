import OutputAnalysis

/// Sums, squares and products of `OutboundLane`s over replications, cell by cell in flat storage.
struct OutboundMoments: Sendable {
  private let cells: Int
  private var sums: [Double]
  private var squares: [Double]
  private var products: [Double]

  /// No replication.
  init(cells: Int) {
    self.cells = cells
    sums = Array(repeating: 0, count: cells * OutboundLane.count)
    squares = sums
    products = Array(repeating: 0, count: cells * OutboundFormula.pairs.count)
  }

  /// Adds one replication: the lanes of every cell.
  mutating func add(_ lanes: [Double]) {
    guard lanes.count == sums.count else { return }
    let pairs = OutboundFormula.pairs
    for index in lanes.indices {
      sums[index] += lanes[index]
      squares[index] += lanes[index] * lanes[index]
    }
    for cell in 0..<cells {
      let (first, start) = (cell * OutboundLane.count, cell * pairs.count)
      for (place, pair) in pairs.enumerated() {
        products[start + place] += lanes[first + pair.numerator] * lanes[first + pair.denominator]
      }
    }
  }

  /// Adds other replications.
  mutating func merge(_ other: OutboundMoments) {
    for index in sums.indices {
      sums[index] += other.sums[index]
      squares[index] += other.squares[index]
    }
    for index in products.indices { products[index] += other.products[index] }
  }

  /// The ratio sums of a measure in a cell.
  ///
  /// - Parameter openSeconds: mean open time of an open day, in seconds.
  func ratio(_ measure: OutboundMeasure, cell: Int, openSeconds: Double, replications: Int) -> RatioSums {
    let first = cell * OutboundLane.count
    switch OutboundFormula(measure, openSeconds: openSeconds) {
    case .mean(let lane, let unit):
      let index = first + lane.rawValue
      return RatioSums(sum: sums[index], squared: squares[index], replications: replications, unit: unit)
    case .ratio(let top, let bottom, let unit):
      let (y, x) = (first + top.rawValue, first + bottom.rawValue)
      let product = products[cell * OutboundFormula.pairs.count + (OutboundFormula.places[measure] ?? 0)]
      return RatioSums(
        numerator: sums[y], denominator: sums[x] * unit, numeratorSquared: squares[y],
        denominatorSquared: squares[x] * unit * unit, product: product * unit)
    }
  }
}
