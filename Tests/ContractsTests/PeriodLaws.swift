import Contracts
import ScenarioModel
import Testing

@Suite struct PeriodLaws {
  private static let hours = """
    contract:
      partial_periods: RULE
      commitments: [{ name: hours, holds: main.agentHours >= 100000 h, per: month, penalty: 290 EUR }]
    """

  /// 22 to 31 January are 10 of 31 days; the service opens every day.
  @Test(arguments: [("judged", 29_000), ("pro-rata", 9355), ("left-out", 0)])
  func `a month that the period cuts follows the stated rule`(rule: String, cents: Int) throws {
    let result = try PromisedCalls.result(Self.hours.replacing("RULE", with: rule))
    #expect(result.ledger.totals(.penalty).allSatisfy { $0 == Money(cents: cents) })
    #expect((result.allKept == nil) == (rule == "left-out"))
  }

  @Test func `a period that begins in the grace is judged and costs nothing`() throws {
    let text = Self.hours.replacing("  partial_periods: RULE", with: "  grace: 1 day")
    let result = try PromisedCalls.result(text, days: 20)
    #expect(result.commitments[0].periods.map(\.span.label) == ["2024-01", "2024-02"])
    #expect(result.missed == 2)
    #expect(result.ledger.amounts(.penalty, period: 0).allSatisfy { $0 == .zero })
    #expect(result.ledger.amounts(.penalty, period: 1).allSatisfy { $0 == Money(cents: 29_000) })
  }

  @Test(arguments: [
    ("hours < 30", "day", "0", 0), ("hours <= 12", "day", "0", 0), ("hours < 12", "day", "0", 10),
    ("hours < 11.6", "day", "0", 10), ("hours >= 12.4", "day", "0", 10), ("hours >= 84", "week", "0", 1),
  ])
  func `every day, week and month is judged by its own value`(
    condition: String, period: String, decimals: String, missed: Int
  ) throws {
    let text = """
      contract:
        commitments:
          - { name: a, holds: main.\(condition.replacing("hours", with: "agentHours")) h, per: \(period), decimals: \(decimals) }
      """
    #expect(try PromisedCalls.result(text).missed == Double(missed))
  }

  @Test func `a step further from the limit counts alone, and points that were begun count`() throws {
    let text = """
      contract:
        commitments:
          - name: level
            holds: main.occupancy >= 100 %
            per: period
            decimals: 0
            penalty: [{ amount: 1 EUR }, { worse_than: 90 %, amount: 10 EUR per 10 points }, { worse_than: 1 %, amount: 5000 EUR }]
      """
    let result = try PromisedCalls.result(text)
    // 20 calls of a minute in 12 h of 3 agents are 3 % of the time: nine steps of 10 points below 90 %.
    let amounts = Set(result.ledger.totals(.penalty))
    #expect(amounts == [Money(cents: 9000)])
  }
}
