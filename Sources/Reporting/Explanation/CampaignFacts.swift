internal import ScenarioModel

/// Who is called, how often and how.
struct CampaignFacts {
  private let campaign: OutboundCampaign
  private let explanation: Explanation
  private let words: Wording

  /// The facts of a campaign.
  init(_ campaign: OutboundCampaign, _ explanation: Explanation) {
    self.campaign = campaign
    self.explanation = explanation
    words = explanation.words
  }

  /// Lists, people, order, dialling, target, and the steps of the protocol.
  var all: [Fact?] {
    let everyone = campaign.strata.count == 1 && campaign.strata.first == Stratum(name: "everyone", share: 1)
    return lists + [
      everyone ? nil : .list("strata", "Kinds of people", "Strates", campaign.strata.map(stratum)),
      campaign.wrongNumbers > 0
        ? .said(
          "wrong_numbers", "Wrong numbers", "Faux numéros", words.share(campaign.wrongNumbers),
          [.share("share", campaign.wrongNumbers)]) : nil,
      .said("order", "Order", "Ordre", order, [.word("rule", campaign.order.rawValue)]),
      windows,
      DiallingFacts(campaign.dialling, words: words).dialling, DiallingFacts(campaign.dialling, words: words).machines,
      returnCalls, target, campaign.cleared.flatMap { explanation.cleared($0) },
      .list(
        "steps", "Steps", "Étapes",
        campaign.steps.enumerated().map {
          StepFacts($0.element, of: campaign, words: words).member(number: $0.offset + 1)
        }),
    ]
  }

  /// How people come into the list.
  private var lists: [Fact?] {
    let people = campaign.batches.people
    let first = campaign.batches.first.map { moment($0.time) }
    let last = campaign.batches.last.map { moment($0.time) }
    let count =
      words.numbers.count(people) + words(" people in ", " personnes en ")
      + words.count(campaign.batches.count, "batch", "lot").replacing("batchs", with: "batches")
    return [
      first.flatMap { first in
        .said(
          "list", "List", "Liste",
          count + ", \(first)" + (last == first ? "" : words(" to \(last ?? "")", " à \(last ?? "")")),
          [
            .whole("people", people),
            .several(
              "batches",
              campaign.batches.map {
                .group("", [.word("at", moment($0.time).replacing(" ", with: "T")), .whole("people", $0.people)])
              }),
          ])
      },
      .said(
        "people_per_event", "People per event", "Personnes par événement",
        campaign.peoplePerEvent.map(law),
        campaign.peoplePerEvent.map { [.number("mean", $0.mean)] } ?? []),
      .said(
        "reported", "Reported", "Signalées",
        campaign.reportingDelay.map { words.law($0) + words(", after the event", ", après l’événement") },
        campaign.reportingDelay?.parts ?? []),
      campaign.linked.flatMap(linked),
    ]
  }

  private func linked(_ linked: LinkedPeople) -> Fact? {
    let (number, name) = (law(linked.number), explanation.name(ofType: linked.callType))
    let moment =
      switch linked.moment {
      case .entry: words("on entering", "à l’entrée")
      case .conversation: words("by the first conversation", "à la première conversation")
      }
    return .said(
      "brings", "Brings", "Amène",
      words("people of \(name): \(number); \(moment)", "personnes de \(name) : \(number) ; \(moment)")
        + (linked.delay.map { words("; \(words.law($0)) later", " ; délai : \(words.law($0))") } ?? ""),
      [
        .number("mean", linked.number.mean), .word("of", name), .word("moment", linked.moment.rawValue),
        .law("delay", linked.delay, words),
      ])
  }

  /// The law of a small number of people.
  private func law(_ law: CountLaw) -> String {
    let mean = words("mean ", "moyenne ") + words.plain(law.mean, atMost: 2)
    switch law {
    case .fixed(let number): return words("exactly ", "exactement ") + words.numbers.count(number)
    case .poisson: return words("Poisson, ", "de Poisson, ") + mean
    case .geometric: return words("geometric, ", "géométrique, ") + mean
    case .shares(let shares):
      return shares.enumerated().map { "\($0.offset)\(words(":", " :")) \(words.share($0.element))" }.joined(
        separator: ", ")
        + words("; ", " ; ") + mean
    }
  }

