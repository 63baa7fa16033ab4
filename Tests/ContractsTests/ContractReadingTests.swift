import ScenarioFiles
import ScenarioModel
import Testing

/// How contracts, prices and costs are read.
@Suite struct ContractReadingTests {
  private static let text = """
    contract:
      caps: { per_period: 10 % of invoice, total: 20000 EUR }
      exclusions: { above: 130 %, forecast: 25 calls }
      counting: { callbacks: excluded }
      commitments:
        - name: level
          holds: calls.serviceLevel >= 90 %
          per: day
          penalty: [{ amount: 150.5 EUR }, { worse_than: 85 %, amount: 2 % of invoice per 0.5 points }]
          bonus: [{ from: 95 %, amount: 12 EUR per point }]
          steps: full
    costs:
      premiums: [{ on: holidays, between: 08:00-10:00, premium: 25 %, groups: [main] }]
      recruiting: 350 EUR per head
      telephony: { talk: 0.0123 EUR per minute }
    """

  private func scenario(_ old: String = "", _ new: String = "") throws(ScenarioFault) -> Scenario {
    try ScenarioReader.read(text: PromisedCalls.text(old.isEmpty ? Self.text : Self.text.replacing(old, with: new)))
      .scenario
  }

  @Test func `amounts, limits and rules are what the file says, exactly`() throws {
    let scenario = try scenario()
    let contract = try #require(scenario.contract)
    #expect(contract.periodCap == ContractAmount(DecimalNumber(millionths: 100_000), .invoice))
    #expect(contract.totalCap == ContractAmount(DecimalNumber(20_000), .money))
    #expect(contract.exclusion == VolumeExclusion(above: 1.3, forecast: .perDay(25)))
    #expect(contract.counting == LevelCounting(callbacks: .excluded) && contract.billing == .month)
    let commitment = try #require(contract.commitments.first)
    let half = DecimalNumber(millionths: 500_000)
    #expect(
      commitment.penalties == [
        AmountStep(amount: ContractAmount(DecimalNumber(millionths: 150_500_000), .money)),
        AmountStep(
          limit: ContractLimit(DecimalNumber(85), .percent),
          amount: ContractAmount(DecimalNumber(millionths: 20_000), .invoice, .each(half, of: .percent, .full))),
      ])
    #expect(commitment.bonuses.first?.limit == ContractLimit(DecimalNumber(95), .percent))
    #expect(scenario.price.map(\.unit) == [.call, .month] && scenario.price[0].amount.millionths == 2_350_000)
    let costs = try #require(scenario.costs)
    #expect(costs.talkMinute?.millionths == 12_300 && costs.recruiting == DecimalNumber(350) && costs.training == nil)
    #expect(costs.premiums.first?.onHolidays == true && costs.premiums.first?.groups == [0])
  }

  @Test(arguments: [
    ("150.5 EUR", "150.5", "contract.commitments.level.penalty[0].amount"),
    ("150.5 EUR", "150.5 USD", "contract.commitments.level.penalty[0].amount"),
    ("150.5 EUR", "1.1234567 EUR", "contract.commitments.level.penalty[0].amount"),
    ("per 0.5 points", "per half point", "contract.commitments.level.penalty[1].amount"),
    ("worse_than: 85 %", "worse_than: much", "contract.commitments.level.penalty[1].worse_than"),
    ("20000 EUR", "20000 EUR per call", "contract.caps.total"),
    ("per: day", "per: hour", "contract.commitments.level.per"),
    ("above: 130 %", "above: 90 %", "contract.exclusions.above"), ("350 EUR per head", "350 EUR", "costs.recruiting"),
    ("groups: [main]", "groups: [others]", "costs.premiums[0].groups[0]"),
    ("on: holidays", "on: feasts", "costs.premiums[0].on"),
    ("callbacks: excluded", "callbacks: no", "contract.counting.callbacks"),
  ])
  func `a fault is found at its key`(old: String, new: String, path: String) {
    do {
      _ = try scenario(old, new)
      Issue.record("taken: \(new)")
    } catch {
      guard case .problems(let problems) = error else { return }
      #expect(problems.map(\.keyPath) == [path])
      #expect(problems.allSatisfy { $0.line > 1 && $0.column > 1 })
    }
  }

  @Test func `a contract moves the digest, and a file without one keeps its own`() throws {
    let plain = try ScenarioReader.read(text: PromisedCalls.text("")).scenario
    let other = try scenario()
    #expect(plain.contract == nil && plain.costs == nil && plain.digest != other.digest)
    #expect(try scenario("150.5 EUR", "150.6 EUR").digest != other.digest)
  }
}
