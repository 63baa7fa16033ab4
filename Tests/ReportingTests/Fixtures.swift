import ContactSimulation
import Measures
import OutputAnalysis
import RandomStreams
import Reporting
import ScenarioModel
import StaffingPlans

/// Contents of reports with invented but plausible figures.
enum Fixtures {
  /// A text that tries to break out of every format.
  static let hostile = "=cmd|' /C calc'!A0 </script><img src=x onerror=\"alert(1)\"> & 'é' \u{202E}evil, \"quoted\""

  /// A season like the Luxembourg hotline's.
  ///
  /// - Parameters:
  ///   - days: Days of the period.
  ///   - interval: Interval length in seconds.
  ///   - hours: Opening and closing hour.
  ///   - limit: Most agents that may be on duty.
  ///   - title: Title in both languages, if not the usual one.
  ///   - confidence: The scenario's, which the verdict has too.
  static func season(
    days: Int = 102, interval: Int = 1800, hours: (Int, Int) = (8, 20), limit: Int? = 36, title: String? = nil,
    confidence: Double = 0.95, target: ServiceTarget = ServiceTarget(level: 0.8, acceptableWait: 20),
    people: Mobilisation? = nil, kept: [KeptTargets?] = []
  ) throws -> ReportContent? {
    let calendar = try calendar(days: days, interval: interval, hours: hours)
    let grid = ServiceGrid(calendar)
    let scenario = try scenario(
      calendar, grid, limit: limit, title: title, confidence: confidence, target: target, people: people)
    let contacts = expected(grid)
    let load = zip(contacts, grid.intervals).map { $0 * 300 / Double($1.length) }
    let needed = load.map { Int(($0 + 0.9 * $0.squareRoot() + 1).rounded(.up)) }
    let agents = needed.map { min($0, limit ?? $0) }
    let shortfalls = needed.indices.filter { needed[$0] > agents[$0] }.map {
      Shortfall(
        group: 0, interval: $0, required: needed[$0], available: agents[$0],
        limit: people == nil ? .maximum : .mobilised)
    }
    let ratios = zip(agents, needed).map { Double($0) / Double($1) }
    var evidence = evidence(grid, contacts, ratios)
    evidence.kept = kept
    let failing = shortfalls.prefix(300).map { shortfall in
      CellVerdict(callType: 0, cell: shortfall.interval, level: 0.4, lowerBound: 0.38, required: 0.79)
    }
    return ReportContent(
      scenario: scenario, expectedContacts: [contacts], offeredLoad: load,
      methods: methods(grid, needed: needed, agents: agents), chosenIndex: 2,
      paidAgents: [agents.map { ($0 * 100 + 84) / 85 }],
      verdict: PlanVerdict(
        cellCount: grid.intervals.count, emptyCells: 0, failing: failing, confidence: confidence, replications: 4000,
        checks: 1),
      shortfalls: shortfalls,
      sensitivity: sensitivity(hours: StaffingByInterval(agents: [needed]).agentHours(on: grid)),
      warnings: [
        ScenarioWarning(
          keyPath: "period",
          Bilingual(
            "102 days are stated, but 2020-03-14 to 2020-06-15 is 94 days; 102 days are used",
            "102 jours sont donnés, mais du 14/03/2020 au 15/06/2020 il y en a 94 ; 102 jours sont simulés"))
      ], evidence: evidence, programVersion: "0.1.0")
  }

  /// Days that have to keep their level with a probability, and what certainty costs.
  static func promised() throws -> ReportContent? {
    let target = ServiceTarget(
      level: 0.8, acceptableWait: 20, scope: .day, promise: ProbabilityPromise(probability: 0.9))
    let all = ShareEstimate(SuccessTally(successes: 30, trials: 1000), confidence: 0.95)
    var content = try season(
      days: 22, limit: nil, target: target, kept: [KeptTargets(spans: 22, missed: 7.8, allKept: all)])
    content?.certainty = [nil, 0.9].map {
      CertaintyPrice(probability: $0, agentHours: 560, paidHours: 660, money: 12_345, lowest: 0.61)
    }
    return content
  }

  /// People whose hours of a week do not suffice.
  static func mobilised() throws -> ReportContent? {
    try season(days: 9, people: Mobilisation(people: 10, hoursPerWeek: 20))
  }

  private static func calendar(days: Int, interval: Int, hours: (Int, Int)) throws -> ServiceCalendar {
    let opens = TimeOfDay(seconds: hours.0 * 3600)
    let closes = TimeOfDay(seconds: hours.1 * 3600)
    let period = opens.flatMap { opens in closes.flatMap { OpenPeriod(opens: opens, closes: $0) } }
    var weekly: [Weekday: [OpenPeriod]] = [:]
    for day in Weekday.allCases { weekly[day] = period.map { [$0] } ?? [] }
    let first = CivilDate("2020-03-14") ?? CivilDate(daysSinceEpoch: 0)
    return ServiceCalendar(
      timeZone: "Europe/Luxembourg", firstDay: first, dayCount: days, intervalLength: interval, weeklyHours: weekly,
      holidays: [first + 30: "Lundi de Pâques"], exceptions: days > 60 ? [first + 58: []] : [:])
  }

