public import ContactSimulation
public import Measures
internal import OutputAnalysis
public import ScenarioModel

/// The few numbers of a study that matter, as aligned lines for a terminal.
public struct MeasureTable: Sendable {
  private let scenario: Scenario
  private let evidence: StudyResult
  private let scope: Scope
  private let staffing: StaffingByInterval?
  private let words: Wording

  /// A table of a study.
  ///
  /// - Parameters:
  ///   - scenario: the scenario that was simulated.
  ///   - evidence: what the study found.
  ///   - scope: one row to each cell of this scope and call type.
  ///   - staffing: the agents simulated, from which hours and cost follow; nil where they are not shown.
  ///   - language: English or French.
  public init(
    _ scenario: Scenario, evidence: StudyResult, by scope: Scope, staffing: StaffingByInterval? = nil,
    language: ReportLanguage = .english
  ) {
    words = Wording(language, space: " ")
    self.staffing = staffing
    self.scenario = scenario
    self.evidence = evidence
    self.scope = scope
  }

  /// Heading, measures, and what the run as a whole says about targets and waits; ends with a line break.
  public var text: String {
    let calls = scenario.inboundTypes.isEmpty ? [] : [""] + measures
    let lists = centre.lines(by: scope)
    return TextLines.fitted(heading + calls + lists + closing, width: 80).joined(separator: "\n") + "\n"
  }

  private var heading: [String] {
    let title = PrintableText.of(scenario.title.text(in: words.language))
    let level = percent(FixedDecimal.short(evidence.confidence * 100, decimals: 3))
    let name = PrintableText.of(scenario.name)
    var lines = [
      title == name ? name : name + colon + title,
      evidence.replications == 1
        ? words(
          "1 replication, seed \(evidence.seed): too few for intervals",
          "1 réplication, graine \(evidence.seed) : trop peu pour des intervalles")
        : words(
          "\(evidence.replications) replications, seed \(evidence.seed); ± is the half-width of a \(level) interval",
          "\(evidence.replications) réplications, graine \(evidence.seed) ; ± : demi-largeur de l’intervalle à \(level)"
        ),
    ]
    lines += ChangedValues(scenario, words: words).sentences.map(PrintableText.of)
    lines += scenario.inboundTypes.map(definition)
    if evidence.precisionReached == false {
      lines.append(
        words(
          "the precision asked for was not reached within \(evidence.replications) replications",
          "la précision demandée n’est pas atteinte en \(evidence.replications) réplications"))
    }
    return lines
  }

  private func definition(of index: Int) -> String {
    let name = PrintableText.of(scenario.callTypes[index].name)
    let formula = evidence.definition(of: .callType(index)).formula
    guard let target = scenario.callTypes[index].target else {
      return name + colon
        + words("no target; level = \(formula), T = 20 s", "pas d’objectif ; niveau = \(formula), T = 20 s")
    }
    let level = percent(FixedDecimal.short(target.level * 100, decimals: 3))
    let wait = decimal(FixedDecimal.short(target.acceptableWait, decimals: 3))
    let short = decimal(FixedDecimal.short(target.shortAbandonThreshold, decimals: 3))
    let threshold = formula.contains("S") ? ", S = \(short) s" : ""
    let limits = words.limits(of: target)
    return name + colon
      + words(
        "target \(level)\(limits); level = \(formula), T = \(wait) s\(threshold)",
        "objectif \(level)\(limits) ; niveau = \(formula), T = \(wait) s\(threshold)")
  }

  private var colon: String { words(": ", " : ") }

  /// A number with the language's decimal sign.
  private func decimal(_ text: String) -> String {
    words.language == .french ? String(text.map { $0 == "." ? "," : $0 }) : text
  }

  private func percent(_ text: String) -> String { decimal(text) + words("%", " %") }

  private var subjects: [(name: String, subject: EvidenceSubject)] {
    let types = scenario.inboundTypes
    let whole = (words("whole", "ensemble"), EvidenceSubject.whole)
    guard types.count > 1 else { return [whole] }
    return [whole]
      + types.map { (PrintableText.of(scenario.callTypes[$0].name), .callType($0)) }
  }

