internal import ScenarioModel

/// What callers of a type do, who may answer them, and where they go on to.
struct CallerFacts {
  private let type: CallType
  private let explanation: Explanation
  private let words: Wording

  /// The facts of a call type's callers.
  init(_ type: CallType, _ explanation: Explanation) {
    self.type = type
    self.explanation = explanation
    words = explanation.words
  }

  /// How long callers wait, and how many.
  var waiting: [Fact?] {
    let balking = words.share(type.balking)
    return [
      .said(
        "patience", "Patience", "Patience", type.patience.map { words.law($0) } ?? words(TablePhrase.never),
        type.patience?.parts ?? [.seconds("mean", nil)]),
      type.balking > 0
        ? .said(
          "balking", "Leave at once", "Partent aussitôt",
          words("\(balking) when no agent is free", "\(balking) quand aucun conseiller n’est libre"),
          [.share("share", type.balking)]) : nil,
      .said(
        "queue_limit", "Queue limit", "Taille de la file",
        type.queueLimit.map { words.count($0, "waiting caller", "appelant") },
        [.whole("most", type.queueLimit)]),
    ]
  }

  /// Who may answer contacts of a type, and from which wait on; nothing for the standard.
  var routing: [Fact?] {
    let tiers = type.tiers.map { tier in
      let groups = tier.groups.map { explanation.name(ofGroup: $0) }
      let start =
        tier.after > 0
        ? words("after \(words.span(tier.after)) also ", "après \(words.span(tier.after)), aussi ")
        : words("at once ", "aussitôt ")
      return Fact.member(
        start + groups.joined(separator: ", "),
        [.seconds("after", tier.after), .several("groups", groups.map { .word("", $0) })])
    }
    let weight = type.waitWeight == 1 ? nil : words.plain(type.waitWeight, atMost: 4)
    return [
      type.groupChoice != .listed || !type.tiers.isEmpty
        ? .said("chosen_group", "Chosen group", "Groupe choisi", choice, [.word("choose", type.groupChoice.rawValue)])
        : nil,
      .list("circles", "Circles", "Cercles", tiers),
      .said("wait_weight", "Wait weight", "Poids de l’attente", weight, [.number("weight", type.waitWeight)]),
    ]
  }

  private var choice: String {
    switch type.groupChoice {
    case .listed: words("the first listed with a free agent", "le premier de la liste qui a un conseiller libre")
    case .leastSkilled: words("the one with the fewest call types", "celui qui sert le moins de motifs")
    case .longestIdle: words("that of the agent idle longest", "celui du conseiller libre depuis le plus longtemps")
    case .random: words("that of a free agent chosen at random", "celui d’un conseiller libre tiré au hasard")
    }
  }

  /// Everything besides waiting.
  var all: [Fact?] {
    let menu = words.share(type.voiceMenuShare)
    return [
      type.voiceMenuShare > 0
        ? .said(
          "voice_menu", "Voice menu", "Serveur vocal",
          words("serves \(menu), never offered", "traite \(menu), jamais comptés comme reçus"),
          [.share("share", type.voiceMenuShare)]) : nil,
      type.retries.flatMap(retries), type.cutShort.flatMap { .cutShort($0, words) },
      .list("announced_wait", "Announced wait", "Attente annoncée", (type.announcement?.levels ?? []).map(level)),
      type.callback.flatMap(callback), transfers,
      .said(
        "transferred_in", "Transferred in", "Reçus par transfert",
        type.transferPriority.map { words("priority \($0)", "priorité \($0)") },
        [.whole("priority", type.transferPriority)]),
      type.spillOver.flatMap(spillOver), type.closedHours.flatMap(closedHours),
    ]
  }

