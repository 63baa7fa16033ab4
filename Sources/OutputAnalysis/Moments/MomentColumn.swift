/// How the values of a column in several smaller cells of one replication join in a larger cell.
public enum CellJoin: UInt8, Sendable, Hashable {
  /// They add up: counts and times.
  case sum
  /// The largest stays: what was highest at any moment, never below 0.
  case largest
  /// The last one stays: a state at the end.
  case last
}

/// What the numbers of a column are.
public struct ColumnKind: Sendable, Hashable {
  /// How smaller cells join.
  public let join: CellJoin
  /// Whether every value is a whole number below 2^31.
  public let isWhole: Bool

  private init(_ join: CellJoin, isWhole: Bool) {
    self.join = join
    self.isWhole = isWhole
  }

  /// A count that adds up.
  public static let count = ColumnKind(.sum, isWhole: true)
  /// A time that adds up.
  public static let time = ColumnKind(.sum, isWhole: false)
  /// A count of which the largest stays; the largest of any replication is kept too.
  public static let largestCount = ColumnKind(.largest, isWhole: true)
  /// A count at the end of the cell.
  public static let countAtEnd = ColumnKind(.last, isWhole: true)
  /// A time at the end of the cell.
  public static let timeAtEnd = ColumnKind(.last, isWhole: false)
}

/// The columns of a family of numbers that a replication gives to every cell, declared as the cases of an enumeration.
///
/// Raw values are 0, 1, 2, ... in the order of the cases, as Swift gives them.
public protocol MomentColumn: RawRepresentable<Int>, CaseIterable, Hashable, Sendable {
  /// What the column's numbers are.
  var kind: ColumnKind { get }
  /// The family's columns, and the products that its formulas need.
  static var shape: MomentShape { get }
}

extension MomentColumn {
  /// The column's name, by which faults and files know it.
  public var name: String { String(describing: self) }
}
