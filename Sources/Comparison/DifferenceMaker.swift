internal import ContactSimulation
internal import Measures
internal import OutputAnalysis
internal import ScenarioModel

/// A measure's replications in both results, before the error is shared out.
struct ComparedMeasure {
  let subject: String?
  let title: LocalizedText?
  let key: String
  let label: Bilingual
  let unit: MeasureUnit
  let side: BetterSide
  let first: [ReplicationFraction]
  let second: [ReplicationFraction]

  /// The difference at a confidence; an unpaired one where replications do not belong together.
  func difference(_ confidence: Double, isPaired: Bool, rules: ComparisonRules) -> MeasureDifference {
    let estimate =
      isPaired
      ? PairedRatioDifference(first: first, second: second).estimate(confidence: confidence)
      : IndependentRatioDifference(first: first, second: second).estimate(confidence: confidence)
    let (one, other) = (ComparedMeasure.ratio(first), ComparedMeasure.ratio(second))
    let margin = rules.margin(unit, of: one ?? 0)
    return MeasureDifference(
      subject: subject, title: title, key: key, label: label, unit: unit, first: one, second: other,
      difference: estimate, margin: margin,
      verdict: estimate.map { DifferenceVerdict(DifferenceDecision($0, margin: margin), side) })
  }

  private static func ratio(_ fractions: [ReplicationFraction]) -> Double? {
    let below = fractions.reduce(0) { $0 + $1.denominator }
    return below > 0 ? fractions.reduce(0) { $0 + $1.numerator } / below : nil
  }
}

/// Finds the measures that two results have in common, by the names of call types and groups.
struct DifferenceMaker {
  let first: ComparedRun
  let second: ComparedRun
  /// Measures of lists.
  var dialled = DifferenceMaker.dialled

  /// Every measure of the whole service, then of each call type and group, then of other work.
  var measures: [ComparedMeasure] {
    whole + callTypes + groups + deferred + outbound
  }

  private var whole: [ComparedMeasure] {
    let hasCalls = !first.scenario.callerTypes.isEmpty
    return first.study.measures.filter { hasCalls || Measure.ofAgents.contains($0) }.compactMap {
      pair($0, nil, nil, .whole, .whole)
    }
  }

  private var callTypes: [ComparedMeasure] {
    guard first.scenario.callerTypes.count > 1 else { return [] }
    return first.scenario.callerTypes.flatMap { place -> [ComparedMeasure] in
      let type = first.scenario.callTypes[place]
      guard let other = second.scenario.callerTypes.first(where: { second.scenario.callTypes[$0].name == type.name })
      else { return [] }
      return first.study.measures.compactMap { pair($0, type.name, type.title, .callType(place), .callType(other)) }
    }
  }

  private var groups: [ComparedMeasure] {
    guard first.scenario.agentGroups.count > 1 else { return [] }
    return first.scenario.agentGroups.enumerated().flatMap { place, group -> [ComparedMeasure] in
      guard let other = second.scenario.agentGroups.firstIndex(where: { $0.name == group.name }) else { return [] }
      return Measure.ofAgents.compactMap { pair($0, group.name, group.title, .group(place), .group(other)) }
    }
  }

  private func pair(
    _ measure: Measure, _ subject: String?, _ title: LocalizedText?, _ one: EvidenceSubject, _ other: EvidenceSubject
  ) -> ComparedMeasure? {
    guard let a = first.study.fractions(measure, of: one), let b = second.study.fractions(measure, of: other) else {
      return nil
    }
    return compared(measure, subject, title, measure.betterSide, a, b)
  }

  private func compared(
    _ measure: some CataloguedMeasure, _ subject: String?, _ title: LocalizedText?, _ side: BetterSide,
    _ one: [ReplicationFraction], _ other: [ReplicationFraction]
  ) -> ComparedMeasure? {
    // What never happened in either is no news.
    guard (one + other).contains(where: { $0.numerator != 0 }) else { return nil }
    return ComparedMeasure(
      subject: subject, title: title, key: measure.rawValue, label: measure.label, unit: measure.unit, side: side,
      first: one, second: other)
  }

  // MARK: other work

  private static let delayed: [DeferredMeasure] = [.shareWithin, .meanTurnaround, .backlogAtEnd]
  /// Measures of lists that every comparison has.
  static let dialled: [OutboundMeasure] = [.shareWithin, .shareReached]

  private var deferred: [ComparedMeasure] {
    work(first.study.deferredWork.map(\.callType), second.study.deferredWork.map(\.callType)) { type, one, other in
      DifferenceMaker.delayed.compactMap { measure in
        guard let a = first.study.fractions(measure, deferred: one),
          let b = second.study.fractions(measure, deferred: other)
        else { return nil }
        return compared(measure, type.name, type.title, measure == .shareWithin ? .more : .less, a, b)
      }
    }
  }

  private var outbound: [ComparedMeasure] {
    work(first.study.outboundWork.map(\.callType), second.study.outboundWork.map(\.callType)) { type, one, other in
      dialled.compactMap { measure in
        guard let a = first.study.fractions(measure, outbound: one),
          let b = second.study.fractions(measure, outbound: other)
        else { return nil }
        return compared(measure, type.name, type.title, measure.betterSide, a, b)
      }
    }
  }

  /// The types of one kind that both have, with their places among that kind.
  private func work(
    _ ours: [Int], _ theirs: [Int], _ measures: (CallType, Int, Int) -> [ComparedMeasure]
  ) -> [ComparedMeasure] {
    ours.enumerated().flatMap { place, index -> [ComparedMeasure] in
      let type = first.scenario.callTypes[index]
      guard let other = theirs.firstIndex(where: { second.scenario.callTypes[$0].name == type.name }) else { return [] }
      return measures(type, place, other)
    }
  }
}

extension Scenario {
  /// Indices of the call types whose callers wait on the line.
  var callerTypes: [Int] { callTypes.indices.filter { callTypes[$0].channel == .inbound } }
}
