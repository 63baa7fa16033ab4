import ContactSimulation
import OutputAnalysis
import ScenarioModel
import StaffingPlans

/// A figure that matters, with what it is and what belongs to it.
struct KeyFigure {
  /// What it is.
  let name: String
  /// The figure.
  let value: String
  /// Its uncertainty, if it has one.
  var margin: String?
  /// What belongs to it: a date, a target, a second figure.
  var detail: String = ""
}

/// The few figures that the report's cards show.
struct KeyFigures {
  /// What is shown.
  let context: ReportContext

  private var words: Wording { context.words }
  private var numbers: NumberStyle { context.words.numbers }

  /// All of them, in the order in which a planner looks.
  var all: [KeyFigure] {
    [calls, peakDay, peakAgents, hours, level, answered, wait, shortfall].compactMap { $0 }
  }

  private var calls: KeyFigure {
    KeyFigure(
      name: words(MeasurePhrase.expectedCalls), value: numbers.number(context.figures.totalContacts),
      detail: words(
        "\(numbers.number(context.content.evidence.whole.run.offered)) offered in the simulation",
        "\(numbers.number(context.content.evidence.whole.run.offered)) appels reçus en simulation"))
  }

  private var peakDay: KeyFigure? {
    guard context.hasManyDays, let peak = context.figures.peakDay else { return nil }
    return KeyFigure(
      name: words(MeasurePhrase.peakDay), value: numbers.number(peak.contacts),
      detail: words.dates.fullWithWeekday(context.grid.days[peak.index].date))
  }

  private var peakAgents: KeyFigure? {
    guard let peak = context.figures.peakAgents else { return nil }
    let interval = context.grid.intervals[peak.interval]
    let time = words.dates.time(interval.wallStart)
    let date = words.dates.full(context.grid.days[interval.day].date)
    return KeyFigure(
      name: words(MeasurePhrase.agentsAtPeak), value: numbers.count(peak.agents),
      detail: words("on duty, \(date) at \(time)", "présents le \(date) à \(time)"))
  }

  private var hours: KeyFigure {
    let paid = numbers.number(context.content.chosen.paidHours)
    return KeyFigure(
      name: words(MeasurePhrase.agentHours), value: numbers.number(context.content.chosen.agentHours),
      detail: words("\(paid) paid hours", "\(paid) heures payées"))
  }

  private var level: KeyFigure? {
    guard let estimate = context.content.evidence.whole.run.level(context.definition) else { return nil }
    return KeyFigure(
      name: words(MeasurePhrase.serviceLevel), value: numbers.percent(estimate.mean),
      margin: numbers.margin(estimate.halfWidth.map { $0 * 100 }, decimals: 1),
      detail: words("simulated: \(context.levelFormula)", "simulé : \(context.levelFormula)"))
  }

  private var answered: KeyFigure? {
    let run = context.content.evidence.whole.run
    guard let rate = run.answerRate else { return nil }
    return KeyFigure(
      name: words(MeasurePhrase.answerRate), value: numbers.percent(rate),
      detail: words(
        "\(numbers.number(run.abandoned)) abandoned, \(numbers.number(run.blocked)) blocked",
        "\(numbers.number(run.abandoned)) abandonnés, \(numbers.number(run.blocked)) rejetés ou dissuadés"))
  }

  private var wait: KeyFigure? {
    let run = context.content.evidence.whole.run
    guard let speed = run.averageSpeedOfAnswer else { return nil }
    let occupancy = run.occupancy.map { numbers.percent($0.mean) } ?? numbers.missing
    return KeyFigure(
      name: words(MeasurePhrase.averageSpeedOfAnswer), value: numbers.duration(speed.mean),
      margin: numbers.margin(speed.halfWidth, decimals: 1),
      detail: words("occupancy \(occupancy)", "taux d’occupation \(occupancy)"))
  }

  private var shortfall: KeyFigure? {
    let missing = context.figures.shortfall(on: context.grid)
    guard missing.intervals > 0 else { return nil }
    return KeyFigure(
      name: words(MeasurePhrase.agentsMissing),
      value: words("up to \(numbers.count(missing.largest))", "jusqu’à \(numbers.count(missing.largest))"),
      detail: words(
        "in \(numbers.count(missing.intervals)) intervals, \(numbers.number(missing.hours)) hours",
        "dans \(numbers.count(missing.intervals)) intervalles, \(numbers.number(missing.hours)) heures"))
  }
}
