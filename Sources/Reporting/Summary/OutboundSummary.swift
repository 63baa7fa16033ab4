internal import ContactSimulation
internal import Measures
internal import OutputAnalysis
internal import ScenarioModel

/// One outbound call type as JSON.
struct OutboundSummary {
  private let work: OutboundMeasures
  private let scenario: Scenario
  private let byDay: Bool

  /// An outbound type; its days too where asked for.
  init(_ work: OutboundMeasures, scenario: Scenario, byDay: Bool) {
    self.work = work
    self.scenario = scenario
    self.byDay = byDay
  }

  /// Name, target, verdict, the run, weeks, weekdays, steps, hours of the dial and days.
  var json: JSONValue {
    let type = scenario.callTypes[work.callType]
    var members: [JSONValue.Member] = [
      .init("name", .string(type.name)), .init("title", CentreSummary.title(type.title)),
      .init("target", work.campaign.target.map(target) ?? .null), .init("verdict", work.verdict.map(verdict) ?? .null),
      .init("agentDayHours", .number(RoundedEstimate.plain(work.agentDaySeconds / 3600))),
      .init("run", .object(measures(.run) + quantiles(work.timeToReachQuantiles()))),
      .init("weeks", .array(work.weeks.indices.map { week($0) })),
      .init("weekdays", .array(Weekday.allCases.map { weekday($0) })),
      .init("steps", .array(work.campaign.steps.indices.map { step($0) })),
      .init("strata", .array(work.strata.map { stratum($0) })),
      .init("hoursOfDial", .array(hours)),
    ]
    if byDay { members.append(.init("days", .array((0..<work.dayCount).map { day($0) }))) }
    return .object(members)
  }

  private func target(_ target: ReachTarget) -> JSONValue {
    .object([
      .init("level", .number(RoundedEstimate.plain(target.level))),
      .init("within", .number(RoundedEstimate.plain(target.within))),
      .init("scope", .string(target.scope.rawValue)),
      .init("tolerance", .number(RoundedEstimate.plain(target.tolerance))),
    ])
  }

  private func verdict(_ verdict: ReachVerdict) -> JSONValue {
    .object([
      .init("isMet", .bool(verdict.isMet)), .init("met", .integer(verdict.met.count)),
      .init("short", .integer(verdict.short.count)), .init("undecided", .integer(verdict.undecided.count)),
      .init("withoutPeople", .integer(verdict.emptyCells)),
      .init("confidence", .number(RoundedEstimate.plain(verdict.confidence))),
    ])
  }

  private func measures(_ cell: OutboundCell) -> [JSONValue.Member] {
    var measures = OutboundMeasure.allCases
    if case .weekday = cell { measures.removeAll(where: \.isState) }
    return measures.map { .init($0.rawValue, SummaryCell.estimate(work.estimate($0, cell))) } + [
      .init("targetMet", SummaryCell.probability(work.levelMet(cell)))
    ]
  }

  private func quantiles(_ quantiles: [WaitQuantile]) -> [JSONValue.Member] {
    [.init("timeToReachQuantiles", .array(SummaryCell.quantiles(quantiles)))]
  }

  private func week(_ index: Int) -> JSONValue {
    .object([.init("week", .string(work.weeks[index].monday.description))] + measures(.week(index)))
  }

  private func weekday(_ weekday: Weekday) -> JSONValue {
    .object([.init("weekday", .string(weekday.name))] + measures(.weekday(weekday)))
  }

  private func day(_ day: Int) -> JSONValue {
    .object(
      [.init("day", .string((scenario.calendar.firstDay + day).description))] + measures(.day(day))
        + quantiles(work.timeToReachQuantiles(day: day)))
  }

  private func step(_ index: Int) -> JSONValue {
    let step = work.campaign.steps[index]
    let outcomes = step.outcomes.enumerated().map { place, outcome in
      JSONValue.object(
        [
          .init("name", .string(outcome.name)), .init("title", CentreSummary.title(outcome.title)),
          .init("consequence", .string(outcome.consequence.name)),
        ]
          + OutboundOutcomeMeasure.allCases.map {
            .init($0.rawValue, SummaryCell.estimate(work.outcome(place, of: index, $0)))
          })
    }
    return .object(
      [.init("name", .string(step.name)), .init("title", CentreSummary.title(step.title))]
        + OutboundStepMeasure.allCases.map { .init($0.rawValue, SummaryCell.estimate(work.step(index, $0))) } + [
          .init("outcomes", .array(outcomes))
        ])
  }

