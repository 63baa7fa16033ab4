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
    MomentReader(formula, of: self).sums(row: row, replications: replications, unit: unit)
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
