import ContactSimulation
import Measures
import OutputAnalysis
import ScenarioModel

/// A list's target and how far it is reached.
struct ListVerdict {
  private let work: OutboundMeasures
  private let view: CentreView

  private var words: Wording { view.words }
  private var text: OutboundText { OutboundText(words: view.words) }

  /// What is said of a list.
  init(_ work: OutboundMeasures, _ view: CentreView) {
    self.work = work
    self.view = view
  }

  /// The box; nothing without a target.
  var blocks: [Block] {
    guard let verdict = work.verdict, let share = work.estimate(.shareWithin) else { return [] }
    let delay = words.delay(verdict.target.within)
    let reached = words.numbers.percent(share)
    let headline = words(
      "\(reached) reached within \(delay) over the period", "\(reached) jointes en \(delay) sur la période")
    var sentences = [words("Target: \(text.goal(verdict.target)).", "Objectif : \(text.goal(verdict.target)).")]
    if work.replications > 1 { sentences.append(text.sentence(verdict)) }
    if verdict.cells.count > 1, let lowest = verdict.lowest {
      let date = words.dates.full(view.scenario.calendar.firstDay + lowest.days.lowerBound)
      let level = words.numbers.percent(lowest.share)
      sentences.append(
        verdict.target.scope == .week
          ? words("The lowest: \(level), in the week from \(date).", "Le plus bas : \(level), la semaine du \(date).")
          : words("The lowest: \(level), on \(date).", "Le plus bas : \(level), le \(date)."))
    }
    let met = verdict.cells.allSatisfy { $0.share >= verdict.target.level }
    return [.verdict(headline, sentences, met ? .met : .missed)]
  }

  /// The target, in how many weeks or days it is reached, and the one with the lowest share: three cells.
  var cells: [TypedTable.Cell] {
    guard let verdict = work.verdict, !verdict.cells.isEmpty else {
      return [.text(words("none", "aucun")), .text(""), .text("")]
    }
    let met = verdict.cells.count { $0.share >= verdict.target.level }
    let delay = words.delay(verdict.target.within)
    let level = words.numbers.stated(verdict.target.level)
    let goal = TypedTable.Cell.text(words("\(level) in \(delay)", "\(level) en \(delay)"))
    guard let lowest = verdict.lowest, verdict.target.scope != .period else {
      return [goal, .text(met == 1 ? words("yes", "oui") : words("no", "non")), .text("")]
    }
    let (some, all) = (words.numbers.count(met), words.numbers.count(verdict.cells.count))
    let spans = text.spans(verdict.target.scope)
    let share = words.numbers.percent(lowest.share)
    let date = view.scenario.calendar.firstDay + lowest.days.lowerBound
    return [
      goal, .text(words("\(some) of \(all) \(spans)", "\(some) sur \(all) \(spans)")),
      .text(words("\(share) from \(date)", "\(share) au \(date)")),
    ]
  }
}
