import Foundation
import Testing

/// `busyhour limit` against the inverse of Erlang A, and as somebody at a terminal meets it.
@Suite struct LimitTests {
  private static func text(calls: Int, agents: String) -> String { SteadyDays.text(calls: calls, agents: agents) }

  fileprivate static func number(_ key: String, _ json: String) -> Double? {
    json.components(separatedBy: "\"\(key)\": ").dropFirst().first.flatMap { rest in
      Double(rest.prefix { $0.isNumber || "+-.e".contains($0) })
    }
  }

  private static let question = ["--patience", "2 min", "--target", "80 %", "--within", "20 s", "--format", "json"]

  @Test func `the volume breaks where the inverse of Erlang A says, to one call`() throws {
    let file = try ScenarioOnDisk(Self.text(calls: 1200, agents: "14 agents"))
    defer { file.remove() }
    let formula = try CommandRun(
      ["formula", "erlang-a", "--agents", "14", "--handling", "4 min", "--per", "12 h", "--solve", "calls"]
        + Self.question)
    let calls = try #require(Self.number("atMost", formula.output))
    let run = try CommandRun("limit", file.path, "--vary", "demand.volume", "--format", "json")
    let met = try #require(Self.number("met", run.output)) * 1200
    #expect(run.status == 0 && (met - calls).magnitude < 1, "\(met) and \(calls)")
  }

  @Test func `the handling time breaks where the inverse of Erlang A says, to a tenth of a second`() throws {
    let file = try ScenarioOnDisk(Self.text(calls: 1920, agents: "14 agents"))
    defer { file.remove() }
    let formula = try CommandRun(
      ["formula", "erlang-a", "--agents", "14", "--calls", "160", "--per", "60 min", "--solve", "handling"]
        + Self.question)
    let seconds = try #require(Self.number("atMost", formula.output))
    let run = try CommandRun("limit", file.path, "--vary", "call_types.calls.handling.mean", "--format", "json")
    let met = try #require(Self.number("met", run.output)) * 240
    #expect((met - seconds).magnitude < 0.1, "\(met) and \(seconds)")
    let all = try CommandRun("limit", file.path, "--vary", "handling_time", "--format", "json")
    #expect(try #require(Self.number("met", all.output)) * 240 == met)
  }

  @Test func `agents break where the formula's least number is`() throws {
    let file = try ScenarioOnDisk(Self.text(calls: 2160, agents: "20 agents"))
    defer { file.remove() }
    let formula = try CommandRun(
      ["formula", "erlang-a", "--calls", "180", "--per", "60 min", "--handling", "4 min"] + Self.question)
    let least = try #require(Self.number("agents", formula.output))
    let run = try CommandRun("limit", file.path, "--vary", "agents.team.staffing", "--format", "json")
    #expect(run.output.contains("\"from\"") && Self.number("met", run.output) == least - 20, "\(run.output)")
  }