  private static func scenario(
    _ calendar: ServiceCalendar, _ grid: ServiceGrid, limit: Int?, title: String?, confidence: Double,
    target: ServiceTarget, people: Mobilisation?
  ) throws -> Scenario {
    let type = CallType(
      name: title ?? "questions",
      title: LocalizedText([.english: "Questions about COVID-19", .french: "Questions sur la COVID-19"]),
      demand: DemandModel(volume: .total(contacts: 85_000, per: .period)),
      handling: HandlingTime(talk: try Distribution(.lognormal(mean: 300, standardDeviation: 240))),
      patience: try Distribution(.exponential(mean: 180)), target: target)
    let group = AgentGroup(
      name: title ?? "counsellors",
      title: LocalizedText([.english: "Counsellors", .french: "Conseillers"]), callTypes: [0], staffing: .planned,
      limits: StaffingLimits(
        minimum: grid.intervals.map { _ in 2 }, maximum: limit.map { limit in grid.intervals.map { _ in limit } }),
      mobilisation: people, shrinkage: 0.15)
    let english = "Hotline Santé, Luxembourg: the first wave"
    let french = "Hotline Santé, Luxembourg : la première vague"
    return Scenario(
      name: title ?? "post-luxembourg",
      title: LocalizedText([.english: title ?? english, .french: title ?? french]),
      summary: LocalizedText([
        .english: "85,000 calls in 102 days, 4,000 of them on the worst day; 310 people mobilised.",
        .french: "85 000 appels en 102 jours, dont 4 000 le pire jour ; 310 personnes mobilisées.",
      ]), language: .french, calendar: calendar, callTypes: [type], agentGroups: [group],
      simulation: SimulationSettings(seed: 20_200_314, confidence: confidence),
      statedValues: [
        StatedValue(
          keyPath: "call_types[0].demand.total", Bilingual("85000 calls", "85000 appels"),
          origin: .source(LocalizedText("POST Luxembourg, 29 November 2021, https://example.org/hotline"))),
        StatedValue(
          keyPath: "call_types[0].handling.mean", Bilingual("5 min", "5 min"),
          origin: .assumed(
            LocalizedText([.english: "usual for health questions", .french: "habituel pour des questions de santé"]))),
        StatedValue(keyPath: "agents[0].shrinkage", Bilingual("15 %", "15 %"), origin: .assumed(nil)),
        StatedValue(keyPath: "simulation.confidence", Bilingual("95 %", "95 %"), origin: .defaultValue),
      ], digest: "5f2b9c0e7a1d4c3b8e6f")
  }

  /// A surge that peaks on the seventh day and decays, lower at weekends, busiest in the late morning.
  private static func expected(_ grid: ServiceGrid) -> [Double] {
    grid.intervals.map { interval in
      let day = Double(interval.day)
      let surge = day < 6 ? 0.35 + 0.65 * day / 6 : 1 / (1 + (day - 6) / 16)
      let isWeekend = grid.days[interval.day].date.weekday >= .saturday
      let hour = Double(interval.wallStart) / 3600
      let profile = max(0.35, 1.5 - (hour - 11) * (hour - 11) / 40)
      return 3400 * surge * (isWeekend ? 0.55 : 1) * profile * Double(interval.length) / 43_200
    }
  }

  private static func evidence(_ grid: ServiceGrid, _ contacts: [Double], _ ratios: [Double]) -> ReportEvidence {
    var noise = Noise()
    let intervals = contacts.indices.map { cell in
      measures(contacts[cell], level: levelFor(ratios[cell], &noise), halfWidth: 0.006 + 0.02 * noise.next())
    }
    let days = grid.days.map { day -> ContactMeasures in
      let offered = day.intervals.reduce(0) { $0 + contacts[$1] }
      guard offered > 0 else { return ContactMeasures() }
      let within = day.intervals.reduce(0.0) { $0 + contacts[$1] * (intervals[$1].level(.ofOffered)?.mean ?? 0) }
      return measures(offered, level: within / offered, halfWidth: 0.004)
    }
    let total = contacts.reduce(0, +)
    let within = zip(contacts, intervals).reduce(0.0) { $0 + $1.0 * ($1.1.level(.ofOffered)?.mean ?? 0) }
    let run = measures(total, level: total > 0 ? within / total : 0, halfWidth: 0.0008)
    let series = MeasureSeries(intervals: intervals, days: days, run: run)
    return ReportEvidence(
      whole: series, callTypes: [series], attainment: attainment(grid, days),
      waits: [(0.5, 0.0), (0.8, 14), (0.9, 31), (0.95, 52), (0.99, 131)].map {
        WaitQuantile(probability: $0.0, seconds: $0.1, interval: $0.1 * 0.97...$0.1 * 1.03 + 0.4)
      }, replications: 1000)
  }

