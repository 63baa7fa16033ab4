public import Comparison
public import ContactDemand
public import ScenarioModel

/// A scenario as understood: volumes, load, agents, rules, and where every number comes from, as blocks.
public struct Explanation: Sendable {
  /// How finely volumes are listed.
  public enum Detail: String, Sendable, Hashable, CaseIterable {
    /// By month only, and the busiest day by interval.
    case month
    /// By day, and the busiest day by interval.
    case day
    /// Every interval as well.
    case interval
    /// All that programs may want: days and intervals of the calendar too.
    case everything
  }

  /// The scenario.
  let scenario: Scenario
  /// Its curves.
  let forecast: ContactForecast
  /// Its load.
  let load: OfferedLoad
  /// What is expected of its lists.
  let outbound: OutboundForecast
  /// How it is said.
  let words: Wording
  private let warnings: [ScenarioWarning]
  private let typesWithRates: Set<Int>
  private let facts: [FactResult]
  private let reviews: [ForecastReview]

  /// The explanation of a scenario.
  ///
  /// - Parameters:
  ///   - scenario: what is explained.
  ///   - forecast: its curves, with fresh calls where offered ones are stated.
  ///   - warnings: facts that disagree.
  ///   - typesWithRates: indices of the call types whose profiles are contacts per hour.
  ///   - facts: what the scenario says of published facts.
  ///   - reviews: the forecast held against what came.
  ///   - language: of all words.
  public init(
    _ scenario: Scenario, forecast: ContactForecast, warnings: [ScenarioWarning], typesWithRates: Set<Int> = [],
    facts: [FactResult] = [], reviews: [ForecastReview] = [], language: ReportLanguage
  ) {
    self.scenario = scenario
    self.forecast = forecast
    self.warnings = warnings
    self.typesWithRates = typesWithRates
    (self.facts, self.reviews) = (facts, reviews)
    load = OfferedLoad(scenario, forecast: forecast)
    outbound = OutboundForecast(scenario, forecast: forecast)
    words = Wording(language, space: " ")
  }

  /// The sections, in the order in which a reader checks a file.
  ///
  /// - Parameter detail: how finely volumes are listed.
  public func sections(by detail: Detail) -> [Section] {
    let origins = OriginFacts(words: words)
    let calendar = CalendarFacts(explanation: self)
    return [about, calendar.section(by: detail), rules] + FileFacts(scenario.filesRead, words: words).sections
      + scenario.callTypes.indices.map { callType($0, by: detail) }
      + (scenario.callTypes.count > 1 ? [VolumeTables(explanation: self, detail: detail).allCallTypes] : [])
      + scenario.claims.compactMap { ClaimFacts($0, explanation: self)?.section }
      + [FactBlocks(facts: facts, words: words).explained].compactMap(\.self)
      + reviews.map { ActualExplanation($0, scenario, words: words).section(by: detail) }
      + scenario.agentGroups.map { AgentFacts(explanation: self).section($0, by: detail) }
      + [ContractFacts(scenario, words: words).section].compactMap(\.self)
      + scenario.alternatives.map { AgentFacts(explanation: self).section($0, by: detail) }
      + [origins.section(warnings)] + origins.sections(scenario.statedValues)
  }

  /// Name, title, summary, and the digest that names what the file means.
  private var about: Section {
    let language = words.language
    let facts: [Fact?] = [
      .said("name", "Name", "Nom", scenario.name),
      .said("title", "Title", "Titre", scenario.title.text(in: language)),
      .said("summary", "About", "Objet", scenario.summary?.text(in: language)),
      .said("currency", "Currency", "Monnaie", scenario.currency),
      .said("digest", "Digest", "Empreinte", scenario.digest),
    ]
    let changes: [Block] = ChangedValues(scenario, words: words).sentences.map { .note($0, nil) }
    return Section(Bilingual("Scenario", "Scénario"), [.facts(facts.compactMap(\.self))] + changes, key: "scenario")
  }

