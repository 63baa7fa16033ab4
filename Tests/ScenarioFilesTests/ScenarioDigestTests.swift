import ScenarioFiles
import ScenarioModel
import Testing

/// The digest is of the meaning: what cannot move a result does not move it, everything else does.
@Suite struct ScenarioDigestTests {
  /// The example with a table beside it.
  static let tableText = exampleText.replacing(
    "{ distribution: lognormal, mean: 5 min, cv: 80 %, assumed: \"similar lines\" }",
    with: "{ distribution: empirical, file: t.csv, unit: s }")

  static func digest(_ text: String, table: String = "t\n100\n200\n300\n") throws -> String {
    try ScenarioReader.read(text: text, tables: ["t.csv": table]).scenario.digest
  }

  /// A text with one part replaced, and whether the part was there.
  static func digest(_ text: String, replacing old: String, with new: String) throws -> String {
    #expect(text.contains(old), "the text does not contain: \(old)")
    return try digest(text.replacing(old, with: new))
  }

  /// Other ways to say the same, in the example.
  static let sayings: [(old: String, new: String)] = [
    ("# A surge hotline.\n", ""), ("# A surge hotline.", "# Another comment, äöü"),
    ("name: post-luxembourg", "name: other-name"),
    ("title: { en: \"Hotline Santé, first wave\", fr: \"Hotline Santé, première vague\" }", "title: Another"),
    ("summary: { en: \"A test.\", fr: \"Un essai.\" }\n", ""), ("language: fr", "language: en"),
    ("lines: 120 lines\nclosing: served\n", "closing: \"served\"\nlines: 120 lines\n"), ("closing: served\n", ""),
    ("days: 94", "days: 94 days"), ("2020-04-13: Lundi de Pâques", "2020-04-13: Easter Monday"),
    ("monday-friday: 08:00-20:00", "monday-thursday: 08:00-20:00\n  friday: [08:00-20:00]"),
    ("    channel: inbound\n", ""), ("value: 85000 calls", "value: 85 000 calls"),
    ("source: \"POST Luxembourg, 29 November 2021\"", "assumed: \"a guess\""),
    ("saturday: 60 %, sunday: 45 %", "sunday: 45 percent, saturday: 60.0 %"), ("week: 0 %, ", ""),
    ("half_life: 2 days", "half_life: 48 h"), ("mean: 5 min", "mean: 300 s"), ("mean: 3 min", "mean: 2 min 60 s"),
    ("balking: 3 %", "balking: 3.00 %"), ("    priority: 0\n", ""), ("80 % in 20 s", "{ level: 80 %, within: 20 s }"),
    ("\"similar lines\"", "\"other words\""), ("people: { value: 310 people, source: \"POST\" }", "people: 310 people"),
    ("full_time: 40 h", "full_time: 40 h per week"), ("confidence: 95 %, warm_up: 0 s", "warm_up: 0 min"),
  ]

  @Test(arguments: sayings)
  func `another way to say the same leaves the digest`(row: (old: String, new: String)) throws {
    #expect(try Self.digest(exampleText, replacing: row.old, with: row.new) == Self.digest(exampleText))
  }

  @Test func `decimals of minutes and hours are the seconds that they stand for`() throws {
    for (one, other) in [("1.1 min", "66 s"), ("0.55 h", "1980 s"), ("0.1 h", "6 min"), ("1.005 h", "3618 s")] {
      let first = try Self.digest(exampleText, replacing: "mean: 5 min", with: "mean: \(one)")
      #expect(try first == Self.digest(exampleText, replacing: "mean: 5 min", with: "mean: \(other)"), "\(one)")
    }
  }

  /// One change of the example each.
  static let changes: [(old: String, new: String)] = [
    ("time_zone: Europe/Luxembourg", "time_zone: Europe/Lisbon"), ("interval: 30 min", "interval: 15 min"),
    ("from: 2020-03-14, days: 94", "from: 2020-03-14, days: 95"),
    ("monday-friday: 08:00-20:00", "monday-friday: 08:00-20:30"),
    ("saturday: 09:00-18:00\n", "saturday: 10:00-18:00\n"),
    ("sunday: [09:00-12:00, 13:00-18:00]", "sunday: [09:00-12:00, 14:00-18:00]"),
    ("holidays: 09:00-18:00", "holidays: closed"), ("  holidays: 09:00-18:00\n", ""),
    ("2020-04-13: Lundi", "2020-05-01: Lundi"),
    ("2020-03-14: 14:00-20:00", "2020-03-14: closed"), ("lines: 120 lines", "lines: 121 lines"),
    ("lines: 120 lines\n", ""), ("closing: served", "closing: cleared"), ("questions", "enquiries"),
    ("counted: offered", "counted: fresh"), ("85000 calls", "85001 calls"), ("4000 calls", "4001 calls"),
    ("date: 2020-03-20", "date: 2020-03-21"), ("600 calls", "601 calls"), ("saturday: 60 %", "saturday: 60.5 %"),
    ("      holidays: 45 %", "      holidays: 46 %"), ("08:00-10:00: 80 %", "08:00-10:00: 81 %"),
    ("run: 10 %", "run: 11 %"), ("day: 12 %", "day: 13 %"), ("size: 3000 calls", "size: 3001 calls"),
    ("half_life: 2 days", "half_life: 3 days"), ("within_total: true", "within_total: false"),
    ("factor: 120 %", "factor: 121 %"), ("growth: 5 % per week", "growth: 6 % per week"),
    ("rate: constant", "rate: linear"), ("distribution: lognormal, mean: 5 min", "distribution: gamma, mean: 5 min"),
    ("mean: 5 min", "mean: 301 s"), ("cv: 80 %", "cv: 81 %"), ("mean: 3 min", "mean: 181 s"),
    ("balking: 3 %", "balking: 4 %"), ("priority: 0", "priority: 1"),
    ("queue_limit: 200 calls", "queue_limit: 201 calls"),
    ("target: 80 % in 20 s", "target: 81 % in 20 s"), ("target: 80 % in 20 s", "target: 80 % in 21 s"),
    ("name: counsellors", "name: agents"), ("minimum: 2 agents", "minimum: 3 agents"),
    ("maximum: 60 agents", "maximum: 20 agents"), ("value: 310 people", "value: 311 people"),
    ("shrinkage: 15 %", "shrinkage: 16 %"), ("full_time: 40 h", "full_time: 39 h"), ("weight: 1\n", "weight: 2\n"),
    ("selection: longest-idle", "selection: random"), ("seed: 20200314", "seed: 20200315"),
    ("replications: 1000", "replications: 1001"), ("confidence: 95 %", "confidence: 99 %"),
    ("warm_up: 0 s", "warm_up: 1 h"), ("sensitivity: [-20 %, 10 %]", "sensitivity: [-20 %]"),
    ("[erlang-c, erlang-a, sipp", "[erlang-a, sipp"),
  ]

