internal import ContactSimulation
internal import Measures
internal import ScenarioModel
internal import StaffingPlans

/// The JSON Schema of `summary.json`, from the same lists that the summary is written from.
public enum SummarySchema {
  /// The schema as text; `schemas/summary-1.json` is a copy of it.
  public static var text: String { json.text }

  /// The schema (JSON Schema 2020-12).
  static var json: JSONValue {
    .object(
      [
        .init("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
        .init("$id", .string("summary-\(SummaryDocument.schemaVersion).json")),
        .init("title", .string("Measures of a simulated scenario")),
        .init(
          "description",
          .string(
            "Printed by 'busyhour simulate --format json' and written as summary.json. Shares are fractions 0...1, times "
              + "seconds, counts and hours means per replication; docs/measures.md defines every measure.")),
      ]
        + recordMembers(
          root,
          optional: [
            ("deferredDefinitions", texts(DeferredMeasure.allCases.map(\.rawValue))),
            ("outboundDefinitions", texts(OutboundMeasure.allCases.map(\.rawValue))),
            ("stepDefinitions", texts(OutboundStepMeasure.allCases.map(\.rawValue))),
            ("outcomeDefinitions", texts(OutboundOutcomeMeasure.allCases.map(\.rawValue))),
            ("stratumDefinitions", texts(StratumMeasure.allCases.map(\.rawValue))),
            ("deferredTypes", list(of: "deferredType")), ("outboundTypes", list(of: "outboundType")),
            ("alternatives", list(of: "alternative")), ("hours", HoursSummary.schema), ("cost", cost),
            ("plan", PlanSummary.schema), ("contract", ContractJSON.schema),
            ("actuals", ActualJSON.schema),
            ("warnings", warnings),
          ]) + [
          .init("$defs", .object(definitions))
        ])
  }

  private static var root: [(String, JSONValue)] {
    [
      ("schemaVersion", .object([.init("const", .integer(SummaryDocument.schemaVersion))])),
      ("engineVersion", type("string")),
      ("scenario", reference("scenario")),
      ("seed", whole(from: 0)), ("replications", whole(from: 1)), ("confidence", share),
      ("precisionReached", type("boolean", "null")),
      ("definitions", definitionsOfMeasures),
      ("whole", reference("whole")),
      ("callTypes", list(of: "callType")), ("agentGroups", list(of: "agentGroup")),
    ]
  }

  /// Figures to look at, only where there are any.
  private static var warnings: JSONValue { list(texts(["keyPath", "message", "french"])) }

  /// What was set beside the file, only where something was.
  private static var changes: JSONValue { list(texts(["path", "change", "french"])) }

  /// Measures of callers are there only where the scenario has them.
  private static var definitionsOfMeasures: JSONValue {
    func keys(_ measures: [Measure]) -> [(String, JSONValue)] { measures.map { ($0.rawValue, type("string")) } }
    return record(keys(Measure.ofEveryService), optional: keys(Measure.ofCallers))
  }

  private static var definitions: [JSONValue.Member] {
    [
      .init(
        "scenario",
        record(
          [
            ("name", type("string")), ("title", reference("title")), ("digest", type("string")),
            ("timeZone", type("string")), ("firstDay", pattern(date)), ("lastDay", pattern(date)),
            ("intervalSeconds", whole(from: 1)),
          ], optional: [("changes", changes)])),
      .init("title", record([], optional: ReportLanguage.allCases.map { ($0.rawValue, type("string")) })),
      .init("estimate", orNull(record([("mean", type("number")), ("halfWidth", type("number", "null"))]))),
      .init(
        "longestQueue",
        orNull(
          record([("mean", type("number")), ("halfWidth", type("number", "null")), ("maximum", whole(from: 0))]))),
      .init(
        "targetMet",
        orNull(
          record([
            ("probability", share), ("lower", share), ("upper", share), ("replicationsWithLevel", whole(from: 1)),
          ]))),
      .init(
        "waitQuantile",
        record([
          ("probability", share), ("seconds", type("number")), ("lower", type("number", "null")),
          ("upper", type("number", "null")),
        ])),
      .init(
        "target",
        orNull(
          record(
            [
              ("level", share), ("acceptableWait", type("number")), ("shortAbandonThreshold", type("number")),
              ("definition", choice(ServiceLevelDefinition.allCases.map(\.rawValue))),
              ("scope", choice(TargetScope.allCases.map(\.rawValue))),
            ], optional: [("withProbability", share), ("probabilityTolerance", share)]))),
    ] + subject("whole", measures: Measure.allCases, hasContacts: true, extra: [])
      + subject(
        "callType", measures: Measure.ofContacts, hasContacts: true,
        extra: [("name", type("string")), ("title", reference("title")), ("target", reference("target"))])
      + subject(
        "agentGroup", measures: Measure.ofAgents, hasContacts: false,
        extra: [("name", type("string")), ("title", reference("title"))])
      + centreDefinitions + outboundDefinitions
  }

  /// An object with a text to each key.
  private static func texts(_ keys: [String]) -> JSONValue { record(keys.map { ($0, type("string")) }) }

  /// A subject, and one definition for its cells of every scope.
  private static func subject(
    _ name: String, measures: [Measure], hasContacts: Bool, extra: [(String, JSONValue)]
  ) -> [JSONValue.Member] {
    func cells(_ scope: Scope) -> String { name + scope.rawValue.prefix(1).uppercased() + scope.rawValue.dropFirst() }
    let level = ("serviceLevelDefinition", choice(ServiceLevelDefinition.allCases.map(\.rawValue)))
    var finer = Scope.allCases.dropFirst().map { ($0.rawValue + "s", list(of: cells($0))) }
    if hasContacts { finer.append(("byHourOfDay", list(of: "hourOfDay"))) }
    if name == "callType" { finer += [("servedBy", list(of: "servedBy")), ("targetKept", LimitSummary.keptSchema)] }
    let own = record(
      extra + (hasContacts ? [level] : []) + [("run", orNull(reference(cells(.run))))], optional: finer)
    let scopes = Scope.allCases.map { scope in
      JSONValue.Member(cells(scope), cell(scope, measures: measures, hasContacts: hasContacts))
    }
    return [.init(name, own)] + scopes
  }

  /// The measures of one cell.
  private static func cell(_ scope: Scope, measures: [Measure], hasContacts: Bool) -> JSONValue {
    let labels: [Scope: String] = [
      .month: "^[0-9]{4}-[0-9]{2}$", .week: date, .day: date,
      .interval: "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}$",
    ]
    var keys: [(String, JSONValue)] = labels[scope].map { [(scope.rawValue, pattern($0))] } ?? []
    func references(_ measures: [Measure]) -> [(String, JSONValue)] {
      measures.filter { $0.isShown(by: scope) }.map {
        ($0.rawValue, reference($0 == .longestQueue ? "longestQueue" : "estimate"))
      }
    }
    keys += references(measures.filter { !Measure.ofCallers.contains($0) })
    var optional = references(measures.filter { Measure.ofCallers.contains($0) })
    if hasContacts {
      keys.append(("targetMet", reference("targetMet")))
      if scope == .run || scope == .day { keys.append(("waitQuantiles", list(of: "waitQuantile"))) }
      optional.append(("callbackTargetMet", reference("targetMet")))
      let few = "Fewer than 100 contacts in all replications together: level and interval say little."
      optional.append(("fewContacts", described(type("boolean"), few)))
    }
    return record(keys, optional: optional)
  }
}
