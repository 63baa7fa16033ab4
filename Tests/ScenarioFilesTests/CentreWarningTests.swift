import ScenarioFiles
import ScenarioModel
import Testing

@Suite struct CentreWarningTests {
  @Test func `the centre itself has nothing to be warned of`() {
    #expect(centreWarnings() == [])
  }

  @Test(arguments: CentreWarningTests.cases)
  func `settings that can never act are warned of`(warned: FaultCase) {
    #expect(centreWarnings(replacing: warned.old, with: warned.new) == warned.problems)
  }

  @Test func `items with the priority of calls are warned of where priorities decide`() {
    let old = """
          priority: -5
      agents:
        - name: health-line
          serves: [health.*]
          staffing: 12 agents
        - name: generalists
          serves: [business, health, mailbox]
          work: longest-weighted-wait
      """
    func new(_ priority: Int) -> String {
      old.replacing("priority: -5", with: "priority: \(priority)")
        .replacing("longest-weighted-wait", with: "priority")
    }
    #expect(centreText.contains(old))
    #expect(centreWarnings(replacing: old, with: new(-5)) == [])
    #expect(
      centreWarnings(replacing: old, with: new(0)) == [
        "call_types.mailbox.priority: 'mailbox' has the priority of 'business': items that wait longer are worked before "
          + "callers"
      ])
  }

  static let cases: [FaultCase] = [
    FaultCase(
      "agents: 3 agents", "agents: 9 agents",
      "agents.generalists.reserved: 10 agents are kept free, but there are never more than 8: 'mailbox' never starts here"
    ),
    FaultCase("agents: 3 agents", "agents: 6 agents"),
    FaultCase(
      "for: [health.french]", "for: [health, business, mailbox]",
      "agents.generalists.reserved[1]: the group serves no other call types: nothing is kept free"),
    FaultCase(
      "keep_free: 2 agents", "keep_free: 12 agents",
      "call_types.health.callback.keep_free: 12 agents are kept free, but no group that serves 'health.french' ever has more "
        + "than 12: nobody is called back"),
    FaultCase(
      "most_attempts: 4 attempts", "most_attempts: 1 attempt",
      "call_types.health.retries.most_attempts: with 1 attempt in all nobody calls again"),
    FaultCase(
      "every day: 08:00-20:00", "every day: 00:00-24:00",
      "call_types.health.closed_hours: the service is never closed in the period: nobody is counted here"),
    FaultCase(
      "{ distribution: weibull, shape: 0.8, mean: 3 min }", "never",
      "call_types.health.announcement: a factor on patience has no effect: these callers never give up"),
    FaultCase(
      "        - { after: 30 s, groups: [generalists] }\n", "",
      "call_types.health.routing.circles: group 'generalists' serves 'health', but no circle names it: it never takes its contacts"
    ),
    FaultCase("patience: never", "patience: 5 min\n    spill_over: { to: \"112\", when_closed: 10 % }"),
    FaultCase(
      "00:00-08:00: 2 per hour, 20:00-24:00: 12 per hour", "08:00-09:00: 2 per hour",
      "call_types.health.closed_hours.rates: the rates fall into opening hours only: nobody is counted here"),
    FaultCase(
      "staffing: 8 agents", "staffing: { 08:00-18:00: 8 agents, 18:00-20:00: 4 agents }",
      "agents.generalists.reserved: 4 agents are kept free, but there are only 4 or a few more in 20 open intervals: 'mailbox' "
        + "never starts here then"),
    FaultCase(
      "staffing: 8 agents", "staffing: planned\n    maximum: 4 agents",
      "agents.generalists.reserved: 4 agents are kept free, but there are never more than 4: 'mailbox' never starts here"
    ),
    FaultCase(
      "staffing: 8 agents", "staffing: { 08:00-18:00: 8 agents, 18:00-20:00: 0 agents }",
      "agents: nobody who serves 'business' is on duty in 20 of 120 open intervals (first 2020-03-16 18:00)"),
    FaultCase(
      "{ total: 300 calls per day }", "{ rates: { 06:00-10:00: 100 per hour } }",
      "call_types.business.demand.rates: 1000 calls of these rates fall while the service is closed and are left out",
      "call_types.business.demand.rates: open hours are left out, in which no calls come: 10:00-20:00 on monday-friday (write "
        + "'0 per hour' where that is meant)"),
    FaultCase(
      "{ total: 300 calls per day }", "{ total: 300 e-mails per day }",
      "call_types.business.demand.total: e-mails and forms are counted, but the type is inbound: they are taken as calls on the "
        + "line; work that waits needs 'channel: deferred'"),
  ]

  @Test func `nobody turns elsewhere while closed where nobody tries then`() {
    let text = centreText.replacing(
      "      calls: { share: 20 %, after: 24 h, to: business, withdraws: true }\n", with: ""
    )
    .replacing("patience: never", with: "patience: 5 min\n    spill_over: { to: \"112\", when_closed: 10 % }")
    let warnings = try? ScenarioReader.read(text: text).scenario.warnings.map(\.keyPath)
    #expect(warnings == ["call_types.business.spill_over.when_closed"])
  }
}
