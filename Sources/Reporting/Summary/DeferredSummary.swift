internal import ContactSimulation
internal import Measures
internal import OutputAnalysis
internal import ScenarioModel

/// One deferred call type as JSON.
struct DeferredSummary {
  private let work: DeferredMeasures
  private let scenario: Scenario
  private let byDay: Bool

  /// A deferred type; its days too where asked for.
  init(_ work: DeferredMeasures, scenario: Scenario, byDay: Bool) {
    self.work = work
    self.scenario = scenario
    self.byDay = byDay
  }

  /// Name, target, the run and the days.
  var json: JSONValue {
    let type = scenario.callTypes[work.callType]
    var members: [JSONValue.Member] = [
      .init("name", .string(type.name)), .init("title", CentreSummary.title(type.title)),
      .init("target", type.deferred?.target.map(target) ?? .null), .init("run", run),
    ]
    if byDay { members.append(.init("days", .array((0..<work.dayCount).map { day($0) }))) }
    return .object(members)
  }

  private func target(_ target: DelayTarget) -> JSONValue {
    .object([
      .init("level", .number(RoundedEstimate.plain(target.level))),
      .init("within", .number(RoundedEstimate.plain(target.within))),
      .init("clock", .string(target.clock.rawValue)),
      .init("oldest", target.oldest.map { .number(RoundedEstimate.plain($0)) } ?? .null),
    ])
  }

  private var run: JSONValue {
    .object(
      DeferredMeasure.allCases.map { .init($0.rawValue, SummaryCell.estimate(work.run($0))) } + [
        .init("targetMet", SummaryCell.probability(work.levelMet())),
        .init("oldestMet", SummaryCell.probability(work.ageMet())),
        .init("turnaroundQuantiles", .array(SummaryCell.quantiles(work.turnaroundQuantiles()))),
        .init("largestBacklog", SummaryCell.estimate(work.largestBacklog)),
        .init("clearedDay", work.clearedDay.map(cleared) ?? .null),
      ])
  }

  private func day(_ day: Int) -> JSONValue {
    .object(
      [.init("day", date(day))]
        + DeferredMeasure.allCases.map { .init($0.rawValue, SummaryCell.estimate(work.day(day, $0))) } + [
          .init("targetMet", SummaryCell.probability(work.levelMet(day: day))),
          .init("oldestMet", SummaryCell.probability(work.ageMet(day: day))),
          .init("turnaroundQuantiles", .array(SummaryCell.quantiles(work.turnaroundQuantiles(day: day)))),
        ])
  }

  private func cleared(_ cleared: ClearedDay) -> JSONValue {
    .object([
      .init("earliest", cleared.earliest.map(date) ?? .null), .init("median", cleared.median.map(date) ?? .null),
      .init("latest", cleared.latest.map(date) ?? .null),
      .init("never", SummaryCell.probability(cleared.never, trials: "replicationsWithPile")),
      .init("replicationsWithoutPile", .integer(cleared.withoutPile)),
    ])
  }

  private func date(_ day: Int) -> JSONValue { .string((scenario.calendar.firstDay + day).description) }
}