  /// Where answered contacts of a type go on to.
  var transfers: Fact? {
    .list(
      "transfers", "Transfers", "Transferts",
      type.transfers.map { rule in
        let to = explanation.name(ofType: rule.destination)
        let from = rule.group.map { explanation.name(ofGroup: $0) }
        var text = words.share(rule.probability) + words(" to \(to)", " vers \(to)")
        if let from { text += words(" from \(from)", " depuis \(from)") }
        if let first = rule.handlingBefore {
          text += words("; first agent ", " ; premier conseiller ") + words.handling(first)
        }
        if let time = rule.consultation { text += words("; consultation ", " ; consultation ") + words.law(time) }
        return .member(
          text,
          [
            .share("probability", rule.probability), .word("to", to), .word("from", from),
            .handling("handling_before", rule.handlingBefore, words), .law("consultation", rule.consultation, words),
          ])
      })
  }

  private func shares(_ shares: [(Double, String, String)]) -> String {
    let who = shares.filter { $0.0 > 0 }.map { words.share($0.0) + " " + words($0.1, $0.2) }.joined(separator: ", ")
    return who.isEmpty ? words("nobody", "personne") : who
  }

  private func retries(_ rule: RetryRule) -> Fact? {
    func drawn(_ draw: RetryDraw) -> String {
      draw == .redraw ? words("drawn anew", "tirée à nouveau") : words("kept", "gardée")
    }
    let who = shares([
      (rule.afterAbandonment, "of those who abandoned", "de ceux qui ont abandonné"),
      (rule.afterBlocking, "of the blocked", "des rejetés et dissuadés"),
      (rule.afterClearing, "of those cleared at closing", "de ceux coupés à la fermeture"),
    ])
    let (delay, most) = (words.law(rule.delay), words.numbers.count(rule.mostAttempts))
    let (patience, handling) = (drawn(rule.patience), drawn(rule.handling))
    let overnight =
      rule.overnight
      ? words("also into a later opening", "y compris à une ouverture suivante")
      : words("not into a later opening", "pas à une ouverture suivante")
    return .said(
      "retries", "Retries", "Réitérations",
      words(
        "\(who); after \(delay); at most \(most) attempts in all; patience \(patience), handling \(handling); \(overnight)",
        "\(who) ; après \(delay) ; \(most) appels au plus en tout ; patience \(patience), durée \(handling) ; \(overnight)"
      ),
      [
        .share("after_abandonment", rule.afterAbandonment), .share("after_blocking", rule.afterBlocking),
        .share("after_clearing", rule.afterClearing), .law("delay", rule.delay, words),
        .whole("most_attempts", rule.mostAttempts), .word("patience", rule.patience.rawValue),
        .word("handling", rule.handling.rawValue), .flag("overnight", rule.overnight),
      ])
  }

  private func level(_ level: WaitAnnouncement.Level) -> Fact {
    let (over, leaving, factor) = (
      words.span(level.over), words.share(level.leaving), words.share(level.patienceFactor)
    )
    return .member(
      words("over \(over): \(leaving) leave", "plus de \(over) : \(leaving) partent")
        + (level.patienceFactor == 1
          ? "" : words(", patience of the others × \(factor)", ", patience des autres × \(factor)")),
      [
        .seconds("over", level.over), .share("leaving", level.leaving), .share("patience_factor", level.patienceFactor),
      ])
  }

  /// To whom a callback is offered, and how it is made.
  private func callback(_ offer: CallbackOffer) -> Fact? {
    let failed = offer.failedAttempt.map { words.law($0) } ?? words("takes no time", "ne prend pas de temps")
    let handling = offer.handling.map { words.handling($0) } ?? words("as of other calls", "comme les autres appels")
    let target =
      offer.target.map { words.delay($0, words("acceptance", "l’acceptation")) } ?? words(TablePhrase.noTarget)
    return .list(
      "callback", "Callback", "Rappel proposé",
      [
        .said(
          "offer", "Offer", "Offre", text(of: offer),
          [
            .seconds("announced_wait_over", offer.announcedWaitOver), .share("acceptance", offer.acceptance),
            .seconds("earliest", offer.earliest), .whole("keep_free", offer.keepFree),
            .whole("priority", offer.priority), .share("reached", offer.reachProbability),
            .whole("most_attempts", offer.mostAttempts), .seconds("gap", offer.gap),
            .word("order", offer.order.rawValue),
            .flag("overnight", offer.overnight),
          ]),
        .said(
          "failed_attempt", "Failed try", "Essai manqué", failed, offer.failedAttempt?.parts ?? [.seconds("mean", nil)]),
        .said(
          "handling", "Handling time", "Durée de traitement", handling,
          offer.handling?.parts(words) ?? [.seconds("mean", nil)]),
        .said("target", "Target", "Objectif", target, offer.target?.parts ?? [.share("level", nil)]),
      ])
  }