  private var rules: Section {
    let closing =
      switch scenario.closing {
      case .served:
        words(
          "waiting callers are served or abandon, with the last interval's staff",
          "ceux qui attendent sont servis ou abandonnent, avec l’effectif du dernier intervalle")
      case .leftToAbandon:
        words(
          "no service starts any more; waiting callers leave when their patience ends",
          "plus aucun appel n’est pris ; ceux qui attendent partent au bout de leur patience")
      case .cleared: words("waiting callers are disconnected", "ceux qui attendent sont coupés")
      }
    let plan = scenario.plan
    let facts: [Fact?] = [
      .said(
        "lines", "Lines", "Lignes", scenario.lines.map { words.numbers.count($0) } ?? words(TablePhrase.noLimit),
        [.whole("most", scenario.lines)]),
      scenario.seats.map { seats in
        let (least, most) = (words.numbers.count(seats.min() ?? 0), words.numbers.count(seats.max() ?? 0))
        return .said(
          "seats", "Seats of all groups", "Postes de tous les groupes",
          least == most ? most : words("\(least) to \(most) by date", "\(least) à \(most) selon la date"),
          [.whole("seats", seats.max()), .whole("smallest_seats", seats.min())])
      } ?? nil,
      .said("closing", "At closing", "À la fermeture", closing, [.word("rule", scenario.closing.rawValue)]),
      .said(
        "factors", "Chance common to all call types", "Aléa commun à tous les motifs",
        words.factors(scenario.commonFactors), scenario.commonFactors.parts),
      simulation,
      .said(
        "plan", "Plan by", "Plan par", plan.methods.map { words.name(of: $0) }.joined(separator: ", "),
        [.several("methods", plan.methods.map { .word("", $0.rawValue) })]),
      .said(
        "sensitivity", "Volume changes tried", "Variations essayées",
        plan.sensitivity.map { ($0 > 0 ? "+" : "") + words.share($0) }.joined(separator: ", "),
        [.several("changes", plan.sensitivity.map { .share("", $0) })]),
      plan.understaffing.map { price in
        let amount = words.numbers.quantity(price, scenario.currency, decimals: NumberStyle.decimals(of: price))
        return .said(
          "understaffing", "Price of hours missing", "Prix des heures manquantes",
          words("\(amount) per agent-hour", "\(amount) par heure de conseiller"), [.number("per_agent_hour", price)])
      } ?? nil,
    ]
    return Section(Bilingual("Rules", "Règles"), [.facts(facts.compactMap(\.self))], key: "rules")
  }

  private var simulation: Fact? {
    let settings = scenario.simulation
    var parts: [Fact] = [.word("seed", String(settings.seed)), .share("confidence", settings.confidence)]
    var effort: String
    switch settings.replications {
    case .fixed(let count):
      effort = words.count(count, "replication", "réplication")
      parts.append(.whole("replications", count))
    case .precision(let halfWidth, let most):
      let (points, count) = (words.points(halfWidth), words.numbers.count(most))
      effort = words(
        "until the level is known to ± \(points), at most \(count) replications",
        "jusqu’à connaître le niveau à ± \(points) près, au plus \(count) réplications")
      parts += [.share("precision", halfWidth), .whole("at_most", most)]
    }
    effort += words(", seed ", ", graine ") + "\(settings.seed)"
    effort += words(", confidence ", ", confiance ") + words.share(settings.confidence)
    if settings.warmUp > 0 {
      let time = words.span(settings.warmUp)
      effort += words("; the first \(time) not counted", " ; \(time) de mise en régime, non comptés")
      parts.append(.seconds("warm_up", settings.warmUp))
    }
    return .said("simulation", "Simulation", "Simulation", effort, parts)
  }

  private func callType(_ index: Int, by detail: Detail) -> Section {
    let type = scenario.callTypes[index]
    let facts = CallTypeFacts(index, explanation: self, ratesAreStated: typesWithRates.contains(index))
    let tables = VolumeTables(explanation: self, detail: detail)
    return Section(
      Bilingual("Call type \(type.name)", "Motif d’appel \(type.name)"),
      [.facts(facts.all)] + facts.expectation + tables.blocks(of: index), key: "call_types", name: type.name)
  }

  /// The name of a call type by its index.
  func name(ofType index: Int) -> String {
    scenario.callTypes.indices.contains(index) ? scenario.callTypes[index].name : "?"
  }

  /// The name of an agent group by its index.
  func name(ofGroup index: Int) -> String {
    scenario.agentGroups.indices.contains(index) ? scenario.agentGroups[index].name : "?"
  }
}
