import ScenarioModel
import StaffingPlans

/// The checker's verdict in words: a headline and the sentences that say how sure it is.
struct VerdictText {
  /// What is shown.
  let context: ReportContext

  private var words: Wording { context.words }
  private var numbers: NumberStyle { context.words.numbers }

  /// What the headline says; nil where nothing is decided.
  var verdict: TypedTable.Verdict? {
    if context.content.isGiven { return GivenVerdict(context: context).verdict }
    return switch context.content.outcome {
    case .met: .met
    case .missed: .missed
    case .undecided, .unchecked: nil
    }
  }

  /// All of it.
  var block: Block { .verdict(headlineWithBasis, sentences, verdict) }

  /// The verdict in a few words.
  var headline: String {
    if context.content.isGiven { return GivenVerdict(context: context).headline }
    let outcome = context.content.outcome
    if outcome == .unchecked, hasTarget {
      return words("Not checked: the formulas’ first answer", "Non vérifié : première réponse des formules")
    }
    if context.content.delays != nil {
      return switch outcome {
      case .met: words("Every target is met", "Tous les objectifs sont tenus")
      case .missed: words("Not every target is met", "Tous les objectifs ne sont pas tenus")
      case .undecided, .unchecked:
        words("Not shown that every target is met", "Non démontré : tous les objectifs tenus")
      }
    }
    guard context.content.verdict != nil, let target = context.target else {
      return words("No target to check", "Pas d’objectif à vérifier")
    }
    if Set(context.scenario.callTypes.compactMap(\.target)).count > 1 {
      return switch outcome {
      case .met: words("Every call type meets its target", "Chaque motif d’appel tient son objectif")
      case .missed: words("Not every call type meets its target", "Tous les objectifs ne sont pas tenus")
      case .undecided, .unchecked:
        words("Not shown that every call type meets its target", "Non démontré : chaque motif tient son objectif")
      }
    }
    let goal = words.text(of: target)
    return switch outcome {
    case .met: words("Target met: \(goal)", "Objectif tenu : \(goal)")
    case .missed: words("Target not met: \(goal)", "Objectif non tenu : \(goal)")
    case .undecided, .unchecked:
      words("Target not shown to be met: \(goal)", "Objectif non démontré : \(goal)")
    }
  }

  /// What the verdict is of, with its tolerance and the confidence of a check; nil where nothing was judged.
  var basis: String? {
    let (callers, delays) = (context.content.verdict, context.content.delays)
    if context.content.isGiven { return GivenVerdict(context: context).basis }
    guard let confidence = callers?.confidence ?? delays?.confidence else { return nil }
    let sure = numbers.stated(confidence)
    let tolerance = context.scenario.tolerance(of: callers, delays)
    if let promise = context.target?.promise, !hasSeveralLimits {
      let (share, points) = (numbers.stated(promise.probability), words.points(promise.tolerance))
      return words(
        "probability of \(share), tolerance \(points), \(sure) confidence",
        "probabilité de \(share), tolérance de \(points), confiance de \(sure)")
    }
    let points = words.points(tolerance)
    if context.scenario.hasPromises {
      return words(
        "probability where the target has one, tolerance \(points), \(sure) confidence",
        "probabilité là où l’objectif en a une, tolérance de \(points), confiance de \(sure)")
    }
    guard tolerance > 0 else {
      return words("expected level, \(sure) confidence", "niveau attendu, confiance de \(sure)")
    }
    return words(
      "expected level, tolerance \(points), \(sure) confidence",
      "niveau attendu, tolérance de \(points), confiance de \(sure)")
  }

  /// The headline and what it is of, in one line.
  var headlineWithBasis: String { headline + (basis.map { " (\($0))" } ?? "") }

  /// How the verdict was reached, and what is missing.
  var sentences: [String] {
    if context.content.isGiven { return GivenVerdict(context: context).sentences }
    let delays = DelayVerdictText(context: context).paragraphs
    if context.content.outcome == .unchecked, hasTarget { return unchecked }
    guard context.content.delays == nil || context.content.verdict != nil else { return delays }
    return callers + delays
  }

  private var hasTarget: Bool {
    context.scenario.callTypes.contains {
      $0.target != nil || $0.deferred?.target != nil || $0.outbound?.target != nil
    }
  }

