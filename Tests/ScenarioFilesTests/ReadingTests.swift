import RandomStreams
import ScenarioFiles
import ScenarioModel
import Testing

@Suite struct ReadingTests {
  @Test func `the fault of the house rules reads as promised`() {
    let yaml = String(repeating: "#\n", count: 12) + "call_types:\n- patience: {mean: -2 min}\n"
    let files = MemoryFiles(["scenarios/monday.yaml": yaml])
    let result = Result { () throws(ScenarioFault) in
      try ScenarioReader.read(path: "scenarios/monday.yaml", files: files)
    }
    guard case .failure(let fault) = result else {
      Issue.record("a scenario without hours was read")
      return
    }
    #expect(
      fault.problems.map(\.description).contains(
        "scenarios/monday.yaml:14:20: call_types[0].patience.mean: expected a time greater than 0, such as '120 s', "
          + "found '-2 min'"))
  }

  @Test func `every fault is listed at once in order of position`() {
    let text = exampleText.replacing("Europe/Luxembourg", with: "Europe/Luxemburg")
      .replacing("mean: 3 min", with: "mean: -2 min").replacing("minimum: 2 agents", with: "minimum: 2")
      .replacing("lines: 120 lines", with: "lines: many").replacing("closing:", with: "closin:")
      .replacing("seed: 20200314", with: "seed: x").replacing("2020-04-13:", with: "13/04/2020:")
    #expect(
      faults(of: text) == [
        "x.yaml:7:12: time_zone: expected a time zone such as 'Europe/Luxembourg', found 'Europe/Luxemburg'; "
          + "did you mean 'Europe/Luxembourg'?",
        "x.yaml:16:3: holidays.13/04/2020: expected a date such as '2020-03-14', found '13/04/2020'; "
          + "did you mean '2020-04-13'?",
        "x.yaml:19:8: lines: expected a whole number of lines such as '120 lines', found 'many'",
        "x.yaml:20:1: closin: expected a key of 'scenario', found 'closin'; did you mean 'closing'?",
        "x.yaml:38:50: call_types.questions.patience.mean: expected a time greater than 0, such as '120 s', found '-2 min'",
        "x.yaml:47:14: agents.counsellors.minimum: expected a whole number of agents such as '12 agents', found '2'",
        "x.yaml:54:21: simulation.seed: expected a whole number from 0 to 9223372036854775807, such as '20200314', "
          + "found 'x'",
      ])
  }

  static let times: [(text: String, seconds: Double)] = [
    ("90 s", 90), ("1.5 min", 90), ("1 min 30 s", 90), ("90s", 90), ("0.025 h", 90),
    ("1\u{A0}min\u{202F}30\u{2009}s", 90),
    ("+90 sec", 90), ("9e1 seconds", 90), ("1 day 2 hours", 93_600), ("'2 hours'", 7200), ("1 h 1 min 1 s", 3661),
  ]

  @Test(arguments: times)
  func `a time may be written with any unit and any blank`(text: String, seconds: Double) throws {
    let yaml = exampleText.replacing(
      "patience: { distribution: exponential, mean: 3 min }", with: "patience: { mean: \(text) }")
    let scenario = try ScenarioReader.read(text: yaml).scenario
    #expect(scenario.callTypes.first?.patience?.mean == seconds)
  }

  @Test(arguments: [
    "85 000 calls", "85\u{A0}000 calls", "85_000 contacts", "85\u{202F}000\u{A0}calls", "8.5e4 calls", "85000calls",
  ])
  func `thousands may be set apart in groups of three`(text: String) throws {
    let scenario = try ScenarioReader.read(text: exampleText.replacing("85000 calls", with: text)).scenario
    let date = try #require(CivilDate("2020-03-20"))
    #expect(
      scenario.callTypes.first?.demand.volume == .surge(total: 85_000, peak: 4000, peakDate: date, firstDay: 600))
  }

  @Test(
    arguments: [
      ("5 min", try? Distribution.exponential(mean: 300)),
      ("{ value: 5 min, source: log }", try? .exponential(mean: 300)),
      ("{ mean: 5 min }", try? .exponential(mean: 300)),
      ("{ distribution: lognormal, mean: 5 min, sd: 4 min }", try? .lognormal(mean: 300, standardDeviation: 240)),
      ("{ distribution: gamma, mean: 5 min, cv: 50 % }", try? .gamma(mean: 300, standardDeviation: 150)),
      ("{ distribution: gamma, mean: 5 min, shape: 4 }", try? .gamma(mean: 300, standardDeviation: 150)),
      ("{ distribution: weibull, mean: 5 min, shape: 2 }", try? .weibull(shape: 2, mean: 300)),
      ("{ distribution: weibull, scale: 5 min, shape: 2 }", try? .weibull(shape: 2, scale: 300)),
      ("{ distribution: weibull, mean: 5 min, sd: 5 min }", try? .weibull(mean: 300, standardDeviation: 300)),
      ("{ distribution: erlang, mean: 5 min, phases: 3 }", try? .erlang(stages: 3, mean: 300)),
      (
        "{ distribution: hyperexponential, mean: 5 min, cv: 200 % }",
        try? .hyperexponential(mean: 300, standardDeviation: 600)
      ),
      (
        "{ distribution: hyperexponential, branches: [{probability: 40 %, mean: 1 min}, {probability: 60 %, mean: 2 min}] }",
        try? .hyperexponential(probability: 0.4, firstMean: 60, secondMean: 120)
      ),
      ("{ distribution: uniform, minimum: 0 s, maximum: 4 min }", try? .uniform(low: 0, high: 240)),
      (
        "{ distribution: triangular, minimum: 1 min, mode: 1 min, maximum: 4 min }",
        try? .triangular(low: 60, mode: 60, high: 240)
      ),
      ("{ distribution: deterministic, mean: 5 min }", try? .deterministic(300)),
      ("{ distribution: empirical, file: t.csv, unit: min }", try? .empirical(values: [60, 180, 90])),
    ] as [(String, Distribution?)])
  func `every distribution can be written`(text: String, distribution: Distribution?) throws {
    let wanted = try #require(distribution)
    let yaml = exampleText.replacing(
      "{ distribution: lognormal, mean: 5 min, cv: 80 %, assumed: \"similar lines\" }", with: text)
    let scenario = try ScenarioReader.read(text: yaml, tables: ["t.csv": "minutes\n1\n3\n1.5\n"]).scenario
    #expect(scenario.callTypes.first?.handling.talk == wanted)
  }

  @Test func `handling may have talk and after-call work apart, and patience may never end`() throws {
    let yaml = exampleText.replacing(
      "{ distribution: lognormal, mean: 5 min, cv: 80 %, assumed: \"similar lines\" }",
      with: "{ talk: 4 min, after_call: { distribution: deterministic, mean: 30 s } }"
    ).replacing("{ distribution: exponential, mean: 3 min }", with: "never")
    let type = try #require(try ScenarioReader.read(text: yaml).scenario.callTypes.first)
    #expect(type.handling.mean == 270)
    #expect(type.handling.afterCall == (try Distribution.deterministic(30)))
    #expect(type.patience == nil)
  }

  @Test func `every number is listed with its origin`() throws {
    let stated = try ScenarioReader.read(text: exampleText).scenario.statedValues
    func origin(_ keyPath: String) -> Origin? { stated.first { $0.keyPath == keyPath }?.origin }
    #expect(origin("call_types.questions.demand.total") == .source(LocalizedText("POST Luxembourg, 29 November 2021")))
    #expect(origin("call_types.questions.demand.peak_day.date") == .source(LocalizedText("the same")))
    #expect(
      origin("call_types.questions.demand.first_day") == .assumed(LocalizedText("opened on a Saturday afternoon")))
    #expect(origin("call_types.questions.handling.mean") == .assumed(LocalizedText("similar lines")))
    #expect(origin("call_types.questions.patience.mean") == .assumed(nil))
    #expect(origin("call_types.questions.target.tolerance") == .defaultValue)
    #expect(origin("opening_hours.saturday") == .assumed(nil))
    #expect(stated.first { $0.keyPath == "call_types.questions.balking" }?.text == "3 %")
  }

  @Test func `a later stage can name the place of a key, or of the nearest around it`() throws {
    let loaded = try ScenarioReader.read(text: exampleText, name: "x.yaml")
    let exact = loaded.problem(at: "call_types[0].demand.peak_day", message: "expected less")
    #expect(exact.description == "x.yaml:28:17: call_types.questions.demand.peak_day: expected less")
    let nearest = loaded.problem(at: "call_types[0].demand.nothing[3].here", message: "m")
    #expect((nearest.line, nearest.column) == (26, 7))
    #expect(loaded.locations.position(of: "nowhere") == nil)
  }

  @Test(arguments: [
    (
      "days: 94", "days: 102, to: 2020-06-15",
      "period.to: 102 days are simulated, but 2020-03-14 to 2020-06-15 spans 94 days"
    ),
    (
      "counted: offered", "counted: answered",
      "call_types.questions.demand.counted: the volumes count answered calls and are taken as fresh ones: lost calls come on top in reality"
    ),
    (
      "2020-04-13:", "2021-04-13:",
      "holidays.2021-04-13: the holiday 2021-04-13 lies outside the period 2020-03-14 to 2020-06-15"
    ),
    (
      "2020-05-01, to: 2020-05-31", "2021-05-01, to: 2021-05-31",
      "call_types.questions.demand.multipliers[0]: the multiplier from 2021-05-01 to 2021-05-31 lies outside the period 2020-03-14 to 2020-06-15"
    ),
    (
      "staffing: planned", "staffing: { monday-friday: 20 agents }",
      "agents.counsellors.staffing: no agents are stated for 470 of 2048 open intervals (first 2020-03-14 14:00): 0 are taken"
    ),
    (
      "staffing: planned\n    minimum: 2 agents\n    maximum: 60 agents",
      "staffing: 60 agents\n    minimum: 2 agents",
      "agents.counsellors.staffing: 5435.3 h are stated in the week of 2020-03-16, but the people mobilised give 4340 h in a week"
    ),
  ])
  func `facts that disagree are warnings with both numbers`(old: String, new: String, warning: String) {
    #expect(warnings(replacing: old, with: new) == [warning])
  }
}