  @Test func `simulation shows values on both sides of the exact one`() throws {
    let file = try ScenarioOnDisk(Self.text(calls: 1200, agents: "14 agents"))
    defer { file.remove() }
    func values(_ options: String...) throws -> (met: Double?, shown: Double?, missed: Double?, output: String) {
      let run = try CommandRun(["limit", file.path, "--vary", "demand.volume", "--format", "json"] + options)
      return (
        Self.number("met", run.output), Self.number("shown_met", run.output),
        Self.number("shown_missed", run.output), run.output
      )
    }
    let exact = try #require(try values().met)
    let simulated = try values("--simulate", "--threads", "1")
    let (shown, missed) = (try #require(simulated.shown), try #require(simulated.missed))
    #expect(shown < exact && exact < missed && missed / shown < 1.2, "\(shown) \(exact) \(missed)")
    #expect(try values("--simulate", "--threads", "3").output == simulated.output)
  }

  @Test func `the words say what holds, what fails first and what the error is not, in both languages`() throws {
    let file = try ScenarioOnDisk(Self.text(calls: 1200, agents: "14 agents"))
    defer { file.remove() }
    let folder = file.folder.appendingPathComponent("out").path
    let run = try CommandRun("limit", file.path, "--vary", "demand.volume", "-o", folder)
    for words in [
      "hold up to", "First to fail: Friday 13 March 2020", "the error of a forecast", "kept with probability",
    ] {
      #expect(run.words.contains(words), "\(words): \(run.output)")
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
    #expect(Set(names) == ["limit.html", "limit.json", "limit.csv"])
    let french = try CommandRun("limit", file.path, "--vary", "demand.volume", "--language", "fr")
    #expect(french.words.contains("tiennent jusqu’à") && french.words.contains("Premier à céder"))
  }

  @Test func `a condition ends it, absence and dates are varied, and what has no effect is said to have none`() throws {
    let file = try ScenarioOnDisk(Self.text(calls: 1200, agents: "14 agents"))
    defer { file.remove() }
    let until = try CommandRun(
      "limit", file.path, "--vary", "demand.volume", "--until", "P(day >= 80 %) < 50 %", "--replications", "60")
    #expect(until.status == 0 && until.words.contains("is not reached up to"), "\(until.output)\(until.errors)")
    let absence = try CommandRun("limit", file.path, "--vary", "agents.team.absence")
    #expect(absence.status == 0 && absence.words.contains("of the agents missing"), "\(absence.output)")
    let none = try CommandRun("limit", file.path, "--vary", "agents.team.shrinkage")
    #expect(none.status == 0 && none.words.contains("changes nothing here"), "\(none.output)")
  }

  /// Two lists of 60 people, of whom two agents call 82 on a day.
  private static let lists = """
    busyhour: 1
    name: lists
    title: Lists
    time_zone: Europe/Luxembourg
    interval: 60 min
    period: { from: 2020-03-12, days: 6 }
    opening_hours: { monday-friday: 08:00-18:00 }
    call_types:
      - name: list
        channel: outbound
        handling: { distribution: deterministic, mean: 6 min }
        outbound:
          list: [{ date: 2020-03-12, people: 60 people }, { date: 2020-03-16, people: 60 people }]
          ladder: { attempts_per_day: 1 attempt, days: 1 day, reach: 100 % }
          target: 90 % in 12 h
    agents: [{ name: team, staffing: 2 agents }]
    simulation: { seed: 3, replications: 40 }
    """

  @Test(arguments: [
    // 82 of 92 on each day, and 60 + 82 of 60 + 99, are 89 %.
    ("list.*.people", "hold up to +32 people each", "jusqu’à +32 personnes à chacun"),
    ("list[0].people", "hold up to 99 people (+39)", "jusqu’à 99 personnes (+39)"),
    // On the same day as the first, and on closed days, it does not hold.
    ("list[1].date", "hold from Friday 13 March 2020 on", "tiennent à partir du vendredi 13 mars 2020"),
    ("list[1].date", "3: see below", "démontré manqué le jeudi 12 mars 2020"),
    ("list[1].date", "up to Friday 13 March 2020", "jusqu’au vendredi 13 mars 2020"),
    ("list[1].date", "from Thursday 12 March 2020 to Tuesday 17 March 2020", "du jeudi 12 mars 2020 au mardi 17 mars"),
  ])
  func `the size and the date of lists break where too many are to be called`(
    path: String, english: String, french: String
  ) throws {
    let file = try ScenarioOnDisk(Self.lists)
    defer { file.remove() }
    for (language, words) in [("en", english), ("fr", french)] {
      let run = try CommandRun(
        "limit", file.path, "--vary", "call_types.list.outbound." + path, "--language", language, "--quiet")
      #expect(run.status == 0 && run.words.contains(words), "\(words): \(run.output)\(run.errors)")
    }
  }

  @Test func `volumes are told in what comes in`() throws {
    let file = try ScenarioOnDisk(Self.text(calls: 1200, agents: "14 agents"))
    defer { file.remove() }
    let runs = try ["call_types.calls.demand.volume", "call_types[0].demand.volume"].map {
      try CommandRun("limit", file.path, "--vary", $0).words
    }
    #expect(runs[0] == runs[1] && runs[0].contains("200 calls: met") && !runs[0].contains("contacts"), "\(runs)")
  }

  @Test func `plans within a limit break where no plan holds any more`() throws {
    let file = try ScenarioOnDisk(
      OneHour.text(staffing: "planned").replacingOccurrences(
        of: "staffing: planned", with: "staffing: planned, maximum: 5 agents"))
    defer { file.remove() }
    let run = try CommandRun("limit", file.path, "--vary", "demand.volume", "--replan", "--format", "json")
    #expect(run.status == 0 && run.output.contains("\"up-to\""), "\(run.output)\(run.errors)")
  }

  @Test func `faults name the option, what was wanted and the nearest name`() throws {
    let file = try ScenarioOnDisk(Self.text(calls: 1200, agents: "14 agents"))
    defer { file.remove() }
    let path = try CommandRun("limit", file.path, "--vary", "call_types.call.handling")
    #expect(
      path.status == 65 && path.errors.contains("--vary call_types.call.handling")
        && path.errors.contains("did you mean 'calls'?"))
    let word = try CommandRun("limit", file.path, "--vary", "call_types.calls.name")
    #expect(word.status == 65 && word.errors.contains("expected a number, a time, a percentage or a date"))
    let until = try CommandRun("limit", file.path, "--vary", "demand.volume", "--until", "servicelevel < 80 %")
    #expect(until.status == 64 && until.errors.contains("column 1"))
    let range = try CommandRun("limit", file.path, "--vary", "demand.volume", "--from", "-1", "--to", "2")
    #expect(range.status == 65 && range.errors.contains("expected factors above 0"))
    let free = try ScenarioOnDisk(OneHour.text(staffing: "planned"))
    defer { free.remove() }
    let replan = try CommandRun("limit", free.path, "--vary", "demand.volume", "--replan")
    #expect(replan.status == 65 && replan.errors.contains("expected a limit on the agents"))
  }
}

/// Breaking points of promised probabilities.
@Suite struct LikelyLimitTests {
  /// Twenty equal days whose agents keep 88 % (90 % less the tolerance) up to 291.7 calls a day, by 2,000 replications of each value.
  private static let text = SteadyDays.text(
    calls: 290, agents: "7 agents", from: "2020-03-02", days: 20, hours: "08:00-12:00",
    target: "{ level: 80 %, within: 20 s, per: day, with_probability: 90 % }", replications: 100)

