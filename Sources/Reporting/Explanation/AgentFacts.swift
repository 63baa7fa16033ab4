internal import ScenarioModel

/// Agent groups with their limits and the conversion behind them, and other staffings.
struct AgentFacts {
  /// What is explained.
  let explanation: Explanation

  private var words: Wording { explanation.words }
  private var scenario: Scenario { explanation.scenario }

  /// The section of a group.
  func section(_ group: AgentGroup, by detail: Explanation.Detail) -> Section {
    let facts =
      [.said("title", "Title", "Intitulé", group.title.text(in: words.language)), serves(group)] + skills(group)
      + onDuty(group) + paid(group)
    return Section(
      Bilingual("Agent group \(group.name)", "Groupe de conseillers \(group.name)"),
      [.facts(facts.compactMap(\.self))] + (detail == .everything ? [.table(numbers(group))] : []), key: "agent_groups",
      name: group.name)
  }

  /// The section of another staffing: the groups whose numbers differ.
  func section(_ other: StaffingAlternative, by detail: Explanation.Detail) -> Section {
    let changed = zip(scenario.agentGroups, other.staffing.agents).filter { $0.staffing != .given($1) }
    let groups = changed.map { group, agents in
      Fact.member(
        staffing(agents), named: group.name,
        [.word("group", group.name)]
          + staffingParts(agents) + (detail == .everything ? [.several("agents", agents.map { .whole("", $0) })] : []))
    }
    let facts = [
      Fact.said("title", "Title", "Intitulé", other.title.text(in: words.language)),
      .list("staffing", "Staffing", "Effectif", groups),
    ]
    return Section(
      Bilingual("Alternative \(other.name)", "Variante \(other.name)"), [.facts(facts.compactMap(\.self))],
      key: "alternatives", name: other.name)
  }

  private func serves(_ group: AgentGroup) -> Fact? {
    let names = group.callTypes.filter(scenario.callTypes.indices.contains).map { scenario.callTypes[$0].name }
    let work =
      switch group.workChoice {
      case .listOrder: words("in this order", "dans cet ordre")
      case .priority:
        words("highest priority first, then longest wait", "la priorité d’abord, puis la plus longue attente")
      case .longestWeightedWait: words("longest weighted wait first", "la plus longue attente pondérée d’abord")
      }
    return .said(
      "serves", "Serves", "Sert", names.joined(separator: ", ") + (names.count > 1 ? words("; ", " ; ") + work : ""),
      [.several("call_types", names.map { .word("", $0) }), .word("work", group.workChoice.rawValue)])
  }

  /// What a group keeps free, and its times of its own.
  private func skills(_ group: AgentGroup) -> [Fact?] {
    var kept: [Int: [String]] = [:]
    for (index, agents) in group.keepFree.enumerated() where agents > 0 {
      kept[agents, default: []].append(explanation.name(ofType: index))
    }
    let own = group.handling.sorted { $0.key < $1.key }.map { index, handling in
      let name = explanation.name(ofType: index)
      switch handling {
      case .factor(let factor):
        let share = words.share(factor)
        return Fact.member(
          words("\(share) of the type's", "\(share) de celle du motif"), named: name,
          [.word("call_type", name), .share("factor", factor)])
      case .own(let time):
        return Fact.member(words.handling(time), named: name, [.word("call_type", name)] + time.parts(words))
      }
    }
    return [
      .list(
        "kept_free", "Kept free", "Gardés libres",
        kept.sorted { $0.key < $1.key }.map { agents, names in
          .member(
            words.numbers.count(agents)
              + words(" when a contact of these starts: ", " quand commence un contact de : ")
              + names.joined(separator: ", "),
            [.whole("agents", agents), .several("call_types", names.map { .word("", $0) })])
        }),
      .list("handling", "Handling time of its own", "Durée de traitement propre", own),
    ]
  }

  private func staffing(_ agents: [Int]) -> String {
    let hours = words.plain(hours(agents), atMost: 1)
    return range(agents)
      + words(" on duty, \(hours) agent-hours in all", " présents, \(hours) heures de présence en tout")
  }

