import ScenarioModel
import StaffingPlans

extension Wording {
  /// The name of a planning method.
  func name(of method: PlanMethod) -> String {
    switch method {
    case .erlangC: "Erlang C"
    case .erlangA: "Erlang A"
    case .sipp: self("Interval by interval (SIPP)", "Intervalle par intervalle (SIPP)")
    case .laggedSIPP: self("Lagged SIPP", "SIPP décalé")
    case .modifiedOfferedLoad: self("Modified offered load", "Charge offerte modifiée (MOL)")
    case .simulation: self("Simulation", "Simulation")
    }
  }

  /// What a planning method does, in a sentence.
  func explanation(of method: PlanMethod) -> String {
    switch method {
    case .erlangC:
      self(
        "Each interval on its own; callers never give up, so it asks for more agents than Erlang A.",
        "Chaque intervalle pris seul ; personne n’abandonne, d’où un besoin plus élevé qu’avec Erlang A.")
    case .erlangA:
      self(
        "Each interval on its own; callers give up at random.",
        "Chaque intervalle pris seul ; les appelants abandonnent au hasard.")
    case .sipp:
      self(
        "Each interval on its own, at its highest rate.",
        "Chaque intervalle pris seul, à son débit le plus élevé.")
    case .laggedSIPP:
      self(
        "As SIPP, with the load delayed by one handling time.",
        "Comme SIPP, avec la charge décalée d’une DMT.")
    case .modifiedOfferedLoad:
      self(
        "Follows the load as it builds up and ebbs through the day.",
        "Suit la charge qui monte et redescend au fil de la journée.")
    case .simulation:
      self(
        "Searched by simulation, then checked on fresh random streams.",
        "Cherché par simulation, puis vérifié sur de nouveaux tirages.")
    }
  }

  /// A target as people say it: `80% within 20 s in every interval`.
  func text(of target: ServiceTarget) -> String {
    let level = numbers.stated(target.level)
    let wait = numbers.duration(target.acceptableWait)
    let place = self(target.scope.place)
    return self("\(level) within \(wait) \(place)", "\(level) en \(wait) \(place)") + probability(of: target)
      + limits(of: target)
  }

  /// The further limits of a target, each after a comma: abandonment, speed of answer, occupancy; empty without any.
  func limits(of target: ServiceTarget) -> String {
    func percent(_ share: Double) -> String { numbers.stated(share) }
    let abandoned = target.maximumAbandonment.map {
      self("at most \(percent($0)) abandoned", "au plus \(percent($0)) d’abandons")
    }
    let speed = target.maximumAverageSpeedOfAnswer.map {
      self("answered after \(numbers.duration($0)) on average", "décroché en \(numbers.duration($0)) en moyenne")
    }
    let busy = target.maximumOccupancy.map {
      self("occupancy at most \(percent($0))", "taux d’occupation d’au plus \(percent($0))")
    }
    return [abandoned, speed, busy].compactMap { $0 }.map { ", " + $0 }.joined()
  }

  /// The name of a service-level definition.
  func name(of definition: ServiceLevelDefinition) -> String {
    switch definition {
    case .ofOffered: self("of offered calls", "des appels reçus")
    case .ofAnswered: self("of answered calls", "des appels décrochés")
    case .shortAbandonsExcluded: self("short abandons left out", "hors abandons courts")
    case .shortAbandonsGood: self("short abandons counted as good", "abandons courts comptés bons")
    }
  }

  /// The formula of a service-level definition.
  ///
  /// - Parameters:
  ///   - definition: One of the four named definitions.
  ///   - wait: The acceptable wait as it is written.
  ///   - short: The short-abandon threshold as it is written.
  func formula(of definition: ServiceLevelDefinition, wait: String = "T", short: String = "S") -> String {
    let within = self("answered within \(wait)", "décrochés en \(wait) au plus")
    let abandoned = self("abandoned within \(short)", "abandonnés en \(short) au plus")
    return switch definition {
    case .ofOffered: self("\(within) / offered", "\(within) / reçus")
    case .ofAnswered: self("\(within) / answered", "\(within) / décrochés")
    case .shortAbandonsExcluded: self("\(within) / (offered − \(abandoned))", "\(within) / (reçus − \(abandoned))")
    case .shortAbandonsGood: self("(\(within) + \(abandoned)) / offered", "(\(within) + \(abandoned)) / reçus")
    }
  }

  /// The formula of a target's service level, with its thresholds.
  func formula(of target: ServiceTarget) -> String {
    formula(
      of: target.definition, wait: numbers.duration(target.acceptableWait),
      short: numbers.duration(target.shortAbandonThreshold))
  }

  /// A delay as people set it: `24 h`, `3 days`, else as a duration.
  func delay(_ seconds: Double) -> String {
    guard seconds >= 7200, seconds < 1e9, seconds.truncatingRemainder(dividingBy: 3600) == 0 else {
      return numbers.duration(seconds)
    }
    guard seconds >= 172_800, seconds.truncatingRemainder(dividingBy: 86_400) == 0 else {
      return numbers.quantity(seconds / 3600, "h")
    }
    return self("\(numbers.number(seconds / 86_400)) days", "\(numbers.number(seconds / 86_400)) jours")
  }
}

extension Channel {
  /// What comes in by a channel.
  var contacts: Bilingual {
    switch self {
    case .inbound: Bilingual("calls", "appels")
    case .deferred: Bilingual("items", "messages")
    case .outbound: Bilingual("people", "personnes")
    }
  }
}
