import Testing

/// The contract of the outbound formulas, through the built program.
@Suite struct `busyhour formula, outbound` {
  private static func run(_ arguments: String...) throws -> `busyhour formula`.Outcome {
    try `busyhour formula`.run(arguments: arguments)
  }

  /// Row n = 20, 2 s of the dialler's reference table.
  @Test func `a dialler says its load, its silent calls, its dials and its lines`() throws {
    let outcome = try Self.run(
      "dialler", "--agents", "20", "--talk", "180 s", "--max-silent", "3 %", "--reach", "30 %", "--format", "json")
    #expect(outcome.status == 0, "\(outcome.complaint)")
    #expect(abs(try outcome.number("load") - 14.1519614015) < 1e-8)
    #expect(abs(try outcome.number("occupancy") - 0.686370128) < 1e-8)
    #expect(abs(try outcome.number("silentCallRate") - 0.03) < 1e-10)
    #expect(abs(try outcome.number("dialsPerMinute") - 14.1519614015 / 3 / 0.3) < 1e-8)
    #expect(try outcome.number("lines") > 14)
  }

  @Test func `a dialler at a given load that drops at once is Erlang B`() throws {
    let outcome = try Self.run(
      "dialler", "--agents", "14", "--handling", "3 min", "--load", "10", "--max-wait", "0 s", "--format", "json")
    #expect(abs(try outcome.number("silentCallRate") - 0.05681914338652085909) < 1e-13)
    #expect(try outcome.json()["lines"] == nil)
  }

  @Test func `a ladder shows the three readings of one sentence`() throws {
    let json = try Self.run(
      "ladder", "--people", "100000", "--reach", "70 %", "--days", "3", "--format", "json"
    ).json()
    let readings = try #require(json["readings"] as? [[String: Any]])
    #expect(readings.map { $0["reading"] as? String } == ["one-more-call", "until-reached", "every-day"])
    #expect(readings.map { $0["dials"] as? Double } == [130_000, 141_700, 190_000])
    #expect(readings.map { $0["reached"] as? Double } == [91_000, 99_190, 99_190])
    #expect((json["attempts"] as? [Any])?.count == 4)
  }

  @Test func `a ladder by attempt number with people who never answer`() throws {
    let outcome = try Self.run(
      "ladder", "--reach", "50 %,25 %", "--cap", "3", "--never-answer", "20 %", "--format", "json")
    #expect(abs(try outcome.number("shareReached") - 0.575) < 1e-12)
    #expect(abs(try outcome.number("attemptsPerPerson") - 2.1) < 1e-12)
    #expect(try outcome.json()["readings"] == nil)
  }

  /// 100 people, half answer, 80 and then 50 attempts: 65 reached in two days.
  @Test func `a list day by day`() throws {
    let outcome = try Self.run(
      "list", "--entries", "100", "--reach", "50 %", "--cap", "2", "--capacity", "80,50", "--days", "2", "--within",
      "2", "--format", "json")
    #expect(outcome.status == 0, "\(outcome.complaint)")
    #expect(abs(try outcome.number("shareReachedWithin") - 0.65) < 1e-12)
    #expect(try outcome.number("waiting") == 20)
    let days = try #require(try outcome.json()["days"] as? [[String: Any]])
    #expect(days.map { $0["attempts"] as? Double } == [80, 50])
    #expect(days.map { $0["backlog"] as? Double } == [20, 10])
  }

  /// All of 1,000 people must be called on the first day; at 60 s each and nine hours that takes 1,000 / 540 agents.
  @Test func `the least team for a deadline`() throws {
    let outcome = try Self.run(
      "list", "--entries", "1000", "--reach", "50 %", "--cap", "3", "--target", "50 %", "--within", "1", "--talk",
      "60 s", "--ring-answered", "20 s", "--ring-unanswered", "40 s", "--format", "json")
    #expect(outcome.status == 0, "\(outcome.complaint)")
    #expect(abs(try outcome.number("capacity") - 1_000 / 540) < 1e-6)
  }

  @Test func `an audit of the national figures`() throws {
    let claim = ["audit", "--contacts", "6000000", "--days", "212", "--agents", "11000", "--calls-per-agent-day", "30"]
    let short = try `busyhour formula`.run(arguments: claim + ["--format", "json"])
    #expect(abs(try short.number("impliedCallsPerAgentDay") - 2.5728987993138937) < 1e-12)
    #expect(abs(try short.number("agentsOnDutyNeeded") - 943.3962264150944) < 1e-9)
    let hours = [
      "--hours-per-day", "9 h", "--weekly-hours", "35 h", "--absence", "10 %", "--shrinkage", "20 %", "--handling",
      "6 min", "--format", "json",
    ]
    let long = try `busyhour formula`.run(arguments: claim + hours)
    #expect(abs(try long.number("explainedFactor") - 0.4) < 1e-12)
    #expect(abs(try long.number("unexplainedFactor") - 2.5728987993138937 / 0.4 / 30) < 1e-12)
    #expect(abs(try long.number("loadRatio") - 2.5728987993138937 / 0.4 / 90) < 1e-12)
    let table = try `busyhour formula`.run(arguments: claim)
    #expect(table.output.contains("2.573") && table.output.contains("943.396"))
  }

  @Test(arguments: [
    (["dialler", "--agents", "20", "--talk", "180"], "expected a time such as '180 s'"),
    (["dialler", "--agents", "20", "--talk", "180 s"], "expected one of --max-silent and --load"),
    (["dialler", "--agents", "0", "--talk", "180 s", "--max-silent", "3 %"], "agents"),
    (["dialler", "--agents", "20", "--talk", "180 s", "--max-silent", "0 %"], "above 0, below 1"),
    (["ladder", "--reach", "70 %"], "expected --days or --cap"),
    (["list", "--reach", "50 %", "--cap", "2"], "expected one of --entries and --csv"),
    (["list", "--entries", "9", "--reach", "50 %", "--cap", "2", "--target", "90 %"], "it is 0.5"),
    (["list", "--entries", "9", "--reach", "50 %", "--cap", "2", "--order", "best"], "oldest"),
    (["ladder", "--reach", "170 %", "--days", "3"], "from 0 % to 100 %"),
    (["ladder", "--reach", "70 %", "--days", "9223372036854775807", "--attempts-per-day", "2"], "at most 999"),
    (["audit", "--contacts", "1", "--days", "0", "--agents", "1", "--calls-per-agent-day", "1"], "days"),
    (
      ["audit", "--contacts", "1", "--days", "1", "--agents", "1", "--calls-per-agent-day", "1", "--absence", "10 %"],
      "expected --hours-per-day"
    ),
  ])
  func `bad input is refused with code 64 and says what was wanted`(_ arguments: [String], _ wanted: String) throws {
    let outcome = try `busyhour formula`.run(arguments: arguments)
    #expect(outcome.status == 64)
    #expect(outcome.complaint.contains(wanted), "\(outcome.complaint)")
    #expect(outcome.output.isEmpty)
  }
}