  /// What an answer that nothing was checked of is worth.
  private var unchecked: [String] {
    [
      words(
        "Agents by the modified offered load; no plan was searched for and none was checked. The figures below are of a short simulation of these agents.",
        "Effectif selon la charge offerte modifiée ; aucun plan n’a été cherché ni vérifié. Les chiffres ci-dessous viennent d’une courte simulation de cet effectif."
      )
    ]
  }

  private var callers: [String] {
    guard let verdict = context.content.verdict else {
      return [
        words(
          "The scenario asks for no service level; the figures below describe the given staffing.",
          "Le scénario ne demande aucun niveau de service ; les chiffres décrivent l’effectif donné.")
      ]
    }
    return [confidence(verdict), worst(verdict), empty(verdict), shortfall].compactMap { $0 }
      + LimitText(context: context).people + PromiseText(context: context).sentences
  }

  /// What the check is of: the expected level, or the probability to reach the level.
  private var what: (english: String, french: String, frenchObject: String) {
    guard let target = context.target, target.promise != nil else {
      return ("the expected level", "le NS attendu", "un NS")
    }
    let level = numbers.stated(target.level)
    return (
      "the probability to reach \(level)", "la probabilité d’atteindre \(level)", "une probabilité d’atteindre \(level)"
    )
  }

  private func confidence(_ verdict: PlanVerdict) -> String {
    let cells = numbers.count(verdict.cellCount)
    let sure = numbers.stated(verdict.confidence)
    let runs = numbers.count(verdict.replications)
    let required = requiredLevel
    let spans = words(scope.spans)
    if hasSeveralLimits { return confidenceInLimits(verdict) }
    if verdict.isMet {
      let each = scope.isFeminine ? "chacune" : "chacun"
      return words(
        "Checked on \(runs) fresh simulated runs that the search never used: with \(sure) confidence for all \(cells) \(spans) together, \(what.english) of each is at least \(required).",
        "Vérifié sur \(runs) nouvelles simulations que la recherche n’a jamais utilisées : avec une confiance de \(sure) pour les \(cells) \(spans) à la fois, \(what.french) de \(each) est d’au moins \(required)."
      )
    }
    let (short, undecided) = (verdict.short.count, verdict.undecided.count)
    guard short > 0 else {
      let failing = numbers.count(undecided)
      return words(
        "Checked on \(runs) fresh simulated runs: \(failing) of \(cells) \(spans) cannot be said to reach \(required) with \(sure) confidence for all together; none is certainly below.",
        "Vérifié sur \(runs) nouvelles simulations : pour \(failing) des \(cells) \(spans), on ne peut pas affirmer \(what.frenchObject) d’au moins \(required) avec une confiance de \(sure) pour l’ensemble ; \(scope.isFeminine ? "aucune" : "aucun") n’est certainement en dessous."
      )
    }
    let missed = numbers.count(short)
    let open = numbers.count(undecided)
    return words(
      "Checked on \(runs) fresh simulated runs, with \(sure) confidence for all together: \(missed) of \(cells) \(spans) certainly stay below \(required)"
        + (undecided > 0 ? "; for \(open) more the runs cannot decide." : ", all others reach it."),
      "Vérifié sur \(runs) nouvelles simulations, avec une confiance de \(sure) pour l’ensemble : \(missed) des \(cells) \(spans) \(short < 2 ? "reste" : "restent") certainement en dessous de \(required)"
        + (undecided > 0
          ? " ; pour \(open) de plus, les simulations ne permettent pas de trancher."
          : scope.isFeminine ? ", toutes les autres l’atteignent." : ", tous les autres l’atteignent.")
    )
  }

  /// Whether an interval or a day has several limits to keep: those of several call types, or abandonment beside the level.
  var hasSeveralLimits: Bool {
    let limits = context.scenario.callTypes.compactMap(\.target).reduce(0) { count, target in
      let others: [Double?] = [
        target.maximumAbandonment, target.maximumAverageSpeedOfAnswer, target.maximumOccupancy,
      ]
      return count + 1 + others.compactMap(\.self).count
    }
    return limits > 1
  }