  private func staffingParts(_ agents: [Int]) -> [Fact] {
    [.whole("least", agents.min()), .whole("most", agents.max()), .number("agent_hours", hours(agents))]
  }

  private func hours(_ agents: [Int]) -> Double { StaffingByInterval(agents: [agents]).agentHours(on: scenario.grid) }

  /// Numbers by interval as one: `12`, `0 to 14 by interval`.
  private func range(_ agents: [Int]) -> String {
    guard let least = agents.min(), let most = agents.max() else { return words("none", "aucun") }
    let (low, high) = (words.numbers.count(least), words.numbers.count(most))
    return least == most ? low : words("\(low) to \(high) by interval", "\(low) à \(high) selon l’intervalle")
  }

  private func onDuty(_ group: AgentGroup) -> [Fact?] {
    let (staffed, parts): (String, [Fact])
    switch group.staffing {
    case .planned:
      let shape =
        switch group.planShape {
        case .byInterval: ""
        case .byDay: words(", one number for each day", ", un nombre pour chaque jour")
        case .constant: words(", one number for the whole period", ", un nombre pour toute la période")
        }
      (staffed, parts) = (
        words("left to the plan", "laissé au plan") + shape + between(group),
        [.word("shape", group.planShape.rawValue)] + (group.isKept == true ? [.flag("kept", true)] : [])
      )
    case .given(let agents): (staffed, parts) = (staffing(agents), staffingParts(agents))
    }
    let (least, most) = (range(group.limits.minimum), group.limits.maximum.map(range))
    let seats = group.limits.seats.map { range($0) }
    return [
      .said("staffing", "Staffing", "Effectif", staffed, parts),
      .said(
        "limits", "On duty", "Présents",
        words("at least \(least), ", "au moins \(least), ")
          + (most.map { words("at most \($0)", "au plus \($0)") } ?? words("no limit above", "sans limite haute"))
          + (seats.map { words(", seats: \($0)", ", postes : \($0)") } ?? ""),
        [
          .whole("minimum", group.limits.minimum.min()), .whole("largest_minimum", group.limits.minimum.max()),
          .whole("maximum", group.limits.maximum?.max()), .whole("smallest_maximum", group.limits.maximum?.min()),
          .whole("seats", group.limits.seats?.max()), .whole("smallest_seats", group.limits.seats?.min()),
        ]),
      group.mobilisation.flatMap { mobilised($0, group) },
    ]
  }

  /// Whether a team of lists is on duty while nobody can be called.
  private func between(_ group: AgentGroup) -> String {
    guard !group.callTypes.isEmpty, group.callTypes.allSatisfy({ scenario.callTypes[$0].channel == .outbound }) else {
      return ""
    }
    return group.isKept == true
      ? words("; on duty whenever the service is open", " ; présents tant que le service est ouvert")
      : words("; on duty only while somebody can be called", " ; présents seulement quand quelqu’un peut être appelé")
  }

  /// The hours that the people mobilised give in a week.
  private func mobilised(_ mobilisation: Mobilisation, _ group: AgentGroup) -> Fact? {
    let people = words.numbers.count(mobilisation.people)
    let (each, all) = (
      words.plain(mobilisation.hoursPerWeek, atMost: 2), words.numbers.number(mobilisation.weeklyHours, decimals: 1)
    )
    let duty = words.numbers.number(mobilisation.weeklyHoursOnDuty(shrinkage: group.shrinkage), decimals: 1)
    let paid = mobilisation.counted == .paid
    return .said(
      "mobilised", "Mobilised", "Mobilisés",
      words(
        "\(people) people × \(each) h = at most \(all) h in each calendar week"
          + (paid ? " paid, \(duty) h on duty" : " on duty"),
        "\(people) personnes × \(each) h = au plus \(all) h par semaine civile"
          + (paid ? " payées, \(duty) h de présence" : " de présence")),
      [
        .whole("people", mobilisation.people), .number("hours_per_week", mobilisation.hoursPerWeek),
        .word("counted", mobilisation.counted.rawValue), .number("weekly_hours", mobilisation.weeklyHours),
      ])
  }

