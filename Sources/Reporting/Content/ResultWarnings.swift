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
      return pile.map { warning($0, work.callType, noun: Channel.deferred.contacts, ofWork: true) }
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
      return pile.map {
        warning($0, work.callType, noun: Bilingual("people who are due", "personnes à appeler"), ofWork: false)
      }
    }
  }

  private func warning(_ pile: GrowingPile, _ index: Int, noun: Bilingual, ofWork: Bool) -> ScenarioWarning {
    let type = scenario.callTypes[index]
    let (first, last) = (scenario.grid.days[pile.first].date, scenario.grid.days[pile.last].date)
    let (before, after) = (Self.text(pile.before), Self.text(pile.after))
    let cause = ofWork && pile.openHours > 0 ? work(pile, type) : attempts(pile)
    let advice = type.deferred?.cleared == nil && type.outbound?.cleared == nil ? Self.advice : Bilingual("", "")
    return ScenarioWarning(
      keyPath: "call_types[\(index)].\(type.channel == .deferred ? "deferred" : "outbound")",
      Bilingual(
        "the pile of '\(type.name)' grows: \(before.english) \(noun.english) are left at the end of \(first), "
          + "\(after.english) at the end of \(last), whatever the targets say. " + cause.english + advice.english,
        "la pile de « \(type.title.text(in: .french)) » grossit : \(before.french) \(noun.french) au soir du "
          + "\(Self.french(first)), \(after.french) au soir du \(Self.french(last)), quoi que disent les objectifs. "
          + cause.french + advice.french))
  }

  /// What to ask for so that no pile is left.
  private static let advice = Bilingual(
    "; 'cleared: { by: ... }' asks that no pile is left",
    " ; « cleared: { by: ... } » demande qu’il ne reste pas de pile")

  /// Work that comes in and work that is done, as agents.
  private func work(_ pile: GrowingPile, _ type: CallType) -> Bilingual {
    let work = pile.entered * type.handling.mean / 3600
    let (hours, open) = (Self.text(work), Self.text(pile.openHours))
    let needed = Self.text(work / pile.openHours, digits: 2)
    let finished = Self.text(pile.done * type.handling.mean / 3600 / pile.openHours, digits: 2)
    return Bilingual(
      "What comes in between takes \(hours.english) h of work in \(open.english) open hours, \(needed.english) agents; what is "
        + "done, \(finished.english)",
      "Ce qui arrive entre-temps demande \(hours.french) h de travail pour \(open.french) h d’ouverture, soit "
        + "\(needed.french) conseillers ; ce qui est traité, \(finished.french)")
  }

  private func attempts(_ pile: GrowingPile) -> Bilingual {
    let (entered, done) = (Self.text(pile.entered), Self.text(pile.done))
    return Bilingual(
      "\(entered.english) people enter between, and \(done.english) attempts are made",
      "\(entered.french) personnes arrivent entre-temps, pour \(done.french) tentatives d’appel")
  }

  /// Groups that are on duty while nobody can be called.
  private var uncalled: [ScenarioWarning] {
    let lists = evidence.outboundWork
    return scenario.agentGroups.enumerated().compactMap { index, group in
      guard staffing.agents.indices.contains(index), group.isKept != true else { return nil }
      let found = UncalledHours(scenario, group, agents: staffing.agents[index]) { type, day in
        let work = lists.first { $0.callType == type }
        return (work?.estimate(.attempts, .day(day))?.mean ?? 0) > 0
      }
      return found.map { $0.warning(index, group, scenario) }
    }
  }

  private static func french(_ date: CivilDate) -> String { Bilingual(written: "\(date)").french }

  private static func text(_ number: Double, digits: Int = 1) -> Bilingual {
    let scale = digits == 1 ? 10.0 : 100.0
    let rounded = (number * scale).rounded() / scale
    return Bilingual(
      written: rounded == rounded.rounded() && abs(rounded) < 1e15 ? "\(Int(rounded))" : "\(rounded)")
  }
}
