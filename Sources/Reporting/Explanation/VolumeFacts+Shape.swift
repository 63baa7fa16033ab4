internal import ContactDemand
internal import ScenarioModel

extension VolumeFacts {
  /// The course of a volume over weekdays and hours, what changes it, and its chance.
  ///
  /// - Parameter owner: the call type whose random factors it shares.
  func shape(factorsOf owner: String?) -> [Fact?] {
    let demand = model
    let factors = words.factors(demand.factors)
    return [
      weights(demand),
      profile("through_the_day", "Through the day", "Au fil du jour", demand.intraday),
      .list(
        "through_weekdays", "On weekdays of their own", "Jours particuliers",
        demand.intradayByWeekday.sorted { $0.key < $1.key }.map { weekday, steps in
          .member(text(steps), named: words.weekday(weekday), [.word("weekday", weekday.name), self.steps(steps)])
        }),
      .list("multipliers", "Multiplier", "Multiplicateur", demand.multipliers.map(multiplier)),
      .list("shocks", "Shocks", "Chocs", demand.shocks.map(shock)),
      .said(
        "factors", "Chance", "Aléa",
        factors.map { $0 + (owner.map { words(", those of \($0)", ", ceux de \($0)") } ?? "") }
          ?? words("none beside that of single arrivals", "aucun, hormis celui des arrivées"),
        demand.factors.parts + [.word("shared_with", owner)]),
    ]
  }

  private func weights(_ demand: DemandModel) -> Fact? {
    var named = demand.weekdayWeights.sorted { $0.key < $1.key }.map {
      (words.dates.weekdayName($0.key), $0.key.name, $0.value)
    }
    if let weight = demand.holidayWeight { named.append((words("holidays", "jours fériés"), "holidays", weight)) }
    let parts = named.map { "\($0.0) \(words.share($0.2))" }
    return .said(
      "weekdays", "Weekdays", "Jours",
      named.isEmpty ? nil : parts.joined(separator: ", ") + words(", else ", ", sinon ") + words.share(1),
      named.map { .share($0.1, $0.2) })
  }

  private func profile(_ key: String, _ english: String, _ french: String, _ steps: [ProfileStep]) -> Fact? {
    .said(
      key, english, french,
      text(steps) + (model.rateShape == .linear ? words("; rate linear", " ; débit linéaire") : ""),
      [.word("rate", model.rateShape.rawValue), self.steps(steps)])
  }

  /// The steps for programs: shares of the day's mean, or contacts per hour.
  private func steps(_ steps: [ProfileStep]) -> Fact {
    .several(
      "steps",
      steps.map {
        .group(
          "", [.word("period", $0.period.description), .number(ratesAreStated ? "per_hour" : "weight", $0.weight)])
      })
  }

  private func text(_ steps: [ProfileStep]) -> String {
    guard !steps.isEmpty else { return words("even", "uniforme") }
    return steps.map { step in
      let weight =
        ratesAreStated
        ? words.plain(step.weight, atMost: 2) + words(" per hour", " par heure") : words.share(step.weight)
      return "\(step.period) \(weight)"
    }.joined(separator: ", ")
  }

  private func multiplier(_ multiplier: VolumeMultiplier) -> Fact {
    let (from, to) = (words.dates.full(multiplier.from), words.dates.full(multiplier.to))
    let (factor, growth) = (words.share(multiplier.factor), words.share(multiplier.weeklyGrowth))
    return .member(
      words("\(from) to \(to): × \(factor)", "du \(from) au \(to) : × \(factor)")
        + (multiplier.weeklyGrowth == 0
          ? "" : words(", then \(growth) growth a week", ", puis croissance de \(growth) par semaine")),
      [
        .date("from", multiplier.from), .date("to", multiplier.to), .share("factor", multiplier.factor),
        .share("weekly_growth", multiplier.weeklyGrowth),
      ])
  }

  private func shock(_ shock: AnnouncementShock) -> Fact {
    let (contacts, date) = (words.plain(shock.contacts, atMost: 1), words.dates.full(shock.date))
    let half = words.span(shock.halfLife * 86_400)
    let place =
      shock.withinTotal
      ? words("within the totals", "compris dans les totaux") : words("on top of the totals", "en plus des totaux")
    return .member(
      words(
        "\(contacts) contacts from \(date), halving every \(half), \(place)",
        "\(contacts) contacts à partir du \(date), moitié moins tous les \(half), \(place)"),
      [
        .number("contacts", shock.contacts), .date("date", shock.date), .seconds("half_life", shock.halfLife * 86_400),
        .flag("within_total", shock.withinTotal),
      ])
  }
}