  private func shrinkage(_ group: AgentGroup) -> String {
    guard let shares = group.shrinkageByInterval, let least = shares.min(), let most = shares.max() else {
      return words.share(group.shrinkage)
    }
    return words(
      "\(words.share(group.shrinkage)), \(words.share(least)) to \(words.share(most)) by time",
      "\(words.share(group.shrinkage)), de \(words.share(least)) à \(words.share(most)) selon l’heure")
  }

  private func paid(_ group: AgentGroup) -> [Fact?] {
    let (shrinkage, week) = (self.shrinkage(group), words.plain(group.weeklyHours, atMost: 2))
    let weight = words.plain(group.weight, atMost: 4)
    let next =
      switch group.selection {
      case .longestIdle: words("to the agent idle longest", "au conseiller libre depuis le plus longtemps")
      case .random: words("to any idle agent at random", "à un conseiller libre tiré au hasard")
      }
    return [
      .said(
        "shrinkage", "Shrinkage", "Indisponibilité",
        words(
          "\(shrinkage); paid hours = hours on duty / (1 − shrinkage)",
          "\(shrinkage) ; heures payées = heures de présence / (1 − indisponibilité)"),
        [.share("share", group.shrinkage)]
          + (group.shrinkageByInterval == nil
            ? []
            : [.share("least", group.shrinkageByInterval?.min()), .share("most", group.shrinkageByInterval?.max())])),
      group.cover.map { cover in
        let share = words.share(cover)
        return .said(
          "cover", "Cover", "Majoration",
          words(
            "\(share) of the paid hours on top, for shifts and breaks",
            "\(share) des heures payées en plus, pour vacations et pauses"),
          [.share("share", cover)])
      } ?? nil,
      .said(
        "full_time", "Full time", "Temps plein", words("\(week) h a week", "\(week) h par semaine"),
        [.number("weekly_hours", group.weeklyHours)]),
      group.weight == 1
        ? nil
        : .said(
          "weight", "Weight", "Poids",
          words("an hour counts \(weight) in the plan", "une heure compte \(weight) dans le plan"),
          [.number("factor", group.weight)]),
      .said(
        "cost", "Cost", "Coût",
        group.hourlyCost.map { cost in
          let amount = words.numbers.quantity(cost, scenario.currency, decimals: NumberStyle.decimals(of: cost))
          return words("\(amount) per paid hour", "\(amount) par heure payée")
        }, [.number("per_paid_hour", group.hourlyCost)]),
      .said("next_contact", "Next contact", "Contact suivant", next, [.word("selection", group.selection.rawValue)]),
    ]
  }

  /// What programs get of every interval: agents given, and least and most.
  private func numbers(_ group: AgentGroup) -> TypedTable {
    var table = TypedTable(
      "agents", Bilingual("Agents by interval", "Conseillers par intervalle"),
      columns: [.init("date", .date), .init("start", .time)]
        + [("agents", "Agents", "Conseillers"), ("minimum", "At least", "Au moins"), ("maximum", "At most", "Au plus")]
        .map {
          .init($0.0, .whole, label: Bilingual($0.1, $0.2))
        }, frozenColumns: 2)
    let given: [Int] = if case .given(let agents) = group.staffing { agents } else { [] }
    func cell(_ numbers: [Int]?, _ index: Int) -> TypedTable.Cell {
      .whole(numbers.flatMap { $0.indices.contains(index) ? $0[index] : nil })
    }
    for (index, interval) in scenario.grid.intervals.enumerated() {
      table.add([
        .date(scenario.grid.days[interval.day].date), .time(interval.wallStart), cell(given, index),
        cell(group.limits.minimum, index), cell(group.limits.most, index),
      ])
    }
    return table
  }
}