  private func stratum(_ index: Int) -> JSONValue {
    let stratum = work.campaign.strata[index]
    return .object(
      [
        .init("name", .string(stratum.name)), .init("title", CentreSummary.title(stratum.title)),
        .init("share", .number(RoundedEstimate.plain(stratum.share))),
      ] + StratumMeasure.allCases.map { .init($0.rawValue, SummaryCell.estimate(work.stratum(index, $0))) })
  }

  /// Hours of the week in which somebody was dialled.
  private var hours: [JSONValue] {
    Weekday.allCases.flatMap { weekday in
      (0..<24).compactMap { hour in
        let attempts = work.attempts(weekday: weekday, hour: hour)
        guard attempts > 0 else { return nil }
        return .object([
          .init("weekday", .string(weekday.name)), .init("hour", .integer(hour)),
          .init("attempts", .number(RoundedEstimate.plain(attempts))),
          .init("conversationShare", SummaryCell.estimate(work.reachShare(weekday: weekday, hour: hour))),
        ])
      }
    }
  }
}

extension StepOutcome.Consequence {
  /// What becomes of the person, as files name it.
  var name: String {
    switch self {
    case .declines: "declines"
    case .completes: "completes"
    case .goesTo: "goes-on"
    }
  }
}

extension SummarySchema {
  /// The shapes of outbound types.
  static var outboundDefinitions: [JSONValue.Member] {
    func references(_ measures: [OutboundMeasure]) -> [(String, JSONValue)] {
      measures.map { ($0.rawValue, reference("estimate")) } + [("targetMet", reference("targetMet"))]
    }
    let all = references(OutboundMeasure.allCases)
    let lasting = references(OutboundMeasure.allCases.filter { !$0.isState })
    let times = [("timeToReachQuantiles", list(of: "waitQuantile"))]
    return [
      .init("outboundRun", record(all + times)),
      .init("outboundWeek", record([("week", pattern(date))] + all)),
      .init("outboundWeekday", record([("weekday", choice(Weekday.allCases.map(\.name)))] + lasting)),
      .init("outboundDay", record([("day", pattern(date))] + all + times)),
      .init("outboundStep", outboundStep), .init("outboundOutcome", outboundOutcome),
      .init("outboundStratum", outboundStratum),
      .init(
        "outboundHour",
        record([
          ("weekday", choice(Weekday.allCases.map(\.name))), ("hour", whole(from: 0)), ("attempts", type("number")),
          ("conversationShare", reference("estimate")),
        ])),
      .init("reachTarget", reachTarget), .init("reachVerdict", reachVerdict),
      .init(
        "outboundType",
        record(
          [
            ("name", type("string")), ("title", reference("title")), ("target", reference("reachTarget")),
            ("verdict", reference("reachVerdict")), ("agentDayHours", type("number")),
            ("run", reference("outboundRun")), ("weeks", list(of: "outboundWeek")),
            ("weekdays", list(of: "outboundWeekday")), ("steps", list(of: "outboundStep")),
            ("strata", list(of: "outboundStratum")), ("hoursOfDial", list(of: "outboundHour")),
          ], optional: [("days", list(of: "outboundDay"))])),
    ]
  }

  private static var outboundStep: JSONValue {
    record(
      [("name", type("string")), ("title", reference("title"))]
        + OutboundStepMeasure.allCases.map { ($0.rawValue, reference("estimate")) } + [
          ("outcomes", list(of: "outboundOutcome"))
        ])
  }

  private static var outboundOutcome: JSONValue {
    record(
      [
        ("name", type("string")), ("title", reference("title")),
        ("consequence", choice(["declines", "completes", "goes-on"])),
      ] + OutboundOutcomeMeasure.allCases.map { ($0.rawValue, reference("estimate")) })
  }

  private static var outboundStratum: JSONValue {
    record(
      [("name", type("string")), ("title", reference("title")), ("share", share)]
        + StratumMeasure.allCases.map { ($0.rawValue, reference("estimate")) })
  }

  private static var reachTarget: JSONValue {
    orNull(
      record([
        ("level", share), ("within", type("number")), ("scope", choice(EntryScope.allCases.map(\.rawValue))),
        ("tolerance", share),
      ]))
  }

  private static var reachVerdict: JSONValue {
    orNull(
      record([
        ("isMet", type("boolean")), ("met", whole(from: 0)), ("short", whole(from: 0)),
        ("undecided", whole(from: 0)), ("withoutPeople", whole(from: 0)), ("confidence", share),
      ]))
  }
}
