public import Comparison
internal import ContactSimulation
public import ScenarioModel
internal import StaffingPlans

/// Results side by side, as blocks: what was compared, what moved, the agents that differ, both curves.
public struct ComparisonReport: Sendable {
  let runs: [ComparedRun]
  let comparisons: [RunComparison]
  let words: Wording

  /// How much is shown.
  public enum Detail: Sendable, Hashable {
    /// What moved and what matters always, for a terminal.
    case short
    /// Everything, for a page.
    case full
  }

  /// A report of results compared with the first.
  public init(_ runs: [ComparedRun], _ comparisons: [RunComparison], language: ReportLanguage, space: String = " ") {
    (self.runs, self.comparisons) = (runs, comparisons)
    words = Wording(language, space: space)
  }

  /// The sections, in order.
  public func sections(_ detail: Detail) -> [Section] {
    [compared]
      + comparisons.flatMap { comparison in
        let of = ComparisonBlocks(comparison, words: words)
        return [of.differences(detail)] + of.curve(detail) + of.agents(detail)
      } + [reading]
  }

  /// What was compared.
  private var compared: Section {
    let columns: [TypedTable.Column] = [
      .words("label", Bilingual("")), .words("name", Bilingual("Scenario", "Scénario"), .roomy),
      .words("agents", Bilingual("Agents", "Effectif")),
      .count("hours", Bilingual("Hours on duty", "Heures en poste"), decimals: 1),
      .words("cost", Bilingual("Cost", "Coût"), .figures), .words("verdict", Bilingual("Verdict", "Verdict")),
      .words("digest", Bilingual("Digest", "Empreinte")),
    ]
    let rows = runs.map { run -> [TypedTable.Cell] in
      [
        .text(run.label), .text(PrintableText.of(run.name)), .text(staffing(run)), .number(run.hours),
        run.cost.map { .text(words.numbers.quantity($0, run.scenario.currency)) } ?? .missing,
        .text(run.plan.map { words(OutcomeWords.text($0.outcome)) } ?? words("not judged", "non jugé")),
        .text(String(run.scenario.digest.prefix(8))),
      ]
    }
    let table = TypedTable("compared", columns, rows).known
    return Section(Bilingual("Compared", "Comparaison"), effort + [.table(table)], key: "compared")
  }

  private var effort: [Block] {
    guard let first = runs.first else { return [] }
    let study = first.study
    return [
      .note(
        words(
          "\(words.numbers.count(study.replications)) replications, seed \(study.seed). Every result is compared with A.",
          "\(words.numbers.count(study.replications)) réplications, graine \(study.seed). Chaque résultat est comparé à A."
        ), nil)
    ]
  }

  private func staffing(_ run: ComparedRun) -> String {
    run.plan == nil ? words("given", "donné") : words("planned", "planifié")
  }

  /// How the tables are to be read.
  private var reading: Section {
    let rules = comparisons.first?.rules ?? ComparisonRules()
    let error = words.numbers.percent(rules.error, decimals: 0)
    let points = words.points(rules.shareMargin)
    let part = words.numbers.percent(rules.relativeMargin, decimals: 1)
    let texts = [
      words(
        "± is the half-width of an interval made so that all statements above hold together with an error of at most \(error).",
        "± : demi-largeur d’un intervalle tel que toutes les affirmations ci-dessus valent ensemble, avec un risque d’au plus \(error)."
      ),
      words(
        "“no difference” means none larger than \(points) of a share, or \(part) of another number of A; “cannot tell” means that more replications are needed.",
        "« pas d’écart » : aucun de plus de \(points) pour une part, ou de \(part) d’une autre valeur de A ; « indécis » : il faut plus de réplications."
      ),
    ]
    let planned =
      runs.contains { $0.plan != nil }
      ? [
        words(
          "Where plans were made, the differences are those of these two plans; another search may find others.",
          "Là où des plans ont été établis, les écarts sont ceux de ces deux plans ; une autre recherche peut en trouver d’autres."
        )
      ] : []
    return Section(
      Bilingual("How to read this", "Comment lire"), (texts + planned).map { .footnote($0) }, key: "reading")
  }
}

/// The words for what a difference comes to.
enum DifferenceWords {
  /// A verdict in both languages.
  static func text(_ verdict: DifferenceVerdict) -> Bilingual {
    switch verdict {
    case .same: Bilingual("the same", "identique")
    case .within: Bilingual("no difference", "pas d’écart")
    case .better: Bilingual("better", "mieux")
    case .worse: Bilingual("worse", "moins bien")
    case .larger: Bilingual("more", "plus")
    case .smaller: Bilingual("less", "moins")
    case .open: Bilingual("cannot tell", "indécis")
    }
  }

  /// The colour of a verdict.
  static func tone(_ verdict: DifferenceVerdict) -> TypedTable.Verdict? {
    switch verdict {
    case .better: .met
    case .worse: .missed
    case .open: .undecided
    case .same, .within, .larger, .smaller: nil
    }
  }
}
