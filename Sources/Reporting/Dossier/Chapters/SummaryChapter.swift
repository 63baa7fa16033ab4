import ContactSimulation
import Contracts
import Documents
import ScenarioModel
import StaffingPlans

/// The verdict with the weakest commitment beside it, and the figures that matter.
struct SummaryChapter {
  /// What is looked at.
  let context: DossierContext

  private var words: Wording { context.words }

  /// The chapter.
  var parts: [DossierPart] {
    let verdict = VerdictText(context: context.report)
    let tone: DocumentBlock.Tone =
      switch verdict.verdict {
      case .missed: .bad
      case .met where keepsContract: .good
      case .met, .undecided, nil: .open
      }
    let weakest = WeakestCommitment(context: context.report).sentence
    let cards = KeyFigures(context: context.report).summary.map {
      DocumentBlock.Card(name: $0.name, value: $0.value + ($0.margin ?? ""), detail: $0.detail)
    }
    return [
      .written(
        .callout(tone, verdict.headlineWithBasis, [weakest, promises].compactMap { $0 } + verdict.sentences)),
      .written(.cards(cards)),
      context.paragraph(
        "Hours and full-time equivalents: \(context.report.hoursText.basis).",
        "Heures et équivalents temps plein : \(context.report.hoursText.basis)."),
    ] + warnings
  }

  /// Share of runs in which all commitments have to be kept for targets that are met to be shown in green.
  private static let surelyKept = 0.9

  /// Whether they are, or nothing is promised.
  private var keepsContract: Bool {
    (context.content.report.contract?.allKept?.share ?? 1) >= Self.surelyKept
  }

  /// How surely all commitments of the contract are kept, and which is weakest.
  private var promises: String? {
    context.content.report.contract.flatMap { result in
      ContractSentences(
        result: result, scenario: context.scenario, words: words, basis: context.report.hoursText.basis
      ).headline
    }
  }

  /// Figures that disagree: an evaluator will find them anyway.
  private var warnings: [DossierPart] {
    let found = context.content.report.allWarnings
    guard !found.isEmpty else { return [] }
    return [
      .written(.heading(words(HeadingPhrase.warnings))),
      .written(.list(found.map { [.text(words($0.text))] }, isNumbered: false)),
    ]
  }
}

/// The day, week or month that is least likely to reach its level.
struct WeakestCommitment {
  /// What is looked at.
  let context: ReportContext

  private var words: Wording { context.words }

  /// The span and its probability; nil without a target of calls.
  var span: SpanAttainment? {
    guard context.hasCalls, let target = context.target else { return nil }
    let kind: SpanAttainment.Span? =
      switch target.scope {
      case .interval, .day: .day
      case .week: .week
      case .month: .month
      // Of the whole period the verdict says it.
      case .period: nil
      }
    return kind.map(context.content.evidence.attainment)?.filter { $0.probability != nil }
      .min { ($0.probability?.share ?? 1) < ($1.probability?.share ?? 1) }
  }

  private var scope: Bilingual {
    switch span?.span {
    case .month: Bilingual("in every month", "chaque mois")
    case .week: Bilingual("in every week", "chaque semaine")
    case .day, nil: Bilingual("on every day", "chaque jour")
    }
  }

  /// What is said of it; nil where the verdict names the least likely place of all itself.
  var sentence: String? {
    guard let span, let target = context.target, context.content.verdict?.lowest?.measure != .probability else {
      return nil
    }
    let level = words.numbers.stated(target.level)
    let wait = words.numbers.duration(target.acceptableWait)
    if span.probability?.share == 1 {
      let runs = words.numbers.count(context.content.evidence.replications)
      return words(
        "Of the \(runs) simulated runs, all reach \(level) within \(wait) \(scope.english).",
        "Le niveau de \(level) en \(wait) est atteint \(scope.french) dans chacune des \(runs) simulations.")
    }
    let (first, last) = (span.firstDay, span.lastDay)
    let when: Bilingual =
      switch span.span {
      case .day: Bilingual(words.dates.fullWithWeekday(first), "le \(words.dates.fullWithWeekday(first))")
      case .week:
        Bilingual(
          "the week from \(words.dates.short(first)) to \(words.dates.full(last))",
          "la semaine du \(words.dates.short(first)) au \(words.dates.full(last))")
      case .month: Bilingual(words.dates.month(first), "en \(words.dates.month(first))")
      }
    return words(
      "The target where it is weakest: \(when.english), with a probability of \(words.numbers.share(span.probability)) that \(level) are reached within \(wait) on that one occasion.",
      "L’objectif là où il est le plus fragile : \(when.french), où la probabilité que les \(level) en \(wait) soient atteints est de \(words.numbers.share(span.probability))."
    )
  }
}
