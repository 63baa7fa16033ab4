import OutputAnalysis
import Testing

/// Some columns as a service may have them: two counts, a time, a longest queue, a backlog.
private enum Sample: Int, MomentColumn {
  case tried, done, seconds, longest, left

  var kind: ColumnKind {
    switch self {
    case .tried, .done: .count
    case .seconds: .time
    case .longest: .largestCount
    case .left: .countAtEnd
    }
  }

  static let formulas: [MomentFormula<Sample>] = [
    .ratio([.done], of: [.tried]), .ratio([.seconds], of: [.done]), .mean([.tried, .done]),
    .ratio([.done], of: ColumnSum([.tried], minus: [.left])), .mean([.longest]),
  ]
  static let shape = MomentShape(Sample.self, for: formulas)
}

/// Sums, squares and products over replications.
@Suite struct MomentTests {
  private static let replications = 23

  /// A value that differs from replication to replication; times are no whole numbers.
  private static func value(_ column: Sample, _ row: Int, _ replication: Int) -> Double {
    let whole = Double((replication * (7 + column.rawValue) + row * 3) % 19 + 20 - 4 * column.rawValue)
    return column == .seconds ? whole * 1.375 : whole
  }

  private static func table(_ replications: Range<Int>, rows: Int = 3) -> MomentTable<Sample> {
    var table = MomentTable<Sample>(rows: rows)
    for replication in replications {
      CellValues<Sample>.with(rows: rows + 2) { values in
        for column in Sample.allCases {
          for row in 0..<rows + 2 { values[column, row] = value(column, row, replication) }
        }
        table.add(values)
      }
    }
    return table
  }

  /// A sum of columns in one replication.
  private static func value(of sum: ColumnSum<Sample>, _ row: Int, _ replication: Int) -> Double {
    sum.terms.reduce(0) { total, term in
      total + (Sample(rawValue: term.column).map { term.sign * value($0, row, replication) } ?? .nan)
    }
  }

  @Test(arguments: Sample.formulas)
  fileprivate func `a formula's sums are those of its numerator and denominator replication by replication`(
    _ formula: MomentFormula<Sample>
  ) {
    let table = Self.table(0..<Self.replications)
    for row in 0..<3 {
      var sums = RatioSums()
      for replication in 0..<Self.replications {
        sums.add(
          numerator: Self.value(of: formula.numerator, row, replication),
          denominator: formula.denominator.map { 2 * Self.value(of: $0, row, replication) } ?? 2)
      }
      #expect(table.ratio(formula, row: row, replications: Self.replications, unit: 2) == sums)
    }
  }

  @Test func `standard errors are those of a second pass over the replications`() throws {
    let (row, n) = (1, Double(Self.replications))
    let sums = Self.table(0..<Self.replications).ratio(
      .ratio([.seconds], of: [.done]), row: row, replications: Self.replications)
    let ratio = try #require(sums.ratio)
    let residuals = (0..<Self.replications).map {
      Self.value(.seconds, row, $0) - ratio * Self.value(.done, row, $0)
    }
    let variance = residuals.reduce(0) { $0 + $1 * $1 } / (n - 1)
    let error = (variance / n).squareRoot() / (sums.denominator / n)
    let found = try #require(sums.standardError(replications: Self.replications))
    #expect(abs(found - error) < 1e-12 * error)
  }

  @Test(arguments: [1, 2, 5, 22])
  func `replications merged in chunks are replications added one after another`(_ length: Int) {
    var merged = MomentTable<Sample>(rows: 3)
    for first in stride(from: 0, to: Self.replications, by: length) {
      merged.merge(Self.table(first..<min(first + length, Self.replications)))
    }
    #expect(merged == Self.table(0..<Self.replications))
    #expect(merged.peak(.longest, row: 2) == (0..<Self.replications).map { Self.value(.longest, 2, $0) }.max())
    #expect(merged.sum(.left, row: 0) == (0..<Self.replications).reduce(0) { $0 + Self.value(.left, 0, $1) })
  }

  @Test func `a table keeps the products that formulas need and no others`() {
    let names = Sample.shape.products.map { Sample.shape.columns[$0.first] + Sample.shape.columns[$0.second] }
    #expect(names == ["trieddone", "triedleft", "doneseconds", "doneleft"])
    #expect(Sample.shape.peaks == [Sample.longest.rawValue])
    #expect(MomentTable<Sample>(rows: 3).storage.count == 3 * (5 + 5 + 4 + 1))
  }