  private var measures: [String] {
    let columns = subjects.map { ($0.name, evidence.evidence($0.subject, by: scope)) }
    let names = columns.count > 1 ? 2 : 1
    let heads =
      [words(scope.rawValue, frenchScope(scope))] + (names > 1 ? [words("calls", "appels")] : []) + [
        words("offered", "présentés"), words("answered", "traités"), words("service level", "niveau de service"),
        words("abandoned", "abandons"), words("ASA", "attente"), words("occupancy", "occupation"),
        words("longest queue", "file la plus longue"), words("target met", "objectif tenu"),
      ]
    let rows = evidence.scopes.cells(scope).indices.flatMap { place in
      columns.filter { $0.1.indices.contains(place) }
        .map { row($0.1[place], name: names > 1 ? [$0.0] : []) }
    }
    return AlignedTable(
      heads: heads, rows: rows, numbers: Set(names..<heads.count), texts: Set(1..<names), frozen: names
    ).lines
  }

  /// The French word for a scope.
  private func frenchScope(_ scope: Scope, _ plural: String = "") -> String {
    switch scope {
    case .run: "période" + plural
    case .month: "mois"
    case .week: "semaine" + plural
    case .day: "jour" + plural
    case .interval: "intervalle" + plural
    }
  }

  private func row(_ cell: ScopeEvidence, name: [String]) -> [String] {
    let met = (cell.targetMet?.share).map { percent(FixedDecimal.text($0 * 100, decimals: 1)) }
    return [cell.cell.label] + name + [
      text(cell, .offered), text(cell, .answered), text(cell, .serviceLevel),
      text(cell, .abandonment), text(cell, .averageSpeedOfAnswer), text(cell, .occupancy), text(cell, .longestQueue),
      met ?? "-",
    ]
  }

  /// A measure with its half-width and unit; shares in percent.
  private func text(_ cell: ScopeEvidence, _ measure: Measure) -> String {
    guard var estimate = cell.estimate(measure) else { return "-" }
    let isShare = measure.unit == .share
    if isShare {
      estimate.mean *= 100
      estimate.halfWidth = estimate.halfWidth.map { $0 * 100 }
    }
    let rounded = RoundedEstimate(estimate, digitsWithoutHalfWidth: 4)
    let unit = measure.unit == .seconds ? " s" : ""
    let mean = isShare ? percent(rounded.mean) : decimal(rounded.mean)
    return mean + (rounded.halfWidth.map { " ± \(decimal($0))" } ?? "") + unit
  }

  private var closing: [String] {
    guard let run = evidence.run(.whole) else {
      return ["", words("the service is never open", "le service n’ouvre jamais")]
    }
    var lines: [String] = []
    let shares: [(Measure, Scope)] = [
      (.intervalsMet, .interval), (.daysMet, .day), (.weeksMet, .week), (.monthsMet, .month),
    ]
    let met = shares.compactMap { measure, scope in
      evidence.scopes.cells(scope).count < 2 || run.estimate(measure) == nil
        ? nil : text(run, measure) + words(" of \(scope.rawValue)s", " des \(frenchScope(scope, "s"))")
    }
    if !met.isEmpty { lines.append(words("meeting the target: ", "objectif tenu : ") + met.joined(separator: ", ")) }
    let waits = run.waitQuantiles.map {
      percent(FixedDecimal.short($0.probability * 100, decimals: 1)) + words(" in ", " en ")
        + FixedDecimal.short($0.seconds, decimals: 0) + " s"
    }
    if !waits.isEmpty {
      lines.append(
        words("answered calls are answered: ", "appels traités, décrochés : ") + waits.joined(separator: ", "))
    }
    lines += staffing.map { HoursLines(scenario, staffing: $0, words: words).lines } ?? []
    lines += centre.lines
    return lines.isEmpty ? [] : [""] + lines
  }

  private var centre: CentreLines {
    let cost = staffing.flatMap { CostFigures(scenario, staffing: $0, evidence: evidence, missing: nil) }
    return CentreLines(scenario, centre: CentreContent(evidence, scenario: scenario), words: words, cost: cost)
  }
}
