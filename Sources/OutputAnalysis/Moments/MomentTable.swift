/// Sums, squares and declared products of named columns over replications, for many cells: all that means, ratios and their standard
/// errors need.
///
/// Flat storage, column by column: the sums of the first column in every row (cell), of the second column and so on; then the squares, the
/// products of `shape.products`, and the largest value of any replication of `shape.peaks`. Whole numbers are added exactly up to 2^53,
/// other sums in the order of replications, so merge in that order. Cost of a replication: some two instructions for each number kept.
public struct MomentTable<Column: MomentColumn>: Sendable, Hashable {
  /// Columns and products.
  public let shape: MomentShape
  /// Number of cells.
  public let rows: Int
  /// The numbers, as described above.
  public private(set) var storage: [Double]

  /// No replication yet.
  ///
  /// - Parameter rows: Number of cells, 0 or more.
  public init(rows: Int) {
    shape = Column.shape
    self.rows = rows
    storage = Array(repeating: 0, count: shape.width * rows)
  }

  /// A table read back.
  ///
  /// - Parameters:
  ///   - rows: Number of cells, 0 or more.
  ///   - shape: The shape with which it was written.
  ///   - storage: The numbers.
  /// - Throws: `MomentShapeFault` when they are no table of this family.
  public init(rows: Int, shape: MomentShape, storage: [Double]) throws(MomentShapeFault) {
    self.init(rows: max(0, rows))
    guard rows >= 0, shape == self.shape, storage.count == self.storage.count else {
      throw MomentShapeFault(
        wanted: "\(self.storage.count) numbers in \(self.rows) rows of \(self.shape)",
        found: "\(storage.count) numbers in \(rows) rows of \(shape)")
    }
    self.storage = storage
  }

  /// Adds one replication.
  ///
  /// - Parameter values: Its numbers, of at least as many cells as the table has; those beyond are left out.
  public mutating func add(_ values: CellValues<Column>) {
    precondition(values.rows >= rows, "expected at least \(rows) cells, found \(values.rows)")
    storage.withUnsafeMutableBufferPointer { storage in
      guard let base = storage.baseAddress else { return }
      MomentSums(base: base, rows: rows, shape: shape).add(values.base, stride: values.rows)
    }
  }

  /// Adds other replications, which come after these; a table of another shape stops the program.
  public mutating func merge(_ other: MomentTable) {
    precondition(
      other.rows == rows && other.shape == shape,
      "expected \(rows) rows of \(shape), found \(other.rows) rows of \(other.shape)")
    let added = storage.count - shape.peaks.count * rows
    storage.withUnsafeMutableBufferPointer { own in
      other.storage.withUnsafeBufferPointer { others in
        for index in 0..<added { own[index] += others[index] }
        for index in added..<own.count { own[index] = max(own[index], others[index]) }
      }
    }
  }

  /// Forgets every replication, keeping the storage.
  public mutating func reset() {
    for index in storage.indices { storage[index] = 0 }
  }
}

/// A table that was read is not of the family that was asked for.
public struct MomentShapeFault: Error, Sendable, Hashable, CustomStringConvertible {
  /// The shape of the family.
  public let wanted: String
  /// What was read.
  public let found: String

  /// Both shapes.
  public var description: String { "expected \(wanted), found \(found)" }
}

/// The loops over a table's storage, once for all families.
private struct MomentSums {
  let base: UnsafeMutablePointer<Double>
  let rows: Int
  let shape: MomentShape

  /// Adds one replication's values, `stride` apart from column to column.
  func add(_ values: UnsafeMutablePointer<Double>, stride: Int) {
    let columns = shape.columns.count
    for column in 0..<columns {
      let own = values + column * stride
      let (sums, squares) = (base + column * rows, base + (columns + column) * rows)
      for row in 0..<rows {
        let value = own[row]
        sums[row] += value
        squares[row] += value * value
      }
    }
    let firstProduct = base + 2 * columns * rows
    for (place, pair) in shape.products.enumerated() {
      let (left, right, products) = (
        values + pair.first * stride, values + pair.second * stride, firstProduct + place * rows
      )
      for row in 0..<rows { products[row] += left[row] * right[row] }
    }
    let firstPeak = firstProduct + shape.products.count * rows
    for (place, column) in shape.peaks.enumerated() {
      let (own, peaks) = (values + column * stride, firstPeak + place * rows)
      for row in 0..<rows { peaks[row] = max(peaks[row], own[row]) }
    }
  }
}
