import ScenarioModel
import StaffingPlans

/// What the check found of delay targets, in words.
struct DelayVerdictText {
  private let scenario: Scenario
  private let words: Wording
  private let delays: DelayVerdict?
  private let team: TeamCertificate?
  private let missingAgents: [Shortfall]

  private var numbers: NumberStyle { words.numbers }

  /// The words of a report.
  init(context: ReportContext) {
    (scenario, words) = (context.scenario, context.words)
    (delays, team) = (context.content.delays, context.content.certificate)
    missingAgents = context.content.missingAgents
  }

  /// The words on given agents.
  init(_ delays: DelayVerdict?, _ scenario: Scenario, words: Wording) {
    (self.delays, self.scenario, self.words) = (delays, scenario, words)
    (team, missingAgents) = (nil, [])
  }

  /// One sentence to a target, one more where cells fail, then whether a team is the smallest, then the missing hours.
  var sentences: [String] {
    (delays?.targets ?? []).flatMap { [sentence($0)] + failures($0) }
      + [certificate, missing].compactMap { $0 }
  }

  /// The same with a full stop each.
  var paragraphs: [String] { sentences.map { $0.prefix(1).uppercased() + $0.dropFirst() + "." } }

  /// What a target asks, such as "E-mails: 80 % done within 24 h of entering, by day of entry".
  func goal(of verdict: DelayTargetVerdict) -> String {
    guard scenario.callTypes.indices.contains(verdict.callType) else { return "" }
    let type = scenario.callTypes[verdict.callType]
    let name = type.title.text(in: words.language)
    if let cleared = verdict.criterion == .cleared ? type.deferred?.cleared ?? type.outbound?.cleared : nil {
      return self.cleared(cleared, name, share: numbers.stated(verdict.required))
    }
    if let target = type.deferred?.target {
      if verdict.criterion == .age, let oldest = target.oldest {
        let limit = words.delay(oldest)
        let share = numbers.stated(verdict.required)
        return words(
          "\(name): nothing older than \(limit) at a day’s end (in \(share) of the runs)",
          "\(name) : rien de plus vieux que \(limit) en fin de journée (dans \(share) des simulations)")
      }
      let (level, delay) = (share(target.level), words.delay(target.within))
      return words(
        "\(name): \(level) done within \(delay), by day of entry",
        "\(name) : \(level) traités en \(delay), par jour d’entrée")
    }
    guard let target = type.outbound?.target else { return name }
    let (level, delay) = (share(target.level), words.delay(target.within))
    return words("\(name): \(level) reached within \(delay)", "\(name) : \(level) jointes en \(delay)")
      + scope(target.scope)
  }

  private func cleared(_ target: ClearedTarget, _ name: String, share: String) -> String {
    let date = words.dates.full(scenario.calendar.firstDay + target.day)
    return words(
      "\(name): cleared by the evening of \(date), and in every open evening after it (in \(share) of the runs)",
      "\(name) : résorbé au soir du \(date), et chaque soir d’ouverture ensuite (dans \(share) des simulations)")
  }

  /// Whether one agent fewer would certainly miss a target.
  private var certificate: String? {
    guard let certificate = self.team else { return nil }
    let (team, fewer) = (numbers.count(certificate.agents), numbers.count(certificate.agents - 1))
    let sure = numbers.percent(TeamCertificate.confidence, decimals: 0)
    guard let missed = certificate.missed else {
      return words(
        "a team of \(team) is not shown minimal: that one of \(fewer) would miss is not certain",
        "rien ne démontre qu’une équipe de \(team) soit la plus petite : l’échec d’une équipe de \(fewer) n’est pas certain"
      )
    }
    let (most, least) = (numbers.percent(missed.upperBound), numbers.percent(missed.required))
    let name = scenario.callTypes[missed.callType].title.text(in: words.language)
    let when = place(missed.days)
    return words(
      "a team of \(team) is the smallest: with \(fewer), \(name) stays at \(most) at most where \(least) is needed (\(when), \(sure) confidence)",
      "une équipe de \(team) est la plus petite : à \(fewer), \(name) plafonne à \(most) pour \(least) nécessaires (\(when), confiance de \(sure))"
    )
  }

