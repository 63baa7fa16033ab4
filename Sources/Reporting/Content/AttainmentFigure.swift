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
    let date = words.dates.full(day.firstDay)
    let goal = self.goal
    var detail =
      context.hasManyDays
      ? words("that \(goal.english) on \(date)", "que \(goal.french) le \(date)")
      : words("that \(goal.english) on the day", "que \(goal.french) dans la journée")
    if let month = context.hasManyDays ? lowest(.month) : nil, let share = month.probability?.share {
      let (name, value) = (words.dates.month(month.firstDay), words.numbers.percent(share))
      detail += words("; lowest month \(value) (\(name))", " ; mois le plus bas \(value) (\(name))")
    }
    return KeyFigure(
      name: context.hasManyDays
        ? words("Probability, lowest day", "Probabilité, jour le plus bas") : words("Probability", "Probabilité"),
      value: words.numbers.percent(share), detail: detail, basis: basis)
  }

  /// What a run has to reach.
  private var goal: Bilingual {
    let targets = Set(context.scenario.callTypes.compactMap(\.target))
    guard context.scenario.inboundTypes.count == 1, targets.count == 1, let level = targets.first?.level else {
      return Bilingual("every call type reaches its level", "chaque motif atteigne son niveau")
    }
    let text = words.numbers.stated(level)
    return Bilingual("a run reaches \(text)", "\(text) soient atteints")
  }

  /// What the probability is over.
  private var basis: String {
    words(
      "over arrivals, handling, patience and stated factors",
      "sur les arrivées, les durées, la patience et les facteurs déclarés")
  }

  /// The span of the lowest probability, the first of several.
  private func lowest(_ span: SpanAttainment.Span) -> SpanAttainment? {
    context.content.evidence.attainment(of: span).filter { $0.probability != nil }
      .min { ($0.probability?.share ?? 1) < ($1.probability?.share ?? 1) }
  }
}