  @Test(arguments: changes)
  func `one change of the example moves the digest`(row: (old: String, new: String)) throws {
    #expect(try Self.digest(exampleText, replacing: row.old, with: row.new) != Self.digest(exampleText))
  }

  /// One change each of the centre and of the tracing centre.
  static let further: [(text: String, old: String, new: String)] =
    [
      ("after_blocking: 60 %", "after_blocking: 61 %"), ("patience: keep", "patience: redraw"),
      ("overnight: false", "overnight: true"), ("choose: least-skilled", "choose: listed"),
      ("after: 30 s", "after: 31 s"), ("leaving: 15 %", "leaving: 16 %"), ("reached: 80 %", "reached: 81 %"),
      ("consultation: 30 s", "consultation: 31 s"), ("when_closed: 40 %", "when_closed: 41 %"),
      ("follows_volume: true", "follows_volume: false"),
      ("german: 25 %\n      luxembourgish: 15 %", "german: 24 %\n      luxembourgish: 16 %"),
      ("[200 items, 150", "[201 items, 150"),
      ("backlog: 38 items", "backlog: 39 items"),
      ("withdraws: true", "withdraws: false"), ("agents: 3 agents, for", "agents: 2 agents, for"),
      ("serves: [business, health, mailbox]", "serves: [health, business, mailbox]"),
      ("health.*: 120 %", "health.*: 121 %"), ("staffing: 12 agents", "staffing: 13 agents"),
      ("factors: { day: 8 %", "factors: { day: 9 %"),
    ].map { (centreText, $0.0, $0.1) }
    + [
      ("people_per_event: 1", "people_per_event: 2"), ("mean: 2.5 people", "mean: 2.6 people"),
      ("when: conversation", "when: entry"), ("order: newest", "order: oldest"), ("settles: 10 %", "settles: 11 %"),
      ("gap: 2 h, days", "gap: 3 h, days"), ("escalation: letter", "escalation: home-visit"),
      ("then: day-7", "then: completes"), ("kept: 30 %", "kept: 31 %"), ("name: closing", "name: the-end"),
      ("time: 08:00, people", "time: 09:00, people"), ("people: 333 people", "people: 334 people"),
      ("share: 30 %, reach: 110 %", "share: 30 %, reach: 111 %"), ("messages: false", "messages: true"),
      ("saturday: 10:00-18:00, sunday: closed", "saturday: 10:00-19:00, sunday: closed"),
      ("09:00-12:00: 24 %", "09:00-12:00: 25 %"),
      ("counts: false", "counts: true"), ("per: week, tolerance", "per: day, tolerance"),
      ("32 EUR per hour", "33 EUR per hour"), ("days: 212 days", "days: 213 days"),
    ].map { (outboundText, $0.0, $0.1) }

  @Test(arguments: further)
  func `one change of a centre moves the digest`(row: (text: String, old: String, new: String)) throws {
    #expect(try Self.digest(row.text, replacing: row.old, with: row.new) != Self.digest(row.text))
  }

  @Test func `a table counts by what it holds, not by its bytes or its name`() throws {
    let digest = try Self.digest(Self.tableText)
    #expect(try Self.digest(Self.tableText, table: "t\n300.0\n1e2\n200\n") == digest)
    #expect(try Self.digest(Self.tableText, table: "t\n100\n200\n301\n") != digest)
    let renamed = try ScenarioReader.read(
      text: Self.tableText.replacing("t.csv", with: "u.csv"), tables: ["u.csv": "t\n100\n200\n300\n"])
    #expect(renamed.scenario.digest == digest)
  }

  @Test func `the digest is of 64 digits, and of the scenario alone`() throws {
    var scenario = try ScenarioReader.read(text: exampleText).scenario
    let digest = scenario.digest
    #expect(digest.count == 64 && digest.allSatisfy { "0123456789abcdef".contains($0) })
    #expect(ScenarioDigest.of(scenario) == digest)
    scenario.digest = "another"
    #expect(ScenarioDigest.of(scenario) == digest)
    scenario.simulation.seed += 1
    #expect(ScenarioDigest.of(scenario) != digest)
  }
}
