public import Comparison
public import ScenarioModel
internal import StaffingPlans

/// A finished sweep as blocks: what was varied, what matters most, maps, the frontier, every point.
public struct SweepReport: Sendable {
  private let result: SweepResult
  private let says: SweepWords
  private let tables: SweepTables

  /// A report of a sweep.
  public init(_ result: SweepResult, language: ReportLanguage, space: String = " ") {
    self.result = result
    says = SweepWords(subject: result.subject, words: Wording(language, space: space))
    tables = SweepTables(result: result, says: says)
  }

  private var words: Wording { says.words }

  /// Most rows of the frontier on a terminal.
  private static let mostLines = 15
  /// Most points in the table of a page; all are in the CSV file.
  private static let mostRows = 500

  /// What a terminal shows.
  public var short: [Section] {
    [summary] + [effects(isFull: false)].compactMap(\.self) + [frontier(isFull: false)].compactMap(\.self)
  }

  /// What a page shows.
  public var full: [Section] {
    [summary] + [effects(isFull: true), maps, frontier(isFull: true)].compactMap(\.self) + [points, reading]
  }

  /// The level and what it costs.
  private var main: [SweepResult.Response] {
    let wanted = [result.level, result.price].compactMap(\.self)
    return wanted.filter { result.responses.contains($0) }
  }

  // MARK: sections

  private var summary: Section {
    let (count, subject) = (words.numbers.count(result.grid.points.count), result.subject)
    let replications = Set(result.figures.map(\.replications)).sorted().map(words.numbers.count)
    let effort =
      replications.count == 1 ? replications[0] : "\(replications[0])–\(replications[replications.count - 1])"
    let sentences = [
      words(
        "\(count) points (\(says.design)) of “\(subject.title.text(in: words.language))”; at each: \(says.work).",
        "\(count) points (\(says.design)) de « \(subject.title.text(in: words.language)) » ; à chacun : \(says.work)."),
      words(
        "\(effort) replications at every point with seed \(subject.seed): all points meet the same callers.",
        "\(effort) réplications par point, graine \(subject.seed) : tous les points rencontrent les mêmes appelants."),
    ]
    let changed = subject.overrides.map { words("Set at every point: ", "Fixé à chaque point : ") + $0 }
    return Section(
      Bilingual("Sweep", "Balayage"),
      (sentences + changed).map { .note($0, nil) } + [.table(tables.keys), .note(verdicts, nil)], key: "sweep")
  }

  /// How many points are said to be what.
  private var verdicts: String {
    let counts = Dictionary(grouping: result.figures, by: \.verdict).mapValues(\.count)
    let parts = PlanOutcome.allCases.compactMap { outcome in
      counts[outcome].map { "\(words(OutcomeWords.text(outcome))) \(words.numbers.count($0))" }
    }
    return words("Targets: ", "Objectifs : ") + parts.joined(separator: ", ")
      + (result.grid.work == .simulate
        ? words(" (means of the runs)", " (moyennes des simulations)")
        : result.grid.work == .plan ? words(" (check of each plan)", " (vérification de chaque plan)") : "")
  }

  private func effects(isFull: Bool) -> Section? {
    let shown = main.filter { !KeyEffect.all(on: $0, in: result).allSatisfy { $0.swing == 0 } }
    guard !shown.isEmpty else { return nil }
    let blocks = shown.flatMap { response -> [Block] in
      let table = Block.table(tables.effects(response, isCompact: !isFull))
      guard isFull, let chart = TornadoChart(result, says, response) else {
        return [.heading(words(says.label(response))), table]
      }
      return [
        .heading(words(says.label(response))),
        .picture(
          "tornado-\(says.key(response))", chart.picture(ChartLayout.page.width),
          narrow: chart.picture(ChartLayout.phone.width), caption: chart.caption),
        table,
      ]
    }
    return Section(
      Bilingual("What matters most", "Ce qui pèse le plus"), blocks + [.footnote(effectNote)], key: "effects")
  }

