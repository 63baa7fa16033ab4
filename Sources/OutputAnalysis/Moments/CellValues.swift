/// The numbers of one replication: a value of every column in every cell, column by column in memory that somebody else owns.
@frozen
public struct CellValues<Column: MomentColumn> {
  @usableFromInline let base: UnsafeMutablePointer<Double>
  /// Number of cells.
  public let rows: Int

  @usableFromInline
  init(base: UnsafeMutablePointer<Double>, rows: Int) {
    self.base = base
    self.rows = rows
  }

  /// Lends values that are all zero.
  ///
  /// - Parameters:
  ///   - rows: Number of cells.
  ///   - body: May use the values until it returns.
  public static func with(rows: Int, _ body: (CellValues) -> Void) {
    let count = rows * Column.shape.columns.count
    withUnsafeTemporaryAllocation(of: Double.self, capacity: max(1, count)) { memory in
      memory.initialize(repeating: 0)
      if let base = memory.baseAddress { body(CellValues(base: base, rows: rows)) }
    }
  }

  /// The value of a column in a cell, which must be one of `rows`.
  @inlinable
  public subscript(column: Column, row: Int) -> Double {
    get { base[column.rawValue * rows + row] }
    nonmutating set { base[column.rawValue * rows + row] = newValue }
  }

  /// Sets every value to zero.
  public func reset() { base.update(repeating: 0, count: rows * Column.shape.columns.count) }

  /// Joins the cells of another subject of the same replication, row by row; states add up as counts do.
  ///
  /// - Parameter cells: The rows to join.
  public func join(_ other: CellValues, rows cells: Range<Int>) {
    precondition(
      other.rows == rows && cells.lowerBound >= 0 && cells.upperBound <= rows,
      "expected \(rows) cells, found \(other.rows), of which \(cells) are joined")
    for (column, kind) in Column.shape.kinds.enumerated() {
      let (own, others) = (base + column * rows, other.base + column * rows)
      if kind.join == .largest {
        for row in cells { own[row] = max(own[row], others[row]) }
      } else {
        for row in cells { own[row] += others[row] }
      }
    }
  }

  /// Fills the larger cells from the smaller ones, which must be filled; what sums and largest values hold already joins in.
  public func rollUp(_ steps: RollUp) {
    precondition(steps.rows <= rows, "expected at least \(steps.rows) cells, found \(rows)")
    for (column, kind) in Column.shape.kinds.enumerated() {
      let own = base + column * rows
      switch kind.join {
      case .sum:
        for step in steps.steps {
          var sum = own[step.into]
          for row in step.rows { sum += own[row] }
          own[step.into] = sum
        }
      case .largest:
        for step in steps.steps {
          var largest = own[step.into]
          for row in step.rows { largest = max(largest, own[row]) }
          own[step.into] = largest
        }
      case .last:
        for step in steps.steps { if let last = step.rows.last { own[step.into] = own[last] } }
      }
    }
  }
}

/// Which cells make up which larger ones, in the order in which they are joined.
public struct RollUp: Sendable, Hashable {
  /// Consecutive cells that join in a larger one.
  public struct Step: Sendable, Hashable {
    /// The smaller cells.
    public let rows: Range<Int>
    /// The larger cell.
    public let into: Int

    /// A step.
    public init(_ rows: Range<Int>, into: Int) {
      self.rows = rows
      self.into = into
    }
  }

  /// The steps in order: a cell is complete before it joins in a larger one.
  public let steps: [Step]
  /// One past the last cell that the steps name.
  public let rows: Int

  /// Steps in order.
  public init(_ steps: [Step]) {
    self.steps = steps
    rows = steps.reduce(0) { max($0, $1.rows.upperBound, $1.into + 1) }
  }
}
