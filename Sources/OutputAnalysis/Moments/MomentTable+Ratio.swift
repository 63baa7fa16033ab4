extension MomentTable {
  /// The ratio sums of a formula in a cell.
  ///
  /// A formula that needs a product which the shape doesn't keep stops the program: it was not declared with the family.
  ///
  /// - Parameters:
  ///   - formula: What to estimate.
  ///   - row: The cell, one of `rows`.
  ///   - replications: How many replications were added.
  ///   - unit: What one of the denominator is counted as, greater than 0; such as 3600 for hours of seconds.
  public func ratio(_ formula: MomentFormula<Column>, row: Int, replications: Int, unit: Double = 1) -> RatioSums {
    let cell = MomentCell(shape: shape, rows: rows, row: row, storage: storage)
    let above = formula.numerator.terms
    guard let below = formula.denominator?.terms else {
      return RatioSums(
        sum: cell.sum(of: above), squared: cell.product(above, above), replications: replications, unit: unit)
    }
    return RatioSums(
      numerator: cell.sum(of: above), denominator: cell.sum(of: below) * unit,
      numeratorSquared: cell.product(above, above), denominatorSquared: cell.product(below, below) * unit * unit,
      product: cell.product(above, below) * unit)
  }

  /// A column's sum over replications in a cell.
  public func sum(_ column: Column, row: Int) -> Double { storage[column.rawValue * rows + row] }

  /// The largest value of any replication in a cell; the column's kind must be one of which the largest is kept.
  public func peak(_ column: Column, row: Int) -> Double {
    guard let place = shape.peaks.firstIndex(of: column.rawValue) else {
      preconditionFailure("expected a column of which the largest value is kept, found \(column.name)")
    }
    return storage[(2 * shape.columns.count + shape.products.count + place) * rows + row]
  }
}

/// One cell of a table, read once for all families.
private struct MomentCell {
  let shape: MomentShape
  let rows: Int
  let row: Int
  let storage: [Double]

  /// A sum of columns over replications.
  func sum(of columns: [ColumnTerm]) -> Double {
    var total = 0.0
    for term in columns { total += term.sign * storage[term.column * rows + row] }
    return total
  }

  /// The product of two sums of columns over replications.
  func product(_ left: [ColumnTerm], _ right: [ColumnTerm]) -> Double {
    var total = 0.0
    for one in left {
      for other in right { total += one.sign * other.sign * product(one.column, other.column) }
    }
    return total
  }

  /// The product of two columns over replications: the square of one column.
  private func product(_ left: Int, _ right: Int) -> Double {
    let columns = shape.columns.count
    if left == right { return storage[(columns + left) * rows + row] }
    let pair = ColumnPair(left, right)
    guard let place = shape.products.firstIndex(where: { $0.first == pair.first && $0.second == pair.second }) else {
      preconditionFailure(
        "expected a declared product, found \(shape.columns[left]) x \(shape.columns[right]) beside \(shape)")
    }
    return storage[(2 * columns + place) * rows + row]
  }
}
