import ScenarioModel
import StaffingPlans

/// The checker's verdict in words: a headline and the sentences that say how sure it is.
struct VerdictText {
  /// What is shown.
  let context: ReportContext

  private var words: Wording { context.words }
  private var numbers: NumberStyle { context.words.numbers }

  /// `met`, `missed` or `open`: how the headline looks.
  var tone: String {
    if context.content.isGiven { return GivenVerdict(context: context).tone }
    if let delays = context.content.delays { return isMet(delays) ? "met" : "missed" }
    guard let verdict = context.content.verdict else { return "open" }
    return verdict.isMet ? "met" : "missed"
  }

  /// The verdict in a few words.
  var headline: String {
    if context.content.isGiven { return GivenVerdict(context: context).headline }
    if let delays = context.content.delays {
      return isMet(delays)
        ? words("Every target is met", "Tous les objectifs sont tenus")
        : words("Not every target is met", "Tous les objectifs ne sont pas tenus")
    }
    guard let verdict = context.content.verdict, let target = context.target else {
      return words("No target to check", "Pas d’objectif à vérifier")
    }
    if Set(context.scenario.callTypes.compactMap(\.target)).count > 1 {
      return verdict.isMet
        ? words("Every call type meets its target", "Chaque motif d’appel tient son objectif")
        : words("Not every call type meets its target", "Tous les objectifs ne sont pas tenus")
    }
    let goal = words.text(of: target)
    return verdict.isMet
      ? words("Target met: \(goal)", "Objectif tenu : \(goal)")
      : words("Target not met: \(goal)", "Objectif non tenu : \(goal)")
  }

  /// Whether callers' and delay targets are all met.
  private func isMet(_ delays: DelayVerdict) -> Bool { delays.isMet && context.content.verdict?.isMet ?? true }

  /// How the verdict was reached, and what is missing.
  var sentences: [String] {
    if context.content.isGiven { return GivenVerdict(context: context).sentences }
    let delays = DelayVerdictText(context: context).paragraphs
    guard context.content.delays == nil || context.content.verdict != nil else { return delays }
    return callers + delays
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
  }

  private func confidence(_ verdict: PlanVerdict) -> String {
    let cells = numbers.count(verdict.cellCount)
    let sure = numbers.percent(verdict.confidence, decimals: 0)
    let runs = numbers.count(verdict.replications)
    let required = requiredLevel
    let spans = isByDay ? words("days", "journées") : words("intervals", "intervalles")
    if verdict.isMet {
      return words(
        "Checked on \(runs) fresh simulated runs that the search never used: with \(sure) confidence for all \(cells) \(spans) together, the expected level of each is at least \(required).",
        "Vérifié sur \(runs) nouvelles simulations que la recherche n’a jamais utilisées : avec une confiance de \(sure) pour les \(cells) \(spans) à la fois, le NS attendu de chacun est d’au moins \(required)."
      )
    }
    let (short, undecided) = (verdict.short.count, verdict.undecided.count)
    guard short > 0 else {
      let failing = numbers.count(undecided)
      return words(
        "Checked on \(runs) fresh simulated runs: \(failing) of \(cells) \(spans) cannot be said to reach \(required) with \(sure) confidence for all together; none is certainly below.",
        "Vérifié sur \(runs) nouvelles simulations : pour \(failing) des \(cells) \(spans), on ne peut pas affirmer un NS d’au moins \(required) avec une confiance de \(sure) pour l’ensemble ; aucun n’est certainement en dessous."
      )
    }
    let missed = numbers.count(short)
    let open = numbers.count(undecided)
    return words(
      "Checked on \(runs) fresh simulated runs, with \(sure) confidence for all together: \(missed) of \(cells) \(spans) certainly stay below \(required)"
        + (undecided > 0 ? "; for \(open) more the runs cannot decide." : ", all others reach it."),
      "Vérifié sur \(runs) nouvelles simulations, avec une confiance de \(sure) pour l’ensemble : \(missed) des \(cells) \(spans) restent certainement en dessous de \(required)"
        + (undecided > 0
          ? " ; pour \(open) de plus, les simulations ne permettent pas de trancher."
          : ", tous les autres l’atteignent.")
    )
  }

  private func worst(_ verdict: PlanVerdict) -> String? {
    // Limits from above (abandonment, occupancy) stand with a minus sign in a verdict; they are no levels.
    guard let cell = verdict.failing.filter({ $0.required > 0 }).min(by: { $0.level < $1.level }) else { return nil }
    let level = numbers.percent(cell.level)
    let types = context.scenario.callTypes
    let type =
      types.count > 1 && types.indices.contains(cell.callType)
      ? types[cell.callType].title.text(in: words.language) + ", " : ""
    let place = type + self.place(of: cell.cell)
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
    let missing = context.figures.shortfall(on: context.grid)
    guard missing.intervals > 0 else { return nil }
    let intervals = numbers.count(missing.intervals)
    let largest = numbers.count(missing.largest)
    return words(
      "The agents available are not enough in \(intervals) intervals (up to \(largest) missing); this is the best plan within the limits.",
      "Les conseillers disponibles ne suffisent pas dans \(intervals) intervalles (jusqu’à \(largest) de moins que le besoin) ; ce plan est le meilleur possible dans ces limites."
    )
  }

  /// Target less tolerance, as text.
  private var requiredLevel: String {
    guard let target = context.target else { return numbers.missing }
    let level = numbers.percent(
      target.level - target.tolerance, decimals: words.wholePercent(target.level - target.tolerance) ? 0 : 1)
    let goal = numbers.percent(target.level, decimals: words.wholePercent(target.level) ? 0 : 1)
    let tolerance = target.tolerance * 100
    let count = numbers.number(tolerance, decimals: words.wholePercent(target.tolerance) ? 0 : 1)
    let points = count + numbers.space + (tolerance < 2 ? "point" : "points")
    return target.tolerance > 0
      ? words("\(level) (\(goal) less a tolerance of \(points))", "\(level) (\(goal) moins une tolérance de \(points))")
      : level
  }

  private var isByDay: Bool { context.target?.scope == .day }

  /// The date, and the time for an interval.
  private func place(of cell: Int) -> String {
    if isByDay {
      return context.grid.days.indices.contains(cell) ? words.dates.full(context.grid.days[cell].date) : numbers.missing
    }
    guard context.grid.intervals.indices.contains(cell) else { return numbers.missing }
    let interval = context.grid.intervals[cell]
    return words.dates.full(context.grid.days[interval.day].date) + ", " + words.dates.time(interval.wallStart)
  }
}
