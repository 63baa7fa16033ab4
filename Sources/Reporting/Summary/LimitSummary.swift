internal import ContactSimulation
internal import Measures
internal import ScenarioModel
internal import StaffingPlans

/// Hours of the people mobilised, what certainty costs, and what a run keeps of its targets, in `summary.json`.
struct LimitSummary {
  let plan: StaffingPlan
  let scenario: Scenario

  /// Weeks of people mobilised and prices of probabilities, each only where there are any.
  var members: [JSONValue.Member] {
    let weeks = MobilisedWeek.all(requirement: plan.requirement, staffing: plan.staffing, of: scenario)
    return (weeks.isEmpty ? [] : [.init("mobilisedWeeks", .array(weeks.map(json)))])
      + (plan.certainty.isEmpty ? [] : [.init("certainty", .array(plan.certainty.map(json)))])
  }

  private func number(_ value: Double, digits: Int = 12) -> JSONValue {
    .number(RoundedEstimate.plain(value, digits: digits))
  }

  private func json(_ found: MobilisedWeek) -> JSONValue {
    .object([
      .init("group", .string(scenario.agentGroups[found.group].name)),
      .init("week", .string(found.week.monday.description)), .init("wholeWeek", .bool(found.week.isWhole)),
      .init("counted", .string(found.people.counted.rawValue)), .init("people", .integer(found.people.people)),
      .init("given", number(found.given)), .init("needed", number(found.needed)), .init("planned", number(found.taken)),
      .init("neededFromEach", number(found.neededFromEach)), .init("morePeople", .integer(found.morePeople)),
    ])
  }

  private func json(_ price: CertaintyPrice) -> JSONValue {
    .object([
      .init("probability", price.probability.map { number($0) } ?? .null),
      .init("agentHours", number(price.agentHours)),
      .init("paidHours", number(price.paidHours)), .init("money", price.money.map { number($0) } ?? .null),
      .init("lowestProbability", number(price.lowest)),
    ])
  }

  /// The schema of the members.
  static var schema: [(String, JSONValue)] {
    typealias Schema = SummarySchema
    let (text, number, whole) = (Schema.type("string"), Schema.type("number"), Schema.whole(from: 0))
    let week = Schema.record([
      ("group", text), ("week", Schema.pattern(Schema.date)), ("wholeWeek", Schema.type("boolean")),
      ("counted", Schema.choice(Mobilisation.Hours.allCases.map(\.rawValue))), ("people", whole), ("given", number),
      ("needed", number), ("planned", number), ("neededFromEach", number), ("morePeople", whole),
    ])
    let price = Schema.record([
      ("probability", Schema.type("number", "null")), ("agentHours", number), ("paidHours", number),
      ("money", Schema.type("number", "null")), ("lowestProbability", Schema.share),
    ])
    return [
      (
        "mobilisedWeeks",
        Schema.described(Schema.list(week), "Hours of the people mobilised by calendar week, from its Monday.")
      ),
      (
        "certainty",
        Schema.described(
          Schema.list(price),
          "What a plan costs by the probability asked of every cell; the first, null, is the expected level.")
      ),
    ]
  }

  /// How a call type's target fares in all days, weeks or months of a run at once; nothing for other targets.
  static func kept(of type: Int, scenario: Scenario, evidence: StudyResult) -> [JSONValue.Member] {
    guard let scope = scenario.callTypes[type].target?.scope.ofMeasures,
      let kept = evidence.kept(.callType(type), every: scope)
    else { return [] }
    let all = kept.allKept
    return [
      .init(
        "targetKept",
        .object([
          .init("span", .string(scope.rawValue)), .init("spans", .number(RoundedEstimate.plain(kept.spans))),
          .init("expectedMissed", .number(RoundedEstimate.plain(kept.missed))),
          .init("allKept", all.map { .number(RoundedEstimate.plain($0.share)) } ?? .null),
          .init("lower", all.map { .number(RoundedEstimate.plain($0.lower)) } ?? .null),
          .init("upper", all.map { .number(RoundedEstimate.plain($0.upper)) } ?? .null),
        ]))
    ]
  }

  /// The schema of what a run keeps.
  static var keptSchema: JSONValue {
    typealias Schema = SummarySchema
    let maybe = Schema.type("number", "null")
    return Schema.described(
      Schema.record([
        ("span", Schema.choice(["day", "week", "month"])), ("spans", Schema.type("number")),
        ("expectedMissed", Schema.type("number")), ("allKept", maybe), ("lower", maybe), ("upper", maybe),
      ]),
      "Of a target by day, week or month: how many a run misses on average, and the probability that it misses none.")
  }
}

extension TargetScope {
  /// The cells over which a study totals what a target of this scope asks for; nil of intervals and of the period.
  var ofMeasures: Scope? {
    switch self {
    case .day: .day
    case .week: .week
    case .month: .month
    case .interval, .period: nil
    }
  }
}
