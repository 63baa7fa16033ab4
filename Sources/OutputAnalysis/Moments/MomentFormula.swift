/// A column by its place, added or taken away.
@frozen
public struct ColumnTerm: Sendable, Hashable {
  /// The column's raw value.
  public let column: Int
  /// 1 or -1.
  public let sign: Double
}

/// A sum of columns, each added or taken away once.
@frozen
public struct ColumnSum<Column: MomentColumn>: Sendable, Hashable, ExpressibleByArrayLiteral {
  /// The columns in order.
  public let terms: [ColumnTerm]

  /// A sum.
  ///
  /// - Parameters:
  ///   - added: The columns to add.
  ///   - minus: The columns to take away.
  public init(_ added: [Column], minus: [Column] = []) {
    terms =
      added.map { ColumnTerm(column: $0.rawValue, sign: 1) } + minus.map { ColumnTerm(column: $0.rawValue, sign: -1) }
  }

  /// The sum of the columns listed.
  public init(arrayLiteral columns: Column...) { self.init(columns) }

  /// The sum in one cell of a replication.
  @inlinable
  public func value(in values: CellValues<Column>, row: Int) -> Double {
    var sum = 0.0
    for term in terms { sum += term.sign * values.base[term.column * values.rows + row] }
    return sum
  }
}

/// How an estimate is made of columns: a ratio of totals over replications, or a mean per replication.
public struct MomentFormula<Column: MomentColumn>: Sendable, Hashable {
  /// What is counted.
  public let numerator: ColumnSum<Column>
  /// What it is divided by; nil for the number of replications.
  public let denominator: ColumnSum<Column>?

  /// A mean per replication.
  public static func mean(_ sum: ColumnSum<Column>) -> MomentFormula {
    MomentFormula(numerator: sum, denominator: nil)
  }

  /// A ratio of totals.
  public static func ratio(_ numerator: ColumnSum<Column>, of denominator: ColumnSum<Column>) -> MomentFormula {
    MomentFormula(numerator: numerator, denominator: denominator)
  }

  /// Every column that the formula reads.
  public var columns: [Column] {
    (numerator.terms + (denominator?.terms ?? [])).compactMap { Column(rawValue: $0.column) }
  }

  /// The pairs of different columns whose products its standard error needs.
  var pairs: [ColumnPair] {
    let (above, below) = (numerator.terms, denominator?.terms ?? [])
    return pairs(above, above) + pairs(below, below) + pairs(above, below)
  }

  private func pairs(_ left: [ColumnTerm], _ right: [ColumnTerm]) -> [ColumnPair] {
    left.flatMap { term in right.map { ColumnPair(term.column, $0.column) } }.filter { $0.first != $0.second }
  }
}
