import ScenarioModel
import StaffingPlans

/// Which limits keep agents away and what would lift them, and how far the hours of the people mobilised reach.
struct LimitText {
  /// What is shown.
  let context: ReportContext

  private var words: Wording { context.words }
  private var numbers: NumberStyle { context.words.numbers }

  /// The weeks of every group of people mobilised; of given agents, what they take.
  var weeks: [MobilisedWeek] {
    let chosen = context.content.chosen
    return MobilisedWeek.all(
      requirement: chosen.requirement, staffing: chosen.staffing, of: context.scenario)
  }

  /// All that limits have to say, for a terminal.
  var sentences: [String] {
    (context.content.outcome == .met || context.content.isGiven ? [] : [shortfall].compactMap { $0 }) + people
  }

  /// What is missing and what would lift each limit; nil where nothing is missing.
  var shortfall: String? {
    guard !context.content.missingAgents.isEmpty else { return nil }
    let told = StaffingLimit.allCases.compactMap { limit in
      switch limit {
      case .mobilised: hours
      case .understaffing: tooDear
      case .maximum, .seats, .sharedSeats: places(limit)
      }
    }
    return told.joined(separator: " ")
      + words(" This is the best plan found within the limits.", " Ce plan est le meilleur trouvé dans ces limites.")
  }

  /// Numbers at once that a limit keeps away: the sentence names the groups, the intervals, and how many more would do.
  private func places(_ limit: StaffingLimit) -> String? {
    let found = context.content.missingAgents.filter { $0.limit == limit }
    guard !found.isEmpty else { return nil }
    let byInterval = Dictionary(grouping: found, by: \.interval).mapValues {
      $0.reduce(0) { $0 + $1.required - $1.available }
    }
    guard let most = byInterval.values.max(), let worst = byInterval.filter({ $0.value == most }).keys.min() else {
      return nil
    }
    let (count, more) = (numbers.count(byInterval.count), numbers.count(most))
    let interval = context.grid.intervals[worst]
    let place = words.dates.full(context.grid.days[interval.day].date) + ", " + words.dates.time(interval.wallStart)
    let names = groups(found.map(\.group))
    let name =
      switch limit {
      case .maximum, .mobilised, .understaffing: Bilingual("The most agents at once", "L’effectif maximum")
      case .seats: Bilingual("The seats", "Les postes")
      case .sharedSeats: Bilingual("The seats that all groups share", "Les postes communs à tous les groupes")
      }
    let verb = limit == .maximum ? Bilingual("is", "ne suffit pas") : Bilingual("are", "ne suffisent pas")
    return words(
      "\(name.english)\(names.english) \(verb.english) not enough in \(count) intervals: up to \(more) more would be needed (\(place)).",
      "\(name.french)\(names.french) \(verb.french) dans \(count) intervalles : il en faudrait jusqu’à \(more) de plus (\(place))."
    )
  }

  /// The groups that are left at their least because an hour that is missing costs less than one of theirs, and what all missing hours cost.
  private var tooDear: String? {
    let (scenario, staffing) = (context.scenario, context.content.chosen.staffing)
    let left = scenario.groupsDearerThanMissing.filter {
      staffing.agents[$0] == scenario.agentGroups[$0].limits.minimum
    }
    guard !left.isEmpty, let each = scenario.plan.understaffing,
      let price = scenario.understaffing(context.content.missingAgents)
    else { return nil }
    let prices = scenario.agentPrices.perHour
    func said(_ language: ReportLanguage) -> String {
      left.map { "\(scenario.agentGroups[$0].title.text(in: language)) (\(amount(prices[$0])))" }
        .joined(separator: ", ")
    }
    let hours = numbers.number(price / each, decimals: 1)
    return words(
      "An agent-hour that is missing costs \(amount(each)), less than one on duty of \(said(.english)), of whom no more than the least are planned. \(hours) agent-hours are missing, \(amount(price)) in all.",
      "Une heure manquante coûte \(amount(each)), moins qu’une heure de présence d’un groupe dont l’effectif reste donc au minimum : \(said(.french)). Il manque \(hours) h de conseiller, soit \(amount(price)) en tout."
    )
  }

