internal import ContactDemand
internal import ScenarioModel

/// Everything about one call type but its volumes by day.
struct CallTypeFacts {
  private let index: Int
  private let explanation: Explanation
  private let type: CallType
  private let demand: ExpectedDemand
  /// How it is said.
  private let words: Wording
  /// Whether its profile has contacts per hour.
  private let ratesAreStated: Bool

  /// The facts of a call type.
  init(_ index: Int, explanation: Explanation, ratesAreStated: Bool) {
    self.index = index
    self.explanation = explanation
    self.ratesAreStated = ratesAreStated
    type = explanation.scenario.callTypes[index]
    demand = explanation.forecast.callTypes[index]
    words = explanation.words
  }

  private var hasVolume: Bool { type.channel != .outbound || demand.total > 0 }

  /// What is set, then what it comes to.
  var all: [Fact] {
    let head = [Fact.said("title", "Title", "Intitulé", type.title.text(in: words.language)), channel]
    let volume = hasVolume ? VolumeFacts(type, demand, explanation, ratesAreStated: ratesAreStated).stated : []
    let rest: [Fact?]
    let callers = CallerFacts(type, explanation)
    let types = explanation.scenario.callTypes
    let owner = type.sharesFactorsOf.flatMap { types.indices.contains($0) ? types[$0] : nil }
    if let owner, type.hasSettings(of: owner) {
      let words = words("as of \(owner.name), chance of the volume included", "comme \(owner.name), aléa compris")
      rest =
        callers.routing + [
          callers.transfers, .said("all_else", "All else", "Le reste", words, [.word("call_type", owner.name)]),
        ]
    } else {
      rest =
        (hasVolume
          ? VolumeFacts(type, demand, explanation, ratesAreStated: ratesAreStated).shape(factorsOf: owner?.name) : [])
        + settings(callers)
    }
    return (head + volume + rest + [inAll, countedApart]).compactMap(\.self)
  }

  /// What is expected of a list.
  var expectation: [Block] {
    guard let campaign = explanation.outbound.campaigns[index], let outbound = type.outbound else { return [] }
    return CampaignExpectation(campaign, outbound, words: words).blocks
  }

  private var channel: Fact? {
    let text =
      switch type.channel {
      case .inbound: words("inbound: people wait on the line", "appels entrants : on attend en ligne")
      case .deferred:
        words(
          "deferred: items arrive at all hours and wait to be worked",
          "différé : les demandes arrivent à toute heure et attendent leur traitement")
      case .outbound:
        words("outbound: people on a list are called", "appels sortants : on appelle une liste de personnes")
      }
    return .said("channel", "Channel", "Canal", text, [.word("kind", type.channel.rawValue)])
  }

  /// What is set beside the volume; variants of a type share all of it but routing and transfers.
  private func settings(_ callers: CallerFacts) -> [Fact?] {
    let common: [Fact?] = [
      .said(
        "handling", "Handling time", "Durée de traitement", words.handling(type.handling), type.handling.parts(words)),
      type.variation.flatMap(moves),
      type.priority == 0
        ? nil : .said("priority", "Priority", "Priorité", "\(type.priority)", [.whole("level", type.priority)]),
    ]
    switch type.channel {
    case .deferred: return common + DeferredFacts(type.deferred ?? DeferredWork(), explanation).all
    case .outbound: return common + (type.outbound.map { CampaignFacts($0, explanation).all } ?? [])
    case .inbound: return common + callers.waiting + callers.routing + callers.all + target
    }
  }

  /// How handling times and patience move with the time of arrival and from run to run.
  private func moves(_ variation: TimeVariation) -> Fact? {
    var texts: [String] = []
    if let factors = variation.handlingByInterval, let least = factors.min(), let most = factors.max() {
      let mean = explanation.forecast.meanHandling(of: index, in: explanation.scenario)
      texts.append(
        words(
          "handling \(words.share(least)) to \(words.share(most)) by time of arrival, mean over all \(words.span(mean))",
          "durée de \(words.share(least)) à \(words.share(most)) selon l’heure d’arrivée, moyenne générale \(words.span(mean))"
        ))
    }
    if let cv = variation.handlingOfRun {
      texts.append(
        words("mean handling of a run ± \(words.share(cv))", "durée moyenne d’une simulation ± \(words.share(cv))"))
    }
    if let cv = variation.patienceOfRun {
      texts.append(
        words("mean patience of a run ± \(words.share(cv))", "patience moyenne d’une simulation ± \(words.share(cv))"))
    }
    return .said(
      "moves", "Moves", "Varie", texts.joined(separator: words("; ", " ; ")),
      [
        .share("least_handling_factor", variation.handlingByInterval?.min()),
        .share("largest_handling_factor", variation.handlingByInterval?.max()),
        .share("handling_of_run", variation.handlingOfRun), .share("patience_of_run", variation.patienceOfRun),
      ])
  }