  private var effectNote: String {
    switch result.grid.design {
    case .grid:
      words(
        "Means over all points that share a value of the key; every other key takes all of its values equally often.",
        "Moyennes de tous les points qui partagent une valeur de la clé ; chaque autre clé y prend toutes ses valeurs aussi souvent."
      )
    case .latinHypercube:
      words(
        "Means over the points in each third of a key’s values, or of each value where few are listed; the other keys are spread evenly but not exactly, so that small swings may be theirs.",
        "Moyennes des points de chaque tiers des valeurs d’une clé, ou de chaque valeur si elles sont peu nombreuses ; les autres clés y sont réparties à peu près également : un faible écart peut venir d’elles."
      )
    case .list:
      words(
        "Means over the points that share a value. In a list other keys may differ too, so that a swing may be theirs.",
        "Moyennes des points qui partagent une valeur. Dans une liste, d’autres clés peuvent différer aussi : un écart peut venir d’elles."
      )
    }
  }

  private var maps: Section? {
    let chosen = result.grid.picture.value.flatMap { name in result.responses.first { says.key($0) == name } }
    let maps = (chosen.map { [$0] } ?? main).filter { chosen != nil || isMoving($0) }
      .compactMap { SweepMap(result, says, $0) }
    guard !maps.isEmpty else { return nil }
    return Section(
      Bilingual("Map", "Carte"),
      maps.map { map in
        .picture(
          "map-\(says.key(map.response))", map.picture(ChartLayout.page.width),
          narrow: map.picture(ChartLayout.phone.width), caption: map.caption)
      }, key: "map")
  }

  private func isMoving(_ response: SweepResult.Response) -> Bool {
    Set(result.figures.indices.map { result.value(response, at: $0) }).count > 1
  }

  private func frontier(isFull: Bool) -> Section? {
    guard let level = result.level, let frontier = SweepFrontier(result) else { return nil }
    let table = tables.frontier(
      frontier, atMost: isFull ? .max : Self.mostLines, isCompact: !isFull)
    let rest = frontier.best.count - table.rowCount
    let chart = FrontierChart(result: result, says: says, frontier: frontier, level: level)
    let picture: [Block] =
      isFull
      ? [
        .picture(
          "frontier", chart.picture(.page), narrow: chart.picture(.phone), caption: chart.caption)
      ] : []
    let more: [Block] = rest > 0 ? [.footnote(words("and \(rest) more", "et \(rest) de plus"))] : []
    return Section(
      Bilingual("Cost against level", "Coût et niveau"),
      picture + [
        .note(
          words("Points that no other beats on both:", "Points qu’aucun autre ne bat sur les deux :"), nil),
        .table(table),
      ] + more + [.footnote(frontierNote)], key: "frontier")
  }

  private var frontierNote: String {
    words(
      "A point may be there because less comes in at it: where volumes or handling times vary, these are no choices.",
      "Un point peut y figurer parce qu’il y a moins à faire : là où les volumes ou les durées varient, ce ne sont pas des choix."
    )
  }

  private var points: Section {
    let table = tables.shown(atMost: Self.mostRows)
    let rest = result.figures.count - table.rowCount
    let more: [Block] =
      rest > 0
      ? [.footnote(words("and \(rest) more in sweep.csv", "et \(rest) de plus dans sweep.csv"))] : []
    return Section(
      Bilingual("Points", "Points"),
      [.folded(words("Every point", "Tous les points"), [.table(table)] + more)], key: "points")
  }

  private var reading: Section {
    let texts = [
      words(
        "± is the half-width of each point’s own interval. Differences between points are known better than that, since all meet the same callers; ‘busyhour compare’ says how well.",
        "± : demi-largeur de l’intervalle propre à chaque point. Les écarts entre points sont mieux connus, tous rencontrant les mêmes appelants ; « busyhour compare » dit de combien."
      ),
      result.grid.work == .quick
        ? words(
          "Quick plans are the formulas’ first answer: nothing was searched or checked; the levels are simulated.",
          "Les plans rapides sont la première réponse des formules : rien n’a été cherché ni vérifié ; les niveaux sont simulés."
        )
        : "",
    ]
    return Section(
      Bilingual("How to read this", "Comment lire"), texts.filter { !$0.isEmpty }.map { .footnote($0) }, key: "reading")
  }
}
