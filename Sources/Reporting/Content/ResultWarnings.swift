internal import ContactDemand
internal import OutputAnalysis
public import ContactSimulation
internal import Measures
internal import OutputAnalysis
public import ScenarioModel

/// What a simulated staffing shows that no target tells: piles that grow, and hours in which nobody can be called.
public struct ResultWarnings {
  private let scenario: Scenario
  private let staffing: StaffingByInterval
  private let evidence: StudyResult

  /// The warnings of a study.
  ///
  /// - Parameters:
  ///   - scenario: the scenario.
  ///   - staffing: the agents simulated.
  ///   - evidence: what the study found.
  public init(_ scenario: Scenario, staffing: StaffingByInterval, evidence: StudyResult) {
    (self.scenario, self.staffing, self.evidence) = (scenario, staffing, evidence)
  }

  /// All of them, in the order of call types and groups.
  public var all: [ScenarioWarning] { items + people + uncalled }

  /// Deferred work that comes in faster than it is done.
  private var items: [ScenarioWarning] {
    evidence.deferredWork.compactMap { work in
      func counts(_ measure: DeferredMeasure) -> [Double] {
        (0..<work.dayCount).map { work.day($0, measure)?.mean ?? 0 }
      }
      let pile = GrowingPile(
        levels: counts(.backlogAtEnd), entered: counts(.entered), done: counts(.doneOnDay), grid: scenario.grid)
      return pile.map { warning($0, work.callType, noun: "items", ofWork: true) }
    }
  }

  /// Lists on which more people become due than are called.
  private var people: [ScenarioWarning] {
    evidence.outboundWork.compactMap { work in
      func counts(_ measure: OutboundMeasure) -> [Double] {
        (0..<work.dayCount).map { work.estimate(measure, .day($0))?.mean ?? 0 }
      }
      let pile = GrowingPile(
        levels: counts(.dueAtEnd), entered: counts(.entered), done: counts(.attempts), grid: scenario.grid)
      return pile.map { warning($0, work.callType, noun: "people who are due", ofWork: false) }
    }
  }

  private func warning(_ pile: GrowingPile, _ index: Int, noun: String, ofWork: Bool) -> ScenarioWarning {
    let type = scenario.callTypes[index]
    let days = scenario.grid.days
    var text =
      "the pile of '\(type.name)' grows: \(Self.text(pile.before)) \(noun) are left at the end of \(days[pile.first].date), "
      + "\(Self.text(pile.after)) at the end of \(days[pile.last].date), whatever the targets say. "
    if ofWork, pile.openHours > 0 {
      let work = pile.entered * type.handling.mean / 3600
      let finished = pile.done * type.handling.mean / 3600
      text +=
        "What comes in between takes \(Self.text(work)) h of work in \(Self.text(pile.openHours)) open hours, "
        + "\(Self.text(work / pile.openHours, digits: 2)) agents; what is done, "
        + "\(Self.text(finished / pile.openHours, digits: 2))"
    } else {
      text += "\(Self.text(pile.entered)) people enter between, and \(Self.text(pile.done)) attempts are made"
    }
    return ScenarioWarning(
      keyPath: "call_types[\(index)].\(type.channel == .deferred ? "deferred" : "outbound")", message: text)
  }

  /// Groups that are on duty while nobody can be called.
  private var uncalled: [ScenarioWarning] {
    let lists = evidence.outboundWork
    return scenario.agentGroups.enumerated().compactMap { index, group in
      guard staffing.agents.indices.contains(index) else { return nil }
      let found = UncalledHours(scenario, group, agents: staffing.agents[index]) { type, day in
        let work = lists.first { $0.callType == type }
        return (work?.estimate(.attempts, .day(day))?.mean ?? 0) > 0
      }
      return found.map { $0.warning(index, group, scenario) }
    }
  }

  private static func text(_ number: Double, digits: Int = 1) -> String {
    let scale = digits == 1 ? 10.0 : 100.0
    let rounded = (number * scale).rounded() / scale
    return rounded == rounded.rounded() && abs(rounded) < 1e15 ? "\(Int(rounded))" : "\(rounded)"
  }
}