  private static func levelFor(_ ratio: Double, _ noise: inout Noise) -> Double {
    ratio >= 1 ? 0.8 + 0.13 * noise.next() : max(0.02, 0.8 - (1 - ratio) * 2.2 + 0.05 * noise.next())
  }

  private static func measures(_ offered: Double, level: Double, halfWidth: Double) -> ContactMeasures {
    var measures = ContactMeasures()
    measures.offered = offered
    measures.abandoned = offered * (1 - level) * 0.25
    measures.answered = offered - measures.abandoned
    measures.levels = ServiceLevelDefinition.allCases.map { _ in Estimate(mean: level, halfWidth: halfWidth) }
    measures.averageSpeedOfAnswer = Estimate(mean: 4 + 90 * (1 - level), halfWidth: 0.4)
    measures.meanWait = Estimate(mean: 5 + 90 * (1 - level), halfWidth: 0.4)
    measures.abandonment = Estimate(mean: (1 - level) * 0.25, halfWidth: 0.002)
    measures.occupancy = Estimate(mean: 0.82, halfWidth: 0.004)
    measures.longestQueue = 12
    return measures
  }

  private static func attainment(_ grid: ServiceGrid, _ days: [ContactMeasures]) -> [SpanAttainment] {
    func share(_ level: Double) -> ShareEstimate? {
      let met = Int(min(max((level - 0.7) * 6000, 0), 1000))
      return ShareEstimate(SuccessTally(successes: met, trials: 1000), confidence: 0.95)
    }
    var spans: [SpanAttainment] = []
    for (day, date) in grid.days.enumerated() where !date.intervals.isEmpty {
      let level = days[day].level(.ofOffered)
      spans.append(
        SpanAttainment(
          span: .day, firstDay: date.date, lastDay: date.date, offered: days[day].offered, level: level,
          probability: level.flatMap { share($0.mean) }))
    }
    for kind in [SpanAttainment.Span.week, .month] {
      for start in stride(from: 0, to: grid.days.count, by: kind == .week ? 7 : 30) {
        let end = min(grid.days.count - 1, start + (kind == .week ? 6 : 29))
        spans.append(
          SpanAttainment(
            span: kind, firstDay: grid.days[start].date, lastDay: grid.days[end].date, offered: 4000,
            level: Estimate(mean: 0.84, halfWidth: 0.002), probability: share(0.84)))
      }
    }
    return spans
  }

  private static func methods(_ grid: ServiceGrid, needed: [Int], agents: [Int]) -> [MethodPlan] {
    let factors: [(PlanMethod, Double, Double)] = [
      (.erlangC, 1.08, 0.93), (.erlangA, 0.99, 0.79), (.simulation, 1, 0.84),
    ]
    return factors.map { method, factor, level in
      let requirement = needed.map { Int((Double($0) * factor).rounded(.up)) }
      let staffing = StaffingByInterval(agents: [method == .simulation ? agents : requirement])
      return MethodPlan(
        method: method, requirement: StaffingByInterval(agents: [requirement]), staffing: staffing,
        agentHours: staffing.agentHours(on: grid), paidHours: staffing.agentHours(on: grid) / 0.85,
        peakAgents: staffing.agents[0].max() ?? 0, runLevel: SimulatedLevel(mean: level, halfWidth: 0.0008),
        cellsReaching: grid.intervals.count - (method == .erlangA ? 400 : 12), cellsConstrained: grid.intervals.count,
        lowestLevel: 0.41,
        remarks: method == .erlangC ? ["patience-ignored", "rate-moves-fast"] : [])
    }
  }

  private static func sensitivity(hours: Double) -> [SensitivityRow] {
    SensitivityRow.Factor.allCases.flatMap { factor in
      [-0.2, -0.1, 0, 0.1, 0.2].map { change in
        SensitivityRow(
          factor: factor, change: change, agentHours: hours * (1 + 0.93 * change), agentHoursChange: 0.93 * change,
          peakAgents: Int(130 * (1 + change)))
      }
    }
  }
}

/// Numbers between 0 and 1 that look random and are always the same.
private struct Noise {
  private var state: UInt32 = 7

  /// The next one.
  mutating func next() -> Double {
    state = state &* 1_664_525 &+ 1_013_904_223
    return Double(state >> 8) / 16_777_216
  }
}

extension Estimate {
  /// An estimate at 95 % from 1,000 replications.
  fileprivate init(mean: Double, halfWidth: Double) {
    self.init(mean: mean, halfWidth: halfWidth, confidence: 0.95, replications: 1000)
  }
}
