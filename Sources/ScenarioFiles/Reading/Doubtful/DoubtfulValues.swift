import RandomStreams
import ScenarioModel

/// Values that a file may state but can hardly mean: shares that leave a rule idle, targets out of reach, times of another magnitude.
struct DoubtfulValues {
  let reading: Reading
  let directory: CallTypeDirectory

  /// A value that is doubtful where `holds`.
  struct Doubt {
    /// The key below the call type or group.
    let key: String
    /// Whether there is something to say.
    let holds: Bool
    /// What the value comes to.
    let message: Bilingual

    init(_ key: String, _ holds: Bool, _ english: @autoclosure () -> String, _ french: @autoclosure () -> String) {
      (self.key, self.holds) = (key, holds)
      message = holds ? Bilingual(english(), french()) : Bilingual("", "")
    }
  }

  /// Adds the warnings of all call types and groups.
  func warn(callTypes: [CallType], groups: [AgentGroup], dayCount: Int) {
    let stated = Set(reading.stated.map(\.keyPath))
    for (index, callType) in callTypes.enumerated() where directory.members[index].variant ?? 0 == 0 {
      let place = "call_types[\(directory.members[index].section)]"
      func isStated(_ key: String) -> Bool { stated.contains("\(place).\(key)") }
      let doubts =
        callers(callType, isStated) + transfers(of: index, callType, isStated) + times(of: callType, dayCount)
        + (callType.outbound.map { DoubtfulLists(callType, $0, dayCount, hasSteps: hasSteps(place, stated)).all } ?? [])
      add(doubts, at: place)
    }
    for (index, group) in groups.enumerated() { add(doubts(of: group, callTypes), at: "agents[\(index)]") }
  }

  private func add(_ doubts: [Doubt], at place: String) {
    for doubt in doubts where doubt.holds {
      reading.warn("\(place).\(doubt.key)", doubt.message.english, doubt.message.french)
    }
  }

  private func hasSteps(_ place: String, _ stated: Set<String>) -> Bool {
    stated.contains { $0.hasPrefix("\(place).outbound.steps[") }
  }

  /// Rules of callers that act on nobody or on everybody.
  private func callers(_ type: CallType, _ isStated: (String) -> Bool) -> [Doubt] {
    let again = type.retries.map { $0.afterAbandonment + $0.afterBlocking + $0.afterClearing }
    let elsewhere = type.spillOver.map { $0.whenClosed + $0.afterAbandonment + $0.afterBlocking }
    let back = type.callback
    return [
      Doubt(
        "balking", type.balking == 1, "100 %: whoever finds no free agent leaves at once, so that nobody ever waits",
        "100 % : qui ne trouve pas de conseiller libre raccroche aussitôt, si bien que personne n’attend jamais"),
      Doubt(
        "voice_menu.self_service", type.voiceMenuShare == 1,
        "100 %: the voice menu serves every caller, and no call reaches the agents",
        "100 % : le serveur vocal sert tous les appelants, et aucun appel n’arrive aux conseillers"),
      Doubt(
        "voice_menu.self_service", type.voiceMenuShare == 0 && isStated("voice_menu.self_service"),
        "0 %: the voice menu serves nobody and changes nothing",
        "0 % : le serveur vocal ne sert personne et ne change rien"),
      Doubt(
        "retries", again == 0, "every share is 0 %: nobody calls again",
        "toutes les parts sont à 0 % : personne ne rappelle"),
      Doubt(
        "cut_short.share", type.cutShort?.share == 0, "0 %: no call is cut short", "0 % : aucun appel n’est écourté"),
      Doubt(
        "cut_short.share", type.cutShort?.share == 1, "100 %: every call that lasts long enough is cut short",
        "100 % : tout appel qui dure assez longtemps est écourté"),
      Doubt(
        "cut_short.calls_again.share", type.cutShort?.callsAgain?.share == 0, "0 %: nobody who was cut off calls again",
        "0 % : aucune personne dont l’appel a été écourté ne rappelle"),
      Doubt(
        "spill_over", elsewhere == 0, "every share is 0 %: nobody turns elsewhere",
        "toutes les parts sont à 0 % : personne ne se tourne ailleurs"),
      Doubt(
        "callback.acceptance", back?.acceptance == 0, "0 %: nobody accepts the offer, and the callback changes nothing",
        "0 % : personne n’accepte l’offre, et le rappel ne change rien"),
      Doubt(
        "callback.reached", back?.reachProbability == 0,
        "0 %: every try is in vain, and nobody who accepted is ever spoken to"
          + (back?.target == nil ? "" : "; the callback's target is out of reach"),
        "0 % : toute tentative est vaine, et personne de ceux qui ont accepté n’est jamais joint"
          + (back?.target == nil ? "" : " ; l’objectif du rappel ne peut pas être atteint")),
      Doubt(
        "closed_hours.rates", type.closedHours.map { $0.perHour.allSatisfy { $0.weight == 0 } } ?? false,
        "every rate is 0: nobody tries while the service is closed",
        "tous les débits sont nuls : personne n’appelle pendant la fermeture"),
      Doubt(
        "deferred.calls.share", type.deferred?.callsFromItems?.share == 0, "0 %: no item turns into a call",
        "0 % : aucun message ne devient un appel"),
    ] + announcements(type)
  }

