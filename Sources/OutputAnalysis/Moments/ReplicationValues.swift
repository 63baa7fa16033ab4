/// The values of every replication, kept as they are: what paired differences and probabilities need that no sum tells.
///
/// Whole numbers take 4 bytes, other numbers 8, replication by replication, row by row.
public struct ReplicationValues<Column: MomentColumn>: Sendable, Hashable {
  /// Number of cells, such as days.
  public let rows: Int
  /// Replications kept.
  public private(set) var replications = 0
  /// The columns of whole numbers, then those of other numbers.
  private let whole: [Int]
  private let other: [Int]
  private var wholeValues: [Int32] = []
  private var otherValues: [Double] = []

  /// No replication yet.
  ///
  /// - Parameter rows: Number of cells, 0 or more.
  public init(rows: Int) {
    self.rows = rows
    let kinds = Column.shape.kinds
    whole = kinds.indices.filter { kinds[$0].isWhole }
    other = kinds.indices.filter { !kinds[$0].isWhole }
  }

  /// What a replication takes.
  public var bytesPerReplication: Int { rows * (whole.count * 4 + other.count * 8) }

  /// Adds one replication.
  ///
  /// - Parameters:
  ///   - values: Its numbers.
  ///   - first: The first of the cells to keep; the others follow.
  public mutating func add(_ values: CellValues<Column>, from first: Int) {
    precondition(
      first >= 0 && first + rows <= values.rows, "expected at least \(first + rows) cells, found \(values.rows)")
    for row in first..<first + rows {
      for column in whole {
        let value = values.base[column * values.rows + row]
        guard let count = Int32(exactly: value) else {
          preconditionFailure("expected a whole number below 2^31 in \(Column.shape.columns[column]), found \(value)")
        }
        wholeValues.append(count)
      }
      for column in other { otherValues.append(values.base[column * values.rows + row]) }
    }
    replications += 1
  }

  /// Adds other replications, which come after these.
  public mutating func merge(_ later: ReplicationValues) {
    precondition(later.rows == rows, "expected \(rows) cells, found \(later.rows)")
    wholeValues += later.wholeValues
    otherValues += later.otherValues
    replications += later.replications
  }

  /// Forgets every replication and gives the memory back.
  public mutating func removeAll() { self = ReplicationValues(rows: rows) }

  /// The value of a column in a cell of a replication.
  public func value(_ column: Column, row: Int, replication: Int) -> Double {
    precondition(
      0..<rows ~= row && 0..<replications ~= replication,
      "expected one of \(rows) cells and \(replications) replications, found \(row) of \(replication)")
    let cell = replication * rows + row
    if let place = whole.firstIndex(of: column.rawValue) { return Double(wholeValues[cell * whole.count + place]) }
    let place = other.firstIndex(of: column.rawValue) ?? 0
    return otherValues[cell * other.count + place]
  }

  /// The value of a column in a larger cell of a replication, by the column's way of joining; 0 for no cells.
  public func value(_ column: Column, rows: Range<Int>, replication: Int) -> Double {
    rows.reduce(0) { joined, row in
      let next = value(column, row: row, replication: replication)
      return switch column.kind.join {
      case .sum: joined + next
      case .largest: max(joined, next)
      case .last: next
      }
    }
  }
}

extension ReplicationValues {
  /// Exchanges the values with a store; any number of replications may come back.
  public mutating func exchange(_ store: inout StoredNumbers, _ name: String) throws(StoredNumbersFault) {
    let shape = Column.shape.columns.joined(separator: ", ")
    try store.exchange(&replications, name + ".replications")
    try store.exchange(&wholeValues, name + ".whole", length: .multiple(of: 1))
    try store.exchange(&otherValues, name + ".other", shape: shape, length: .multiple(of: 1))
    let cells = replications.multipliedReportingOverflow(by: rows)
    guard replications >= 0, !cells.overflow, wholeValues.count == cells.partialValue * whole.count,
      otherValues.count == cells.partialValue * other.count
    else {
      throw StoredNumbersFault(
        wanted: "\(replications) replications of \(rows) cells in \(name)",
        found: "\(wholeValues.count) whole and \(otherValues.count) other numbers")
    }
  }
}
