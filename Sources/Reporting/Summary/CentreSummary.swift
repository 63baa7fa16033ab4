internal import ContactSimulation
internal import Measures
internal import OutputAnalysis
internal import ScenarioModel

/// What the summary says of a whole contact centre: who served whom, and what happened outside the service by hour.
enum CentreSummary {
  /// A text in the languages in which it is given.
  static func title(_ text: LocalizedText) -> JSONValue {
    .object(
      ReportLanguage.allCases.compactMap { language in
        text.texts[language].map { .init(language.rawValue, .string($0)) }
      })
  }

  /// The groups that answered a call type; nothing where it was not counted.
  static func servers(of callType: Int, scenario: Scenario, evidence: StudyResult) -> [JSONValue.Member] {
    guard evidence.keepsServers else { return [] }
    let rows = scenario.agentGroups.enumerated().compactMap { index, group -> JSONValue? in
      guard let served = evidence.served(callType: callType, group: index), served.contacts.mean > 0 else { return nil }
      return .object([
        .init("group", .string(group.name)), .init("contacts", SummaryCell.estimate(served.contacts)),
        .init("share", SummaryCell.estimate(served.share)),
      ])
    }
    return [.init("servedBy", .array(rows))]
  }

  /// One hour of the day: means per day.
  static func hour(_ hour: Int, _ hours: SpillOverHours) -> JSONValue {
    .object([
      .init("hour", .integer(hour)),
      .init("closedAttempts", SummaryCell.estimate(hours.closedAttemptsOfDay[hour])),
      .init("spilled", SummaryCell.estimate(hours.spilledOfDay[hour])),
      .init("spilledClosed", SummaryCell.estimate(hours.spilledClosedOfDay[hour])),
      .init("spilledAbandoned", SummaryCell.estimate(hours.spilledAbandonedOfDay[hour])),
      .init("spilledBlocked", SummaryCell.estimate(hours.spilledBlockedOfDay[hour])),
    ])
  }
}

extension StudyResult {
  /// The measures of contacts that this service has.
  var measuresOfContacts: [Measure] { measures.filter { !Measure.ofAgents.contains($0) } }
}

extension SummarySchema {
  /// The shapes of what only some services have.
  static var centreDefinitions: [JSONValue.Member] {
    let measures = DeferredMeasure.allCases.map { ($0.rawValue, reference("estimate")) }
    let judged = [
      ("targetMet", reference("targetMet")), ("oldestMet", reference("targetMet")),
      ("turnaroundQuantiles", list(of: "waitQuantile")),
    ]
    return [
      .init(
        "servedBy",
        record([("group", type("string")), ("contacts", reference("estimate")), ("share", reference("estimate"))])),
      .init(
        "hourOfDay",
        record([
          ("hour", whole(from: 0)), ("closedAttempts", reference("estimate")), ("spilled", reference("estimate")),
          ("spilledClosed", reference("estimate")), ("spilledAbandoned", reference("estimate")),
          ("spilledBlocked", reference("estimate")),
        ])),
      .init(
        "delayTarget",
        orNull(
          record([
            ("level", share), ("within", type("number")), ("clock", choice(DelayClock.allCases.map(\.rawValue))),
            ("oldest", type("number", "null")),
          ]))),
      .init(
        "clearedDay",
        orNull(
          record([
            ("earliest", orNull(pattern(date))), ("median", orNull(pattern(date))), ("latest", orNull(pattern(date))),
            (
              "never",
              record([
                ("probability", share), ("lower", share), ("upper", share), ("replicationsWithPile", whole(from: 1)),
              ])
            ), ("replicationsWithoutPile", whole(from: 0)),
          ]))),
      .init("deferredDay", record([("day", pattern(date))] + measures + judged)),
      .init(
        "deferredRun",
        record(
          measures + judged + [("largestBacklog", reference("estimate")), ("clearedDay", reference("clearedDay"))])),
      .init(
        "alternative",
        record(
          [
            ("name", type("string")), ("title", reference("title")), ("whole", reference("whole")),
            ("callTypes", list(of: "callType")), ("agentGroups", list(of: "agentGroup")),
          ],
          optional: [
            ("deferredTypes", list(of: "deferredType")), ("outboundTypes", list(of: "outboundType")),
            ("hours", HoursSummary.schema), ("cost", cost),
          ])),
      .init(
        "deferredType",
        record(
          [
            ("name", type("string")), ("title", reference("title")), ("target", reference("delayTarget")),
            ("run", reference("deferredRun")),
          ], optional: [("days", list(of: "deferredDay"))])),
    ]
  }
}