  private func scope(_ scope: EntryScope) -> String {
    switch scope {
    case .period: ""
    case .week: words(", by week of entry", ", par semaine d’entrée")
    case .day: words(", by day of entry", ", par jour d’entrée")
    }
  }

  private func share(_ share: Double) -> String {
    numbers.stated(share)
  }

  private func sentence(_ verdict: DelayTargetVerdict) -> String {
    let goal = goal(of: verdict)
    let (met, all) = (numbers.count(verdict.cellCount - verdict.failing.count), numbers.count(verdict.cellCount))
    let lowest = verdict.lowest.map { numbers.percent($0.level) } ?? numbers.missing
    if verdict.cellCount == 1 {
      return switch verdict.outcome {
      case .met: words("\(goal): met (\(lowest))", "\(goal) : tenu (\(lowest))")
      case .missed: words("\(goal): not met (\(lowest))", "\(goal) : non tenu (\(lowest))")
      case .undecided, .unchecked: words("\(goal): not shown (\(lowest))", "\(goal) : non démontré (\(lowest))")
      }
    }
    let place = verdict.lowest.map { self.place($0) } ?? numbers.missing
    return switch verdict.outcome {
    case .met:
      words(
        "\(goal): met in all \(all) cells, the lowest \(lowest) (\(place))",
        "\(goal) : tenu \(all) fois sur \(all), au plus bas \(lowest) (\(place))")
    case .missed:
      words(
        "\(goal): met in \(met) of \(all) cells, the lowest \(lowest) (\(place))",
        "\(goal) : tenu \(met) fois sur \(all), au plus bas \(lowest) (\(place))")
    case .undecided, .unchecked:
      words(
        "\(goal): shown in \(met) of \(all) cells, none certainly missed, the lowest \(lowest) (\(place))",
        "\(goal) : démontré \(met) fois sur \(all), aucun échec certain, au plus bas \(lowest) (\(place))")
    }
  }

  private func failures(_ verdict: DelayTargetVerdict) -> [String] {
    let hopeless = verdict.unattainable
    guard let worst = hopeless.min(by: { ($0.ample ?? 1) < ($1.ample ?? 1) }), let ample = worst.ample else {
      return []
    }
    let (count, best, place) = (numbers.count(hopeless.count), numbers.percent(ample), place(worst))
    return [
      words(
        "out of reach because of opening hours or of people who do not answer: \(count); three times the agents that the work takes would bring \(best) (\(place))",
        "hors d’atteinte, à cause des horaires ou des personnes qui ne répondent pas : \(count) ; trois fois l’effectif que demande le travail donnerait \(best) (\(place))"
      )
    ]
  }

  /// The days of a cell.
  private func place(_ cell: DelayCellVerdict) -> String { place(cell.days) }

  private func place(_ cellDays: Range<Int>) -> String {
    let days = scenario.grid.days
    guard let first = cellDays.first, let last = cellDays.last, days.indices.contains(last) else {
      return numbers.missing
    }
    let start = words.dates.full(days[first].date)
    return first == last ? start : "\(start) – \(words.dates.full(days[last].date))"
  }

  /// Agent-hours that limits take away, and on how many days.
  private var missing: String? {
    guard delays != nil, !missingAgents.isEmpty else { return nil }
    var hours = 0.0
    var days = Set<Int>()
    for shortfall in missingAgents {
      let interval = scenario.grid.intervals[shortfall.interval]
      hours += Double(max(0, shortfall.required - shortfall.available)) * Double(interval.length) / 3600
      days.insert(interval.day)
    }
    let (amount, count) = (numbers.number(hours), numbers.count(days.count))
    return words(
      "the limits leave \(amount) agent-hours less than the targets need, on \(count) days",
      "les plafonds laissent \(amount) heures de présence de moins que le besoin, sur \(count) jours")
  }
}
