import ScenarioFiles
import ScenarioModel
import Testing

/// Rules that call types and hours together make useless.
@Suite struct UselessRuleTests {
  private func warnings(_ callTypes: String, hours: String = "08:00-12:00", zone: String = "Europe/Paris") throws
    -> [String]
  {
    let text = """
      busyhour: 1
      time_zone: \(zone)
      period: { from: 2024-03-29, days: 4 }
      opening_hours: { every day: \(hours) }
      call_types:
      \(callTypes)
      agents: [{ name: g, staffing: 5 agents }]
      """
    return try ScenarioReader.read(text: text, name: "x.yaml").scenario.warnings.map { "\($0.keyPath): \($0.message)" }
  }

  private func type(_ name: String, _ more: String) -> String {
    "  - { name: \(name), demand: { total: 20 calls per day }, handling: 4 min, patience: 3 min\(more) }"
  }

  @Test func `transfers that lead round are warned of once, by the first type of the ring`() throws {
    func ring(_ share: String) throws -> [String] {
      try warnings(
        [
          type("a", ", transfers: [{ to: b, probability: \(share) }]"),
          type("b", ", transfers: [{ to: c, probability: 100 % }]"),
          type("c", ", transfers: [{ to: a, probability: 90 % }]"),
        ].joined(separator: "\n"))
    }
    #expect(
      try ring("100 %") == [
        "call_types.a.transfers: transfers lead from 'a' to 'b' to 'c' to 'a': most calls go round, until the eighth "
          + "conversation ends them"
      ])
    #expect(try ring("50 %") == [])
  }

  @Test(arguments: [
    (
      "earliest: 5 h, overnight: false",
      ["5 h after accepting the service has closed, and open callbacks are lost at closing: nobody is called back"]
    ),
    (
      "earliest: 3 h, target: 80 % within 2 h",
      ["the first try comes 3 h after accepting, the target allows 2 h: it is out of reach"]
    ),
    ("earliest: 3 h, overnight: false", []), ("earliest: 5 h", []),
  ])
  func `callbacks that come too late are warned of`(rule: String, expected: [String]) throws {
    let callback = ", callback: { offered_over: 1 min, acceptance: 50 %, \(rule) }"
    #expect(try warnings(type("a", callback)) == expected.map { "call_types.a.callback.earliest: \($0)" })
  }

  @Test func `a calling window in the hour that the clock skips is warned of where the service is open`() throws {
    let list = """
        - name: l
          channel: outbound
          handling: 5 min
          outbound:
            list: [{ date: 2024-03-29, time: 09:00, people: 100 people }]
            windows: { every day: 01:00-02:30 }
            ladder: { days: 4 days, most_attempts: 4, reach: 70 % }
      """
    #expect(
      try warnings(list, hours: "00:00-24:00") == [
        "call_types.l.outbound.windows: on 2024-03-31 the clock goes from 02:00 to 03:00: of the hours 01:00-02:30 "
          + "01:00-02:00 is left"
      ])
    #expect(try warnings(list, hours: "00:00-24:00", zone: "Africa/Abidjan") == [])
  }
}
