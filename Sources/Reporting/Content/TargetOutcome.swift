import ContactSimulation
import Measures
import OutputAnalysis
import ScenarioModel

/// How far one call type reaches what is asked of it, counted in the spans over which its target has to hold.
struct TargetOutcome {
  /// The call type's title.
  let name: String
  /// The target in words.
  let goal: String
  /// Spans whose mean level over the runs reaches the target less its tolerance; with a probability, spans that reach their level in enough of the runs.
  let met: Int
  /// Spans with a level.
  let spans: Int
  /// What a span is: intervals, days, weeks; nil where the target is over the whole period.
  let unit: String?
  /// The level over the whole period.
  let overall: String
  /// How far below the target a span may lie and still count as reaching it.
  let tolerance: Double
  /// Whether the share of runs that reach the level counts, and not the expected level.
  var isProbability = false

  /// Whether every span reaches the target.
  var isMet: Bool { spans > 0 && met == spans }

  /// The outcomes of every call type with a target; calls, lists and deferred work alike.
  static func all(_ context: ReportContext) -> [TargetOutcome] {
    context.scenario.callTypes.enumerated().compactMap { index, type in
      switch type.channel {
      case .inbound: calls(index, type, context)
      case .outbound: list(index, type, context)
      case .deferred: items(index, type, context)
      }
    }
  }

  private static func calls(_ index: Int, _ type: CallType, _ context: ReportContext) -> TargetOutcome? {
    let found = context.content.evidence.callTypes[index]
    guard let target = type.target, let run = found.run.level(target.definition) else { return nil }
    let words = context.words
    let spans = found.spans(of: target.scope)
    let levels = spans.compactMap { target.promise == nil ? $0.level(target.definition)?.mean : $0.targetMet }
    let required = target.promise?.required ?? (target.level - target.tolerance)
    return TargetOutcome(
      name: type.title.text(in: words.language), goal: words.text(of: target),
      met: levels.count { $0 >= required }, spans: levels.count,
      unit: target.scope == .period && target.promise == nil ? nil : words(target.scope.spans),
      overall: words.numbers.percent(run.mean), tolerance: target.promise?.tolerance ?? target.tolerance,
      isProbability: target.promise != nil)
  }

  private static func list(_ index: Int, _ type: CallType, _ context: ReportContext) -> TargetOutcome? {
    guard let work = context.content.centre?.outbound.first(where: { $0.callType == index }),
      let verdict = work.verdict, let run = work.estimate(.shareWithin)
    else { return nil }
    let text = OutboundText(words: context.words)
    return TargetOutcome(
      name: type.title.text(in: context.words.language), goal: text.goal(verdict.target),
      met: verdict.cells.count { $0.share >= verdict.target.level - verdict.target.tolerance },
      spans: verdict.cells.count,
      unit: verdict.target.scope == .period ? nil : text.spans(verdict.target.scope),
      overall: context.words.numbers.percent(run.mean), tolerance: verdict.target.tolerance)
  }

  private static func items(_ index: Int, _ type: CallType, _ context: ReportContext) -> TargetOutcome? {
    guard let work = context.content.centre?.deferred.first(where: { $0.callType == index }),
      let target = type.deferred?.target, let run = work.run(.shareWithin)
    else { return nil }
    let words = context.words
    let level = words.numbers.stated(target.level)
    let delay = words.delay(target.within)
    let levels = (0..<work.dayCount).compactMap { work.day($0, .shareWithin)?.mean }
    return TargetOutcome(
      name: type.title.text(in: words.language),
      goal: words(
        "\(level) done within \(delay), by day of entry", "\(level) traités en \(delay), par jour d’entrée"),
      met: levels.count { $0 >= target.level - target.tolerance }, spans: levels.count,
      unit: OutboundText(words: words).spans(.day), overall: words.numbers.percent(run.mean),
      tolerance: target.tolerance)
  }
}