  private func stratum(_ stratum: Stratum) -> Fact {
    let (reach, never) = (words.share(stratum.reachFactor), words.share(stratum.neverAnswers))
    let refusal = words.share(stratum.refusalFactor)
    var parts = [words.share(stratum.share)]
    if stratum.reachFactor != 1 { parts.append(words("reach × \(reach)", "joignabilité × \(reach)")) }
    if stratum.neverAnswers > 0 { parts.append(words("\(never) never answer", "\(never) ne répondent jamais")) }
    if stratum.refusalFactor != 1 { parts.append(words("refusals × \(refusal)", "refus × \(refusal)")) }
    if !stratum.receivesMessages { parts.append(words("no text messages", "sans SMS")) }
    return .member(
      parts.joined(separator: ", "), named: stratum.title.text(in: words.language),
      [
        .word("name", stratum.name), .word("title", stratum.title.text(in: words.language)),
        .share("share", stratum.share), .share("reach_factor", stratum.reachFactor),
        .share("never_answers", stratum.neverAnswers), .share("refusal_factor", stratum.refusalFactor),
        .flag("receives_messages", stratum.receivesMessages),
      ])
  }

  private var order: String {
    switch campaign.order {
    case .fewestAttempts:
      words("fewest attempts first, then who entered first", "le moins de tentatives d’abord, puis l’ordre d’entrée")
    case .oldest: words("who entered first", "les premières entrées d’abord")
    case .newest: words("who entered last", "les dernières entrées d’abord")
    case .deadline: words("earliest deadline first", "l’échéance la plus proche d’abord")
    }
  }

  private var windows: Fact? {
    guard let calendar = campaign.windows else {
      let always = words("whenever the service is open", "tant que le service est ouvert")
      return .list("windows", "Calling hours", "Heures d’appel", [.member(always, [.word("first", nil)])])
    }
    let holidays = calendar.holidayHours.map { hours in
      Fact.member(
        words.hours(hours), named: words("Holidays", "Jours fériés"),
        [.word("first", "holidays"), .several("periods", hours.map { .word("", $0.description) })])
    }
    return .list(
      "windows", "Calling hours", "Heures d’appel",
      CalendarFacts.runs(calendar, words) + [holidays])
  }

  private var returnCalls: Fact? {
    guard let back = campaign.returnCalls else { return nil }
    let name = explanation.name(ofType: back.callType)
    let (share, delay) = (words.share(back.share), words.law(back.delay))
    return .said(
      "return_calls", "Calls back", "Rappellent",
      words(
        "\(share) of attempts in vain bring a call to \(name), \(delay) later; ",
        "\(share) des tentatives vaines amènent un appel à \(name), délai : \(delay) ; ")
        + (back.counts
          ? words("counts as the conversation", "vaut conversation")
          : words("does not count as the conversation", "ne vaut pas conversation")),
      [
        .share("share", back.share), .word("to", name), .law("delay", back.delay, words), .flag("counts", back.counts),
      ])
  }

  private var target: Fact? {
    guard let target = campaign.target else {
      return .said("target", "Target", "Objectif", words(TablePhrase.noTarget), [.share("level", nil)])
    }
    let (level, points) = (words.share(target.level), words.points(target.tolerance))
    let hours = words.plain(target.within / 3600, atMost: 2)
    let scope =
      switch target.scope {
      case .period: words("over the period", "sur la période")
      case .week: words("for those of every week", "pour les entrées de chaque semaine")
      case .day: words("for those of every day", "pour les entrées de chaque jour")
      }
    return .said(
      "target", "Target", "Objectif",
      words(
        "\(level) reached within \(hours) h of entering, \(scope), tolerance \(points)",
        "\(level) jointes en \(hours) h après l’entrée, \(scope), tolérance de \(points)"),
      [
        .share("level", target.level), .seconds("within", target.within), .word("scope", target.scope.rawValue),
        .share("tolerance", target.tolerance),
      ])
  }

  /// A moment of the engine's clock as date and time.
  private func moment(_ time: Double) -> String {
    let grid = explanation.scenario.deferredGrid ?? explanation.scenario.grid
    guard let day = grid.days.lastIndex(where: { Double($0.midnight) <= time }) else { return "" }
    let interval = grid.intervals[grid.days[day].intervals].last { Double($0.start) <= time }
    let wall = interval.map { Double($0.wallStart) + time - Double($0.start) } ?? 0
    let clock = Int(exactly: wall.rounded(.down)).flatMap { TimeOfDay(seconds: $0) }
    return "\(grid.days[day].date)" + (clock.map { " \($0)" } ?? "")
  }
}
