internal import RandomStreams
internal import ScenarioModel

/// A step of a protocol: when it is due, how often somebody is called, and what comes of it.
struct StepFacts {
  private let step: ProtocolStep
  private let campaign: OutboundCampaign
  private let words: Wording

  /// The facts of a step.
  init(_ step: ProtocolStep, of campaign: OutboundCampaign, words: Wording) {
    self.step = step
    self.campaign = campaign
    self.words = words
  }

  /// The step as a member of the list of steps.
  func member(number: Int) -> Fact {
    let title = step.title.text(in: words.language)
    return .member(
      named: words("\(number), \(step.name): \(title)", "\(number), \(step.name) : \(title)"),
      [
        .word("name", step.name), .word("title", title), due(isFirst: number == 1), message, ladder,
        reach,
        .said(
          "handling", "Handling time", "Durée de traitement", step.handling.map { words.handling($0) },
          step.handling?.parts(words) ?? []),
        .list("outcomes", "Outcomes", "Issues", step.outcomes.map(outcome)),
        step.goesOnUnreached
          ? .said(
            "unreached", "Unreached", "Non jointes", words("go on to the next step", "passent à l’étape suivante"))
          : nil,
      ])
  }

  private func due(isFirst: Bool) -> Fact? {
    let from =
      step.reference == .entry || isFirst
      ? words("entering", "l’entrée") : words("the step before", "l’étape précédente")
    let delay = words.span(step.delay)
    let text =
      step.isOnlyByCascade
      ? words("at once, by release or an outcome only", "aussitôt, par libération ou issue seulement")
      : step.delay > 0
        ? words("\(delay) after \(from)", "\(delay) après \(from)")
        : words("at once after \(from)", "aussitôt après \(from)")
    return .said(
      "due", "Due", "Échéance", text,
      [
        .word("reference", step.reference.rawValue), .seconds("delay", step.delay),
        .flag("only_by_cascade", step.isOnlyByCascade),
      ])
  }

  private var message: Fact? {
    guard let message = step.message else { return nil }
    let (lead, settles, reach) = (
      words.span(message.lead), words.share(message.settles), words.share(message.reachFactor)
    )
    let parts = [
      words("a text message", "un SMS")
        + (message.lead > 0
          ? words(", \(lead) before the first attempt", ", \(lead) avant la première tentative") : ""),
      message.settles > 0 ? words("settles \(settles) without a call", "règle \(settles) des cas sans appel") : nil,
      message.reachFactor == 1 ? nil : words("reach × \(reach)", "joignabilité × \(reach)"),
    ]
    return .said(
      "message", "Message", "Message", parts.compactMap(\.self).joined(separator: words("; ", " ; ")),
      [
        .share("settles", message.settles), .law("answer_delay", message.answerDelay, words),
        .seconds("lead", message.lead), .share("reach_factor", message.reachFactor),
      ])
  }

  private var ladder: Fact? {
    let ladder = step.ladder
    let (most, daily) = (words.numbers.count(ladder.mostAttempts), words.numbers.count(ladder.attemptsPerDay))
    let escalation =
      ladder.escalation.map {
        switch $0 {
        case .message: words("a text message", "un SMS")
        case .letter: words("a letter", "une lettre")
        case .homeVisit: words("a visit at home", "une visite à domicile")
        }
      }
    let parts = [
      ladder.mostAttempts == 1
        ? words("one attempt", "une seule tentative") : words("at most \(most) attempts", "\(most) tentatives au plus"),
      words("\(daily) a day", "\(daily) par jour"),
      ladder.smallestGap > 0
        ? words("\(words.span(ladder.smallestGap)) apart", "à \(words.span(ladder.smallestGap)) d’intervalle") : nil,
      ladder.days.map { words("on ", "sur ") + words.count($0, "day", "jour") }
        ?? words("on any number of days", "sans limite de jours"),
      ladder.ends == .reached
        ? words("until reached", "jusqu’à joindre")
        : words(
          "all of them for whoever was not reached in the first", "toutes pour qui n’a pas été joint à la première"),
    ]
    return .said(
      "ladder", "Ladder", "Relances",
      parts.compactMap(\.self).joined(separator: ", ")
        + (escalation.map { words("; then \($0)", " ; puis \($0)") } ?? ""),
      [
        .whole("attempts_per_day", ladder.attemptsPerDay), .seconds("smallest_gap", ladder.smallestGap),
        .whole("days", ladder.days), .whole("most_attempts", ladder.mostAttempts), .word("ends", ladder.ends.rawValue),
        .word("escalation", ladder.escalation?.rawValue),
      ])
  }