  @Test func `a table is read back, and one of another shape is refused with both shapes`() throws {
    let table = Self.table(0..<4)
    #expect(try MomentTable<Sample>(rows: 3, shape: table.shape, storage: table.storage) == table)
    let other = MomentShape(Sample.self, for: [])
    let fault = #expect(throws: MomentShapeFault.self) {
      try MomentTable<Sample>(rows: 3, shape: other, storage: table.storage)
    }
    let columns = "columns tried, done, seconds, longest, left; products "
    #expect(
      fault?.description == "expected 45 numbers in 3 rows of \(columns)tried x done, tried x left, done x seconds, "
        + "done x left, found 45 numbers in 3 rows of \(columns)")
    #expect(throws: MomentShapeFault.self) {
      try MomentTable<Sample>(rows: 2, shape: table.shape, storage: table.storage)
    }
    #expect(throws: MomentShapeFault.self) { try MomentTable<Sample>(rows: -1, shape: table.shape, storage: []) }
  }

  @Test func `merging another shape stops, and so does a product that nobody declared`() async {
    await #expect(processExitsWith: .failure) {
      var table = MomentTable<Sample>(rows: 3)
      table.merge(MomentTable<Sample>(rows: 2))
    }
    await #expect(processExitsWith: .failure) {
      _ = MomentTable<Sample>(rows: 1).ratio(.ratio([.left], of: [.seconds]), row: 0, replications: 1)
    }
  }

  @Test func `a table that was reset is a new one`() {
    var table = Self.table(0..<3)
    table.reset()
    #expect(table == MomentTable<Sample>(rows: 3))
  }
}

/// How cells join in larger ones, and what is kept of every replication.
@Suite struct CellTests {
  /// Four intervals of two days, the days, a week: rows 3...6, 1...2, 0.
  private static let rollUp = RollUp([
    .init(3..<5, into: 1), .init(1..<2, into: 0), .init(5..<7, into: 2), .init(2..<3, into: 0),
  ])

  @Test func `counts add up, of the longest the longest stays, of states the last`() {
    CellValues<Sample>.with(rows: 7) { values in
      for (place, row) in (3..<7).enumerated() {
        for column in Sample.allCases { values[column, row] = [3, 9, 5, 2][place] }
      }
      values.rollUp(Self.rollUp)
      #expect((0..<3).map { values[.tried, $0] } == [19, 12, 7])
      #expect((0..<3).map { values[.longest, $0] } == [9, 9, 5])
      #expect((0..<3).map { values[.left, $0] } == [2, 9, 2])
      values.reset()
      #expect((0..<7).allSatisfy { values[.tried, $0] == 0 })
    }
  }

  @Test func `subjects join row by row: the longest queue of any`() {
    CellValues<Sample>.with(rows: 2) { one in
      CellValues<Sample>.with(rows: 2) { other in
        for row in 0..<2 {
          for column in Sample.allCases { (one[column, row], other[column, row]) = (3, 4) }
        }
        one.join(other, rows: 1..<2)
        #expect(one[.tried, 0] == 3 && one[.tried, 1] == 7)
        #expect(one[.longest, 0] == 3 && one[.longest, 1] == 4)
      }
    }
  }

  @Test func `every replication is kept as it was, whatever the chunks`() {
    func kept(_ replications: Range<Int>) -> ReplicationValues<Sample> {
      var kept = ReplicationValues<Sample>(rows: 2)
      for replication in replications {
        CellValues<Sample>.with(rows: 3) { values in
          for column in Sample.allCases {
            for row in 0..<3 {
              values[column, row] = Double(100 * replication + 10 * row + column.rawValue)
              if column == .seconds { values[column, row] += 0.1 }
            }
          }
          kept.add(values, from: 1)
        }
      }
      return kept
    }
    var chunks = kept(0..<2)
    chunks.merge(kept(2..<3))
    #expect(chunks == kept(0..<3) && chunks.replications == 3 && chunks.bytesPerReplication == 2 * (4 * 4 + 8))
    #expect(chunks.value(.done, row: 1, replication: 2) == 221)
    #expect(chunks.value(.seconds, row: 0, replication: 1) == 112.1)
    #expect(chunks.value(.tried, rows: 0..<2, replication: 1) == 110 + 120)
    #expect(chunks.value(.longest, rows: 0..<2, replication: 1) == 123)
    #expect(chunks.value(.left, rows: 0..<2, replication: 0) == 24)
    chunks.removeAll()
    #expect(chunks == ReplicationValues(rows: 2))
  }
}
