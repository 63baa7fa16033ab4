import ContactDemand
import ContactSimulation
import ScenarioFiles
import ScenarioModel
import Testing

/// What `explain` expects of a list is what the simulation finds with agents in plenty.
@Suite("Lists in expectation")
struct ExpectedListTests {
  /// A service with one list, by what differs from the plain one.
  struct Service: Sendable, CustomTestStringConvertible {
    let testDescription: String
    var hours = "every day: 09:00-18:00"
    var top = ""
    var days = 12
    var demand = ""
    var entry = "list: [{ date: 2024-03-06, time: 09:00, people: 400 people }]"
    var ladder = "attempts_per_day: 1, days: 4 days, most_attempts: 4, reach: 50 %"
    var more = ""
    var steps: String?

    var text: String {
      """
      busyhour: 1
      time_zone: Europe/Paris
      interval: 30 min
      period: { from: 2024-03-04, days: \(days) }
      opening_hours: { \(hours) }
      \(top)
      call_types:
        - name: list
          channel: outbound
          handling: { talk: 2 min }
          \(demand)
          outbound:
            \(entry)
            \(steps ?? "ladder: { \(ladder) }")
            \(more)
        - { name: line, demand: { total: 5 calls per day }, handling: 2 min, patience: never }
      agents: [{ name: all, staffing: 5000 agents }]
      """
    }
  }

  static let services = [
    Service(testDescription: "plain"),
    Service(testDescription: "closed at the weekend", hours: "monday-friday: 09:00-18:00"),
    Service(
      testDescription: "a holiday and an exception", top: "exceptions: { 2024-03-07: closed, 2024-03-08: 14:00-15:00 }"),
    Service(
      testDescription: "windows by weekday",
      more: "windows: { monday: 10:00-11:00, wednesday: 08:00-10:00, thursday: 17:30-20:00 }"),
    Service(
      testDescription: "a gap of days",
      ladder: "attempts_per_day: 1, gap: 3 days, days: 4 days, most_attempts: 4, reach: 50 %"),
    Service(
      testDescription: "a gap beyond closing",
      ladder: "attempts_per_day: 3, gap: 5 h, days: 2 days, most_attempts: 9, reach: 30 %"),
    Service(
      testDescription: "several attempts a day",
      ladder: "attempts_per_day: 3, gap: 2 h, days: 3 days, most_attempts: 7, reach: 30 %"),
    Service(
      testDescription: "hours, weekdays and numbers of attempts",
      ladder: "attempts_per_day: 4, gap: 2 h, days: 3 days, most_attempts: 12, reach: { by_hour: { 09:00-12:00: 20 %, "
        + "12:00-18:00: 40 % }, weekdays: { thursday: 150 % }, attempts: [100 %, 60 %], machine: 20 % }"),
    Service(
      testDescription: "a list in the evening", entry: "list: [{ date: 2024-03-06, time: 20:15, people: 400 people }]"),
    Service(
      testDescription: "a list just before closing",
      entry: "list: [{ date: 2024-03-06, time: 17:59, people: 400 people }]",
      ladder: "attempts_per_day: 2, gap: 1 h, days: 1 day, most_attempts: 4, reach: 50 %"),
    Service(
      testDescription: "a list at the end of the period",
      entry: "list: [{ date: 2024-03-14, time: 10:00, people: 400 people }]"),
    Service(
      testDescription: "the clock goes forward", hours: "every day: 01:30-05:00", top: "", days: 30,
      entry: "list: [{ date: 2024-03-30, time: 10:00, people: 400 people }]",
      ladder:
        "attempts_per_day: 2, gap: 70 min, days: 3 days, most_attempts: 6, reach: { by_hour: { 00:00-03:00: 10 %, 03:00-24:00: 60 % } }"
    ),
    Service(
      testDescription: "entries through the day and a reporting delay",
      demand: "demand: { total: 60 cases per day, intraday: { 06:00-23:00: 100 % } }",
      entry: "reporting_delay: { distribution: exponential, mean: 18 h }"),
    Service(
      testDescription: "strata, silence and wrong numbers",
      more:
        "strata: [{ name: a, share: 60 %, reach: 130 %, never_answers: 20 % }, { name: b, share: 40 %, reach: 50 % }]\n"
        + "      wrong_numbers: 10 %"),
    Service(
      testDescription: "a literal ladder",
      ladder: "attempts_per_day: 1, days: 3 days, most_attempts: 3, ends: reached-at-first, reach: 50 %"),
    Service(
      testDescription: "detection of machines",
      more: "dialling: { mode: progressive, machines: { detection: true, false_positives: 20 %, misses: 5 % } }"),
    Service(
      testDescription: "steps from entering and from the step before",
      steps: """
        steps:
                - { name: first, ladder: { attempts_per_day: 2, gap: 3 h, days: 2 days, most_attempts: 4, reach: 40 % }, outcomes: [{ name: no, share: 20 %, then: declines, kept: 50 % }, { name: far, share: 10 %, then: last }], goes_on_unreached: true }
                - { name: second, after: 60 h, from: entry, ladder: { attempts_per_day: 1, days: 2 days, most_attempts: 2, reach: 60 % } }
                - { name: last, after: 3 days, ladder: { attempts_per_day: 1, days: 3 days, most_attempts: 3, reach: 60 % } }
        """),
    Service(
      testDescription: "a text message",
      steps: """
        steps:
                - { name: first, message: { settles: 40 %, answer_after: { distribution: exponential, mean: 6 h }, lead: 3 h, reach: 150 % }, ladder: { attempts_per_day: 1, days: 3 days, most_attempts: 3, reach: 30 % } }
                - { name: second, after: 2 days, ladder: { attempts_per_day: 1, days: 2 days, most_attempts: 2, reach: 50 % } }
        """),
    Service(
      testDescription: "people call back",
      more: "calls_back: { share: 40 %, after: { distribution: exponential, mean: 4 h }, to: line }"),
  ]

  /// False alarms of the whole table: 1 in 1,000 over four sums of each service.
  static let largestZ = 4.4

  @Test("the expectation is the simulation's with agents in plenty", arguments: services)
  func agree(_ service: Service) throws {
    let scenario = try ScenarioReader.read(text: service.text).scenario
    let forecast = try ContactForecast(scenario)
    let expected = try #require(OutboundForecast(scenario, forecast: forecast).campaigns[0])
    let agents = Array(repeating: 5000, count: scenario.grid.intervals.count)
    let model = try SimulationModel(
      scenario: scenario, expected: forecast.callTypes.map(\.byInterval), staffing: StaffingByInterval(agents: [agents])
    )
    var sums = Array(repeating: [Double](), count: 4)
    for replication in 0..<40 {
      var tally = model.makeTally()
      ReplicationEngine().run(model, replication: replication, into: &tally)
      let totals = OutboundTotals(tally)
      for (place, count) in [\OutboundTally.attempts, \.reached, \.conversations, \.exhausted].enumerated() {
        sums[place].append(Double(totals.sum(count)))
      }
    }
    let total = expected.total
    let values = [
      expected.attempts, expected.reached, expected.conversations,
      total * expected.steps.reduce(0) { $0 + $1.exhausted },
    ]
    for (value, found) in zip(values, sums) {
      let mean = found.reduce(0, +) / 40
      let variance = found.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 39
      // Within an hour people are taken together: a tenth of a per cent for it.
      #expect(abs(mean - value) <= Self.largestZ * (variance / 40).squareRoot() + 0.001 * value + 1e-6)
    }
  }
}
