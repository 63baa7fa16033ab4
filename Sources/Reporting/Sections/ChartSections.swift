import ScenarioModel

/// The sections of curves: volume, load and agents, service level, missing agents.
struct ChartSections {
  /// What is shown.
  let context: ReportContext

  private var words: Wording { context.words }

  /// Calls by day, with the table behind every chart by day.
  var volume: Section? {
    guard context.hasManyDays, context.hasCalls else { return nil }
    let chart = VolumeChart(context: context)
    let months = MonthSummary(context: context).table.map { [Block.table($0)] } ?? []
    let days = Block.folded(words(HeadingPhrase.dayTable), [.table(DaySummary(context: context).table)])
    return Section(
      .volume, [.picture("chart-volume", chart.picture(), caption: chart.caption())] + months + [days])
  }

  /// Load and agents by interval, and agents by day.
  var load: Section? {
    guard context.hasCalls else { return nil }
    let chart = LoadChart(context: context)
    let staffing = StaffingChart(context: context)
    let byDay = Block.picture("chart-agents", staffing.picture(), caption: staffing.caption)
    return Section(
      .load,
      [.picture("chart-load", chart.picture(), caption: chart.caption)] + (context.hasManyDays ? [byDay] : []))
  }

  /// Service level by day and by interval.
  var level: Section? {
    guard context.hasCalls else { return nil }
    let chart = LevelChart(context: context)
    let byDay = Block.picture("chart-level-day", chart.pictureByDay(), caption: chart.captionByDay)
    return Section(
      .serviceLevel,
      (context.hasManyDays ? [byDay] : [])
        + [.picture("chart-level", chart.pictureByInterval(), caption: chart.captionByInterval)])
  }

  /// Where limits leave fewer agents than the target needs.
  var shortfall: Section? {
    let missing = context.figures.shortfall(on: context.grid)
    guard missing.intervals > 0 else { return nil }
    return Section(
      .shortfall, [.note(shortfallSentence(missing), nil), .table(ShortfallTable(context: context).table)])
  }

  private func shortfallSentence(_ missing: (intervals: Int, largest: Int, hours: Double)) -> String {
    let intervals = words.numbers.count(missing.intervals)
    let hours = words.numbers.number(missing.hours)
    return words(
      "In \(intervals) intervals the target needs more agents than are available: \(hours) agent-hours in all. The list shows the days concerned; plan.csv has every interval.",
      "Dans \(intervals) intervalles, l’objectif demande plus de conseillers qu’il n’y en a : \(hours) heures de présence en tout. La liste montre les jours concernés ; plan.csv donne chaque intervalle."
    )
  }
}
