import ContactSimulation
import Measures
import OutputAnalysis
import ScenarioModel

/// The figures of lists.
extension KeyFigures {
  /// People reached, attempts and productivity of each list.
  var lists: [KeyFigure] {
    let work = context.content.centre?.outbound ?? []
    let sums = ListSums(work, groups: context.content.centre?.groups ?? [])
    let all = words(": all lists", " : toutes campagnes")
    let pooled = sums?.callsPerAgentDay.flatMap { pace($0, sums?.idleShare, all) }
    if work.count > 3, let sums { return together(sums, suffix: all) + [pooled].compactMap { $0 } }
    let each = work.flatMap { list -> [KeyFigure] in
      let title = context.scenario.callTypes[list.callType].title.text(in: words.language)
      let suffix = work.count > 1 ? words(": ", " : ") + title : ""
      let own = pooled == nil ? pace(list.estimate(.callsPerAgentDay)?.mean, list.estimate(.idleShare), suffix) : nil
      return [reached(list, suffix), attempts(list, suffix), own].compactMap { $0 }
    }
    return each + [pooled].compactMap { $0 }
  }

  /// Many lists in two cards.
  private func together(_ sums: ListSums, suffix: String) -> [KeyFigure] {
    let people = numbers.number(sums.entered)
    let each = numbers.number(sums.attempts / sums.entered, decimals: 2)
    return [
      KeyFigure(
        name: words("People reached", "Personnes jointes") + suffix,
        value: numbers.percent(sums.reached / sums.entered),
        detail: words("of \(people) people", "de \(people) personnes") + inTime(sums)),
      KeyFigure(
        name: words("Attempts", "Tentatives d’appel") + suffix, value: numbers.number(sums.attempts),
        detail: words("\(each) per person", "\(each) par personne")),
    ]
  }

  /// The share of all lists reached in time, where they share their delay.
  private func inTime(_ sums: ListSums) -> String {
    guard let share = sums.shareWithin, let target = context.content.centre?.outbound.first?.campaign.target else {
      return ""
    }
    let delay = words.delay(target.within)
    return words(", \(numbers.percent(share)) within \(delay)", ", \(numbers.percent(share)) en \(delay)")
  }

  private func reached(_ list: OutboundMeasures, _ suffix: String) -> KeyFigure? {
    guard let share = list.estimate(.shareReached) else { return nil }
    let entered = numbers.number(list.estimate(.entered)?.mean ?? 0)
    let within = list.campaign.target.map { target in
      let delay = words.delay(target.within)
      let part = list.estimate(.shareWithin).map { numbers.percent($0.mean) } ?? numbers.missing
      return words(", \(part) within \(delay)", ", \(part) en \(delay)")
    }
    return KeyFigure(
      name: words("People reached", "Personnes jointes") + suffix, value: numbers.percent(share.mean),
      margin: margin(share),
      detail: words("of \(entered) people", "de \(entered) personnes") + (within ?? ""))
  }

  private func attempts(_ list: OutboundMeasures, _ suffix: String) -> KeyFigure? {
    guard let attempts = list.estimate(.attempts) else { return nil }
    let each = list.estimate(.attemptsPerPerson).map { numbers.number($0.mean, decimals: 2) } ?? numbers.missing
    let first = list.estimate(.shareReachedAtFirst).map { numbers.percent($0.mean) } ?? numbers.missing
    return KeyFigure(
      name: words("Attempts", "Tentatives d’appel") + suffix, value: numbers.number(attempts.mean),
      detail: words(
        "\(each) per person, \(first) reached at the first call",
        "\(each) par personne, \(first) jointes au premier appel"))
  }

  private func pace(_ calls: Double?, _ idleShare: Estimate?, _ suffix: String) -> KeyFigure? {
    guard let calls else { return nil }
    let idle = idleShare.map { numbers.percent($0.mean) } ?? numbers.missing
    return KeyFigure(
      name: words("Calls per agent-day", "Appels par jour-agent") + suffix,
      value: numbers.number(calls, decimals: 1), detail: words("agents idle: \(idle)", "temps libre : \(idle)"))
  }
}
