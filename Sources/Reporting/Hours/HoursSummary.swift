internal import ScenarioModel
internal import StaffingPlans

/// Hours and full-time equivalents of a staffing, in `summary.json`.
struct HoursSummary {
  private let scenario: Scenario
  private let hours: StaffingHours
  private let basis: String

  /// The hours of a staffing.
  ///
  /// - Parameter isGiven: whether the agents were given; else a plan asks for them.
  init(_ scenario: Scenario, staffing: StaffingByInterval, isGiven: Bool) {
    self.scenario = scenario
    hours = StaffingHours(staffing, of: scenario)
    basis = HoursText(hours, of: scenario, isGiven: isGiven, words: Wording(.english, space: " ")).basis
  }

  /// Hours of the period, by group and by week.
  var json: JSONValue {
    .object(
      [.init("basis", .string(basis))] + members(hours.period, nil) + [
        .init("fullTimeEquivalents", fullTime(nil)),
        .init("groups", .array(scenario.agentGroups.indices.map(group))),
        .init("weeks", .array(hours.weeks.map(week))),
      ])
  }

  private func group(_ index: Int) -> JSONValue {
    let group = scenario.agentGroups[index]
    return .object(
      [
        .init("name", .string(group.name)), .init("shrinkage", number(shrinkage(index))),
        .init("cover", number(group.cover)), .init("fullTimeHours", number(group.weeklyHours)),
      ] + members(hours.period, index) + [.init("fullTimeEquivalents", fullTime(index))])
  }

  /// The share of paid time that is not available: over the period's hours where it changes with the time.
  private func shrinkage(_ index: Int) -> Double {
    let group = scenario.agentGroups[index]
    let paid = hours.paid(hours.period, group: index)
    guard group.shrinkageByInterval != nil, paid > 0 else { return group.shrinkage }
    return 1 - hours.onDuty(hours.period, group: index) / paid
  }

  private func week(_ week: StaffingHours.Week) -> JSONValue {
    .object(
      [
        .init("week", .string(week.monday.description)), .init("days", .integer(week.days.count)),
        .init("whole", .bool(week.isWhole)),
      ] + members(hours.cells(week.days), nil) + [.init("fullTimeEquivalents", number(hours.fullTime(week)))])
  }

  private func members(_ cells: Range<Int>, _ group: Int?) -> [JSONValue.Member] {
    [
      .init("agentHours", number(hours.onDuty(cells, group: group))),
      .init("paidHours", number(hours.paid(cells, group: group))),
      .init("paidHoursWithCover", number(hours.covered(cells, group: group))),
    ]
  }

  private func fullTime(_ group: Int?) -> JSONValue {
    guard let found = hours.fullTime(group: group) else { return .null }
    return .object([
      .init("most", number(found.most)), .init("week", .string(found.week.monday.description)),
      .init("mean", number(found.mean)), .init("wholeWeeks", .integer(found.wholeWeeks)),
    ])
  }

  /// Twelve digits: hours are sums, not estimates.
  private func number(_ value: Double?) -> JSONValue {
    value.map { .number(RoundedEstimate.plain($0, digits: 12)) } ?? .null
  }

  /// The schema of the hours.
  static var schema: JSONValue {
    typealias Schema = SummarySchema
    let number = Schema.type("number")
    let hours: [(String, JSONValue)] = [
      ("agentHours", Schema.described(number, "Hours on duty.")),
      ("paidHours", Schema.described(number, "Hours on duty / (1 - shrinkage).")),
      ("paidHoursWithCover", Schema.described(number, "Paid hours x (1 + cover); FTE and cost are of them.")),
    ]
    let fullTime = Schema.orNull(
      Schema.record([
        ("most", number), ("week", Schema.pattern(Schema.date)), ("mean", number),
        ("wholeWeeks", Schema.whole(from: 1)),
      ]))
    let group = Schema.record(
      [
        ("name", Schema.type("string")), ("shrinkage", Schema.share), ("cover", Schema.type("number", "null")),
        ("fullTimeHours", number),
      ] + hours + [("fullTimeEquivalents", fullTime)])
    let week = Schema.record(
      [
        ("week", Schema.pattern(Schema.date)), ("days", Schema.whole(from: 1)), ("whole", Schema.type("boolean")),
      ] + hours + [
        (
          "fullTimeEquivalents",
          Schema.described(Schema.type("number", "null"), "null in a week that the period cuts.")
        )
      ])
    return Schema.record(
      [("basis", Schema.type("string"))] + hours + [
        ("fullTimeEquivalents", fullTime), ("groups", Schema.list(group)), ("weeks", Schema.list(week)),
      ])
  }
}