  /// The same where cells are limits, several to a day or an interval.
  private func confidenceInLimits(_ verdict: PlanVerdict) -> String {
    let (runs, cells) = (numbers.count(verdict.replications), numbers.count(verdict.cellCount))
    let sure = numbers.stated(verdict.confidence)
    let of = words(scope.ofSpans)
    let how =
      context.scenario.hasPromises
      ? Bilingual("in expectation, or with its probability", "en moyenne, ou avec sa probabilité")
      : Bilingual("in expectation", "en moyenne")
    guard !verdict.isMet else {
      return words(
        "Checked on \(runs) fresh simulated runs that the search never used: with \(sure) confidence for all \(cells) limits \(of) together (each target, call type by call type), each is kept \(how.english), less its tolerance.",
        "Vérifié sur \(runs) nouvelles simulations que la recherche n’a jamais utilisées : avec une confiance de \(sure), chacune des \(cells) limites \(of) (chaque objectif, motif par motif) est respectée \(how.french), à sa tolérance près."
      )
    }
    let (short, open) = (numbers.count(verdict.short.count), numbers.count(verdict.undecided.count))
    return words(
      "Checked on \(runs) fresh simulated runs, with \(sure) confidence for all together: of \(cells) limits \(of) (each target, call type by call type), \(short) are certainly not kept, and for \(open) the runs cannot decide.",
      "Vérifié sur \(runs) nouvelles simulations, avec une confiance de \(sure) pour l’ensemble : sur \(cells) limites \(of) (chaque objectif, motif par motif), \(short) ne sont certainement pas tenues, et pour \(open) les simulations ne tranchent pas."
    )
  }

  private func worst(_ verdict: PlanVerdict) -> String? {
    guard let cell = verdict.lowest else { return nil }
    let level = numbers.percent(cell.level)
    let types = context.scenario.callTypes
    let type =
      types.count > 1 && types.indices.contains(cell.callType)
      ? types[cell.callType].title.text(in: words.language) + ", " : ""
    let place = type + self.place(of: cell)
    if cell.measure == .probability {
      let empty = cell.runsWithoutLevel ?? 0
      return words(
        "The lowest is \(place): a probability of \(level).", "La plus basse (\(place)) : une probabilité de \(level).")
        + (empty > 0
          ? words(
            " Runs in which nobody called there are left out: \(numbers.count(empty)).",
            " Simulations sans aucun appel, laissées de côté : \(numbers.count(empty)).") : "")
    }
    return words("The lowest is \(place): \(level).", "Le plus bas : \(place), \(level).")
  }

  private func empty(_ verdict: PlanVerdict) -> String? {
    guard verdict.emptyCells > 0 else { return nil }
    let count = numbers.count(verdict.emptyCells)
    return words(
      "Left out because nobody called in any run: \(count).",
      "Laissés de côté faute d’appel dans toute simulation : \(count).")
  }

  private var shortfall: String? {
    if context.content.outcome == .met { return binding }
    return LimitText(context: context).shortfall
  }

  /// Limits that bind although the plan meets its targets; nil where none does.
  private var binding: String? {
    let count = Set(context.content.shortfalls.map(\.interval)).count
    guard count > 0 else { return nil }
    let (all, isOne) = (numbers.count(count), count == 1)
    return words(
      "A limit binds in \(all) \(isOne ? "interval" : "intervals"); the expected level stays within the tolerance.",
      "Un plafond joue dans \(all) \(isOne ? "intervalle" : "intervalles") ; le niveau attendu reste dans la tolérance."
    )
  }

  /// Target less tolerance, as text.
  private var requiredLevel: String {
    guard let target = context.target else { return numbers.missing }
    let tolerance = target.promise?.tolerance ?? target.tolerance
    let asked = target.promise?.probability ?? target.level
    let (level, goal) = (numbers.stated(asked - tolerance), numbers.stated(asked))
    let points = words.points(tolerance)
    return tolerance > 0
      ? words("\(level) (\(goal) less a tolerance of \(points))", "\(level) (\(goal) moins une tolérance de \(points))")
      : level
  }

  private var scope: TargetScope { context.target?.scope ?? .interval }

  /// The date, and the time for an interval.
  private func place(of verdict: CellVerdict) -> String {
    guard let scope = context.scenario.callTypes[verdict.callType].target?.scope else { return numbers.missing }
    let intervals = scope.intervals(ofCell: verdict.cell, on: context.grid)
    return intervals.isEmpty ? numbers.missing : words.place(of: intervals, scope, on: context.grid)
  }
}

extension Wording {
  /// A difference of shares in points, such as `1 point`.
  func points(_ fraction: Double) -> String {
    let value = fraction * 100
    let isOne = language == .french ? value < 2 : value == 1
    return numbers.number(value, decimals: NumberStyle.decimals(of: value)) + numbers.space
      + (isOne ? "point" : "points")
  }
}
