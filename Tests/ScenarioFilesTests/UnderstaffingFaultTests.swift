import Testing

/// Faults of a price of agent-hours that are missing.
@Suite struct UnderstaffingFaultTests {
  private func text(_ costs: (own: String, shared: String), price: String) -> String {
    """
    busyhour: 1
    title: { en: X }
    time_zone: Europe/Paris
    interval: 60 min
    period: { from: 2024-03-04, days: 1 }
    opening_hours: { every day: 08:00-10:00 }
    holidays: {}
    exceptions: {}
    call_types:
      - { name: a, demand: { rates: 60 per hour }, handling: 240 s, patience: 120 s, target: 80 % in 20 s }
    agents:
      - { name: A, serves: [a], staffing: planned\(costs.own) }
      - { name: X, serves: [a], staffing: planned\(costs.shared) }
    plan: { understaffing: \(price) }
    """
  }

  private let costs = (own: ", cost: 20 EUR per hour", shared: ", cost: 30 EUR per hour, shrinkage: 25 %")

  @Test(arguments: [
    ("35 EUR", "expected a cost such as '40 EUR per agent-hour', found '35 EUR'"),
    ("35 USD per agent-hour", "expected a cost in EUR, the scenario's currency, found '35 USD per agent-hour'"),
    (
      "15 EUR per agent-hour",
      "expected more than the 20 EUR that an hour on duty costs in the cheapest group that serves 'a', found 15 EUR"
    ),
  ])
  func `a price that cannot be weighed is refused in its place`(_ price: String, _ message: String) {
    let found = faults(of: text(costs, price: price))
    #expect(found.count == 1 && found.contains { $0.contains("14:24: plan.understaffing: \(message)") }, "\(found)")
  }

  @Test func `a price of missing hours needs the cost of every planned group`() {
    let found = faults(of: text(("", ""), price: "35 EUR per agent-hour"))
    #expect(
      found.count == 1 && found.contains { $0.contains("expected a 'cost' for every planned group") }, "\(found)")
  }

  @Test func `a price between the costs of the groups is taken, with its source`() {
    #expect(faults(of: text(costs, price: "35 EUR per agent-hour")).isEmpty)
    #expect(faults(of: text(costs, price: "{ value: 35 EUR per agent-hour, assumed: by the buyer }")).isEmpty)
  }
}
