import Contracts
import ScenarioModel
import Testing

@Suite struct LedgerTests {
  private static let text = """
    contract:
      caps: { per_period: 10 % of invoice }
      commitments:
        - { name: quiet, holds: calls.offered <= 24, per: day, penalty: 0.5 % of invoice per call }
        - { name: month, holds: calls.offered <= 215, per: month, penalty: 33.33 EUR, bonus: [{ from: 190, amount: 12.34 EUR }] }
    costs:
      supervisors: { agents_each: 10 agents, cost: 33.10 EUR per hour }
      premiums: [{ on: saturday-sunday, premium: 25 % }, { on: sunday, between: 10:00-12:00, premium: 50 % }, { on: saturday, between: 10:05-10:20, premium: 10 % }]
      recruiting: 333.33 EUR per head
      seats: 180 EUR per seat per month
      telephony: { talk: 0.0123 EUR per minute, wait: 0.0123 EUR per minute }
      set_up: 1000 EUR
      overhead: 9.5 %
      margin: 8 %
      tax: 20 %
    """

  private static let result = Result { try PromisedCalls.result(text, days: 20) }

  @Test func `the amounts of lines add up to invoice and cost, to the cent`() throws {
    let result = try Self.result.get()
    for (lines, account) in [(result.invoice, ContractResult.Account.invoice), (result.costs, .cost)] {
      let all = result.ledger.totals(account).reduce(0) { $0 + $1.cents }
      // The mean of a line times the runs is its whole number of cents.
      let sum = lines.reduce(0) { $0 + Int(($1.total.mean * 100 * Double(result.replications)).rounded()) }
      #expect(sum == all && all > 0)
      for period in result.periods.indices {
        let part = result.ledger.amounts(account, period: period).reduce(0) { $0 + $1.cents }
        let own = lines.reduce(0) { $0 + Int(($1.periods[period].mean * 100 * Double(result.replications)).rounded()) }
        #expect(own == part)
      }
    }
  }

  @Test func `margin is invoice and bonus less penalty and cost in every run and period`() throws {
    let amounts = try Self.result.get().ledger.amounts
    let (invoice, bonus) = (try #require(amounts[.invoice]), try #require(amounts[.bonus]))
    let (penalty, cost) = (try #require(amounts[.penalty]), try #require(amounts[.cost]))
    let (margin, tax) = (try #require(amounts[.margin]), try #require(amounts[.tax]))
    for place in invoice.indices {
      let due = invoice[place] + bonus[place] - penalty[place]
      #expect(margin[place] == due - cost[place])
      #expect(tax[place] == Money(DecimalNumber(millionths: 200_000), of: due))
      #expect(penalty[place] <= Money(DecimalNumber(millionths: 100_000), of: invoice[place]))
    }
  }

  @Test func `wages, premiums and supervisors are of paid hours with cover`() throws {
    let result = try Self.result.get()
    func quantity(_ kind: LedgerLine.Kind) -> Double? { result.costs.first { $0.line.kind == kind }?.quantity }
    // 20 days of 4 h and 3 agents: 240 h on duty, / 0.8 x 1.1.
    #expect(quantity(.wages(group: 0)) == 330)
    #expect(quantity(.supervision) == 33)
    // 27 and 28 January, 3, 4 and 10 February: 5 days; 28 January and 4 February: 2 h each.
    #expect(quantity(.premium(0, group: 0)) == 82.5)
    #expect(quantity(.premium(1, group: 0)) == 16.5)
    // Saturdays 27 January, 3 and 10 February: 15 min each, within one interval; 0.75 h in January and 1.5 h in February, / 0.8 x 1.1.
    #expect(abs((quantity(.premium(2, group: 0)) ?? 0) - (1.03 + 2.06)) < 1e-9)
  }

  @Test func `a callback that reaches the caller is a contact handled`() throws {
    // Nobody leaves, and all who must wait are called back before closing: every call is handled once.
    let text = """
      busyhour: 1
      time_zone: UTC
      interval: 30 min
      period: { from: 2024-01-22, days: 3 }
      opening_hours: { every day: 08:00-18:00 }
      call_types:
        - name: calls
          demand: { rates: { 08:00-10:00: 50 per hour, 10:00-18:00: 0 per hour } }
          handling: { mean: 1 min }
          patience: { distribution: deterministic, mean: 12 h }
          callback: { offered_over: 0 s, acceptance: 100 %, reached: 100 %, failed_attempt: 30 s, most_attempts: 1 attempt, gap: 1 min }
      agents: [{ name: main, staffing: 1 agent }]
      price: [{ name: calls, amount: 1 EUR per call }, { name: handled, amount: 1 EUR per handled contact }]
      simulation: { seed: 5, replications: 40 }
      """
    let result = try PromisedCalls.result(of: text)
    let (calls, handled) = (result.invoice[0], result.invoice[1])
    #expect(calls.quantity > 290 && calls.quantities == handled.quantities && calls.total == handled.total)
  }

  @Test func `what is not stated is listed`() throws {
    let missing = try Self.result.get().notCovered
    #expect(missing == [.training, .tools, .overtime])
  }

  @Test func `cost for each call is cost over calls answered`() throws {
    let result = try Self.result.get()
    let unit = try #require(result.costPerAnsweredCall?.value)
    let cost = try #require(result.totals[.cost]).mean
    // Hardly anybody leaves: a little more than cost over calls.
    #expect(unit >= cost / 400 * 0.98 && unit < cost / 400 * 1.05)
  }
}
