/// Whole numbers within limits, of least cost, under linear conditions with whole coefficients.
public struct IntegerProgram: Sendable, Hashable {
  /// A number to choose.
  public struct Column: Sendable, Hashable {
    /// The least and the most that it may be.
    public let range: ClosedRange<Int>
    /// What one more costs.
    public let cost: Int
    /// What one more costs where the costs of two answers are equal, 0..<1000: the secondary objective.
    public let tieCost: Int

    /// A column.
    ///
    /// - Precondition: `tieCost` is in 0..<1000.
    public init(_ range: ClosedRange<Int>, cost: Int, tieCost: Int = 0) {
      precondition((0..<1000).contains(tieCost), "a tie cost of \(tieCost) is not in 0..<1000")
      self.range = range
      self.cost = cost
      self.tieCost = tieCost
    }
  }

  /// A term of a condition.
  public struct Term: Sendable, Hashable {
    /// Index of the column.
    public let column: Int
    /// What one more of it adds.
    public let coefficient: Int

    /// A term.
    public init(_ column: Int, _ coefficient: Int) {
      self.column = column
      self.coefficient = coefficient
    }
  }

  /// A condition: the sum of the terms is at least a number.
  public struct Row: Sendable, Hashable {
    /// The terms, no column twice.
    public let terms: [Term]
    /// The least sum.
    public let least: Int

    /// A condition.
    public init(_ terms: [Term], atLeast least: Int) {
      self.terms = terms
      self.least = least
    }
  }

  /// The numbers to choose.
  public var columns: [Column]
  /// The conditions.
  public var rows: [Row]

  /// A programme.
  public init(columns: [Column], rows: [Row] = []) {
    self.columns = columns
    self.rows = rows
  }

  /// The cost of an answer, exactly; ties apart.
  public func cost(of values: [Int]) -> Int {
    zip(columns, values).reduce(0) { $0 + $1.0.cost * $1.1 }
  }

  /// Whether an answer is within all limits and meets all conditions, in whole numbers.
  public func isFeasible(_ values: [Int]) -> Bool {
    values.count == columns.count && zip(columns, values).allSatisfy { $0.range.contains($1) }
      && rows.allSatisfy { row in
        row.terms.reduce(0) { $0 + $1.coefficient * values[$1.column] } >= row.least
      }
  }
}