  private func amount(_ value: Double) -> String { numbers.quantity(value, context.scenario.currency, decimals: 2) }

  /// The weeks whose hours do not suffice.
  private var hours: String? {
    guard context.content.missingAgents.contains(where: { $0.limit == .mobilised }) else { return nil }
    let told = Dictionary(grouping: weeks.filter(\.isShort), by: \.group).sorted { $0.key < $1.key }.compactMap {
      group, short in
      short.max { ($0.needed, $1.week.monday) < ($1.needed, $0.week.monday) }.map { (short.count, $0) }
    }
    return told.map { count, worst in
      let names = groups([worst.group])
      let (needed, given) = (numbers.number(worst.needed), numbers.number(worst.given))
      let each = numbers.number(worst.neededFromEach, decimals: 1)
      let (more, all) = (numbers.count(worst.morePeople), numbers.count(count))
      return words(
        "The hours of the people mobilised\(names.english) are not enough in \(all) \(count == 1 ? "week" : "weeks"): the \(week(worst)) needs \(needed) of \(given) h. \(more) more people would lift it, or \(each) h from each.",
        "Les heures des personnes mobilisées\(names.french) ne suffisent pas pendant \(count == 1 ? "une semaine" : "\(all) semaines") : la \(week(worst)) en demande \(needed) pour \(given). Il faudrait \(more) personnes de plus, ou \(each) h de chacune."
      )
    }.joined(separator: " ")
  }

  /// How far the hours of each group of people reach in the week that needs most, and what the figures leave out.
  var people: [String] {
    let busiest = Dictionary(grouping: weeks, by: \.group).sorted { $0.key < $1.key }.compactMap { _, weeks in
      weeks.max { ($0.needed, $1.week.monday) < ($1.needed, $0.week.monday) }
    }
    guard !busiest.isEmpty else { return [] }
    let told = busiest.map { found in
      let names = groups([found.group])
      let (people, given) = (numbers.count(found.people.people), numbers.number(found.given))
      let (needed, each) = (numbers.number(found.needed), numbers.number(found.neededFromEach, decimals: 1))
      let kind =
        found.people.counted == .paid ? Bilingual("paid h", "h payées") : Bilingual("h on duty", "h de présence")
      return words(
        "\(people) people\(names.english) give \(given) \(kind.english) in a week; the \(week(found)) needs most, \(needed): \(each) h from each.",
        "\(people) personnes\(names.french) donnent \(given) \(kind.french) par semaine ; la \(week(found)) en demande le plus, \(needed) : \(each) h de chacune."
      )
    }
    return told + [
      words(
        "These are requirements by interval: with whole shifts there may be no reserve.",
        "Ce sont des besoins par intervalle : avec des vacations entières, il peut ne rester aucune réserve.")
    ]
  }

  /// A week by its first day within the period, and that it is cut where it is.
  func week(_ found: MobilisedWeek) -> String {
    let first = context.grid.days[found.week.days.lowerBound].date
    let date = words.dates.full(first)
    return words("week of \(date)", "semaine du \(date)")
      + (found.week.isWhole ? "" : words(" (cut by the period)", " (coupée par la période)"))
  }

  /// The groups in brackets; nothing where the service has only one.
  private func groups(_ indexes: [Int]) -> Bilingual {
    guard context.scenario.agentGroups.count > 1 else { return Bilingual("", "") }
    let titles = Set(indexes).sorted().map { context.scenario.agentGroups[$0].title }
    func names(_ language: ReportLanguage) -> String {
      " (\(titles.map { $0.text(in: language) }.joined(separator: ", ")))"
    }
    return Bilingual(names(.english), names(.french))
  }
}