  private func announcements(_ type: CallType) -> [Doubt] {
    (type.announcement?.levels ?? []).enumerated().flatMap { index, level in
      [
        Doubt(
          "announcement[\(index)]", level.leaving == 0 && level.patienceFactor == 1,
          "nobody leaves and patience stays: this level changes nothing",
          "personne ne raccroche et la patience reste la même : ce palier ne change rien"),
        Doubt(
          "announcement[\(index)].leaving", level.leaving == 1, "100 %: everyone who hears this leaves",
          "100 % : tous ceux qui entendent cette annonce raccrochent"),
      ]
    }
  }

  /// Transfers that move nobody, or back into the same queue.
  private func transfers(of index: Int, _ type: CallType, _ isStated: (String) -> Bool) -> [Doubt] {
    type.transfers.enumerated().flatMap { number, rule -> [Doubt] in
      let key = isStated("transfers[\(number)].probability") ? "transfers[\(number)]" : "transfers"
      let parts = 1 / max(1 - rule.probability, 1e-9)
      return [
        Doubt("\(key).probability", rule.probability == 0, "0 %: no call goes on", "0 % : aucun appel n’est transféré"),
        Doubt(
          "\(key).to", rule.destination == index && rule.probability > 0,
          "'\(type.name)' transfers to itself: \(TextForms.percent(rule.probability)) of its answered calls wait again in "
            + (rule.probability < 1
              ? "the queue that they came from, \(TextForms.plain((parts * 100).rounded() / 100)) conversations for a call"
              : "the queue that they came from, without an end"),
          "« \(type.title.text(in: .french)) » se transfère à lui-même : \(TextForms.french(TextForms.percent(rule.probability))) de ses "
            + "appels décrochés attendent de nouveau dans la file d’où ils viennent, "
            + (rule.probability < 1
              ? "soit \(TextForms.french(TextForms.plain((parts * 100).rounded() / 100))) conversations par appel"
              : "sans fin")),
      ]
    }
  }

  /// Groups that a plan may give nobody, or whose own times or hours on top are of another magnitude.
  private func doubts(of group: AgentGroup, _ callTypes: [CallType]) -> [Doubt] {
    let isPlanned = group.staffing == .planned
    return [
      Doubt(
        "maximum", isPlanned && (group.limits.most?.allSatisfy { $0 == 0 } ?? false),
        "0 agents: no plan can give '\(group.name)' anybody",
        "0 conseiller : aucun plan ne peut donner personne à « \(group.title.text(in: .french)) »"),
      Doubt(
        "cover", (group.cover ?? 0) > 0.5,
        "\(TextForms.percent(group.cover ?? 0)): shifts and breaks seldom add more than half of the paid hours",
        "\(TextForms.french(TextForms.percent(group.cover ?? 0))) : vacations et pauses ajoutent rarement plus de la moitié des heures payées"
      ),
    ]
      + group.handling.sorted { $0.key < $1.key }.flatMap { type, time -> [Doubt] in
        guard case .own(let handling) = time, callTypes.indices.contains(type) else { return [] }
        return DoubtfulTimes.handling(handling, of: callTypes[type].channel, at: "handling.\(callTypes[type].name)")
      }
  }

  private func times(of type: CallType, _ dayCount: Int) -> [Doubt] {
    DoubtfulTimes(type: type, dayCount: dayCount).all
  }
}