  private var reach: Fact? {
    let reach = step.ladder.reach
    let days = zip(Weekday.allCases, reach.weekdayFactors).filter { $0.1 != 1 }
      .map { "\(words.dates.weekdayName($0.0)) × \(words.share($0.1))" }
    let attempts = reach.attemptFactors.map { words.share($0) }.joined(separator: ", ")
    let others = [
      (words("machine", "répondeur"), reach.machine), (words("third party", "tiers"), reach.thirdParty),
      (words("busy", "occupé"), reach.busy),
    ].filter { $0.1 > 0 }.map { "\($0.0) \(words.share($0.1))" }
    let parts = [
      hours(reach.byHour), days.isEmpty ? nil : days.joined(separator: ", "),
      reach.attemptFactors == [1] ? nil : words("by attempt × \(attempts)", "selon la tentative × \(attempts)"),
      others.isEmpty ? nil : words("of the others ", "parmi les autres ") + others.joined(separator: ", "),
    ]
    return .said(
      "reach", "Reach", "Joignabilité", parts.compactMap(\.self).joined(separator: words("; ", " ; ")),
      [
        .several("by_hour", reach.byHour.map { .share("", $0) }),
        .several("by_weekday", reach.weekdayFactors.map { .share("", $0) }),
        .several("by_attempt", reach.attemptFactors.map { .share("", $0) }),
        .share("machine", reach.machine), .share("third_party", reach.thirdParty), .share("busy", reach.busy),
      ])
  }

  /// Runs of hours with the same probability.
  private func hours(_ values: [Double]) -> String {
    var runs: [(from: Int, to: Int, value: Double)] = []
    for (hour, value) in values.enumerated() {
      if let last = runs.last, last.value == value {
        runs[runs.count - 1].to = hour + 1
      } else {
        runs.append((hour, hour + 1, value))
      }
    }
    if runs.count == 1, let only = runs.first {
      return words.share(only.value) + words(" at any hour", " à toute heure")
    }
    return runs.map { "\($0.from)-\($0.to) h \(words.share($0.value))" }.joined(separator: ", ")
  }

  /// What a conversation may come to besides acceptance.
  private func outcome(_ outcome: StepOutcome) -> Fact {
    let (kept, then): (String, String)
    switch outcome.consequence {
    case .declines:
      let share = words.share(outcome.retained)
      kept =
        outcome.retained > 0 ? words(", \(share) of them kept", ", dont \(share) retenus") : ""
      then = "declines"
    case .completes: (kept, then) = ("", "completes")
    case .goesTo(let step): (kept, then) = ("", campaign.steps.indices.contains(step) ? campaign.steps[step].name : "?")
    }
    let consequence =
      switch outcome.consequence {
      case .declines: words("declines", "refus") + kept
      case .completes: words("completed", "mené à terme")
      case .goesTo: words("goes on to \(then)", "passe à \(then)")
      }
    let time = outcome.retentionTime.map { time in
      words(" (\(words.span(time.mean)) more talk)", " (\(words.span(time.mean)) de conversation en plus)")
    }
    let title = outcome.title.text(in: words.language)
    return .member(
      words.share(outcome.share) + ", " + consequence + (time ?? "")
        + (outcome.cascadeStep == nil
          ? "" : words("; all linked people are released", " ; toutes les personnes liées sont libérées")),
      named: title,
      [
        .word("name", outcome.name), .word("title", title),
        .share("share", outcome.share), .word("then", then), .share("retained", outcome.retained),
        .law("retention_time", outcome.retentionTime, words), .flag("releases", outcome.cascadeStep != nil),
      ])
  }
}
