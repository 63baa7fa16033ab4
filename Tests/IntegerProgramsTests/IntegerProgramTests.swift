import Testing

import IntegerPrograms

/// Programmes small enough to try every answer.
@Suite struct IntegerProgramTests {
  /// Three groups, of which the last, dearer, counts for both conditions.
  private func cover(_ first: Int, _ second: Int, dear: Int = 15) -> IntegerProgram {
    IntegerProgram(
      columns: [.init(0...9, cost: 10), .init(0...9, cost: 10), .init(0...9, cost: dear)],
      rows: [
        .init([.init(0, 1), .init(2, 1)], atLeast: first), .init([.init(1, 1), .init(2, 1)], atLeast: second),
      ])
  }

  private func cheapest(_ program: IntegerProgram) -> Int? {
    var best: Int?
    for first in 0...9 {
      for second in 0...9 {
        for third in 0...9 where program.isFeasible([first, second, third]) {
          best = min(best ?? .max, program.cost(of: [first, second, third]))
        }
      }
    }
    return best
  }

  @Test func `an answer is judged in whole numbers`() {
    let program = cover(3, 4)
    #expect(program.isFeasible([0, 1, 3]))
    #expect(!program.isFeasible([0, 0, 3]))
    #expect(!program.isFeasible([0, 10, 3]))
    #expect(!program.isFeasible([0, 1]))
    #expect(program.cost(of: [0, 1, 3]) == 55)
  }

  @Test func `HiGHS finds what trying every answer finds`() throws {
    let solver = try #require(IntegerProgramSolver(), "Scripts/setup installs HiGHS")
    for (first, second, dear) in [(3, 4, 15), (3, 4, 25), (0, 9, 15), (18, 2, 19)] {
      let program = cover(first, second, dear: dear)
      let answer = try #require(solver.solve(program))
      #expect(program.isFeasible(answer))
      #expect(program.cost(of: answer) == cheapest(program))
    }
  }

  @Test func `of answers of equal cost the one of least second cost is taken`() throws {
    let solver = try #require(IntegerProgramSolver(), "Scripts/setup installs HiGHS")
    for favoured in 0..<3 {
      let columns = (0..<3).map { IntegerProgram.Column(0...5, cost: 7, tieCost: $0 == favoured ? 0 : 500) }
      let program = IntegerProgram(columns: columns, rows: [.init((0..<3).map { .init($0, 2) }, atLeast: 9)])
      #expect(solver.solve(program)?[favoured] == 5)
    }
  }

  @Test func `where nothing meets the conditions there is no answer`() throws {
    let solver = try #require(IntegerProgramSolver(), "Scripts/setup installs HiGHS")
    #expect(solver.solve(cover(19, 0)) == nil)
  }

  @Test func `a file that is not the library counts as absent`() {
    #expect(HiGHSLibrary(at: "/nowhere/libhighs.so") == nil)
    #expect(HiGHSLibrary(at: "/dev/null") == nil)
  }
}