  private func text(of offer: CallbackOffer) -> String {
    let (over, accepted) = (words.span(offer.announcedWaitOver), words.share(offer.acceptance))
    let whom =
      offer.announcedWaitOver > 0
      ? words("above \(over) of announced wait", "au-delà de \(over) d’attente annoncée")
      : words("to all who must wait", "à tous ceux qui doivent attendre")
    var parts = [words("offered \(whom), \(accepted) accept", "proposé \(whom), \(accepted) acceptent")]
    let (earliest, gap) = (words.span(offer.earliest), words.span(offer.gap))
    if offer.earliest > 0 { parts.append(words("not before \(earliest)", "pas avant \(earliest)")) }
    let most = words.numbers.count(offer.mostAttempts)
    let tries =
      offer.mostAttempts == 1
      ? words("one try", "un seul essai")
      : words("at most \(most) tries", "\(most) essais au plus")
        + (offer.gap > 0 ? words(" at least \(gap) apart", " à \(gap) d’intervalle au moins") : "")
    let reached = words.share(offer.reachProbability)
    parts.append(tries + words(", \(reached) reach the person", ", \(reached) joignent la personne"))
    if offer.mostAttempts > 1 {
      parts.append(
        offer.order == .oldest
          ? words("tried again before others", "réessayé avant les autres")
          : words("tried again after everybody else's try", "réessayé après l’essai de tous les autres"))
    }
    if offer.keepFree > 0 {
      parts.append(
        words.count(offer.keepFree, "agent", "conseiller")
          + words(" kept free", offer.keepFree == 1 ? " gardé libre" : " gardés libres"))
    }
    parts.append(words("priority \(offer.priority)", "priorité \(offer.priority)"))
    parts.append(
      offer.overnight
        ? words("kept for the next opening", "gardé pour l’ouverture suivante")
        : words("lost at closing", "perdu à la fermeture"))
    return parts.joined(separator: words("; ", " ; "))
  }

  private func spillOver(_ spill: SpillOver) -> Fact? {
    let who = shares([
      (spill.whenClosed, "of attempts while closed", "des appels hors ouverture"),
      (spill.afterAbandonment, "of those who abandoned for good", "de ceux qui ont abandonné pour de bon"),
      (spill.afterBlocking, "of those blocked for good", "de ceux rejetés pour de bon"),
    ])
    let service = spill.service.text(in: words.language)
    return .said(
      "spill_over", "Spill-over", "Report ailleurs", words("to \(service): ", "vers \(service) : ") + who,
      [
        .word("to", service), .share("when_closed", spill.whenClosed),
        .share("after_abandonment", spill.afterAbandonment), .share("after_blocking", spill.afterBlocking),
      ])
  }

  private func closedHours(_ demand: ClosedHoursDemand) -> Fact? {
    let rates = demand.perHour.map { step in
      "\(step.period) \(words.plain(step.weight, atMost: 2)) " + words("attempts per hour", "appels par heure")
    }
    return .said(
      "closed_hours", "While closed", "Hors ouverture",
      rates.joined(separator: ", ")
        + (demand.followsVolume
          ? words("; by the day's volume over the mean day's", " ; selon le volume du jour rapporté au jour moyen")
          : ""),
      [
        .several(
          "rates",
          demand.perHour.map { .group("", [.word("period", $0.period.description), .number("per_hour", $0.weight)]) }),
        .flag("follows_volume", demand.followsVolume),
      ])
  }
}