  private var target: [Fact?] {
    guard let target = type.target else {
      return [.said("target", "Target", "Objectif", words(TablePhrase.noTarget), [.share("level", nil)])]
    }
    let (level, wait) = (words.share(target.level), words.span(target.acceptableWait))
    let points = words.points(target.tolerance)
    let place = words(target.scope.place) + words.probability(of: target)
    let formula = words.formula(
      of: target.definition, wait: wait, short: words.span(target.shortAbandonThreshold))
    let limits = words.limits(of: target)
    return [
      .said(
        "target", "Target", "Objectif",
        words(
          "\(level) within \(wait) \(place), tolerance \(points)",
          "\(level) en \(wait) \(place), tolérance de \(points)"),
        [
          .share("level", target.level), .seconds("acceptable_wait", target.acceptableWait),
          .word("scope", target.scope.rawValue), .share("tolerance", target.tolerance),
        ]
          + (target.promise.map {
            [.share("with_probability", $0.probability), .share("probability_tolerance", $0.tolerance)]
          } ?? [])),
      .said(
        "service_level", "Service level", "Niveau de service", formula,
        [
          .word("definition", target.definition.rawValue),
          .seconds("short_abandon_threshold", target.shortAbandonThreshold),
        ]),
      .said(
        "limits", "Further limits", "Autres limites", String(limits.dropFirst(2)),
        [
          .share("most_abandonment", target.maximumAbandonment),
          .seconds("most_average_speed_of_answer", target.maximumAverageSpeedOfAnswer),
          .share("most_occupancy", target.maximumOccupancy),
        ]),
    ]
  }

  private var inAll: Fact? {
    guard explanation.outbound.campaigns[index] == nil else { return nil }
    let hours = explanation.load.hoursByCallType[index]
    let (sum, most) = (hours.reduce(0, +), hours.max() ?? 0)
    let (contacts, all, busiest) = (
      words.plain(demand.total, atMost: 1), words.plain(sum), words.plain(most, atMost: 1)
    )
    return .said(
      "in_all", "In all", "En tout",
      words(
        "\(contacts) contacts, \(all) h of handling; busiest day \(busiest) h",
        "\(contacts) contacts, \(all) h de traitement ; \(busiest) h le jour le plus chargé"),
      [.number("contacts", demand.total), .number("handling_hours", sum), .number("busiest_day_hours", most)])
  }

  private var countedApart: Fact? {
    let places = [
      (
        demand.outsideOpeningHours,
        words("contacts where the service is closed", "contacts hors des heures d’ouverture")
      ),
      (demand.outsidePeriod, words("contacts outside the period", "contacts hors de la période")),
    ].filter { $0.0 > 0 }
    return .said(
      "counted_apart", "Counted apart", "Comptés à part",
      places.map { words.plain($0.0, atMost: 1) + " " + $0.1 }.joined(separator: ", "),
      [
        .number("outside_opening_hours", demand.outsideOpeningHours),
        .number("outside_period", demand.outsidePeriod),
      ])
  }
}

extension CallType {
  /// Whether a variant differs from another one of its type by no more than volume, tiers and transfers.
  fileprivate func hasSettings(of other: CallType) -> Bool {
    handling == other.handling && variation == other.variation && patience == other.patience && balking == other.balking
      && priority == other.priority && queueLimit == other.queueLimit && target == other.target
      && transferPriority == other.transferPriority && voiceMenuShare == other.voiceMenuShare
      && retries == other.retries && cutShort == other.cutShort && announcement == other.announcement
      && callback == other.callback
      && spillOver == other.spillOver && closedHours == other.closedHours && deferred == other.deferred
      && outbound?.isLike(other.outbound) ?? (other.outbound == nil)
  }
}

extension OutboundCampaign {
  /// Whether a variant's campaign differs from another one of its type by no more than its people and links.
  fileprivate func isLike(_ other: OutboundCampaign?) -> Bool {
    guard let other else { return false }
    return strata == other.strata && steps == other.steps && dialling == other.dialling && order == other.order
      && windows == other.windows && target == other.target && wrongNumbers == other.wrongNumbers
  }
}
