/// Two different columns whose product is summed, the earlier one first.
public struct ColumnPair: Sendable, Hashable, Comparable {
  /// The earlier column.
  public let first: Int
  /// The later column.
  public let second: Int

  /// A pair, in whichever order its columns are given.
  public init(_ one: Int, _ other: Int) {
    first = min(one, other)
    second = max(one, other)
  }

  /// By the first column, then the second.
  public static func < (left: ColumnPair, right: ColumnPair) -> Bool {
    (left.first, left.second) < (right.first, right.second)
  }
}

/// The columns of a moment table and the products that are kept beside their sums and squares.
public struct MomentShape: Sendable, Hashable, CustomStringConvertible {
  /// Names of the columns.
  public let columns: [String]
  /// What the columns' numbers are.
  public let kinds: [ColumnKind]
  /// The products, in order of their columns.
  public let products: [ColumnPair]
  /// The columns of which the largest value of any replication is kept.
  public let peaks: [Int]

  /// The shape of a family of columns.
  ///
  /// - Parameter formulas: What will be asked of the table; what they need of products is kept.
  public init<Column: MomentColumn>(_ columns: Column.Type, for formulas: [MomentFormula<Column>]) {
    let all = Array(columns.allCases)
    precondition(
      all.enumerated().allSatisfy { $0.offset == $0.element.rawValue },
      "the raw values of \(columns) must be 0, 1, 2, ... in the order of its cases")
    self.columns = all.map(\.name)
    kinds = all.map(\.kind)
    products = Set(formulas.flatMap(\.pairs)).sorted()
    peaks = all.filter { $0.kind.join == .largest }.map(\.rawValue)
  }

  /// Numbers of a row: sums, squares, products, largest values.
  var width: Int { 2 * columns.count + products.count + peaks.count }

  /// The columns, and the products by their names.
  public var description: String {
    let pairs = products.map { "\(columns[$0.first]) x \(columns[$0.second])" }
    return "columns \(columns.joined(separator: ", ")); products \(pairs.joined(separator: ", "))"
  }
}
