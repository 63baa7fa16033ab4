import Foundation
import ScenarioFiles
import ScenarioModel
import Testing

/// Grid files of sweeps: which points they mean, and what is said of faulty ones.
@Suite struct GridTests {
  private static func text(_ vary: String, _ more: String = "") -> String {
    "sweep: 1\nscenario: ../a.yaml\nrun: quick\nvary:\n" + vary.split(separator: "\n").map { "  \($0)\n" }.joined()
      + more
  }

  private static func read(_ text: String) throws(ScenarioFault) -> LoadedGrid {
    try GridReader.read(path: "grids/g.yaml", files: MemoryFiles(["grids/g.yaml": text]))
  }

  private static func faults(_ text: String) -> [String] {
    do {
      _ = try read(text)
      return []
    } catch {
      return error.problems.map(\.description)
    }
  }

  @Test func `a grid is every value with every other, the last key fastest`() throws {
    let loaded = try Self.read(
      Self.text("demand.volume*: [0.9, 1.1]\ncall_types.a.handling.mean: { from: 3 min, to: 4 min, step: 30 s }"))
    #expect(loaded.scenario == "grids/../a.yaml" && loaded.grid.name == "g")
    #expect(loaded.grid.points.count == 6)
    #expect(loaded.grid.keys[1].values.map(\.text) == ["3 min", "3.5 min", "4 min"])
  }

  @Test func `values of a range are decimals without rounding errors`() throws {
    let grid = try Self.read(Self.text("a*: { from: 0.1, to: 0.5, step: 0.1 }\nb: { from: 10 %, to: 20 %, count: 4 }"))
      .grid
    #expect(grid.keys[0].values.map(\.text) == ["0.1", "0.2", "0.3", "0.4", "0.5"])
    #expect(grid.keys[1].values.map(\.text) == ["10 %", "13.3333 %", "16.6667 %", "20 %"])
    #expect(grid.overrides(of: 1) == ["a*=0.1", "b=13.3333 %"] && grid.keys.allSatisfy(\.isNumeric))
    #expect(grid.points.first == [0, 0] && grid.points.last == [4, 3])
  }

  @Test func `a list takes the first values together, then the second`() throws {
    let grid = try Self.read(Self.text("a: [1, 2, 1]\nb: [x, y, z]", "points: list\n")).grid
    #expect((0..<3).map(grid.overrides) == [["a=1", "b=x"], ["a=2", "b=y"], ["a=1", "b=z"]])
    #expect(grid.keys[0].values.map(\.text) == ["1", "2"])
  }

  @Test(arguments: [2, 7, 60])
  func `a Latin hypercube meets every part of a range once, and every listed value equally often`(size: Int) throws {
    let text = Self.text(
      "a*: { from: 0.8, to: 1.2 }\nb: [x, y]\nc: { from: 1, to: 3, step: 1 }",
      "points: latin-hypercube\nsize: \(size)\n")
    let grid = try Self.read(text).grid
    let again = try Self.read(text).grid
    #expect(grid.points.count == size && grid == again)
    #expect(Set(grid.points.map { $0[0] }).count == size)
    for (part, value) in grid.keys[0].values.enumerated() {
      let share = ((value.number ?? 0) - 0.8) / 0.4 * Double(size)
      #expect((Double(part) - 0.006...Double(part + 1)).contains(share), "\(value)")
    }
    for (key, count) in [(1, 2), (2, 3)] {
      for value in 0..<count {
        let found = grid.points.count { $0[key] == value }
        #expect(abs(Double(found) - Double(size) / Double(count)) <= 1, "\(key) \(value): \(found)")
      }
    }
    let other = try Self.read(text + "seed: 2\n").grid
    #expect(grid.points != other.points || size == 2)
  }

  @Test(arguments: [
    ("a: [1]", "vari: 1\n", "grids/g.yaml:6:1: vari: expected a key of 'grid', found 'vari'; did you mean 'vary'?"),
    (
      "a: [1]", "points: latin-hypercube\n",
      "grids/g.yaml:1:1: size: expected a whole number such as '60', found nothing"
    ),
    (
      "a: [1]", "size: 9\n",
      "grids/g.yaml:6:7: size: expected 'size' only with 'points: latin-hypercube', found no 'points'"
    ),
    ("a: [1, 2, 1]", "", "grids/g.yaml:5:13: vary.a[2]: expected every value once, found ''1' twice'"),
    (
      "a: { from: 1, to: 2 }", "",
      "grids/g.yaml:5:6: vary.a: expected 'step' or 'count' beside 'from' and 'to', found neither; only 'points: latin-hypercube' chooses within a range by itself"
    ),
    (
      "a: { from: 1 min, to: 2 s }", "", "grids/g.yaml:5:25: vary.a.to: expected the unit of 'from', 'min', found '2 s'"
    ),
    ("a: { from: 2, to: 1, step: 1 }", "", "grids/g.yaml:5:21: vary.a.to: expected more than 'from', found '1'"),
    ("a: { from: 1, to: 2, step: 0 }", "", "grids/g.yaml:5:30: vary.a.step: expected more than 0, found '0'"),
    (
      "a: { from: 1, to: 2, step: 1, count: 2 }", "",
      "grids/g.yaml:5:40: vary.a.count: expected either 'step' or 'count', found both"
    ),
    (
      "a: [1, 2]\nb: [1]", "points: list\n",
      "grids/g.yaml:6:6: vary.b: expected as many values as the first path has with 'points: list', 2, found 1"
    ),
    ("a=: [1]", "", "grids/g.yaml:5:3: vary.a=: expected a path such as 'demand.volume*', without '=', found 'a='"),
    ("a: 3", "", "grids/g.yaml:5:6: vary.a: expected a list of at least one item: a value such as '5 min', found '3'"),
    ("a: [1]", "picture: { across: b }\n", "grids/g.yaml:6:20: picture.across: expected a path of 'vary', found 'b'"),
    (
      "a: [1]", "staffing: p.csv\n",
      "grids/g.yaml:6:11: staffing: expected 'staffing' only with 'run: simulate', found 'run: quick'"
    ),
  ])
  func `faults have their place and say what is wanted`(vary: String, more: String, fault: String) {
    #expect(Self.faults(Self.text(vary, more)) == [fault.replacing("found ''1' twice'", with: "found '1' twice")])
  }

  @Test func `too many points are counted, with a way out`() {
    let many = "[" + (1...101).map(String.init).joined(separator: ", ") + "]"
    let faults = Self.faults(Self.text("a: \(many)\nb: \(many)"))
    #expect(
      faults.count == 1 && faults[0].contains("at most 10000 points, found 10201: 101 x 101; give fewer values"),
      "\(faults)")
  }

  @Test func `the grids of the repository read without problem`() throws {
    let folder = repository.appending(path: "scenarios/grids")
    for name in ["monday-plans.yaml", "monday-volumes.yaml"] {
      #expect(try !GridReader.read(path: folder.appending(path: name).path).grid.points.isEmpty)
    }
  }
}
