/// A formula whose places in the storage of a table were looked up once: reads any number of cells at a few instructions each.
public struct MomentReader: Sendable {
  /// A column's sum, square or product: where its first row stands, and whether it is added or taken away.
  private struct Term {
    let first: Int
    let sign: Double
  }

  private let storage: [Double]
  private let numerator: [Term]
  /// Nil for a mean per replication.
  private let denominator: [Term]?
  private let numeratorSquared: [Term]
  private let denominatorSquared: [Term]
  private let product: [Term]

  /// A reader of a table as it is now.
  ///
  /// A formula that needs a product which the shape doesn't keep stops the program: it was not declared with the family.
  ///
  /// - Parameters:
  ///   - formula: What to estimate.
  ///   - table: The table.
  public init<Column>(_ formula: MomentFormula<Column>, of table: MomentTable<Column>) {
    storage = table.storage
    let (shape, rows) = (table.shape, table.rows)
    func sums(_ terms: [ColumnTerm]) -> [Term] { terms.map { Term(first: $0.column * rows, sign: $0.sign) } }
    func products(_ left: [ColumnTerm], _ right: [ColumnTerm]) -> [Term] {
      left.flatMap { one in
        right.map { Term(first: shape.place(one.column, $0.column) * rows, sign: one.sign * $0.sign) }
      }
    }
    let (above, below) = (formula.numerator.terms, formula.denominator?.terms)
    numerator = sums(above)
    denominator = below.map(sums)
    numeratorSquared = products(above, above)
    denominatorSquared = below.map { products($0, $0) } ?? []
    product = below.map { products(above, $0) } ?? []
  }

  /// The ratio sums of a cell.
  ///
  /// - Parameters:
  ///   - row: The cell, one of the table's rows.
  ///   - replications: How many replications were added.
  ///   - unit: What one of the denominator is counted as, greater than 0; such as 3600 for hours of seconds.
  public func sums(row: Int, replications: Int, unit: Double = 1) -> RatioSums {
    guard let denominator else {
      return RatioSums(
        sum: total(numerator, row), squared: total(numeratorSquared, row), replications: replications, unit: unit)
    }
    return RatioSums(
      numerator: total(numerator, row), denominator: total(denominator, row) * unit,
      numeratorSquared: total(numeratorSquared, row),
      denominatorSquared: total(denominatorSquared, row) * unit * unit, product: total(product, row) * unit)
  }

  private func total(_ terms: [Term], _ row: Int) -> Double {
    var total = 0.0
    for term in terms { total += term.sign * storage[term.first + row] }
    return total
  }
}

extension MomentShape {
  /// Where the product of two columns stands among the numbers of a row: the square of one column.
  fileprivate func place(_ left: Int, _ right: Int) -> Int {
    if left == right { return columns.count + left }
    let pair = ColumnPair(left, right)
    guard let place = products.firstIndex(of: pair) else {
      preconditionFailure("expected a declared product, found \(columns[left]) x \(columns[right]) beside \(self)")
    }
    return 2 * columns.count + place
  }
}
