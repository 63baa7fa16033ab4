import Reporting
import ScenarioModel
import Testing

/// Which piles are said to grow.
@Suite struct GrowingPileTests {
  /// Open from Monday to Friday, 09:00 to 14:30, from Monday 4 March 2024 on.
  private static func grid(_ days: Int) throws -> ServiceGrid {
    let opens = try #require(TimeOfDay("09:00"))
    let closes = try #require(TimeOfDay("14:30"))
    let hours = try #require(OpenPeriod(opens: opens, closes: closes))
    let first = try #require(CivilDate("2024-03-04"))
    return ServiceGrid(
      ServiceCalendar(
        timeZone: "Europe/London", firstDay: first, dayCount: days, intervalLength: 1800,
        weeklyHours: Dictionary(uniqueKeysWithValues: Weekday.allCases.prefix(5).map { ($0, [hours]) })))
  }

  /// What is left at each day's end where 80 items come in on open days and some are done.
  private static func levels(_ days: Int, done: (Int) -> Double, from start: Double) -> [Double] {
    var left = start
    return (0..<days).map { day in
      if day % 7 < 5 { left = max(0, left + 80 - done(day)) }
      return left
    }
  }

  private static func pile(_ days: Int, from start: Double = 200, done: @escaping (Int) -> Double) throws
    -> GrowingPile?
  {
    let entered = (0..<days).map { $0 % 7 < 5 ? 80.0 : 0 }
    return GrowingPile(
      levels: levels(days, done: done, from: start), entered: entered, done: (0..<days).map(done), grid: try grid(days))
  }

  @Test(arguments: [4, 12, 14, 19, 28])
  func `less done than comes in is a pile that grows`(days: Int) throws {
    let pile = try #require(try Self.pile(days) { $0 % 7 < 5 ? 66 : 0 })
    #expect(pile.after > pile.before && pile.entered > pile.done && pile.openHours > 0)
  }

  @Test func `figures are those of the last week`() throws {
    let pile = try #require(try Self.pile(12) { $0 % 7 < 5 ? 66 : 0 })
    #expect(pile.first == 4 && pile.last == 11 && pile.entered == 400 && pile.openHours == 27.5)
    // 25 min an item: 6.06 agents.
    #expect(abs(pile.entered * 25 / 60 / pile.openHours - 6.06) < 0.005)
  }

  @Test(arguments: [4, 12, 14, 28])
  func `a pile that stays or shrinks is none`(days: Int) throws {
    #expect(try Self.pile(days) { _ in 80 } == nil)
    #expect(try Self.pile(days) { _ in 90 } == nil)
  }

  @Test func `one bad week after good ones is a peak`() throws {
    #expect(try Self.pile(28) { $0 >= 21 ? 60 : 80 } == nil)
  }
}
