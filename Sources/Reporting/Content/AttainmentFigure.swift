import ContactSimulation
import OutputAnalysis
import ScenarioModel

/// How likely the target is met in one run: the figure that stands beside a verdict on expected levels.
struct AttainmentFigure {
  /// What is shown.
  let context: ReportContext

  private var words: Wording { context.words }

  /// The lowest probability over the days, with the lowest month; nil without a target of calls.
  var figure: KeyFigure? {
    guard context.hasCalls, context.target != nil, let day = lowest(.day), let share = day.probability?.share else {
      return nil
    }
    var detail = words.dates.full(day.firstDay)
    if context.hasManyDays, let month = lowest(.month)?.probability?.share {
      let value = told(month)
      detail += words("; lowest month \(value)", " ; pire mois \(value)")
    }
    return KeyFigure(
      name: context.hasManyDays
        ? words("Probability, lowest day", "Probabilité, pire jour") : words("Probability", "Probabilité"),
      value: told(share), detail: detail, basis: basis)
  }

  /// A share of runs; none and all of them are no probabilities of 0 and 1.
  private func told(_ share: Double) -> String {
    switch share {
    case 1: words("every run", "chaque simulation")
    case 0: words("no run", "aucune simulation")
    default: words.numbers.percent(share)
    }
  }

  /// What a run has to reach.
  private var goal: Bilingual {
    let targets = Set(context.scenario.callTypes.compactMap(\.target))
    guard context.scenario.inboundTypes.count == 1, targets.count == 1, let level = targets.first?.level else {
      return Bilingual("every call type reaches its level", "chaque motif atteigne son niveau")
    }
    let text = words.numbers.stated(level)
    return Bilingual("\(text) are reached", "\(text) soient atteints")
  }

  /// What it is the probability of, and what it is over.
  private var basis: String {
    words(
      "that \(goal.english), over arrivals, handling, patience and stated factors",
      "que \(goal.french), sur arrivées, durées, patience et facteurs déclarés")
  }

  /// The span of the lowest probability, the first of several.
  private func lowest(_ span: SpanAttainment.Span) -> SpanAttainment? {
    context.content.evidence.attainment(of: span).filter { $0.probability != nil }
      .min { ($0.probability?.share ?? 1) < ($1.probability?.share ?? 1) }
  }
}
