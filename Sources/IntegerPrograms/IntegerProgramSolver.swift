/// Solves integer programmes by HiGHS, and verifies what comes back.
public struct IntegerProgramSolver: Sendable {
  private let library: HiGHSLibrary

  /// A solver; nil where HiGHS is not installed.
  public init?() {
    guard let library = HiGHSLibrary.installed else { return nil }
    self.library = library
  }

  /// When to stop: in nodes and in distance to the best cost, never in seconds, so that the answer is the same on every machine.
  public struct Effort: Sendable, Hashable {
    /// Nodes of the search tree at most, at least 1.
    public let nodes: Int
    /// Distance to the best cost at which an answer is good enough, in units of cost, 0 or more.
    public let gap: Double

    /// An effort.
    public init(nodes: Int = 500, gap: Double = 0) {
      self.nodes = nodes
      self.gap = gap
    }
  }

  /// An answer of least cost as far as the effort goes, ties decided by the columns' second cost.
  ///
  /// - Returns: numbers that meet every limit and condition exactly; nil where there are none, or none was found.
  public func solve(_ program: IntegerProgram, effort: Effort = Effort()) -> [Int]? {
    guard !program.columns.isEmpty else { return program.isFeasible([]) ? [] : nil }
    guard let highs = library.create() else { return nil }
    defer { library.destroy(highs) }
    guard hasSet(effort, for: program, in: highs), hasPassed(program, to: highs), library.run(highs) >= 0 else {
      return nil
    }
    return answer(of: program, in: highs)
  }

  private func hasSet(_ effort: Effort, for program: IntegerProgram, in highs: HiGHSLibrary.Handle) -> Bool {
    let states = [
      library.setFlag(highs, "output_flag", 0), library.setWhole(highs, "threads", 1),
      library.setText(highs, "parallel", "off"), library.setWhole(highs, "random_seed", 0),
      library.setWhole(highs, "mip_max_nodes", Int32(clamping: effort.nodes)),
      library.setValue(highs, "mip_rel_gap", 0),
      library.setValue(highs, "mip_abs_gap", effort.gap * scale(of: program)),
      library.setValue(highs, "mip_feasibility_tolerance", 1e-7),
    ]
    return states.allSatisfy { $0 == 0 }
  }

  /// What a unit of cost is handed over as: the largest cost is 1000.
  private func scale(of program: IntegerProgram) -> Double {
    1000 / Double(max(1, program.columns.map { abs($0.cost) }.max() ?? 1))
  }

  /// Costs are handed over as a share of the largest, ties in their last digits.
  private func hasPassed(_ program: IntegerProgram, to highs: HiGHSLibrary.Handle) -> Bool {
    let columns = program.columns
    let scale = scale(of: program)
    let costs = columns.map { (Double($0.cost) + Double($0.tieCost) / 1e6) * scale }
    var starts: [Int32] = []
    var indexes: [Int32] = []
    var values: [Double] = []
    var least: [Double] = []
    for row in program.rows {
      // Rows are handed over with a largest coefficient of about 1: tolerances of the solver are absolute.
      let scale = Double(max(1, row.terms.map { abs($0.coefficient) }.max() ?? 1))
      starts.append(Int32(indexes.count))
      indexes += row.terms.map { Int32($0.column) }
      values += row.terms.map { Double($0.coefficient) / scale }
      least.append(Double(row.least) / scale)
    }
    starts.append(Int32(indexes.count))
    let (minimize, byRow): (Int32, Int32) = (1, 2)
    return library.pass(
      highs, Int32(columns.count), Int32(program.rows.count), Int32(indexes.count), byRow, minimize, 0, costs,
      columns.map { Double($0.range.lowerBound) }, columns.map { Double($0.range.upperBound) }, least,
      Array(repeating: Double.infinity, count: least.count), starts, indexes, values,
      Array(repeating: 1, count: columns.count)) >= 0
  }

  /// What the solver found, in whole numbers and verified.
  private func answer(of program: IntegerProgram, in highs: HiGHSLibrary.Handle) -> [Int]? {
    var values = Array(repeating: Double.nan, count: program.columns.count)
    var duals = values
    var rows = Array(repeating: 0.0, count: program.rows.count + 1)
    var rowDuals = rows
    guard library.solution(highs, &values, &duals, &rows, &rowDuals) == 0 else { return nil }
    guard values.allSatisfy({ $0.isFinite && abs($0) < 1e12 }) else { return nil }
    let rounded = values.map { Int($0.rounded()) }
    return program.isFeasible(rounded) ? rounded : nil
  }
}
