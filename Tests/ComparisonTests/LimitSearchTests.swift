import Comparison
import Testing

/// Looking for where something stops to hold, on functions whose answers are known.
@Suite struct LimitSearchTests {
  @Test(arguments: [0.61, 0.999, 1.3, 1.97])
  func `a factor is found to the precision, from below and from above`(edge: Double) {
    let search = LimitSearch(.factor, 0.5...2, precision: 1e-6)
    let below = search.run { $0 <= edge }
    #expect(below.crossings.count == 1 && below.crossings[0].holdsBelow)
    #expect(below.crossings[0].met <= edge && edge < below.crossings[0].missed)
    #expect(below.crossings[0].missed / below.crossings[0].met - 1 <= 1e-6)
    let above = search.run { $0 >= edge }
    #expect(above.crossings.count == 1 && !above.crossings[0].holdsBelow)
    #expect(above.crossings[0].missed < edge && edge <= above.crossings[0].met)
  }

  @Test func `steps end at neighbours`() {
    let found = LimitSearch(.steps, -100...100, precision: 0).run { $0 >= -37 }
    #expect(found.crossings.map(\.met) == [-37] && found.crossings.map(\.missed) == [-38])
    #expect(found.grid.contains(0))
  }

  @Test func `further positions are looked at only where the grid shows nothing, the nearest first`() {
    let search = LimitSearch(.factor, 0.5...2, further: [0.25, 4, 0.125, 8], precision: 1e-3)
    let found = search.run { $0 < 3 }
    #expect(found.crossings.count == 1 && found.crossings[0].met < 3 && found.crossings[0].missed >= 3)
    #expect(found.readings[8] == nil)
    #expect(search.run { $0 < 1.5 }.readings[4] == nil)
    let never = search.run { _ in true }
    #expect(never.crossings.isEmpty && never.readings[8] != nil)
  }

  @Test func `a course that is not monotone shows every crossing that its grid can show`() {
    let found = LimitSearch(.steps, -14...14, precision: 0, most: 29).run { abs($0) > 3 && abs($0) < 9 }
    #expect(found.crossings.map(\.met) == [-8, -4, 4, 8] && found.crossings.map(\.missed) == [-9, -3, 3, 9])
  }

  @Test func `positions without a value end the look and are no side of a crossing of the grid`() {
    let found = LimitSearch(.factor, 0.5...2, precision: 1e-3).run { $0 > 1.2 ? nil : $0 < 0.9 }
    #expect(found.crossings.count == 1 && found.crossings[0].met < 0.9 && found.crossings[0].missed <= 1.2)
    #expect(found.grid.allSatisfy { $0 <= 1.2 })
  }

  @Test func `the grid of factors has equal ratios, its ends and the value itself`() {
    let grid = LimitScale.factor.grid(0.5...2)
    #expect(grid.first == 0.5 && grid.last == 2 && grid.contains(1) && grid == grid.sorted())
    for (left, right) in zip(grid, grid.dropFirst()) { #expect((right / left - 1.189207115).magnitude < 1e-6) }
  }

  @Test func `values to be shown lie on the far side, each step twice the one before`() {
    let tried = LimitScale.factor.away(1.25, from: 1.26, precision: 0.002, count: 3)
    #expect(tried == tried.sorted(by: >) && tried.allSatisfy { $0 < 1.25 })
    #expect(LimitScale.steps.away(7, from: 6, precision: 0, count: 4) == [7, 8, 9, 11])
  }
}