  // By 100 replications alone the lowest of the twenty days said 288: less than the file's own volume, which the agents do keep.
  @Test func `the lowest of many days does not make a probability fail by chance`() throws {
    let file = try ScenarioOnDisk(Self.text)
    defer { file.remove() }
    let run = try CommandRun("limit", file.path, "--vary", "demand.volume", "--format", "json")
    let met = try #require(LimitTests.number("met", run.output))
    #expect(run.status == 0 && met >= 1 && met * 290 < 295, "\(met)")
  }
}

/// Equal days of equal hours with exponential laws: their later hours are in the steady state.
private enum SteadyDays {
  static func text(
    calls: Int, agents: String, from: String = "2020-03-13", days: Int = 1, hours: String = "08:00-20:00",
    target: String = "{ level: 80 %, within: 20 s, tolerance: 0.0001 points }", replications: Int = 200
  ) -> String {
    """
    busyhour: 1
    name: steady
    title: Steady
    time_zone: Europe/Luxembourg
    interval: 60 min
    period: { from: \(from), days: \(days) }
    opening_hours: { every day: \(hours) }
    call_types:
      - name: calls
        demand: { total: { value: \(calls) calls, per: day } }
        handling: { distribution: exponential, mean: 4 min }
        patience: { distribution: exponential, mean: 2 min }
        target: \(target)
    agents:
      - { name: team, staffing: \(agents), shrinkage: 20 % }
    simulation: { seed: 3, replications: \(replications) }
    """
  }
}
